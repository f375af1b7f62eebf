"""From bytes to text: which encoding a file has, and how sure that is.

In order: a byte order mark, the pattern of zero bytes of UTF-16, strict UTF-8; then, for the
legacy encodings of Arabic, the one whose letters come out as often as Arabic has them. Short
snippets decide by single letters, so the frequencies are of letters, not of words.
"""

import codecs
import math
import re
from dataclasses import dataclass

from reader.core.errors import UnreadableText
from reader.core.translatable import QT_TRANSLATE_NOOP

LEGACY = ("windows-1256", "iso-8859-6", "mac-arabic", "cp720")
ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", *LEGACY)
_CODECS = {"windows-1256": "cp1256", "iso-8859-6": "iso8859_6", "mac-arabic": "mac_arabic"}
_SAMPLE = 20_000

# Letters of running Arabic text, per thousand letters, rounded: common knowledge of any corpus.
_FREQUENCY = dict(
    zip(
        "اليمونتربعدسفهكقحأجشةصىطخإضذزئثءغؤظآ",
        (
            160,
            125,
            75,
            65,
            62,
            60,
            55,
            47,
            38,
            37,
            30,
            28,
            28,
            28,
            23,
            25,
            21,
            20,
            15,
            12,
            20,
            11,
            8,
            10,
            9,
            8,
            8,
            8,
            6,
            5,
            5,
            4,
            5,
            2,
            2,
            2,
        ),
        strict=False,
    )
)
_OTHER = {
    "،": 12,
    "؛": 2,
    "؟": 3,
    "ـ": 2,
    "ً": 3,
    "ّ": 3,
    "َ": 3,
    "ُ": 2,
    "ِ": 3,
    "ْ": 1,
    "\xa0": 3,
    "«": 3,
    "»": 3,
}
_WEIGHTS = {c: math.log(w) for c, w in {**_FREQUENCY, **_OTHER}.items()}
_STRANGER = math.log(0.05)
_LETTER_PAIR = re.compile("[ء-ي]{2}")
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Guess:
    """An encoding by its name in ENCODINGS, and whether there can be no doubt of it."""

    encoding: str
    certain: bool


def detect(data: bytes) -> Guess:
    """Find out which encoding `data` is in."""
    if data.startswith(codecs.BOM_UTF8):
        return Guess("utf-8", certain=True)
    if data.startswith(codecs.BOM_UTF16_LE):
        return Guess("utf-16-le", certain=True)
    if data.startswith(codecs.BOM_UTF16_BE):
        return Guess("utf-16-be", certain=True)
    wide = _utf16_pattern(data[:_SAMPLE])
    if wide is not None:
        return wide
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        return Guess("utf-8", certain=True)
    sample = data[:_SAMPLE]
    best = max(LEGACY, key=lambda name: _score(sample, name))
    return Guess(best, certain=False)


def _utf16_pattern(sample: bytes) -> Guess | None:
    """UTF-16 without a mark: nearly every other byte is 0x00 (Latin, space) or 0x06 (Arabic)."""
    if len(sample) < 4 or len(sample) % 2:
        sample = sample[: len(sample) // 2 * 2]
    if len(sample) < 4:
        return None
    half = len(sample) // 2
    for name, high in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[0::2])):
        low = sample[0::2] if name == "utf-16-le" else sample[1::2]
        if (high.count(0) + high.count(6)) / half > 0.85 and (
            low.count(0) + low.count(6)
        ) / half < 0.4:
            return Guess(name, certain=half >= 16)
    return None


def _score(sample: bytes, name: str) -> float:
    text = _decoded(sample, name, errors="replace")
    marked = [c for c in text if c > "\x7f"]
    if not marked:
        return 0.0
    score = sum(_WEIGHTS.get(c, _STRANGER) for c in marked) / len(marked)
    # Arabic letters stand beside each other; a wrong code page strews them among signs.
    pairs = len(_LETTER_PAIR.findall(text))
    return score + pairs / len(marked)


def _decoded(data: bytes, name: str, errors: str = "strict") -> str:
    if name == "mac-arabic":
        # MacArabic has the space twice, for each direction: Python's table keeps the second
        # where it stands, at 0xA0, as a plain space.
        return data.decode("mac_arabic", errors)
    return data.decode(_CODECS.get(name, name), errors)


def decode(data: bytes, encoding: str) -> str:
    """Decode `data`; UnreadableText where it is not in that encoding."""
    try:
        return _decoded(data, encoding)
    except (UnicodeDecodeError, LookupError) as error:
        raise UnreadableText(
            QT_TRANSLATE_NOOP(
                "errors", "This file is not in the encoding {encoding}. Choose another one."
            ),
            encoding=encoding,
        ) from error


def normalise(text: str) -> str:
    """Bring a decoded text to the form that is kept: line ends as LF, no mark at the start.

    Nothing else changes: no composition, no trimming, no folding. UnreadableText where the
    text is empty, or holds NUL or lone surrogates.
    """
    if text.startswith("\ufeff"):
        text = text[1:]
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise UnreadableText(
            QT_TRANSLATE_NOOP("errors", "There is no text in this file. Choose another one.")
        )
    if "\0" in text:
        raise UnreadableText(
            QT_TRANSLATE_NOOP(
                "errors",
                "This file holds zero characters, so it is not plain text, or it is in another "
                "encoding. Choose another encoding, or save it as text first.",
            )
        )
    if _SURROGATE.search(text):
        raise UnreadableText(
            QT_TRANSLATE_NOOP(
                "errors",
                "This file holds broken characters (lone surrogates). Save it anew as UTF-8 "
                "and try again.",
            )
        )
    return text
