"""Core works where Qt cannot be imported, and a start imports nothing that it does not need."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
MODULES = sorted(
    ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
    for path in (ROOT / "reader" / "core").rglob("*.py")
)
# Finds every module by itself, so that one cannot profit from what another imported.
EACH = """
import importlib, sys
sys.modules["PySide6"] = None
before = set(sys.modules)
for name in sys.argv[1:]:
    try:
        importlib.import_module(name)
    except ImportError as error:
        print(name, error)
    for added in set(sys.modules) - before:
        if added.startswith("reader"):
            del sys.modules[added]
"""
NOT_FOR_A_START = [
    *("reader.core.index", "reader.core.search", "reader.core.importers", "reader.core.taking_in"),
    *("reader.core.codebook", "reader.core.codebooks", "reader.core.codebook_import", "regex"),
]
WINDOW = """
import sys
import reader.gui.app
print(*(name for name in sys.argv[1:] if name in sys.modules))
"""
START = """
import sys
from reader.core.project import Project
Project.open(sys.argv[1]).close()
print(*(name for name in sys.argv[2:] if name in sys.modules))
"""


def run(script: str, *arguments: str) -> str:
    """What a script prints in a process of its own."""
    command = [sys.executable, "-c", script, *arguments]
    return subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.strip()


def test_no_module_of_core_needs_qt() -> None:
    assert run(EACH, *MODULES) == ""


def test_to_open_a_project_writers_are_not_imported(closed: Path) -> None:
    lazy = ("sqlite_utils", "shutil", "tempfile", "secrets", "reader.core.placing")
    assert run(START, str(closed), *lazy) == ""


def test_to_open_a_project_neither_index_nor_formats_are_imported(closed: Path) -> None:
    assert run(START, str(closed), *NOT_FOR_A_START) == ""


def test_nor_are_they_for_a_window() -> None:
    assert run(WINDOW, *NOT_FOR_A_START) == ""
