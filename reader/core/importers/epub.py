"""EPUB books: a document for each chapter, in the order of the spine (EPUB 3.3, 5.7)."""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false

import posixpath
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from reader.core.errors import UnreadableText
from reader.core.importers.archives import Archive, joined
from reader.core.importers.assembling import assembled, day_of, one_line, sayable, source_of
from reader.core.importers.imported import Imported
from reader.core.importers.markup import decoded, html_root, local
from reader.core.importers.page_text import PageText
from reader.core.importers.refusals import damaged, protected

# Fonts alone are garbled so: the text is open.
_OF_FONTS = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")


def read(path: Path, encoding: str | None = None) -> list[Imported]:
    """The chapters that hold text; UnreadableText where none does."""
    with Archive(path) as archive:
        package = _package(archive)
        _refuse_protected(archive)
        return _Book(archive, package, path).chapters()


def _package(archive: Archive) -> str:
    container = archive.xml("META-INF/container.xml")
    if container is not None:
        for element in container.iter():
            if local(element.tag) == "rootfile" and element.get("full-path") in archive.names:
                return element.get("full-path")
    raise damaged()


def _refuse_protected(archive: Archive) -> None:
    root = archive.xml("META-INF/encryption.xml")
    if root is not None:
        used = [e.get("Algorithm") for e in root.iter() if local(e.tag) == "EncryptionMethod"]
        if any(algorithm not in _OF_FONTS for algorithm in used):
            raise protected()


class _Book:
    def __init__(self, archive: Archive, package: str, path: Path) -> None:
        self._archive = archive
        self._folder = posixpath.dirname(package)
        self._root = archive.xml(package)
        self._items = {e.get("id"): e for e in self._named("item")}
        self._path = path
        self._title = self._said("title") or sayable(path.stem)

    def _named(self, name: str) -> list[Any]:
        return [e for e in self._root.iter() if local(e.tag) == name]

    def _said(self, name: str) -> str:
        return next((w for e in self._named(name) if (w := one_line(e.text))), "")

    def _place(self, href: str, folder: str) -> str:
        return joined(folder, unquote(href.partition("#")[0]))

    def chapters(self) -> list[Imported]:
        labels = self._labels()
        found: list[tuple[str, str]] = []
        for reference in self._named("itemref"):
            item = self._items.get(reference.get("idref"))
            if item is None or "nav" in item.get("properties", "").split():
                continue
            place = self._place(item.get("href", ""), self._folder)
            if place not in self._archive.names:
                continue
            page = PageText(html_root(decoded(self._archive.read(place))[0]))
            if page.paragraphs or page.notes:
                title = labels.get(place) or one_line(page.heading)
                found.append((title, assembled([*page.paragraphs, *page.notes])))
        if not found:
            assembled([])  # says that there is no text
        return [self._chapter(n, *c, alone=len(found) == 1) for n, c in enumerate(found, 1)]

    def _chapter(self, number: int, title: str, text: str, *, alone: bool) -> Imported:
        name = self._title if alone else title or f"{self._title} {number}"
        return Imported(
            name,
            text,
            source_of(self._path),
            author=self._said("creator"),
            date=day_of(self._said("date")),
            language=self._said("language"),
        )

    def _labels(self) -> dict[str, str]:
        """What the table of contents calls each file: the first words that lead to it."""
        found: dict[str, str] = {}
        for item in self._items.values():
            is_nav = "nav" in item.get("properties", "").split()
            if not is_nav and item.get("media-type") != "application/x-dtbncx+xml":
                continue
            place = self._place(item.get("href", ""), self._folder)
            try:
                root = html_root(decoded(self._archive.read(place))[0])
            except UnreadableText:
                continue  # the text can be read without its table of contents
            folder = posixpath.dirname(place)
            for href, words in _links(root):
                found.setdefault(self._place(href, folder), words)
        return found


def _links(root: Any) -> list[tuple[str, str]]:
    """(target, words) of a table of contents in XHTML (`a`) or NCX (`navPoint`)."""
    found: list[tuple[str, str]] = []
    words = ""
    for element in root.iter() if root is not None else ():
        name = local(element.tag).lower()
        if name == "a" and element.get("href"):
            found.append((element.get("href"), one_line("".join(element.itertext()))))
        elif name == "text":
            words = one_line("".join(element.itertext()))
        elif name == "content" and element.get("src"):
            found.append((element.get("src"), words))
    return [(href, words) for href, words in found if words]
