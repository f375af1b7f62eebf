"""Why something in a file is not taken: sentences, and the errors that refuse a whole file."""

from collections.abc import Mapping
from types import MappingProxyType

from reader.core.errors import UnreadableText
from reader.core.translatable import QT_TRANSLATE_NOOP

# {count} of them each; the keys of `records.Left`.
REASONS: Mapping[str, str] = MappingProxyType(
    {
        "relations": QT_TRANSLATE_NOOP(
            "exchange", "{count} relations between annotations were left out: there are none here."
        ),
        "pictures": QT_TRANSLATE_NOOP(
            "exchange", "{count} codings of pictures, sound or film were left out: texts alone."
        ),
        "empty": QT_TRANSLATE_NOOP(
            "exchange", "{count} annotations of no words, or of a whole document, were left out."
        ),
        "fragments": QT_TRANSLATE_NOOP(
            "exchange", "{count} annotations in several pieces became one annotation a piece."
        ),
        "dangling": QT_TRANSLATE_NOOP(
            "exchange", "{count} notes or attributes of no annotation were left out."
        ),
        "blank": QT_TRANSLATE_NOOP("exchange", "{count} documents without any text left out."),
        "untagged": QT_TRANSLATE_NOOP("exchange", "{count} annotations without a tag left out."),
    }
)


def not_of(format_name: str) -> UnreadableText:
    """The file is broken off, or not of the format that its name says."""
    return UnreadableText(
        QT_TRANSLATE_NOOP(
            "errors",
            "This file is cut off, or is not what the format {format} asks for. Nothing was taken "
            "in.",
        ),
        format=format_name,
    )


def no_span(start: object, end: object, where: str) -> UnreadableText:
    """Offsets that are none, or lie outside of the text."""
    return UnreadableText(
        QT_TRANSLATE_NOOP(
            "errors",
            "In {where} an annotation goes from {start} to {end}, which is no span of its text. "
            "Nothing was taken in.",
        ),
        start=start,
        end=end,
        where=where,
    )


def twice(name: str, where: str) -> UnreadableText:
    """Two annotations of one document have the same id."""
    return UnreadableText(
        QT_TRANSLATE_NOOP(
            "errors", "In {where} two annotations have the id {id}. Nothing was taken in."
        ),
        id=name,
        where=where,
    )
