"""Writing a file so that a failure leaves what was there: beside it first, then in its place."""

import os
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

from reader.core.errors import FileProblem
from reader.core.translatable import QT_TRANSLATE_NOOP


@contextmanager
def replacing(path: Path, encoding: str) -> Generator[TextIO]:
    """A text file (no line ends translated) that takes the place of `path` when all went well."""
    import secrets

    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    try:
        try:
            if path.is_dir():
                raise IsADirectoryError(path)
            with beside.open("w", encoding=encoding, newline="") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            beside.replace(path)
        except OSError as error:
            raise FileProblem(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "{path} cannot be written, and what was there is as it was. Check that you "
                    "may write to its folder and that the disk has room.",
                ),
                path=str(path),
            ) from error
    finally:
        # A folder that could not be written to holds nothing of ours either.
        with suppress(OSError):
            beside.unlink(missing_ok=True)
