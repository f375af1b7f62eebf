"""From a bare clone to a running program, with nothing but Python: standard library only.

Where the packages are there, this costs some milliseconds and goes straight on. Where they are
not, `environment` makes `.venv` beside main.py and starts again inside. Written so that an old
Python, 2.7 even, can read it and say that it is too old.
"""

import os
import sys

OLDEST, NEWEST = (3, 11), (3, 14)
CORE_PACKAGES = ("sqlite_utils", "bidi", "regex")
WINDOW_PACKAGES = CORE_PACKAGES + ("PySide6", "pylopdf_fonts_ar")
TEST_PACKAGES = WINDOW_PACKAGES + ("pytest", "pytestqt", "hypothesis")
_NO_OTHER = ("Install one of them and run, for instance", "python3.12")


def say(words):
    """A line of progress."""
    sys.stderr.write(words + "\n")
    sys.stderr.flush()


def other_pythons(path):
    """The Pythons on `path` (as in PATH) that would do, by name, the newest first."""
    names = ["python3.%d" % minor for minor in range(NEWEST[1], OLDEST[1] - 1, -1)]
    folders = path.split(os.pathsep)
    return [n for n in names if any(os.path.exists(os.path.join(f, n)) for f in folders)]


def python_problem(version, others=()):
    """What is wrong with this Python, in one sentence; "" where nothing is."""
    if OLDEST <= tuple(version[:2]) <= NEWEST:
        return ""
    return "This is Python %d.%d; the program needs 3.11 to 3.14. %s: %s main.py" % (
        tuple(version[:2]) + (("Run", others[0]) if others else _NO_OTHER)
    )


def start(arguments):
    """Go on where the packages are there, else install them first; returns the exit code.

    Where it cannot go on it exits with 1 and a sentence that says what to do.
    """
    if python_problem(sys.version_info):
        sys.exit(python_problem(sys.version_info, other_pythons(os.environ.get("PATH", ""))))
    try:
        return _start(list(arguments))
    except KeyboardInterrupt:
        say("Interrupted. Run the same line again to go on.")
        return 130


def window():
    """The entry point of an installed program; returns the exit code."""
    return start(sys.argv[1:])


def own_name(started):
    """What one types to start this program, where `started` is its sys.argv[0]."""
    name = os.path.basename(started)
    return "python3 " + name if name.endswith(".py") else name


def is_built():
    """Whether this is a folder with Python, packages and Qt's libraries in it."""
    return bool(getattr(sys, "frozen", False))


def _start(arguments):
    needed = packages_for(arguments)
    gone = [] if is_built() else missing(needed)
    if gone:
        from reader import environment

        return environment.provide_and_restart(arguments, needed, gone, say)
    os.environ.pop("HASHIYA_RESTARTS", None)  # what environment.py counts by
    if "PySide6" in needed:
        _ready_for_qt(arguments)
    from reader import launch

    return launch.main(arguments)


def packages_for(arguments):
    """The packages that a run with these arguments needs."""
    from reader.launch import COMMANDS, INSTALL  # here: no old Python comes this far

    first = arguments[0] if arguments else ""
    if first == INSTALL:
        return ()
    if first in COMMANDS or first in ("-h", "--help"):
        return CORE_PACKAGES
    return TEST_PACKAGES if first == "test" else WINDOW_PACKAGES


def missing(packages):
    """Those of `packages` that cannot be imported here."""
    from importlib.util import find_spec

    return [name for name in packages if find_spec(name) is None]


# -- the system's libraries that Qt needs, on Linux


def _ready_for_qt(arguments):
    if arguments[:1] == ["test"]:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if not sys.platform.startswith("linux"):
        return
    kind = platform_kind(os.environ)
    if kind == "no screen":
        sys.exit(
            "There is no screen to show a window on (neither DISPLAY nor WAYLAND_DISPLAY is "
            "set). On this machine use the command line: %s --help" % own_name(sys.argv[0])
        )
    if is_built():
        return
    from reader import qt_libraries

    problem = qt_libraries.provide(kind == "x11", say)
    on_wayland = os.environ.get("WAYLAND_DISPLAY") and not chosen(os.environ)
    if problem and on_wayland and not qt_libraries.absent(qt_libraries.WAYLAND):
        # There the libraries of X11 can be done without.
        problem = qt_libraries.provide(False, say)
        os.environ["QT_QPA_PLATFORM"] = "wayland"
    if problem:
        sys.exit(problem)


def chosen(environment):
    """The platform plugin that the person has named, "" for none."""
    return environment.get("QT_QPA_PLATFORM", "").split(":")[0].split(";")[0]


def platform_kind(environment):
    """ "x11", "other" (needs no library of X11), or "no screen"."""
    name = chosen(environment)
    if name not in ("", "xcb", "wayland"):
        return "other"
    if not any(map(environment.get, ("DISPLAY", "WAYLAND_DISPLAY"))):
        return "no screen"
    return "other" if name == "wayland" else "x11"
