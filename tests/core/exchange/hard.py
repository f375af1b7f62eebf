"""The hard text that every format is tried on, in a project with tags and annotations to match."""

import json
from pathlib import Path
from typing import NamedTuple

from reader.core.exporters import Material, Scope, Step, Written, exporter
from reader.core.model import Annotation, AttributeScheme, Change, Choice, Span
from reader.core.project import Project

# Beyond the BMP before any span; shadda, NBSP, ZWNJ; two paragraphs; a sign that XML escapes.
TEXT = (
    "😀 𝒜 قال الوزيرُ إنّ «مدرّسةً» افتُتحت،\u00a0وبلغ عدد الطلّاب ٥١ ألف طالب <و&أكثر>.\n"
    'می\u200cخواهم أن نعود إلى المدينة غدًا 😀، ثم قال: "لا بدّ من العمل".\n\n'
    "Last line: a Latin one, 12%.\n"
)
SECOND = "نص ثانٍ قصير، بلا رموز.\n"
THIRD = "نص بلا وسوم 𝒜\n"
NOTE = "ملاحظة «أولى» و\"ثانية\"\n=1+1\nسطر, ثالث; \t<b>&amp;</b> 'رابع'"
EVERYTHING = Scope()
SPACE, SLASH, PLAIN = "رأي عام", "people/officials", "quotes"


class Place(NamedTuple):
    """An annotation, as all formats must give it back."""

    tag: str
    start: int
    end: int
    quote: str
    note: str = ""
    attributes: str = "{}"
    annotator: str = "سلمى"


def _at(words: str, text: str = TEXT, after: int = 0) -> tuple[int, int]:
    start = text.index(words, after)
    return start, start + len(words)


def make(path: Path) -> Project:
    """The project, open: three documents, tags under one another, annotations by two people."""
    project = Project.create(path, tags=())
    book = project.codebook
    schemes = (
        AttributeScheme(
            "kind", "choice", choices=(Choice("rise", "ارتفاع", "rise"), Choice("fall"))
        ),
        AttributeScheme("value", "number"),
        AttributeScheme("sure", "yes_no"),
        AttributeScheme("speaker"),
    )
    book.create(SPACE, label_ar="رأي عام", label_en="Opinion", colour="blue", key="1",
                definition_ar="ما يراه الناس", attributes=schemes)  # fmt: skip
    over = project.tag_named(SPACE).id
    book.create(SLASH, label_en="People", colour="#aa3311", parent=over)
    book.create(PLAIN, label_ar="اقتباسات", label_en="Quotes", colour="violet", line="dotted")
    for title, text in (('نص "صعب": ١/٢', TEXT), ("=cmd()", SECOND), ("بلا وسوم", THIRD)):
        project.add_document(title, text, "https://example.org/" + str(len(text)))
    project.set_fields([1], author="كاتبة", date="2026-01-31", language="ar", folder="صحف/أولى")
    _annotate(project)
    project.forget_history()
    return project


def _annotate(project: Project) -> None:
    def add(document: int, words: str, tag: str, by: str = "سلمى", **more: object) -> None:
        text = project.text(document)
        span = Span(*_at(words, text))
        project.annotate(document, span, project.tag_named(tag).id, annotator=by, **more)  # type: ignore[arg-type]

    attributes = {"kind": "rise", "value": [5, 7.5], "sure": True, "speaker": 'الوزير "أ"'}
    add(1, "الوزيرُ إنّ «مدرّسةً»", SPACE, note=NOTE, attributes=attributes)
    add(1, "مدرّسةً", SLASH)  # nested
    add(1, "مدرّسةً", PLAIN, note="وسم ثانٍ على الكلمات نفسها")  # the same span
    add(1, "«مدرّسةً» افتُتحت،\u00a0وبلغ", PLAIN)  # overlaps
    add(1, "٥١ ألف طالب <و&أكثر>", SPACE, attributes={"value": 51000, "sure": False})
    add(1, "٥١ ألف طالب <و&أكثر>", SPACE, by="Omar")  # the same by another
    add(1, "می\u200cخواهم", SLASH)
    add(1, "المدينة غدًا 😀", PLAIN, by="Omar", attributes={"speaker": "=2+2"})
    add(1, ">.\nمی", SPACE)  # across a line
    add(2, SECOND[:2], SPACE)  # at the start
    add(2, SECOND[-1:], PLAIN)  # at the end


def places(project: Project, document: int) -> list[Place]:
    """The annotations of a document, to be compared with what a reader found."""
    names = {t.id: t.name for t in project.tags()}
    return [
        Place(names[a.tag], a.start, a.end, a.quote, a.note, _sorted(a), a.annotator)
        for a in project.annotations(document)
    ]


def _sorted(annotation: Annotation) -> str:
    return json.dumps(annotation.attributes, ensure_ascii=False, sort_keys=True)


def everything(project: Project) -> dict[str, tuple[str, list[Annotation]]]:
    """By text: title and annotations with document and tag made comparable (0, its name)."""
    names = {t.id: t.name for t in project.tags()}
    return {
        project.text(d.id): (
            d.title,
            sorted(
                a._replace(document=0, tag=names[a.tag], attributes_json=_sorted(a))  # type: ignore[arg-type]
                for a in project.annotations(d.id)
            ),
        )
        for d in project.documents()
    }


def export(
    project: Project, name: str, path: Path, scope: Scope = EVERYTHING, **options: str | bool
) -> Written:
    """Write a project in a format; what was foreseen must be what was lost."""
    found = exporter(name)
    material = Material(project, scope, "مشروع")
    chosen = found.options_from(options)
    foreseen = finish(found.foresee(material, chosen))
    written = finish(found.write(material, path, chosen))
    assert written.losses == foreseen
    return written


def finish(steps, counted: bool = True):  # type: ignore[no-untyped-def]
    """What a generator returns, stepped to its end; the steps count up to the last (`counted`)."""
    last = Step(0, 0)
    while True:
        try:
            step = next(steps)
        except StopIteration as end:
            return end.value
        assert step.done >= last.done and (step.done <= step.of or not counted)
        last = step


def undone(project: Project) -> Change | None:
    """Take the last step back."""
    return project.undo()
