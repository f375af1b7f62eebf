import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.suggest.marks import Marks
from reader.core.suggest.passage import Passage

TEXTS = st.text(st.sampled_from("«»“”\"'‘’<>() .،:\nكلمةو"), max_size=80)


def between(text: str) -> list[str]:
    """What stands between the outermost marks of a text."""
    passage = Passage(text)
    spans = [passage.span(pair.first, pair.last) for pair in Marks(passage).outer]
    return [text[span.start : span.end] for span in spans]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال «نعم نحن»", ["نعم نحن"]),
        ("قال “نعم نحن”.", ["نعم نحن"]),
        ("قال ”نعم نحن“.", ["نعم نحن"]),
        ('قال: "نعم نحن".', ["نعم نحن"]),
        ('قال:"نعم نحن" ثم سكت', ["نعم نحن"]),
        ("قال »نعم نحن« وسكت", ["نعم نحن"]),
        ("قال <<نعم نحن>> وسكت", ["نعم نحن"]),
        ("قال ((نعم نحن)) وسكت", ["نعم نحن"]),
        ("قال ‘نعم نحن’ وسكت", ["نعم نحن"]),
        ("قال ''نعم نحن'' وسكت", ["نعم نحن"]),
    ],
)
def test_marks_of_all_kinds_are_paired(text: str, expected: list[str]):
    assert between(text) == expected


def test_marks_within_marks_belong_to_the_outer_ones():
    assert between('قال "حزب "النجم" فاز" أمس') == ['حزب "النجم" فاز']


def test_an_inner_mark_without_its_partner_ends_no_speech():
    assert between('قال: "حزب "النجم" و"الهلال فازا".') == ['حزب "النجم" و"الهلال فازا']


def test_a_mark_without_a_partner_reaches_to_the_end_of_its_sentence():
    assert between("قال: «نعم نحن. ثم سكت") == ["نعم نحن"]


def test_a_closing_mark_alone_is_no_pair():
    assert between("نعم نحن». ثم سكت") == []


def test_an_apostrophe_is_no_mark():
    assert between("قال d'Artagnan ذلك") == []


def test_brackets_alone_are_no_marks():
    assert between("قال (نعم نحن) وسكت") == []


def test_no_pair_crosses_a_line():
    assert between("قال «نعم\nنحن»") == ["نعم"]


@given(TEXTS)
def test_pairs_are_in_order_and_apart(text: str):
    end = 0
    for pair in Marks(Passage(text)).outer:
        assert end <= pair.open < pair.first <= pair.last <= pair.after
        end = pair.after
