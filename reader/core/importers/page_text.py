"""The paragraphs that a page in HTML shows: what EPUB chapters are, and pages without an article.

White space is collapsed as browsers do (CSS Text 3, 4.1.1), except in `pre`; what a page hides,
its scripts and the small marks of ruby and of notes are left out; notes come last.
"""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false

import re
from typing import Any

from reader.core.importers.markup import local, walked

_SKIPPED = frozenset(
    "head script style noscript template svg math object embed iframe audio video canvas rt rp "
    "button select option textarea input datalist dialog map title del".split()
)
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data dfn em font i img ins kbd label mark nobr q ruby "
    "rb s samp small span strike strong sub sup time tt u var wbr o".split()
)
_NOTES = frozenset(("footnote", "endnote", "rearnote", "doc-footnote", "doc-endnote"))
_REFERENCES = frozenset(("noteref", "doc-noteref", "backlink", "doc-backlink"))
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SPACES = re.compile("[ \t\n\r\f]+")


class PageText:
    """Walks a tree once; `paragraphs` and `notes` are what it shows, in order."""

    def __init__(self, root: Any) -> None:
        self.paragraphs: list[str] = []
        self.notes: list[str] = []
        self.heading = ""  # the first one
        self._parts: list[str] = []
        self._keeping = 0  # how many `pre` are open
        self._note: Any = None
        if root is not None:
            self._walk(root)
            self._end_paragraph()

    def _walk(self, root: Any) -> None:
        # One loop and no recursion: a page may be nested as deep as the parser lets it.
        walk = walked(root)
        for event, element in walk:
            name = local(element.tag).lower()
            if event == "start":
                if self._is_left_out(element, name):
                    walk.skip_subtree()
                    continue
                self._enter(element, name)
            else:
                if not self._is_left_out(element, name):
                    self._leave(element, name)
                if element is not root and element.tail:
                    self._parts.append(self._spaced(element.tail))

    def _enter(self, element: Any, name: str) -> None:
        if name == "br":
            self._parts.append("\n")
        elif name not in _INLINE:
            self._end_paragraph()
        if self._note is None and _kinds(element) & _NOTES:
            self._note = element
        self._keeping += name == "pre"
        if element.text:
            self._parts.append(self._spaced(element.text))

    def _leave(self, element: Any, name: str) -> None:
        if name not in _INLINE and name != "br":
            words = self._end_paragraph()
            if name in ("h1", "h2", "h3") and not self.heading:
                self.heading = words
        self._keeping -= name == "pre"
        if element is self._note:
            self._note = None

    def _spaced(self, text: str) -> str:
        return text if self._keeping else _SPACES.sub(" ", text)

    def _end_paragraph(self) -> str:
        words = "".join(self._parts)
        self._parts.clear()
        if not self._keeping:
            words = re.sub(" *\n *", "\n", re.sub(" {2,}", " ", words)).strip(" \n")
        if words.strip():
            (self.paragraphs if self._note is None else self.notes).append(words)
        return words

    def _is_left_out(self, element: Any, name: str) -> bool:
        if not name or name in _SKIPPED or "hidden" in element.attrib:
            return True
        if _HIDDEN.search(element.get("style", "")) or _kinds(element) & _REFERENCES:
            return True
        # The number before a note leads back to where it is called.
        return self._note is not None and name == "a" and _is_mark(element)


def _kinds(element: Any) -> set[str]:
    said = " ".join(
        value for key, value in element.attrib.items() if key.endswith("type") or key == "role"
    )
    return set(said.split())


def _is_mark(element: Any) -> bool:
    words = "".join(element.itertext()).strip(" []().*†‡")
    return element.get("href", "").count("#") == 1 and (not words or words.isdigit())
