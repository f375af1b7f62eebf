"""What a report of a problem says: the versions, the system, the end of the log.

No word of a person's texts, notes, tags or file names is in it. It is in English whatever the
interface speaks: those who mend programs read it.
"""

import platform
import sys
from pathlib import Path

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QLocale, QSysInfo, qVersion
from PySide6.QtGui import QGuiApplication

from reader import __version__
from reader.core.project import Project
from reader.gui import log


def about() -> str:
    """The versions and the system, in one line."""
    return (
        f"Hashiya {__version__}, Python {platform.python_version()}, Qt {qVersion()}, "
        f"PySide6 {pyside_version}, {QSysInfo.prettyProductName()}, {platform.machine()}"
    )


def report(project: Project | None, ground: str) -> str:
    """The whole report, to be copied."""
    screens = [
        f"{s.size().width()}x{s.size().height()} at {s.devicePixelRatio():g}"
        for s in QGuiApplication.screens()
    ]
    lines = [
        about(),
        f"platform: {QGuiApplication.platformName()}; screens: {', '.join(screens)}",
        f"language: {QLocale().name()}, the system's {QLocale.system().name()}; ground: {ground}",
        f"installed as: {_installed_as()}",
        _size_of(project),
        "",
        "log:",
        log.last_lines() or "(empty)",
    ]
    return "\n".join(lines) + "\n"


def _installed_as() -> str:
    if getattr(sys, "frozen", False):
        return "built folder"
    return "clone" if (Path(__file__).parents[2] / "main.py").exists() else "package"


def _size_of(project: Project | None) -> str:
    """How large the open project is, in numbers alone."""
    if project is None:
        return "project: none"
    documents = project.documents()
    annotations = sum(project.annotation_counts().values())
    access = "for reading" if project.read_only else "for writing"
    return (
        f"project: {len(documents)} documents, {sum(d.characters for d in documents)} characters, "
        f"{annotations} annotations, {len(project.tags())} tags, open {access}"
    )
