"""What an annotation carries besides its tag: reading, showing and joining values of attributes.

A value is kept as JSON: text, a number, a list of two numbers (a range's low and high), the name
of a choice, or true and false. What does not fit its scheme is kept and shown as it is.
"""

import json
import math
from collections.abc import Mapping
from typing import cast

from reader.core.errors import BadRequest
from reader.core.model import AttributeScheme
from reader.core.translatable import QT_TRANSLATE_NOOP

_YES = frozenset({"yes", "true", "y", "1", "نعم", "صحيح", "صح", "✓"})
_NO = frozenset({"no", "false", "n", "0", "لا", "خطأ", "✗"})
_BETWEEN = "–"
_JSON = json.JSONEncoder(ensure_ascii=False, allow_nan=False)


def parse_value(scheme: AttributeScheme, text: str) -> object | None:
    """What a person wrote, as the value to keep; None where nothing was written.

    A choice is known by its name or one of its labels. BadRequest where it does not fit.
    """
    text = text.strip()
    if not text:
        return None
    if scheme.kind == "number":
        return _parse_number(scheme, text)
    if scheme.kind == "choice":
        return _parse_choice(scheme, text)
    if scheme.kind == "yes_no":
        return _parse_yes_no(scheme, text)
    return text


def _parse_number(scheme: AttributeScheme, text: str) -> object:
    from reader.core.text.numbers import parse_number, parse_range  # not for a start

    number = parse_number(text)
    if number is not None:
        return number
    bounds = parse_range(text)
    if bounds is not None:
        return list(bounds)
    raise BadRequest(
        QT_TRANSLATE_NOOP(
            "errors",
            "{value} is not a number. Write figures, such as 51000 or 4.5, or a range, such as "
            "5-7.",
        ),
        value=text,
        attribute=scheme.name,
    )


def _parse_choice(scheme: AttributeScheme, text: str) -> object:
    wanted = text.casefold()
    for choice in scheme.choices:
        if wanted in (
            choice.name.casefold(),
            choice.label_ar.casefold(),
            choice.label_en.casefold(),
        ):
            return choice.name
    raise BadRequest(
        QT_TRANSLATE_NOOP("errors", "{value} is none of the choices, which are: {names}."),
        value=text,
        names=", ".join(c.name for c in scheme.choices),
        attribute=scheme.name,
    )


def _parse_yes_no(scheme: AttributeScheme, text: str) -> object:
    wanted = text.casefold()
    if wanted in _YES or wanted in _NO:
        return wanted in _YES
    raise BadRequest(
        QT_TRANSLATE_NOOP("errors", "{value} is neither yes nor no."),
        value=text,
        attribute=scheme.name,
    )


def format_value(
    value: object, scheme: AttributeScheme | None = None, *, arabic: bool = False
) -> str:
    """A value as a person reads it and `parse_value` takes it back; "" for None.

    With `arabic`, labels and yes and no are in Arabic and numbers in Arabic-Indic digits. Text
    is never changed, and what no scheme knows is shown as it is.
    """
    from reader.core.text.numbers import format_number

    if value is None:
        return ""
    if isinstance(value, bool):
        if scheme is not None and scheme.kind != "yes_no":
            return "true" if value else "false"
        words = ("لا", "نعم") if arabic else ("no", "yes")
        return words[value]
    if isinstance(value, int | float):
        return format_number(value, arabic=arabic)
    if isinstance(value, str):
        return _label_of(value, scheme, arabic)
    bounds = range_of(value)
    if bounds is not None:
        return _BETWEEN.join(format_number(n, arabic=arabic) for n in bounds)
    return json.dumps(value, ensure_ascii=False)


def _label_of(value: str, scheme: AttributeScheme | None, arabic: bool) -> str:
    if scheme is not None and scheme.kind == "choice":
        for choice in scheme.choices:
            if choice.name == value:
                return (choice.label_ar if arabic else choice.label_en) or choice.name
    return value


def range_of(value: object) -> tuple[int | float, int | float] | None:
    """Low and high where a value is a range."""
    if not isinstance(value, list | tuple):
        return None
    items = cast("list[object]", value)
    if len(items) != 2 or not all(_is_number(n) for n in items):
        return None
    low, high = items
    return cast("int | float", low), cast("int | float", high)


def fits(value: object, scheme: AttributeScheme) -> bool:
    """Whether a value is of the kind that its scheme asks for."""
    if scheme.kind == "number":
        return _is_number(value) or range_of(value) is not None
    if scheme.kind == "choice":
        return any(c.name == value for c in scheme.choices)
    if scheme.kind == "yes_no":
        return isinstance(value, bool)
    return isinstance(value, str)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)


def to_json(attributes: Mapping[str, object]) -> str:
    """Attributes as they are stored; BadRequest where JSON has no such value."""
    if not attributes:
        return "{}"
    try:
        return _JSON.encode(dict(attributes))
    except (TypeError, ValueError) as error:
        raise BadRequest(
            QT_TRANSLATE_NOOP(
                "errors",
                "An attribute holds text, a number, a range, or yes or no. Nothing was changed.",
            )
        ) from error


def joined(kept: Mapping[str, object], other: Mapping[str, object]) -> dict[str, object]:
    """The attributes of two annotations that become one: nothing is lost.

    Two texts that differ stand one after the other; of other values that differ the second one
    is kept as NAME.2 (or the next number that is free).
    """
    made = dict(kept)
    for name, value in other.items():
        there = made.get(name)
        if there is None:
            made[name] = value
        elif there == value and type(there) is type(value):
            continue
        elif isinstance(there, str) and isinstance(value, str):
            made[name] = join_text(there, value, "; ")
        else:
            number = 2
            while made.get(f"{name}.{number}", value) != value:
                number += 1
            made[f"{name}.{number}"] = value
    return made


def join_text(first: str, second: str, between: str) -> str:
    """Two texts one after the other; one of them where the other has nothing to add."""
    if not second or second in first.split(between):
        return first
    return f"{first}{between}{second}" if first else second
