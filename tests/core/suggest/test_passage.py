from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reader.core.model import Span
from reader.core.suggest.passage import LINE, Passage

TEXTS = st.text(
    st.sampled_from('اأإةوبكلنمدر  \u064b\u0640\u0651ﻻ.،:؟!\n«»"()1٢٣٫٬%٪abG_-'), max_size=80
)


def words(text: str) -> list[str]:
    passage = Passage(text)
    return passage.words[: passage.count]


def test_a_number_keeps_its_separators_and_no_full_stop():
    assert words("بلغ ١٬٢٥٠٫٥ و3.") == ["بلغ", "1,250.5", "و", "3", "."]


def test_marks_after_the_last_letter_are_in_the_span():
    text = "كتب كتابًا. وقرأ"
    passage = Passage(text)
    assert passage.span(1, 2) == Span(4, 10)
    assert passage.written(1) == "كتابًا"


def test_a_cut_leaves_proclitics_with_their_marks_outside():
    text = "قال بِأنّ"
    assert Passage(text).span(1, 2, cut=1) == Span(6, 9)


def test_a_full_stop_after_a_letter_alone_ends_no_sentence():
    passage = Passage("قال د. سعيد ذلك. ثم خرج")
    assert [passage.words[i - 1] for i in passage.sentence_ends] == ["ذلك", "خرج"]


def test_a_sentence_ends_before_its_mark():
    passage = Passage("جاء سعيد. ذهب عمر؟ نعم")
    assert passage.sentence(0) == (0, 2)
    assert passage.sentence(4) == (3, 5)


def test_a_latin_address_is_one_sentence():
    passage = Passage("في bbc.com نشر")
    assert passage.sentence(0) == (0, passage.count)


def test_context_comes_before_the_first_token():
    text = "قبل ذلك\nهنا نص"
    passage = Passage(text, 8, len(text), context=0)
    assert passage.words[passage.first] == "هنا"
    assert passage.start(passage.first) == 8


def test_words_of_an_index_below_zero_and_beyond_are_line_ends():
    passage = Passage("كلمة")
    assert passage.words[-1] == passage.words[passage.count] == LINE


@given(TEXTS)
def test_tokens_are_in_order_and_in_the_text(text: str):
    passage = Passage(text)
    spans = [passage.span(i, i + 1) for i in range(passage.count)]
    assert all(a.start <= b.start and a.end <= len(text) for a, b in pairwise(spans))


@given(TEXTS)
def test_every_token_is_found_at_its_start(text: str):
    passage = Passage(text)
    starts = [passage.start(i) for i in range(passage.count)]
    assert all(starts[passage.index_at(s)] == s for s in starts)
