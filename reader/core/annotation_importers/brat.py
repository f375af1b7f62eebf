"""brat standoff: a folder of .txt and .ann files with its configuration, or one .ann file.

Read are text-bound annotations (T) with their attributes (A, M), notes (#) and normalisations
(N, as attributes); relations and the arguments of events are left out and counted. Fragments with
nothing but white space between them are one span, as brat writes one across a line end; others
become an annotation each. Offsets are code points. See the exporter of that name.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator

from reader.core.annotation_importers.brat_config import Config, read_config
from reader.core.annotation_importers.files import Files
from reader.core.annotation_importers.json_values import candidates
from reader.core.annotation_importers.normalised import Normalised
from reader.core.annotation_importers.reasons import no_span, not_of, twice
from reader.core.annotation_importers.records import AnnotationIn, DocumentIn, Record, counted
from reader.core.exporters.brat import LINE_END, TAB
from reader.core.text.bare import typed

NAME = "brat"
_LINE = re.compile(r"(T|A|M|R|E|N|#|\*)[^\t]*\t[^\t]+")
_NUMBER = r"[0-9]{1,18}"
_PLACE = re.compile(rf"(\S+) ({_NUMBER} {_NUMBER}(?:;{_NUMBER} {_NUMBER})*)")
_OURS = re.compile(r"[0-9]{4,}-(?=.)|[0-9]{4,}$")


def knows(files: Files) -> bool:
    """Whether there is an .ann file whose first line is one of brat's."""
    for name in files.ending(".ann")[:8]:
        first = files.start(name).decode("utf-8", "replace").lstrip("\ufeff").split("\n")[0]
        if _LINE.match(first):
            return True
    return bool(files.ending(".ann")) and any(n.endswith("annotation.conf") for n in files.names)


def read(files: Files) -> Iterator[Record]:
    """The tags of the configuration, then each text with its annotations."""
    left: Counter[str] = Counter()
    config = Config()
    for name in files.names:
        short = name.rpartition("/")[2]
        if short in ("annotation.conf", "visual.conf"):
            read_config(_decoded(files.read(name)), config)
    yield from config.tags()
    names = candidates(files, ".ann")
    if not names:
        raise not_of(NAME)
    texts = set(files.ending(".txt"))
    stems = [n.rpartition("/")[2].removesuffix(".ann") for n in names]
    numbered = all(_OURS.match(s) for s in stems)
    for name, stem in zip(names, stems, strict=True):
        title = (_OURS.sub("", stem, count=1) or stem) if numbered else stem
        place = name.removesuffix(".ann") + ".txt"
        raw = _decoded(files.read(place)) if place in texts else None
        kept = Normalised(raw) if raw is not None else None
        found = _Standoff(config, title, left)
        for line in _decoded(files.read(name)).replace("\r\n", "\n").split("\n"):
            found.take(line)
        text = kept.text if kept is not None else None
        yield DocumentIn(title, text, list(found.annotations(raw, kept)))
    yield from counted(left)


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise not_of(NAME) from error


class _Span:
    def __init__(self, tag: str, fragments: list[tuple[int, int]], quote: str) -> None:
        self.tag = tag
        self.fragments = fragments
        self.quote = quote
        self.notes: list[str] = []
        self.annotator = ""
        self.attributes: dict[str, object] = {}


class _Standoff:
    """The lines of an .ann file. They may come in any order."""

    def __init__(self, config: Config, title: str, left: Counter[str]) -> None:
        self._config = config
        self._title = title
        self._left = left
        self._spans: dict[str, _Span] = {}
        self._triggers: dict[str, str] = {}  # event -> its text-bound annotation
        self._said: list[tuple[str, str, str, str]] = []  # kind of line, name, target, value

    def take(self, line: str) -> None:
        """One line; UnreadableText where it is none of brat's."""
        if not line.strip():
            return
        kind, (head, *rest) = line[:1], line.split("\t", 2)
        if kind not in "TAMREN#*" or not rest:
            raise not_of(NAME)
        body, tail = rest[0], rest[1] if len(rest) > 1 else ""
        name, _, target = body.partition(" ")
        if kind == "T":
            self._take_span(head, body, tail)
        elif kind in "AM":
            target, _, value = target.partition(" ")
            self._said.append(("A", name, target, value))
        elif kind == "#":
            self._said.append(("#", name, target, tail))
        elif kind == "N":
            target, _, value = target.partition(" ")
            self._said.append(("N", name, target, value))
        elif kind == "E":
            self._triggers[head] = name.rpartition(":")[2]
            self._left["relations"] += len(target.split())
        else:
            self._left["relations"] += 1

    def _take_span(self, head: str, body: str, quote: str) -> None:
        found = _PLACE.fullmatch(body)
        if found is None:
            raise not_of(NAME)
        if head in self._spans:
            raise twice(head, self._title)
        pairs = (pair.split(" ") for pair in found[2].split(";"))
        fragments = [(int(start), int(end)) for start, end in pairs]
        self._spans[head] = _Span(self._config.name(found[1]), fragments, quote)

    def annotations(self, raw: str | None, kept: Normalised | None) -> Iterator[AnnotationIn]:
        """What the lines come to. `raw` is the text as its file has it, if there is one."""
        for kind, name, target, value in self._said:
            span = self._spans.get(self._triggers.get(target, target))
            if span is None:
                self._left["dangling"] += 1
            else:
                self._add(span, kind, name, value)
        for span in self._spans.values():
            pieces = self._pieces(span, raw)
            self._left["fragments"] += len(pieces) > 1
            for start, end in pieces:
                yield AnnotationIn(
                    span.tag,
                    kept.at(start) if kept is not None else start,
                    kept.at(end) if kept is not None else end,
                    quote="" if raw is not None or len(span.fragments) > 1 else span.quote,
                    note="\n".join(span.notes),
                    attributes=span.attributes,
                    annotator=span.annotator,
                )

    def _add(self, span: _Span, kind: str, name: str, value: str) -> None:
        if kind == "#" and name == "AnnotatorNotes":
            span.notes.append(value.replace(LINE_END, "\n").replace(TAB, "\t"))
        elif kind == "#" and name == "Annotator":
            span.annotator = value
        elif kind == "#":
            span.attributes[self._config.name(name)] = _from_note(value)
        elif kind == "N":
            span.attributes[name] = value
        else:
            span.attributes[self._config.name(name)] = typed(value) if value else True

    def _pieces(self, span: _Span, raw: str | None) -> list[tuple[int, int]]:
        """The span's fragments as ranges, joined where white space alone lies between them."""
        made: list[tuple[int, int]] = []
        for start, end in span.fragments:
            if start >= end or (raw is not None and end > len(raw)):
                raise no_span(start, end, self._title)
            if made and start >= made[-1][1] and _is_space(raw, made[-1][1], start):
                made[-1] = made[-1][0], end
            else:
                made.append((start, end))
        return made


def _is_space(raw: str | None, start: int, end: int) -> bool:
    return start == end or (raw is not None and raw[start:end].isspace())


def _from_note(value: str) -> object:
    try:
        return json.loads(value)
    except (ValueError, RecursionError):
        return value
