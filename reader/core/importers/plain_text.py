"""Plain text files, in any of the encodings that Arabic comes in."""

from pathlib import Path

from reader.core.errors import FileProblem, UnreadableText
from reader.core.importers.imported import ImportedText
from reader.core.text.encodings import decode, detect, normalise
from reader.core.translatable import QT_TRANSLATE_NOOP

# What fits in memory several times over on a small laptop, and in one cell of SQLite.
LARGEST = 400_000_000


def read_bytes(path: Path) -> bytes:
    """The bytes of a file; FileProblem or UnreadableText with a sentence where that fails."""
    shown = str(path)
    try:
        size = path.stat().st_size
        if path.is_dir():
            raise FileProblem(
                QT_TRANSLATE_NOOP("errors", "{path} is a folder. Choose a file in it instead."),
                path=shown,
            )
        if size > LARGEST:
            raise UnreadableText(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "{path} is larger than {limit} MB, the most that can be taken in at once. "
                    "Split it and add the parts.",
                ),
                path=shown,
                limit=LARGEST // 1_000_000,
            )
        return path.read_bytes()
    except FileNotFoundError as error:
        raise FileProblem(
            QT_TRANSLATE_NOOP("errors", "There is no file {path}. Check its name and folder."),
            path=shown,
        ) from error
    except OSError as error:
        raise FileProblem(
            QT_TRANSLATE_NOOP("errors", "{path} cannot be read. Check that you may read it."),
            path=shown,
        ) from error


def may_be_text(path: Path) -> bool:
    """Whether a file of unknown suffix looks like text: no zero bytes, or a UTF-16 pattern."""
    sample = read_bytes(path)[:20_000]
    return b"\0" not in sample or detect(sample).encoding.startswith("utf-16")


def read(path: Path, encoding: str | None = None) -> ImportedText:
    """Read a text file, in `encoding` or in the one that is found."""
    data = read_bytes(path)
    guess = detect(data)
    used = encoding or guess.encoding
    text = normalise(decode(data, used))
    certain = guess.certain if encoding is None else True
    return ImportedText(path.stem, text, str(path.absolute()), used, certain)
