"""Why something is suggested, and what rules are called, in the language of the interface."""

from PySide6.QtCore import QCoreApplication

from reader.core.suggest import RULES, Suggestion
from reader.core.suggest.explaining import explanation, filled
from reader.gui.messages import isolate


def rule_label(rule: str) -> str:
    """What a rule is called; its name where this version does not know it."""
    known = RULES.get(rule)
    return QCoreApplication.translate("rules", known.label) if known is not None else rule


def reason(suggestion: Suggestion, text: str) -> str:
    """The reason in words, with the cue as it stands in the text."""
    known = RULES.get(suggestion.rule)
    if known is None:
        return suggestion.rule
    why = explanation(known, suggestion, text)
    values = {name: isolate(value) for name, value in why.values.items()}
    return filled(QCoreApplication.translate("rules", why.template), values)
