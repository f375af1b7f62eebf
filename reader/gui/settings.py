"""What the program remembers between starts, by name and type, in a file of the person's own.

Whatever stands in that file, reading it never raises: a file that is broken as a whole is set
aside, a value that is not what it should be counts as not set.
"""

import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings

from reader.paths import home

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_RECENT = 10
_PLACES = 50
_WIDEST = 10_000
_FORMAT_ERROR = QSettings.Status.FormatError


class Settings:
    """Typed settings over an INI file in the settings folder (HASHIYA_HOME moves it)."""

    def __init__(self) -> None:
        path = home() / "settings.ini"
        self.set_aside: Path | None = None  # where a file that was broken is now
        # Where the folder cannot be had, what is set lasts as long as the program runs.
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            if _is_broken(path):
                self.set_aside = path.replace(path.with_name("settings.broken.ini"))
        self._file = QSettings(str(path), QSettings.Format.IniFormat)

    def _text(self, key: str, default: str = "") -> str:
        value = self._file.value(key, default)
        return value if isinstance(value, str) and "\0" not in value else default

    def _number(self, key: str, default: int) -> int:
        return _whole(self._text(key), default)

    def save(self) -> None:
        """Write what was set to the disk."""
        self._file.sync()

    @property
    def last_project(self) -> str:
        """The path of the project that was open last."""
        return self._text("project/last")

    @last_project.setter
    def last_project(self, path: str) -> None:
        self._file.setValue("project/last", path)
        recent = [path, *(p for p in self.recent_projects if p != path)][:_RECENT]
        self._file.setValue("project/recent", json.dumps(recent))

    @property
    def recent_projects(self) -> "Sequence[str]":
        """The projects that were open, the latest first."""
        return [p for p in self._json("project/recent", []) if isinstance(p, str) and "\0" not in p]

    def _json(self, key: str, default: list[object]) -> list[object]:
        value = self._any_json(key)
        return value if isinstance(value, list) else default

    def _any_json(self, key: str) -> object:
        try:
            return json.loads(self._text(key, "null"))
        except (ValueError, RecursionError):
            return None

    @property
    def ground(self) -> str:
        """The name of the ground."""
        return self._text("view/ground", "light")

    @ground.setter
    def ground(self, name: str) -> None:
        self._file.setValue("view/ground", name)

    @property
    def zoom(self) -> int:
        """The size of the text, in percent."""
        return self._number("view/zoom", 100)

    @zoom.setter
    def zoom(self, percent: int) -> None:
        self._file.setValue("view/zoom", str(percent))

    @property
    def still(self) -> bool:
        """Whether nothing may move by itself."""
        return self._text("view/motion") == "off"

    @still.setter
    def still(self, still: bool) -> None:
        self._file.setValue("view/motion", "off" if still else "")

    @property
    def library_shown(self) -> bool:
        """Whether the library stands beside the text."""
        return self._text("view/library") == "shown"

    @library_shown.setter
    def library_shown(self, shown: bool) -> None:
        self._file.setValue("view/library", "shown" if shown else "")

    @property
    def widths(self) -> Mapping[str, int]:
        """How wide the panels are, by their names, in pixels."""
        value = self._any_json("window/widths")
        if not isinstance(value, dict):
            return {}
        return {k: v for k, v in value.items() if type(v) is int and 0 < v < _WIDEST}

    @widths.setter
    def widths(self, widths: Mapping[str, int]) -> None:
        self._file.setValue("window/widths", json.dumps(dict(widths)))

    @property
    def table_columns(self) -> list[str]:
        """The attributes that have a column in the table of annotations."""
        return [str(name) for name in self._json("table/columns", [])]

    @table_columns.setter
    def table_columns(self, names: list[str]) -> None:
        self._file.setValue("table/columns", json.dumps(names))

    @property
    def language(self) -> str:
        """The interface's language, "" for the system's."""
        return self._text("view/language")

    @language.setter
    def language(self, code: str) -> None:
        self._file.setValue("view/language", code)

    @property
    def annotator(self) -> str:
        """In whose name annotations are made, "" for the system's user."""
        return self._text("annotator")

    @annotator.setter
    def annotator(self, name: str) -> None:
        self._file.setValue("annotator", name)

    @property
    def folder(self) -> str:
        """The folder that a dialog showed last."""
        return self._text("folder")

    @folder.setter
    def folder(self, path: str) -> None:
        self._file.setValue("folder", path)

    @property
    def export_format(self) -> str:
        """The name of the format that was exported last."""
        return self._text("export/format", "csv")

    @property
    def export_path(self) -> str:
        """What was written last, "" for nothing yet."""
        return self._text("export/path")

    def export_options(self, format_name: str) -> dict[str, object]:
        """The options that a format was written with last."""
        try:
            found = json.loads(self._text(f"export/options_{format_name}", "{}"))
        except ValueError:
            return {}
        return found if isinstance(found, dict) else {}

    def set_export(self, format_name: str, path: str, options: "Mapping[str, object]") -> None:
        """Remember an export."""
        self._file.setValue("export/format", format_name)
        self._file.setValue("export/path", path)
        self._file.setValue(f"export/options_{format_name}", json.dumps(dict(options)))

    def state(self, name: str) -> QByteArray:
        """What a widget asked to keep of its size and place."""
        value = self._file.value(f"window/{name}")
        return value if isinstance(value, QByteArray) else QByteArray()

    def set_state(self, name: str, state: QByteArray) -> None:
        """Keep a widget's size and place."""
        self._file.setValue(f"window/{name}", state)

    def place(self, project: str) -> tuple[int, int]:
        """The document that was read last in a project, and the offset at its top."""
        for name, document, offset in self._places():
            if name == project:
                return document, offset
        return 0, 0

    def _places(self) -> list[tuple[str, int, int]]:
        found: list[tuple[str, int, int]] = []
        for entry in self._json("places", []):
            match entry:
                case [str(name), int(document), int(offset)] if offset >= 0:
                    found.append((name, document, offset))
        return found

    def place_in(self, project: str, document: int) -> int:
        """The offset at the top when a document was read last."""
        return max(0, self._number(f"reading/{_key(project)}/{document}", 0))

    def set_place(self, project: str, document: int, offset: int) -> None:
        """Remember where a project is being read."""
        others = [entry for entry in self._places() if entry[0] != project]
        places = [(project, document, offset), *others][:_PLACES]
        self._file.setValue("places", json.dumps(places))
        self._file.setValue(f"reading/{_key(project)}/{document}", str(offset))


def _is_broken(path: Path) -> bool:
    """Whether there is something at `path` that is no file of settings.

    Raises OSError where it cannot be read at all.
    """
    if not path.exists():
        return False
    # A disk that lost power leaves a file of the right length with nothing but NUL in it.
    if not path.is_file() or b"\0" in path.read_bytes():
        return True
    return QSettings(str(path), QSettings.Format.IniFormat).status() is _FORMAT_ERROR


def _whole(text: str, default: int) -> int:
    """A number that was written with Western digits."""
    try:
        return int(text) if text.isascii() and len(text) < 20 else default
    except ValueError:
        return default


def _key(project: str) -> str:
    """A project's path as a key of an INI file."""
    import zlib

    return f"{zlib.crc32(project.encode('utf-8', 'surrogateescape')):08x}"
