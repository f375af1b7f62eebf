"""A session of the real window in a process of its own: `quiet_session.py FOLDER`.

Files of the kinds that could name other places are taken in, words are tagged, searched and
exported, windows are opened. It prints as JSON what Python heard of sockets and what libraries
were loaded. A page and a book of its own making ask for pictures, styles and scripts of elsewhere.
"""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

HEARD: list[str] = []


def hear(event: str, arguments: tuple[object, ...]) -> None:
    """Note what has to do with the network (PEP 578)."""
    if event == "socket.__new__":
        HEARD.append(f"{event} family {int(arguments[1])}")  # type: ignore[call-overload]
    elif event.startswith(("socket.", "urllib.", "http.", "ftplib.", "smtplib.", "webbrowser.")):
        HEARD.append(event)


sys.addaudithook(hear)

from PySide6.QtCore import QPoint, Qt  # noqa: E402
from PySide6.QtGui import QKeyEvent  # noqa: E402
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget  # noqa: E402

from reader import launch  # noqa: E402
from reader.core.model import Span  # noqa: E402
from reader.gui.app import open_window  # noqa: E402

FIXTURES = Path(__file__).resolve().parent.parent / "fixtures"
ELSEWHERE = "http://192.0.2.1/"  # TEST-NET-1: nobody's address
PAGE = f"""<!doctype html><html lang="ar"><head><title>صفحة</title>
<link rel="stylesheet" href="{ELSEWHERE}style.css"><script src="{ELSEWHERE}a.js"></script></head>
<body><article><h1>صفحة</h1><p>{"جملة طويلة فيها كلمات كثيرة عن المدينة وأهلها. " * 12}</p>
<img src="{ELSEWHERE}picture.png"><iframe src="{ELSEWHERE}frame"></iframe></article></body></html>
"""
MARKDOWN = f"# نص\n\nفقرة فيها ![صورة]({ELSEWHERE}picture.png) و[رابط]({ELSEWHERE}).\n"


def until(done: Callable[[], object], what: str) -> None:
    """Let the window work until something is so."""
    last = time.monotonic() + 60
    while not done():
        if time.monotonic() > last:
            raise SystemExit(f"it never came to {what}")
        QApplication.processEvents()


def press(on: QWidget, key: int, text: str = "") -> None:
    QApplication.sendEvent(
        on, QKeyEvent(QKeyEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text)
    )


def session(folder: Path) -> None:
    """What a person does in an hour, in some seconds."""
    (folder / "page.html").write_text(PAGE, encoding="utf-8")
    (folder / "text.md").write_text(MARKDOWN, encoding="utf-8")
    files = [folder / "page.html", folder / "text.md"]
    files += [FIXTURES / f"office.{kind}" for kind in ("docx", "odt", "rtf", "epub", "pdf")]
    window = open_window()
    project = window.session.project
    assert project is not None
    until(lambda: window.annotations.complete, "an open document")
    window.files.take_in(files)
    # Of the PDF it is asked at the end whether it reads as it should.
    until(lambda: window.findChild(QPushButton, "add_text_add"), "the question about the PDF")
    agree = window.findChild(QPushButton, "add_text_add")
    assert isinstance(agree, QPushButton)
    until(agree.isEnabled, "the PDF's preview")
    agree.click()
    until(lambda: window.findChild(QDialog, "import_summary"), "the summary")
    summary = window.findChild(QDialog, "import_summary")
    assert isinstance(summary, QDialog)
    summary.close()
    assert len(project.documents()) >= len(files) - 1  # two may hold the same text
    view = window.reading_view
    view.select(Span(0, 6))
    view.finish_selection()
    press(view, Qt.Key.Key_1, "1")
    until(lambda: len(window.annotations) > 0, "an annotation")
    for name in ("find", "search_library", "toggle_library", "codebook", "show_keys",
                 "report_problem", "ground_dark"):  # fmt: skip
        window.commands[name].trigger()
        QApplication.processEvents()
    window.acts.context_menu(QPoint(10, 10))
    QApplication.processEvents()
    path = str(project.path)
    window.close()
    assert launch.main(["export", path, "--format", "csv", "--output", str(folder / "a.csv")]) == 0


def libraries() -> list[str]:
    """The libraries in this process's memory, where the system says."""
    try:
        lines = Path("/proc/self/maps").read_text(encoding="utf-8").splitlines()
    except OSError:
        return []
    return sorted({line.split(maxsplit=5)[5] for line in lines if line.count("/") > 1})


if __name__ == "__main__":
    session(Path(sys.argv[1]))
    said = {"heard": HEARD, "libraries": libraries(), "modules": sorted(sys.modules)}
    (Path(sys.argv[1]) / "said.json").write_text(json.dumps(said), encoding="utf-8")
