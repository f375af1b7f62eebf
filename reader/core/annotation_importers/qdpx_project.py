"""The XML of a REFI-QDA project (project.qde), collected as expat tells of it.

The names of elements count, not their namespace: writers disagree about it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from reader.core.annotation_importers.markup_events import local
from reader.core.annotation_importers.records import TagIn
from reader.core.codebooks.qdc_file import described, one_line, unique_name
from reader.core.tag_marks import named
from reader.core.tag_rules import checked_text

_MOST_CODES = 20_000
_OTHER = frozenset(
    f"{kind}Selection" for kind in ("Picture", "PDF", "Audio", "Video", "Transcript")
)
_LONGEST_NUMBER = 15


@dataclass(slots=True)
class Coding:
    """That a selection has a code."""

    guid: str
    user: str
    created: str
    code: str = ""
    notes: list[str] = field(default_factory=list[str])


@dataclass(slots=True)
class Selection:
    """A range of a plain text; None for a bound that is no number."""

    name: str
    start: int | None
    end: int | None
    user: str
    created: str
    modified: str
    description: str = ""
    codings: list[Coding] = field(default_factory=list[Coding])
    notes: list[str] = field(default_factory=list[str])


@dataclass(slots=True)
class Source:
    """A text; `path` None where its words stand in `content`."""

    name: str
    path: str | None
    content: str = ""
    selections: list[Selection] = field(default_factory=list[Selection])
    values: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])


@dataclass(slots=True)
class _Code:
    guid: str
    name: str
    colour: str
    parent: int | None
    description: str = ""


class Project:
    """What the elements of a project say. ValueError of its methods: it is none."""

    def __init__(self) -> None:
        self.is_project = False
        self.sources: list[Source] = []
        self.users: dict[str, str] = {}
        self.notes: dict[str, str] = {}  # by GUID
        self.other_selections = 0
        self._codes: list[_Code] = []
        self._names: dict[str, str] = {}  # of codes, by GUID, as tags
        self._variables: dict[str, str] = {}
        self._path: list[str] = []
        self._open_codes: list[int] = []
        self._source: Source | None = None
        self._selection: Selection | None = None
        self._coding: Coding | None = None
        self._note = ""
        self._variable = ""
        self._words: list[str] = []
        self._locals: dict[str, str] = {}  # names of elements without their namespace
        self._acts: dict[str, Callable[[Mapping[str, str]], None]] = {
            "Code": self._start_code,
            "User": self._start_user,
            "Variable": self._start_variable,
            "Note": self._start_note,
            "TextSource": self._start_source,
            "PlainTextSelection": self._start_selection,
            "Coding": self._start_coding,
            "CodeRef": self._refer_to_code,
            "NoteRef": self._refer_to_note,
            "VariableRef": self._refer_to_variable,
        }

    # -- what expat calls

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        name = self._locals.get(name) or self._locals.setdefault(name, local(name))
        if not self._path:
            self.is_project = name == "Project"
            if not self.is_project:
                raise ValueError(name)
        self._words.clear()
        self._path.append(name)
        if name in _OTHER:
            self.other_selections += 1
            return
        act = self._acts.get(name)
        if act is not None:
            act(attributes)

    def _start_user(self, attributes: Mapping[str, str]) -> None:
        name = attributes.get("name", "") or attributes.get("id", "")
        self.users[_guid(attributes.get("guid", ""))] = name

    def _start_variable(self, attributes: Mapping[str, str]) -> None:
        self._variables[_guid(attributes.get("guid", ""))] = attributes.get("name", "")

    def _start_note(self, attributes: Mapping[str, str]) -> None:
        self._note = _guid(attributes.get("guid", ""))

    def _start_source(self, attributes: Mapping[str, str]) -> None:
        path = attributes.get("plainTextPath") or None
        self._source = Source(one_line(attributes.get("name", "")), path)
        self.sources.append(self._source)

    def _start_coding(self, attributes: Mapping[str, str]) -> None:
        if self._selection is not None:
            guid, user = attributes.get("guid", ""), attributes.get("creatingUser", "")
            made = Coding(_guid(guid), _guid(user), attributes.get("creationDateTime", ""))
            self._coding = made
            self._selection.codings.append(made)

    def _refer_to_code(self, attributes: Mapping[str, str]) -> None:
        if self._coding is not None:
            self._coding.code = _guid(attributes.get("targetGUID", ""))

    def _refer_to_note(self, attributes: Mapping[str, str]) -> None:
        from_here = self._coding or self._selection
        if from_here is not None:
            from_here.notes.append(_guid(attributes.get("targetGUID", "")))

    def _refer_to_variable(self, attributes: Mapping[str, str]) -> None:
        self._variable = _guid(attributes.get("targetGUID", ""))

    def _start_code(self, attributes: Mapping[str, str]) -> None:
        if len(self._codes) >= _MOST_CODES:
            raise ValueError("too many codes")
        parent = self._open_codes[-1] if self._open_codes else None
        self._open_codes.append(len(self._codes))
        name, colour = attributes.get("name", ""), attributes.get("color", "")
        self._codes.append(_Code(_guid(attributes.get("guid", "")), name, colour, parent))

    def _start_selection(self, attributes: Mapping[str, str]) -> None:
        if self._source is None:
            return
        self._selection = Selection(
            attributes.get("name", ""),
            _number(attributes.get("startPosition", "")),
            _number(attributes.get("endPosition", "")),
            _guid(attributes.get("creatingUser", "")),
            attributes.get("creationDateTime", ""),
            attributes.get("modifiedDateTime", ""),
        )
        self._source.selections.append(self._selection)

    def characters(self, text: str) -> None:
        self._words.append(text)

    def end(self, _: str) -> None:
        name = self._path.pop()
        above = self._path[-1] if self._path else ""
        if name == "Code":
            self._open_codes.pop()
        elif name == "TextSource":
            self._source = None
        elif name == "PlainTextSelection":
            self._selection = None
        elif name == "Coding":
            self._coding = None
        elif name in ("Description", "PlainTextContent", "TextValue"):
            self._take_words(name, above, "".join(self._words))
        self._words.clear()

    def _take_words(self, name: str, above: str, words: str) -> None:
        if name == "PlainTextContent" and above == "Note":
            self.notes[self._note] = words
        elif name == "PlainTextContent" and above == "TextSource" and self._source is not None:
            self._source.content = words
        elif name == "TextValue" and self._source is not None:
            self._source.values.append((self._variable, words))
        elif name == "Description" and above == "Code" and self._open_codes:
            self._codes[self._open_codes[-1]].description = words
        elif name == "Description" and above == "PlainTextSelection" and self._selection:
            self._selection.description = words

    # -- what came of it

    def tags(self) -> list[TagIn]:
        """The codes as tags, with names that are unique."""
        used: set[str] = set()
        names: list[str] = []
        made: list[TagIn] = []
        for code in self._codes:
            above = names[code.parent] if code.parent is not None else ""
            name = unique_name(one_line(code.name) or "code", above, used)
            used.add(name)
            names.append(name)
            self._names.setdefault(code.guid, name)
            given: dict[str, object] = {**described(checked_text(code.description))}
            if named(code.colour.strip()):
                given["colour"] = named(code.colour.strip())
            made.append(TagIn(name, above, given))
        return made

    def code_name(self, guid: str) -> str:
        """The tag of a code, "" where there is none of that GUID. After `tags`."""
        return self._names.get(guid, "")

    def values_of(self, source: Source) -> dict[str, str]:
        """The variables of a source by name."""
        found = {self._variables.get(guid, ""): value for guid, value in source.values}
        return {name: one_line(value) for name, value in found.items() if name}


def _guid(written: str) -> str:
    return written.strip("{}").lower()


def _number(written: str) -> int | None:
    fits = len(written) <= _LONGEST_NUMBER and written.removeprefix("-").isdecimal()
    return int(written) if fits else None
