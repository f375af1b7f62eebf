"""A page to read and print: texts from right to left with their highlights, legend and notes.

Plain elements, one style sheet within, no script and nothing to be fetched. A tag is shown or
hidden by its box in the legend, which is a rule of the style sheet (`:has(:checked)`).
"""

from collections.abc import Callable, Iterator, Sequence

from reader.core.attributes import format_value
from reader.core.exporters.html_spans import Marked, escape
from reader.core.exporters.html_style import style
from reader.core.exporters.html_words import PROGRAM, WORDS
from reader.core.exporters.material import Annotated
from reader.core.model import Annotation, AttributeScheme, Document, Tag
from reader.core.text.bidi import base_direction

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"

_MOST_KEPT = 2_000
_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


class Page:
    """Writes one page with one document or several.

    `language` is ar or en, of what the page says itself. `listed`: which annotations have a note
    at the end: notes (those with a note or attributes), all, none.
    """

    def __init__(self, tags: Sequence[Tag], language: str = "ar", listed: str = "notes") -> None:
        self._tags = {t.id: t for t in tags}
        self._words = WORDS[language]
        self._arabic = language == "ar"
        self._listed = listed
        self._number = 0  # of the note, over the whole page
        self._labels: dict[int, dict[str, tuple[str, AttributeScheme]]] = {}
        self._shown: dict[tuple[int, str], str] = {}  # attributes as they are listed
        self.crowded = 0  # annotations that are not drawn, under too many others
        self._titles = {t.id: escape(self.label(t)) for t in tags}

    def label(self, tag: Tag) -> str:
        """What a tag is called on the page."""
        first, second = tag.label_ar, tag.label_en
        return (first if self._arabic else second) or second or first or tag.name

    def begin(self, title: str, counts: dict[int, int]) -> str:
        """All up to the first document; `counts`: how many annotations each tag has."""
        words = self._words
        used = [t for t in self._tags.values() if counts.get(t.id)]
        boxes = "".join(
            f'<label><input type="checkbox" id="f{t.id}" checked>'
            f'<span class="m t{t.id} l0">{self._titles[t.id]}</span> '
            f"<i>{self._count(counts[t.id])}</i></label>\n"
            for t in used
        )
        legend = f'<nav aria-label="{words.tags}">\n{boxes}</nav>\n' if used else ""
        return (
            f'<!DOCTYPE html>\n<html lang="{words.language}" dir="{words.direction}">\n<head>\n'
            '<meta charset="utf-8">\n'
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
            '<meta name="viewport" content="width=device-width">\n'
            f'<meta name="generator" content="Hashiya">\n<title>{escape(title)}</title>\n'
            f'<link rel="icon" href="data:,">\n<style>\n{style(used)}</style>\n</head>\n<body>\n'
            f"{legend}"
        )

    def document(self, annotated: Annotated) -> Iterator[str]:
        """One document: title, what is known of it, text, notes."""
        document, text, annotations = annotated
        notes = self._notes(annotations)
        key = document.id
        references = {
            n: f'<a class="r t{annotations[n].tag}" id="r{at}" href="#n{at}" data-n="{shown}"></a>'
            for n, (at, shown) in notes.items()
        }
        marked = Marked(text, annotations, self._opening(annotations), references)
        self.crowded += marked.crowded
        yield f'<article id="d{key}">\n{self._head(document)}'
        yield f'<main class="text" lang="{escape(document.language or "ar")}" dir="rtl">\n'
        for paragraph in marked.paragraphs():
            yield paragraph + "\n"
        yield "</main>\n"
        if notes:
            yield f"<section>\n<h2>{self._words.notes}</h2>\n<ol>\n"
            for number, (at, shown) in notes.items():
                yield self._note(annotations[number], at, shown)
            yield "</ol>\n</section>\n"
        yield "</article>\n"

    def end(self) -> str:
        """What closes the page."""
        made = self._words.made.format(name=PROGRAM[self._words.language])
        return f"<footer>{made}</footer>\n</body>\n</html>\n"

    def contents(self, links: Sequence[tuple[str, str]]) -> str:
        """A list of pages, each with its file's name and its title."""
        items = "".join(
            f'<li><a href="{escape(name)}" dir="auto">{escape(title)}</a></li>\n'
            for name, title in links
        )
        return f'<main><h1>{self._words.documents}</h1>\n<ol class="toc">\n{items}</ol></main>\n'

    # -- underneath

    def _count(self, number: int) -> str:
        return str(number).translate(_DIGITS) if self._arabic else str(number)

    def _head(self, document: Document) -> str:
        words = self._words
        known = (
            (words.author, document.author),
            (words.date, document.date),
            (words.source, document.source),
        )
        lines = "".join(
            f'<p class="by">{name}{words.colon}<bdi>{escape(value)}</bdi></p>\n'
            for name, value in known
            if value
        )
        return f'<header>\n<h1 dir="auto">{escape(document.title)}</h1>\n{lines}</header>\n'

    def _opening(self, annotations: Sequence[Annotation]) -> Callable[[int, int], str]:
        titles = self._titles

        def opening(number: int, lane: int) -> str:
            tag = annotations[number].tag
            return f'<span class="m t{tag} l{lane}" data-a="{number}" title="{titles[tag]}">'

        return opening

    def _notes(self, annotations: Sequence[Annotation]) -> dict[int, tuple[int, str]]:
        """The annotations that are listed, by index, with their numbers, also as written."""
        made: dict[int, tuple[int, str]] = {}
        if self._listed == "none":
            return made
        for index, a in enumerate(annotations):
            if self._listed == "all" or a.note or a.attributes_json != "{}":
                self._number += 1
                made[index] = self._number, self._count(self._number)
        return made

    def _note(self, annotation: Annotation, at: int, shown: str) -> str:
        tag = self._tags[annotation.tag]
        note = annotation.note
        said = ""
        if note:
            direction = base_direction(note) or "rtl"
            said = f'<p class="w" dir="{direction}">{escape(note)}</p>\n'
        return (
            f'<li class="n t{tag.id}" id="n{at}"><a href="#r{at}">{shown}</a> '
            f'<q class="q" dir="auto">{escape(annotation.quote)}</q> '
            f'<span class="m t{tag.id} l0 g">{self._titles[tag.id]}</span> '
            f'<bdi class="g">{escape(annotation.annotator)}</bdi>\n'
            f"{said}{self._attributes(annotation, tag)}</li>\n"
        )

    def _attributes(self, annotation: Annotation, tag: Tag) -> str:
        # The same few values come again and again.
        key = tag.id, annotation.attributes_json
        made = self._shown.get(key)
        if made is None:
            if len(self._shown) > _MOST_KEPT:
                self._shown.clear()
            made = self._shown[key] = self._list_of(annotation, tag)
        return made

    def _list_of(self, annotation: Annotation, tag: Tag) -> str:
        labels = self._labels.get(tag.id)
        if labels is None:
            labels = self._labels[tag.id] = {
                s.name: (escape((s.label_ar if self._arabic else s.label_en) or s.name), s)
                for s in tag.attributes
            }
        rows: list[str] = []
        for name, value in annotation.attributes.items():
            label, scheme = labels.get(name) or (escape(name), None)
            rows.append(f"<dt>{label}</dt><dd><bdi>{escape(self._value(value, scheme))}</bdi></dd>")
        return f"<dl>{''.join(rows)}</dl>\n" if rows else ""

    def _value(self, value: object, scheme: AttributeScheme | None) -> str:
        # What `format_value` makes of most values, without its imports for each.
        if isinstance(value, str) and (scheme is None or scheme.kind != "choice"):
            return value
        if type(value) is int:
            return self._count(value)
        return format_value(value, scheme, arabic=self._arabic)
