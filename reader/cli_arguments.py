"""What the commands share on the side of their arguments."""

import argparse
from typing import Protocol


class Command(Protocol):
    """Makes a command with its PROJECT, after the actions if it has any."""

    def __call__(
        self, name: str, run: object, summary: str, actions: tuple[str, ...] = ()
    ) -> argparse.ArgumentParser: ...


def words(argument: str) -> str:
    """An argument that can be kept: the shell may hand over bytes that are no UTF-8."""
    try:
        argument.encode()
    except UnicodeEncodeError:
        raise argparse.ArgumentTypeError("this is not in UTF-8") from None
    return argument


def scope(parser: argparse.ArgumentParser) -> None:
    """The options of what is about one document or tag alone."""
    parser.add_argument("--document", type=int, metavar="ID")
    parser.add_argument("--tag", metavar="NAME")
