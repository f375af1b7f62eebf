"""All suggesters on any text: nothing raises, spans are what the guidelines ask for."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.model import Span
from reader.core.suggest import (
    RULES,
    SUGGESTERS,
    attributes_for,
    reason,
    suggest,
    suggest_range,
    suggest_steps,
)

PIECES = (
    *("قال", "الوزير", "إن", "أكد", "أن", "وأضاف", "يجب", "دعا", "إلى", "ضرورة", "تطوير"),
    *("«", "»", '"', "“", "”", "'", "(", ")", ":", "،", ".", "؟", "\n", " ", "  ", "..", "%", "-"),
    *("3", "ملايين", "و", "ثلاثة", "وخمسين", "ألف", "ألفا", "نصف", "مئات", "من", "بين", "2,5"),
    *("دولار", "سنة", "الستة", "الأشهر", "عام", "2011", "/", "مايو", "نحو", "أكثر", "ه", "ـ", "ال"),
    *("عاملا", "وعاملة", "بحسب", "خبراء", "استعداد", "ونصف", "ضعف", "أضعاف", "أو", "على", "الأقل"),
    *("\u200f", "\u064b", "ﻻ", "a", "F", "16", "٪", "٣٬٠٠٠", "$", "😀", "_", "+", "1"),
)
TEXTS = st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join) | st.lists(
    st.sampled_from(PIECES), max_size=60
).map("".join)


@given(TEXTS)
def test_spans_are_in_the_text_and_in_order(text: str):
    made = suggest(text)
    assert all(0 <= s.span.start < s.span.end <= len(text) for s in made)
    assert all(a.span.start <= b.span.start for a, b in pairwise(made))


@given(TEXTS)
def test_no_two_of_a_tag_overlap(text: str):
    made = suggest(text)
    for each in SUGGESTERS:
        spans = [s.span for s in made if s.tag == each.tag]
        assert not any(a.overlaps(b) for a, b in pairwise(spans))


@given(TEXTS)
def test_no_span_crosses_a_line(text: str):
    assert not any("\n" in text[s.span.start : s.span.end] for s in suggest(text))


@given(TEXTS)
def test_no_span_begins_or_ends_with_white_space(text: str):
    found = [text[s.span.start : s.span.end] for s in suggest(text)]
    assert found == [words.strip() for words in found]


@given(TEXTS)
def test_a_statistic_ends_with_no_stop(text: str):
    found = [text[s.span.start : s.span.end] for s in suggest(text, tags=("statistics",))]
    assert not any(words.rstrip("\u200f").endswith((".", "،", "؛", ":")) for words in found)


@given(TEXTS)
def test_cues_and_strengths_are_in_range(text: str):
    for each in suggest(text):
        assert 0 < each.strength <= 1
        assert each.cue is None or 0 <= each.cue.start < each.cue.end <= len(text)


@given(TEXTS)
def test_every_suggestion_has_a_reason(text: str):
    for each in suggest(text):
        assert RULES[each.rule].tag in ("", each.tag)
        assert "{" not in str(reason(each, text))


@given(TEXTS, st.integers(1, 200))
def test_steps_find_what_the_whole_finds(text: str, size: int):
    places = [(s.span, s.tag, s.rule) for s in suggest(text)]
    stepped = [(s.span, s.tag, s.rule) for step in suggest_steps(text, size=size) for s in step]
    assert sorted(stepped, key=str) == sorted(places, key=str)


@given(TEXTS, st.data())
def test_a_range_finds_what_lies_in_it(text: str, data: st.DataObject):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    wanted = [(s.span, s.tag) for s in suggest(text) if s.span.start < end and start < s.span.end]
    assert [(s.span, s.tag) for s in suggest_range(text, start, end)] == wanted


@given(TEXTS, st.data())
def test_attributes_of_any_span_raise_nothing(text: str, data: st.DataObject):
    if not text:
        return
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    for each in SUGGESTERS:
        attributes_for(text, Span(start, end), each.tag)


def test_attributes_of_a_statistic_tagged_by_hand():
    text = "وظفت أكثر من 51 ألف عامل في سنة"
    start, end = text.index("أكثر"), text.index(" في سنة")
    assert attributes_for(text, Span(start, end), "statistics") == {
        "value": 51000,
        "unit": "عامل",
        "qualifier": "أكثر من",
    }


def test_attributes_of_a_tag_that_no_rule_knows():
    assert attributes_for("كلمة", Span(0, 4), "actors") == {}


def test_rules_have_names_of_their_own():
    names = [rule.name for each in SUGGESTERS for rule in each.rules]
    assert len(names) == len(set(names))


def test_a_rule_that_is_off_finds_nothing():
    text = "وظفت الشركة 40 عاملا"
    assert suggest(text, tags=("statistics",), rules_off=("statistics.count",)) == []


HOSTILE = {
    "empty": "",
    "Latin alone": "The minister said that 40 workers came. " * 2_000,
    "no full stop": "قال الوزير إن أكثر من 51 ألف وحدة تعمل في البلاد ويجب دعمها " * 4_000,
    "one word": "ا" * 200_000,
    "opening marks": "«" * 20_000,
    "closing marks": "قال » " * 20_000,
    "straight marks": 'قال "نعم ' * 20_000,
    "brackets": "(40" * 6_000,
    "figures": "1" * 100_000,
    "figures and dashes": "1-" * 50_000,
    "figures apart": "100 " * 50_000,
    "thousands": "مليون و" * 6_000,
    "line feeds": "\n" * 100_000,
    "marks on marks": "ا" + "\u064b" * 100_000,
    "dots": "." * 100_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_bad_input_ends(text: str):
    suggest(text)
