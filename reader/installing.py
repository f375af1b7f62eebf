"""The commands that make an environment and fill it, and what their failures mean to a person.

Part of the launcher: standard library only. What a command prints goes to a log; a problem is
one sentence with what to do, "" where there is none.
"""

import sys

FULL = "The disk is full. Make room (about 700 MB) and run the same line again."
_QUIET = ["--disable-pip-version-check", "--no-input"]
_NO_NETWORK = (
    "NewConnectionError",
    "Connection refused",
    "Temporary failure in name resolution",
    "getaddrinfo failed",
    "Network is unreachable",
    "Read timed out",
    "ProxyError",
    "(from versions: none)",
    "ConnectTimeout",
    "No route to host",
    "error sending request",
    "dns error",
)


def make_venv(venv, log):
    """Make an environment with this Python; returns the problem."""
    import subprocess

    with open(log, "wb") as output:
        code = subprocess.call([sys.executable, "-m", "venv", venv], stdout=output, stderr=output)
    return venv_problem(read(log), sys.version_info) if code else ""


def install(python, root, with_tests, log, say):
    """Install the project in `root` into the environment of `python`; returns the problem."""
    import subprocess

    command = _installer(python, log, say)
    if not command:
        return (
            "There is no pip to install packages with. On Debian or Ubuntu: sudo apt-get install "
            "python3-pip python3-venv    Then run the same line again."
        )
    # A path with the extra's bracket after it would be misread in a folder named like that.
    command += ["--editable", ".[test]" if with_tests else "."]
    with open(log, "ab") as output:
        code = subprocess.call(command, stdout=output, stderr=output, cwd=root)
        if code == 0:
            # pip does this for all packages but one that is installed from its folder; where
            # Python may not write bytecode by itself, each start would compile the whole again.
            bytecode = [python, "-m", "compileall", "-q", "reader"]
            subprocess.call(bytecode, stdout=output, stderr=output, cwd=root)
    return install_problem(read(log), log) if code else ""


def _installer(python, log, say):
    """The command that installs into an environment, whoever made it: uv leaves pip out."""
    import shutil
    import subprocess

    with open(log, "ab") as output:
        if subprocess.call([python, "-m", "pip", "--version"], stdout=output, stderr=output) == 0:
            return [python, "-m", "pip", "install"] + _QUIET
        uv = shutil.which("uv")
        if uv:
            return [uv, "pip", "install", "--python", python]
        say("Adding pip to .venv ...")
        if subprocess.call([python, "-m", "ensurepip"], stdout=output, stderr=output) == 0:
            return [python, "-m", "pip", "install"] + _QUIET
        own = [sys.executable, "-m", "pip"]
        if subprocess.call(own + ["--version"], stdout=output, stderr=output) == 0:
            return own + ["--python", python, "install"] + _QUIET
    return []


def venv_problem(output, version):
    """Why no environment could be made, and the line that mends it."""
    if "ensurepip" in output or "No module named venv" in output:
        return (
            "Python's venv module is missing. On Debian or Ubuntu: sudo apt-get install "
            "python%d.%d-venv    Elsewhere install the full Python from your system's "
            "packages. Then run the same line again." % tuple(version[:2])
        )
    if "No space left" in output:
        return FULL
    last = output.strip().splitlines()[-1:] or ["no reason was given"]
    return "The folder .venv cannot be made: %s" % last[0]


def install_problem(output, log):
    """Why the packages could not be installed, and what to do."""
    if "No space left" in output:
        return FULL
    if any(sign in output for sign in _NO_NETWORK):
        return (
            "The packages could not be fetched: there is no network, or it is blocked. "
            "Connect and run the same line again; what pip said is in %s" % log
        )
    return (
        "The packages could not be installed; what pip said is in %s. Mend that and run the "
        "same line again, or remove the folder .venv first." % log
    )


def file_problem(error, root):
    """A file that could not be made or written while installing, in one sentence."""
    import errno

    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return FULL
    return "%s: %s. Mend that, or move the program to a folder of your own, and start again." % (
        error.filename or root,
        error.strerror or error,
    )


def read(path):
    """The words in a file, "" where it cannot be read."""
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return file.read()
    except OSError:
        return ""
