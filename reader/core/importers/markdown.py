"""Markdown (CommonMark, with tables, footnotes and front matter): its words without its marks."""

# markdown-it-py's plug-ins are only partly typed.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false

import re
from pathlib import Path
from typing import TYPE_CHECKING

from reader.core.importers import plain_text
from reader.core.importers.assembling import assembled, day_of, one_line, sayable, source_of
from reader.core.importers.imported import Imported
from reader.core.importers.markup import html_root
from reader.core.importers.page_text import PageText
from reader.core.text.encodings import decode, detect, normalise

if TYPE_CHECKING:
    from markdown_it.token import Token

_FIELD = re.compile(r"^(title|author|date|lang|language|source|url)\s*:\s*(.+)$", re.IGNORECASE)


def read(path: Path, encoding: str | None = None) -> list[Imported]:
    """The text of a document; UnreadableText where it is none."""
    from markdown_it import MarkdownIt
    from mdit_py_plugins.footnote import footnote_plugin
    from mdit_py_plugins.front_matter import front_matter_plugin

    data = plain_text.read_bytes(path)
    guess = detect(data)
    used = encoding or guess.encoding
    text = normalise(decode(data, used))
    reader = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    # A footnote inside a sentence would have a word of its own.
    reader.use(front_matter_plugin).use(footnote_plugin, inline=False)
    tokens = reader.parse(text)
    fields = _fields(tokens)
    heading = next(
        (_said(tokens[n + 1]) for n, t in enumerate(tokens) if t.type == "heading_open"), ""
    )
    return [
        Imported(
            fields.get("title") or one_line(heading) or sayable(path.stem),
            assembled(_paragraphs(tokens)),
            fields.get("source") or fields.get("url") or source_of(path),
            used,
            guess.certain if encoding is None else True,
            fields.get("author", ""),
            day_of(fields.get("date")),
            fields.get("lang") or fields.get("language") or "",
        )
    ]


def _fields(tokens: "list[Token]") -> dict[str, str]:
    front = next((t.content for t in tokens if t.type == "front_matter"), "")
    found: dict[str, str] = {}
    for line in front.splitlines():
        field = _FIELD.match(line)
        if field:
            found[field[1].lower()] = one_line(field[2].strip().strip("\"'"))
    return found


def _paragraphs(tokens: "list[Token]") -> list[str]:
    found: list[str] = []
    for token in tokens:
        if token.type == "inline":
            found.append(_said(token))
        elif token.type in ("fence", "code_block"):
            found.append(token.content.rstrip("\n"))
        elif token.type == "html_block":
            found += PageText(html_root(token.content)).paragraphs
    return found


def _said(token: "Token") -> str:
    """The words of a paragraph: a line end in it is a space, unless it is marked as a break."""
    parts: list[str] = []
    for child in token.children or ():
        if child.type in ("text", "code_inline"):
            parts.append(child.content)
        elif child.type == "image":
            parts.append(_said(child))
        elif child.type == "softbreak":
            parts.append(" ")
        elif child.type == "hardbreak" or (
            child.type == "html_inline" and child.content.lower().startswith("<br")
        ):
            parts.append("\n")
    return "".join(parts)
