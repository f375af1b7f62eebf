"""An export from beginning to end: progress, cancel, preview, what is missing."""

from pathlib import Path

import pytest

from reader.core.errors import BadRequest, FileProblem
from reader.core.exporters import NAMES, Extra, Scope, exporter
from reader.core.exporters.exporter import require
from reader.core.exporting import export, export_steps, foresee, preview
from reader.core.project import Project


def test_progress_counts_up_to_the_end(hard_project: Project, tmp_path: Path):
    told: list[tuple[int, int]] = []
    export(
        hard_project,
        exporter("jsonl"),
        tmp_path / "a.jsonl",
        progress=lambda done, of: told.append((done, of)),
    )
    assert told == [(1, 3), (2, 3), (3, 3)]


@pytest.mark.parametrize("name", ["csv", "xlsx", "jsonl", "w3c"])
def test_a_cancelled_export_leaves_what_was_there(name: str, hard_project: Project, tmp_path: Path):
    path = tmp_path / f"a{exporter(name).suffix}"
    path.write_text("old")
    steps = export_steps(hard_project, exporter(name), path)
    next(steps)
    steps.close()
    assert path.read_text() == "old"
    assert {p.name for p in tmp_path.iterdir()} == {"home", path.name}


@pytest.mark.parametrize("name", ["csv", "jsonl", "w3c", "html"])
def test_the_first_lines_are_shown(name: str, hard_project: Project):
    shown = preview(hard_project, exporter(name), most=600)
    assert 0 < len(shown) <= 600 and "الوزير" in preview(hard_project, exporter(name), most=20_000)


def test_of_a_workbook_nothing_is_shown(hard_project: Project):
    assert preview(hard_project, exporter("xlsx")) == ""


def test_of_nothing_nothing_is_shown(hard_project: Project):
    assert preview(hard_project, exporter("csv"), scope=Scope(frozenset({3}))) == ""


def test_a_format_that_holds_all_loses_nothing(hard_project: Project):
    assert foresee(hard_project, exporter("jsonl")) == ()


def test_what_is_missing_is_told_with_the_line_to_install():
    with pytest.raises(FileProblem, match=r'-m pip install "nothing ~= 1\.0"'):
        require(Extra("x", ("not_a_module_of_anyone",), ("nothing ~= 1.0",)))


def test_there_is_no_such_format():
    with pytest.raises(BadRequest, match="There is no format docx"):
        exporter("docx")


@pytest.mark.parametrize("name", NAMES)
def test_every_format_says_what_it_is(name: str):
    made = exporter(name)
    assert made.name == name and made.label and made.shape in ("file", "folder", "either", "any")
    assert set(made.options_from({})) == {o.name for o in made.options}
