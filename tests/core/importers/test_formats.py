"""Files that LibreOffice and Chromium wrote: paragraph for paragraph what they were made of.

What is lost is named here: some by the programs that wrote the files, some by PDF itself.
"""

from pathlib import Path

import pytest

from reader.core.importers import read
from reader.core.importers.imported import Imported
from reader.core.importers.worker import Worker
from tests.fixtures import expected as made

FIXTURES = Path(made.__file__).parent
HIDDEN, COMMENT, DELETED = made.HIDDEN


def paragraphs(name: str, worker: Worker) -> list[str]:
    (found,) = read(FIXTURES / name, worker=worker)
    return found.text.split("\n")


@pytest.mark.parametrize("name", ["office.docx", "office.odt"])
def test_office_documents_come_whole(name: str, worker: Worker) -> None:
    assert paragraphs(name, worker) == made.WHOLE


def test_rtf_comes_whole_but_for_what_its_writer_forgot_to_hide(worker: Worker) -> None:
    # LibreOffice writes no \v for hidden text in a complex script.
    shown = [p + HIDDEN if p == made.VOCALISED else p for p in made.WHOLE]
    assert paragraphs("office.rtf", worker) == shown


def test_epub_comes_whole_but_for_what_its_writer_shows(worker: Worker) -> None:
    # LibreOffice writes hidden text and tracked deletions into an EPUB as if they were text.
    shown = {made.VOCALISED: made.VOCALISED + HIDDEN, made.NOTED: f"{made.NOTED[:-1]}{DELETED}."}
    assert paragraphs("office.epub", worker) == [shown.get(p, p) for p in made.WHOLE]


def test_a_page_comes_as_its_article_and_its_title(worker: Worker) -> None:
    whole = [made.TITLE, *made.ARTICLE, made.HEADING, made.VOCALISED, made.MIXED, *made.ITEMS,
             *made.CELLS, made.NOTED]  # fmt: skip
    assert paragraphs("browser.html", worker) == whole


@pytest.mark.parametrize("name", ["office.pdf", "browser.pdf"])
def test_a_pdf_keeps_its_words_but_for_some_with_marks(name: str, worker: Worker) -> None:
    # What carries vowel marks or stands in a table comes in pieces: the article is compared.
    found = set(" ".join(paragraphs(name, worker)).split())
    lost = {w for p in made.ARTICLE for w in p.split() if w not in found}
    assert lost <= {"أيضًا", "فصلاً", "داعمًا", "43٪"}


def test_a_pdf_keeps_most_paragraphs_in_one_piece(worker: Worker) -> None:
    found = paragraphs("office.pdf", worker)
    starts = [" ".join(p.split()[3:5]) for p in made.ARTICLE]
    assert sum(sum(s in p for p in found) >= 1 for s in starts) >= 5
    assert max(map(len, found)) > 400


def test_a_pdf_comes_with_a_warning(worker: Worker) -> None:
    assert all(read(FIXTURES / f, worker=worker)[0].warning for f in ("office.pdf", "browser.pdf"))


@pytest.mark.parametrize("name", ["docx", "odt", "rtf", "epub", "pdf", "html"])
def test_nothing_invisible_is_left(name: str, worker: Worker) -> None:
    file = "browser.html" if name == "html" else f"office.{name}"
    text = read(FIXTURES / file, worker=worker)[0].text
    assert [c for c in "\u00ad\ufeff\ufffc\x0b\x0c\r" if c in text] == []
    assert COMMENT not in text


@pytest.mark.parametrize(
    ("name", "fields"),
    [
        ("office.docx", (made.TITLE, made.AUTHOR, made.DATE, "ar")),
        ("office.odt", (made.TITLE, made.AUTHOR, made.DATE, "ar")),
        ("office.rtf", (made.TITLE, made.AUTHOR, made.DATE, "")),
        ("office.epub", (made.TITLE, made.AUTHOR, "", "ar")),
        ("browser.html", (made.TITLE, made.AUTHOR, made.DATE, "ar")),
    ],
)
def test_what_a_file_says_of_itself(name: str, fields: tuple[str, ...], worker: Worker) -> None:
    found: Imported = read(FIXTURES / name, worker=worker)[0]
    assert (found.title, found.author, found.date, found.language) == fields


def test_the_source_of_a_page_is_its_address(worker: Worker) -> None:
    found = read(FIXTURES / "browser.html", worker=worker)[0]
    assert found.source == "https://news.example/articles/17"


def test_the_source_of_a_document_is_its_path(worker: Worker) -> None:
    found = read(FIXTURES / "office.docx", worker=worker)[0]
    assert found.source == str(FIXTURES / "office.docx")
