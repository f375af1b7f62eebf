"""Brings the translations up to date: `python resources/i18n/update.py`.

lupdate collects the strings of the sources into the .ts files, which translators edit; lrelease
makes of them the .qm files that the program reads. English has a file for its plurals alone.
"""

import subprocess
import sys
from pathlib import Path

import PySide6

FOLDER = Path(__file__).resolve().parent
READER = FOLDER.parent.parent / "reader"
TOOLS = Path(PySide6.__file__).parent


def tool(name: str) -> str:
    """One of Qt's tools, as PySide6 brings it."""
    for path in (TOOLS / name, TOOLS / f"{name}.exe"):
        if path.exists():
            return str(path)
    return f"pyside6-{name}"


def collect(folder: Path, *options: str) -> None:
    """Write the strings of the sources into the .ts files of a folder."""
    sources = [str(p) for p in sorted(READER.rglob("*.py"))]
    for code, more in (("ar", ()), ("en", ("-pluralonly",))):
        target = ["-ts", str(folder / f"hashiya_{code}.ts")]
        command = [tool("lupdate"), *options, *more, "-locations", "none", *sources, *target]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def release() -> None:
    """Make the .qm files."""
    for code in ("ar", "en"):
        ts, qm = FOLDER / f"hashiya_{code}.ts", FOLDER / f"hashiya_{code}.qm"
        command = [tool("lrelease"), str(ts), "-qm", str(qm)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    collect(FOLDER, "-no-obsolete")
    release()
    sys.exit(0)
