"""On Linux: the program among the applications of the desktop, for the person who asks for it.

Writes a menu entry, an icon, AppStream's description and the type of project files into the
person's own data folder (XDG Base Directory, Desktop Entry 1.5, shared MIME database), and takes
them away again. Standard library only: a clone has this before it has its packages.
"""

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from reader.paths import DESKTOP_NAME as NAME
from reader.paths import resource


def main(arguments: Sequence[str]) -> int:
    """Run the command; returns the exit code."""
    parser = argparse.ArgumentParser(
        prog=f"{Path(sys.argv[0]).name} install-desktop",
        description="Put the program among the applications of this desktop, for this user.",
        allow_abbrev=False,
    )
    parser.add_argument("--remove", action="store_true", help="take it away again")
    try:
        remove = parser.parse_args(arguments).remove
    except SystemExit as stop:
        return int(stop.code or 0)
    if sys.platform in ("win32", "darwin"):
        print("This command is for Linux; here, build the program by packaging/hashiya.spec.",
              file=sys.stderr)  # fmt: skip
        return 1
    data = data_home()
    try:
        done = take_away(data) if remove else put(data, command())
    except OSError as error:
        print(f"{error.filename} cannot be written: {error.strerror}.", file=sys.stderr)
        return 1
    for path in done:
        print(path)
    tell_desktop(data)
    return 0


def data_home() -> Path:
    """The folder of the person's own data (XDG_DATA_HOME)."""
    named = os.environ.get("XDG_DATA_HOME", "")
    # The specification has relative paths ignored.
    return Path(named) if Path(named).is_absolute() else Path.home() / ".local" / "share"


def places() -> dict[str, Path]:
    """Where in the data folder each file goes, and the resource that it is."""
    return {
        f"applications/{NAME}.desktop": resource("desktop", f"{NAME}.desktop"),
        f"metainfo/{NAME}.metainfo.xml": resource("desktop", f"{NAME}.metainfo.xml"),
        f"mime/packages/{NAME}.xml": resource("desktop", f"{NAME}.xml"),
        f"icons/hicolor/scalable/apps/{NAME}.svg": resource("icons", "hashiya.svg"),
    }


def put(data: Path, start: Sequence[str]) -> list[Path]:
    """Write the files, with `start` as what starts the program; returns them."""
    written: list[Path] = []
    for place, source in places().items():
        target = data / place
        words = source.read_text(encoding="utf-8").replace("@EXEC@", exec_line(start))
        target.parent.mkdir(parents=True, exist_ok=True)
        # Put in its place whole: a desktop may read it at any moment.
        half = target.with_name(f".{target.name}.new")
        half.write_text(words, encoding="utf-8")
        half.replace(target)
        written.append(target)
    return written


def take_away(data: Path) -> list[Path]:
    """Remove the files; returns those that were there."""
    found = [data / place for place in places() if (data / place).exists()]
    for path in found:
        path.unlink()
    return found


def command() -> list[str]:
    """What starts this program: the built one, the installed one, or the clone."""
    if getattr(sys, "frozen", False):
        return [str(Path(sys.executable).with_name("hashiya"))]
    clone = Path(__file__).resolve().parent.parent / "main.py"
    if clone.exists():
        return [sys.executable, str(clone)]
    return [str(Path(sys.executable).with_name("hashiya"))]


def exec_line(start: Sequence[str]) -> str:
    """A command as the key Exec wants it: quoted, its reserved characters escaped."""
    quoted: list[str] = []
    for word in start:
        for reserved in ("\\", '"', "`", "$"):
            word = word.replace(reserved, f"\\{reserved}")
        # Then the rule of all strings in such a file, and the field codes.
        quoted.append('"' + word.replace("\\", "\\\\").replace("%", "%%") + '"')
    return " ".join(quoted)


def tell_desktop(data: Path) -> None:
    """Have the desktop's databases made anew, where it has such tools."""
    for tool, *rest in (
        ("update-desktop-database", str(data / "applications")),
        ("update-mime-database", str(data / "mime")),
        ("gtk-update-icon-cache", "--ignore-theme-index", "--quiet", str(data / "icons/hicolor")),
    ):
        if shutil.which(tool):
            subprocess.run([tool, *rest], stderr=subprocess.DEVNULL, check=False)
