"""The rows of hits: headings, places, ticks."""

import pytest

from reader.core.model import Span
from reader.core.search.in_project import Hit
from reader.gui.library.hit_rows import Place, Rows


def hit(document: int, start: int, note: str = "") -> Hit:
    return Hit(
        document, f"Text {document}", start, start + 3, "", "", "", "id" if note else "", note
    )


@pytest.fixture
def rows() -> Rows:
    """Text 1: heading, two hits, one in a note; text 3: heading, one hit."""
    made = Rows()
    made.add([hit(1, 0), hit(1, 10)])
    made.add([hit(1, 4, "note")])
    made.add([])
    made.add([hit(3, 7)])
    return made


def test_rows_and_hits_are_counted(rows: Rows) -> None:
    assert (len(rows), rows.hits, rows.documents, rows.tickable, rows.ticked) == (6, 4, 2, 3, 3)


def test_headings_stand_before_their_hits(rows: Rows) -> None:
    assert [row for row in range(len(rows)) if rows.is_heading(row)] == [0, 4]


def test_a_row_gives_its_place(rows: Rows) -> None:
    assert rows.place(5) == Place(3, 7, 10) and rows.place(4) is None


def test_a_place_is_found_again(rows: Rows) -> None:
    places = [rows.place(row) for row in range(len(rows))]
    assert [rows.row_of(p) for p in places if p is not None] == [1, 2, 3, 5]


def test_steps_pass_over_headings(rows: Rows) -> None:
    assert (rows.next_hit(3, 1), rows.next_hit(5, -1), rows.next_hit(-1, 1)) == (5, 3, 1)
    assert rows.next_hit(5, 1) is None and rows.next_hit(1, -1) is None


def test_a_note_has_no_tick(rows: Rows) -> None:
    rows.turn(3)
    assert not rows.can_tick(3) and not rows.is_ticked(3) and rows.ticked == 3


def test_a_heading_ticks_none_then_all(rows: Rows) -> None:
    rows.turn(0)
    none = rows.heading(0).ticked
    rows.turn(0)
    assert (none, rows.heading(0).ticked) == (0, 2)


def test_a_heading_of_which_some_are_ticked_ticks_all(rows: Rows) -> None:
    rows.turn(1)
    rows.turn(0)
    assert rows.heading(0).ticked == 2


def test_what_comes_later_is_ticked_as_all_were(rows: Rows) -> None:
    rows.tick_all(False)
    rows.add([hit(4, 1)])
    assert list(rows.ticked_places()) == []


def test_ticked_places(rows: Rows) -> None:
    rows.turn(1)
    assert list(rows.ticked_places()) == [(1, Span(10, 13)), (3, Span(7, 10))]


def test_without_a_document_the_rest_keeps_its_ticks(rows: Rows) -> None:
    rows.add([hit(4, 1), hit(4, 9)])
    rows.turn(7)
    rest = rows.without({1})
    assert (len(rest), rest.hits, rest.tickable, rest.ticked) == (5, 3, 3, 2)
    assert list(rest.ticked_places()) == [(3, Span(7, 10)), (4, Span(9, 12))]


def test_notes_stay_notes_without_another_document(rows: Rows) -> None:
    rest = rows.without({3})
    found = rest.place(3)
    assert found is not None and found.note == "note"


def test_ticks_are_taken_over(rows: Rows) -> None:
    rows.turn(2)
    anew = Rows()
    anew.add([hit(0, 1)])
    anew.add([hit(1, 0), hit(1, 10)])
    anew.tick_as(rows)
    assert list(anew.ticked_places()) == [(0, Span(1, 4)), (1, Span(0, 3))]


def test_ticks_of_a_whole_document_are_taken_over(rows: Rows) -> None:
    rows.turn(0)
    anew = Rows()
    anew.add([hit(1, 0), hit(1, 10), hit(1, 20)])
    anew.tick_as(rows)
    assert anew.ticked == 0
