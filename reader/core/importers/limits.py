"""What binds the process that parses foreign files: memory, time, and what it may touch.

What holds where: on Linux RLIMIT_DATA bounds the memory at once. On Windows a Job Object bounds
it. Elsewhere (macOS knows no such limit that holds) a thread looks at the peak ten times a
second and ends the process, which a fast parser may outrun for that long; it looks on Linux too.
Time is bounded by a signal that ends the process whatever its parser does; on Windows by the
parent alone, and by the same thread should the parent be gone.
"""

import os
import sys
import threading
import time
from collections.abc import Sequence

MEMORY = 300_000_000
_PAUSE = 0.1
# Events of sys.audit that no parser has a reason for.
_REFUSED = ("socket.", "subprocess.", "os.exec", "os.fork", "os.posix_spawn", "os.spawn",
            "os.system", "os.startfile", "os.remove", "os.rename", "os.rmdir", "os.mkdir",
            "os.link", "os.symlink", "os.truncate", "os.chmod", "os.chown", "shutil.",
            "urllib.", "http.", "ftplib.", "smtplib.", "webbrowser.", "winreg.Set")  # fmt: skip


class Deadline:
    """When what is being done must be over; the process ends when it is not."""

    def __init__(self) -> None:
        self._at: float | None = None

    def start(self, seconds: float) -> None:
        """Begin to count."""
        self._at = time.monotonic() + seconds
        _alarm(seconds)

    def stop(self) -> None:
        """It is done."""
        self._at = None
        _alarm(0)

    @property
    def passed(self) -> bool:
        """Whether it is over and was not stopped."""
        at = self._at
        return at is not None and time.monotonic() > at


def _alarm(seconds: float) -> None:
    if sys.platform != "win32":
        import signal

        signal.setitimer(signal.ITIMER_REAL, seconds)  # of itself SIGALRM ends a process


def bind(memory: int, deadline: Deadline) -> None:
    """Bound this process's memory, in bytes, and have it watched."""
    if sys.platform == "win32":
        _join_job(memory)
    else:
        import resource
        import signal

        signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the parent
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        resource.setrlimit(resource.RLIMIT_DATA, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    watcher = threading.Thread(target=_watch, args=(memory, deadline), daemon=True)
    watcher.start()


def _watch(memory: int, deadline: Deadline) -> None:
    while not deadline.passed and _peak() <= memory:
        time.sleep(_PAUSE)
    os._exit(9)


def _peak() -> int:
    """The most memory that this process had, in bytes; 0 where a limit of the system holds."""
    if sys.platform == "win32":
        return 0
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    # On Linux that counts from before exec, so the parent's own size is in it.
    return peak if sys.platform == "darwin" else _peak_of_linux()


def _peak_of_linux() -> int:
    try:
        with open("/proc/self/statm", "rb") as file:  # noqa: PTH123
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError, IndexError):
        return 0


def _join_job(memory: int) -> None:  # pragma: no cover  (Windows)
    """Put this process in a Job Object that bounds its memory (Win32, jobapi2.h)."""
    import ctypes

    class Basic(ctypes.Structure):
        _fields_ = (
            ("PerProcessUserTimeLimit", ctypes.c_int64),
            ("PerJobUserTimeLimit", ctypes.c_int64),
            ("LimitFlags", ctypes.c_uint32),
            ("MinimumWorkingSetSize", ctypes.c_size_t),
            ("MaximumWorkingSetSize", ctypes.c_size_t),
            ("ActiveProcessLimit", ctypes.c_uint32),
            ("Affinity", ctypes.c_size_t),
            ("PriorityClass", ctypes.c_uint32),
            ("SchedulingClass", ctypes.c_uint32),
        )

    class Extended(ctypes.Structure):
        _fields_ = (
            ("Basic", Basic),
            ("IoInfo", ctypes.c_uint64 * 6),
            ("ProcessMemoryLimit", ctypes.c_size_t),
            ("JobMemoryLimit", ctypes.c_size_t),
            ("PeakProcessMemoryUsed", ctypes.c_size_t),
            ("PeakJobMemoryUsed", ctypes.c_size_t),
        )

    kernel = ctypes.WinDLL("kernel32", use_last_error=True)  # type: ignore[attr-defined]
    kernel.CreateJobObjectW.restype = ctypes.c_void_p
    kernel.GetCurrentProcess.restype = ctypes.c_void_p
    job = ctypes.c_void_p(kernel.CreateJobObjectW(None, None))
    limits = Extended()
    limits.Basic.LimitFlags = 0x100 | 0x8  # of each process's memory; one process alone
    limits.Basic.ActiveProcessLimit = 1
    limits.ProcessMemoryLimit = memory
    kernel.SetInformationJobObject(job, 9, ctypes.byref(limits), ctypes.sizeof(limits))
    kernel.AssignProcessToJobObject(job, ctypes.c_void_p(kernel.GetCurrentProcess()))


class Guard:
    """Refuses, from within, what the content of a file could make a parser do (PEP 578).

    A second line of defence: the parsers are told not to reach out, and this sees Python's own
    calls, not those of a library in C.
    """

    def __init__(self, readable: Sequence[str]) -> None:
        self._readable = tuple(os.path.realpath(place) for place in readable if place)
        self.file = ""  # the one that is being read, or the folder

    def install(self) -> None:
        """From now on, and for good: an audit hook cannot be taken away."""
        sys.addaudithook(self._heard)

    def _heard(self, event: str, arguments: tuple[object, ...]) -> None:
        if event.startswith(_REFUSED):
            raise PermissionError(f"not while a file is read: {event}")
        if event == "open":
            path, mode, _ = arguments
            if isinstance(path, (str, bytes)) and not self._may_open(os.fsdecode(path), mode):
                raise PermissionError("not while a file is read: open")

    def _may_open(self, path: str, mode: object) -> bool:
        if isinstance(mode, str) and set(mode) & set("wax+"):
            return False
        if path in (self.file, "/proc/self/statm"):
            return True
        real = os.path.realpath(path)
        inside = self.file and real.startswith(os.path.join(os.path.realpath(self.file), ""))  # noqa: PTH118
        return bool(inside) or real.startswith(self._readable)
