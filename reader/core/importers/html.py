"""Saved web pages: the article by trafilatura, with its title, author, date and address."""

# trafilatura and lxml are only partly typed.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false, reportMissingTypeStubs=false

import re
from pathlib import Path
from typing import Any

from reader.core.importers.assembling import assembled, day_of, one_line, sayable, source_of
from reader.core.importers.imported import Imported
from reader.core.importers.markup import decoded, html_root
from reader.core.importers.page_text import PageText

_LONG = 25  # letters: a paragraph that stands for itself
# Browsers write where a page was saved from at its head.
_SAVED_FROM = re.compile(r"<!-- saved from url=\(\d+\)(https?://\S+) -->|^\s*url:\s*(https?://\S+)",
                         re.MULTILINE)  # fmt: skip


def read(path: Path, encoding: str | None = None) -> list[Imported]:
    """The article of a page, or all that it shows where there is none in it."""
    text, used, certain = decoded(path.read_bytes(), encoding)
    root = html_root(text)
    found = _article(html_root(text))
    page = PageText(root)
    article = "" if found is None else "".join(found.body.itertext())
    # A page in which no article is found is all text: part of it would be lost without a word.
    body = _of_article(page.paragraphs, article) or page.paragraphs
    saved = _SAVED_FROM.search(text[:3_000])
    address = (saved[1] or saved[2]) if saved else getattr(found, "url", None) or ""
    return [
        Imported(
            one_line(getattr(found, "title", "")) or _title(root) or sayable(path.stem),
            assembled([*body, *page.notes]),
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


def _of_article(paragraphs: list[str], article: str) -> list[str]:
    """Those of a page's paragraphs that the article holds, in the page's own words.

    trafilatura sets spaces into words that are bold in part and makes plain spaces of others, so
    it is asked which part of the page is the article, and not what that says. From the first
    to the last long paragraph that it holds, and the short ones next to them.
    """
    whole = _key(article)
    keys = [_key(p) for p in paragraphs]
    held = [key in whole for key in keys]
    sure = [n for n, key in enumerate(keys) if held[n] and len(key) >= _LONG]
    if not sure:
        return []
    first, last = sure[0], sure[-1]
    while first and held[first - 1]:
        first -= 1
    while last + 1 < len(held) and held[last + 1]:
        last += 1
    return [paragraphs[n] for n in range(first, last + 1) if held[n]]


def _key(words: str) -> str:
    return "".join(words.split())
