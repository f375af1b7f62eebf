"""A tag speaks the interface's language."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale

from reader.core.model import Tag
from reader.gui.tags.labels import definition, label


@pytest.fixture(autouse=True)
def _own_locale() -> Iterator[None]:
    before = QLocale()
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("language", "wanted"),
    [("ar", ("إحصاءات", "حدّ إحصاءات")), ("en", ("Statistics", "On Statistics"))],
)
def test_label_and_definition(tags: list[Tag], language: str, wanted: tuple[str, str]) -> None:
    QLocale.setDefault(QLocale(language))
    assert (label(tags[0]), definition(tags[0])) == wanted


def test_label_in_the_other_language_where_there_is_one_alone(tags: list[Tag]) -> None:
    QLocale.setDefault(QLocale("ar"))
    assert label(replace(tags[0], label_ar="")) == "Statistics"


def test_name_where_there_is_no_label(tags: list[Tag]) -> None:
    assert label(replace(tags[0], label_ar="", label_en="")) == "statistics"
