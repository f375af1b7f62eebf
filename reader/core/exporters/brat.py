"""brat: a text and its standoff annotations a document, and the configuration of both.

Format: brat.nlplab.org/standoff.html and /configuration.html. Offsets are code points.
- `T1 TAG START END TEXT`. A line cannot hold a line end, so a span across one is written as brat
  writes it: in fragments, `0 5;6 10`, whose texts are joined by a space.
- `A1 NAME T1 VALUE` for numbers, yes and no, and choices without white space; other values (free
  text, ranges) stand in notes of the attribute's name, as text, or as JSON where the text would
  read as JSON.
- `#1 AnnotatorNotes T1 NOTE`, where a line end in the note is written ↵ and a tab ⇥;
  `#1 Annotator T1 NAME` where several people annotated.
- Names are `[a-zA-Z0-9_-]+` in brat; those that are not stand in visual.conf beside the name that
  is written for them. What lies under a tag is indented in annotation.conf.
"""

import json
import re
from collections import Counter
from collections.abc import Generator
from pathlib import Path

from reader.core.exporters.brat_config import Names, annotation_conf, visual_conf
from reader.core.exporters.exporter import Exporter, Keeps, Loss, Options, Written
from reader.core.exporters.file_names import file_stem
from reader.core.exporters.losses import annotations_lost, as_losses, counted
from reader.core.exporters.material import Annotated, Material, Step
from reader.core.exporters.safely import replacing_folder
from reader.core.model import Annotation
from reader.core.text.bare import bare
from reader.core.translatable import QT_TRANSLATE_NOOP

# What ends a line to one of brat's readers or writers, and the tab between fields.
_BREAKS = "\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029"
_PIECE = re.compile(f"[^{_BREAKS}]+")
_BREAK = re.compile(f"[{_BREAKS}]")
_BREAK_AT_EDGE = re.compile(f"^[{_BREAKS}]|[{_BREAKS}]$")
_NOT_A_VALUE = re.compile(r"[\s,|]")
LINE_END, TAB = "↵", "⇥"


def _foresee(material: Material, options: Options) -> Generator[Step, None, tuple[Loss, ...]]:
    names = Names(material.tags)
    several = len(material.annotators) > 1
    return counted(material, lambda annotated, found: _count(annotated, names, several, found))


def _count(annotated: Annotated, names: Names, several: bool, found: Counter[str]) -> None:
    """What the .ann file of a document cannot hold."""
    wordless = names_lost = characters = 0
    for annotation in annotated.annotations:
        note, quote = annotation.note, annotation.quote
        names_lost += annotation.tag in names.written_otherwise
        breaks = _BREAK.search(quote) is not None
        if breaks and not _PIECE.search(quote):
            wordless += 1
            names_lost -= annotation.tag in names.written_otherwise
        elif (note or breaks) and _is_changed(note, quote):
            characters += 1
    found["wordless"] += wordless
    found["names"] += names_lost
    found["characters"] += characters
    if not several:
        found["annotators"] += len(annotated.annotations) - wordless


def _is_changed(note: str, quote: str) -> bool:
    """Whether a line end of another kind comes back as LF, or a ↵ of the note's own does; or the
    ends of lines at the span's edges go.
    """
    other = _BREAK.search(note) and _BREAK.search(note.translate({9: None, 10: None}))
    return LINE_END in note or TAB in note or bool(other or _BREAK_AT_EDGE.search(quote))


def _write(material: Material, path: Path, options: Options) -> Generator[Step, None, Written]:
    names = Names(material.tags)
    several = len(material.annotators) > 1
    found: Counter[str] = Counter()
    count = 0
    with replacing_folder(path) as folder:
        for number, annotated in enumerate(material, 1):
            stem = folder / file_stem(number, annotated.document.title)
            # Not `with_suffix`: a title may have a full stop in it.
            _put(Path(f"{stem}.txt"), annotated.text)
            _put(Path(f"{stem}.ann"), standoff(annotated, names, several))
            _count(annotated, names, several, found)
            count += len(annotated.annotations)
            yield Step(number, len(material))
        _put(folder / "annotation.conf", annotation_conf(material.tags, names))
        _put(folder / "visual.conf", visual_conf(material.tags, names))
    losses = as_losses(found)
    return Written(len(material), count - annotations_lost(losses), losses)


def _put(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="")


def standoff(annotated: Annotated, names: Names, several: bool) -> str:
    """The .ann file of a document; `several` where its annotators are to be named."""
    lines: list[str] = []
    made = _Numbers()
    for annotation in annotated.annotations:
        start, quote = annotation.start, annotation.quote
        at = f"{start} {annotation.end}"
        if _BREAK.search(quote):
            pieces = [m.span() for m in _PIECE.finditer(quote)]
            if not pieces:
                continue
            at = ";".join(f"{start + low} {start + high}" for low, high in pieces)
            quote = " ".join(quote[low:high] for low, high in pieces)
        made.spans += 1
        target = f"T{made.spans}"
        lines.append(f"{target}\t{names.tags[annotation.tag]} {at}\t{quote}\n")
        if several:
            made.notes += 1
            lines.append(f"#{made.notes}\tAnnotator {target}\t{_line(annotation.annotator)}\n")
        if annotation.attributes_json != "{}":
            _add_attributes(annotation, target, names, made, lines)
        if annotation.note:
            made.notes += 1
            lines.append(f"#{made.notes}\tAnnotatorNotes {target}\t{_line(annotation.note)}\n")
    return "".join(lines)


class _Numbers:
    """How many lines of each kind a file has so far."""

    def __init__(self) -> None:
        self.spans = self.attributes = self.notes = 0


def _add_attributes(
    annotation: Annotation, target: str, names: Names, made: _Numbers, lines: list[str]
) -> None:
    for name, value in annotation.attributes.items():
        written = names.attribute(name)
        word = bare(value)
        in_words = isinstance(value, str) and name in names.texts
        if word and not in_words and not _NOT_A_VALUE.search(word):
            made.attributes += 1
            names.add_value(name, word)
            lines.append(f"A{made.attributes}\t{written} {target} {word}\n")
        else:
            made.notes += 1
            lines.append(f"#{made.notes}\t{written} {target}\t{as_note(value)}\n")


def as_note(value: object) -> str:
    """A value of an attribute as a note: a text as it is where it would not be read as JSON."""
    if isinstance(value, str) and not _BREAK.search(value):
        try:
            json.loads(value)
        except (ValueError, RecursionError):
            return value
    made = json.dumps(value, ensure_ascii=False)
    return _BREAK.sub(lambda m: f"\\u{ord(m[0]):04x}", made)


def _line(text: str) -> str:
    return _BREAK.sub(LINE_END, text.replace("\t", TAB)) if _BREAK.search(text) else text


EXPORTER = Exporter(
    "brat",
    QT_TRANSLATE_NOOP("exchange", "brat standoff (a text and its annotations a document)"),
    ".ann",
    "folder",
    Keeps(back=True),
    _foresee,
    _write,
    reader="bratly-io-fs 0.1.4",
)
