"""From the paragraphs that a format holds to one text, with no invisible leftovers in it."""

import os
import re
from collections.abc import Iterable
from pathlib import Path

from reader.core.text.encodings import normalise

# Left behind by layout and by programs: soft hyphens, byte order marks, the places of objects,
# noncharacters, control characters but tab and line feed. Joiners (U+200C, U+200D) and the
# controls of direction are part of a text and stay.
_LEFTOVERS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\ufeff\ufff9-\ufffc\ufffe\uffff]")
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85]")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def clean(paragraph: str) -> str:
    """A paragraph without what nobody sees."""
    return _LEFTOVERS.sub("", _LINE_ENDS.sub("\n", paragraph))


def assembled(paragraphs: Iterable[str]) -> str:
    """One line or more for each paragraph that says something; UnreadableText where none does."""
    cleaned = (clean(p) for p in paragraphs)
    return normalise("\n".join(p for p in cleaned if p.strip()))


def one_line(words: str | None) -> str:
    """A title or name as a file gives it, on one line."""
    return " ".join(clean(words or "").split())


def day_of(time: str | None) -> str:
    """The day of an ISO 8601 time; what is no such time stays as it is."""
    said = one_line(time)
    found = _DAY.match(said)
    return found[0] if found else said


def sayable(name: str) -> str:
    """A file's name as text: on Linux it may hold bytes that are no UTF-8."""
    if name.isprintable():  # nearly all: a surrogate is not
        return name
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def source_of(path: Path) -> str:
    """The whole path of a file, as text."""
    return sayable(os.path.abspath(path))  # noqa: PTH100  (three times as fast, for each file)
