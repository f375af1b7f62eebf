"""The rules that find proposals, with the words that tell a person about them."""

from reader.core.suggest.suggestion import Rule
from reader.core.translatable import QT_TRANSLATE_NOOP

TAG = "proposals"


def _rule(name: str, label: str, reason: str) -> Rule:
    return Rule(name, TAG, label, reason)


RULES: tuple[Rule, ...] = (
    _rule(
        "proposal-must",
        QT_TRANSLATE_NOOP("rules", "Must, ought to"),
        QT_TRANSLATE_NOOP("rules", "Necessity: “{cue}” says that something must be done"),
    ),
    _rule(
        "proposal-it-is-necessary",
        QT_TRANSLATE_NOOP("rules", "It is necessary to"),
        QT_TRANSLATE_NOOP("rules", "Necessity: “{cue}” followed by an action"),
    ),
    _rule(
        "proposal-necessity-of",
        QT_TRANSLATE_NOOP("rules", "The necessity of"),
        QT_TRANSLATE_NOOP("rules", "Necessity: “{cue}” with a verbal noun"),
    ),
    _rule(
        "proposal-importance-of",
        QT_TRANSLATE_NOOP("rules", "The importance of doing"),
        QT_TRANSLATE_NOOP("rules", "Importance: “{cue}” with a verbal noun of action"),
    ),
    _rule(
        "proposal-need",
        QT_TRANSLATE_NOOP("rules", "The need to"),
        QT_TRANSLATE_NOOP("rules", "Need: “{cue}” with an action"),
    ),
    _rule(
        "proposal-on-someone",
        QT_TRANSLATE_NOOP("rules", "It is for someone to"),
        QT_TRANSLATE_NOOP("rules", "Duty: “{cue}” with someone and what they are to do"),
    ),
    _rule(
        "proposal-call",
        QT_TRANSLATE_NOOP("rules", "Called for, demanded, advised"),
        QT_TRANSLATE_NOOP("rules", "Call: what “{cue}” asks for"),
    ),
    _rule(
        "proposal-request",
        QT_TRANSLATE_NOOP("rules", "Asked someone to"),
        QT_TRANSLATE_NOOP("rules", "Request: what “{cue}” asks for"),
    ),
    _rule(
        "proposal-call-noun",
        QT_TRANSLATE_NOOP("rules", "A call, advice, a proposal"),
        QT_TRANSLATE_NOOP("rules", "Call: the content of “{cue}”"),
    ),
    _rule(
        "proposal-condition",
        QT_TRANSLATE_NOOP("rules", "On condition that"),
        QT_TRANSLATE_NOOP("rules", "Condition: what “{cue}” demands"),
    ),
    _rule(
        "proposal-pledge",
        QT_TRANSLATE_NOOP("rules", "Pledged, promised"),
        QT_TRANSLATE_NOOP("rules", "Pledge: what “{cue}” promises"),
    ),
    _rule(
        "proposal-offer",
        QT_TRANSLATE_NOOP("rules", "Offered to"),
        QT_TRANSLATE_NOOP("rules", "Offer: what “{cue}” offers"),
    ),
    _rule(
        "proposal-readiness",
        QT_TRANSLATE_NOOP("rules", "Ready to"),
        QT_TRANSLATE_NOOP("rules", "Readiness: “{cue}” with an action"),
    ),
    _rule(
        "proposal-better",
        QT_TRANSLATE_NOOP("rules", "It is better to"),
        QT_TRANSLATE_NOOP("rules", "Advice: “{cue}” with an action"),
    ),
    _rule(
        "proposal-good-way",
        QT_TRANSLATE_NOOP("rules", "A good way to"),
        QT_TRANSLATE_NOOP("rules", "Judged a good way: “{cue}”"),
    ),
)
