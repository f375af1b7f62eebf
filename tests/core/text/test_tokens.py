"""Texts as tokens in sentences."""

from hypothesis import given
from hypothesis import strategies as st

from reader.core.text.tokens import covering, outermost, sentences, tokens

TEXT = "قال د. سمير: بلغت ٤٫٥٪ 😀!\nوالكتاب هنا."
_ANY = st.text(st.sampled_from(list("ابّ .؟\n\u00a0\u200c\u200f12😀👨\u200d👩xé-\t")), max_size=30)


def _words(text: str, *cuts: int) -> list[str]:
    return [text[start:end] for start, end in tokens(text, cuts)]


def test_words_numbers_and_signs():
    assert _words(TEXT) == [
        *("قال", "د", ".", "سمير", ":", "بلغت", "٤٫٥٪", "😀", "!", "والكتاب", "هنا", "."),
    ]


def test_a_cut_divides_the_word_it_lies_in():
    start = TEXT.index("والكتاب")
    assert _words(TEXT, start + 1, start)[-4:] == ["و", "الكتاب", "هنا", "."]


def test_sentences_end_where_readers_see_it():
    found = tokens(TEXT)
    assert [last - first for first, last in sentences(TEXT, found)] == [9, 3]


def test_the_longest_goes_before_what_it_overlaps():
    assert outermost([(0, 2), (1, 5), (4, 6), (5, 6), (5, 6)]) == [1, 3]


@given(_ANY, st.lists(st.integers(0, 30), max_size=4))
def test_tokens_are_the_text_without_white_space(text: str, cuts: list[int]):
    found = tokens(text, cuts)
    joined = "".join(text[start:end] for start, end in found)
    assert [c for c in joined if not c.isspace()] == [c for c in text if not c.isspace()]
    assert all(start < end for start, end in found)
    assert all(a[1] <= b[0] for a, b in zip(found, found[1:], strict=False))


@given(_ANY)
def test_every_token_is_in_one_sentence(text: str):
    found = tokens(text)
    assert [i for first, last in sentences(text, found) for i in range(first, last)] == list(
        range(len(found))
    )


@given(_ANY, st.integers(0, 30), st.integers(1, 9))
def test_covering_tokens_share_a_character(text: str, start: int, length: int):
    found = tokens(text)
    first, last = covering(found, start, start + length)
    shares = [i for i, (a, b) in enumerate(found) if a < start + length and start < b]
    assert list(range(first, last)) == shares
