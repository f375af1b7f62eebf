"""RTF: striprtf decodes it; before that, what is no text is taken out of its groups.

Rich Text Format Specification 1.9.1. Of itself striprtf joins cells by bars, writes the targets
of links into the text, drops footnotes, and keeps hidden and deleted text.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple, cast

from reader.core.importers.assembling import assembled, one_line, sayable, source_of
from reader.core.importers.imported import Imported
from reader.core.importers.refusals import damaged

# A control word with its number, \'xx, another control symbol, a brace, a line end, or text.
_TOKEN = re.compile(
    r"\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|([\r\n]+)|([^\\{}\r\n]+)",
    re.IGNORECASE | re.DOTALL,
)
_BINARY = re.compile(rb"\\bin(\d{1,9}) ?")
_SKIPPED = frozenset(
    "fldinst pict object objdata header headerl headerr headerf footer footerl footerr footerf "
    "annotation atnid atnauthor atndate atnref atnicn stylesheet listtable listoverridetable "
    "info themedata colorschememapping datastore pntext pntxta pntxtb bkmkstart bkmkend "
    "nonshppict shppict shprslt sp listtext xe tc txe rxe deleted generator ftnsep ftnsepc aftnsep "
    "aftnsepc nonesttables".split()
)
# Open to all readers although they are marked as those that may be passed over.
_SHOWN = frozenset(("shp", "shpgrp", "shpinst", "shptxt", "result"))
_ENDS = frozenset(("cell", "nestcell", "row", "nestrow", "sect", "page", "column"))


class _State(NamedTuple):
    hidden: bool = False
    skipped: bool = False
    note: bool = False


def read(path: Path, encoding: str | None = None) -> list[Imported]:
    """The text of a document; UnreadableText where it is none, or empty."""
    data = path.read_bytes()
    if not data.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"{\\rtf"):
        raise damaged()
    # Every byte as one character: what lies beyond ASCII is decoded by the page that is declared.
    source = _escaped(_without_binary(data).decode("latin-1"))
    body, notes = _parts(source)
    text = _decoded(f"{body}\\par {notes}}}")
    info = _info(source)
    return [
        Imported(
            one_line(info.get("title")) or sayable(path.stem),
            assembled(text.split("\n")),
            source_of(path),
            author=one_line(info.get("author")),
            date=info.get("creatim", ""),
        )
    ]


def _decoded(source: str) -> str:
    from striprtf import striprtf  # pyright: ignore[reportMissingTypeStubs]

    text = cast("str", cast("Any", striprtf).rtf_to_text(source, errors="replace"))
    # A character beyond the first plane comes as the two halves that RTF writes.
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _without_binary(data: bytes) -> bytes:
    parts: list[bytes] = []
    at = 0
    while found := _BINARY.search(data, at):
        parts.append(data[at : found.start()])
        at = found.end() + int(found[1])
    return b"".join((*parts, data[at:]))


def _escaped(source: str) -> str:
    return re.sub("[\x80-\xff]", lambda found: f"\\'{ord(found[0]):02x}", source)


def _parts(source: str) -> tuple[str, str]:
    """The document without its closing brace and what is no text; the notes it calls."""
    body: list[str] = []
    notes: list[str] = []
    states = [_State()]
    for kind, token in _tokens(source):
        # A brace belongs to what surrounds its group, so that both parts stay balanced.
        if kind == "{":
            states.append(states[-1])
        elif kind == "}":
            if len(states) == 2:
                break  # what stands behind the document is none of it
            states.pop()
        elif kind in ("*", *_SKIPPED):
            states[-1] = states[-1]._replace(skipped=True)
        elif kind in _SHOWN:
            states[-1] = states[-1]._replace(skipped=states[-2].skipped)
            continue  # striprtf, too, would pass over what follows
        elif kind == "footnote":
            states[-1] = _State(note=True)
            notes.append("\\par ")
            continue
        elif kind == "chftn":  # the number of a note, and the space that some write before it
            parts = notes if states[-1].note else body
            if parts and not parts[-1].strip(" "):
                parts.pop()
            continue
        elif kind in ("v", "v0", "plain"):
            states[-1] = states[-1]._replace(hidden=kind == "v")
        if states[-1].skipped or (states[-1].hidden and kind not in "{}"):
            continue
        (notes if states[-1].note else body).append(token)
    return "".join(body), "".join(notes)


def _tokens(source: str) -> Iterator[tuple[str, str]]:
    """(what it is, what to hand on) for each token."""
    for found in _TOKEN.finditer(source):
        word, number, _, sign, brace, _, _ = found.groups()
        if word:
            if word in _ENDS:
                yield word, "\\par "
            else:
                kind = "v0" if word == "v" and number == "0" else word
                yield kind, found[0]
        elif sign:
            # A soft hyphen of layout goes; a line end after a backslash ends a paragraph.
            yield (
                sign if sign == "*" else "text",
                "" if sign == "-" else "\\par " if sign in "\r\n" else found[0],
            )
        else:  # a line end, too: it is what may end a control word
            yield brace or "text", found[0]


def _info(source: str) -> dict[str, str]:
    """Title, author and day of creation."""
    found: dict[str, str] = {}
    at = source.find("{\\info")
    told = source[at : at + 20_000] if at >= 0 else ""
    page = re.search(r"\\ansicpg(\d+)", source)
    head = f"{{\\rtf1\\ansi\\ansicpg{page[1] if page else 1252} "
    for name in ("title", "author"):
        group = r"\{\\" + name + r" ((?:[^{}\\]|\\.|\{[^{}]*\})*)\}"
        said = re.findall(group, told, re.DOTALL)
        if said:  # where it is there twice, the second is in Unicode
            found[name] = _decoded(f"{head}{said[-1]}}}")
    day = re.search(r"\{\\creatim\\yr(\d+)\\mo(\d+)\\dy(\d+)", told)
    if day and int(day[1]):
        found["creatim"] = f"{int(day[1]):04}-{int(day[2]):02}-{int(day[3]):02}"
    return found
