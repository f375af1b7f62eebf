"""The window in a process of its own, for a screen reader's client: `program.py PROJECT`.

Keys come on the input as lines of JSON ({"key": ..., "held": ..., "text": ...}) and are pressed
where the focus is; each is answered by a line once the window has done what they ask.
"""

import json
import sys
import threading
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from reader.gui.app import open_window


class Keys(QObject):
    """Keys from a thread that reads them to the thread of the window."""

    came = Signal(str)

    def read(self) -> None:
        for line in sys.stdin:
            self.came.emit(line)
        self.came.emit("")


def main() -> None:
    window = open_window(Path(sys.argv[1]))
    window.activateWindow()
    keys = Keys()

    def press(line: str) -> None:
        if not line:
            window.close()
            QApplication.quit()
            return
        asked = json.loads(line)
        held = Qt.KeyboardModifier(asked.get("held", 0))
        target = QApplication.focusWidget() or window.reading_view
        for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
            event = QKeyEvent(kind, asked["key"], held, asked.get("text", ""))
            QApplication.sendEvent(target, event)
        print("done", flush=True)

    keys.came.connect(press, Qt.ConnectionType.QueuedConnection)
    window.loaded.connect(lambda: print("loaded", flush=True))
    threading.Thread(target=keys.read, daemon=True).start()
    QApplication.exec()


if __name__ == "__main__":
    main()
