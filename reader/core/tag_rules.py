"""What a tag may be called, which key and marks it may have: checked before anything is done."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import cast

from reader.core.errors import BadRequest
from reader.core.model import AttributeScheme, Choice, Tag
from reader.core.schemes import KINDS
from reader.core.tag_marks import COLOURS, LINES, is_value
from reader.core.translatable import QT_TRANSLATE_NOOP

# Keys that actions have; a mapping tells what each does.
Keys = Mapping[str, str] | Collection[str]
LONGEST_NAME = 200
KEYS = "123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
# Control characters, halves of characters, and what ends a line.
_NOT_IN_A_LINE = frozenset({"Cc", "Cs", "Zl", "Zp"})
_ATTRIBUTE = re.compile(r"\w[\w.-]*")


def checked_name(name: str, others: Iterable[Tag]) -> str:
    """A tag's name, trimmed; BadRequest where it is empty, no single line, or another's."""
    name = checked_line(name)
    if not name:
        raise BadRequest(QT_TRANSLATE_NOOP("errors", "A tag needs a name. Write one."))
    if any(t.name == name for t in others):
        raise BadRequest(
            QT_TRANSLATE_NOOP("errors", "There is a tag named {tag} already. Choose another name."),
            tag=name,
        )
    return name


def checked_line(text: str) -> str:
    """A name or label, trimmed; BadRequest where it holds tabs, line ends and the like."""
    text = text.strip()
    if len(text) > LONGEST_NAME or any(unicodedata.category(c) in _NOT_IN_A_LINE for c in text):
        raise BadRequest(
            QT_TRANSLATE_NOOP(
                "errors",
                "A name or label is one line of up to {longest} characters, without tabs. Write "
                "it again.",
            ),
            longest=LONGEST_NAME,
        )
    return text


def checked_text(text: str) -> str:
    """A definition or examples: lines, without what neither files nor screens can hold."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    kept = (c for c in text if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cs"))
    return "".join(kept).strip()


def checked_key(key: str, others: Iterable[Tag], taken: Keys = ()) -> str:
    """A tag's key as it is stored: "1" to "9", a capital Latin letter, or "".

    `taken` are the keys that actions have, as `keys` names them; a mapping gives what each does.
    BadRequest where it is no such key, or another tag's or an action's.
    """
    key = key.strip()
    if not key:
        return ""
    digit = unicodedata.decimal(key, None) if len(key) == 1 else None
    made = key.upper() if digit is None else str(digit)
    if made in taken:
        does = cast("Mapping[str, str]", taken)[made] if isinstance(taken, Mapping) else ""
        raise BadRequest(
            QT_TRANSLATE_NOOP(
                "errors", "The key {key} does something already: {action}. Choose another one."
            ),
            key=made,
            action=does or made,
        )
    if len(made) != 1 or made not in KEYS:
        raise BadRequest(
            QT_TRANSLATE_NOOP(
                "errors", "{key} cannot be a tag's key. Choose 1 to 9 or a Latin letter."
            ),
            key=key,
        )
    owner = next((t for t in others if t.shortcut == made), None)
    if owner is not None:
        raise BadRequest(
            QT_TRANSLATE_NOOP(
                "errors", "The key {key} is the tag {tag}'s already. Choose another one."
            ),
            key=made,
            tag=owner.name,
        )
    return made


def checked_colour(colour: str) -> str:
    """A name of the palette, or `#rrggbb`."""
    if colour not in COLOURS and not is_value(colour):
        raise BadRequest(
            QT_TRANSLATE_NOOP(
                "errors", "{colour} is no colour of the palette, which has {names}, or #rrggbb."
            ),
            colour=colour,
            names=", ".join(COLOURS),
        )
    return colour


def checked_mark(line: str) -> str:
    """A name of a second mark."""
    if line not in LINES:
        raise BadRequest(
            QT_TRANSLATE_NOOP("errors", "{line} is no line of a tag. There are {names}."),
            line=line,
            names=", ".join(LINES),
        )
    return line


def checked_schemes(schemes: Sequence[AttributeScheme]) -> tuple[AttributeScheme, ...]:
    """Schemes with trimmed names and labels; BadRequest where names are no names or come twice."""
    made = tuple(_checked_scheme(s) for s in schemes)
    names = [s.name for s in made]
    twice = next((n for n in names if names.count(n) > 1), None)
    if twice is not None:
        raise _twice(twice)
    return made


def _checked_scheme(scheme: AttributeScheme) -> AttributeScheme:
    name = scheme.name.strip()
    if not _ATTRIBUTE.fullmatch(name) or len(name) > LONGEST_NAME:
        raise BadRequest(
            QT_TRANSLATE_NOOP(
                "errors",
                "{name} cannot name an attribute. Write letters, digits and _, without spaces.",
            ),
            name=name,
        )
    if scheme.kind not in KINDS:
        raise BadRequest(
            QT_TRANSLATE_NOOP("errors", "{kind} is no kind of attribute. The kinds are: {names}."),
            kind=scheme.kind,
            names=", ".join(KINDS),
        )
    return scheme._replace(
        name=name,
        label_ar=checked_line(scheme.label_ar),
        label_en=checked_line(scheme.label_en),
        choices=_checked_choices(scheme.choices),
    )


def _checked_choices(choices: Sequence[Choice]) -> tuple[Choice, ...]:
    made = tuple(
        Choice(checked_line(c.name), checked_line(c.label_ar), checked_line(c.label_en))
        for c in choices
    )
    names = [c.name for c in made]
    if "" in names:
        raise BadRequest(
            QT_TRANSLATE_NOOP("errors", "Every choice needs a name. Write one, or remove it.")
        )
    twice = next((n for n in names if names.count(n) > 1), None)
    if twice is not None:
        raise _twice(twice)
    return made


def _twice(name: str) -> BadRequest:
    return BadRequest(
        QT_TRANSLATE_NOOP("errors", "{name} stands there twice. Give one of the two another name."),
        name=name,
    )
