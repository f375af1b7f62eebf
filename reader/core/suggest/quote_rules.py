"""The rules that suggest quotes, by name, with what a person is told of each."""

from reader.core.suggest.suggestion import Rule
from reader.core.translatable import QT_TRANSLATE_NOOP

TAG = "quotes"

AFTER_CUE_MARKED = "quote-marked"
AFTER_COLON = "quote-colon"
NEAR_CUE = "quote-marked-near"
CONTINUED = "quote-continued"
CLAUSE = "quote-clause"
PARTICIPLE = "quote-participle"
NOUN = "quote-noun"
QUESTION = "quote-question"
SOURCE_FIRST = "quote-source-first"
SOURCE_LAST = "quote-source-last"
HEADLINE = "quote-headline"
ANSWER = "quote-answer"

RULES: tuple[Rule, ...] = (
    Rule(
        AFTER_CUE_MARKED,
        TAG,
        QT_TRANSLATE_NOOP("rules", "Marked words after a reporting word"),
        QT_TRANSLATE_NOOP("rules", "Direct quote: between marks after “{cue}”"),
    ),
    Rule(
        AFTER_COLON,
        TAG,
        QT_TRANSLATE_NOOP("rules", "Words after a reporting word and a colon"),
        QT_TRANSLATE_NOOP("rules", "Direct quote: after “{cue}” and a colon"),
    ),
    Rule(
        NEAR_CUE,
        TAG,
        QT_TRANSLATE_NOOP("rules", "Marked words in a sentence with a reporting word"),
        QT_TRANSLATE_NOOP("rules", "Direct quote: five words or more between marks beside “{cue}”"),
    ),
    Rule(
        CONTINUED,
        TAG,
        QT_TRANSLATE_NOOP("rules", "Marked words that go on a quote"),
        QT_TRANSLATE_NOOP("rules", "Direct quote: between marks right after another quote"),
    ),
    Rule(
        CLAUSE,
        TAG,
        QT_TRANSLATE_NOOP("rules", "Clause after a reporting verb"),
        QT_TRANSLATE_NOOP("rules", "Indirect quote: after “{cue}”, followed by “{first}”"),
    ),
    Rule(
        PARTICIPLE,
        TAG,
        QT_TRANSLATE_NOOP("rules", "Clause after a reporting participle"),
        QT_TRANSLATE_NOOP("rules", "Indirect quote: after “{cue}”, followed by “{first}”"),
    ),
    Rule(
        NOUN,
        TAG,
        QT_TRANSLATE_NOOP("rules", "Clause after a reporting noun"),
        QT_TRANSLATE_NOOP("rules", "Indirect quote: after the noun “{cue}”, followed by “{first}”"),
    ),
    Rule(
        QUESTION,
        TAG,
        QT_TRANSLATE_NOOP("rules", "Question that is reported"),
        QT_TRANSLATE_NOOP("rules", "Indirect question: after “{cue}”, followed by “{first}”"),
    ),
    Rule(
        SOURCE_FIRST,
        TAG,
        QT_TRANSLATE_NOOP("rules", "Clause after its source"),
        QT_TRANSLATE_NOOP("rules", "Indirect quote: “{cue}” before it names the source"),
    ),
    Rule(
        SOURCE_LAST,
        TAG,
        QT_TRANSLATE_NOOP("rules", "Clause before its source"),
        QT_TRANSLATE_NOOP("rules", "Indirect quote: “{cue}” beside it names the source"),
    ),
    Rule(
        HEADLINE,
        TAG,
        QT_TRANSLATE_NOOP("rules", "Line that begins with a speaker and a colon"),
        QT_TRANSLATE_NOOP("rules", "Direct quote: the line begins with “{cue}” and a colon"),
    ),
    Rule(
        ANSWER,
        TAG,
        QT_TRANSLATE_NOOP("rules", "Answer in an interview"),
        QT_TRANSLATE_NOOP("rules", "Direct quote: an answer marked “{cue}”"),
    ),
)
