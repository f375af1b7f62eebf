"""A project to work on, and places that cannot be written to."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Generator
from pathlib import Path

import pytest

from reader.core.project import Project

TEXT = "نص 😀 فيه أكثر من 51 ألف وحدة\nوفقرة ثانية"
_NOBODY = 65_534
_ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the project lies."""
    return tmp_path / "p.sqlite"


@pytest.fixture
def project(path: Path) -> Generator[Project]:
    """A project with one text, open."""
    made = Project.create(path)
    made.add_document("نص", TEXT)
    made.forget_history()
    yield made
    made.close()


@pytest.fixture
def closed(project: Project, path: Path) -> Path:
    """The same project, closed."""
    project.close()
    return path


@pytest.fixture
def run_sql() -> Callable[..., None]:
    """Runs SQL on a file in another process; with `die`, what is in the WAL stays there."""

    def run(path: Path, *statements: str, die: bool = False) -> None:
        script = (
            "import os, sqlite3, sys\n"
            "db = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
            "for sql in sys.argv[2:]: db.execute(sql).fetchall()\n"
        )
        script += "os._exit(0)" if die else "db.close()"
        subprocess.run([sys.executable, "-c", script, str(path), *statements], check=True)

    return run


@pytest.fixture
def read_only_media() -> Generator[Callable[[Path], Path]]:
    """Moves a project, with what lies beside it, to a folder in which nothing can be written."""
    if sys.platform == "win32":
        pytest.skip("permissions of POSIX")
    root = os.geteuid() == 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)

        def move(path: Path) -> Path:
            for file in path.parent.glob(f"{path.name}*"):
                kept = folder / file.name
                kept.write_bytes(file.read_bytes())
                kept.chmod(0o444)
            folder.chmod(0o555)
            if root:  # whom no permission binds
                os.seteuid(_NOBODY)
            return folder / path.name

        yield move
        if root:
            os.seteuid(0)
        folder.chmod(0o755)


_HOLDER = """
import sys
from reader.core.model import Span
from reader.core.project import Project
project = Project.open(sys.argv[1])
for at in range(int(sys.argv[2])):
    project.annotate(1, Span(at, at + 1), 1)
print("ready", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def hold() -> Generator[Callable[..., "subprocess.Popen[str]"]]:
    """Another process that has a project open for writing, after some annotations."""
    begun: list[subprocess.Popen[str]] = []

    def start(path: Path, annotations: int = 0) -> "subprocess.Popen[str]":
        command = [sys.executable, "-c", _HOLDER, str(path), str(annotations)]
        process = subprocess.Popen(
            command, cwd=_ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        begun.append(process)
        assert process.stdout is not None and process.stdout.readline() == "ready\n"
        return process

    yield start
    for process in begun:
        process.kill()
        process.communicate()
