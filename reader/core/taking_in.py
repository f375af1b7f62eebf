"""Many files into a project: read one by one, written some at a time, one step of undo.

Two halves, so that a window can put the slow one on another thread: `read_files` touches no
project, and `Intake` reads no file. `import_files` is both, for scripts.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from reader.core import identity
from reader.core.errors import ReaderError
from reader.core.importers import read
from reader.core.importers.assembling import sayable
from reader.core.importers.folders import Found, files_in
from reader.core.importers.imported import Imported
from reader.core.importers.plain_text import cannot_read
from reader.core.importers.worker import Worker
from reader.core.model import Document, NewDocument
from reader.core.project import Project

# What is written at once: enough that a transaction costs little, and little enough to hold.
# A window writes less at once, so that it stays live.
_AT_ONCE = 250
_AT_ONCE_FOR_SCRIPTS = 1_000
_CHARACTERS_EACH = 4_000  # of so many texts on average; long ones are written sooner


class FileRead(NamedTuple):
    """What reading one file gave: texts, or the reason why there are none."""

    path: Path
    folder: str  # of origin, "" for none
    texts: Sequence[Imported]
    error: ReaderError | None


class Outcome(NamedTuple):
    """What became of one text of a file, or of the file where it was refused."""

    path: Path
    document: Document | None  # None where the file was refused
    is_new: bool  # False: it was here already
    imported: Imported | None  # without its text
    error: ReaderError | None = None


class Summary(NamedTuple):
    """What an import came to."""

    taken: int  # texts that are new
    already: Sequence[Outcome]  # texts that were here, each with the document that has it
    refused: Sequence[tuple[Path, ReaderError]]
    doubtful: Sequence[Outcome]  # new, with a warning or an encoding that is not certain
    cancelled: bool


def listed(paths: Iterable[Path]) -> tuple[list[Found], list[FileRead]]:
    """The files that are meant, and the folders that could not be listed."""
    refused: list[FileRead] = []

    def unreadable(error: OSError) -> None:
        path = Path(error.filename or "")
        refused.append(FileRead(path, "", (), cannot_read(path, error)))

    return list(files_in(paths, unreadable)), refused


def read_files(
    files: Sequence[Found],
    *,
    progress: Callable[[int, int, str], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Iterator[FileRead]:
    """Read files one after the other, on any one thread; between two, `cancelled` is asked.

    `progress` is told the number of the file (from 0), of how many, and its name, before it is
    read. One worker process serves them all, and ends with the iteration.
    """
    with closing(Worker()) as worker:
        for index, (path, folder) in enumerate(files):
            if cancelled is not None and cancelled():
                return
            if progress is not None:
                progress(index, len(files), sayable(path.name))
            try:
                yield FileRead(path, folder, read(path, worker=worker), None)
            except ReaderError as error:
                yield FileRead(path, folder, (), error)


class Intake:
    """Takes in what was read: on the project's thread. Holds no more than what is to be written.

    All that one takes in is one step of undo, unless something else is done in between.
    `at_once` texts, or fewer that are long, are written in one transaction.
    """

    def __init__(self, project: Project, at_once: int = _AT_ONCE) -> None:
        self._project = project
        self._at_once = at_once
        self._waiting: list[tuple[FileRead, Imported | None, str]] = []  # with the text's hash
        self._characters = 0
        self._taken = 0
        self._already: list[Outcome] = []
        self._doubtful: list[Outcome] = []
        self._refused: list[tuple[Path, ReaderError]] = []

    def take(self, found: FileRead) -> list[Outcome]:
        """Take in what a file gave; returns what became of it and of those before it, or [].

        Written some at a time. A ReaderError says that writing failed: what was written before
        is kept, what was to be written is not.
        """
        for imported in found.texts:
            self._waiting.append((found, imported, identity.hash_of(imported.text)))
            self._characters += len(imported.text)
        if found.error is not None:
            self._waiting.append((found, None, ""))
        full = self._characters >= self._at_once * _CHARACTERS_EACH
        return self.flush() if full or len(self._waiting) >= self._at_once else []

    def flush(self) -> list[Outcome]:
        """Write what waits; returns what became of it, in order."""
        waiting, self._waiting, self._characters = self._waiting, [], 0
        there = self._project.documents_with_hashes(h for _, text, h in waiting if text)
        new: dict[str, NewDocument] = {}
        for found, text, text_hash in waiting:
            if text is not None and text_hash not in there and text_hash not in new:
                new[text_hash] = _new(found, text, text_hash)
        made: dict[str, Document] = {}
        if new:
            change = self._project.add_documents(tuple(new.values()), run=self)
            made = {r.text_hash: r for r in change.added if isinstance(r, Document)}
        outcomes: list[Outcome] = []
        for found, text, text_hash in waiting:
            if text is None:
                outcomes.append(Outcome(found.path, None, False, None, found.error))
                continue
            fresh = made.pop(text_hash, None)
            if fresh is not None:
                there[text_hash] = fresh
            known = text._replace(text="")
            outcomes.append(Outcome(found.path, there[text_hash], fresh is not None, known))
        self._count(outcomes)
        return outcomes

    def _count(self, outcomes: Sequence[Outcome]) -> None:
        for outcome in outcomes:
            if outcome.error is not None:
                self._refused.append((outcome.path, outcome.error))
            elif not outcome.is_new:
                self._already.append(outcome)
            else:
                self._taken += 1
                said = outcome.imported
                if said is not None and (said.warning or not said.certain):
                    self._doubtful.append(outcome)

    def summary(self, *, cancelled: bool = False) -> Summary:
        """What it came to, once all is flushed."""
        return Summary(self._taken, self._already, self._refused, self._doubtful, cancelled)


def _new(found: FileRead, text: Imported, text_hash: str) -> NewDocument:
    folder = found.folder
    if len(found.texts) > 1:  # the chapters of a book stand together
        folder = f"{folder}/{sayable(found.path.stem)}".lstrip("/")
    return NewDocument(
        text.title, text.text, text_hash, text.source, text.author, text.date, text.language, folder
    )


def import_files(
    project: Project,
    paths: Iterable[Path],
    *,
    progress: Callable[[int, int, str], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    told: Callable[[Outcome], None] | None = None,
) -> Summary:
    """Take in files and folders, all in this thread; what was done before a cancel is kept.

    `told` hears of each text in order, as it is written. A file that cannot be read is refused
    and the others go on; a ReaderError says that the project could not be written to.
    """
    files, unlisted = listed(paths)
    intake = Intake(project, _AT_ONCE_FOR_SCRIPTS)
    stopped = False

    def asked() -> bool:
        nonlocal stopped
        stopped = cancelled is not None and cancelled()
        return stopped

    def tell(outcomes: Iterable[Outcome]) -> None:
        for outcome in outcomes:
            if told is not None:
                told(outcome)

    try:
        for refused in unlisted:
            tell(intake.take(refused))
        for found in read_files(files, progress=progress, cancelled=asked):
            tell(intake.take(found))
    except KeyboardInterrupt:
        tell(intake.flush())
        raise
    tell(intake.flush())
    return intake.summary(cancelled=stopped)
