"""XML and HTML as trees, with everything off that could reach outside or grow without end."""

# lxml has types for some of what is used here.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false

import re
from typing import Any

# pyright: reportMissingTypeStubs=false, reportAttributeAccessIssue=false
from lxml import etree, html

from reader.core.importers.refusals import damaged, entities, too_deep
from reader.core.text.encodings import decode, detect

_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]+)""", re.IGNORECASE)
_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")


def xml_root(data: bytes) -> Any:
    """The root of an XML document; UnreadableText where it is broken or declares entities.

    Entities are refused and not left out: a parser that leaves one out loses the text after it.
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        if error.code == etree.ErrorTypes.ERR_NO_MEMORY:
            raise MemoryError from error
        raise (entities() if b"<!ENTITY" in data[:20_000] else damaged()) from error
    declared = root.getroottree().docinfo.internalDTD
    if declared is not None and any(True for _ in declared.iterentities()):
        raise entities()
    return root


def html_root(text: str) -> Any:
    """The root of an HTML document, mended as browsers do; None where there is nothing in it.

    UnreadableText where it is nested deeper than the parser goes (2,048): mended, it would end
    there in silence, as it would where memory ends, which is a MemoryError here.
    """
    # The parser's usual bounds cut pages off at 256; those of the worker's process hold here.
    parser = html.HTMLParser(no_network=True, huge_tree=True, remove_comments=True,
                             remove_pis=True, encoding="utf-8")  # fmt: skip
    data = _XML_DECLARATION.sub("", text).encode(errors="replace")
    try:
        root = html.document_fromstring(data, parser=parser) if data.strip() else None
    except (etree.ParserError, etree.XMLSyntaxError):
        root = None  # nothing but comments, say
    said = {entry.type for entry in parser.error_log}
    if etree.ErrorTypes.ERR_NO_MEMORY in said:
        raise MemoryError
    if etree.ErrorTypes.ERR_RESOURCE_LIMIT in said:
        raise too_deep()
    return root


def decoded(data: bytes, encoding: str | None = None) -> tuple[str, str, bool]:
    """A page's text, its encoding, and whether that is certain.

    The encoding is the one given, that of a mark at the start, or what the page declares and
    holds true; otherwise the one that plain text would be found to have.
    """
    if encoding is not None:
        return decode(data, encoding), encoding, True
    guess = detect(data)
    if not guess.certain:
        found = _DECLARED.search(data[:4_000])
        if found:
            said = found[1].decode("ascii").lower()
            try:
                return data.decode(said), said, True
            except (UnicodeDecodeError, LookupError):
                pass
    return decode(data, guess.encoding), guess.encoding, guess.certain


def walked(root: Any) -> Any:
    """Pairs of "start" or "end" and an element, in order; `skip_subtree()` leaves some out."""
    return etree.iterwalk(root, events=("start", "end"))


def local(tag: object) -> str:
    """The name of an element without its namespace, "" for what is no element."""
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def namespace(tag: object) -> str:
    """The namespace of an element, "" where it has none."""
    return tag[1:].partition("}")[0] if isinstance(tag, str) and tag.startswith("{") else ""
