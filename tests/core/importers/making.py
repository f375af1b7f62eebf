"""Small files of each zipped format, made by the tests themselves."""

import zipfile
from collections.abc import Mapping
from pathlib import Path

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_ODF = "urn:oasis:names:tc:opendocument:xmlns:"


def zipped(path: Path, parts: Mapping[str, str | bytes]) -> Path:
    """An archive of these members."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return path


def relations(**targets: str) -> str:
    """A part of relations: the last word of each type to its target."""
    inner = "".join(
        f'<Relationship Id="r{n}" Type="{_RELATION}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets.items())
    )
    return f'<Relationships xmlns="{_PACKAGE}">{inner}</Relationships>'


def docx(path: Path, body: str, doctype: str = "", **more: str) -> Path:
    """A DOCX of this body; `more` adds parts: footnotes, styles."""
    parts = {
        "_rels/.rels": relations(officeDocument="word/document.xml"),
        "word/_rels/document.xml.rels": relations(**{k: f"{k}.xml" for k in more}),
        "word/document.xml": f'<?xml version="1.0"?>{doctype}<w:document xmlns:w="{W}">'
        f"<w:body>{body}</w:body></w:document>",
    }
    for name, inner in more.items():
        parts[f"word/{name}.xml"] = f'<w:{name} xmlns:w="{W}">{inner}</w:{name}>'
    return zipped(path, parts)


def run(text: str, properties: str = "") -> str:
    """A run of a DOCX."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def odt(path: Path, body: str, doctype: str = "", manifest: str = "") -> Path:
    """An ODT of this body."""
    names = " ".join(
        f'xmlns:{n}="{_ODF}{n}:1.0"' for n in ("office", "text", "table", "style", "draw")
    )
    parts = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": f'<?xml version="1.0"?>{doctype}<office:document-content {names}>'
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
    }
    if manifest:
        parts["META-INF/manifest.xml"] = manifest
    return zipped(path, parts)


def epub(
    path: Path, chapters: Mapping[str, str], more: Mapping[str, str | bytes] | None = None
) -> Path:
    """An EPUB whose spine has these files, by the names that its package gives them."""
    items = "".join(f'<item id="i{n}" href="{h}"/>' for n, h in enumerate(chapters))
    spine = "".join(f'<itemref idref="i{n}"/>' for n in range(len(chapters)))
    parts: dict[str, str | bytes] = {
        "META-INF/container.xml": '<container><rootfiles><rootfile full-path="in/book.opf"/>'
        "</rootfiles></container>",
        "in/book.opf": '<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>'
        "<dc:title>كتاب</dc:title><dc:creator>كاتب</dc:creator></metadata>"
        f"<manifest>{items}</manifest><spine>{spine}</spine></package>",
    }
    parts |= {f"in/{name}": f"<html><body>{body}</body></html>" for name, body in chapters.items()}
    return zipped(path, parts | dict(more or {}))
