"""The log: starts, bugs and Qt's warnings, in a file that does not grow without end.

It holds no words of a person's texts, notes and file names, so that it can be passed on as it is:
of an error it keeps the places in the program and its kind, and its message only where Python
makes that of the program's own names.
"""

import logging
import sys
import traceback
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from reader.paths import home

NAME = "hashiya.log"
LARGEST, KEPT = 256_000, 3  # bytes of a file; older files beside it
# Their messages hold names of the program and numbers; those of any other may hold what was read.
_OWN_WORDS = (AttributeError, NameError, IndexError, ZeroDivisionError, RecursionError, ImportError)
_log = logging.getLogger("reader")
_levels = {
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class _Rotating(logging.Handler):
    """Opens the file at the first line that is written: a start must not wait for it."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self._file: logging.Handler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        try:
            if self._file is None:
                self._file = self._opened()
            self._file.emit(record)
        except OSError:
            return  # a disk that is full must not turn one problem into two

    @staticmethod
    def _opened() -> logging.Handler:
        from logging.handlers import RotatingFileHandler

        home().mkdir(parents=True, exist_ok=True)
        made = RotatingFileHandler(
            home() / NAME, maxBytes=LARGEST, backupCount=KEPT, encoding="utf-8", delay=True
        )
        made.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
        # Of its own accord it would print what goes wrong while it writes.
        made.handleError = lambda record: None  # type: ignore[method-assign]
        return made

    def close(self) -> None:
        if self._file is not None:
            self._file.close()
        super().close()


def begin() -> None:
    """Write the log from now on, Qt's warnings too."""
    end()
    _log.addHandler(_Rotating())
    _log.setLevel(logging.INFO)
    qInstallMessageHandler(_from_qt)


def end() -> None:
    """Write it no longer."""
    for handler in [h for h in _log.handlers if isinstance(h, _Rotating)]:
        _log.removeHandler(handler)
        handler.close()
    qInstallMessageHandler(None)


def note(words: str) -> None:
    """Write a line; what it says is the program's, never a person's text."""
    _log.info("%s", words)


def note_error(error: BaseException) -> str:
    """Write an error; returns what was written of it."""
    words = harmless(error)
    _log.error("%s", words)
    return words


def harmless(error: BaseException) -> str:
    """An error as lines without a person's text: where it came from, and of what kind it is."""
    parts: list[str] = []
    for link in _chain(error):
        frames = "".join(traceback.format_tb(link.__traceback__))
        said = f": {link}" if isinstance(link, _OWN_WORDS) else ""
        parts.append(f"{frames}{type(link).__module__}.{type(link).__qualname__}{said}")
    return _without_home("\nthen:\n".join(parts))


def _chain(error: BaseException) -> Iterator[BaseException]:
    """An error after those that led to it."""
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None:
        yield from _chain(before)
    yield error


def _without_home(words: str) -> str:
    """The person's own folder is named for them."""
    return words.replace(str(Path.home()), "~")


def last_lines(most: int = 200) -> str:
    """The end of the log, "" where there is none."""
    try:
        lines = (home() / NAME).read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    return "\n".join(lines[-most:])


def _from_qt(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """Write a warning of Qt's, and print it as Qt does of its own accord."""
    print(message, file=sys.stderr)
    level = _levels.get(kind)
    if level is not None:
        _log.log(level, "Qt %s: %s", context.category or "", _without_home(message))
