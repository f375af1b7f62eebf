"""CoNLL with IOB2 tags: a line a token, a blank line after a sentence.

`TOKEN TAB TAG`, where TAG is `B-NAME` at the first token of an annotation, `I-NAME` in it, `O`
outside (Tjong Kim Sang and De Meulder 2003; IOB2: every annotation begins with B). A document
begins with `-DOCSTART-`. White space is no token, and what is invisible alone is none. The
format is flat: one file a tag, or one in which the longest annotation goes before those it
overlaps. A sentence does not end inside of an annotation.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Generator, Iterable, Mapping, Sequence
from pathlib import Path

from reader.core.exporters.exporter import Exporter, Keeps, Loss, Option, Options, Value, Written
from reader.core.exporters.file_names import file_stem
from reader.core.exporters.flat import BOUNDS, OnTokens, on_tokens
from reader.core.exporters.losses import annotations_lost, as_losses, counted
from reader.core.exporters.material import Annotated, Material, Step
from reader.core.exporters.safely import replacing_folder
from reader.core.model import Tag
from reader.core.text.tokens import Range, outermost, sentences
from reader.core.translatable import QT_TRANSLATE_NOOP

_START = "-DOCSTART-\tO\n\n"
_FILES = Option(
    "files",
    "choice",
    "tag",
    QT_TRANSLATE_NOOP("exchange", "What a file holds, where annotations overlap"),
    (
        Value("tag", QT_TRANSLATE_NOOP("exchange", "One tag: a file for each")),
        Value("outermost", QT_TRANSLATE_NOOP("exchange", "All tags: the longest annotation goes")),
    ),
)


def names_of(tags: Sequence[Tag]) -> dict[int, str]:
    """What tags are called in a column: without white space, and no two the same."""
    used: set[str] = set()
    made: dict[int, str] = {}
    for tag in tags:
        base = re.sub(r"\s+", "_", tag.name)
        name, number = base, 2
        while name in used:
            name, number = f"{base}_{number}", number + 1
        used.add(name)
        made[tag.id] = name
    return made


def _foresee(material: Material, options: Options) -> Generator[Step, None, tuple[Loss, ...]]:
    names = names_of(material.tags)

    def count(annotated: Annotated, found: Counter[str]) -> None:
        columns = _columns(on_tokens(annotated, options, found), options)
        _count(columns, names, material, found)

    return counted(material, count)


Column = tuple[int | None, OnTokens, list[int]]


def _columns(placed: OnTokens, options: Options) -> list[Column]:
    """What is written: (tag or None for all, the annotations, which of them by index)."""
    if options["files"] == "outermost":
        return [(None, placed, outermost(placed.ranges))]
    of_tag: dict[int, list[int]] = {}
    for index, annotation in enumerate(placed.annotations):
        of_tag.setdefault(annotation.tag, []).append(index)
    return [
        (tag, placed, [indices[i] for i in outermost([placed.ranges[i] for i in indices])])
        for tag, indices in of_tag.items()
    ]


def _count(
    columns: list[Column], names: Mapping[int, str], material: Material, found: Counter[str]
) -> None:
    """Count what is left out or changed."""
    written = 0
    for _, placed, taken in columns:
        written += len(taken)
        for index in taken:
            annotation = placed.annotations[index]
            found["notes"] += bool(annotation.note)
            found["attributes"] += annotation.attributes_json != "{}"
            found["annotators"] += 1
            found["names"] += names[annotation.tag] != material.tag[annotation.tag].name
    found["overlaps"] += (len(columns[0][1].annotations) if columns else 0) - written


def _write(material: Material, path: Path, options: Options) -> Generator[Step, None, Written]:
    names = names_of(material.tags)
    found: Counter[str] = Counter()
    count = 0
    with replacing_folder(path) as folder:
        places = _places(material, folder, options)
        for number, annotated in enumerate(material, 1):
            placed = on_tokens(annotated, options, found)
            columns = _columns(placed, options)
            _count(columns, names, material, found)
            count += len(annotated.annotations)
            taken = {tag: indices for tag, _, indices in columns}
            # Opened for each document: a codebook may have more tags than files may be open.
            for tag, place in places.items():
                with place.open("a", encoding="utf-8", newline="") as file:
                    file.write(column(annotated, placed, taken.get(tag, []), names))
            yield Step(number, len(material))
    losses = as_losses(found)
    return Written(len(material), count - annotations_lost(losses), losses)


def _places(material: Material, folder: Path, options: Options) -> dict[int | None, Path]:
    """The file of each tag in scope, or the one of all (None)."""
    if options["files"] == "outermost":
        return {None: folder / "all.conll"}
    scope = material.scope.tags
    tags = [t for t in material.tags if scope is None or t.id in scope]
    return {t.id: folder / f"{file_stem(n, t.name)}.conll" for n, t in enumerate(tags, 1)}


def column(
    annotated: Annotated, placed: OnTokens, taken: Sequence[int], names: Mapping[int, str]
) -> str:
    """A document with the annotations of these indices, none of which overlap."""
    text = annotated.text
    tags = ["O"] * len(placed.tokens)
    for index in taken:
        first, last = placed.ranges[index]
        name = names[placed.annotations[index].tag]
        tags[first:last] = [f"B-{name}", *[f"I-{name}"] * (last - first - 1)]
    lines = [_START]
    for first, last in _unbroken(sentences(text, placed.tokens), tags):
        before = len(lines)
        for index in range(first, last):
            start, end = placed.tokens[index]
            word = text[start:end]
            if tags[index] != "O" or not _is_invisible(word):
                lines.append(f"{word}\t{tags[index]}\n")
        if len(lines) > before:
            lines.append("\n")
    return "".join(lines)


def _unbroken(found: Iterable[Range], tags: Sequence[str]) -> Generator[Range]:
    """Sentences, joined where one would end inside of an annotation."""
    start: int | None = None
    for first, last in found:
        start = first if start is None else start
        if last < len(tags) and tags[last].startswith("I-"):
            continue
        yield start, last
        start = None


def _is_invisible(word: str) -> bool:
    return not word.isascii() and all(unicodedata.category(c) == "Cf" for c in word)


EXPORTER = Exporter(
    "conll",
    QT_TRANSLATE_NOOP("exchange", "CoNLL with IOB2 tags, for sequence labelling"),
    ".conll",
    "folder",
    Keeps(overlaps=False, notes=False, attributes=False, colours=False),
    _foresee,
    _write,
    (_FILES, BOUNDS),
    reader="seqeval 1.2.2, spaCy 3.8.18",
)
