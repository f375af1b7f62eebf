"""The command line in a process of its own: what it imports, and where its output goes."""

import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from reader.core.model import Span
from reader.core.project import Project
from reader.launch import COMMANDS

ROOT = Path(__file__).resolve().parent.parent
TEXT = "😀😀 قال العربي إن 51 ألف (وحدة) في المدينة"


@pytest.fixture
def project(tmp_path: Path) -> str:
    path = tmp_path / "مشروع.sqlite"
    with closing(Project.create(path)) as made:
        made.add_document("نص", TEXT)
    return str(path)


def buffered() -> dict[str, str]:
    """The environment of a process whose output fails no sooner than it is flushed."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}


def run(*arguments: str, **more: str) -> subprocess.CompletedProcess[bytes]:
    """A command in a process of its own, with environment variables added."""
    command = [sys.executable, "-m", "reader.cli", *arguments]
    return subprocess.run(command, capture_output=True, cwd=ROOT, env=os.environ | more)


def test_a_script_needs_no_qt(project: str, tmp_path: Path) -> None:
    code = (
        "import sys\nsys.modules['PySide6'] = None\nfrom reader.cli import main\n"
        "p, o = sys.argv[1:]\n"
        "assert main(['annotate', p, '--document', '1', '--tag', 'quotes', '--start', '0',"
        " '--end', '1']) == 0\n"
        "assert main(['export', p, '--format', 'csv', '--output', o]) == 0"
    )
    command = [sys.executable, "-c", code, project, str(tmp_path / "o.csv")]
    assert subprocess.run(command, cwd=ROOT).returncode == 0


def test_the_launcher_hands_commands_over(project: str) -> None:
    command = [sys.executable, str(ROOT / "main.py"), "documents", project]
    done = subprocess.run(command, capture_output=True, encoding="utf-8")
    assert (done.returncode, "نص" in done.stdout) == (0, True)


def test_output_is_utf_8_wherever_it_goes(project: str) -> None:
    done = run("documents", project, PYTHONIOENCODING="cp1252")
    assert (done.returncode, done.stderr) == (0, b"")
    assert "نص".encode() in done.stdout and b"\r" not in done.stdout


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
@pytest.mark.parametrize("name", ["documents", "--help"])
def test_output_that_has_no_room(project: str, name: str) -> None:
    command = [sys.executable, str(ROOT / "main.py"), name, project]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, env=buffered())
    assert (done.returncode, done.stderr.count(b"\n")) == (1, 1)


@pytest.mark.skipif(sys.platform == "win32", reason="a closed descriptor of POSIX")
def test_a_sentence_never_goes_to_the_output() -> None:
    command = f'"{sys.executable}" -m reader.cli documents none 2>&-'
    done = subprocess.run(command, shell=True, stdout=subprocess.PIPE, cwd=ROOT)
    assert (done.returncode, done.stdout) == (1, b"")


@pytest.mark.skipif(sys.platform == "win32", reason="names of open files on POSIX")
def test_an_export_to_the_output(project: str, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "reader.cli", "export", project, "--format", "csv"]
    with (tmp_path / "o.csv").open("wb") as output:
        output.write(b"first\n")
        output.flush()
        done = subprocess.run([*command, "--output", "/dev/stdout"], stdout=output, cwd=ROOT)
    assert done.returncode == 0
    assert (tmp_path / "o.csv").read_bytes().startswith(b"first\nannotation_id,")


@pytest.mark.parametrize("options", [["--help"], ["documents", "--help"]])
def test_a_reader_of_the_help_that_has_enough(options: list[str]) -> None:
    command = [sys.executable, str(ROOT / "main.py"), *options]
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, env=buffered())
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


def test_the_help_tells_of_the_window() -> None:
    command = [sys.executable, str(ROOT / "main.py"), "--help"]
    said = subprocess.run(command, capture_output=True, encoding="utf-8").stdout
    assert "usage: main.py" in said and "opens the window" in said
    assert all(command in said for command in COMMANDS)


def test_a_reader_that_has_enough(project: str) -> None:
    with closing(Project.open(project)) as opened:
        for start in range(len(TEXT) - 1):
            for tag in (1, 2, 3):
                opened.annotate(1, Span(start, start + 2), tag, note="ن" * 2_000)
    command = [sys.executable, "-m", "reader.cli", "annotations", project]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None and process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert (process.stderr.read(), process.wait()) == (b"", 0)
