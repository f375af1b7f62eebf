"""The reason of a suggestion in words: a template and what fills it, for any language."""

from collections.abc import Mapping
from dataclasses import dataclass

from reader.core.suggest.suggestion import Rule, Suggestion

_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Explanation:
    """A sentence with its values apart: `template` is translated (context "rules"), then filled."""

    template: str
    values: Mapping[str, str]

    def __str__(self) -> str:
        return filled(self.template, self.values)


class _Values(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return ""


def filled(template: str, values: Mapping[str, str]) -> str:
    """A template, translated or not, with its values; what is missing is left empty."""
    return template.format_map(_Values(values))


def explanation(rule: Rule, suggestion: Suggestion, text: str) -> Explanation:
    """Why a rule made a suggestion for `text`."""
    span, cue = suggestion.span, suggestion.cue
    words = text[span.start : span.end].split() or [""]
    values = {
        name: _shown(value)
        for name, value in (*suggestion.attributes.items(), *suggestion.details.items())
    }
    values |= {
        "text": _short(" ".join(words)),
        "first": words[0],
        "last": words[-1],
        "cue": "" if cue is None else _short(" ".join(text[cue.start : cue.end].split())),
    }
    return Explanation(rule.reason, values)


def _shown(value: object) -> str:
    if isinstance(value, list):
        return "–".join(_shown(each) for each in value)  # type: ignore[misc]
    return str(value)


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"
