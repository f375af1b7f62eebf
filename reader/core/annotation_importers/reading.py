"""Both ends of reading annotations: in the worker process, and in the one that asked it.

In the worker `batches` reads and sends; here `read` receives and makes records again. Nothing in
them is believed: a record that is not of its kind is as good as a damaged file.
"""

from collections.abc import Generator, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from reader.core.annotation_importers import FORMATS, format_named, format_of
from reader.core.annotation_importers.columns import packed, unpacked
from reader.core.annotation_importers.files import Files, too_much
from reader.core.annotation_importers.records import Record
from reader.core.bulk import collector_paused
from reader.core.errors import FileProblem, ReaderError, UnreadableText
from reader.core.importers import plain_text
from reader.core.translatable import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from reader.core.importers.worker import Worker

# A corpus is larger than a text: for one file or folder of annotations, at most.
SECONDS = 120.0
MEMORY = 1_500_000_000  # bytes
_AT_ONCE = 2_000  # annotations
_CHARACTERS_AT_ONCE = 2_000_000
_MOST_CHARACTERS = 600_000_000  # of texts and annotations in all
_MOST_ANNOTATIONS = 5_000_000


def read(
    path: Path, format_name: str | None = None, worker: "Worker | None" = None
) -> Generator[Record]:
    """The records of a file, folder or zip; the first is made before the last is read.

    `format_name` None: the format is found by what is in it. FileProblem or UnreadableText with
    the reason, BadRequest where there is no such format. `worker` serves several files.
    """
    if format_name is not None:
        format_named(format_name)
    if not path.is_dir():
        plain_text.check_place(path)
        plain_text.check_readable(path)
    if worker is not None:
        yield from _received(worker, path, format_name)
        return
    from reader.core.importers.worker import Worker

    with Worker(SECONDS, MEMORY) as own:
        yield from _received(own, path, format_name)


def _received(worker: "Worker", path: Path, format_name: str | None) -> Iterator[Record]:
    with closing(cast("Any", worker.read_annotations(path, format_name))) as batches:
        for batch in batches:
            for kind, values in batch:
                yield unpacked(kind, values)


def batches(path: Path, format_name: str | None) -> Iterator[list[tuple[str, Sequence[Any]]]]:
    """In the worker: the records of what was named, some at a time, ready for JSON."""
    # Each collection would visit all that a file became; what is bound here is memory, by limit.
    with collector_paused():
        yield from _batches(path, format_name)


def _batches(path: Path, format_name: str | None) -> Iterator[list[tuple[str, Sequence[Any]]]]:
    found = format_named(format_name) if format_name is not None else format_of(path)
    if found is None:
        raise unknown(path)
    batch: list[tuple[str, Sequence[Any]]] = []
    size = characters = all_characters = all_annotations = 0
    for record in found.reader()(Files(path)):
        made = packed(record, found.name)
        batch.append((made.kind, made.values))
        size += made.annotations
        all_annotations += made.annotations
        characters += made.characters
        all_characters += made.characters
        if all_annotations > _MOST_ANNOTATIONS or all_characters > _MOST_CHARACTERS:
            raise too_much()
        if size >= _AT_ONCE or characters >= _CHARACTERS_AT_ONCE:
            yield batch
            batch, size, characters = [], 0, 0
    if batch:
        yield batch


_UNKNOWN = QT_TRANSLATE_NOOP(
    "errors", "{path} holds no annotations in a format that can be read here. There are: {names}."
)


def is_unknown(error: ReaderError) -> bool:
    """Whether what was read is no file of annotations: it may be a text."""
    return error.template == _UNKNOWN


def unknown(path: Path) -> UnreadableText:
    """No format of annotations that we read."""
    return UnreadableText(
        _UNKNOWN,
        path=str(path),
        names=", ".join(f.name for f in FORMATS),
    )


def may_hold_annotations(path: Path) -> bool:
    """Whether the name says that there may be annotations in it: then `read` finds the format.

    A folder is looked into for files of formats that come as folders. FileProblem where it
    cannot be.
    """
    suffixes = {s for f in FORMATS for s in f.suffixes}
    if not path.is_dir():
        return path.suffix.lower() in {*suffixes, ".zip"}
    inside = tuple(s for f in FORMATS if f.folder for s in f.marks)
    try:
        return bool(Files(path).ending(*inside)) if inside else False
    except OSError as error:
        raise FileProblem(
            QT_TRANSLATE_NOOP("errors", "{path} cannot be read. Check that you may read it."),
            path=str(path),
        ) from error
