"""Word's DOCX: the paragraphs of the body, of tables and text boxes, and the notes at the end.

An own reader on lxml (ECMA-376, part 1, 17): python-docx knows no footnotes, reads every
picture into memory, and loses the text after an entity in silence. Field codes, comments,
deleted and moved-away revisions, hidden text and the second form of a drawing are left out.
"""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false

import posixpath
from pathlib import Path
from typing import Any

from reader.core.importers.archives import Archive, joined
from reader.core.importers.assembling import assembled, day_of, one_line, sayable, source_of
from reader.core.importers.imported import Imported
from reader.core.importers.markup import local, namespace, walked
from reader.core.importers.refusals import damaged
from reader.core.text.bidi import base_direction

_SKIPPED = frozenset(
    "del moveFrom delText instrText delInstrText Fallback rt pPrChange rPrChange tblPrChange "
    "annotationRef numPr sectPr".split()
)
_SIGNS = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "\u2011"}
# Of the transitional and of the strict form.
_WORDS = ("/wordprocessingml/2006/main", "/wordprocessingml/main")
_MATHS = ("/officeDocument/2006/math", "/officeDocument/math")
_OFF = frozenset(("0", "false", "off", "none"))


def read(path: Path, encoding: str | None = None) -> list[Imported]:
    """The text of a document; UnreadableText where it is damaged, protected or empty."""
    with Archive(path) as archive:
        roots = _related(archive, "")
        main = roots.get("officeDocument", "word/document.xml")
        if main not in archive.names:
            raise damaged()
        parts = _related(archive, main)
        styles = archive.xml(parts.get("styles", ""))
        story = _Story(_hidden_styles(styles))
        story.walk(archive.xml(main))
        for kind in ("footnote", "endnote"):
            story.add_notes(kind, archive.xml(parts.get(f"{kind}s", "")))
        text = assembled(story.paragraphs())
        core = archive.xml(roots.get("core-properties", ""))
        said = {} if core is None else {local(e.tag): e.text for e in core}
    return [
        Imported(
            one_line(said.get("title")) or sayable(path.stem),
            text,
            source_of(path),
            author=one_line(said.get("creator")),
            date=day_of(said.get("created") or said.get("modified")),
            language=one_line(said.get("language")) or _language(styles, text),
        )
    ]


def _related(archive: Archive, part: str) -> dict[str, str]:
    """What a part refers to inside the archive, by the last word of the relation's type."""
    folder, name = posixpath.split(part)
    root = archive.xml(joined(folder, f"_rels/{name}.rels"))
    found: dict[str, str] = {}
    for element in () if root is None else root:
        if element.get("TargetMode") != "External":
            kind = (element.get("Type") or "").rpartition("/")[2]
            found.setdefault(kind, joined(folder, element.get("Target") or ""))
    return found


def _value(element: Any, name: str = "val") -> str:
    return next((v for k, v in element.attrib.items() if local(k) == name), "")


def _is_on(properties: Any, name: str) -> bool | None:
    """Whether a run's properties switch something on or off; None where they say nothing."""
    for element in properties if properties is not None else ():
        if local(element.tag) == name:
            return _value(element) not in _OFF
    return None


def _child(element: Any, name: str) -> Any:
    return next((e for e in element if local(e.tag) == name), None)


def _hidden_styles(styles: Any) -> dict[str, bool]:
    """Which styles hide their text, or show it where one that they are based on hides it."""
    own: dict[str, bool | None] = {}
    based: dict[str, str] = {}
    for style in () if styles is None else styles:
        if local(style.tag) == "style":
            name = _value(style, "styleId")
            own[name] = _is_on(_child(style, "rPr"), "vanish")
            base = _child(style, "basedOn")
            based[name] = "" if base is None else _value(base)
    found: dict[str, bool] = {}
    for name in own:
        at, seen = name, set[str]()
        while own.get(at) is None and at in based and at not in seen:
            seen.add(at)
            at = based[at]
        found[name] = bool(own.get(at))
    return found


def _language(styles: Any, text: str) -> str:
    for element in () if styles is None else styles.iter():
        if local(element.tag) == "lang":
            return _value(element, "bidi" if base_direction(text[:2_000]) == "rtl" else "val")
    return ""


class _Story:
    """Paragraphs in the order they begin: a text box stands after the paragraph it hangs on."""

    def __init__(self, hidden_styles: dict[str, bool]) -> None:
        self._hidden_styles = hidden_styles
        self._done: list[list[str]] = []
        self._open: list[tuple[list[str], bool]] = []  # with whether its style hides its text
        self._joins = False  # the mark between two paragraphs was deleted
        self._called: dict[str, list[str]] = {"footnote": [], "endnote": []}

    def paragraphs(self) -> list[str]:
        return ["".join(parts) for parts in self._done]

    def add_notes(self, kind: str, root: Any) -> None:
        """The notes that the text calls, in the order it calls them."""
        notes = {} if root is None else {_value(e, "id"): e for e in root if local(e.tag) == kind}
        for called in self._called[kind]:
            if called in notes:
                self.walk(notes[called])

    def walk(self, root: Any) -> None:
        self._joins = False
        walk = walked(root)
        for event, element in walk:
            name = local(element.tag)
            if name == "p" and namespace(element.tag).endswith(_WORDS):
                self._begin(element) if event == "start" else self._end(element)
            elif event == "start":
                if self._is_left_out(element, name):
                    walk.skip_subtree()
                else:
                    self._say(element, name)

    def _begin(self, element: Any) -> None:
        properties = _child(element, "pPr")
        style = None if properties is None else _child(properties, "pStyle")
        hidden = style is not None and self._hidden_styles.get(_value(style), False)
        if not (self._joins and self._done and not self._open):
            self._done.append([])
        self._open.append((self._done[-1], hidden))

    def _end(self, element: Any) -> None:
        self._open.pop()
        mark = _child(element, "pPr")
        mark = None if mark is None else _child(mark, "rPr")
        self._joins = mark is not None and _child(mark, "del") is not None

    def _is_left_out(self, element: Any, name: str) -> bool:
        if name in _SKIPPED:
            return True
        if name == "r":
            return self._hides(_child(element, "rPr"))
        if name == "tr":
            properties = _child(element, "trPr")
            return properties is not None and _child(properties, "del") is not None
        if name == "sdt":
            properties = _child(element, "sdtPr")
            return properties is not None and bool(_is_on(properties, "showingPlcHdr"))
        return False

    def _hides(self, properties: Any) -> bool:
        direct = _is_on(properties, "vanish")
        if direct is not None:
            return direct
        style = None if properties is None else _child(properties, "rStyle")
        if style is not None and _value(style) in self._hidden_styles:
            return self._hidden_styles[_value(style)]
        return bool(self._open) and self._open[-1][1]

    def _say(self, element: Any, name: str) -> None:
        if not self._open:
            return
        parts = self._open[-1][0]
        if name == "t" and namespace(element.tag).endswith(_WORDS + _MATHS):
            parts.append(element.text or "")
        elif name in ("footnoteReference", "endnoteReference"):
            self._called[name[: -len("Reference")]].append(_value(element, "id"))
        elif name == "br":
            parts.append("\n")
        elif name == "sym":
            parts.append(_symbol(_value(element, "char")))
        elif name in _SIGNS and local(element.getparent().tag) == "r":
            parts.append(_SIGNS[name])


def _symbol(code: str) -> str:
    """A character of a font: those of the private area mean nothing without that font."""
    try:
        found = chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""
    return "" if "\ue000" <= found <= "\uf8ff" or "\ud800" <= found <= "\udfff" else found
