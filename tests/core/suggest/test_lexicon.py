"""The lists in resources/lexicon: their form, and looking words up in them."""

from collections import Counter

import pytest

from reader.core.suggest.lexicon import CONJUNCTIONS, PREPOSITIONS, Lexicon, rows
from reader.core.text.folding import fold
from reader.paths import resource

LISTS = sorted(path.stem for path in resource("lexicon").glob("*.tsv"))


@pytest.mark.parametrize("name", LISTS)
def test_each_row_has_a_cell_for_each_column(name: str):
    assert rows(name)


@pytest.mark.parametrize("name", LISTS)
def test_no_cell_has_white_space_at_its_edges(name: str):
    assert all(cell == cell.strip() for row in rows(name) for cell in row.values())


@pytest.mark.parametrize("name", LISTS)
def test_no_row_comes_twice(name: str):
    counted = Counter(tuple(map(fold, row.values())) for row in rows(name))
    assert [row for row, times in counted.items() if times > 1] == []


def test_a_proclitic_goes_where_the_rest_is_in_the_list():
    lexicon = Lexicon({"قال": 1}, CONJUNCTIONS)
    found = lexicon.find("وقال")
    assert found is not None
    assert (found.form, found.cut) == ("قال", 1)


def test_a_word_that_is_in_the_list_whole_keeps_its_first_letter():
    lexicon = Lexicon({"وزير": 1, "زير": 2}, CONJUNCTIONS)
    found = lexicon.find("وزير")
    assert found is not None
    assert (found.entry, found.cut) == (1, 0)


def test_nothing_is_taken_off_where_the_rest_is_unknown():
    assert Lexicon({"قال": 1}, CONJUNCTIONS).find("وجد") is None


def test_the_article_written_into_its_preposition_is_found():
    found = Lexicon({"النصف": 1}, (*CONJUNCTIONS, *PREPOSITIONS)).find("وللنصف")
    assert found is not None
    assert (found.form, found.proclitics) == ("النصف", "ول")


def test_a_pronoun_is_taken_off_and_told():
    found = Lexicon({"دعوة": 1}, pronouns=True).find("دعوتها")
    assert found is not None
    assert (found.form, found.pronoun) == ("دعوه", "ها")


def test_scan_gives_places():
    lexicon = Lexicon({"قال": 1}, CONJUNCTIONS)
    assert [i for i, _ in lexicon.scan(["وقال", "زيد", "قال"], 1)] == [2]
