"""Past the launcher, with the packages there: to the command line, the tests, or the window."""

import sys

# The first words that are for the command line; any other is a project or a text to open.
COMMANDS = (
    *("documents", "annotations", "search", "suggest", "annotate"),
    *("import", "export", "formats", "tags", "codebook", "check"),
)
_ABOUT = (
    "Without a command %(prog)s opens the window: alone on the last project, with the path of a "
    "project on that one, with the path of a text on the last project with that text added. "
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
    if first == "test":
        return _test(arguments[1:])
    from reader.gui import app

    return app.main(arguments)


def window() -> int:
    """The entry point of the window."""
    return main(sys.argv[1:])


def _test(arguments: list[str]) -> int:
    import pytest

    return int(pytest.main(arguments))
