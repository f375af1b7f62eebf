"""Each format on the hard text, read by the program that it is for: same spans, same words, same
tags, notes and attributes, or the loss that the exporter declared.
"""

import json
import os
import warnings
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from reader.core.exporters import Written
from reader.core.project import Project
from tests.core.exchange import hard

pytestmark = [
    pytest.mark.interop,
    # Other programs' own affairs.
    pytest.mark.filterwarnings("ignore"),
]


def reader_of(*modules: str) -> list[Any]:
    """The modules of a reader; the test is skipped, with the name, where one is missing."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return [pytest.importorskip(name) for name in modules]


def lost(written: Written) -> dict[str, int]:
    """The losses by reason."""
    return {loss.reason: loss.annotations for loss in written.losses}


def facts(project: Project, document: int) -> list[tuple[Any, ...]]:
    """What every reader must find of a document, in order."""
    return sorted(
        (p.start, p.end, p.quote, p.tag, p.note, p.attributes, p.annotator)
        for p in hard.places(project, document)
    )


def dumped(attributes: Mapping[str, object]) -> str:
    return json.dumps(attributes, ensure_ascii=False, sort_keys=True)


# -- UIMA


def _of_cas(cas: Any, text: str) -> list[tuple[Any, ...]]:
    assert cas.sofa_string == text
    found: list[tuple[Any, ...]] = []
    for span in cas.select("hashiya.Span"):
        names = ("kind", "value", "sure", "speaker")
        attributes = {n: span.get(n) for n in names if span.get(n) is not None}
        attributes |= json.loads(span.get("attributes") or "{}")
        if isinstance(attributes.get("value"), float):  # in XMI it cannot know better
            attributes["value"] = int(attributes["value"])
        found.append(
            (span.begin, span.end, span.get_covered_text(), span.tag, span.get("note") or "",
             dumped(attributes), span.annotator)
        )  # fmt: skip
    return sorted(found)


def test_cassis_reads_cas_json(hard_project: Project, tmp_path: Path):
    (cassis,) = reader_of("cassis")
    assert lost(hard.export(hard_project, "cas-json", tmp_path / "out")) == {}
    for number, place in enumerate(sorted((tmp_path / "out").glob("*.json")), 1):
        with place.open("rb") as file:
            cas = cassis.load_cas_from_json(file)
        assert _of_cas(cas, hard_project.text(number)) == facts(hard_project, number)


def test_cassis_reads_xmi(hard_project: Project, tmp_path: Path):
    (cassis,) = reader_of("cassis")
    assert lost(hard.export(hard_project, "cas-xmi", tmp_path / "out")) == {}
    with (tmp_path / "out" / "TypeSystem.xml").open("rb") as file:
        types = cassis.load_typesystem(file)
    for number, place in enumerate(sorted((tmp_path / "out").glob("*.xmi")), 1):
        with place.open("rb") as file:
            cas = cassis.load_cas_from_xmi(file, typesystem=types)
        assert _of_cas(cas, hard_project.text(number)) == facts(hard_project, number)


def test_numbers_and_truth_are_typed_features(hard_project: Project, tmp_path: Path):
    (cassis,) = reader_of("cassis")
    hard.export(hard_project, "cas-json", tmp_path / "out")
    with sorted((tmp_path / "out").glob("*.json"))[0].open("rb") as file:
        spans = cassis.load_cas_from_json(file).select("hashiya.Span")
    assert [(s.value, s.sure) for s in spans if s.get("value")] == [(51000, False)]


@pytest.mark.parametrize("name", ["cas-json", "cas-xmi"])
def test_what_cassis_writes_is_read(name: str, hard_project: Project, tmp_path: Path):
    (cassis,) = reader_of("cassis")
    from tests.core.exchange.conftest import take

    hard.export(hard_project, name, tmp_path / "out")
    (tmp_path / "again").mkdir()
    if name == "cas-json":
        for place in (tmp_path / "out").glob("*.json"):
            with place.open("rb") as file:
                cassis.load_cas_from_json(file).to_json(tmp_path / "again" / place.name)
    else:
        with (tmp_path / "out" / "TypeSystem.xml").open("rb") as file:
            types = cassis.load_typesystem(file)
        types.to_xml(tmp_path / "again" / "TypeSystem.xml")
        for place in (tmp_path / "out").glob("*.xmi"):
            with place.open("rb") as file:
                cas = cassis.load_cas_from_xmi(file, typesystem=types)
            cas.to_xmi(tmp_path / "again" / place.name)
    back = Project.create(tmp_path / "back.sqlite", tags=())
    take(back, name, tmp_path / "again")
    assert hard.everything(back) == hard.everything(hard_project)
    back.close()


# -- Label Studio


def test_label_studio_validates_and_has_all(hard_project: Project, tmp_path: Path):
    interface, _ = reader_of("label_studio_sdk.label_interface", "label_studio_sdk")
    assert lost(hard.export(hard_project, "label-studio", tmp_path / "out")) == {}
    config = interface.LabelInterface(
        (tmp_path / "out" / "labelling-config.xml").read_text("utf-8")
    )
    assert set(config.get_control("tag").labels) == {t.name for t in hard_project.tags()}
    tasks = json.loads((tmp_path / "out" / "tasks.json").read_text("utf-8"))
    for number, task in enumerate(tasks, 1):
        assert config.validate_task({"data": task["data"]})
        assert all(config.validate_annotation(a) for a in task["annotations"])
        assert _of_task(task, hard_project.text(number)) == facts(hard_project, number)


def test_label_studio_has_the_colours(hard_project: Project, tmp_path: Path):
    interface, _ = reader_of("label_studio_sdk.label_interface", "label_studio_sdk")
    hard.export(hard_project, "label-studio", tmp_path / "out")
    config = interface.LabelInterface(
        (tmp_path / "out" / "labelling-config.xml").read_text("utf-8")
    )
    found = {
        n: label.attr["background"] for n, label in config.get_control("tag").labels_attrs.items()
    }
    assert found == {hard.SPACE: "#2670B5", hard.SLASH: "#aa3311", hard.PLAIN: "#8F3F9E"}


def _of_task(task: Any, text: str) -> list[tuple[Any, ...]]:
    """The regions of a task, as Label Studio puts results of one id together."""
    assert task["data"]["text"] == text
    found: list[tuple[Any, ...]] = []
    for annotation in task["annotations"]:
        regions: dict[str, list[Any]] = {}
        for result in annotation["result"]:
            regions.setdefault(result["id"], []).append(result)
        for head, *others in regions.values():
            value = head["value"]
            said = {o["from_name"]: o["value"] for o in others}
            note = said.pop("note", {"text": [""]})["text"][0]
            attributes = {name.split(".", 2)[2]: _of_control(name, v) for name, v in said.items()}
            words = text[value["start"] : value["end"]]
            assert value["text"] == words
            found.append(
                (value["start"], value["end"], words, *value["labels"], note, dumped(attributes),
                 head["meta"]["annotator"])
            )  # fmt: skip
    return sorted(found)


def _of_control(name: str, value: Any) -> object:
    kind = name.split(".")[1]
    if kind == "number":
        return value["number"]
    if kind == "yes_no":
        return value["choices"] == ["true"]
    (word,) = value["choices" if kind == "choice" else "text"]
    return json.loads(word) if kind == "json" else word


# -- brat


def test_bratly_reads_standoff(hard_project: Project, tmp_path: Path):
    bratly_io, bratly = reader_of("bratly.io", "bratly")
    written = hard.export(hard_project, "brat", tmp_path / "out")
    assert lost(written) == {"wordless": 1, "names": 7}
    labels = _labels(tmp_path / "out" / "visual.conf")
    for number, place in enumerate(sorted((tmp_path / "out").glob("*.ann")), 1):
        collection = bratly_io.read_and_load_ann_file(
            str(place), no_duplicates=False, sorting=False, renumerotize=False
        )
        text = hard_project.text(number)
        assert place.with_suffix(".txt").read_text("utf-8") == text
        expected = [f for f in facts(hard_project, number) if f[2] != "\n"]
        assert _of_brat(collection.annotations, text, bratly, labels) == expected


def _labels(path: Path) -> dict[str, str]:
    lines = path.read_text("utf-8").split("[drawing]")[0].splitlines()
    return dict(line.split(" | ", 1) for line in lines if " | " in line)


def _of_brat(
    annotations: Sequence[Any], text: str, bratly: Any, labels: Mapping[str, str]
) -> list[tuple[Any, ...]]:
    notes: dict[str, str] = {}
    annotators: dict[str, str] = {}
    attributes: dict[str, dict[str, object]] = {}
    for a in annotations:
        if isinstance(a, bratly.AttributeAnnotation):
            (value,) = a.values
            plain = {"true": True, "false": False}
            attributes.setdefault(a.component.id, {})[a.label] = (
                plain[value] if value in plain else int(value) if value.isdigit() else value
            )
        elif isinstance(a, bratly.NoteAnnotation) and a.label == "AnnotatorNotes":
            notes[a.component.id] = a.value.replace("↵", "\n").replace("⇥", "\t")
        elif isinstance(a, bratly.NoteAnnotation) and a.label == "Annotator":
            annotators[a.component.id] = a.value
        elif isinstance(a, bratly.NoteAnnotation):
            value = json.loads(a.value) if a.value.startswith("[") else a.value
            attributes.setdefault(a.component.id, {})[a.label] = value
    found: list[tuple[Any, ...]] = []
    for a in annotations:
        if isinstance(a, bratly.EntityAnnotation):
            start, end = a.get_start(), a.get_end()
            assert a.content == " ".join(text[f.start : f.end] for f in a.fragments)
            tag = labels.get(a.label, a.label)
            found.append((start, end, text[start:end], tag, notes.get(a.id, ""),
                          dumped(attributes.get(a.id, {})), annotators[a.id]))  # fmt: skip
    return sorted(found)


# -- REFI-QDA


def test_pyrefiqda_reads_the_project(hard_project: Project, tmp_path: Path):
    (pyrefiqda,) = reader_of("pyrefiqda")
    assert lost(hard.export(hard_project, "qdpx", tmp_path / "out.qdpx")) == {}
    project = pyrefiqda.RefiProject.load(tmp_path / "out.qdpx", extract_dir=tmp_path / "unzipped")
    codes = _codes(project.code_book.codes.code)
    users = {u.guid: u.name for u in project.users.user}
    notes = {n.guid: n.plain_text_content for n in project.notes.note}
    for number, source in enumerate(project.sources.text_source, 1):
        place = pyrefiqda.RefiProject.resolve_source_path(
            source.plain_text_path, tmp_path / "unzipped"
        )
        text = place.read_text("utf-8")
        assert (source.name, text) == (
            hard_project.document(number).title,
            hard_project.text(number),
        )
        found: list[tuple[Any, ...]] = []
        for s in source.plain_text_selection:
            (coding,) = s.coding
            note = "".join(notes[r.target_guid] for r in coding.note_ref)
            attributes = json.loads(s.description or "{}")
            start, end = s.start_position, s.end_position
            found.append((start, end, text[start:end], codes[coding.code_ref.target_guid], note,
                          dumped(attributes), users[coding.creating_user]))  # fmt: skip
        assert sorted(found) == facts(hard_project, number)


def _codes(codes: Sequence[Any]) -> dict[str, str]:
    made: dict[str, str] = {}
    for code in codes:
        made[code.guid] = code.name
        made |= _codes(code.code)
    return made


def test_pyrefiqda_knows_the_colours(hard_project: Project, tmp_path: Path):
    (pyrefiqda,) = reader_of("pyrefiqda")
    hard.export(hard_project, "qdpx", tmp_path / "out.qdpx")
    project = pyrefiqda.RefiProject.load(tmp_path / "out.qdpx", extract_dir=tmp_path / "unzipped")
    first = project.code_book.codes.code[0]
    assert (first.color, first.code[0].color) == ("#2670B5", "#aa3311")


# -- tokens


def _columns(path: Path) -> list[list[tuple[str, str]]]:
    """The sentences of a CoNLL file as (token, tag)."""
    blocks = path.read_text("utf-8").split("\n\n")
    made = [[tuple(line.split("\t")) for line in b.split("\n")] for b in blocks if b.strip()]
    assert all(len(pair) == 2 for sentence in made for pair in sentence)
    return made  # type: ignore[return-value]


def test_seqeval_finds_the_entities(hard_project: Project, tmp_path: Path):
    labeling, scheme = reader_of("seqeval.metrics.sequence_labeling", "seqeval.scheme")
    written = hard.export(hard_project, "conll", tmp_path / "out", bounds="divide")
    reasons = lost(written)
    assert (reasons["overlaps"], reasons["wordless"], written.annotations) == (3, 1, 7)
    assert "tokens" not in reasons
    found: Counter[tuple[str, str]] = Counter()
    for place in (tmp_path / "out").glob("*.conll"):
        for sentence in _columns(place):
            words, tags = zip(*sentence, strict=True)
            loose = labeling.get_entities(list(tags))
            strict = scheme.Entities([list(tags)], scheme.IOB2).entities[0]
            assert [(e.tag, e.start, e.end - 1) for e in strict] == loose
            for name, first, last in loose:
                found[name, "".join(words[first : last + 1])] += 1
    assert found == Counter({
        ("رأي_عام", _joined("الوزيرُ إنّ «مدرّسةً»")): 1,
        ("رأي_عام", _joined("٥١ ألف طالب <و&أكثر>")): 1,
        ("people/officials", "مدرّسةً"): 1,
        ("people/officials", "می\u200cخواهم"): 1,
        ("quotes", _joined("«مدرّسةً» افتُتحت،\u00a0وبلغ")): 1,
        ("quotes", _joined("المدينة غدًا 😀")): 1,
        ("رأي_عام", "نص"): 1,
    })  # fmt: skip


def _joined(words: str) -> str:
    return "".join(words.split())


def test_spacy_reads_conll(hard_project: Project, tmp_path: Path):
    converters, _ = reader_of("spacy.training.converters", "spacy")
    hard.export(hard_project, "conll", tmp_path / "out", files="outermost", bounds="divide")
    text = (tmp_path / "out" / "all.conll").read_text("utf-8")
    docs = list(converters.conll_ner_to_docs(text, no_print=True))
    found = {(e.label_, "".join(t.text for t in e)) for d in docs for e in d.ents}
    assert ("quotes", _joined("«مدرّسةً» افتُتحت،\u00a0وبلغ")) in found
    assert len(found) == sum(len(d.ents) for d in docs) == 5


def test_spacy_reads_docbin(hard_project: Project, tmp_path: Path):
    tokens, spacy = reader_of("spacy.tokens", "spacy")
    path = tmp_path / "out.spacy"
    written = hard.export(hard_project, "docbin", path, bounds="divide")
    assert lost(written) == {"wordless": 1}
    docs = list(tokens.DocBin().from_disk(path).get_docs(spacy.blank("ar").vocab))
    for number, doc in enumerate(docs, 1):
        assert doc.text == hard_project.text(number)
        data = doc.user_data["hashiya"]["annotations"]
        found = [
            (s.start_char, s.end_char, s.text, s.label_, data[s.id_]["note"],
             dumped(json.loads(data[s.id_]["attributes"])), data[s.id_]["annotator"])
            for s in doc.spans["sc"]
        ]  # fmt: skip
        assert sorted(found) == [f for f in facts(hard_project, number) if f[2] != "\n"]


def test_docbin_widens_to_words_and_says_so(hard_project: Project, tmp_path: Path):
    tokens, spacy = reader_of("spacy.tokens", "spacy")
    path = tmp_path / "out.spacy"
    written = hard.export(hard_project, "docbin", path)
    assert lost(written) == {"wordless": 1, "tokens": 1}
    doc = next(iter(tokens.DocBin().from_disk(path).get_docs(spacy.blank("ar").vocab)))
    assert ">.\nمی\u200cخواهم" in [s.text for s in doc.spans["sc"]]


# -- Parquet


def test_pyarrow_reads_parquet(hard_project: Project, tmp_path: Path):
    parquet, _ = reader_of("pyarrow.parquet", "pyarrow")
    assert lost(hard.export(hard_project, "parquet", tmp_path / "out.parquet")) == {}
    _check_rows(parquet.read_table(tmp_path / "out.parquet").to_pylist(), hard_project)


def test_datasets_read_parquet(
    hard_project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    monkeypatch.setenv("HF_HOME", str(tmp_path / "cache"))
    (datasets,) = reader_of("datasets")
    path = os.fspath(tmp_path / "out.parquet")
    hard.export(hard_project, "parquet", Path(path))
    loaded = datasets.Dataset.from_parquet(path, cache_dir=str(tmp_path / "cache"))
    _check_rows(list(loaded), hard_project)


def _check_rows(rows: Sequence[Any], project: Project) -> None:
    for number, row in enumerate(rows, 1):
        text = row["text"]
        assert text == project.text(number)
        found = [
            (s["start"], s["end"], text[s["start"] : s["end"]], s["tag"], s["note"],
             dumped(json.loads(s["attributes"])), s["annotator"])
            for s in row["spans"]
        ]  # fmt: skip
        assert sorted(found) == facts(project, number)
