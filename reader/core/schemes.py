"""Schemes of attributes as they are stored and exchanged: JSON to records and back."""

from collections.abc import Iterable, Mapping
from typing import Any, cast

from reader.core.model import AttributeScheme, Choice

KINDS = ("text", "number", "choice", "yes_no")


def schemes_to_json(schemes: Iterable[AttributeScheme]) -> list[dict[str, object]]:
    """Schemes as they are stored and exchanged."""
    made: list[dict[str, object]] = []
    for scheme in schemes:
        entry: dict[str, object] = {
            "name": scheme.name,
            "kind": scheme.kind,
            "label_ar": scheme.label_ar,
            "label_en": scheme.label_en,
        }
        if scheme.choices:
            entry["choices"] = [
                {"name": c.name, "label_ar": c.label_ar, "label_en": c.label_en}
                for c in scheme.choices
            ]
        made.append(entry)
    return made


def schemes_from_json(stored: object) -> tuple[AttributeScheme, ...]:
    """Schemes from what is stored. A bare name is an attribute of text, as older files had them."""
    found: list[AttributeScheme] = []
    for entry in _list(stored):
        if isinstance(entry, str):
            found.append(AttributeScheme(entry))
            continue
        item = _mapping(entry)
        kind = _text(item, "kind") or "text"
        found.append(
            AttributeScheme(
                _text(item, "name"),
                kind if kind in KINDS else "text",
                _text(item, "label_ar"),
                _text(item, "label_en"),
                tuple(_choice(c) for c in _list(item.get("choices"))),
            )
        )
    return tuple(found)


def _choice(stored: object) -> Choice:
    if isinstance(stored, str):
        return Choice(stored)
    item = _mapping(stored)
    return Choice(_text(item, "name"), _text(item, "label_ar"), _text(item, "label_en"))


def _list(stored: object) -> list[Any]:
    return cast("list[Any]", stored) if isinstance(stored, list) else []


def _mapping(stored: object) -> Mapping[str, Any]:
    return cast("Mapping[str, Any]", stored) if isinstance(stored, dict) else {}


def _text(item: Mapping[str, Any], name: str) -> str:
    value = item.get(name)
    return value if isinstance(value, str) else ""
