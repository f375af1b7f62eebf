"""Files made to do harm: each is refused in bounded time and memory, and the next one is read."""

import os
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.core.errors import UnreadableText
from reader.core.importers import read
from reader.core.importers.worker import Worker
from tests.core.importers.making import docx, epub, odt, run, zipped

TEXT = "نص سليم"
EXTERNAL = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
LAUGHS = "<!DOCTYPE d [<!ENTITY a0 'ha'>" + "".join(
    f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 12)
) + "]>"  # fmt: skip
BOMB = "<!-- " + "0" * 70_000_000 + " -->"


def bomb(path: Path) -> Path:
    """An archive of some kilobytes whose text is 70 MB."""
    if path.suffix == ".docx":
        return docx(path, BOMB + f"<w:p>{run(TEXT)}</w:p>")
    if path.suffix == ".odt":
        return odt(path, BOMB + f"<text:p>{TEXT}</text:p>")
    return epub(path, {"a.xhtml": BOMB + f"<p>{TEXT}</p>"})


def tree_bomb(path: Path) -> Path:
    """Small enough unpacked, and beyond every bound as a tree."""
    return docx(path, "<w:p/>" * 6_000_000 + f"<w:p>{run(TEXT)}</w:p>")


def with_entity(path: Path) -> Path:
    return docx(path, f"<w:p>{run('قبل &x; بعد')}</w:p>", EXTERNAL)


def laughing_docx(path: Path) -> Path:
    return docx(path, f"<w:p>{run('&a11;')}</w:p>", LAUGHS)


def laughing_odt(path: Path) -> Path:
    return odt(path, "<text:p>&a11;</text:p>", LAUGHS)


def cut(path: Path) -> Path:
    whole = docx(path, f"<w:p>{run(TEXT * 500)}</w:p>").read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    return path


def garbled(path: Path) -> Path:
    whole = bytearray(docx(path, f"<w:p>{run(TEXT * 500)}</w:p>").read_bytes())
    at = whole.index(b"word/document.xml") + 25
    whole[at : at + 40] = bytes(40)
    path.write_bytes(whole)
    return path


def no_zip(path: Path) -> Path:
    path.write_bytes(b"PK\x03\x04" + bytes(500))
    return path


def another_zip(path: Path) -> Path:
    return zipped(path, {"a.txt": TEXT})


def encrypted_zip(path: Path) -> Path:
    data = bytearray(docx(path, f"<w:p>{run(TEXT)}</w:p>").read_bytes())
    at = data.find(b"PK\x01\x02")
    while at >= 0:  # the flag that says that a member has a password
        data[at + 8] |= 1
        at = data.find(b"PK\x01\x02", at + 4)
    path.write_bytes(data)
    return path


def encrypted_odt(path: Path) -> Path:
    manifest = "<manifest><file-entry><encryption-data/></file-entry></manifest>"
    return odt(path, f"<text:p>{TEXT}</text:p>", manifest=manifest)


def sold_epub(path: Path) -> Path:
    method = '<encryption><EncryptionMethod Algorithm="http://www.w3.org/aes"/></encryption>'
    return epub(path, {"a.xhtml": TEXT}, {"META-INF/encryption.xml": method})


def old_word(path: Path) -> Path:
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    return path


def broken_pdf(path: Path) -> Path:
    path.write_bytes(b"%PDF-1.7\n" + b"\xff" * 400)
    return path


def no_rtf(path: Path) -> Path:
    path.write_bytes(TEXT.encode())
    return path


def outside_epub(path: Path) -> Path:
    """Chapters by names that lead out of the archive."""
    return epub(path, {"../../../../etc/passwd": "", "/etc/passwd": "", "../../secret.txt": ""})


@pytest.mark.parametrize(
    ("name", "make", "reason"),
    [
        ("a.docx", bomb, "larger than 64 MB"),
        ("a.odt", bomb, "larger than 64 MB"),
        ("a.epub", bomb, "larger than 64 MB"),
        ("b.docx", tree_bomb, "300 MB of memory"),
        ("c.docx", with_entity, "declarations"),
        ("d.docx", laughing_docx, "declarations"),
        ("d.odt", laughing_odt, "declarations"),
        ("e.docx", cut, "damaged"),
        ("e2.docx", garbled, "damaged"),
        ("e3.docx", no_zip, "damaged"),
        ("e4.docx", another_zip, "damaged"),
        ("e5.odt", another_zip, "damaged"),
        ("e6.epub", another_zip, "damaged"),
        ("e7.pdf", broken_pdf, "damaged"),
        ("e8.rtf", no_rtf, "damaged"),
        ("f.docx", encrypted_zip, "password"),
        ("f.odt", encrypted_odt, "password"),
        ("f.epub", sold_epub, "password"),
        ("g.docx", old_word, "older Word"),
        ("h.epub", outside_epub, "no text"),
    ],
)
def test_it_is_refused_with_its_reason(
    tmp_path: Path, worker: Worker, name: str, make: Callable[[Path], Path], reason: str
) -> None:
    path = make(tmp_path / name)
    with pytest.raises(UnreadableText, match=reason):
        read(path, worker=worker)


def test_names_that_lead_out_of_the_archive_lead_nowhere(tmp_path: Path, worker: Worker) -> None:
    (tmp_path / "secret.txt").write_text("سر", encoding="utf-8")
    book = epub(tmp_path / "a.epub", {"../../secret.txt": "", "a.xhtml": TEXT})
    assert [t.text for t in read(book, worker=worker)] == [TEXT]


@pytest.mark.parametrize("tag", ["div", "blockquote", "span", "table><tr><td"])
def test_a_page_nested_without_end(tmp_path: Path, tag: str) -> None:
    page = tmp_path / "a.html"
    page.write_text(f"<html><body>{f'<{tag}>' * 200_000}{TEXT}", encoding="utf-8")
    with Worker(seconds=2) as worker:
        try:
            assert TEXT in read(page, worker=worker)[0].text
        except UnreadableText as error:
            assert "stopped" in str(error) or "too deep" in str(error)


def test_a_page_nested_deeper_than_parsers_like_is_whole(tmp_path: Path, worker: Worker) -> None:
    page = tmp_path / "a.html"
    page.write_text(f"<body>{'<div>' * 900}{TEXT}{'</div>' * 900}<p>بعد</p>", encoding="utf-8")
    assert read(page, worker=worker)[0].text == f"{TEXT}\nبعد"


def test_a_page_asks_for_nothing_from_elsewhere(tmp_path: Path, worker: Worker) -> None:
    (tmp_path / "secret.txt").write_text("سر", encoding="utf-8")
    page = tmp_path / "a.html"
    page.write_text(
        f'<!DOCTYPE html [<!ENTITY x SYSTEM "secret.txt">]><body><iframe src="secret.txt">'
        f'</iframe><object data="secret.txt"></object><p>{TEXT} &x;</p>',
        encoding="utf-8",
    )
    assert "سر" not in read(page, worker=worker)[0].text


def test_markdown_that_makes_parsers_slow(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(f"{'[' * 20_000}{'*a_ ' * 20_000}\n\n{TEXT}", encoding="utf-8")
    with Worker(seconds=3) as worker:
        try:
            assert read(path, worker=worker)[0].text.endswith(TEXT)
        except UnreadableText as error:
            assert "stopped" in str(error)


@pytest.mark.skipif(sys.platform == "win32", reason="a pipe with a name, of POSIX")
def test_a_file_whose_reading_never_ends(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.html")
    with Worker(seconds=0.3) as worker, pytest.raises(UnreadableText, match="longer than"):
        read(tmp_path / "a.html", worker=worker)


def test_a_member_that_lies_about_its_size(tmp_path: Path, worker: Worker) -> None:
    path = docx(tmp_path / "a.docx", f"<w:p>{run(TEXT)}</w:p>")
    data = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as archive:
        size = archive.getinfo("word/document.xml").file_size.to_bytes(4, "little")
    path.write_bytes(data.replace(size, (10).to_bytes(4, "little")))
    with pytest.raises(UnreadableText):
        read(path, worker=worker)
