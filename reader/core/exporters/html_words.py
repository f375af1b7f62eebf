"""The words of a page, in the language that its reader chose: a page knows no Qt."""

from typing import NamedTuple


class Words(NamedTuple):
    """What a page says of itself."""

    language: str  # BCP 47
    direction: str
    tags: str
    notes: str
    author: str
    date: str
    source: str
    documents: str
    colon: str
    made: str  # {name}: the program


WORDS = {
    "ar": Words(
        "ar", "rtl", "الوسوم", "الحواشي", "الكاتب", "التاريخ", "المصدر", "النصوص", ": ",
        "كُتبت هذه الصفحة ببرنامج {name}",
    ),
    "en": Words(
        "en", "ltr", "Tags", "Notes", "Author", "Date", "Source", "Texts", ": ",
        "This page was written by {name}",
    ),
}  # fmt: skip
PROGRAM = {"ar": "حاشية", "en": "Hashiya"}
