"""REFI-QDA project (.qdpx): its codes, its texts and what is coded in them.

Read are TextSources with a plain text and their PlainTextSelections: one annotation for each
Coding, with the notes of the coding and of the selection. Selections in pictures, sound and film
are left out and counted. Positions are Unicode code points by the standard; what a selection is
named tells where a program counted otherwise (UTF-16 units, or each line end as one).
"""

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from reader.core.annotation_importers.files import Files
from reader.core.annotation_importers.json_values import object_of
from reader.core.annotation_importers.markup_events import parse
from reader.core.annotation_importers.normalised import Normalised
from reader.core.annotation_importers.qdpx_project import Project, Selection, Source
from reader.core.annotation_importers.reasons import no_span, not_of, twice
from reader.core.annotation_importers.records import AnnotationIn, DocumentIn, Record, counted
from reader.core.text.encodings import decode, detect
from reader.core.text.utf16 import Utf16Offsets

NAME = "qdpx"
_FIELDS = frozenset(("source", "author", "date", "language", "folder"))
_INTERNAL = ("internal://", "relative://")


def knows(files: Files) -> bool:
    """Whether it is an archive with a project in it."""
    return files.is_zip and bool(_projects(files))


def _projects(files: Files) -> list[str]:
    return [n for n in files.ending(".qde") if "/" not in n]


def read(files: Files) -> Iterator[Record]:
    """The codes, then each text."""
    names = _projects(files)
    if not files.is_zip or not names:
        raise not_of(NAME)
    project = Project()
    parse(files.read(names[0]), NAME, project.start, project.end, project.characters)
    if not project.is_project:
        raise not_of(NAME)
    left: Counter[str] = Counter()
    left["pictures"] = project.other_selections
    tags = project.tags()
    yield from tags
    members = {n.casefold(): n for n in files.names}
    for source in project.sources:
        raw = _text_of(source, files, members)
        if raw is None:
            left["pictures"] += len(source.selections)
            continue
        yield _document(source, raw, project, left)
    yield from counted(left)


def _text_of(source: Source, files: Files, members: Mapping[str, str]) -> str | None:
    """The text of a source as its file has it; None where it is not in the project."""
    if source.path is None:
        return source.content
    for start in _INTERNAL:
        if source.path.startswith(start):
            name = members.get("sources/" + source.path.removeprefix(start).casefold())
            if name is None:
                raise not_of(NAME)
            data = files.read(name)
            text = decode(data, detect(data).encoding)
            # Whatever bytes came before it, positions count from the first character.
            return text.removeprefix("\ufeff")
    return None  # an absolute path: a file of another machine


def _document(source: Source, raw: str, project: Project, left: Counter[str]) -> DocumentIn:
    kept = Normalised(raw)
    title = source.name or "?"
    at = _counting(raw, kept, source.selections)
    annotations: list[AnnotationIn] = []
    ids: set[str] = set()
    for selection in source.selections:
        if not selection.codings:
            left["untagged"] += 1
        for coding in selection.codings:
            start, end = selection.start, selection.end
            if start is None or end is None or not 0 <= start < end:
                if start is not None and start == end:
                    left["empty"] += 1
                    continue
                raise no_span(start, end, title)
            low, high = at(start), at(end)
            if not low < high <= len(kept.text):
                raise no_span(start, end, title)
            if coding.guid and coding.guid in ids:
                raise twice(coding.guid[:80], title)
            ids.add(coding.guid)
            notes = [project.notes.get(n, "") for n in (*coding.notes, *selection.notes)]
            attributes, said = _attributes(selection.description)
            annotations.append(
                AnnotationIn(
                    project.code_name(coding.code),
                    low,
                    high,
                    note="\n".join(n for n in (*notes, said) if n),
                    attributes=attributes,
                    annotator=project.users.get(coding.user or selection.user, ""),
                    id=coding.guid,
                    created_at=coding.created or selection.created,
                    updated_at=selection.modified,
                )
            )
    values: dict[str, Any] = {n: v for n, v in project.values_of(source).items() if n in _FIELDS}
    return DocumentIn(title, kept.text, annotations, **values)


def _attributes(description: str) -> tuple[Mapping[str, object], str]:
    """What a description says: attributes where it is ours, else words for the note."""
    if description.startswith("{"):
        try:
            return object_of(json.loads(description)), ""
        except (ValueError, RecursionError):
            pass
    return {}, description.strip()


def _counting(raw: str, kept: Normalised, selections: Sequence[Selection]) -> Callable[[int], int]:
    """From a position in the file to one in the text, by the way of counting that fits best.

    What a selection is named begins with its words in most programs' files. The standard's way
    goes before others that fit as well.
    """
    units = Utf16Offsets(raw)
    ways: list[Callable[[int], int]] = [kept.at]
    if kept.gone:
        ways.append(lambda p: p)
    if not units.plain:
        ways.append(lambda p: kept.at(units.to_points(p)))
        if kept.gone:
            inside = Utf16Offsets(kept.text)
            ways.append(inside.to_points)
    if len(ways) == 1:
        return ways[0]
    named = [
        (s.start, s.end, _plain(s.name))
        for s in selections
        if s.name and s.start is not None and s.end is not None and 0 <= s.start < s.end
    ][:200]

    def fit(way: Callable[[int], int]) -> int:
        return sum(
            _plain(kept.text[way(start) : way(end)]).startswith(name) for start, end, name in named
        )

    return max(ways, key=fit)


def _plain(words: str) -> str:
    return " ".join(words.removesuffix("...").removesuffix("…").split())
