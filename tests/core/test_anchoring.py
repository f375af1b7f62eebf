"""Where annotations lie in a text that changed: by position, by words, by likeness, or nowhere."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.anchoring import LIKENESS, Anchored, Wanted, anchored
from reader.core.annotation_plan import wanted_in
from reader.core.model import Span

TEXT = (
    "قال الوزير إن المدينة كبيرة. وقال الوزير إن القرية صغيرة جدا، ثم عاد الوزير إلى بيته "
    "القديم قرب النهر 😀 مع عائلته."
)


def place(words: str, number: int = 1, text: str = TEXT) -> Wanted:
    """The place of words in a text, with its context."""
    start = -1
    for _ in range(number):
        start = text.index(words, start + 1)
    return wanted_in(text, start, start + len(words))


def bare(words: str, number: int = 1) -> Wanted:
    """The same without context, as a table has it."""
    return place(words, number)._replace(prefix="", suffix="")


def one(text: str, wanted: Wanted) -> Anchored:
    return anchored(text, [wanted])[0]


def covered(text: str, found: Anchored) -> str:
    assert found.span is not None
    return text[found.span.start : found.span.end]


def test_where_position_and_quote_agree_it_is_exact():
    wanted = bare("القرية")
    assert one(TEXT, wanted) == Anchored("exact", Span(wanted.start, wanted.end), 1.0)


def test_words_before_it_move_it():
    text = "مقدمة جديدة. " + TEXT
    found = one(text, place("الوزير", 2))
    assert found.how == "moved" and found.span is not None
    assert found.span.start == place("الوزير", 2).start + 13


def test_vowel_marks_that_came_are_in_the_span():
    text = "بيان. " + TEXT.replace("القرية", "القَرْيَةَ")
    assert covered(text, one(text, place("القرية"))) == "القَرْيَةَ"


def test_hamza_and_digits_do_not_count():
    text = "ن: " + TEXT.replace("إلى بيته", "الي بيته")
    assert covered(text, one(text, place("إلى بيته"))) == "الي بيته"


def test_a_word_changed_inside_is_found_by_likeness():
    text = "بيان. " + TEXT.replace("القديم قرب النهر", "القديم قريب النهر")
    found = one(text, place("بيته القديم قرب النهر"))
    assert covered(text, found) == "بيته القديم قريب النهر"
    assert LIKENESS <= found.likeness < 1


def test_less_alike_than_stated_is_lost():
    text = TEXT.replace("القرية صغيرة جدا", "القرية بعيدة للغاية")
    assert one(text, place("القرية صغيرة جدا")).how == "lost"


def test_words_that_are_gone_are_lost():
    assert one("شيء آخر لا علاقة له بما سبق.", place("الوزير")) == Anchored("lost", None, 0.0)


def test_without_context_one_of_several_is_not_guessed():
    assert one("س " + TEXT, bare("الوزير", 2)).how == "lost"


def test_without_context_those_beside_it_say_where():
    text = "مقدمة. " + TEXT
    wanted = [bare("المدينة كبيرة"), bare("الوزير", 2), bare("القرية صغيرة")]
    assert [a.how for a in anchored(text, wanted)] == ["moved"] * 3
    assert anchored(text, wanted)[1].span.start == wanted[1].start + 7  # type: ignore[union-attr]


def test_part_of_another_word_is_not_the_word():
    assert one("لم يذكر غير المدينتين هنا", bare("المدينة")).how == "lost"
    assert one("نص فيه منذ", Wanted(50, 52, "من")).how == "lost"


def test_inside_of_a_word_where_it_was_inside_of_one():
    wanted = wanted_in("قال والكتاب هنا", 5, 11)
    text = "ثم قال والكتاب هنا"
    assert covered(text, one(text, wanted)) == "الكتاب"


def test_two_places_equally_alike_are_none():
    text = "كان في البيت القديم قريبا رجل.\n" * 2
    assert one(text, Wanted(500, 519, "البيت القديمم قريبا")).how == "lost"


def test_a_repeated_paragraph_is_told_apart_by_its_neighbours():
    same = "سطر يتكرر كما هو في كل مكان من هذا النص الطويل بلا أي تغيير يميزه عن سواه أبدا هنا.\n"
    old = same + "أولا: بداية مميزة.\n" + same + "ثانيا: نهاية مميزة.\n" + same
    new = "زيادة.\n" + old
    middle = old.index("يتكرر", len(same))
    wanted = [place("بداية", 1, old), wanted_in(old, middle, middle + 5), place("نهاية", 1, old)]
    found = anchored(new, wanted)[1]
    assert found.span is not None and found.span.start == middle + 7


def test_no_position_is_needed():
    found = one(TEXT, Wanted(-1, -1, "القرية صغيرة"))
    assert covered(TEXT, found) == "القرية صغيرة"


def test_nothing_known_is_lost():
    assert one(TEXT, Wanted(3, 9, "")).how == "lost"


@pytest.mark.parametrize("start", [10**9, 10**18])
def test_a_position_beyond_the_text_is_no_error(start: int):
    assert one(TEXT, Wanted(start, start + 6, "القرية")).how == "moved"


LETTERS = st.text("ابتثجحخ سكلم\n.😀ّ", max_size=60)


@given(before=LETTERS, words=st.text("ابتثجسكلم", min_size=18, max_size=40), after=LETTERS)
def test_what_was_put_around_changes_nothing(before: str, words: str, after: str):
    old = "بداية " + words + " نهاية"
    new = before + " " + old + " " + after
    found = one(new, wanted_in(old, 6, 6 + len(words)))
    assert found.span is None or new[found.span.start : found.span.end] == words


@given(text=LETTERS, quote=LETTERS, start=st.integers(-1, 80), length=st.integers(1, 30))
def test_spans_lie_in_the_text(text: str, quote: str, start: int, length: int):
    found = one(text, Wanted(start, start + length, quote, text[:5], quote[:3]))
    assert found.how in ("exact", "moved", "lost")
    assert found.span is None or found.span.end <= len(text)
