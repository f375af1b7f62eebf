"""Which documents are shown, in which order, under which folders."""

import pytest

from reader.core.model import Annotation, Document
from reader.gui.library.shelf import Entry, Heading, Order, Shelf


def document(number: int, title: str, **fields: str) -> Document:
    known = {"source": "", "text_hash": str(number), **fields}
    return Document(id=number, title=title, characters=9, added_at="", **known)  # type: ignore[arg-type]


def annotation(document: int, tag: int = 1) -> Annotation:
    return Annotation("a", document, tag, 0, 1, "x", "", "{}", "me", "user", "", "")


@pytest.fixture
def shelf() -> Shelf:
    made = Shelf()
    made.replace_all(
        [
            document(1, "تقرير 10", date="2020-01-01", author="أحمد", state="done"),
            document(2, "تقرير 2", date="", folder="الوثائق/2019"),
            document(3, "بيان", date="2018-05-05", folder="الوثائق", source="/tmp/إيران.txt"),
        ],
        {2: {1: 4}, 3: {2: 1}},
    )
    return made


def titles(shelf: Shelf) -> list[str]:
    return [row.document.title for row in shelf.rows if isinstance(row, Entry)]


def test_numbers_in_titles_sort_as_numbers(shelf: Shelf) -> None:
    shelf.set_by_folder(False)
    shelf.sort(Order.TITLE, descending=False)
    assert titles(shelf) == ["بيان", "تقرير 2", "تقرير 10"]


@pytest.mark.parametrize("descending", [False, True])
def test_without_a_date_stands_last(shelf: Shelf, descending: bool) -> None:
    shelf.set_by_folder(False)
    shelf.sort(Order.DATE, descending=descending)
    assert titles(shelf)[-1] == "تقرير 2"


def test_most_annotations_first(shelf: Shelf) -> None:
    shelf.set_by_folder(False)
    shelf.sort(Order.ANNOTATIONS, descending=True)
    assert titles(shelf) == ["تقرير 2", "بيان", "تقرير 10"]


def test_what_is_being_read_comes_before_what_is_done(shelf: Shelf) -> None:
    shelf.set_by_folder(False)
    shelf.sort(Order.STATE, descending=False)
    assert titles(shelf)[-1] == "تقرير 10"


@pytest.mark.parametrize(
    ("typed", "found"), [("تَقرير ٢", "تقرير 2"), ("احمد", "تقرير 10"), ("ايران", "بيان")]
)
def test_title_author_and_source_are_found_in_any_spelling(
    shelf: Shelf, typed: str, found: str
) -> None:
    shelf.filter(typed)
    assert titles(shelf) == [found]


def test_states_filter(shelf: Shelf) -> None:
    shelf.filter("", ["new"])
    assert len(titles(shelf)) == 2


def test_folders_are_headings_with_all_that_is_below(shelf: Shelf) -> None:
    headings = [row for row in shelf.rows if isinstance(row, Heading)]
    assert [(h.name, h.level, h.documents) for h in headings] == [("الوثائق", 0, 2), ("2019", 1, 1)]


def test_a_closed_folder_hides_what_is_below(shelf: Shelf) -> None:
    shelf.turn("الوثائق", is_open=False)
    assert titles(shelf) == ["تقرير 10"]


def test_a_filter_looks_into_closed_folders(shelf: Shelf) -> None:
    shelf.turn("الوثائق", is_open=False)
    shelf.filter("بيان")
    assert titles(shelf) == ["بيان"]


def test_an_annotation_counts_without_a_look_at_the_file(shelf: Shelf) -> None:
    shelf.follow((), (annotation(3, tag=2),))
    assert shelf.counts(3)[2] == 2


def test_an_annotation_leaves_the_rows_as_they_are(shelf: Shelf) -> None:
    assert shelf.follow((), (annotation(3),)) == ({3}, False)


def test_a_new_title_is_found_by_the_next_filter(shelf: Shelf) -> None:
    shelf.filter("بيان")
    old = shelf.get(3)
    assert old is not None
    shelf.follow((old,), (document(3, "كلمة الوزير"),))
    shelf.filter("الوزير")
    assert titles(shelf) == ["كلمة الوزير"]


def test_twenty_thousand_are_one_list() -> None:
    shelf = Shelf()
    shelf.replace_all([document(n, f"نص {n}") for n in range(20_000)], {})
    shelf.filter("19999")
    assert titles(shelf) == ["نص 19999"]
