"""Names found by a few letters: ranked, in either language, with and without the article."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.gui.matching import NameSearch

NAMES = [("Open project…", "فتح مشروع…"), ("Project", "المشروع"), ("Reopen", "إعادة الفتح")]


def found(typed: str) -> list[str]:
    search = NameSearch((names[0], names) for names in NAMES)
    return [name for _, name in search.ranked(typed)]


def test_nothing_typed_finds_all_in_order() -> None:
    assert found("  ") == ["Open project…", "Project", "Reopen"]


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("project", ["Project", "Open project…"]),
        ("open", ["Open project…", "Reopen"]),
        ("pro op", ["Open project…"]),
        ("مشروع", ["Open project…", "Project"]),
        ("فتح", ["Open project…", "Reopen"]),
        ("اعاده", ["Reopen"]),
        ("zz", []),
    ],
)
def test_what_is_meant_most_comes_first(typed: str, names: list[str]) -> None:
    assert found(typed) == names


@given(st.lists(st.text(min_size=1, max_size=8), max_size=6), st.text(max_size=4))
def test_a_longer_query_finds_no_more(names: list[str], typed: str) -> None:
    search = NameSearch((n, (name,)) for n, name in enumerate(names))
    words = typed.split()
    fewer = {thing for _, thing in search.ranked(" ".join([*words, "ب"]))}
    assert fewer <= {thing for _, thing in search.ranked(" ".join(words))}
