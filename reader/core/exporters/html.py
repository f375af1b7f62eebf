"""Pages to read and print, for who has no such program: one for all texts, or a folder of them."""

from collections import Counter
from collections.abc import Generator, Sequence
from pathlib import Path

from reader.core.exporters.exporter import (
    Exporter,
    Keeps,
    Loss,
    Option,
    Options,
    Value,
    Written,
)
from reader.core.exporters.file_names import file_stem
from reader.core.exporters.html_page import Page
from reader.core.exporters.html_spans import MOST_OVER, lanes
from reader.core.exporters.losses import as_losses
from reader.core.exporters.material import Annotated, Material, Step
from reader.core.exporters.safely import replacing, replacing_folder
from reader.core.model import Annotation
from reader.core.translatable import QT_TRANSLATE_NOOP

_INDEX = "index.html"


def page_of(annotated: Annotated, material: Material, language: str = "ar") -> str:
    """The page of one document, as a window prints it."""
    page = Page(material.tags, language)
    counts = Counter(a.tag for a in annotated.annotations)
    begin = page.begin(annotated.document.title, counts)
    return begin + "".join(page.document(annotated)) + page.end()


def _foresee(material: Material, options: Options) -> Generator[Step, None, tuple[Loss, ...]]:
    found: Counter[str] = Counter()
    for number, (_, annotations) in enumerate(material.annotations(), 1):
        _count_losses(annotations, options, found)
        yield Step(number, len(material))
    return as_losses(found)


def _count_losses(
    annotations: Sequence[Annotation], options: Options, found: "Counter[str]"
) -> None:
    found["crowded"] += sum(lane >= MOST_OVER for lane in lanes(annotations))
    _count_unlisted(annotations, options, found)


def _count_unlisted(
    annotations: Sequence[Annotation], options: Options, found: "Counter[str]"
) -> None:
    if options["notes"] == "none":
        found["notes"] += sum(bool(a.note) for a in annotations)
        found["attributes"] += sum(a.attributes_json != "{}" for a in annotations)


def _write(material: Material, path: Path, options: Options) -> Generator[Step, None, Written]:
    if EXPORTER.is_folder(len(material), path):
        return (yield from _folder(material, path, options))
    return (yield from _one(material, path, options))


def _page(material: Material, options: Options) -> Page:
    return Page(material.tags, str(options["language"]), str(options["notes"]))


def _one(material: Material, path: Path, options: Options) -> Generator[Step, None, Written]:
    """All texts on one page. Its legend counts first: two passes."""
    counts: Counter[int] = Counter()
    found: Counter[str] = Counter()
    steps = 2 * len(material)
    for number, (_, annotations) in enumerate(material.annotations(), 1):
        counts.update(a.tag for a in annotations)
        _count_unlisted(annotations, options, found)
        yield Step(number, steps)
    page = _page(material, options)
    title = material.documents[0].title if len(material) == 1 else material.name
    with replacing(path, "utf-8") as file:
        file.write(page.begin(title, counts))
        for number, annotated in enumerate(material, 1):
            file.writelines(page.document(annotated))
            yield Step(len(material) + number, steps)
        file.write(page.end())
    found["crowded"] = page.crowded
    return Written(len(material), counts.total(), as_losses(found))


def _folder(material: Material, path: Path, options: Options) -> Generator[Step, None, Written]:
    """A page a text, and a list of them."""
    count = 0
    found: Counter[str] = Counter()
    links: list[tuple[str, str]] = []
    with replacing_folder(path) as folder:
        for number, annotated in enumerate(material, 1):
            document, _, annotations = annotated
            page = _page(material, options)
            name = file_stem(number, document.title) + ".html"
            links.append((name, document.title))
            with (folder / name).open("w", encoding="utf-8", newline="") as file:
                file.write(page.begin(document.title, Counter(a.tag for a in annotations)))
                file.writelines(page.document(annotated))
                file.write(page.end())
            count += len(annotations)
            found["crowded"] += page.crowded
            _count_unlisted(annotations, options, found)
            yield Step(number, len(material))
        page = _page(material, options)
        with (folder / _INDEX).open("w", encoding="utf-8", newline="") as file:
            file.write(page.begin(material.name, {}) + page.contents(links) + page.end())
    return Written(len(material), count, as_losses(found))


EXPORTER = Exporter(
    "html",
    QT_TRANSLATE_NOOP("exchange", "Web page (HTML), to read and print"),
    ".html",
    "any",
    Keeps(),
    _foresee,
    _write,
    (
        Option(
            "language",
            "choice",
            "ar",
            QT_TRANSLATE_NOOP("exchange", "Language of the page"),
            (
                Value("ar", QT_TRANSLATE_NOOP("exchange", "Arabic")),
                Value("en", QT_TRANSLATE_NOOP("exchange", "English")),
            ),
        ),
        Option(
            "notes",
            "choice",
            "notes",
            QT_TRANSLATE_NOOP("exchange", "Annotations listed under the text"),
            (
                Value("notes", QT_TRANSLATE_NOOP("exchange", "Those with a note or attributes")),
                Value("all", QT_TRANSLATE_NOOP("exchange", "All")),
                Value("none", QT_TRANSLATE_NOOP("exchange", "None")),
            ),
        ),
    ),
    reader="lxml 6.1, Chromium 156",
)
