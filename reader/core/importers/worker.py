"""The parent's half of the worker process in which foreign files are parsed.

It is started when the first such file comes and serves all that follow; after a breach of its
bounds it is ended, and the next file has a new one. It dies with its parent: its input ends.
"""

import json
import logging
import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import IO, Any, BinaryIO, Self, cast

from reader.core.errors import FileProblem, ReaderError, UnreadableText
from reader.core.importers.imported import Imported
from reader.core.importers.limits import MEMORY
from reader.core.importers.refusals import damaged, too_heavy, too_slow
from reader.core.translatable import QT_TRANSLATE_NOOP

SECONDS = 10.0
PARSE = "--parse-files"  # what a built program is started with to be this process
_START_SECONDS = 60.0  # a cold disk, a virus scanner
_MOST_ANSWERED = 2 * MEMORY
_PIPE = 1_048_576  # bytes: what Linux lets anyone have
_BOOT = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[1]); "
    "from reader.core.importers.worker_process import main; main()"
)
_ROOT = str(Path(__file__).resolve().parents[3])
_log = logging.getLogger(__name__)


class Worker:
    """Parses files in another process. For one thread at a time; `close` ends the process."""

    def __init__(self, seconds: float = SECONDS, memory: int = MEMORY) -> None:
        self._seconds = seconds
        self._memory = memory
        self._of_annotations = False  # what is being read: who is refused gets advice for that
        self._process: subprocess.Popen[bytes] | None = None
        self._answers: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def pid(self) -> int | None:
        """The process, None where none runs."""
        return None if self._process is None else self._process.pid

    def read(self, importer: str, path: Path, encoding: str | None = None) -> list[Imported]:
        """The texts of a file by the importer of that name; ReaderError with the reason."""
        self._of_annotations = False
        request = {"importer": importer, "path": os.path.abspath(path), "encoding": encoding}  # noqa: PTH100
        answer = self._ask(json.dumps(request).encode() + b"\n")
        if "texts" in answer:
            return [Imported(*values) for values in answer["texts"]]
        raise self._refusal(answer, path)

    def read_annotations(self, path: Path, format_name: str | None) -> Iterator[list[Any]]:
        """The records of a file or folder of annotations as plain lists, some at a time.

        `format_name` None: the format is found. ReaderError with the reason, before or after
        some came; the process is ended where the iteration stops short.
        """
        self._of_annotations = True
        request = {"format": format_name, "path": os.path.abspath(path)}  # noqa: PTH100
        until = time.monotonic() + self._seconds
        answer = self._ask(json.dumps(request).encode() + b"\n")
        done = False
        try:
            while "records" in answer:
                yield answer["records"]
                answer = self._next(until)
            done = True
        finally:
            if not done:
                self.close()
        if "end" not in answer:
            raise self._refusal(answer, path)

    def _refusal(self, answer: dict[str, Any], path: Path) -> ReaderError:
        if "refused" in answer:
            return _error(answer)
        if "memory" in answer:
            self.close()
            return self._breach()
        _log.info("%s could not be parsed: %s", path, answer.get("failed"))
        return damaged()

    def close(self) -> None:
        """End the process, whatever it does."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()
            for pipe in (process.stdin, process.stdout):
                if pipe is not None:
                    with suppress(OSError):  # what was left unsent in a pipe that nobody reads
                        pipe.close()

    def _ask(self, request: bytes) -> dict[str, Any]:
        if self._process is None or self._process.poll() is not None:
            self.close()
            self._start()
        assert self._process is not None and self._process.stdin is not None
        try:
            self._process.stdin.write(request)
            self._process.stdin.flush()
        except OSError:
            self.close()
            raise self._breach() from None
        return self._next(time.monotonic() + self._seconds)

    def _next(self, until: float) -> dict[str, Any]:
        """The next answer; UnreadableText where it does not come until then (monotonic)."""
        try:
            answer = self._answers.get(timeout=max(0.0, until - time.monotonic()))
        except queue.Empty:
            self.close()
            raise too_slow(self._seconds, annotations=self._of_annotations) from None
        if answer is None:  # the process is gone
            self.close()
            raise self._breach()
        return json.loads(answer)

    def _breach(self) -> UnreadableText:
        return too_heavy(self._memory, annotations=self._of_annotations)

    def _start(self) -> None:
        try:
            self._process = subprocess.Popen(
                [*command(), str(self._memory), str(self._seconds)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
            _widen(self._process.stdout)
            self._answers = queue.SimpleQueue()
            threading.Thread(
                target=_pump, args=(self._process.stdout, self._answers), daemon=True
            ).start()
            ready = self._answers.get(timeout=_START_SECONDS)
        except (OSError, queue.Empty):
            ready = None
        if ready is None:
            self.close()
            raise FileProblem(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "The process that reads such files could not be started. Nothing was taken "
                    "in; restart the program and try again.",
                )
            )


def command() -> list[str]:
    """What starts the process, but for its bounds."""
    if getattr(sys, "frozen", False):
        # The one with a console: on Windows the other has no streams.
        program = Path(sys.executable)
        return [str(program.with_name(f"hashiya-cli{program.suffix}")), PARSE]
    # Not with the current folder on its path: what lies there may come from anyone.
    places = [_ROOT, *(p for p in sys.path if p and p != _ROOT)]
    return [sys.executable, "-P", "-B", "-c", _BOOT, json.dumps(places)]


def _widen(pipe: IO[bytes] | None) -> None:
    """Let much stand in a pipe, where a system can: each time it is empty both ends wait."""
    if sys.platform == "linux" and pipe is not None:
        import fcntl

        with suppress(OSError):  # all pipes of a user together have a limit
            fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, _PIPE)


def _pump(pipe: BinaryIO, answers: "queue.SimpleQueue[bytes | None]") -> None:
    """Hand answers on as they come; None when there will be no more."""
    try:
        while len(head := pipe.read(8)) == 8:
            length = int.from_bytes(head, "big")
            if length > _MOST_ANSWERED or len(data := pipe.read(length)) < length:
                break
            answers.put(data)
    except (OSError, ValueError):  # closed meanwhile
        pass
    answers.put(None)


def _error(answer: dict[str, Any]) -> ReaderError:
    kind = FileProblem if answer["refused"] == "FileProblem" else UnreadableText
    return kind(str(answer["template"]), **cast("dict[str, object]", answer["values"]))
