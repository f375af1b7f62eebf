"""Text inside of XML 1.0: what it cannot hold, and what attributes would change."""

import re

# XML 1.0, production 2: every other character cannot be written at all, not even escaped.
_FIT = "\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff"
_NOT_XML = re.compile(f"[^{_FIT}]")
_REPLACED = "\ufffd"
# What an attribute cannot have as it is: one look, since nearly all have none of it.
_ATTRIBUTE = re.compile(f'[&<>"\t\n\r]|[^{_FIT}]')
_ESCAPES = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "\t": "&#9;",
    "\n": "&#10;",
    "\r": "&#13;",
}


def is_fit_for_xml(text: str) -> bool:
    """Whether XML can hold a text as it is."""
    return _NOT_XML.search(text) is None


def fit_for_xml(text: str) -> str:
    """The text with U+FFFD in place of what XML cannot hold: offsets stay."""
    return _NOT_XML.sub(_REPLACED, text)


def attribute(text: str) -> str:
    """A value of an attribute, quoted, whose tabs and line ends are there again when it is read."""
    if _ATTRIBUTE.search(text):
        text = _ATTRIBUTE.sub(lambda m: _ESCAPES.get(m[0], _REPLACED), text)
    return f'"{text}"'


def content(text: str) -> str:
    """Text between tags."""
    text = fit_for_xml(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace("\r", "&#13;")
