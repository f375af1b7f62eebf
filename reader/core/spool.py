"""Texts that were removed, set aside on disk so that undo can bring them back.

A step of undo may hold twenty thousand documents: their texts in memory would be all of the
project. A text never changes and its document's id is never given again, so each is kept once.
"""

import os
import tempfile
from typing import IO

from reader.core.errors import StorageFailed
from reader.core.translatable import QT_TRANSLATE_NOOP


class Spool:
    """Texts by the id of their document, in a file that is gone when the project is closed."""

    def __init__(self) -> None:
        self._file: IO[bytes] | None = None
        self._places: dict[int, tuple[int, int]] = {}

    def __contains__(self, document: int) -> bool:
        return document in self._places

    def keep(self, document: int, text: str) -> None:
        """Set a text aside; StorageFailed where there is no room for it."""
        data = text.encode("utf-8")
        try:
            if self._file is None:
                self._file = tempfile.TemporaryFile(prefix="hashiya-")  # noqa: SIM115
            at = self._file.seek(0, os.SEEK_END)
            self._file.write(data)
            self._file.flush()
        except OSError as error:
            raise StorageFailed(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "There is no room to keep what would be removed, for undo. Nothing was "
                    "removed. Make room on the disk and try again.",
                )
            ) from error
        self._places[document] = at, len(data)

    def text(self, document: int) -> str:
        """The text that was kept; KeyError where none was."""
        at, length = self._places[document]
        assert self._file is not None
        self._file.seek(at)
        return self._file.read(length).decode("utf-8")

    def close(self) -> None:
        """Let go of them all."""
        if self._file is not None:
            self._file.close()
        self._file = None
        self._places.clear()
