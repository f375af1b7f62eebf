"""The environment beside main.py: is `.venv` there and whole, and if not, making it so.

Part of the launcher: standard library only. `say` is its way to print a line of progress; where
it cannot go on it exits with a sentence that says what to do.
"""

import os
import sys

from reader import installing

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
VENV = os.path.join(ROOT, ".venv")
STAMP = "hashiya-installed"  # in .venv: what was installed, written when it was done
UNFINISHED = "hashiya-installing"  # in .venv while packages are being put there
# Set over a restart: how often this start has begun anew, so that it cannot go round for ever.
# The launcher takes it away once the packages are there.
_RESTARTS = "HASHIYA_RESTARTS"


def provide_and_restart(arguments, needed, gone, say):
    """See that .venv has the packages `needed`, and start again inside; returns the exit code.

    `gone` are those that cannot be imported here.
    """
    try:
        _provide_once(needed, gone, say)
        return _restart(venv_python(VENV), arguments)
    except OSError as error:
        sys.exit(installing.file_problem(error, ROOT))


def _provide_once(needed, gone, say):
    pyproject = os.path.join(ROOT, "pyproject.toml")
    if not os.path.exists(pyproject):
        sys.exit(
            "These packages are missing: %s. Install the program again, for instance: "
            "pip install --force-reinstall hashiya" % ", ".join(gone)
        )
    inside = os.path.realpath(sys.prefix) == os.path.realpath(VENV)
    if int(os.environ.get(_RESTARTS) or 0) > 1:
        sys.exit(
            "The packages were installed but cannot be imported. Remove the folder .venv and "
            "run the same line again."
        )
    want = wanted(needed, pyproject)
    # Inside, something is missing whatever the stamp says.
    if inside or state(VENV, want) != "ready":
        with _one_at_a_time(say):
            if inside or state(VENV, want) != "ready":
                _provide(needed, want, inside, say)


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


# -- what is there


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
    stamp = installing.read(os.path.join(venv, STAMP))
    if not stamp:
        return "unknown"
    return "ready" if is_installed(stamp, want) else "stale"


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


# -- making it whole


def _provide(needed, want, inside, say):
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
        problem = installing.make_venv(VENV, log)
        if problem:
            sys.exit(problem)
    # Only an environment without our stamp can be complete already: the work of uv, say.
    if found != "unknown" or not _has(python, needed):
        say("Installing the program's packages into .venv (once, some 100 MB) ...")
        open(mark, "w").close()
        problem = installing.install(python, ROOT, "pytest" in needed, log, say)
        if problem:
            if problem != installing.FULL:
                # pip said no before it touched anything: what is there is still whole.
                os.remove(mark)
            sys.exit(problem)
        say("Installed.")
    with open(os.path.join(VENV, STAMP), "w", encoding="utf-8") as file:
        file.write(want)
    for done in (mark, log):
        if os.path.exists(done):
            os.remove(done)


class _one_at_a_time:
    """Of two starts at once, the second waits for the first to have installed."""

    def __init__(self, say):
        self.say = say

    def __enter__(self):
        # Left in place afterwards: removed, a third start could lock another file of that name.
        try:
            self.file = open(os.path.join(ROOT, ".venv.lock"), "w")
        except OSError:
            sys.exit(
                "Nothing can be written to %s. Move the program to a folder of your own." % ROOT
            )
        if not self._lock(wait=False):
            self.say("Another start is installing; waiting for it ...")
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
