"""The process in which foreign files are parsed: `worker.Worker` starts it and speaks with it.

A request is a line of JSON; an answer is JSON after its length in 8 bytes. JSON, because what
comes out of here was made from a file that may come from anyone.
"""

import json
import os
import sys
import sysconfig
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any, BinaryIO

from reader.core.errors import ReaderError
from reader.core.importers.limits import Deadline, Guard, bind

# Arabic as it is, not as escapes: a third of the length.
_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def main() -> None:
    """Answer requests until there are no more, or until a bound is met."""
    memory, seconds = int(sys.argv[2]), float(sys.argv[3])
    requests, answers = sys.stdin.buffer, _own_output()
    deadline = Deadline()
    bind(memory, deadline)
    # A built program's modules are in the program itself.
    own = [sys.executable] if getattr(sys, "frozen", False) else []
    places = (*own, *sys.path, sysconfig.get_path("stdlib"), sys.base_prefix, sys.prefix,
              "/usr/share/zoneinfo", "/etc/localtime", "/etc/timezone")  # fmt: skip
    guard = Guard(places)
    guard.install()
    _answer(answers, {"ready": True})
    for line in requests:
        request = json.loads(line)
        guard.file = request["path"]
        deadline.start(seconds + 1)  # the parent ends it sooner, if it lives
        said = _read_annotations(request, answers) if "format" in request else _read(request)
        deadline.stop()
        _answer(answers, said)
        if "memory" in said:
            break


def _own_output() -> BinaryIO:
    """Where answers go; what a library prints goes nowhere."""
    if sys.platform == "win32":
        import msvcrt

        msvcrt.setmode(1, os.O_BINARY)
    output = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    sys.stdout = sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
    return output


def _answer(output: BinaryIO, said: object) -> None:
    # Half a character may come out of JSON: whoever reads this refuses it.
    data = _JSON.encode(said).encode("utf-8", "surrogatepass")
    output.write(len(data).to_bytes(8, "big") + data)
    output.flush()


def _read(request: dict[str, Any]) -> dict[str, object]:
    """The records of a file, or why there are none."""
    from reader.core.importers import IMPORTERS

    def read() -> dict[str, object]:
        importer = next(i for i in IMPORTERS if i.name == request["importer"])
        return {"texts": [tuple(t) for t in importer.reader()(path, request["encoding"])]}

    path = Path(request["path"])
    return _answered(read, path)


def _read_annotations(request: dict[str, Any], answers: BinaryIO) -> dict[str, object]:
    """Send the records of a file of annotations, some at a time; returns how that ended."""
    # By name: those modules know this one's package, not the other way round.
    reading = import_module("reader.core.annotation_importers.reading")

    def read() -> dict[str, object]:
        for some in reading.batches(path, request["format"]):
            _answer(answers, {"records": some})
        return {"end": True}

    path = Path(request["path"])
    return _answered(read, path)


def _answered(read: Callable[[], dict[str, object]], path: Path) -> dict[str, object]:
    """What reading gave, or what went wrong with it."""
    from reader.core.importers.plain_text import cannot_read

    try:
        return read()
    except ReaderError as error:
        return {"refused": type(error).__name__, "template": error.template, "values": error.values}
    except MemoryError:
        return {"memory": True}
    except OSError as error:
        if error.filename is None:
            return {"failed": repr(error)[:500]}
        told = cannot_read(path, error)
        return {"refused": "FileProblem", "template": told.template, "values": told.values}
    except (Exception, RecursionError) as error:
        # Whatever a parser raises at a file that is not as it should be.
        return {"failed": repr(error)[:500]}
