"""What is printed of a document, in order: title, legend, text, notes. Nothing is laid out here."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont

from reader.core.attributes import format_value
from reader.core.model import Annotation, Document, Tag
from reader.core.text.bidi import base_direction
from reader.gui.exchange.wording import number
from reader.gui.messages import isolate
from reader.gui.reading.block_layout import Type
from reader.gui.reading.blocks import Blocks
from reader.gui.tags.labels import interface_is_arabic, label
from reader.gui.theme import interface_font, text_font

POINTS = (11, 12, 13, 14, 16, 18)
PIXELS = 96 / 72  # a point in the pixels of the layout
_LEADING = 1.95


class Part(NamedTuple):
    """One paragraph that is printed; lengths in pixels of 1/96 inch."""

    text: str
    right_to_left: bool
    type: Type
    quiet: bool = False  # in the muted colour
    above: float = 0.0
    with_next: bool = False  # it stands on one page with what follows
    start: int = -1  # where it begins in the document, for the words of the text alone
    legend: tuple[tuple[Tag, int], ...] = ()  # tags with their counts, in place of words


class Story(NamedTuple):
    """All that is printed."""

    parts: Sequence[Part]
    annotations: Sequence[Annotation]
    tags: Mapping[int, Tag]
    numbers: Mapping[str, int]  # of the notes, by annotation
    mirrored: bool  # the interface runs from the right


class _Types(NamedTuple):
    title: Type
    text: Type
    small: Type
    heading: Type
    note: Type


def _types(points: int, width: float) -> _Types:
    pixels = points * PIXELS
    heading = QFont(text_font(pixels * 1.05))
    title = QFont(text_font(pixels * 1.5))
    title.setWeight(QFont.Weight.DemiBold)
    heading.setWeight(QFont.Weight.DemiBold)
    small = interface_font(interface_is_arabic())
    small.setPixelSize(max(8, round(pixels * 0.66)))
    return _Types(
        Type.of(title, width, 1.6),
        Type.of(text_font(pixels), width, _LEADING),
        Type.of(small, width, 1.75),
        Type.of(heading, width, 1.8),
        Type.of(text_font(pixels * 0.88), width, 1.75),
    )


def story(
    document: Document,
    text: str,
    annotations: Sequence[Annotation],
    tags: Sequence[Tag],
    *,
    width: float,
    points: int = 13,
    listed: str = "notes",
) -> Story:
    """What is printed; `listed` says of which annotations there are notes: notes, all, none."""
    types = _types(points, width)
    by_id = {t.id: t for t in tags}
    mirrored = interface_is_arabic()
    parts = [Part(document.title, _runs_from_right(document.title, True), types.title)]
    parts += _known(document, types, mirrored)
    counts = Counter(a.tag for a in annotations)
    used = tuple((t, counts[t.id]) for t in tags if counts[t.id])
    if used:
        parts.append(Part("", mirrored, types.small, above=10, legend=used))
    parts += _text(text, types)
    noted = [a for a in annotations if _is_listed(a, listed)]
    if noted:
        words = QCoreApplication.translate("PrintStory", "Notes")
        parts.append(Part(words, mirrored, types.heading, above=26, with_next=True))
    for at, annotation in enumerate(noted, 1):
        parts += _note(at, annotation, by_id[annotation.tag], types, mirrored)
    numbers = {a.id: at for at, a in enumerate(noted, 1)}
    return Story(parts, annotations, by_id, numbers, mirrored)


def _is_listed(annotation: Annotation, listed: str) -> bool:
    if listed == "notes":
        return bool(annotation.note) or annotation.attributes_json != "{}"
    return listed == "all"


def _runs_from_right(text: str, otherwise: bool) -> bool:
    found = base_direction(text)
    return otherwise if found is None else found == "rtl"


def _known(document: Document, types: _Types, mirrored: bool) -> list[Part]:
    translate = QCoreApplication.translate
    known = (
        (translate("PrintStory", "Author: {value}"), document.author),
        (translate("PrintStory", "Date: {value}"), document.date),
        (translate("PrintStory", "Source: {value}"), document.source),
    )
    return [
        Part(words.format(value=isolate(value, 200)), mirrored, types.small, quiet=True)
        for words, value in known
        if value
    ]


def _text(text: str, types: _Types) -> list[Part]:
    blocks = Blocks(text)
    gap = types.text.pitch / 3
    made: list[Part] = []
    for index in range(len(blocks)):
        begins = index == 0 or blocks.ends_paragraph(index - 1)
        above = 18.0 if index == 0 else gap if begins else 0.0
        words, side = blocks.block_text(index), blocks.right_to_left(index)
        made.append(Part(words, side, types.text, above=above, start=blocks.starts[index]))
    return made


def _note(at: int, annotation: Annotation, tag: Tag, types: _Types, mirrored: bool) -> list[Part]:
    """The number with the tag and the annotator; the quote; the note; the attributes."""
    said = f"{number(at)}   {isolate(label(tag), 80)} · {isolate(annotation.annotator, 80)}"
    made = [Part(said, mirrored, types.small, quiet=True, above=12, with_next=True)]
    quote = " ".join(annotation.quote.split())
    from_right = _runs_from_right(quote, True)
    made.append(Part(f"«{quote}»" if from_right else f"“{quote}”", from_right, types.note))
    for line in annotation.note.splitlines():
        if line.strip():
            made.append(Part(line, _runs_from_right(line, mirrored), types.small, above=2))
    schemes = {s.name: s for s in tag.attributes}
    for name, value in annotation.attributes.items():
        scheme = schemes.get(name)
        words = name
        if scheme is not None:
            words = (scheme.label_ar if mirrored else scheme.label_en) or name
        shown = format_value(value, scheme, arabic=mirrored)
        line = f"{isolate(words, 60)}: {isolate(shown, 400)}"
        made.append(Part(line, mirrored, types.small, quiet=True))
    return made
