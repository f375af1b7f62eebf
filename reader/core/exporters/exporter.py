"""What an exporter is: data that a dialog and the command line are made of, and two functions.

Each module of this folder that writes a format has `EXPORTER = Exporter(...)`, and imports what
is heavy only inside of its functions.

Both functions are generators, so that a long export can be stepped, shown and cancelled: they
yield a `Step` after each document and return what came of it. To cancel is to close them.
"""

from collections.abc import Callable, Generator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from reader.core.errors import BadRequest, FileProblem
from reader.core.exporters.material import Material, Step
from reader.core.translatable import QT_TRANSLATE_NOOP

Options = Mapping[str, object]


class Value(NamedTuple):
    """One of the values of an option of kind choice."""

    name: str
    label: str  # QT_TRANSLATE_NOOP("exchange", ...)


class Option(NamedTuple):
    """Something that a person may choose about a format."""

    name: str  # as the command line has it: --option NAME=VALUE
    kind: str  # choice, yes_no, text
    default: object  # a value's name, a bool, a str
    label: str  # QT_TRANSLATE_NOOP("exchange", ...)
    values: tuple[Value, ...] = ()


class Keeps(NamedTuple):
    """What is there again when the file is read by whom it is for. Tests prove each of them."""

    spans: bool = True
    overlaps: bool = True  # also nested spans, and the same span twice with other tags
    notes: bool = True
    attributes: bool = True
    colours: bool = True  # of tags
    back: bool = False  # this program reads it in again


class Extra(NamedTuple):
    """What a format needs that is not part of every installation."""

    name: str  # of the extra in pyproject.toml
    modules: tuple[str, ...]  # as they are imported
    requirements: tuple[str, ...]  # as pip wants them


class Loss(NamedTuple):
    """So many annotations are not, or not wholly, in the file, for one reason.

    `reason` is a key of `losses.REASONS`, which has the sentence.
    """

    reason: str
    annotations: int


class Written(NamedTuple):
    """What an export came to."""

    documents: int
    annotations: int  # that are in the file
    losses: tuple[Loss, ...] = ()  # as `foresee` had them, counted as it was written


Foresee = Callable[[Material, Options], Generator[Step, None, tuple[Loss, ...]]]
Write = Callable[[Material, Path, Options], Generator[Step, None, Written]]


class Exporter(NamedTuple):
    """One format that can be written."""

    name: str  # on the command line
    label: str  # QT_TRANSLATE_NOOP("exchange", ...): "Excel workbook"
    suffix: str  # of the file, or of each file in the folder
    # file: one; folder: a folder; either: a file where one document is exported to a path that
    # ends in the suffix, otherwise a folder with a file a document; any: a file with all of them
    # where the path ends in the suffix, otherwise a folder.
    shape: str
    keeps: Keeps
    foresee: Foresee  # what the format cannot hold, before anything is written
    write: Write  # ReaderError where it fails: what was there is there still
    options: tuple[Option, ...] = ()
    extra: Extra | None = None
    reader: str = ""  # the independent reader that proves it, with its version

    def options_from(self, given: Mapping[str, str | bool]) -> dict[str, object]:
        """All options with their values; BadRequest for one that is unknown or no value of it."""
        left = dict(given)
        made = {o.name: _value(o, left.pop(o.name, None)) for o in self.options}
        if left:
            raise BadRequest(
                QT_TRANSLATE_NOOP(
                    "errors", "The format {format} has no option {option}. It has: {names}."
                ),
                format=self.name,
                option=next(iter(left)),
                names=", ".join(made) or "-",
            )
        return made

    def is_folder(self, documents: int, path: Path) -> bool:
        """Whether an export of so many documents to `path` makes a folder there."""
        if self.shape in ("file", "folder"):
            return self.shape == "folder"
        named = path.suffix.lower() == self.suffix
        return not (named and (documents == 1 or self.shape == "any"))

    def require(self) -> None:
        """FileProblem with the line to install, where a package is missing."""
        if self.extra is not None:
            require(self.extra)


def require(extra: Extra) -> None:
    """FileProblem with the line to install, where a package of an extra is missing."""
    import sys
    from importlib.util import find_spec

    if all(find_spec(module) is not None for module in extra.modules):
        return
    wanted = " ".join(f'"{r}"' for r in extra.requirements)
    raise FileProblem(
        QT_TRANSLATE_NOOP(
            "errors",
            "This format needs packages that are not installed. Install them with {line} and "
            "try again.",
        ),
        line=f'"{sys.executable}" -m pip install {wanted}',
    )


_YES_NO = {"yes": True, "true": True, "no": False, "false": False}


def _value(option: Option, given: str | bool | None) -> object:
    if given is None:
        return option.default
    names: Sequence[str] = [v.name for v in option.values]
    if option.kind == "yes_no":
        names = ("yes", "no")
        if isinstance(given, bool):
            return given
        if given in _YES_NO:
            return _YES_NO[given]
    elif option.kind == "text" or given in names:
        return given
    raise BadRequest(
        QT_TRANSLATE_NOOP("errors", "{value} is no value of the option {option}: {names}."),
        value=given,
        option=option.name,
        names=", ".join(names),
    )
