"""Nothing leaves: no socket of the internet is opened in a whole session, by whatever code.

What Python opens is heard by an audit hook on every system. What C++ opens, Qt and the parsers
of files, and the process in which these run, is seen by strace where there is one; without it
that half is skipped, and says so.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

import pytest

SCRIPT = Path(__file__).with_name("quiet_session.py")
ROOT = SCRIPT.parents[2]
INTERNET = re.compile(r"\bsocket\((?:AF_INET6?|PF_INET6?)\b.*")
TRACED = ["-f", "-qq", "-s", "2000", "-e", "trace=socket,execve", "-e", "signal=none"]


class Session(NamedTuple):
    """What was seen of a session."""

    said: dict[str, Any]
    calls: list[str] | None  # of the system, None where they could not be traced


def strace() -> list[str]:
    """The command that traces, [] where it is not there or may not."""
    found = shutil.which("strace")
    if found is None or subprocess.run([found, "-qq", "true"], capture_output=True).returncode:
        return []
    return [found, *TRACED]


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Session:
    """One session, looked at by all tests."""
    folder = tmp_path_factory.mktemp("session")
    tracing = strace()
    trace = folder / "trace"
    before = [*tracing, "-o", str(trace)] if tracing else []
    done = subprocess.run(
        [*before, sys.executable, str(SCRIPT), str(folder)],
        env={
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "HASHIYA_HOME": str(folder / "home"),
            "PYTHONPATH": str(ROOT),
            "PYTHONUTF8": "1",
        },
        capture_output=True,
        text=True,
        timeout=180,
    )
    assert done.returncode == 0, done.stderr
    said = json.loads((folder / "said.json").read_text(encoding="utf-8"))
    calls = trace.read_text(errors="replace").splitlines() if tracing else None
    return Session(said, calls)


def traced(session: Session) -> list[str]:
    if session.calls is None:
        pytest.skip("NOT tested here: no strace that may trace; Python's own calls are heard")
    return session.calls


def test_python_opens_no_socket_and_asks_for_no_address(session: Session) -> None:
    assert session.said["heard"] == []


def test_no_socket_of_the_internet_is_opened_by_anyone(session: Session) -> None:
    assert [call for call in traced(session) if INTERNET.search(call)] == []


def test_the_process_that_parses_files_was_watched_too(session: Session) -> None:
    started = [call for call in traced(session) if "execve(" in call and "worker_process" in call]
    assert started != []


def test_qts_network_is_not_even_loaded(session: Session) -> None:
    if not session.said["libraries"]:
        pytest.skip("NOT tested here: this system does not say which libraries are loaded")
    assert [name for name in session.said["libraries"] if "Network" in name] == []


def test_no_library_of_the_network_is_imported(session: Session) -> None:
    speaking = {"urllib3", "requests", "PySide6.QtNetwork", "ftplib", "smtplib"}
    assert speaking & set(session.said["modules"]) == set()


@pytest.mark.parametrize("family", ["AF_INET", "AF_INET6"])
def test_a_socket_would_have_been_seen(family: str, tmp_path: Path) -> None:
    tracing = strace()
    if not tracing:
        pytest.skip("NOT tested here: no strace that may trace")
    code = f"import socket; socket.socket(socket.{family}).close()"
    trace = tmp_path / "trace"
    subprocess.run([*tracing, "-o", trace, sys.executable, "-c", code], check=False)
    assert any(map(INTERNET.search, trace.read_text(errors="replace").splitlines()))
