"""Which files are meant when folders are named."""

import sys
from pathlib import Path

import pytest

from reader.core.importers.folders import files_in, natural


def made(root: Path, *names: str) -> Path:
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("نص", encoding="utf-8")
    return root


def names(root: Path) -> list[str]:
    return [f.path.relative_to(root).as_posix() for f in files_in([root])]


def test_known_formats_in_all_folders(tmp_path: Path) -> None:
    made(tmp_path, "b.txt", "a/c.DOCX", "a/d/e.Md", "f.png", "g", "h.sqlite")
    assert names(tmp_path) == ["b.txt", "a/c.DOCX", "a/d/e.Md"]


def test_the_order_is_the_one_that_people_count_in(tmp_path: Path) -> None:
    made(tmp_path, "10.txt", "9.txt", "فصل ١٠.txt", "فصل ٩.txt", "B.txt", "a.txt")
    assert names(tmp_path) == ["9.txt", "10.txt", "a.txt", "B.txt", "فصل ٩.txt", "فصل ١٠.txt"]


def test_hidden_files_and_folders_are_left_out(tmp_path: Path) -> None:
    made(tmp_path, ".a.txt", ".git/b.txt", "~$c.docx", "d.txt")
    assert names(tmp_path) == ["d.txt"]


def test_what_a_browser_saved_beside_a_page_is_left_out(tmp_path: Path) -> None:
    made(tmp_path, "مقال.html", "مقال_files/frame.html", "other_files/a.html")
    assert names(tmp_path) == ["مقال.html", "other_files/a.html"]


def test_the_folder_of_origin_begins_with_the_one_that_was_named(tmp_path: Path) -> None:
    made(tmp_path, "in/a.txt", "in/b/c/d.txt")
    assert [f.folder for f in files_in([tmp_path / "in"])] == ["in", "in/b/c"]


def test_a_file_that_was_named_has_no_folder_and_may_be_of_any_kind(tmp_path: Path) -> None:
    made(tmp_path, ".a.log")
    assert [tuple(f) for f in files_in([tmp_path / ".a.log"])] == [(tmp_path / ".a.log", "")]


def test_a_dot_is_called_as_its_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(made(tmp_path / "in", "a.txt"))
    assert [f.folder for f in files_in([Path()])] == ["in"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_links_that_lead_in_circles_are_not_followed(tmp_path: Path) -> None:
    made(tmp_path, "a/b.txt")
    (tmp_path / "a" / "again").symlink_to(tmp_path)
    assert names(tmp_path) == ["a/b.txt"]


def test_numbers_of_any_length_are_compared() -> None:
    assert sorted(["2" * 30, "3", "a1", "A"], key=natural) == ["3", "2" * 30, "A", "a1"]
