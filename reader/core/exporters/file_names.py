"""Names for the files of an export with a file a document: safe anywhere, and never the same."""

import unicodedata

_LONGEST = 60  # code points of the title: at four bytes each the whole fits into 255


def file_stem(number: int, title: str) -> str:
    """A file's name without its suffix: `0001-TITLE`.

    `number` counts the files of a folder, which makes names unique on every system. Of the title
    go what no file system takes, white space, and what turns the direction of a name.
    """
    kept = "".join(c if _may_stay(c) else "-" for c in unicodedata.normalize("NFC", title))
    kept = "-".join(part for part in kept.split("-") if part)[:_LONGEST].strip("-.")
    return f"{number:04d}-{kept}" if kept else f"{number:04d}"


def _may_stay(character: str) -> bool:
    # Letters, their marks, digits, and what ties words together.
    return character in "_.()" or unicodedata.category(character)[0] in "LMN"
