"""XML of other programs by expat: no document types and so no entities, nothing fetched, and no
deeper than anyone writes. Elements are told as they come, so that no tree is made.
"""

from collections.abc import Callable
from xml.parsers import expat

from reader.core.annotation_importers.reasons import not_of
from reader.core.importers.refusals import entities

DEEPEST = 200
Start = Callable[[str, dict[str, str]], None]
Ended = Callable[[str], None]


class _DocumentTypeError(Exception):
    """The file declares a document type."""


def parse(
    data: bytes,
    format_name: str,
    start: Start,
    end: Ended | None = None,
    characters: Callable[[str], None] | None = None,
    *,
    counts_depth: bool = False,
) -> None:
    """Tell the elements of a file. Names are `NAMESPACE NAME`, or the name where it has none.

    UnreadableText where it is no XML, is cut off, nested too deep, or declares a document type;
    a ValueError of the callbacks becomes one too. `counts_depth`: they raise one themselves where
    it is nested deeper than DEEPEST, so that of very many elements none is counted twice.
    """
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse
    handlers = (start, end) if counts_depth else _counting(start, end)
    parser.StartElementHandler, parser.EndElementHandler = handlers
    if characters is not None:
        parser.CharacterDataHandler = characters
    try:
        parser.Parse(data, True)
    except _DocumentTypeError as error:
        raise entities() from error
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise not_of(format_name) from error


def _refuse(*_: object) -> None:
    raise _DocumentTypeError


def _counting(start: Start, end: Ended | None) -> tuple[Start, Ended]:
    """The same, with a ValueError where they nest deeper than anyone writes."""
    depth = 0

    def opened(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > DEEPEST:
            raise ValueError("too deep")
        start(name, attributes)

    def closed(name: str) -> None:
        nonlocal depth
        depth -= 1
        if end is not None:
            end(name)

    return opened, closed


def local(name: str) -> str:
    """The name of an element without its namespace."""
    return name.rpartition(" ")[2]
