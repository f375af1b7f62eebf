"""Saved web pages: the article by trafilatura, with its title, author, date and address."""

# trafilatura and lxml are only partly typed.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false, reportMissingTypeStubs=false

import re
from pathlib import Path
from typing import Any

from reader.core.importers.assembling import assembled, day_of, one_line, sayable, source_of
from reader.core.importers.imported import Imported
from reader.core.importers.markup import decoded, html_root, local, walked
from reader.core.importers.page_text import PageText

# What trafilatura makes of a page (its own, TEI-like names) that begins a paragraph.
_PARAGRAPHS = frozenset("p head item cell quote code row list table div ab fw".split())
_SKIPPED = frozenset(("del", "graphic"))
# Browsers write where a page was saved from at its head.
_SAVED_FROM = re.compile(r"<!-- saved from url=\(\d+\)(https?://\S+) -->|^\s*url:\s*(https?://\S+)",
                         re.MULTILINE)  # fmt: skip


def read(path: Path, encoding: str | None = None) -> list[Imported]:
    """The article of a page, or all that it shows where there is none in it."""
    text, used, certain = decoded(path.read_bytes(), encoding)
    root = html_root(text)
    found = _article(html_root(text))
    article = _paragraphs(found.body) if found is not None else []
    page = PageText(root)
    # A page that is no article is all text: half of it would be lost without a word.
    body = article if article else [*page.paragraphs, *page.notes]
    saved = _SAVED_FROM.search(text[:3_000])
    address = (saved[1] or saved[2]) if saved else getattr(found, "url", None) or ""
    return [
        Imported(
            one_line(getattr(found, "title", "")) or _title(root) or sayable(path.stem),
            assembled(body),
            address if address.startswith(("http://", "https://")) else source_of(path),
            used,
            certain,
            one_line(getattr(found, "author", "")),
            day_of(getattr(found, "date", "")),
            one_line(root.get("lang") if root is not None else ""),
        )
    ]


def _article(root: Any) -> Any:
    """What trafilatura finds, which takes the tree apart for it; None where it finds nothing."""
    if root is None:
        return None
    from trafilatura import bare_extraction

    return bare_extraction(
        root, favor_recall=True, with_metadata=True, include_comments=False, include_tables=True
    )


def _title(root: Any) -> str:
    for element in root.iter("title") if root is not None else ():
        return one_line("".join(element.itertext()))
    return ""


def _paragraphs(body: Any) -> list[str]:
    found: list[str] = []
    parts: list[str] = []

    def end() -> None:
        words = re.sub("[ \t\r\n\f]+", " ", "".join(parts)).replace(" \v ", "\v")
        found.append(words.replace("\v", "\n").strip(" \n"))
        parts.clear()

    walk = walked(body)
    for event, element in walk:
        name = local(element.tag)
        if name in _PARAGRAPHS:
            end()
        if event == "start":
            if name in _SKIPPED:
                walk.skip_subtree()
            elif name == "lb":
                parts.append("\v")
            elif element.text:
                parts.append(element.text)
        elif element.tail and element is not body:
            parts.append(element.tail)
    end()
    return [p for p in found if p]
