"""What is remembered, and that no file of settings stops a start."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.gui.settings import Settings


def file_of(home: Path) -> Path:
    return home / "settings.ini"


def read_everything(kept: Settings) -> None:
    """Ask for all that can be remembered."""
    assert isinstance(kept.zoom, int) and isinstance(kept.last_project, str)
    assert all(isinstance(path, str) for path in kept.recent_projects)
    assert isinstance(kept.ground + kept.language + kept.annotator + kept.folder, str)
    assert isinstance(kept.library_shown, bool) and isinstance(kept.table_columns, list)
    assert all(isinstance(width, int) for width in kept.widths.values())
    assert all(isinstance(number, int) for number in kept.place("p"))
    assert kept.place_in("p", 1) >= 0
    kept.state("geometry")
    kept.set_place("p", 1, 2)
    assert kept.place("p") == (1, 2) and kept.place_in("p", 1) == 2


def again() -> Settings:
    """Settings as the next start reads them."""
    return Settings()


def test_the_recent_projects_come_with_the_latest_first() -> None:
    kept = Settings()
    for path in ("/a", "/b", "/a"):
        kept.last_project = path
    kept.save()
    assert list(again().recent_projects) == ["/a", "/b"]


def test_each_document_has_its_place() -> None:
    kept = Settings()
    kept.set_place("/a", 1, 70)
    kept.set_place("/a", 2, 90)
    kept.set_place("/b", 1, 5)
    kept.save()
    assert again().place("/a") == (2, 90)
    assert (again().place_in("/a", 1), again().place_in("/b", 1)) == (70, 5)


def test_widths_are_kept() -> None:
    kept = Settings()
    kept.widths = {"annotation_panel": 300}
    kept.save()
    assert again().widths == {"annotation_panel": 300}


@pytest.mark.parametrize("content", [b"\0" * 4096, b"[General\nx"])
def test_a_broken_file_is_set_aside_as_it_was(own_home: Path, content: bytes) -> None:
    file_of(own_home).write_bytes(content)
    kept = Settings()
    assert kept.set_aside is not None and kept.set_aside.read_bytes() == content
    read_everything(kept)


def test_a_folder_in_its_place_is_set_aside(own_home: Path) -> None:
    file_of(own_home).mkdir()
    assert Settings().set_aside is not None


def test_a_second_broken_one_takes_the_place_of_the_first(own_home: Path) -> None:
    for content in (b"\0first", b"\0second"):
        file_of(own_home).write_bytes(content)
        kept = Settings()
    assert kept.set_aside is not None and kept.set_aside.read_bytes() == b"\0second"


def test_a_sound_file_stays(own_home: Path) -> None:
    kept = Settings()
    kept.zoom = 150
    kept.save()
    assert again().set_aside is None and again().zoom == 150


def test_where_there_can_be_no_folder_it_lasts_while_the_program_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("HASHIYA_HOME", str(tmp_path / "file" / "home"))
    read_everything(Settings())


@pytest.mark.parametrize(
    "line",
    [
        "[view]\nzoom=²",
        "[view]\nzoom=--3",
        "[view]\nzoom=" + "9" * 5_000,
        "[General]\nplaces=[[]]",
        '[General]\nplaces="[[\\"p\\", \\"x\\", null]]"',
        "[General]\nplaces=" + "[" * 9_000,
        "[window]\nwidths=[1]",
        '[window]\nwidths="{\\"a\\": \\"wide\\", \\"b\\": -5, \\"c\\": true}"',
        "[window]\ngeometry=@Variant(\\0\\0\\0\\x7f)",
        "[project]\nlast=a\\0b",
        '[project]\nrecent="[1, null, {}]"',
    ],
)
def test_a_value_that_is_none_counts_as_not_set(own_home: Path, line: str) -> None:
    file_of(own_home).write_text(line, encoding="utf-8")
    read_everything(Settings())


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(
    st.one_of(
        st.binary(max_size=300), st.text(max_size=200).map(lambda t: t.encode("utf-8", "replace"))
    )
)
def test_no_bytes_stop_a_start(own_home: Path, content: bytes) -> None:
    file_of(own_home).write_bytes(content)
    read_everything(Settings())


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(st.recursive(st.none() | st.integers() | st.text(max_size=5), st.lists, max_leaves=8))
def test_no_places_stop_a_start(own_home: Path, value: object) -> None:
    line = json.dumps(value).replace("\\", "\\\\").replace('"', '\\"')
    file_of(own_home).write_text(
        f'[General]\nplaces="{line}"\n[window]\nwidths="{line}"\n', encoding="utf-8"
    )
    read_everything(Settings())
