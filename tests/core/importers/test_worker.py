"""The worker process: it serves many files, is bounded, and dies with its parent."""

import os
import select
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from reader.core.errors import FileProblem, UnreadableText
from reader.core.importers import read
from reader.core.importers.worker import Worker
from reader.core.project import Project
from tests.core.importers.making import docx, run

ROOT = Path(__file__).resolve().parents[3]
posix = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")


@pytest.fixture
def good(tmp_path: Path) -> Path:
    return docx(tmp_path / "مقال.docx", f"<w:p>{run('نص')}</w:p>")


def test_one_process_serves_many_files(good: Path, worker: Worker) -> None:
    pids = {(read(good, worker=worker), worker.pid)[1] for _ in range(3)}
    assert len(pids) == 1


def test_a_worker_that_died_is_started_anew(good: Path) -> None:
    with Worker() as worker:
        read(good, worker=worker)
        assert worker.pid is not None
        os.kill(worker.pid, signal.SIGTERM)
        os.waitpid(worker.pid, os.WNOHANG) if sys.platform == "win32" else None
        try:
            read(good, worker=worker)
        except UnreadableText as error:  # it was told of the file before it was gone
            assert "broke down" in str(error)
        assert read(good, worker=worker)[0].text == "نص"


@posix
def test_after_a_breach_the_next_file_is_read(good: Path, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.html")
    with Worker(seconds=1) as worker:
        with pytest.raises(UnreadableText, match="longer than 1 seconds"):
            read(tmp_path / "a.html", worker=worker)
        assert read(good, worker=worker)[0].text == "نص"


def test_a_bound_of_memory_that_is_met(good: Path, tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    page.write_text("<p>نص</p>" * 400_000, encoding="utf-8")
    with Worker(memory=60_000_000) as worker:
        with pytest.raises(UnreadableText, match="60 MB"):
            read(page, worker=worker)
        assert read(good, worker=worker)[0].text == "نص"


def test_without_a_worker_a_file_has_its_own(good: Path) -> None:
    assert read(good)[0].text == "نص"


def test_a_closed_worker_has_no_process(good: Path) -> None:
    worker = Worker()
    read(good, worker=worker)
    worker.close()
    assert worker.pid is None


def test_a_missing_file_is_told_as_such(tmp_path: Path, worker: Worker) -> None:
    with pytest.raises(FileProblem, match="There is no file"):
        read(tmp_path / "none.docx", worker=worker)


def test_a_folder_with_a_name_like_a_file(tmp_path: Path, worker: Worker) -> None:
    (tmp_path / "a.pdf").mkdir()
    with pytest.raises(FileProblem, match="is a folder"):
        read(tmp_path / "a.pdf", worker=worker)


def test_a_project_that_is_open_is_not_touched(tmp_path: Path, worker: Worker) -> None:
    project = Project.create(tmp_path / "p.html")
    try:
        with pytest.raises(UnreadableText, match="not a text file"):
            read(tmp_path / "p.html", worker=worker)
    finally:
        project.close()


@posix
def test_it_ends_when_its_parent_is_killed(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "stuck.html")
    script = (
        "import sys; from pathlib import Path; from reader.core.importers.worker import Worker\n"
        "Worker(seconds=0.1).read('html', Path(sys.argv[1]))\n"
    )
    command = [sys.executable, "-c", script, str(tmp_path / "stuck.html")]
    stuck = tmp_path / "stuck.html"
    parent = subprocess.Popen(command, cwd=ROOT)
    # Opens when the worker has the other end, and then keeps it waiting.
    with parent, stuck.open("wb", buffering=0) as pipe:
        parent.kill()
        parent.wait()
        poll = select.poll()
        poll.register(pipe, select.POLLERR)
        # An error, when the last reader is gone: the worker.
        assert poll.poll(20_000) == [(pipe.fileno(), select.POLLERR)]


def test_it_imports_neither_qt_nor_storage(good: Path) -> None:
    script = (
        "import sys, json; sys.modules['PySide6'] = None\n"
        "from reader.core.importers import IMPORTERS\n"
        "import reader.core.importers.worker_process\n"
        "[i.reader() for i in IMPORTERS]\n"
        "print(*{'sqlite3', 'sqlite_utils', 'PySide6.QtCore'} & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == ""


def test_it_works_from_any_folder(good: Path, tmp_path: Path) -> None:
    (tmp_path / "lxml.py").write_text("raise SystemExit('taken from the current folder')")
    script = (
        f"import sys; sys.path.insert(0, {str(ROOT)!r})\n"
        "from pathlib import Path; from reader.core.importers import read\n"
        f"print(len(read(Path({good.name!r}))[0].text))"
    )
    done = subprocess.run(
        [sys.executable, "-P", "-c", script], cwd=tmp_path, capture_output=True, text=True
    )
    assert (done.stdout.strip(), done.returncode) == ("2", 0)


@pytest.mark.parametrize(
    "act",
    [
        "open('/etc/hosts').read()",
        "open(sys.argv[1], 'w')",
        "__import__('socket').create_connection(('127.0.0.1', 9))",
        "__import__('subprocess').run(['true'])",
        "__import__('os').system('true')",
        "__import__('os').remove(sys.argv[1])",
    ],
)
@posix
def test_what_python_code_in_it_cannot_do(tmp_path: Path, act: str) -> None:
    (tmp_path / "a").write_text("")
    script = (
        "import sys, socket, subprocess\nfrom reader.core.importers.limits import Guard\n"
        f"Guard(sys.path).install()\ntry:\n    {act}\nexcept PermissionError: print('refused')"
    )
    command = [sys.executable, "-c", script, str(tmp_path / "a")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.stdout == "refused\n"
