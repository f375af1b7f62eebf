"""Why a file is not taken in: the sentences that several importers share."""

from reader.core.errors import UnreadableText
from reader.core.translatable import QT_TRANSLATE_NOOP


def damaged() -> UnreadableText:
    """The file is not whole, or of another kind than its name says."""
    return UnreadableText(
        QT_TRANSLATE_NOOP(
            "errors",
            "This file is damaged, or not what its name says. Open it in the program that made "
            "it, save it anew, and try again.",
        )
    )


def protected() -> UnreadableText:
    """The file is encrypted."""
    return UnreadableText(
        QT_TRANSLATE_NOOP(
            "errors",
            "This file is protected by a password or by its seller. Save a copy without that "
            "and add the copy.",
        )
    )


def older_word() -> UnreadableText:
    """What Word wrote before 2007, or writes around a file with a password."""
    return UnreadableText(
        QT_TRANSLATE_NOOP(
            "errors",
            "This file is in the form of an older Word, or has a password. Save a copy as .docx "
            "without a password and add the copy.",
        )
    )


def unpacks_too_large(limit: int) -> UnreadableText:
    """An archive that would become too large; `limit` in bytes."""
    return UnreadableText(
        QT_TRANSLATE_NOOP(
            "errors",
            "What is packed in this file is larger than {limit} MB, so it was not read. Split it "
            "and add the parts.",
        ),
        limit=limit // 1_000_000,
    )


def too_slow(seconds: float, *, annotations: bool) -> UnreadableText:
    """Reading met the bound of time; `annotations`: in a file of annotations, not in a text."""
    template = (
        QT_TRANSLATE_NOOP(
            "errors",
            "Reading these annotations took longer than {seconds} seconds and was stopped. Nothing "
            "was taken in; split the file and take in the parts.",
        )
        if annotations
        else QT_TRANSLATE_NOOP(
            "errors",
            "Reading this file took longer than {seconds} seconds and was stopped. Save it as "
            "plain text and add that.",
        )
    )
    return UnreadableText(template, seconds=round(seconds))


def too_heavy(limit: int, *, annotations: bool) -> UnreadableText:
    """Reading met the bound of memory (bytes), or what reads such files broke down."""
    template = (
        QT_TRANSLATE_NOOP(
            "errors",
            "Reading these annotations was stopped: they need more than {limit} MB of memory, or "
            "their reader broke down over them. Nothing was taken in; split the file and take in "
            "the parts.",
        )
        if annotations
        else QT_TRANSLATE_NOOP(
            "errors",
            "Reading this file was stopped: it needs more than {limit} MB of memory, or its "
            "reader broke down over it. Save it as plain text and add that.",
        )
    )
    return UnreadableText(template, limit=limit // 1_000_000)


def entities() -> UnreadableText:
    """XML that declares entities of its own."""
    return UnreadableText(
        QT_TRANSLATE_NOOP(
            "errors",
            "This file has declarations in it that could reach for other files, so it was not "
            "read. Open it in the program that made it, save it anew, and try again.",
        )
    )


def too_deep() -> UnreadableText:
    """A page nested deeper than any that people write."""
    return UnreadableText(
        QT_TRANSLATE_NOOP(
            "errors",
            "The parts of this file lie too deep within each other to be read whole, so it was "
            "not taken in. Copy its text into a plain text file and add that.",
        )
    )
