"""Where the program's own files lie: beside the package in a clone, inside it when installed."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent
_INSIDE = _PACKAGE / "resources"
_ROOT = _INSIDE if _INSIDE.is_dir() else _PACKAGE.parent / "resources"


def resource(*parts: str) -> Path:
    """Return the path of a file under resources/, such as `resource("icons", "menu.svg")`."""
    return _ROOT.joinpath(*parts)
