"""Text files taken in: encodings, line ends, and what is refused."""

import os
import sys
from pathlib import Path

import pytest

from reader.core.errors import FileProblem, UnreadableText
from reader.core.importers import IMPORTERS, plain_text, read, suffixes
from reader.core.project import Project

TEXT = "أعلنت الوزارة أن عدد المدارس زاد.\nوفقرة ثانية: 51 ألف وحدة"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "مقال.عن المدارس.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_the_title_is_the_name_without_suffix(file: Path) -> None:
    assert read(file)[0].title == "مقال.عن المدارس"


def test_the_source_is_the_whole_path(file: Path) -> None:
    assert read(file)[0].source == str(file)


@pytest.mark.parametrize(
    ("codec", "encoding", "certain"),
    [
        ("utf-8", "utf-8", True),
        ("utf-8-sig", "utf-8", True),
        ("utf-16", f"utf-16-{sys.byteorder[0]}e", True),
        ("utf-16-be", "utf-16-be", True),
        ("cp1256", "windows-1256", False),
        ("iso8859_6", "iso-8859-6", False),
        ("mac_arabic", "mac-arabic", False),
        ("cp720", "cp720", False),
    ],
)
def test_each_encoding(file: Path, codec: str, encoding: str, certain: bool) -> None:
    file.write_bytes(TEXT.encode(codec))
    found = read(file)[0]
    assert (found.text, found.encoding, found.certain) == (TEXT, encoding, certain)


def test_an_encoding_that_was_chosen_is_certain(file: Path) -> None:
    file.write_bytes(TEXT.encode("cp1256"))
    assert read(file, "windows-1256")[0].certain


def test_a_wrong_choice_is_refused(file: Path) -> None:
    file.write_bytes(TEXT.encode("cp1256"))
    with pytest.raises(UnreadableText, match="utf-8"):
        read(file, "utf-8")


def test_line_ends_become_line_feeds(file: Path) -> None:
    file.write_bytes("ا\r\nب\rج".encode())
    assert read(file)[0].text == "ا\nب\nج"


def test_nothing_else_changes(file: Path) -> None:
    odd = " \u00a0آ \u0627\u0653\u2028ﻻ\u200f\t\n\n"
    file.write_text(odd, encoding="utf-8")
    assert read(file)[0].text == odd


def test_one_line_of_five_megabytes(file: Path) -> None:
    file.write_text("كلمة " * 600_000, encoding="utf-8")
    assert len(read(file)[0].text) == 3_000_000


@pytest.mark.parametrize(
    "data", [b"", b"\xef\xbb\xbf", b" \r\n", b"a\0b", b"\xd9\x86 \xed\xa0\x80"]
)
def test_what_is_refused(file: Path, data: bytes) -> None:
    file.write_bytes(data)
    with pytest.raises(UnreadableText):
        read(file)


def test_another_suffix_with_text_in_it(tmp_path: Path) -> None:
    (tmp_path / "a.log").write_text(TEXT, encoding="utf-8")
    assert read(tmp_path / "a.log")[0].text == TEXT


def test_another_suffix_with_something_else_in_it(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    with pytest.raises(UnreadableText, match="not a text file"):
        read(tmp_path / "a.png")


def test_a_file_beyond_the_limit(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plain_text, "LARGEST", 50)
    with pytest.raises(UnreadableText, match="larger than"):
        read(file)


def test_no_such_file(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="There is no file"):
        read(tmp_path / "none.txt")


def test_a_folder(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="is a folder"):
        read(tmp_path)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere names are always text")
def test_a_name_that_is_no_text(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"a\xff.txt")
    path.write_text(TEXT, encoding="utf-8")
    assert read(path)[0].title == "a\ufffd"


def test_suffixes_are_those_of_all_importers() -> None:
    assert set(suffixes()) == {s for i in IMPORTERS for s in i.suffixes} >= {".txt"}


def test_a_project_that_is_open_is_no_text(project: Project, path: Path) -> None:
    with pytest.raises(UnreadableText, match="not a text file"):
        read(path)
