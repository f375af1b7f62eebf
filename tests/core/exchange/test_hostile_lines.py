"""Tables, lines and JSON-LD that no honest program wrote, and the real worker process over them."""

import json
import time
import zipfile
from copy import deepcopy
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.core.annotation_importers.reading import read
from reader.core.annotation_plan import planned
from reader.core.errors import ReaderError, UnreadableText
from reader.core.importers.worker import Worker
from reader.core.importing_annotations import import_annotations
from reader.core.project import Project
from tests.core.exchange import hard
from tests.core.exchange.conftest import records
from tests.core.exchange.test_hostile import _ODD, _places, _read_all

# What to do about a file of annotations; "Save it as plain text" is for texts.
_SPLIT = "split the file and take in the parts"
SUFFIXES = {"csv": ".csv", "jsonl": ".jsonl", "w3c": ".jsonld"}


@pytest.fixture(scope="module")
def honest(hard_project: Project, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("honest")
    for name, suffix in SUFFIXES.items():
        hard.export(hard_project, name, folder / f"a{suffix}")
    return {name: (folder / f"a{suffix}").read_bytes() for name, suffix in SUFFIXES.items()}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data(), name=st.sampled_from(sorted(SUFFIXES)))
def test_bytes_that_were_changed_raise_nothing_else(
    data: st.DataObject,
    name: str,
    honest: dict[str, bytes],
    hard_project: Project,
    tmp_path_factory: pytest.TempPathFactory,
):
    whole = honest[name]
    at = data.draw(st.integers(0, len(whole)))
    gone = data.draw(st.sampled_from([0, 1, 3, 50, len(whole)]))
    path = tmp_path_factory.mktemp("changed") / f"a{SUFFIXES[name]}"
    path.write_bytes(whole[:at] + data.draw(st.binary(max_size=6)) + whole[at + gone :])
    _read_all(name, path, hard_project)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data(), name=st.sampled_from(["jsonl", "w3c"]))
def test_json_with_other_values_raises_nothing_else(
    data: st.DataObject,
    name: str,
    honest: dict[str, bytes],
    hard_project: Project,
    tmp_path_factory: pytest.TempPathFactory,
):
    first = honest[name].split(b"\n")[0] if name == "jsonl" else honest[name]
    value = json.loads(first)
    for _ in range(data.draw(st.integers(1, 3))):
        holder, key = data.draw(st.sampled_from(_places(value)))
        holder[key] = deepcopy(data.draw(_ODD))  # what was drawn may be a place too
    path = tmp_path_factory.mktemp("odd") / f"a{SUFFIXES[name]}"
    path.write_text(json.dumps(value), encoding="utf-8")
    _read_all(name, path, hard_project)


def _line(*labels: list[object], ids: tuple[str, ...] = ()) -> str:
    meta = {"annotations": [{"id": i} for i in ids]}
    return json.dumps({"text": "نص 😀 قصير", "label": labels, "meta": meta})


@pytest.mark.parametrize(
    "line",
    [
        _line([0, 999, "t"]),
        _line([5, 3, "t"]),
        _line([-1, 3, "t"]),
        _line([2, 2, "t"]),
        _line([10**15, 10**15 + 1, "t"]),
        _line(["0", 2, "t"]),
        _line([0.5, 2, "t"]),
        _line([True, 2, "t"]),
        _line([0, 2, "t"], [3, 4, "t"], ids=("a", "a")),
        _line([0, 2, "t\n" * 300]),
        '{"text": "نص", "label": [[0, 1, "t"]]',
        '{"text": 5}',
        '{"text": "a\\u0000b"}',
        '{"text": "a\\ud800b"}',
        "[" * 200_000,
    ],
)
def test_a_line_that_is_none_leaves_the_project_as_it_was(line: str, tmp_path: Path):
    path = tmp_path / "a.jsonl"
    path.write_text(_line([0, 2, "x"]) + "\n" + line + "\n", encoding="utf-8")
    project = Project.create(tmp_path / "p.sqlite", tags=())
    try:
        with pytest.raises(ReaderError) as told:
            import_annotations(project, path, "jsonl")
        assert "\n" not in str(told.value) and str(told.value).endswith(".")
        assert (project.documents(), project.tags(), project.annotations()) == ([], [], [])
        assert project.undo_action is None
    finally:
        project.close()


@pytest.mark.parametrize("name", sorted(SUFFIXES))
def test_a_file_cut_off_is_refused_or_nothing_is_made_up(
    name: str, honest: dict[str, bytes], tmp_path: Path
):
    path = tmp_path / f"a{SUFFIXES[name]}"
    path.write_bytes(honest[name][: -len(honest[name]) // 3 - 20])
    with pytest.raises(UnreadableText):
        records(name, path)


def test_pages_that_hold_one_another_without_end(tmp_path: Path):
    depth = 900
    text = '{"@context":"http://www.w3.org/ns/anno.jsonld","items":[' * depth + "]}" * depth
    (tmp_path / "a.jsonld").write_text(text)
    with pytest.raises(UnreadableText):
        records("w3c", tmp_path / "a.jsonld")


# -- the worker process


def test_a_zip_of_more_than_is_read_is_not_unpacked(tmp_path: Path):
    path = tmp_path / "a.zip"
    block = b" " * 16_777_216
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive,
        archive.open("a.jsonld", "w", force_zip64=True) as member,
    ):
        member.write(b'{"@context":"http://www.w3.org/ns/anno.jsonld","items":[')
        for _ in range(20):
            member.write(block)
    with pytest.raises(UnreadableText, match="256 MB"):
        list(read(path, "w3c"))


def test_what_takes_too_long_is_stopped(tmp_path: Path):
    path = tmp_path / "a.jsonl"
    path.write_text((_line([0, 2, "t"]) + "\n") * 200_000, encoding="utf-8")
    begun = time.monotonic()
    with Worker(seconds=0.5) as worker, pytest.raises(UnreadableText, match=_SPLIT):
        list(read(path, "jsonl", worker))
    assert time.monotonic() - begun < 30


def test_what_needs_too_much_memory_is_stopped(tmp_path: Path):
    path = tmp_path / "a.jsonld"
    path.write_text('{"items":[' + "[1]," * 3_000_000 + "1]}")
    with (
        Worker(memory=80_000_000) as worker,
        pytest.raises(UnreadableText, match=f"memory.*{_SPLIT}"),
    ):
        list(read(path, "w3c", worker))


def test_a_worker_that_refused_one_reads_the_next(tmp_path: Path, honest: dict[str, bytes]):
    (tmp_path / "bad.jsonl").write_text("{")
    (tmp_path / "good.jsonl").write_bytes(honest["jsonl"])
    with Worker() as worker:
        with pytest.raises(UnreadableText):
            list(read(tmp_path / "bad.jsonl", "jsonl", worker))
        assert len(list(read(tmp_path / "good.jsonl", None, worker))) == 3


def test_reading_that_is_given_up_ends(tmp_path: Path, honest: dict[str, bytes]):
    (tmp_path / "good.jsonl").write_bytes(honest["jsonl"] * 500)
    with Worker() as worker:
        some = read(tmp_path / "good.jsonl", None, worker)
        next(some)
        some.close()
        assert worker.pid is None


def test_a_link_out_of_a_folder_is_not_followed(tmp_path: Path):
    (tmp_path / "secret.jsonld").write_text('{"items": []}')
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.jsonld").symlink_to(tmp_path / "secret.jsonld")
    (folder / "b.jsonld").write_text('{"@context": "http://www.w3.org/ns/anno.jsonld", "x": 1}')
    with pytest.raises(UnreadableText):
        list(read(folder, None))


def test_a_plan_writes_nothing(hard_project: Project, tmp_path: Path, honest: dict[str, bytes]):
    (tmp_path / "a.jsonl").write_bytes(honest["jsonl"])
    project = Project.create(tmp_path / "p.sqlite", tags=())
    hard.finish(planned(project, read(tmp_path / "a.jsonl")), counted=False)
    assert project.documents() == []
    project.close()
