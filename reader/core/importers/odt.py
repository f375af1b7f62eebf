"""OpenDocument texts: the paragraphs of the body, of tables and frames, and the notes at the end.

OpenDocument 1.3, part 3, 5 to 7. Tracked deletions, comments, hidden text, the cached labels of
numbered lists and descriptions of pictures are left out.
"""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false

import re
from pathlib import Path
from typing import Any

from reader.core.importers.archives import Archive
from reader.core.importers.assembling import assembled, day_of, one_line, sayable, source_of
from reader.core.importers.imported import Imported
from reader.core.importers.markup import local, walked
from reader.core.importers.refusals import damaged, protected

_SKIPPED = frozenset(
    "tracked-changes annotation annotation-end note-citation hidden-text hidden-paragraph number "
    "ruby-text forms title desc sequence-decls variable-decls user-field-decls".split()
)
_SPACES = re.compile("[ \t\n\r]+")
_MOST_SPACES = 1_000


def read(path: Path, encoding: str | None = None) -> list[Imported]:
    """The text of a document; UnreadableText where it is damaged, protected or empty."""
    with Archive(path) as archive:
        _refuse_protected(archive)
        content, styles = archive.xml("content.xml"), archive.xml("styles.xml")
        body = None if content is None else next(_named(content, "body"), None)
        if body is None:
            raise damaged()
        story = _Story(_hidden_styles(styles, content))
        story.walk(body)
        said: dict[str, str | None] = {}
        meta = archive.xml("meta.xml")
        for element in () if meta is None else meta.iter():
            said.setdefault(local(element.tag), element.text)
    return [
        Imported(
            one_line(said.get("title")) or sayable(path.stem),
            assembled(story.paragraphs()),
            source_of(path),
            author=one_line(said.get("initial-creator") or said.get("creator")),
            date=day_of(said.get("creation-date") or said.get("date")),
            language=one_line(said.get("language")),
        )
    ]


def _refuse_protected(archive: Archive) -> None:
    manifest = archive.xml("META-INF/manifest.xml")
    if manifest is not None and next(_named(manifest, "encryption-data"), None) is not None:
        raise protected()


def _named(root: Any, name: str) -> Any:
    return (e for e in root.iter() if local(e.tag) == name)


def _value(element: Any, name: str) -> str:
    return next((v for k, v in element.attrib.items() if local(k) == name), "")


def _hidden_styles(*roots: Any) -> frozenset[str]:
    """The styles whose text is not displayed."""
    hides: dict[str, bool] = {}
    parents: dict[str, str] = {}
    for root in roots:
        for style in () if root is None else _named(root, "style"):
            name = _value(style, "name")
            parents[name] = _value(style, "parent-style-name")
            for properties in style:
                if local(properties.tag) in ("text-properties", "section-properties"):
                    said = _value(properties, "display")
                    if said:
                        hides[name] = said == "none"
    found: set[str] = set()
    for name in parents:
        at, seen = name, set[str]()
        while at not in hides and at in parents and at not in seen:
            seen.add(at)
            at = parents[at]
        if hides.get(at):
            found.add(name)
    return frozenset(found)


class _Story:
    """Paragraphs in the order they begin; those of notes apart."""

    def __init__(self, hidden_styles: frozenset[str]) -> None:
        self._hidden_styles = hidden_styles
        self._body: list[list[str]] = []
        self._notes: list[list[str]] = []
        self._open: list[list[str]] = []
        self._in_notes = 0

    def paragraphs(self) -> list[str]:
        return ["".join(parts) for parts in (*self._body, *self._notes)]

    def walk(self, root: Any) -> None:
        walk = walked(root)
        for event, element in walk:
            name = local(element.tag)
            if event == "start":
                if self._is_left_out(element, name):
                    walk.skip_subtree()
                    continue
                self._enter(element, name)
            else:
                if not self._is_left_out(element, name):
                    self._leave(name)
                if self._open and element.tail:
                    self._say(element.tail)

    def _is_left_out(self, element: Any, name: str) -> bool:
        if name in _SKIPPED:
            return True
        if name == "section" and _value(element, "display") == "none":
            return True
        if name in ("span", "p", "h", "section"):
            return _value(element, "style-name") in self._hidden_styles
        return False

    def _enter(self, element: Any, name: str) -> None:
        if name == "note":
            self._in_notes += 1
        elif name in ("p", "h"):
            parts: list[str] = []
            (self._notes if self._in_notes else self._body).append(parts)
            self._open.append(parts)
        elif self._open and name == "s":
            count = _value(element, "c")
            self._open[-1].append(" " * min(int(count) if count.isdigit() else 1, _MOST_SPACES))
        elif self._open and name in ("tab", "line-break"):
            self._open[-1].append("\t" if name == "tab" else "\n")
        if self._open and element.text:
            self._say(element.text)

    def _leave(self, name: str) -> None:
        if name == "note":
            self._in_notes -= 1
        elif name in ("p", "h"):
            self._open.pop()

    def _say(self, text: str) -> None:
        # White space is collapsed across the elements of a paragraph (part 3, 6.1.2).
        words, parts = _SPACES.sub(" ", text), self._open[-1]
        before = next((part for part in reversed(parts) if part), "")
        if words.startswith(" ") and (not before or before[-1] in " \t\n"):
            words = words[1:]
        parts.append(words)
