"""What was acknowledged is there, whatever happens to the process."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from reader.core.check import check
from reader.core.project import Project

ROOT = Path(__file__).resolve().parent.parent.parent
TEXT = "كلمة " * 2_000

LOOP = """
import sys
from reader.core.model import Span
from reader.core.project import Project
p = Project.open(sys.argv[1])
for n in range(100_000):
    print(p.annotate(1, Span(n % 9000, n % 9000 + 4 + n // 9000), n % 3 + 1).added[0].id, flush=True)
"""

FULL = """
import json, resource, signal, sys
from reader.core.errors import StorageFailed
from reader.core.model import Span
from reader.core.project import Project
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
p = Project.open(sys.argv[1])
done, told, undo = [], "", None
resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, resource.RLIM_INFINITY))
for n in range(400):
    try:
        done.append(p.annotate(1, Span(n, n + 5), 1, note="x" * 5_000).added[0].id)
    except StorageFailed as error:
        told = str(error)
        break
kept = len(p.annotations())
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
again = p.annotate(1, Span(3_000, 3_005), 1).added[0].id
p.close()
print(json.dumps([done, told, kept, again]))
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = Project.create(tmp_path / "p.sqlite")
    made.add_document("نص", TEXT)
    made.close()
    return tmp_path / "p.sqlite"


@pytest.mark.skipif(os.name == "nt", reason="no SIGKILL there")
@pytest.mark.parametrize("lines", [1, 7, 60])
def test_what_was_printed_survives_a_kill(path: Path, lines: int) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", LOOP, str(path)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    told = [process.stdout.readline().strip() for _ in range(lines)]
    process.send_signal(signal.SIGKILL)
    told += process.stdout.read().split("\n")[:-1]
    process.stdout.close()
    process.wait()
    again = Project.open(path)  # the lock died with its process
    kept = {a.id for a in again.annotations()}
    again.close()
    assert set(filter(None, (t.strip() for t in told))) <= kept and check(path) == []


@pytest.mark.skipif(sys.platform != "linux", reason="limits the size of files")
def test_a_full_disk_loses_nothing_and_a_retry_works(path: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", FULL, str(path)], cwd=ROOT, capture_output=True, text=True
    )
    assert ran.returncode == 0, ran.stderr
    done, told, kept, again = json.loads(ran.stdout)
    opened = Project.open(path, write=False)
    there = {a.id for a in opened.annotations()}
    opened.close()
    assert told and kept == len(done) and {*done, again} == there
