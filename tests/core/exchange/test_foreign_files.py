"""Files as other programs write them, with what ours do not have."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from reader.core.annotation_importers import AnnotationIn, DocumentIn, Left, Record, TagIn
from reader.core.annotation_importers.reading import read
from tests.core.exchange.conftest import records, zipped

TEXT = "قال الوزير 😀 إن العدد بلغ ألفا.\nثم سكت."


def _documents(found: list[Record]) -> list[DocumentIn]:
    return [r for r in found if isinstance(r, DocumentIn)]


def _annotations(found: list[Record]) -> list[AnnotationIn]:
    return [a for d in _documents(found) for a in d.annotations]


def _left(found: list[Record]) -> dict[str, int]:
    return {r.reason: r.number for r in found if isinstance(r, Left)}


def _json(path: Path, value: object) -> Path:
    path.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
    return path


# -- Label Studio


def _labelled(start: int, end: int, *labels: str, name: str = "r1", **more: Any) -> dict[str, Any]:
    value = {"start": start, "end": end, "labels": list(labels), **more}
    return {"id": name, "from_name": "label", "to_name": "text", "type": "labels", "value": value}


def _task(*results: Mapping[str, Any], text: str = TEXT, **more: Any) -> dict[str, Any]:
    annotation = {"completed_by": {"email": "a@example.org"}, "result": list(results), **more}
    return {"id": 7, "data": {"text": text}, "annotations": [annotation]}


def test_a_region_with_two_labels_is_two_annotations(tmp_path: Path):
    path = _json(tmp_path / "a.json", [_task(_labelled(0, 3, "قول", "خبر"))])
    found = _annotations(records("label-studio", path))
    assert [(a.tag, a.start, a.end, a.annotator) for a in found] == [
        ("قول", 0, 3, "a@example.org"),
        ("خبر", 0, 3, "a@example.org"),
    ]


def test_what_is_said_of_a_region_becomes_attributes(tmp_path: Path):
    region = _labelled(0, 3, "قول")
    common = {"id": "r1", "to_name": "text"}
    stars = {**common, "from_name": "sure", "type": "rating", "value": {"rating": 4}}
    sorts = {**common, "from_name": "sort", "type": "choices", "value": {"choices": ["a", "b"]}}
    path = _json(tmp_path / "a.json", [_task(region, stars, sorts)])
    (found,) = _annotations(records("label-studio", path))
    assert found.attributes == {"sure": 4, "sort": ["a", "b"]}


def test_relations_and_what_is_said_of_the_whole_text_are_counted(tmp_path: Path):
    choice = {"id": "x", "from_name": "c", "type": "choices", "value": {"choices": ["good"]}}
    relation = {"from_id": "r1", "to_id": "r2", "type": "relation", "direction": "right"}
    path = _json(tmp_path / "a.json", [_task(_labelled(0, 3, "قول"), choice, relation)])
    assert _left(records("label-studio", path)) == {"relations": 1, "empty": 1}


def test_utf16_offsets_of_older_versions_are_told_by_the_words(tmp_path: Path):
    start = TEXT.index("العدد") + 1  # one unit more, after the emoji
    region = _labelled(start, start + 5, "رقم", text="العدد")
    path = _json(tmp_path / "a.json", [_task(region)])
    (found,) = _annotations(records("label-studio", path))
    assert TEXT[found.start : found.end] == "العدد"


def test_line_ends_of_windows_move_offsets(tmp_path: Path):
    raw = TEXT.replace("\n", "\r\n")
    start = raw.index("ثم")
    path = _json(tmp_path / "a.json", [_task(_labelled(start, start + 2, "x"), text=raw)])
    (document,) = _documents(records("label-studio", path))
    (found,) = document.annotations
    assert document.text is not None
    assert document.text[found.start : found.end] == "ثم"


# -- UIMA


def _cas(*structures: Mapping[str, Any]) -> dict[str, Any]:
    sofa = {"%ID": 1, "%TYPE": "uima.cas.Sofa", "sofaID": "_InitialView", "sofaString": TEXT}
    numbered = [{"%ID": n, "@sofa": 1, **s} for n, s in enumerate(structures, 2)]
    return {"%TYPES": {}, "%FEATURE_STRUCTURES": [sofa, *numbered], "%VIEWS": {}}


def test_layers_of_inception_become_tags(tmp_path: Path):
    entity = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"
    token = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token"
    path = _json(
        tmp_path / "a.json",
        _cas(
            {"%TYPE": token, "begin": 0, "end": 3},
            {"%TYPE": entity, "begin": 4, "end": 10, "value": "PER"},
            {"%TYPE": "webanno.custom.Claim", "begin": 11, "end": 13, "strength": 2},
            {"%TYPE": "webanno.custom.Link", "begin": 0, "end": 3, "@Governor": 2},
        ),
    )
    found = records("cas-json", path)
    assert [(a.tag, a.start, a.end, a.attributes) for a in _annotations(found)] == [
        ("PER", 4, 10, {}),
        ("Claim", 11, 12, {"strength": 2}),  # the emoji: two units, one code point
    ]
    assert _left(found) == {"relations": 1}


def test_xmi_without_its_types_reads_values_by_their_looks(tmp_path: Path):
    (tmp_path / "a.xmi").write_text(
        '<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" '
        'xmlns:c="http:///custom.ecore"><c:Claim xmi:id="2" sofa="1" begin="0" end="3" n="5" '
        f'ok="true" w="قول"/><cas:Sofa xmi:id="1" sofaString="{TEXT}"/></xmi:XMI>',
        encoding="utf-8",
    )
    (found,) = _annotations(records("cas-xmi", tmp_path / "a.xmi"))
    assert found.attributes == {"n": 5, "ok": True, "w": "قول"}


# -- brat


def _brat(folder: Path, ann: str, **files: str) -> Path:
    folder.mkdir()
    (folder / "doc-1.txt").write_text(TEXT, encoding="utf-8", newline="")
    (folder / "doc-1.ann").write_text(ann, encoding="utf-8", newline="")
    for name, text in files.items():
        (folder / f"{name}.conf").write_text(text, encoding="utf-8")
    return folder


def test_events_relations_and_normalisations(tmp_path: Path):
    path = _brat(
        tmp_path / "in",
        "T1\tPerson 4 10\tالوزير\nT2\tSay 0 3\tقال\nE1\tSay:T2 Who:T1\nA1\tNegation E1\n"
        "R1\tOrigin Arg1:T1 Arg2:T2\n*\tEquiv T1 T2\nN1\tReference T1 Wikipedia:5\tوزير\n"
        "#1\tAnnotatorNotes T9\tبلا صاحب\n",
    )
    found = records("brat", path)
    assert {a.tag: a.attributes for a in _annotations(found)} == {
        "Person": {"Reference": "Wikipedia:5"},
        "Say": {"Negation": True},
    }
    assert _left(found) == {"relations": 3, "dangling": 1}


def test_fragments_across_a_line_are_one_span_and_others_are_several(tmp_path: Path):
    line = TEXT.index("\n")
    path = _brat(
        tmp_path / "in",
        f"T1\tx {line - 5} {line};{line + 1} {line + 3}\tألفا. ثم\nT2\tx 0 3;4 10\tقال الوزير\n"
        "T3\tx 0 3;13 15\tقال إن\n",
    )
    found = records("brat", path)
    spans = [(a.start, a.end) for a in _annotations(found)]
    assert spans == [(line - 5, line + 3), (0, 10), (0, 3), (13, 15)]
    assert _left(found) == {"fragments": 1}


def test_the_configuration_names_tags_and_their_tree(tmp_path: Path):
    path = _brat(
        tmp_path / "in",
        "T1\tstat 0 3\tقال\n",
        annotation="[entities]\nSaying\n\tstat\n[attributes]\nKind\tArg:<ENTITY>, Value:a|b\n",
        visual="[labels]\nstat | إحصاء | إ\n[drawing]\nstat\tbgColor:#112233\n",
    )
    found = records("brat", path)
    tags = [(t.name, t.parent, t.given.get("colour")) for t in found if isinstance(t, TagIn)]
    assert tags == [("Saying", "", None), ("إحصاء", "Saying", "#112233")]
    assert [a.tag for a in _annotations(found)] == ["إحصاء"]


def test_an_ann_file_alone_is_for_a_text_that_is_here(tmp_path: Path):
    path = _brat(tmp_path / "in", "T1\tx 0 3\tقال\n") / "doc-1.ann"
    (document,) = _documents(records("brat", path))
    (found,) = document.annotations
    assert (document.title, document.text, found.quote) == ("doc-1", None, "قال")


# -- REFI-QDA


def _qdpx(path: Path, selections: str, text: str = TEXT, more: str = "") -> Path:
    project = (
        '<?xml version="1.0"?><Project xmlns="urn:QDA-XML:project:1.0" name="p"><Users>'
        '<User guid="u" name="سلمى"/></Users><CodeBook><Codes><Code guid="{A}" name="a"><Code '
        'guid="b" name="b" color="#00FF00"/></Code></Codes></CodeBook><Sources><TextSource '
        f'name="نص" guid="s" plainTextPath="internal://S.txt">{selections}</TextSource>{more}'
        '</Sources><Notes><Note guid="n"><PlainTextContent>ملاحظة\nثانية</PlainTextContent></Note>'
        "</Notes></Project>"
    )
    return zipped(path, {"x.qde": project.encode(), "Sources/s.TXT": text.encode("utf-8")})


def _selection(start: int, end: int, name: str = "") -> str:
    return (
        f'<PlainTextSelection guid="g{start}" name="{name}" startPosition="{start}" '
        f'endPosition="{end}"><Description>وصف</Description><Coding guid="c{start}" '
        'creatingUser="U"><CodeRef targetGUID="a"/></Coding><Coding><CodeRef targetGUID="B"/>'
        '</Coding><NoteRef targetGUID="N"/></PlainTextSelection>'
    )


def test_codings_share_notes_and_description(tmp_path: Path):
    found = records("qdpx", _qdpx(tmp_path / "a.qdpx", _selection(0, 3)))
    assert [(a.tag, a.note, a.annotator) for a in _annotations(found)] == [
        ("a", "ملاحظة\nثانية\nوصف", "سلمى"),
        ("b", "ملاحظة\nثانية\nوصف", ""),
    ]
    tags = [(t.name, t.parent, t.given.get("colour")) for t in found if isinstance(t, TagIn)]
    assert tags == [("a", "", None), ("b", "a", "#00ff00")]


def test_positions_counted_otherwise_are_told_by_names(tmp_path: Path):
    raw = "\ufeff" + TEXT.replace("\n", "\r\n")
    start = TEXT.index("ثم") + 1  # in UTF-16 units, a line end as one
    path = _qdpx(tmp_path / "a.qdpx", _selection(start, start + 2, "ثم"), raw)
    (document,) = _documents(records("qdpx", path))
    assert document.text == TEXT
    assert {TEXT[a.start : a.end] for a in document.annotations} == {"ثم"}


def test_pictures_and_what_lies_elsewhere_are_counted(tmp_path: Path):
    more = (
        '<PictureSource><PictureSelection guid="p"/></PictureSource>'
        '<TextSource plainTextPath="absolute:///home/x.txt">' + _selection(5, 7) + "</TextSource>"
    )
    found = records("qdpx", _qdpx(tmp_path / "a.qdpx", _selection(0, 3), more=more))
    assert _left(found) == {"pictures": 2}


# -- through the worker


def test_a_folder_is_read_in_the_worker(tmp_path: Path):
    path = _brat(tmp_path / "in", "T1\tx 0 3\tقال\n")
    assert list(read(path)) == records("brat", path)


def test_a_project_is_read_in_the_worker(tmp_path: Path):
    path = _qdpx(tmp_path / "a.qdpx", _selection(0, 3))
    assert list(read(path)) == records("qdpx", path)
