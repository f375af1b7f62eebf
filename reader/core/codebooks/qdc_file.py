"""A codebook as other programs for qualitative analysis read it: REFI-QDA .qdc.

REFI-QDA 1.5, Codebook.xsd (www.qdasoftware.org): CodeBook > Codes > Code (guid, name, isCodable,
color; Description, then the codes under it). It has no place for labels, so these stand with the
definitions in Description, each language after a line `[ar] LABEL` or `[en] LABEL`; and none for
keys, second marks and attributes, which an export leaves out.

Reading: expat, no document type declaration and so no entities, nothing fetched. The names of
elements count, not their namespace: writers disagree about it (codebook:1.0, codebook:1:0). Names
need not be unique there; ours must, so that of a second one is put after its parent's.
"""

import re
import uuid
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from xml.parsers import expat
from xml.sax.saxutils import escape, quoteattr

from reader.core.codebook_entry import CodebookEntry
from reader.core.errors import FileProblem
from reader.core.model import Tag
from reader.core.tag_marks import colour_value, named
from reader.core.tag_rules import LONGEST_NAME, checked_text
from reader.core.tag_tree import children_of
from reader.core.text.bidi import base_direction
from reader.core.translatable import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Mapping

NAMESPACE = "urn:QDA-XML:codebook:1.0"
_DEEPEST = 100
_MOST = 20_000
# The same name has the same GUID in every export, so that other programs know a code again.
_GUIDS = uuid.UUID("6f0e6d0c-52a4-5d0f-9d2b-7f2f4f1e2a31")
_HEADING = re.compile(r"^\[(ar|en)\] ?(.*)$", re.MULTILINE)
_SPACES = re.compile("[ \t\n\r\x85\u2028\u2029]+")  # not a no-break space, which is meant
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def serialise(tags: Sequence[Tag]) -> str:
    """The codebook as XML, in its order."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<CodeBook xmlns="{NAMESPACE}" origin="Hashiya">',
        "  <Codes>",
    ]
    lines += code_lines(tags)
    return "\n".join([*lines, "  </Codes>", "</CodeBook>", ""])


def code_lines(tags: Sequence[Tag]) -> list[str]:
    """What stands inside of Codes, in a codebook and in a project."""
    lines: list[str] = []
    for tag in children_of(tags, None):
        _write_code(tag, tags, "    ", lines)
    return lines


def code_guid(name: str) -> str:
    """The GUID of the code for a tag."""
    return str(uuid.uuid5(_GUIDS, name))


def _write_code(tag: Tag, tags: Sequence[Tag], indent: str, lines: list[str]) -> None:
    attributes = f'guid="{code_guid(tag.name)}" name={quoteattr(_xml(tag.name))} isCodable="true"'
    lines.append(f'{indent}<Code {attributes} color="{colour_value(tag.colour)}">')
    lines.append(f"{indent}  <Description>{escape(_xml(_description(tag)))}</Description>")
    for child in children_of(tags, tag.id):
        _write_code(child, tags, indent + "  ", lines)
    lines.append(f"{indent}</Code>")


def _description(tag: Tag) -> str:
    parts: list[str] = []
    for language, label, definition, examples in (
        ("ar", tag.label_ar, tag.definition_ar, tag.examples_ar),
        ("en", tag.label_en, tag.definition_en, tag.examples_en),
    ):
        if label or definition or examples:
            bullets = "\n".join(f"- {line}" for line in examples.split("\n") if line.strip())
            texts = (f"[{language}] {label}".rstrip(), definition, bullets)
            parts.append("\n".join(t for t in texts if t))
    return "\n\n".join(parts)


def _xml(text: str) -> str:
    return _NOT_XML.sub("", text)


# -- reading


def parse(data: bytes, path: Path) -> list[CodebookEntry]:
    """The codes of a file as tags; FileProblem where it is no such codebook."""
    reading = _Reading()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartDoctypeDeclHandler = reading.refuse
    parser.StartElementHandler = reading.start
    parser.EndElementHandler = reading.end
    parser.CharacterDataHandler = reading.characters
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise FileProblem(
            QT_TRANSLATE_NOOP("errors", "{path} is not a REFI-QDA codebook. Nothing was taken in."),
            path=str(path),
        ) from error
    return reading.entries()


class _Code:
    def __init__(self, name: str, colour: str, parent: int | None) -> None:
        self.name = name
        self.colour = colour
        self.parent = parent  # index in the list of codes
        self.description: list[str] = []


class _Reading:
    """What expat calls; ValueError where the file is not one that we read."""

    def __init__(self) -> None:
        self._codes: list[_Code] = []
        self._open: list[int] = []  # the codes around, by index
        self._path: list[str] = []

    def refuse(self, *_: object) -> None:
        raise ValueError("a document type declaration")

    def start(self, name: str, attributes: "Mapping[str, str]") -> None:
        name = name.rpartition(" ")[2]
        if (not self._path and name != "CodeBook") or len(self._path) > _DEEPEST:
            raise ValueError(name)
        if name == "Code":
            if len(self._codes) >= _MOST:
                raise ValueError("too many codes")
            parent = self._open[-1] if self._open else None
            code = _Code(attributes.get("name", ""), attributes.get("color", ""), parent)
            self._open.append(len(self._codes))
            self._codes.append(code)
        self._path.append(name)

    def end(self, _: str) -> None:
        if self._path.pop() == "Code":
            self._open.pop()

    def characters(self, text: str) -> None:
        if self._open and self._path[-1] == "Description" and self._path[-2] == "Code":
            self._codes[self._open[-1]].description.append(text)

    def entries(self) -> list[CodebookEntry]:
        """The codes in their order, which puts parents first, with names that are unique."""
        names: list[str] = []
        used: set[str] = set()
        places: dict[int | None, int] = {}
        found: list[CodebookEntry] = []
        for index, code in enumerate(self._codes):
            above = names[code.parent] if code.parent is not None else ""
            name = unique_name(one_line(code.name) or "code", above, used)
            names.append(name)
            used.add(name)
            place = places[code.parent] = places.get(code.parent, -1) + 1
            parent = code.parent + 1 if code.parent is not None else None
            values = described(checked_text("".join(code.description)))
            colour = named(code.colour.strip())
            if colour:
                values["colour"] = colour
            found.append(CodebookEntry(_tag(index + 1, name, parent, place, values),
                                       frozenset(values)))  # fmt: skip
        return found


def _tag(number: int, name: str, parent: int | None, place: int, values: dict[str, str]) -> Tag:
    def of(field: str) -> str:
        return values.get(field, "")

    return Tag(
        number,
        name,
        of("label_ar"),
        of("label_en"),
        of("colour"),
        "",
        "",
        of("definition_ar"),
        of("definition_en"),
        parent,
        place,
        (),
        of("examples_ar"),
        of("examples_en"),
    )


def one_line(text: str) -> str:
    """A name of another program as a tag may have it."""
    return _SPACES.sub(" ", _NOT_XML.sub("", text)).strip()[:LONGEST_NAME].rstrip()


def unique_name(name: str, above: str, used: set[str]) -> str:
    """A name that no tag has: with its parent's before it, else with a number."""
    if name in used and above:
        name = f"{above} / {name}"[:LONGEST_NAME]
    made, number = name, 2
    while made in used:
        made, number = f"{name[: LONGEST_NAME - 8]} ({number})", number + 1
    return made


def described(description: str) -> dict[str, str]:
    """Labels, definitions and examples by field; a description of others by its language."""
    headings = list(_HEADING.finditer(description))
    if not headings or description[: headings[0].start()].strip():
        language = "ar" if base_direction(description) == "rtl" else "en"
        return {f"definition_{language}": description} if description else {}
    values: dict[str, str] = {}
    ends = [*(h.start() for h in headings[1:]), len(description)]
    for heading, end in zip(headings, ends, strict=True):
        language = heading[1]
        lines = description[heading.end() : end].strip().split("\n")
        count = 0
        while count < len(lines) and lines[-1 - count].startswith("- "):
            count += 1
        cut = len(lines) - count
        values[f"label_{language}"] = one_line(heading[2])
        values[f"definition_{language}"] = "\n".join(lines[:cut]).strip()
        values[f"examples_{language}"] = "\n".join(line[2:] for line in lines[cut:])
    return values
