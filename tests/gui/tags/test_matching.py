"""A few letters find a tag, in Arabic or English, the best first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.model import Tag
from reader.gui.tags.matching import TagSearch


def tag(number: int, name: str, arabic: str = "", english: str = "", key: str = "") -> Tag:
    return Tag(number, name, arabic, english, "blue", "solid", key, "", "", None, number, ())


CODEBOOK = [
    tag(1, "statistics", "إحصاءات", "Statistics", "1"),
    tag(2, "state_actors", "الفاعلون الرسميون", "State actors", "S"),
    tag(3, "estates", "العقارات", "Real estate"),
    tag(4, "east", "مشرق", "East-West trade"),
    tag(5, "pain", "ألم", "Pain"),
]
SEARCH = TagSearch(CODEBOOK)


def found(typed: str) -> list[str]:
    return [t.name for t in SEARCH.matching(typed)]


def test_nothing_typed_finds_all_in_their_order() -> None:
    assert found("  ") == [t.name for t in CODEBOOK]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("stat", "statistics"),
        ("STAT", "statistics"),
        ("احصا", "statistics"),  # without the hamza
        ("إحْصاء", "statistics"),  # with a vowel sign
        ("الإحصاءات", "statistics"),  # with the article, which the label does without
        ("عقار", "estates"),  # without the article that the label has
        ("العق", "estates"),
        ("رسمي", "state_actors"),  # a later word
        ("west", "east"),  # after a hyphen
        ("actors state", "state_actors"),  # the words in another order
        ("state_a", "state_actors"),  # the name that scripts use
    ],
)
def test_finds(typed: str, name: str) -> None:
    assert name in found(typed)


@pytest.mark.parametrize("typed", ["ا", "ال", "الا", "الاح", "الاحص", "الاحصاءات"])
def test_found_at_every_letter_of_a_word_with_the_article(typed: str) -> None:
    assert "statistics" in found(typed)


def test_key_alone_finds_its_tag_first() -> None:
    assert found("s")[0] == "state_actors"


def test_whole_name_comes_before_beginnings() -> None:
    assert found("east")[0] == "east"


def test_beginnings_come_before_what_is_inside() -> None:
    assert found("estate") == ["estates"]
    assert found("stat").index("statistics") < found("stat").index("estates")


def test_equally_good_ones_keep_their_order() -> None:
    assert found("stat")[:2] == ["statistics", "state_actors"]


def test_every_word_has_to_be_there() -> None:
    assert found("state trade") == []


def test_nothing_is_found_for_what_nothing_is_called() -> None:
    assert found("zzz") == []


def test_tag_without_labels_is_found_by_its_name() -> None:
    assert TagSearch([tag(1, "bare")]).matching("ba")


def test_ten_thousand_letters_find_nothing() -> None:
    assert found("ل" * 10_000) == []


@given(st.sampled_from(CODEBOOK), st.integers(1, 30))
def test_every_beginning_of_a_label_finds_its_tag(wanted: Tag, length: int) -> None:
    for label in (wanted.label_ar, wanted.label_en, wanted.name):
        assert wanted in SEARCH.matching(label[:length])


@given(st.text(max_size=20))
def test_whatever_is_typed_finds_tags_once(typed: str) -> None:
    names = found(typed)
    assert len(names) == len(set(names))
