"""Which words a written word may be a form of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.text.clitics import clitics_around, core, keys, query_keys
from reader.core.text.folding import fold

LETTERS = st.text(st.sampled_from("ابتةهيىوفكلمنسءأؤئـًَ"), min_size=1, max_size=9)


def finds(query: str, word: str) -> bool:
    return not keys(word).isdisjoint(query_keys(query))


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("كتاب", "كتاب الكتاب والكتاب بالكتاب وبالكتاب كالكتاب للكتاب وللكتاب فللكتاب بكتاب لكتاب"),
        ("كتاب", "كتابه كتابها كتابهم كتابهن كتابهما كتابك كتابكم كتابكن كتابكما كتابي كتابنا"),
        ("كتاب", "وكتابه فبكتابهم كِتَابُهُ الكـتـاب کتاب كتابًا كتاباً ﻛﺘﺎﺏ"),
        ("الكتاب", "الكتاب والكتاب بالكتاب للكتاب وللكتاب"),
        ("مدرسة", "مدرسة مدرسه المدرسة مدرستهم مدرستي وبمدرستنا للمدرسة"),
        ("مدرسه", "مدرسة مدرستهم"),
        ("مستشفى", "مستشفى مستشفي مستشفاهم المستشفى مستشفاي"),
        ("على", "على علي عليه عليهم وعليها"),
        ("بناء", "بناء البناء بناؤه بنائه بناءه ببنائها لبنائهم"),
        ("جزء", "جزء جزؤه جزئه جزأه"),
        ("شيء", "شيء شيئًا بشيئه"),
        ("كتبوا", "كتبوا كتبوه وكتبوها"),
        ("يكتب", "يكتب سيكتب وسيكتبه فيكتب ليكتب يكتبني"),
        ("الله", "الله والله بالله لله فلله"),
        ("الليل", "الليل لليل والليل"),
        ("من", "من ومن منه منها منهم لمن"),
        ("أن", "أن ان وأن بأن لأن كأن أنه أنها"),
        ("التزام", "التزام التزامهم الالتزام بالتزامه"),
        ("5", "5 و5 ٥ ب۵"),
        ("51", "51 و51"),
        ("BBC", "bbc BBC وBBC"),
        ("صلى", "ﷺ صلى"),
        ("ب", "ب"),
    ],
)
def test_found(query: str, words: str) -> None:
    assert [w for w in words.split() if not finds(query, w)] == []


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("كتاب", "مكاتب كتابة الكتابة كتابات كتب اكتتاب الكتابي سكتاب كتابى أكتاب آلكتاب"),
        ("كتابة", "كتاب"),
        ("ذكر", "ذكرى"),
        ("مدرسة", "مدرس مدرسون مدرست"),
        ("في", "فاهم"),
        ("أن", "كان"),
        ("الصين", "الصيني الصينية الصينه"),
        ("التجار", "التجاري"),
        ("أنت", "كانت"),
        ("ب", "بالكتاب به"),
        ("الكتاب", "كتاب وكتاب"),
        ("بناء", "بناوه"),
        ("5", "15 55 5,000"),
    ],
)
def test_not_found(query: str, words: str) -> None:
    assert [w for w in words.split() if finds(query, w)] == []


@given(LETTERS)
def test_every_word_finds_itself(word: str) -> None:
    assert not fold(word) or finds(word, word)


@given(LETTERS, st.sampled_from(["و", "ف", "وب", "ال", "وبال", "ك"]))
def test_a_word_is_found_behind_what_is_written_before_it(word: str, proclitic: str) -> None:
    if len(fold(word)) > 3:
        assert finds(word, proclitic + word)


@given(LETTERS)
def test_the_core_of_each_key_is_in_the_word(word: str) -> None:
    assert all(core(key) in fold(word) for key in keys(word))


@given(LETTERS)
def test_keys_are_folded(word: str) -> None:
    assert all(fold(k) == k or k.endswith("ى") for k in keys(word))


@given(LETTERS)
def test_marks_and_tatweel_change_no_key_but_a_tanwins(word: str) -> None:
    bare = "".join(c for c in word if c not in "ـًَ")
    assert keys(bare) <= keys(word)


@pytest.mark.parametrize(
    ("before", "stem", "after", "there"),
    [
        ("", "كتاب", "", True),
        ("وبال", "كتاب", "", True),
        ("وَ", "كتاب", "هم", True),
        ("ال", "كتاب", "ه", False),
        ("م", "كتاب", "", False),
        ("", "كتاب", "ة", False),
    ],
)
def test_around_exact_letters(before: str, stem: str, after: str, there: bool) -> None:
    assert clitics_around(before, after, stem) is there
