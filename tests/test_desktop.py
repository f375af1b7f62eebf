"""The program among the applications of a Linux desktop."""

import configparser
import os
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from reader import desktop, launch
from reader.core.importers import IMPORTERS
from reader.core.project import Project

ENTRY = Path("applications/org.hashiya.Hashiya.desktop")
linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="for Linux alone")


def tool(name: str) -> str:
    """A tool of the desktop; without it the test is skipped, and says so."""
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"NOT tested here: no {name}")
    return found


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of the test's own."""
    folder = tmp_path / "data"
    monkeypatch.setenv("XDG_DATA_HOME", str(folder))
    return folder


def files(folder: Path) -> list[str]:
    """What the command wrote, without what the desktop's tools made of it."""
    return sorted(
        str(p.relative_to(folder)) for p in folder.rglob("*") if "hashiya" in p.name.lower()
    )


def entry(data: Path) -> configparser.SectionProxy:
    """The menu entry that was written."""
    parser = configparser.RawConfigParser()
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(data / ENTRY, encoding="utf-8")
    return parser["Desktop Entry"]


@linux
def test_the_command_writes_entry_icon_description_and_type(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert launch.main(["install-desktop"]) == 0
    assert set(desktop.places()) <= set(files(data))
    assert len(capsys.readouterr().out.splitlines()) == len(desktop.places())


@linux
def test_remove_takes_all_of_it_away(data: Path) -> None:
    launch.main(["install-desktop"])
    assert launch.main(["install-desktop", "--remove"]) == 0
    assert set(files(data)) & set(desktop.places()) == set()


@linux
def test_removing_what_is_not_there_is_no_error(data: Path) -> None:
    assert launch.main(["install-desktop", "--remove"]) == 0


@linux
def test_a_folder_that_cannot_be_written_is_said(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data.write_text("a file where a folder should be")
    assert launch.main(["install-desktop"]) == 1
    assert str(data) in capsys.readouterr().err


def test_a_relative_data_folder_is_ignored(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", "somewhere")
    assert desktop.data_home() == Path.home() / ".local" / "share"


@linux
def test_the_entry_starts_this_program(data: Path) -> None:
    launch.main(["install-desktop"])
    started = entry(data)["Exec"].removesuffix(" %f")
    assert started == " ".join(f'"{word}"' for word in desktop.command())
    assert all(Path(word).exists() for word in desktop.command())


@pytest.mark.parametrize(
    ("word", "line"),
    [
        ("/opt/my programs/run", '"/opt/my programs/run"'),
        ("/opt/100%/run", '"/opt/100%%/run"'),
        ('/opt/"a"/$b', r'"/opt/\\"a\\"/\\$b"'),
        ("/opt/a\\b", r'"/opt/a\\\\b"'),
    ],
)
def test_a_path_with_reserved_characters_is_quoted(word: str, line: str) -> None:
    assert desktop.exec_line([word]) == line


@linux
def test_the_entry_is_valid(data: Path) -> None:
    validate = tool("desktop-file-validate")
    launch.main(["install-desktop"])
    done = subprocess.run([validate, data / ENTRY], capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, "")


@linux
def test_the_description_is_valid(data: Path) -> None:
    validate = [tool("appstreamcli"), "validate", "--no-net", "--explain"]
    launch.main(["install-desktop"])
    described = data / "metainfo" / "org.hashiya.Hashiya.metainfo.xml"
    done = subprocess.run([*validate, described], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


@linux
@pytest.mark.parametrize(
    ("name", "is_project", "kind"),
    [
        ("study.sqlite", True, "application/x-hashiya-project"),
        ("study.of.another.name", True, "application/x-hashiya-project"),
        ("other.sqlite", False, "application/vnd.sqlite3"),
    ],
)
def test_a_desktop_tells_a_project_from_another_file_of_sqlite(
    data: Path, tmp_path: Path, name: str, is_project: bool, kind: str
) -> None:
    tool("update-mime-database")
    asks = "from gi.repository import Gio; import sys; print(Gio.File.new_for_path(sys.argv[1])"
    asks += ".query_info('standard::content-type', 0, None).get_content_type())"
    python = "/usr/bin/python3"
    if subprocess.run([python, "-c", "from gi.repository import Gio"], stderr=-3).returncode:
        pytest.skip("NOT tested here: no Gio for Python")
    launch.main(["install-desktop"])
    path = tmp_path / name
    if is_project:
        Project.create(path).close()
    else:
        import sqlite3

        connection = sqlite3.connect(path)
        connection.execute("CREATE TABLE t (x)")
        connection.close()
    done = subprocess.run(
        [python, "-c", asks, path], capture_output=True, text=True, env={**os.environ}
    )
    assert done.stdout.strip() in {kind, kind.replace("vnd.", "x-")}


def test_what_the_program_reads_can_be_opened_with_it() -> None:
    source = desktop.places()[str(ENTRY)].read_text(encoding="utf-8")
    (line,) = [ln for ln in source.splitlines() if ln.startswith("MimeType=")]
    parts = {"plain", "markdown", "html", "rtf", "pdf", "epub", "opendocument", "wordprocessingml"}
    assert len(IMPORTERS) == len(parts)
    assert [part for part in parts if part not in line] == []


def test_the_files_are_well_formed_and_speak_arabic() -> None:
    for place, source in desktop.places().items():
        if place.endswith(".xml"):
            root = ElementTree.fromstring(source.read_text(encoding="utf-8"))
            assert "ar" in {
                e.get("{http://www.w3.org/XML/1998/namespace}lang") for e in root.iter()
            }
