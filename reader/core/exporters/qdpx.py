"""REFI-QDA project (.qdpx): what QualCoder, MAXQDA, ATLAS.ti and NVivo exchange.

REFI-QDA 1.5, Project.xsd (www.qdasoftware.org): a zip of `project.qde` and of `sources/`. Each
text is a TextSource with its plain text in a file of its own; an annotation is a
PlainTextSelection (Unicode code points) with one Coding. Its note is a Note that the coding
refers to; its attributes, for which REFI-QDA has no place, are its Description as JSON. Author,
date and the like are variables of the source.

Both the sources and the notes come after what refers to them, or before: so the parts of the XML
are collected on disk while the texts are written, and put together at the end.
"""

import json
import re
import uuid
import zipfile
from collections import Counter
from collections.abc import Generator
from contextlib import ExitStack
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import IO, cast

from reader.core.codebooks.qdc_file import code_guid, code_lines
from reader.core.exporters.exporter import Exporter, Keeps, Loss, Options, Written
from reader.core.exporters.losses import as_losses, counted
from reader.core.exporters.material import Annotated, Material, Step
from reader.core.exporters.safely import replacing_bytes
from reader.core.exporters.xml_text import attribute, content, is_fit_for_xml
from reader.core.model import Annotation, Document
from reader.core.translatable import QT_TRANSLATE_NOOP

NAMESPACE = "urn:QDA-XML:project:1.0"
VARIABLES = ("source", "author", "date", "language", "folder", "state")
# The same thing has the same GUID in every export, so that other programs know it again.
_GUIDS = uuid.UUID("1d5b8f6a-0a55-5f0b-8c8e-3f6f8f0f7c55")
_SPOOLED = 8_000_000
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the same project makes the same file


def _foresee(material: Material, options: Options) -> Generator[Step, None, tuple[Loss, ...]]:
    return counted(material, _count)


def _count(annotated: Annotated, found: Counter[str]) -> None:
    for annotation in annotated.annotations:
        # The text is a file of its own and holds everything.
        found["characters"] += not is_fit_for_xml(annotation.note)


def _write(material: Material, path: Path, options: Options) -> Generator[Step, None, Written]:
    found: Counter[str] = Counter()
    count = 0
    with replacing_bytes(path) as file, ExitStack() as stack:
        archive = stack.enter_context(zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED))
        sources, notes = _spool(stack), _spool(stack)
        project = _Project(material)
        for number, annotated in enumerate(material, 1):
            name = f"sources/{_guid('source', annotated.document.id)}.txt"
            archive.writestr(_member(name), annotated.text)
            sources.write(project.source(annotated, notes).encode())
            _count(annotated, found)
            count += len(annotated.annotations)
            yield Step(number, len(material))
        with archive.open(_member("project.qde"), "w", force_zip64=True) as member:
            member.write(project.head().encode())
            if len(material):
                _copy("Sources", sources, member)
            if notes.tell():
                _copy("Notes", notes, member)
            member.write(b"</Project>\n")
    return Written(len(material), count, as_losses(found))


def _spool(stack: ExitStack) -> IO[bytes]:
    return stack.enter_context(cast("IO[bytes]", SpooledTemporaryFile(_SPOOLED)))


def _member(name: str) -> zipfile.ZipInfo:
    made = zipfile.ZipInfo(name, _EPOCH)
    made.compress_type = zipfile.ZIP_DEFLATED
    return made


def _copy(element: str, part: IO[bytes], target: IO[bytes]) -> None:
    target.write(f"  <{element}>\n".encode())
    part.seek(0)
    while data := part.read(1_000_000):
        target.write(data)
    target.write(f"  </{element}>\n".encode())


def _guid(kind: str, name: object) -> str:
    return str(uuid.uuid5(_GUIDS, f"{kind} {name}"))


class _Project:
    """The parts of project.qde."""

    def __init__(self, material: Material) -> None:
        self._material = material
        self._codes = {t.id: code_guid(t.name) for t in material.tags}
        self._users = {a: _guid("user", a) for a in material.annotators}

    def head(self) -> str:
        """What comes before the sources: users, codes, variables."""
        lines = ['<?xml version="1.0" encoding="utf-8"?>\n']
        name = attribute(self._material.name or "Hashiya")
        lines.append(f'<Project xmlns="{NAMESPACE}" name={name} origin="Hashiya">\n')
        if self._users:
            lines.append("  <Users>\n")
            for user, guid in self._users.items():
                lines.append(f'    <User guid="{guid}" name={attribute(user)}/>\n')
            lines.append("  </Users>\n")
        if self._material.tags:
            codes = "\n".join(code_lines(self._material.tags))
            lines.append(f"  <CodeBook>\n  <Codes>\n{codes}\n  </Codes>\n  </CodeBook>\n")
        lines.append("  <Variables>\n")
        for name in VARIABLES:
            guid = _guid("variable", name)
            lines.append(f'    <Variable guid="{guid}" name="{name}" typeOfVariable="Text"/>\n')
        return "".join([*lines, "  </Variables>\n"])

    def source(self, annotated: Annotated, notes: IO[bytes]) -> str:
        """A document with its selections; its notes go to `notes`."""
        document = annotated.document
        guid = _guid("source", document.id)
        lines = [
            f'    <TextSource guid="{guid}" name={attribute(document.title)} '
            f'plainTextPath="internal://{guid}.txt">\n'
        ]
        for annotation in annotated.annotations:
            lines.append(self._selection(annotation, notes))
        lines += _variable_values(document)
        return "".join([*lines, "    </TextSource>\n"])

    def _selection(self, annotation: Annotation, notes: IO[bytes]) -> str:
        made, _, tag, start, end, quote, note, kept, annotator, _, created, updated = annotation
        made = _fit(made)
        user = self._users[annotator]
        when = f'creatingUser="{user}" creationDateTime={attribute(created)}'
        said = refers = ""
        if kept != "{}":
            said = f"<Description>{content(_escaped(annotation))}</Description>"
        if note:
            guid = made.translate(_OF_NOTE)
            refers = f'<NoteRef targetGUID="{guid}"/>'
            notes.write(
                f'    <Note guid="{guid}" {when}><PlainTextContent>{content(note)}'
                "</PlainTextContent></Note>\n".encode()
            )
        return (
            f'      <PlainTextSelection guid="{made.translate(_OF_SELECTION)}" '
            f'name={attribute(quote[:_LONGEST_NAME])} startPosition="{start}" '
            f'endPosition="{end}" {when} modifiedDateTime={attribute(updated)}>{said}'
            f'<Coding guid="{made}" {when}><CodeRef targetGUID="{self._codes[tag]}"/>{refers}'
            "</Coding></PlainTextSelection>\n"
        )


_LONGEST_NAME = 100


# The GUIDs of an annotation's selection and note are made of its own: digits for digits.
_OF_SELECTION = str.maketrans("0123456789abcdef", "123456789abcdef0")
_OF_NOTE = str.maketrans("0123456789abcdef", "23456789abcdef01")
_GUID = re.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def _escaped(annotation: Annotation) -> str:
    """Its attributes as JSON that XML can hold."""
    made = annotation.attributes_json
    return made if is_fit_for_xml(made) else json.dumps(dict(annotation.attributes))


def _fit(name: str) -> str:
    """An annotation's id where it is a GUID, as ours are; else one made of it."""
    return name if _GUID.fullmatch(name) else _guid("annotation", name)


def _variable_values(document: Document) -> list[str]:
    lines: list[str] = []
    for name in VARIABLES:
        value = cast("str", getattr(document, name))
        if value and (name, value) != ("state", "new"):
            lines.append(
                f'      <VariableValue><VariableRef targetGUID="{_guid("variable", name)}"/>'
                f"<TextValue>{content(value)}</TextValue></VariableValue>\n"
            )
    return lines


EXPORTER = Exporter(
    "qdpx",
    QT_TRANSLATE_NOOP("exchange", "REFI-QDA project, for QualCoder, MAXQDA, ATLAS.ti, NVivo"),
    ".qdpx",
    "file",
    Keeps(back=True),
    _foresee,
    _write,
    reader="pyrefiqda 0.3.1",
)
