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
CORE_COMMANDS = ("import", "documents", "annotations", "annotate", "export", "check")
CORE_PACKAGES = ("sqlite_utils", "bidi", "regex")
WINDOW_PACKAGES = CORE_PACKAGES + ("PySide6", "pylopdf_fonts_ar")
TEST_PACKAGES = WINDOW_PACKAGES + ("pytest", "pytestqt", "hypothesis")
_INSIDE = "HASHIYA_INSIDE_VENV"


class Stop(Exception):
    """The launcher cannot go on; its words say what to do."""


def say(words):
    """A line of progress."""
    sys.stderr.write(words + "\n")
    sys.stderr.flush()


def python_problem(version):
    """What is wrong with this Python, in one sentence; "" where nothing is."""
    if OLDEST <= tuple(version[:2]) <= NEWEST:
        return ""
    return (
        "This is Python %d.%d; the program needs 3.11 to 3.14. Install one of them and run, "
        "for instance: python3.12 main.py" % tuple(version[:2])
    )


def start(arguments):
    """Go on where the packages are there, else install them first; returns the exit code."""
    problem = python_problem(sys.version_info)
    if problem:
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
        return _install_and_restart(arguments, needed)
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
    """What the stamp says once all is installed: the extra, and the project's description."""
    import hashlib

    with open(pyproject, "rb") as file:
        digest = hashlib.sha256(file.read()).hexdigest()
    return "%s %s\n" % ("test" if "pytest" in needed else "run", digest)


def is_installed(stamp, want):
    """Whether a stamp's words cover what is wanted: the test extra covers the rest."""
    return stamp == want or stamp == want.replace("run ", "test ", 1)


def _read(path):
    try:
        with open(path, encoding="utf-8") as file:
            return file.read()
    except (OSError, UnicodeDecodeError):
        return ""


def _install_and_restart(arguments, needed):
    python = venv_python(VENV)
    if not os.path.exists(os.path.join(ROOT, "pyproject.toml")):
        raise Stop(
            "These packages are missing: %s. Install the program again, for instance: "
            "pip install --force-reinstall hashiya" % ", ".join(missing(needed))
        )
    inside = os.environ.get(_INSIDE) == VENV
    want = wanted(needed, os.path.join(ROOT, "pyproject.toml"))
    stamp = os.path.join(VENV, STAMP)
    if inside or not is_installed(_read(stamp), want) or not _works(python):
        with _one_at_a_time():
            if inside or not is_installed(_read(stamp), want) or not _works(python):
                _install(python, needed, stamp, want)
    if inside:
        raise Stop(
            "The packages were installed but cannot be imported. Remove the folder .venv and "
            "run the same line again."
        )
    return _restart(python, arguments)


def _restart(python, arguments):
    """Start again inside the environment, in this process where the system can."""
    command = [python, os.path.join(ROOT, "main.py")] + arguments
    environment = dict(os.environ)
    environment[_INSIDE] = VENV
    if os.name == "nt":
        import subprocess

        return subprocess.call(command, env=environment)
    sys.stdout.flush()
    os.execve(python, command, environment)
    return 0


class _one_at_a_time:
    """Of two starts at once, the second waits for the first to have installed."""

    def __enter__(self):
        self.path = os.path.join(ROOT, ".venv.lock")
        try:
            self.file = open(self.path, "w")
        except OSError:
            raise Stop(
                "Nothing can be written to %s. Move the program to a folder of your own." % ROOT
            )
        if os.name == "nt":
            import msvcrt

            msvcrt.locking(self.file.fileno(), msvcrt.LK_LOCK, 1)
        else:
            import fcntl

            fcntl.flock(self.file, fcntl.LOCK_EX)
        return self

    def __exit__(self, *_):
        try:
            if os.name != "nt":
                os.remove(self.path)
            self.file.close()
        except OSError:
            pass


def _works(python):
    """Whether an environment's interpreter is there and runs a version that will do."""
    import subprocess

    code = "import sys; sys.exit(not ((3, 11) <= sys.version_info[:2] <= (3, 14)))"
    try:
        return subprocess.call([python, "-c", code], stderr=subprocess.DEVNULL) == 0
    except OSError:
        return False


def _install(python, needed, stamp, want):
    import shutil
    import subprocess

    log = os.path.join(ROOT, ".venv-install.log")
    if not _works(python):
        if os.path.lexists(VENV):
            say("The folder .venv is not usable; making it anew.")
            shutil.rmtree(VENV, ignore_errors=True)
        say("Making .venv with Python %d.%d ..." % sys.version_info[:2])
        _make_venv(log)
    target = ROOT + ("[test]" if "pytest" in needed else "")
    say("Installing the program's packages into .venv (once, some 100 MB) ...")
    command = _installer(python, log) + ["--editable", target]
    with open(log, "ab") as output:
        code = subprocess.call(command, stdout=output, stderr=output, cwd=ROOT)
    if code:
        raise Stop(install_problem(_read(log), log))
    with open(stamp, "w", encoding="utf-8") as file:
        file.write(want)
    if os.path.exists(log):
        os.remove(log)
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
        return "The disk is full. Make room (about 700 MB) and run the same line again."
    last = output.strip().splitlines()[-1:] or ["no reason was given"]
    return "The folder .venv cannot be made: %s" % last[0]


def install_problem(output, log):
    """Why the packages could not be installed, and what to do."""
    if "No space left" in output:
        return "The disk is full. Make room (about 700 MB) and run the same line again."
    signs = ("NewConnectionError", "Connection refused", "Temporary failure in name resolution")
    signs += ("getaddrinfo failed", "Network is unreachable", "Read timed out", "ProxyError")
    signs += ("ConnectTimeout", "No route to host", "error sending request", "dns error")
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
    testing = arguments[:1] == ["test"]
    if testing:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if not sys.platform.startswith("linux"):
        return
    headless = os.environ.get("QT_QPA_PLATFORM", "").startswith("offscreen")
    if not headless and not any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY"))):
        raise Stop(
            "There is no screen to show a window on (neither DISPLAY nor WAYLAND_DISPLAY is "
            "set). On this machine use the command line: python3 main.py --help"
        )
    from reader import qt_libraries

    problem = qt_libraries.provide(window=not headless, say=say)
    if problem:
        raise Stop(problem)
