"""A folder that an export makes: whole or not at all, and nobody's files are removed."""

from pathlib import Path

import pytest

from reader.core.errors import FileProblem
from reader.core.exporters.file_names import file_stem
from reader.core.exporters.safely import replacing_folder


def write(path: Path, **files: str) -> None:
    with replacing_folder(path) as folder:
        for name, text in files.items():
            (folder / name).write_text(text)


def names(path: Path) -> set[str]:
    return {p.name for p in path.iterdir() if not p.name.startswith(".hashiya")}


def test_it_is_made(tmp_path: Path):
    write(tmp_path / "out", a="1", b="2")
    assert names(tmp_path / "out") == {"a", "b"}


def test_an_earlier_export_is_replaced(tmp_path: Path):
    write(tmp_path / "out", a="1", b="2")
    write(tmp_path / "out", c="3")
    assert names(tmp_path / "out") == {"c"} and names(tmp_path) == {"home", "out"}


def test_an_empty_folder_is_filled(tmp_path: Path):
    (tmp_path / "out").mkdir()
    write(tmp_path / "out", a="1")
    assert names(tmp_path / "out") == {"a"}


def test_a_folder_with_other_files_is_left_alone(tmp_path: Path):
    write(tmp_path / "out", a="1")
    (tmp_path / "out" / "mine").write_text("x")
    with pytest.raises(FileProblem, match="other files"):
        write(tmp_path / "out", a="2")
    assert (tmp_path / "out" / "a").read_text() == "1" and names(tmp_path) == {"home", "out"}


def test_a_failed_export_leaves_what_was_there(tmp_path: Path):
    write(tmp_path / "out", a="1")
    with pytest.raises(FileProblem), replacing_folder(tmp_path / "out") as folder:
        (folder / "b").write_text("2")
        raise OSError("gone")
    assert names(tmp_path / "out") == {"a"} and names(tmp_path) == {"home", "out"}


def test_a_cancelled_export_leaves_nothing(tmp_path: Path):
    from reader.core.exporters import exporter
    from reader.core.exporters.material import Material
    from tests.core.exchange.given import Given

    material = Material(Given({"a": "نص", "b": "نص آخر"}))
    chosen = exporter("html")
    steps = chosen.write(material, tmp_path / "out", chosen.options_from({}))
    next(steps)
    steps.close()
    assert names(tmp_path) == {"home"}


def test_a_file_is_no_place_for_a_folder(tmp_path: Path):
    (tmp_path / "out").write_text("x")
    with pytest.raises(FileProblem, match="is a file"):
        write(tmp_path / "out", a="1")


@pytest.mark.parametrize(
    ("title", "stem"),
    [
        ("مقال أول", "0007-مقال-أول"),
        ("../../etc/passwd", "0007-etc-passwd"),
        ('a<b>:"c"|?*\\', "0007-a-b-c"),
        ("\u202egnp.exe", "0007-gnp.exe"),
        ("", "0007"),
        ("...", "0007"),
    ],
)
def test_names_are_safe_anywhere(title: str, stem: str):
    assert file_stem(7, title) == stem


def test_a_long_title_fits(tmp_path: Path):
    (tmp_path / (file_stem(1, "😀ش" * 300) + ".label-studio.json")).write_text("x")
