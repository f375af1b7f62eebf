"""The rules of statistics by name, with the words that tell a person about them."""

from reader.core.suggest.suggestion import Rule
from reader.core.translatable import QT_TRANSLATE_NOOP

TAG = "statistics"
RULES: tuple[Rule, ...] = (
    Rule(
        "statistics.percent",
        TAG,
        QT_TRANSLATE_NOOP("rules", "Percentages"),
        QT_TRANSLATE_NOOP("rules", "Percentage: the number {cue} with a percent sign or phrase"),
    ),
    Rule(
        "statistics.money",
        TAG,
        QT_TRANSLATE_NOOP("rules", "Sums of money"),
        QT_TRANSLATE_NOOP("rules", "Sum of money: the number {cue} with a currency"),
    ),
    Rule(
        "statistics.measure",
        TAG,
        QT_TRANSLATE_NOOP("rules", "Measures and durations"),
        QT_TRANSLATE_NOOP("rules", "Measure: the number {cue} with the unit {unit}"),
    ),
    Rule(
        "statistics.count",
        TAG,
        QT_TRANSLATE_NOOP("rules", "Counted nouns"),
        QT_TRANSLATE_NOOP("rules", "Count: the number {cue} with what it counts"),
    ),
    Rule(
        "statistics.after_noun",
        TAG,
        QT_TRANSLATE_NOOP("rules", "Numbers after their noun"),
        QT_TRANSLATE_NOOP("rules", "Count: the number {cue} after the noun that it counts"),
    ),
    Rule(
        "statistics.range",
        TAG,
        QT_TRANSLATE_NOOP("rules", "Ranges"),
        QT_TRANSLATE_NOOP("rules", "Range: two numbers as its lower and upper bound"),
    ),
    Rule(
        "statistics.score",
        TAG,
        QT_TRANSLATE_NOOP("rules", "Scores"),
        QT_TRANSLATE_NOOP("rules", "Score: two numbers with a dash between"),
    ),
    Rule(
        "statistics.fraction",
        TAG,
        QT_TRANSLATE_NOOP("rules", "Fractions and multiples"),
        QT_TRANSLATE_NOOP("rules", "Fraction or multiple: {cue} with what it is a part of"),
    ),
    Rule(
        "statistics.vague",
        TAG,
        QT_TRANSLATE_NOOP("rules", "Vague plurals"),
        QT_TRANSLATE_NOOP("rules", "Vague number: {cue} before what it counts"),
    ),
    Rule(
        "statistics.bare",
        TAG,
        QT_TRANSLATE_NOOP("rules", "Numbers without a noun"),
        QT_TRANSLATE_NOOP("rules", "Number without a noun: {cue} where a quantity stands"),
    ),
)
