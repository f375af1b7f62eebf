"""Past the launcher, with the packages there: to the command line, the tests, or the window."""

# The first words that are for the command line; any other is a project or a text to open.
COMMANDS = (
    *("documents", "annotations", "search", "suggest", "annotate"),
    *("import", "export", "formats", "tags", "codebook", "check"),
)
INSTALL = "install-desktop"
_ABOUT = (
    "Without a command %(prog)s opens the window: alone on the last project, with the path of a "
    "project on that one, with the path of a text on the last project with that text added. "
    "%(prog)s install-desktop puts the program among the applications of a Linux desktop, "
    "%(prog)s test runs the tests."
)


def main(arguments: list[str]) -> int:
    """Run what the arguments ask for; returns the exit code."""
    first = arguments[0] if arguments else ""
    if first in COMMANDS:
        from reader import cli

        return cli.main(arguments)
    if first in {"-h", "--help"}:
        from reader import cli

        return cli.main(["--help"], _ABOUT)
    if first == INSTALL:
        from reader import desktop

        return desktop.main(arguments[1:])
    if first == "test":
        return _test(arguments[1:])
    from reader.gui import app

    return app.main(arguments)


def _test(arguments: list[str]) -> int:
    import pytest

    return int(pytest.main(arguments))
