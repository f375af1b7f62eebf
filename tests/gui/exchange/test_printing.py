"""Printing: pages cut and shown, and a PDF that an independent reader opens."""

from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtWidgets import QComboBox, QFileDialog
from pytestqt.qtbot import QtBot

from reader.gui.main_window import MainWindow
from tests.gui.exchange.conftest import FIRST, Person


@pytest.fixture
def pdf(person: Person, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[], Path]:
    """Print into a PDF, and wait until it is there."""
    path = tmp_path / "out.pdf"

    def made() -> Path:
        answer = (str(path), "")
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: answer)
        person.command("print")
        person.wait(lambda: " of " in person.says("print_count"))
        person.click("print_pdf")
        person.wait(path.exists)
        return path

    return made


def pages(path: Path) -> int:
    document = pypdfium2.PdfDocument(path)
    try:
        return len(document)
    finally:
        document.close()


def picture(path: Path) -> list[tuple[int, int, int]]:
    """The pixels of the first page."""
    document = pypdfium2.PdfDocument(path)
    try:
        image = document[0].render(scale=1, rev_byteorder=True)
        data, stride = bytes(image.buffer), image.stride
        step = image.n_channels
        return [
            (data[at], data[at + 1], data[at + 2])
            for y in range(image.height)
            for at in range(y * stride, y * stride + image.width * step, step)
        ]
    finally:
        document.close()


def test_the_pages_are_counted(person: Person) -> None:
    person.command("print")
    person.wait(lambda: person.says("print_count") == "Page 1 of 1")


def test_a_pdf_is_written(pdf: Callable[[], Path]) -> None:
    assert pages(pdf()) == 1


def test_highlights_are_printed_in_colour(pdf: Callable[[], Path]) -> None:
    colours = set(picture(pdf()))
    assert any(max(c) - min(c) > 20 for c in colours)


def test_the_words_are_at_the_right(pdf: Callable[[], Path]) -> None:
    pixels = picture(pdf())
    width = 595
    dark = [at % width for at, c in enumerate(pixels) if sum(c) < 200]
    assert sum(dark) / len(dark) > width / 2


def test_larger_text_takes_more_pages(
    open_on: Callable[[Path], MainWindow],
    make_project: Callable[..., Path],
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    person = Person(open_on(make_project((FIRST + "\n") * 60)), qtbot, tmp_path)
    person.command("print")
    person.wait(lambda: " of " in person.says("print_count"))
    before = int(person.says("print_count").split()[-1])
    box = person.part(QComboBox, "print_points")
    box.setCurrentIndex(box.count() - 1)
    box.activated.emit(box.currentIndex())
    person.wait(lambda: int(person.says("print_count").rstrip("…").split()[-1]) > before)


def test_an_empty_text_is_a_page(
    open_on: Callable[[Path], MainWindow],
    make_project: Callable[..., Path],
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    person = Person(open_on(make_project("\n")), qtbot, tmp_path)
    person.command("print")
    person.wait(lambda: person.says("print_count") == "Page 1 of 1")
