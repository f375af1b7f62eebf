"""The log: what is in it, what is not, and that it does not grow without end."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import qWarning

from reader.gui import log

TEXT = "كلام لا يخص أحدًا"


@pytest.fixture
def written(own_home: Path) -> Iterator[Path]:
    """The log, which is being written."""
    log.begin()
    yield own_home / log.NAME
    log.end()


def raised(kind: type[Exception], words: str) -> Exception:
    """An error as it comes out of the program."""
    try:
        raise kind(words)
    except Exception as error:
        return error


def test_nothing_is_written_before_there_is_something_to_say(written: Path) -> None:
    assert not written.exists()


def test_an_error_is_written_with_its_place(written: Path) -> None:
    log.note_error(raised(ValueError, TEXT))
    words = written.read_text(encoding="utf-8")
    assert "builtins.ValueError" in words and "in raised" in words


def test_a_persons_text_in_an_error_is_not_written(written: Path) -> None:
    log.note_error(raised(ValueError, TEXT))
    log.note_error(raised(KeyError, TEXT))
    assert TEXT not in written.read_text(encoding="utf-8")


def test_nor_is_that_of_an_error_that_led_to_it(written: Path) -> None:
    try:
        try:
            raise ValueError(TEXT)
        except ValueError:
            raise AttributeError("no such name") from None
    except AttributeError as error:
        assert "no such name" in log.note_error(error)
    try:
        try:
            raise ValueError(TEXT)
        except ValueError as first:
            raise AttributeError("after it") from first
    except AttributeError as error:
        words = log.note_error(error)
    assert "ValueError" in words and "after it" in words
    assert TEXT not in written.read_text(encoding="utf-8")


def test_the_persons_own_folder_is_not_named(
    written: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(Path(__file__).parent))
    words = log.note_error(raised(ValueError, "x"))
    assert str(Path(__file__).parent) not in words and "~/test_log.py" in words


def test_a_warning_of_qt_is_written_and_printed(
    written: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    qWarning("a widget is odd")
    assert "a widget is odd" in written.read_text(encoding="utf-8")
    assert "a widget is odd" in capfd.readouterr().err


def test_it_does_not_grow_without_end(written: Path) -> None:
    for _ in range(40):
        log.note("x" * (log.LARGEST // 8))
    files = sorted(written.parent.glob(f"{log.NAME}*"))
    assert [f.name for f in files] == [log.NAME, *(f"{log.NAME}.{n}" for n in range(1, 4))]
    assert max(f.stat().st_size for f in files) <= log.LARGEST


def test_where_it_cannot_be_written_nothing_is_raised(own_home: Path) -> None:
    (own_home / log.NAME).mkdir()
    log.begin()
    log.note("lost")
    log.end()


def test_what_libraries_say_is_theirs(written: Path) -> None:
    logging.getLogger("another").error(TEXT)
    assert not written.exists()


def test_the_last_lines_are_at_hand(written: Path) -> None:
    for number in range(500):
        log.note(f"line {number}")
    lines = log.last_lines(20).splitlines()
    assert len(lines) == 20 and lines[-1].endswith("line 499")
