"""What the failures of venv and pip are told as."""

import errno
from pathlib import Path

from reader import installing


def test_a_folder_that_may_not_be_written_is_named() -> None:
    said = installing.file_problem(
        PermissionError(errno.EACCES, "Permission denied", "/x/.venv"), "/x"
    )
    assert said.startswith("/x/.venv: Permission denied")


def test_a_missing_venv_module_has_its_line() -> None:
    said = installing.venv_problem("ensurepip is not available", (3, 12))
    assert "apt-get install python3.12-venv" in said


def test_no_network_is_said() -> None:
    assert "network" in installing.install_problem("NewConnectionError(...)", "log")


def test_a_full_disk_is_said() -> None:
    assert "disk is full" in installing.install_problem("No space left on device", "log")


def test_a_log_in_another_encoding_is_read_all_the_same(tmp_path: Path) -> None:
    log = tmp_path / "log"
    log.write_bytes("é NewConnectionError".encode("cp1252"))
    assert "network" in installing.install_problem(installing.read(str(log)), str(log))
