"""Formats that go both ways, on any text, note, attribute and name."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.core.annotation_importers import AnnotationIn, DocumentIn
from reader.core.exporters import Material, exporter
from reader.core.model import Annotation
from reader.core.text.bare import bare, typed
from tests.core.exchange import hard
from tests.core.exchange.conftest import records
from tests.core.exchange.given import Given

_LETTERS = st.characters(exclude_categories=("Cs", "Cc", "Cn", "Co"), include_characters="\n\t")
_TEXTS = st.text(
    st.one_of(st.sampled_from(list("ابتّ \n\t\u00a0\u200c\u2028\u0085😀𝒜<&\"'")), _LETTERS),
    min_size=1,
    max_size=40,
).filter(lambda t: t.strip() and t[0] != "\ufeff")
# As tags and attributes may be called; "|" stands between the labels of brat.
_NAMES = (
    st.text(_LETTERS.filter(lambda c: c not in "|\n\t\u2028\u2029"), min_size=1, max_size=8)
    .map(lambda name: " ".join(part for part in name.strip().split(" ") if part))
    .filter(bool)
)
_VALUES = st.recursive(
    st.one_of(
        st.booleans(),
        st.integers(-(10**20), 10**20),
        st.floats(allow_nan=False, allow_infinity=False),
        _TEXTS,
        st.sampled_from(["true", "5", "-0", "1e5", "", "[1]", '"a"', "null", "5.0"]),
    ),
    lambda inner: st.lists(inner, max_size=2),
    max_leaves=3,
)
_BREAKS = "\t\n\x85\u2028\u2029"
_FORMATS = ("label-studio", "cas-json", "cas-xmi", "brat", "qdpx")


@st.composite
def _given(draw: st.DrawFn) -> Given:
    text = draw(_TEXTS)
    names = tuple(draw(st.lists(_NAMES, min_size=1, max_size=3, unique=True)))  # fmt: skip
    made = Given({"عنوان": text}, names)
    for number in range(draw(st.integers(0, 4))):
        start = draw(st.integers(0, len(text) - 1))
        end = draw(st.integers(start + 1, len(text)))
        attributes = draw(st.dictionaries(_NAMES, _VALUES, max_size=2))
        made.found.append(
            Annotation(
                f"00000000-0000-4000-8000-00000000000{number}",
                1,
                draw(st.integers(1, len(names))),
                start,
                end,
                text[start:end],
                draw(st.one_of(st.just(""), _TEXTS)),
                json.dumps(attributes, ensure_ascii=False),
                draw(st.sampled_from(["سلمى", "Omar"])),
                "user",
                "2026-01-01T00:00:00.000Z",
                "2026-01-01T00:00:00.000Z",
            )
        )
    return made


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(source=_given(), name=st.sampled_from(_FORMATS))
def test_what_is_written_is_read(
    source: Given, name: str, tmp_path_factory: pytest.TempPathFactory
):
    path = tmp_path_factory.mktemp("any") / ("a.qdpx" if name == "qdpx" else "a")
    _export(source, name, path)
    if name == "cas-json":
        path = next(path.glob("*.json"))
    (found,) = (r for r in records(name, path) if isinstance(r, DocumentIn))
    assert found.text == source.texts["عنوان"]
    facts = _of_brat if name == "brat" else _facts
    expected = [f for a in source.found if (f := facts(a, source.names[a.tag - 1]))]
    assert sorted(expected) == sorted(_read(a, name) for a in found.annotations)


def _export(source: Given, name: str, path: Path) -> None:
    chosen = exporter(name)
    material = Material(source)
    losses = hard.finish(chosen.foresee(material, chosen.options_from({})))
    written = hard.finish(chosen.write(material, path, chosen.options_from({})))
    assert written.losses == losses


def _facts(a: Annotation, tag: str) -> tuple[Any, ...]:
    return a.start, a.end, tag, a.note, _dumped(a.attributes), a.annotator


def _of_brat(a: Annotation, tag: str) -> tuple[Any, ...]:
    """brat has lines: at a span's edges their ends go, in notes other ends come back as LF."""
    start = a.start + len(a.quote) - len(a.quote.lstrip(_BREAKS))
    end = a.end - len(a.quote) + len(a.quote.rstrip(_BREAKS))
    note = a.note
    for other in "\x85\u2028\u2029":
        note = note.replace(other, "\n")
    made = start, end, tag, note, _dumped(a.attributes)
    return made if start < end else ()


def _read(a: AnnotationIn, name: str) -> tuple[Any, ...]:
    made = a.start, a.end, a.tag, a.note, _dumped(a.attributes), a.annotator
    return made[:-1] if name == "brat" else made


def _dumped(attributes: object) -> str:
    return json.dumps(attributes, ensure_ascii=False, sort_keys=True)


@given(_VALUES)
def test_a_bare_value_is_read_as_what_it_was(value: object):
    written = bare(value)
    if written is not None:
        again = typed(written)
        assert (again, type(again)) == (value, type(value))


@given(st.text(max_size=12))
def test_any_text_is_some_value(text: str):
    assert isinstance(typed(text), str | int | float | bool)
