"""What the program remembers between starts, by name and type, in a file of the person's own."""

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings

from reader.paths import home

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_RECENT = 10
_PLACES = 50


class Settings:
    """Typed settings over an INI file in the settings folder (HASHIYA_HOME moves it)."""

    def __init__(self) -> None:
        folder = home()
        folder.mkdir(parents=True, exist_ok=True)
        self._file = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)

    def _text(self, key: str, default: str = "") -> str:
        value = self._file.value(key, default)
        return value if isinstance(value, str) else default

    def _number(self, key: str, default: int) -> int:
        text = self._text(key, str(default))
        return int(text) if text.lstrip("-").isdigit() else default

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
        return [str(p) for p in self._json("project/recent", [])]

    def _json(self, key: str, default: list[object]) -> list[object]:
        try:
            value = json.loads(self._text(key, "[]"))
        except ValueError:
            return default
        return value if isinstance(value, list) else default

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
    def library_shown(self) -> bool:
        """Whether the library stands beside the text."""
        return self._text("view/library") == "shown"

    @library_shown.setter
    def library_shown(self, shown: bool) -> None:
        self._file.setValue("view/library", "shown" if shown else "")

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
        for entry in self._json("places", []):
            if isinstance(entry, list) and len(entry) == 3 and entry[0] == project:
                return int(entry[1]), int(entry[2])
        return 0, 0

    def place_in(self, project: str, document: int) -> int:
        """The offset at the top when a document was read last."""
        found = self._text(f"reading/{_key(project)}/{document}", "0")
        return int(found) if found.isdigit() else 0

    def set_place(self, project: str, document: int, offset: int) -> None:
        """Remember where a project is being read."""
        others = [e for e in self._json("places", []) if isinstance(e, list) and e[0] != project]
        places = [[project, document, offset], *others][:_PLACES]
        self._file.setValue("places", json.dumps(places))
        self._file.setValue(f"reading/{_key(project)}/{document}", str(offset))


def _key(project: str) -> str:
    """A project's path as a key of an INI file."""
    import zlib

    return f"{zlib.crc32(project.encode('utf-8', 'surrogateescape')):08x}"
