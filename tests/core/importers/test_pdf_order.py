"""Words that a PDF stores as they look, turned to the order in which they are read."""

import pytest

from reader.core.importers.pdf_order import in_reading_order


@pytest.mark.parametrize(
    ("stored", "places", "read"),
    [
        ("كتاب", [40, 30, 20, 10], "كتاب"),
        ("باتك", [10, 20, 30, 40], "كتاب"),
        ("ضيأا", [20, 30, 40, 10], "أيضا"),
        ("سال", [30, 10, 10], "سلا"),
        ("سال", [30, 20, 10], "سال"),
        ("اإلن", [40, 30, 30, 10], "الإن"),
        ("بًات", [10, 10, 20, 30], "تابً"),
        ("BBC abc", [1, 2, 3, 4, 5, 6, 7], "BBC abc"),
        ("لا 12 مع", [20, 10, 0, 1, 2, 3, 40, 30], "لا 12 مع"),
        ("", [], ""),
    ],
)
def test_it_is_read_by_where_its_letters_stand(stored: str, places: list[int], read: str) -> None:
    assert in_reading_order(stored, lambda n: float(places[n])) == read


def test_each_word_is_judged_by_itself() -> None:
    places = [float(n) for n in (70, 60, 0, 20, 30)]
    assert in_reading_order("من عم", places.__getitem__) == "من مع"
