"""Where things are: the program's own resources, the settings, the documents folder.

HASHIYA_HOME moves settings and library elsewhere; the tests use it.
"""

import os
import sys
from pathlib import Path

DESKTOP_NAME = "org.hashiya.Hashiya"  # of the program on a desktop: its menu entry, its icon


def resource(*parts: str) -> Path:
    """A file that comes with the program: inside the package when installed, else beside it."""
    package = Path(__file__).parent
    inside = package / "resources"
    return (inside if inside.is_dir() else package.parent / "resources").joinpath(*parts)


def home() -> Path:
    """The folder of the settings."""
    if own := os.environ.get("HASHIYA_HOME"):
        return Path(own)
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA") or Path.home() / "AppData/Roaming") / "Hashiya"
    if sys.platform == "darwin":
        return Path.home() / "Library/Application Support/Hashiya"
    return Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config") / "hashiya"


def library_folder() -> Path:
    """The folder of the person's own library, in their documents."""
    if own := os.environ.get("HASHIYA_HOME"):
        return Path(own)
    return documents_folder() / "Hashiya"


def documents_folder() -> Path:
    """The folder where this system keeps a person's documents."""
    if sys.platform.startswith("linux"):
        named = _xdg_documents()
        if named is not None:
            return named
    if sys.platform == "win32":
        named = _windows_documents()
        if named is not None:
            return named
    return Path.home() / "Documents"


def _xdg_documents() -> Path | None:
    """XDG_DOCUMENTS_DIR of user-dirs.dirs: the folder has another name in another language."""
    config = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    try:
        lines = (config / "user-dirs.dirs").read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return None
    for line in lines:
        if line.startswith("XDG_DOCUMENTS_DIR="):
            value = line.partition("=")[2].strip().strip('"')
            return Path(value.replace("$HOME", str(Path.home())))
    return None


def _windows_documents() -> Path | None:
    if sys.platform != "win32":
        return None
    import winreg

    key = r"Software\Microsoft\Windows\CurrentVersion\Explorer\User Shell Folders"
    try:
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, key) as opened:
            value, _ = winreg.QueryValueEx(opened, "Personal")
    except OSError:
        return None
    return Path(os.path.expandvars(str(value)))
