"""The index of a document's annotations: who comes after a place, and before it."""

from hypothesis import given
from hypothesis import strategies as st

from reader.core.model import Annotation
from reader.core.span_index import SpanIndex, place

places = st.lists(
    st.tuples(st.integers(0, 50), st.integers(1, 9), st.integers(1, 3)), unique=True, max_size=40
)
keys = st.tuples(st.integers(0, 60)) | st.tuples(st.integers(0, 60), st.integers(0, 60))


def annotation(start: int, length: int, tag: int) -> Annotation:
    end = start + length
    return Annotation(f"{start}-{end}-{tag}", 1, tag, start, end, "", "", "{}", "a", "user", "", "")


def index_of(spans: list[tuple[int, int, int]]) -> tuple[SpanIndex, list[Annotation]]:
    """An index, built in two ways at once, and what it holds in order."""
    made = [annotation(*span) for span in spans]
    index = SpanIndex(made[::2])
    for one in made[1::2]:
        index.add(one)
    return index, sorted(made, key=place)


@given(places, keys)
def test_after_a_key_come_those_beyond_it_in_order(
    spans: list[tuple[int, int, int]], key: tuple[int, ...]
) -> None:
    index, ordered = index_of(spans)
    assert list(index.after(key)) == [a for a in ordered if place(a) > key]


@given(places, keys)
def test_before_a_key_come_those_on_this_side_the_nearest_first(
    spans: list[tuple[int, int, int]], key: tuple[int, ...]
) -> None:
    index, ordered = index_of(spans)
    assert list(index.before(key)) == [a for a in reversed(ordered) if place(a) < key]


def test_many_chunks_are_walked_through_in_order() -> None:
    every = [annotation(n, 3, 1) for n in range(3_000)]
    index = SpanIndex(every)
    assert list(index.after(())) == every
    assert list(index.before((4_000,))) == every[::-1]
    assert next(index.after(place(every[1_023]))) is every[1_024]
    assert next(index.before(place(every[1_024]))) is every[1_023]
