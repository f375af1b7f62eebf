from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reader.core.suggest.pieces import LONGEST, context_of, pieces

TEXTS = st.lists(st.integers(0, 3 * LONGEST), max_size=6).map(
    lambda sizes: "\n".join(("كلمة قال. " * (size // 10 + 1))[:size] for size in sizes)
)


@given(TEXTS, st.sampled_from((1, 500, 4_000, 64_000)))
def test_pieces_lie_side_by_side_and_cover_the_words(text: str, size: int):
    found = list(pieces(text, 0, len(text), size))
    assert all(a[1] <= b[0] and not text[a[1] : b[0]].strip() for a, b in pairwise(found))
    covered = "".join(text[low:high] for low, high in found)
    assert covered.replace("\n", "") == text.replace("\n", "")


@given(TEXTS, st.data())
def test_pieces_of_a_range_hold_it(text: str, data: st.DataObject):
    start = data.draw(st.integers(0, max(0, len(text) - 1)))
    end = data.draw(st.integers(start, len(text)))
    found = list(pieces(text, start, end, 500))
    places = [i for i in range(start, end) if text[i] != "\n"]
    assert not places or (found[0][0] <= places[0] and found[-1][1] > places[-1])


@given(TEXTS)
def test_cuts_inside_a_line_do_not_depend_on_where_one_looks(text: str):
    line_starts = {0} | {i + 1 for i, c in enumerate(text) if c == "\n"}
    whole = {cut for piece in pieces(text, 0, len(text), 4_000) for cut in piece}
    middle = len(text) // 2
    part = {cut for piece in pieces(text, middle, middle + 1, 500) for cut in piece}
    assert {c for c in part if c not in line_starts and text[c : c + 1] not in ("", "\n")} <= whole


def test_a_line_without_a_full_stop_is_cut_at_a_space():
    text = "كلمة " * 10_000
    assert all(text[low - 1 : low] in ("", " ") for low, _ in pieces(text, 0, len(text), 100))


def test_context_begins_at_a_line():
    text = "ا" * 3_000 + "\n" + "ب" * 100 + "\n" + "ج" * 50
    assert context_of(text, 3_102) == 3_001
