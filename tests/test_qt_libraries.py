"""Which libraries of the system Qt needs, and the line that brings them."""

from pathlib import Path

import pytest

from reader import qt_libraries


@pytest.mark.parametrize(
    ("system", "line"),
    [
        ("id=debian", "apt-get install libgl1"),
        ("id=fedora", "dnf install mesa-libGL"),
        ("id=arch", "pacman -S libglvnd"),
    ],
)
def test_the_line_for_each_system(tmp_path: Path, system: str, line: str) -> None:
    release = tmp_path / "os-release"
    release.write_text(system)
    assert line in qt_libraries.sentence(["libGL.so.1"], qt_libraries.needed(False), release)


def test_a_window_needs_more_than_the_tests() -> None:
    assert qt_libraries.needed(False).keys() < qt_libraries.needed(True).keys()
