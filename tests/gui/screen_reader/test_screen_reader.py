"""A real client of AT-SPI asks the real window, on a screen and a bus of their own.

On the offscreen platform Qt has no such side at all, so this needs a virtual X screen. What was
told is kept once and looked at by each test.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from reader.core.project import Project

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
FIRST = "في المدينة ثلاثون مكتبة صغيرة. يزورها الناس كل يوم."
SECOND = "في الفقرة الثانية 😀 كلمات قليلة."
PYTHONS = ("/usr/bin/python3", sys.executable)
ASKS = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
INTERACTIVE = {"push button", "check box", "text", "combo box", "table", "list", "radio button"}


def client_python() -> str | None:
    """A Python that can be a client."""
    for python in PYTHONS:
        if Path(python).exists():
            done = subprocess.run([python, "-c", ASKS], stderr=subprocess.DEVNULL)
            if done.returncode == 0:
                return python
    return None


def missing() -> str:
    """What of all this is not installed here, "" for nothing."""
    gone = [name for name in ("Xvfb", "dbus-run-session") if shutil.which(name) is None]
    buses = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
    if not any(map(os.path.exists, (*buses, "/usr/lib/at-spi-bus-launcher"))):
        gone.append("at-spi2-core")
    if not gone and client_python() is None:
        gone.append("gi with the typelib of Atspi (python3-gi, gir1.2-atspi-2.0)")
    return ", ".join(gone)


@contextmanager
def screen() -> Iterator[str]:
    """A virtual X screen; its name."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1300x900x24"]
    process = subprocess.Popen(
        [*command, "-nolisten", "tcp", "-noreset"],
        pass_fds=[write],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as number:
        name = f":{number.readline().strip()}"
    try:
        yield name
    finally:
        process.terminate()
        process.wait()


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What a client was told in a short session."""
    if gone := missing():
        pytest.skip(f"the screen reader's side is NOT tested here: no {gone}")
    folder = tmp_path_factory.mktemp("screen-reader")
    project = Project.create(folder / "project.sqlite")
    project.add_document("Essay", f"{FIRST}\n{SECOND}")
    project.close()
    python = client_python()
    assert python is not None
    with screen() as display:
        client = [python, HERE / "client.py", sys.executable, project.path, folder / "log.json"]
        done = subprocess.run(
            ["dbus-run-session", "--", *client],
            env={
                **os.environ,
                "DISPLAY": display,
                "QT_QPA_PLATFORM": "xcb",
                "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
                "HASHIYA_HOME": str(folder),
                "XDG_RUNTIME_DIR": str(folder),
                "XDG_CONFIG_HOME": str(folder),
                "LC_ALL": "C.UTF-8",
                "PYTHONPATH": str(ROOT),
            },
            capture_output=True,
            text=True,
            timeout=120,
        )
    assert done.returncode == 0, done.stderr
    return json.loads((folder / "log.json").read_text(encoding="utf-8"))


def test_the_window_is_told_with_its_document(log: dict[str, Any]) -> None:
    role, name = log["window"]
    assert role == "frame" and "Essay" in name


def test_everything_one_can_act_on_has_a_name(log: dict[str, Any]) -> None:
    assert [part for part in log["parts"] if part[0] in INTERACTIVE and not part[1]] == []


def test_the_table_has_its_role_its_headings_and_its_rows(log: dict[str, Any]) -> None:
    parts = [tuple(part) for part in log["parts"]]
    assert ("table", "Annotations") in parts
    assert ("table column header", "Tag") in parts
    assert ("table cell", "Statistics") in parts


def test_the_text_is_a_text_and_has_the_focus(log: dict[str, Any]) -> None:
    start = log["start"]
    assert (start["role"], start["name"], start["focused"]) == ("text", "Text", True)


def test_the_paragraph_is_told_with_the_caret(log: dict[str, Any]) -> None:
    assert (log["start"]["text"], log["start"]["caret"]) == (FIRST, 0)


def test_what_keys_select_is_told(log: dict[str, Any]) -> None:
    assert log["selected"]["selected"] == [[0, len("في")]]
    assert log["selected"]["caret"] == len("في")


def test_the_caret_takes_the_text_with_it_to_another_paragraph(log: dict[str, Any]) -> None:
    # On this bus Qt counts its own units, in all that it tells: the emoji is two.
    units = len(SECOND.encode("utf-16-le")) // 2
    assert (log["end"]["text"], log["end"]["caret"]) == (SECOND, units)


def test_a_span_that_was_tagged_is_said_once_with_tag_and_bounds(log: dict[str, Any]) -> None:
    (said,) = log["announced"]
    assert "Statistics" in said and "paragraph 1, characters 0 to 2" in said and "في" in said


def test_a_span_that_is_gone_to_is_said_and_described(log: dict[str, Any]) -> None:
    assert log["announced on"] == log["announced"]
    assert log["stepped"]["description"] == log["announced"][0]
    assert log["stepped"]["text"] == FIRST


def test_the_window_closes_as_it_should(log: dict[str, Any]) -> None:
    assert log["code"] == 0
