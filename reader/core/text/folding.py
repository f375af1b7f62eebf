"""Folding: two spellings of a word that a reader takes for one become the same string.

For comparing and searching only; the text itself stays as it is. Away go vowel marks, tatweel
and invisible controls; hamza forms, ى and ة, Persian letters, the three kinds of digits and
presentation forms become one; case goes.
"""

import re
import unicodedata

_DROPPED = re.compile(
    "[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
    "\u08d3-\u08e1\u08e3-\u08ff\u0300-\u036f\u200b-\u200f\u202a-\u202e\u2066-\u2069"
    "\u061c\ufeff\u00ad]+"
)
_PRESENTATION = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]+")
_ONE_FORM = (
    *((c, "ا") for c in "أإآٱ"),
    ("ى", "ي"),
    ("ی", "ي"),
    ("ئ", "ي"),
    ("ة", "ه"),
    ("ۀ", "ه"),
    ("ؤ", "و"),
    ("ک", "ك"),
    ("\u00a0", " "),
    ("٪", "%"),
    *((chr(0x660 + d), str(d)) for d in range(10)),
    *((chr(0x6F0 + d), str(d)) for d in range(10)),
)


def fold(text: str) -> str:
    """Return `text` folded. Line feeds and U+001F stay, so that joined strings can be folded.

    A chain of `str.replace`: each is one search in C that finds little, where a table of all
    characters would look every one up. Four million characters take about 60 ms.
    """
    if not text.isascii():
        if _PRESENTATION.search(text):
            text = _PRESENTATION.sub(lambda m: unicodedata.normalize("NFKC", m.group()), text)
        text = _DROPPED.sub("", text)
        for old, new in _ONE_FORM:
            if old in text:
                text = text.replace(old, new)
    return text.casefold()
