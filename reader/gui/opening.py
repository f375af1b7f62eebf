"""Which project a start opens: the one that was named, the last one, or the library.

The library is a project of the person's own in the documents folder, made at the first start
with the sample article in it.
"""

from pathlib import Path

from reader.core.errors import ReaderError
from reader.core.project import Project
from reader.core.schema import SQLITE_MAGIC
from reader.gui.settings import Settings
from reader.paths import library_folder, resource

LIBRARY_NAME = "library.sqlite"
SAMPLE_TITLE = "الصناعات الصغيرة والمتوسطة بين إيران والصين"


def open_for_window(path: Path) -> Project:
    """Open a project for the window: for reading only where it cannot be had for writing."""
    return Project.open(path, write=True, fallback=True)


def library() -> Project:
    """Open the person's own library, making it at the first start."""
    path = library_folder() / LIBRARY_NAME
    if path.exists():
        return open_for_window(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    project = Project.create(path)
    sample = resource("sample", "article.txt").read_text(encoding="utf-8")
    project.add_document(SAMPLE_TITLE, sample)
    project.forget_history()
    return project


def at_start(settings: Settings) -> tuple[Project, ReaderError | None]:
    """The project of the last time, else the library; and why the last one could not be opened."""
    last = settings.last_project
    if last:
        try:
            return open_for_window(Path(last)), None
        except ReaderError as error:
            return library(), error
    return library(), None


def looks_like_project(path: Path) -> bool:
    """Whether a path named at the start is to be opened as a project rather than as a text.

    Decided by its first bytes, not by its suffix: a project may have any. What cannot be read
    at all is left for the project's own opening to say.
    """
    try:
        with path.open("rb") as file:
            return file.read(len(SQLITE_MAGIC)) == SQLITE_MAGIC
    except OSError:
        return True
