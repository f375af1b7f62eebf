"""Arabic letters in the shapes that old fonts gave a code each, brought back to letters.

U+FB50 to U+FDFF and U+FE70 to U+FEFC (The Unicode Standard, 9.2): each is what its
compatibility decomposition (NFKC, UAX 15) says, and nothing else in a text is touched.
"""

import re
import unicodedata

_FORMS = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")


def _letters(found: re.Match[str]) -> str:
    letters = unicodedata.normalize("NFKC", found[0])
    # A vowel mark that stands alone is given a space to stand on, which no text has there.
    if len(letters) > 1 and letters[0] == " " and unicodedata.combining(letters[1]):
        return letters[1:]
    return letters


def to_letters(text: str) -> str:
    """The text with letters in place of their presentation forms."""
    return _FORMS.sub(_letters, text)
