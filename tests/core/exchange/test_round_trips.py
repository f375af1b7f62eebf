"""Formats that go both ways: project to file to new project to file."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.core.project import Project
from tests.core.exchange import hard
from tests.core.exchange.conftest import bytes_under

BOTH_WAYS = {"label-studio": "", "cas-json": "", "cas-xmi": "", "brat": "", "qdpx": ".qdpx"}
# brat knows no ids, times and titles, and no span without words.
WHOLE = [name for name in BOTH_WAYS if name != "brat"]


@pytest.mark.parametrize(("name", "suffix"), BOTH_WAYS.items())
def test_the_file_of_what_came_back_is_the_same(
    name: str, suffix: str, there_and_back: Callable[..., Project], tmp_path: Path
):
    back = there_and_back(name, tmp_path / f"first{suffix}")
    second = tmp_path / f"second{suffix}"
    hard.export(back, name, second)
    assert bytes_under(second) == bytes_under(tmp_path / f"first{suffix}")


@pytest.mark.parametrize("name", WHOLE)
def test_everything_comes_back(
    name: str, hard_project: Project, there_and_back: Callable[..., Project], tmp_path: Path
):
    back = there_and_back(name, tmp_path / f"out{BOTH_WAYS[name]}")
    assert hard.everything(back) == hard.everything(hard_project)


def test_brat_brings_back_all_but_what_it_cannot_hold(
    hard_project: Project, there_and_back: Callable[..., Project], tmp_path: Path
):
    back = there_and_back("brat", tmp_path / "out")
    assert hard.places(back, 1) == hard.places(hard_project, 1)


@pytest.mark.parametrize("name", ["cas-json", "cas-xmi"])
def test_the_codebook_comes_back(
    name: str, hard_project: Project, there_and_back: Callable[..., Project], tmp_path: Path
):
    back = there_and_back(name, tmp_path / "out")
    assert back.tags() == hard_project.tags()


def test_a_single_document_is_one_file(hard_project: Project, tmp_path: Path):
    from reader.core.exporters import Scope

    hard.export(hard_project, "cas-json", tmp_path / "one.json", Scope(frozenset({1})))
    assert (tmp_path / "one.json").is_file()


@pytest.mark.parametrize("name", ["label-studio", "brat", "qdpx"])
def test_colours_come_back(
    name: str, hard_project: Project, there_and_back: Callable[..., Project], tmp_path: Path
):
    back = there_and_back(name, tmp_path / f"out{BOTH_WAYS[name]}")
    colours = {t.name: t.colour for t in hard_project.tags()}
    assert {t.name: t.colour for t in back.tags()} == colours


@pytest.mark.parametrize("name", ["brat", "qdpx", "cas-json"])
def test_what_lies_under_a_tag_lies_there_again(
    name: str, there_and_back: Callable[..., Project], tmp_path: Path
):
    back = there_and_back(name, tmp_path / f"out{BOTH_WAYS[name]}")
    assert back.tag_named(hard.SLASH).parent == back.tag_named(hard.SPACE).id


def test_a_zip_of_the_folder_is_read_as_the_folder(
    hard_project: Project, tmp_path: Path, there_and_back: Callable[..., Project]
):
    from tests.core.exchange.conftest import records, zipped

    there_and_back("brat", tmp_path / "out")
    archive = zipped(tmp_path / "out.zip", bytes_under(tmp_path / "out"))
    assert records("brat", archive) == records("brat", tmp_path / "out")
