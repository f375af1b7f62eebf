"""PySide6 6.12.0 on Python 3.11 loses a reference to None at every void call, and aborts."""

import subprocess
import sys


def test_fifty_thousand_void_calls_do_not_abort() -> None:
    code = (
        "from PySide6.QtCore import QObject\no = QObject()\n"
        "for _ in range(50_000):\n    o.setObjectName('a')\n"
    )
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0
