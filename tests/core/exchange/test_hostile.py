"""Files that no honest program wrote: one sentence, in bounded time, and nothing else raised."""

import io
import json
import zipfile
from collections.abc import Callable, Mapping, Sequence
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.core.annotation_importers import reading
from reader.core.annotation_plan import planned
from reader.core.errors import ReaderError, UnreadableText
from reader.core.project import Project
from tests.core.exchange import hard
from tests.core.exchange.conftest import bytes_under, records, zipped

NAMES = ("label-studio", "cas-json", "cas-xmi", "brat", "qdpx")
_BOMB = (
    '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">'
    + "".join(f'<!ENTITY {c} "{f"&{b};" * 10}">' for b, c in zip("abcdefgh", "bcdefghi"))  # noqa: B905
    + "]>"
)


@pytest.fixture(scope="module")
def honest(
    hard_project: Project, tmp_path_factory: pytest.TempPathFactory
) -> Mapping[str, Mapping[str, bytes]]:
    """What each format's files hold when we write them; of a project, what is in the archive."""
    folder = tmp_path_factory.mktemp("honest")
    made: dict[str, Mapping[str, bytes]] = {}
    for name in NAMES:
        path = folder / (name + (".qdpx" if name == "qdpx" else ""))
        hard.export(hard_project, name, path)
        made[name] = bytes_under(path) if name != "qdpx" else _unzipped(path.read_bytes())
    return made


def _unzipped(data: bytes) -> Mapping[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _put(folder: Path, files: Mapping[str, bytes]) -> Path:
    folder.mkdir()
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return folder


def _read_all(name: str, path: Path, project: Project) -> None:
    """Read as the worker does, send as it does, and plan; only ReaderError may come."""
    try:
        for batch in reading.batches(path, name):
            again = json.loads(json.dumps(batch))
            made = [reading._record(kind, values) for kind, values in again]  # pyright: ignore[reportPrivateUsage]
            hard.finish(planned(project, iter(made)), counted=False)
    except ReaderError as error:
        said = str(error)
        assert said.endswith(".") and "\n" not in said and len(said) < 500


# -- anything at all

_ODD = st.sampled_from(
    [None, True, -1, 10**30, 1.5, float("nan"), "", "x", "\x00", "\ud800", [], {}, [[]], {"a": []}]
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(data=st.data(), name=st.sampled_from(NAMES))
def test_bytes_that_were_changed_raise_nothing_else(
    data: st.DataObject,
    name: str,
    honest: Mapping[str, Mapping[str, bytes]],
    hard_project: Project,
    tmp_path_factory: pytest.TempPathFactory,
):
    files = dict(honest[name])
    which = data.draw(st.sampled_from(sorted(files)))
    whole = files[which]
    at = data.draw(st.integers(0, len(whole)))
    gone = data.draw(st.sampled_from([0, 1, 3, 50, len(whole)]))
    files[which] = whole[:at] + data.draw(st.binary(max_size=6)) + whole[at + gone :]
    folder = tmp_path_factory.mktemp("changed")
    path = zipped(folder / "a.qdpx", files) if name == "qdpx" else _put(folder / "a", files)
    _read_all(name, path, hard_project)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=80)
@given(data=st.data(), name=st.sampled_from(["label-studio", "cas-json"]))
def test_json_with_other_values_raises_nothing_else(
    data: st.DataObject,
    name: str,
    honest: Mapping[str, Mapping[str, bytes]],
    hard_project: Project,
    tmp_path_factory: pytest.TempPathFactory,
):
    files = sorted(n for n in honest[name] if n.endswith(".json"))
    value = json.loads(honest[name][files[0]])
    places = _places(value)
    for _ in range(data.draw(st.integers(1, 3))):
        holder, key = data.draw(st.sampled_from(places))
        holder[key] = deepcopy(data.draw(_ODD))  # what was drawn may be a place too
    path = tmp_path_factory.mktemp("odd") / "a.json"
    path.write_text(json.dumps(value), encoding="utf-8")
    _read_all(name, path, hard_project)


def _places(value: Any) -> list[tuple[Any, Any]]:
    """Every (object or array, key or index) in a JSON value."""
    found: list[tuple[Any, Any]] = []
    keys: Sequence[Any] = ()
    if isinstance(value, dict):
        keys = list(value)
    elif isinstance(value, list):
        keys = range(len(value))
    for key in keys:
        found.append((value, key))
        found += _places(value[key])
    return found


# -- cut off


@pytest.mark.parametrize("name", ["label-studio", "cas-json", "cas-xmi"])
def test_a_file_cut_off_is_refused(
    name: str, honest: Mapping[str, Mapping[str, bytes]], tmp_path: Path
):
    files = dict(honest[name])
    last = max(n for n in files if n.endswith((".json", ".xmi")))
    files[last] = files[last][:-40]
    with pytest.raises(UnreadableText, match="cut off"):
        records(name, _put(tmp_path / "a", files))


def test_a_project_cut_off_is_refused(honest: Mapping[str, Mapping[str, bytes]], tmp_path: Path):
    path = zipped(tmp_path / "a.qdpx", honest["qdpx"])
    path.write_bytes(path.read_bytes()[:-200])
    with pytest.raises(UnreadableText):
        records("qdpx", path)


# -- offsets that are none

_TEXT = "نص 😀 قصير"


def _task(start: object, end: object, name: str = "a") -> dict[str, Any]:
    value = {"start": start, "end": end, "labels": ["x"]}
    return {"id": name, "type": "labels", "from_name": "l", "to_name": "t", "value": value}


def _tasks(*results: Mapping[str, Any]) -> bytes:
    task = {"data": {"text": _TEXT}, "annotations": [{"result": results}]}
    return json.dumps([task]).encode()


def _cas(begin: object, end: object, number: int = 2) -> bytes:
    sofa = {"%ID": 1, "%TYPE": "uima.cas.Sofa", "sofaID": "_InitialView", "sofaString": _TEXT}
    span = {"%TYPE": "a.B", "@sofa": 1, "begin": begin, "end": end}
    structures = [sofa, {"%ID": 2, **span}, {"%ID": number, **span}]
    return json.dumps({"%FEATURE_STRUCTURES": structures}).encode()


def _xmi(begin: object, end: object, number: int = 2) -> bytes:
    span = f'<b:B xmi:id="%d" sofa="1" begin="{begin}" end="{end}"/>'
    return (
        '<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" '
        f'xmlns:b="http:///a.ecore">{span % 2}{span % number}'
        f'<cas:Sofa xmi:id="1" sofaString="{_TEXT}"/></xmi:XMI>'
    ).encode()


def _ann(start: object, end: object, number: int = 2) -> bytes:
    return f"T1\tx {start} {end}\ty\nT{number}\tx {start} {end}\ty\n".encode()


def _qde(start: object, end: object, guid: str = "b") -> bytes:
    coding = '<Coding guid="%s"><CodeRef targetGUID="c"/></Coding>'
    return (
        '<Project><CodeBook><Codes><Code guid="c" name="x"/></Codes></CodeBook><Sources>'
        f'<TextSource name="s"><PlainTextContent>{_TEXT}</PlainTextContent>'
        f'<PlainTextSelection startPosition="{start}" endPosition="{end}">{coding % "a"}'
        f"{coding % guid}</PlainTextSelection></TextSource></Sources></Project>"
    ).encode()


def _written(name: str, start: object, end: object, folder: Path) -> Path:
    if name == "label-studio":
        path = folder / "a.json"
        path.write_bytes(_tasks(_task(start, end)))
    elif name == "cas-json":
        path = folder / "a.json"
        path.write_bytes(_cas(start, end, 3))
    elif name == "cas-xmi":
        path = folder / "a.xmi"
        path.write_bytes(_xmi(start, end, 3))
    elif name == "brat":
        files = {"a.txt": _TEXT.encode(), "a.ann": _ann(start, end)}
        path = _put(folder / "brat", files)
    else:
        path = zipped(folder / "a.qdpx", {"project.qde": _qde(start, end)})
    return path


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("start", "end"), [(0, 999), (5, 3), (10**15, 10**15 + 2)])
def test_offsets_that_are_no_span_are_told(name: str, start: int, end: int, tmp_path: Path):
    path = _written(name, start, end, tmp_path)
    with pytest.raises(UnreadableText, match="no span"):
        records(name, path)


@pytest.mark.parametrize("name", NAMES)
def test_negative_offsets_are_refused(name: str, tmp_path: Path):
    with pytest.raises(UnreadableText):
        records(name, _written(name, -4, 3, tmp_path))


@pytest.mark.parametrize("name", NAMES)
def test_offsets_that_are_right_are_taken(name: str, tmp_path: Path):
    (found,) = (r for r in records(name, _written(name, 0, 2, tmp_path)) if hasattr(r, "text"))
    assert {(a.start, a.end) for a in found.annotations} == {(0, 2)}  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("name", "suffix", "data"),
    [
        ("label-studio", ".json", _tasks(_task(0, 1), _task(0, 2))),
        ("cas-json", ".json", _cas(0, 2, 2)),
        ("cas-xmi", ".xmi", _xmi(0, 2, 2)),
        ("brat", ".ann", _ann(0, 2, 1)),
    ],
)
def test_an_id_that_comes_twice_is_refused(name: str, suffix: str, data: bytes, tmp_path: Path):
    path = tmp_path / f"a{suffix}"
    path.write_bytes(data)
    with pytest.raises(UnreadableText, match="have the id"):
        records(name, path)


def test_a_coding_that_comes_twice_is_refused(tmp_path: Path):
    path = zipped(tmp_path / "a.qdpx", {"project.qde": _qde(0, 2, "a")})
    with pytest.raises(UnreadableText, match="have the id"):
        records("qdpx", path)


# -- too deep, and bombs

_DEEP = 1_000_000


@pytest.mark.parametrize("name", ["label-studio", "cas-json"])
def test_a_million_nested_arrays_are_refused(name: str, tmp_path: Path):
    path = tmp_path / "a.json"
    path.write_bytes(b'[{"data":' + b"[" * _DEEP)
    with pytest.raises(UnreadableText):
        records(name, path)


def _elements(root: str) -> bytes:
    return (f"<{root}>" + "<a>" * _DEEP + "</a>" * _DEEP + "</x>").encode()


@pytest.mark.parametrize("make", [lambda: _elements("x"), lambda: (_BOMB + "<a>&i;</a>").encode()])
def test_xml_nested_too_deep_and_bombs_are_refused(make: Callable[[], bytes], tmp_path: Path):
    data = make()
    (tmp_path / "a.xmi").write_bytes(data)
    with pytest.raises(UnreadableText):
        records("cas-xmi", tmp_path / "a.xmi")
    with pytest.raises(UnreadableText):
        records("qdpx", zipped(tmp_path / "a.qdpx", {"project.qde": data}))


@pytest.mark.parametrize(
    ("name", "other"), [("cas-xmi", "TypeSystem.xml"), ("label-studio", "labelling-config.xml")]
)
def test_a_bomb_beside_the_annotations_is_refused(
    name: str, other: str, honest: Mapping[str, Mapping[str, bytes]], tmp_path: Path
):
    bomb = (_BOMB + "<typeSystemDescription>&i;</typeSystemDescription>").encode()
    with pytest.raises(UnreadableText, match="declarations"):
        records(name, _put(tmp_path / "a", {**honest[name], other: bomb}))


def test_a_source_that_unpacks_without_end_is_refused(
    honest: Mapping[str, Mapping[str, bytes]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    # The bound is lowered, so that the test need not pack what is larger than it.
    monkeypatch.setattr("reader.core.annotation_importers.files.MOST_BYTES", 3_000_000)
    source = next(n for n in honest["qdpx"] if n.startswith("sources/"))
    path = zipped(tmp_path / "a.qdpx", {**honest["qdpx"], source: b"a" * 4_000_000})
    assert path.stat().st_size < 100_000
    with pytest.raises(UnreadableText, match="packed"):
        records("qdpx", path)


@pytest.mark.parametrize("place", ["../out.txt", "/etc/hostname", "..\\out.txt"])
def test_a_source_outside_of_the_archive_is_not_read(place: str, tmp_path: Path):
    (tmp_path / "out.txt").write_text("سر", encoding="utf-8")
    project = _qde(0, 1).replace(
        b'name="s"', f'name="s" plainTextPath="internal://{place}"'.encode()
    )
    (tmp_path / "in").mkdir()
    path = zipped(tmp_path / "in" / "a.qdpx", {"project.qde": project})
    with pytest.raises(UnreadableText):
        records("qdpx", path)


@pytest.mark.parametrize("name", ["../a.ann", "/tmp/a.ann"])
def test_names_that_lead_out_of_a_zip_lead_nowhere(name: str, tmp_path: Path):
    text = name.replace(".ann", ".txt")
    path = zipped(tmp_path / "a.zip", {name: _ann(0, 2), text: _TEXT.encode()})
    (found,) = (r for r in records("brat", path) if hasattr(r, "text"))
    assert found.text == _TEXT  # type: ignore[union-attr]
    assert not (tmp_path.parent / "a.txt").exists()
