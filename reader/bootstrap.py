"""From a bare clone to a running program, with nothing but Python: standard library only.

Where the packages are there, this costs some milliseconds and goes straight on. Where they are
not, it makes `.venv` beside main.py, installs the project into it and starts again inside.
Written so that an old Python can read it and say that it is too old.
"""

import os
import sys

OLDEST, NEWEST = (3, 11), (3, 14)
ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
VENV = os.path.join(ROOT, ".venv")
STAMP = "hashiya-installed"  # in .venv: what was installed, written when it was done
UNFINISHED = "hashiya-installing"  # in .venv while packages are being put there
CORE_COMMANDS = ("import", "documents", "annotations", "annotate", "export", "check")
CORE_PACKAGES = ("sqlite_utils", "bidi", "regex")
WINDOW_PACKAGES = CORE_PACKAGES + ("PySide6", "pylopdf_fonts_ar")
TEST_PACKAGES = WINDOW_PACKAGES + ("pytest", "pytestqt", "hypothesis")
# Set over a restart: how often this start has begun anew, so that it cannot go round for ever.
_RESTARTS = "HASHIYA_RESTARTS"


_FULL = "The disk is full. Make room (about 700 MB) and run the same line again."
_NO_OTHER = ("Install one of them and run, for instance", "python3.12")


class Stop(Exception):
    """The launcher cannot go on; its words say what to do."""


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
    """Go on where the packages are there, else install them first; returns the exit code."""
    problem = python_problem(sys.version_info)
    if problem:
        problem = python_problem(sys.version_info, other_pythons(os.environ.get("PATH", "")))
        say(problem)
        return 1
    try:
        return _start(list(arguments))
    except Stop as stop:
        say(str(stop))
        return 1
    except KeyboardInterrupt:
        say("Interrupted. Run the same line again to go on.")
        return 130


def _start(arguments):
    needed = packages_for(arguments)
    if missing(needed):
        try:
            return _install_and_restart(arguments, needed)
        except OSError as error:
            raise Stop(file_problem(error))
    os.environ.pop(_RESTARTS, None)
    if "PySide6" in needed:
        _ready_for_qt(arguments)
    from reader import launch

    return launch.main(arguments)


def packages_for(arguments):
    """The packages that a run with these arguments needs."""
    first = arguments[0] if arguments else ""
    if first in CORE_COMMANDS or first in ("-h", "--help"):
        return CORE_PACKAGES
    return TEST_PACKAGES if first == "test" else WINDOW_PACKAGES


def missing(packages):
    """Those of `packages` that cannot be imported here."""
    from importlib.util import find_spec

    return [name for name in packages if find_spec(name) is None]


# -- the environment beside main.py


def venv_python(venv):
    """The interpreter in an environment."""
    if os.name == "nt":
        return os.path.join(venv, "Scripts", "python.exe")
    return os.path.join(venv, "bin", "python")


def wanted(needed, pyproject):
    """What the stamp says once all is installed: the extra, and what the project asks for."""
    import hashlib

    digest = hashlib.sha256(repr(requirements(pyproject)).encode()).hexdigest()
    return "%s %s\n" % ("test" if "pytest" in needed else "run", digest)


def requirements(pyproject):
    """What decides whether an environment is up to date; a linter's settings do not."""
    import tomllib

    with open(pyproject, "rb") as file:
        project = tomllib.load(file)["project"]
    names = ("requires-python", "dependencies", "optional-dependencies", "scripts", "gui-scripts")
    return [project.get(name) for name in names]


def is_installed(stamp, want):
    """Whether a stamp's words cover what is wanted: the test extra covers the rest."""
    return stamp in (want, want.replace("run ", "test ", 1))


def state(venv, want):
    """ "ready", "stale" (made for other packages), "unfinished", "unknown" (another's), "none"."""
    if not os.path.exists(venv_python(venv)):  # the link leads nowhere where that Python has gone
        return "unfinished" if os.path.lexists(venv) else "none"
    if os.path.exists(os.path.join(venv, UNFINISHED)):
        return "unfinished"
    stamp = _read(os.path.join(venv, STAMP))
    if not stamp:
        return "unknown"
    return "ready" if is_installed(stamp, want) else "stale"


def _read(path):
    try:
        with open(path, encoding="utf-8") as file:
            return file.read()
    except (OSError, UnicodeDecodeError):
        return ""


def file_problem(error):
    """A file that could not be made or written while installing, in one sentence."""
    import errno

    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return _FULL
    return "%s: %s. Mend that, or move the program to a folder of your own, and start again." % (
        error.filename or ROOT,
        error.strerror or error,
    )


def _install_and_restart(arguments, needed):
    pyproject = os.path.join(ROOT, "pyproject.toml")
    if not os.path.exists(pyproject):
        raise Stop(
            "These packages are missing: %s. Install the program again, for instance: "
            "pip install --force-reinstall hashiya" % ", ".join(missing(needed))
        )
    inside = os.path.realpath(sys.prefix) == os.path.realpath(VENV)
    if int(os.environ.get(_RESTARTS) or 0) > 1:
        raise Stop(
            "The packages were installed but cannot be imported. Remove the folder .venv and "
            "run the same line again."
        )
    want = wanted(needed, pyproject)
    # Inside, something is missing whatever the stamp says.
    if inside or state(VENV, want) != "ready":
        with _one_at_a_time():
            if inside or state(VENV, want) != "ready":
                _provide(needed, want, inside)
    return _restart(venv_python(VENV), arguments)


def _restart(python, arguments):
    """Start again inside the environment, in this process where the system can."""
    command = [python, os.path.join(ROOT, "main.py")] + arguments
    environment = dict(os.environ)
    environment[_RESTARTS] = str(int(environment.get(_RESTARTS) or 0) + 1)
    if os.name == "nt":
        import subprocess

        return subprocess.call(command, env=environment)
    sys.stdout.flush()
    os.execve(python, command, environment)
    return 0


class _one_at_a_time:
    """Of two starts at once, the second waits for the first to have installed."""

    def __enter__(self):
        # Left in place afterwards: removed, a third start could lock another file of that name.
        try:
            self.file = open(os.path.join(ROOT, ".venv.lock"), "w")
        except OSError:
            raise Stop(
                "Nothing can be written to %s. Move the program to a folder of your own." % ROOT
            )
        if not self._lock(wait=False):
            say("Another start is installing; waiting for it ...")
            while not self._lock(wait=True):
                pass
        return self

    def _lock(self, wait):
        try:
            if os.name == "nt":
                import msvcrt

                msvcrt.locking(self.file.fileno(), msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
            else:
                import fcntl

                fcntl.flock(self.file, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except OSError:  # on Windows a wait gives up after ten seconds
            if wait and os.name != "nt":
                raise
            return False
        return True

    def __exit__(self, *_):
        self.file.close()


def _works(python):
    """Whether an environment's interpreter runs, and is of a version that will do."""
    return _answers(python, "sys.exit(not ((3, 11) <= sys.version_info[:2] <= (3, 14)))")


def _has(python, packages):
    """Whether an environment that another tool made has the project and these packages."""
    return _answers(
        python,
        "from importlib import util, metadata; metadata.distribution('hashiya'); "
        "sys.exit(not all(map(util.find_spec, %r)))" % (tuple(packages),),
    )


def _answers(python, code):
    import subprocess

    try:
        return (
            subprocess.call([python, "-c", "import sys; " + code], stderr=subprocess.DEVNULL) == 0
        )
    except OSError:
        return False


def _provide(needed, want, inside):
    """See that the environment is whole, has the packages, and has the stamp that says so."""
    import shutil

    python, log = venv_python(VENV), os.path.join(ROOT, ".venv-install.log")
    mark, found = os.path.join(VENV, UNFINISHED), state(VENV, want)
    if not inside and (found == "unfinished" or (found != "none" and not _works(python))):
        say("The folder .venv is not whole; making it anew ...")
        shutil.rmtree(VENV) if os.path.isdir(VENV) else os.remove(VENV)
        found = "none"
    if found == "none":
        say("Making .venv with Python %d.%d ..." % sys.version_info[:2])
        os.makedirs(VENV)
        open(mark, "w").close()
        _make_venv(log)
    # Only an environment without our stamp can be complete already: the work of uv, say.
    if found != "unknown" or not _has(python, needed):
        open(mark, "w").close()
        _install(python, needed, log)
    with open(os.path.join(VENV, STAMP), "w", encoding="utf-8") as file:
        file.write(want)
    for done in (mark, log):
        if os.path.exists(done):
            os.remove(done)


def _install(python, needed, log):
    import subprocess

    say("Installing the program's packages into .venv (once, some 100 MB) ...")
    # A path with the extra's bracket after it would be misread in a folder named like that.
    command = _installer(python, log) + ["--editable", ".[test]" if "pytest" in needed else "."]
    with open(log, "ab") as output:
        code = subprocess.call(command, stdout=output, stderr=output, cwd=ROOT)
    if code:
        problem = install_problem(_read(log), log)
        if problem != _FULL:  # pip said no before it touched anything: what is there is still whole
            os.remove(os.path.join(VENV, UNFINISHED))
        raise Stop(problem)
    say("Installed.")


def _make_venv(log):
    import subprocess

    with open(log, "wb") as output:
        code = subprocess.call([sys.executable, "-m", "venv", VENV], stdout=output, stderr=output)
    if code:
        raise Stop(venv_problem(_read(log), sys.version_info))


def venv_problem(output, version):
    """Why no environment could be made, and the line that mends it."""
    if "ensurepip" in output or "No module named venv" in output:
        return (
            "Python's venv module is missing. On Debian or Ubuntu: sudo apt-get install "
            "python%d.%d-venv    Elsewhere install the full Python from your system's "
            "packages. Then run the same line again." % tuple(version[:2])
        )
    if "No space left" in output:
        return _FULL
    last = output.strip().splitlines()[-1:] or ["no reason was given"]
    return "The folder .venv cannot be made: %s" % last[0]


def install_problem(output, log):
    """Why the packages could not be installed, and what to do."""
    if "No space left" in output:
        return _FULL
    signs = ("NewConnectionError", "Connection refused", "Temporary failure in name resolution")
    signs += ("getaddrinfo failed", "Network is unreachable", "Read timed out", "ProxyError")
    signs += (
        "(from versions: none)",
        "ConnectTimeout",
        "No route to host",
        "error sending request",
        "dns error",
    )
    if any(sign in output for sign in signs):
        return (
            "The packages could not be fetched: there is no network, or it is blocked. "
            "Connect and run the same line again; what pip said is in %s" % log
        )
    return (
        "The packages could not be installed; what pip said is in %s. Mend that and run the "
        "same line again, or remove the folder .venv first." % log
    )


def _installer(python, log):
    """The command that installs into an environment, whoever made it: uv leaves pip out."""
    import shutil
    import subprocess

    quiet = ["--disable-pip-version-check", "--no-input"]
    with open(log, "ab") as output:
        if subprocess.call([python, "-m", "pip", "--version"], stdout=output, stderr=output) == 0:
            return [python, "-m", "pip", "install"] + quiet
        uv = shutil.which("uv")
        if uv:
            return [uv, "pip", "install", "--python", python]
        say("Adding pip to .venv ...")
        if subprocess.call([python, "-m", "ensurepip"], stdout=output, stderr=output) == 0:
            return [python, "-m", "pip", "install"] + quiet
        own = [sys.executable, "-m", "pip"]
        if subprocess.call(own + ["--version"], stdout=output, stderr=output) == 0:
            return own + ["--python", python, "install"] + quiet
    raise Stop(
        "There is no pip to install packages with. On Debian or Ubuntu: sudo apt-get install "
        "python3-pip python3-venv    Then run the same line again."
    )


# -- the system's libraries that Qt needs, on Linux


def _ready_for_qt(arguments):
    if arguments[:1] == ["test"]:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if not sys.platform.startswith("linux"):
        return
    kind = platform_kind(os.environ)
    if kind == "no screen":
        raise Stop(
            "There is no screen to show a window on (neither DISPLAY nor WAYLAND_DISPLAY is "
            "set). On this machine use the command line: python3 main.py --help"
        )
    from reader import qt_libraries

    problem = qt_libraries.provide(kind == "x11", say)
    on_wayland = os.environ.get("WAYLAND_DISPLAY") and not chosen(os.environ)
    if problem and on_wayland and not qt_libraries.absent(qt_libraries.WAYLAND):
        # There the libraries of X11 can be done without.
        problem = qt_libraries.provide(False, say)
        os.environ["QT_QPA_PLATFORM"] = "wayland"
    if problem:
        raise Stop(problem)


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
