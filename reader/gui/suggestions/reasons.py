"""Why something is suggested, and what rules are called, in the language of the interface."""

from collections import defaultdict

from PySide6.QtCore import QCoreApplication

from reader.core.suggest import RULES, Suggestion
from reader.gui.messages import isolate

_WORDS = 60  # characters of the text in a sentence


def rule_label(rule: str) -> str:
    """What a rule is called; its name where this version does not know it."""
    known = RULES.get(rule)
    return QCoreApplication.translate("rules", known.label) if known is not None else rule


def reason(suggestion: Suggestion, text: str) -> str:
    """The reason in words, with the cue as it stands in the text."""
    known = RULES.get(suggestion.rule)
    if known is None:
        return suggestion.rule
    span, cue = suggestion.span, suggestion.cue
    words = text[span.start : span.end].split()
    values: defaultdict[str, str] = defaultdict(str)
    values.update({name: _shown(str(value)) for name, value in suggestion.attributes.items()})
    values["text"] = _shown(text[span.start : span.end])
    values["first"] = _shown(words[0] if words else "")
    values["last"] = _shown(words[-1] if words else "")
    values["cue"] = _shown(text[cue.start : cue.end]) if cue is not None else ""
    return QCoreApplication.translate("rules", known.reason).format_map(values)


def _shown(words: str) -> str:
    return isolate(words, _WORDS)
