"""What an importer brings: a text ready to be kept, and what is known of it."""

from typing import NamedTuple


class Imported(NamedTuple):
    """A normalised text, and what its file says of it ("" where it says nothing).

    `certain` says whether the encoding is beyond doubt. `warning` is a sentence of the kind that
    errors have (QT_TRANSLATE_NOOP, context "errors"): what may be amiss with the text.
    """

    title: str
    text: str
    source: str  # a path or an address
    encoding: str = ""
    certain: bool = True
    author: str = ""
    date: str = ""  # YYYY-MM-DD where the file gives a day
    language: str = ""  # BCP 47
    warning: str = ""
