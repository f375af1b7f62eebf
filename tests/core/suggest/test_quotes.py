"""What is suggested as a quote, seen from outside: spans, rules, attributes."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.model import Span
from reader.core.suggest import attributes_for, suggest
from reader.core.suggest.lexicon import forms, rows
from reader.core.suggest.quote_rules import RULES
from reader.core.suggest.suggestion import Suggestion
from tests.core.suggest.quote_examples import EXAMPLES, NONE, Example

PIECES = st.sampled_from(
    [
        *("قال", "وأضاف", "أن", "بأن", "إنه", "مشيرا", "إلى", "الوزير", "بحسب", "مصدر", "قوله"),
        *("«", "»", '"', "“", "”", "((", "))", ":", "،", ".", "؟", "..", "\n", " ", "  ", "و"),
        *(
            "تقريرٌ",
            "ـ",
            "يذكر",
            "على",
            "حد",
            "كما",
            "ما",
            "عما",
            "إذا",
            "في",
            "بين",
            "51",
            "ﷺ",
            "x",
        ),
    ]
)
TEXTS = st.lists(st.tuples(PIECES, st.sampled_from(("", " "))), max_size=60).map(
    lambda parts: "".join(word + space for word, space in parts)
)


def plain(marked: str) -> str:
    return marked.replace("⟦", "").replace("⟧", "")


def found(text: str) -> list[Suggestion]:
    return suggest(text, tags=("quotes",))


def marked(text: str) -> str:
    """The text with what is suggested between ⟦ and ⟧."""
    out, end = "", 0
    for each in found(text):
        out += text[end : each.span.start] + "⟦" + text[each.span.start : each.span.end] + "⟧"
        end = each.span.end
    return out + text[end:]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda e: e.marked[:40])
def test_the_span_is_the_content_alone(example: Example):
    assert marked(plain(example.marked)) == example.marked


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda e: e.marked[:40])
def test_the_rule_is_told(example: Example):
    assert [s.rule for s in found(plain(example.marked))] == example.rules.split()


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda e: e.marked[:40])
def test_the_speaker_is_resolved(example: Example):
    speakers = [s.attributes.get("speaker", "") for s in found(plain(example.marked))]
    assert tuple(speakers) == example.speakers


@pytest.mark.parametrize("example", [e for e in EXAMPLES if e.types], ids=lambda e: e.marked[:40])
def test_the_type_is_told(example: Example):
    assert {s.attributes["type"] for s in found(plain(example.marked))} == {example.types}


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.name)
def test_every_rule_has_an_example(rule: object):
    assert any(rule.name in example.rules.split() for example in EXAMPLES)  # type: ignore[attr-defined]


@pytest.mark.parametrize("text", NONE)
def test_what_nobody_says_is_no_quote(text: str):
    assert marked(text) == text


def test_no_word_is_twice_in_a_group_of_words():
    for row in rows("quote_words"):
        counted = Counter(forms(row["forms"]))
        assert [word for word, times in counted.items() if times > 1] == []


def test_the_cue_is_told_without_its_conjunction():
    text = "وأضاف المدير أن العمل مستمر."
    (suggestion,) = found(text)
    assert suggestion.cue == Span(1, 5)
    assert suggestion.attributes["cue"] == "أضاف"


def test_a_feminine_verb_goes_on_from_a_feminine_speaker():
    text = "قالت الناطقة إن الماء قليل. وقال المدير إن البئر جفت. وأضافت أن المطر قريب."
    assert [s.attributes["speaker"] for s in found(text)][-1] == "الناطقة"


def test_what_comes_after_the_visible_part_changes_nothing_before_it():
    text = "قال المدير إن العمل مستمر.\n" * 3
    assert next(s.span for s in found(text)) == found(text[:27])[0].span


def test_a_span_tagged_by_hand_gets_the_attributes_of_the_quote_there():
    text = "وأضاف المدير أن العمل مستمر."
    assert attributes_for(text, Span(13, 27), "quotes") == {
        "type": "indirect",
        "speaker": "المدير",
        "cue": "أضاف",
    }


def test_a_span_that_no_rule_sees_gets_speaker_and_cue_of_its_sentence():
    text = "أكد المدير أهمية العمل."
    assert attributes_for(text, Span(11, 22), "quotes") == {
        "type": "indirect",
        "speaker": "المدير",
        "cue": "أكد",
    }


def test_a_span_without_a_cue_gets_nothing():
    assert attributes_for("نزل المطر أمس.", Span(0, 9), "quotes") == {}


def test_a_source_after_a_span_tagged_by_hand_is_its_speaker():
    text = "نزل المطر، بحسب الراعي."
    assert attributes_for(text, Span(0, 9), "quotes")["speaker"] == "الراعي"


@pytest.mark.parametrize(
    "text",
    [
        "«" * 3_000,
        '"كلمة ' * 3_000,
        "قال " * 3_000,
        "قال: " * 3_000,
        "قال الوزير كلمة أن " * 1_000,
        "بحسب مصدر " * 2_000,
        "“ ”" * 2_000,
        "(( " * 2_000,
    ],
    ids=("guillemets", "straight", "cues", "colons", "clauses", "sources", "curly", "brackets"),
)
def test_marks_and_cues_without_end_are_borne(text: str):
    for each in found(text):
        assert 0 <= each.span.start < each.span.end <= len(text)


@given(TEXTS)
def test_quotes_lie_in_the_text_within_a_line_and_never_overlap(text: str):
    end = 0
    for each in found(text):
        assert end <= each.span.start < each.span.end <= len(text)
        assert "\n" not in text[each.span.start : each.span.end]
        end = each.span.end


@given(TEXTS)
def test_no_quote_begins_with_space_or_ends_with_a_stop(text: str):
    for each in found(text):
        words = text[each.span.start : each.span.end]
        assert words == words.strip()
        assert words[-1] not in ".،؛:"


@given(TEXTS, st.integers(0, 200), st.integers(1, 40))
def test_attributes_of_any_span_are_words_of_the_text(text: str, start: int, length: int):
    if not text:
        return
    low = min(start, len(text) - 1)
    span = Span(low, min(len(text), low + length))
    assert set(attributes_for(text, span, "quotes")) <= {"type", "speaker", "cue"}
