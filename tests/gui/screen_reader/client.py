"""A client of AT-SPI, as a screen reader is one: `client.py PYTHON PROJECT LOG`, on a bus of its own.

Run by a Python that has gi and the typelib of Atspi, which is seldom the one that runs the
tests. It starts the window, presses keys in it, asks of it what a screen reader asks, and
writes what it was told to LOG as JSON.
"""

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import gi  # type: ignore[import-not-found]

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # type: ignore[import-not-found]  # noqa: E402

SECONDS = 20.0
SHIFT, CONTROL = 0x02000000, 0x04000000
KEYS = {"F7": 0x01000036, "End": 0x01000011, "Left": 0x01000012, "Down": 0x01000015,
        "Tab": 0x01000001, "Escape": 0x01000000, "1": 0x31}  # fmt: skip


def until(found: Callable[[], Any]) -> Any:
    """What a question is answered with, asked again until it is something; None in the end."""
    last = time.monotonic() + SECONDS
    context = GLib.MainContext.default()
    while time.monotonic() < last:
        while context.iteration(False):
            pass
        try:
            answer = found()
        except GLib.Error:
            answer = None
        if answer:
            return answer
        time.sleep(0.02)
    return None


class Program:
    """The window, and keys into it."""

    def __init__(self, python: str, project: str) -> None:
        command = [python, str(Path(__file__).with_name("program.py")), project]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self._wait("loaded")

    def _wait(self, word: str) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            if line.strip() == word:
                return
        raise SystemExit(f"the window ended before it said {word}")

    def press(self, name: str, held: int = 0) -> None:
        assert self._process.stdin is not None
        text = name if len(name) == 1 else ""
        self._process.stdin.write(json.dumps({"key": KEYS[name], "held": held, "text": text}))
        self._process.stdin.write("\n")
        self._process.stdin.flush()
        self._wait("done")

    def close(self) -> int:
        assert self._process.stdin is not None
        self._process.stdin.close()
        return self._process.wait(SECONDS)


def children(of: Any) -> Iterator[Any]:
    """What lies directly in something; of very many the first."""
    for number in range(min(of.get_child_count(), 60)):
        child = of.get_child_at_index(number)
        if child is not None:
            yield child


def all_in(root: Any, deepest: int = 14) -> Iterator[Any]:
    """Everything below something, in the order of the tree."""
    for child in children(root):
        yield child
        if deepest:
            yield from all_in(child, deepest - 1)


def application() -> Any:
    desktop = Atspi.get_desktop(0)
    return until(lambda: next((a for a in children(desktop) if a.get_name() == "Hashiya"), None))


def told(text: Any) -> dict[str, Any]:
    """What the text says of itself."""
    selections = [text.get_selection(n) for n in range(text.get_n_selections())]
    return {
        "name": text.get_name(),
        "role": text.get_role_name(),
        "description": text.get_description(),
        "text": text.get_text(0, text.get_character_count()),
        "caret": text.get_caret_offset(),
        "selected": [[r.start_offset, r.end_offset] for r in selections],
        "focused": text.get_state_set().contains(Atspi.StateType.FOCUSED),
    }


class Heard:
    """The events that a screen reader speaks at."""

    def __init__(self) -> None:
        self.events: list[list[str]] = []
        self._listener = Atspi.EventListener.new(self._hear)
        for name in ("object:announcement", "object:text-caret-moved",
                     "object:state-changed:focused", "object:text-selection-changed"):  # fmt: skip
            self._listener.register(name)

    def _hear(self, event: Any) -> None:
        said = event.any_data if isinstance(event.any_data, str) else ""
        self.events.append([event.type, event.source.get_name() or "", said])

    def announced(self) -> list[str]:
        return [said for kind, _, said in self.events if kind.startswith("object:announcement")]


def main() -> None:
    Atspi.init()
    heard = Heard()
    program = Program(sys.argv[1], sys.argv[2])
    app = application()
    if app is None:
        raise SystemExit("the window is not in the tree")
    window = until(lambda: next(iter(children(app)), None))

    def text() -> Any:
        found = (c for c in all_in(window) if c.get_role() == Atspi.Role.TEXT)
        return next((c for c in found if c.get_name() in ("Text", "النص")), None)

    log: dict[str, Any] = {"window": [window.get_role_name(), window.get_name()]}
    program.press("F7")
    until(text)
    log["start"] = told(text())
    program.press("Left", SHIFT | CONTROL)
    until(lambda: told(text())["selected"])
    log["selected"] = told(text())
    program.press("1")
    until(lambda: heard.announced())
    log["tagged"] = told(text())
    log["announced"] = heard.announced()
    program.press("Escape")
    program.press("End", CONTROL)
    until(lambda: told(text())["caret"] > 20)
    log["end"] = told(text())
    before = len(heard.announced())
    program.press("Tab")
    until(lambda: len(heard.announced()) > before)
    log["stepped"] = told(text())
    log["announced on"] = heard.announced()[before:]
    showing = [c for c in all_in(window) if c.get_state_set().contains(Atspi.StateType.SHOWING)]
    log["parts"] = [[c.get_role_name(), c.get_name()] for c in showing]
    log["events"] = heard.events
    log["code"] = program.close()
    said = json.dumps(log, ensure_ascii=False, indent=1)
    Path(sys.argv[3]).write_text(said, encoding="utf-8")


if __name__ == "__main__":
    main()
