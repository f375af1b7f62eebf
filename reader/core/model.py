"""The records that everything else passes around: immutable values, and nothing else.

Every position is an offset into a document's text, counted in Unicode code points (what
Python's `str` counts), and every range is half-open.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A range of a text: `start < end`, code points, half-open."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Document:
    """What is known of a text, without the text itself (that may be 100 MB long)."""

    id: int
    title: str
    source: str  # the path or address it came from, "" where there is none
    text_hash: str  # SHA-256 of the text in UTF-8, hexadecimal
    characters: int  # code points
    added_at: str
    author: str = ""
    date: str = ""  # as the file gives it, where it can be YYYY-MM-DD
    language: str = ""  # BCP 47, "ar"
    folder: str = ""  # of origin, relative to what was taken in, "/" between its parts
    state: str = "new"  # one of STATES: how far its reader is
    # The id of the document whose text came out anew as this one, 0 for none. It may be gone.
    edition_of: int = 0


# What a person may write in of a document, besides its state.
DOCUMENT_FIELDS = ("title", "source", "author", "date", "language", "folder")
# What a reader can say of a document: not begun, in the middle of it, read.
STATES = ("new", "reading", "done")


@dataclass(frozen=True, slots=True)
class DocumentText:
    """A document's text: immutable after import.

    In a change that removes one, or that took in very many, the text may be None: it is in the
    file, or where the store set it aside. A text never changes and its document's id is never
    given again, so the id is enough to find it.
    """

    document: int
    text: str | None


class Choice(NamedTuple):
    """One of the values that an attribute may have."""

    name: str  # what is stored
    label_ar: str = ""
    label_en: str = ""


class AttributeScheme(NamedTuple):
    """One attribute that a tag's annotations carry: how it is called and what it holds.

    Values that do not fit the scheme are kept and shown: it says what is asked for, no more.
    """

    name: str  # what scripts and exports use
    kind: str = "text"  # text, number, choice, yes_no (schemes.KINDS)
    label_ar: str = ""
    label_en: str = ""
    choices: tuple[Choice, ...] = ()  # of a choice, in the order they are shown


@dataclass(frozen=True, slots=True)
class Tag:
    """One entry of the codebook."""

    id: int
    name: str  # what scripts and exports use; unique
    label_ar: str
    label_en: str
    colour: str  # a name of tag_marks.COLOURS (gui.theme gives it a shade), or #rrggbb
    line: str  # the second mark: one of tag_marks.LINES
    shortcut: str  # 1 to 9 or a capital Latin letter as on a Latin keyboard, "" for none
    definition_ar: str
    definition_en: str
    parent: int | None
    position: int  # among those of the same parent
    attributes: tuple[AttributeScheme, ...]  # what its annotations carry, in order
    examples_ar: str = ""  # one a line
    examples_en: str = ""


class Annotation(NamedTuple):
    """A tagged span.

    A named tuple and not a dataclass because a hundred thousand of them are made at once when
    a document opens: a tuple is made from a row of SQLite in a third of the time.
    """

    id: str  # UUID
    document: int
    tag: int
    start: int
    end: int
    quote: str  # the text at the span when it was made: a second witness
    note: str
    attributes_json: str  # a JSON object, "{}" where there are none
    annotator: str
    origin: str  # "user", or the rule that proposed it
    created_at: str  # UTC, ISO 8601 with milliseconds and Z
    updated_at: str

    @property
    def span(self) -> Span:
        """Where it lies."""
        return Span(self.start, self.end)

    @property
    def attributes(self) -> Mapping[str, object]:
        """Its attributes by name."""
        return json.loads(self.attributes_json) if self.attributes_json != "{}" else {}


class NewDocument(NamedTuple):
    """A text that an importer brought, and what is known of it, before it is in a project."""

    title: str
    text: str
    text_hash: str  # as Document.text_hash
    source: str = ""
    author: str = ""
    date: str = ""
    language: str = ""
    folder: str = ""


class Rejection(NamedTuple):
    """A suggestion that a person rejected: it is not made again."""

    id: str  # UUID
    document: int
    tag: str  # a tag's name
    rule: str
    start: int
    end: int
    quote: str  # the text at the span


@dataclass(frozen=True, slots=True)
class RuleOff:
    """A rule of suggestions that is switched off in this project."""

    rule: str


Record = Document | DocumentText | Tag | Annotation | Rejection | RuleOff


@dataclass(frozen=True, slots=True)
class Change:
    """What one act did to the project: the records that went and the records that came.

    A record that changed is in both, with its old and its new values.
    """

    removed: tuple[Record, ...] = ()
    added: tuple[Record, ...] = ()

    def inverse(self) -> "Change":
        """The change that takes this one back."""
        return Change(removed=self.added, added=self.removed)


@dataclass(frozen=True, slots=True)
class Action:
    """What an undo step is called: the window makes a name of it in its own language."""

    # annotate, annotate_all, retag, move, set_note, set_attribute, delete; of documents:
    # add_document, import, import_annotations, replace_text, rename_document, set_fields,
    # set_state, remove_document, remove_documents; of the codebook: create_tag, alter_tag,
    # move_tag, merge_tags, delete_tag, rename_attribute, import_codebook; of suggestions: accept,
    # reject, take_rejections_back, switch_rule
    verb: str
    tag: int | None = None
    title: str = ""
    count: int = 1


class PastAct(NamedTuple):
    """One act in the history of an annotation.

    `before` and `after` hold the fields that the act changed, by name: document, tag (its name
    then), start, end, note, attributes, annotator, origin. `before` is None where the annotation
    was made, `after` where it was removed: then the other has all fields that are not empty.
    """

    at: str  # UTC, ISO 8601 with milliseconds and Z
    who: str
    verb: str  # as in Action
    way: str  # "do", "undo" or "redo"
    before: Mapping[str, object] | None
    after: Mapping[str, object] | None


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that a check of the project found."""

    kind: str  # damage, quote, span, orphan, attributes
    message: str  # English, with {names}
    values: Mapping[str, object]
    annotation: str = ""

    def __str__(self) -> str:
        return self.message.format(**self.values)
