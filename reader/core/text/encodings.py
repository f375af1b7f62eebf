"""From bytes to text: which encoding a file has, and how sure that is.

In order: a byte order mark, the pattern of zero bytes of UTF-16, strict UTF-8; then, for the
legacy encodings of Arabic, the one whose letters come out as often as Arabic has them, and in
pairs and endings that its words have: a snippet may be one word long.

The tables and patterns are made where they are first asked for: few texts need them.
"""

import codecs
import math
import re
from functools import cache
from typing import NamedTuple

from reader.core.errors import UnreadableText
from reader.core.translatable import QT_TRANSLATE_NOOP

LEGACY = ("windows-1256", "iso-8859-6", "mac-arabic", "cp720")
ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", *LEGACY)
# MacArabic has the space twice, for each direction: Python's table keeps the second where it
# stands, at 0xA0, as a plain space.
_CODECS = {"windows-1256": "cp1256", "iso-8859-6": "iso8859_6", "mac-arabic": "mac_arabic"}
_SAMPLE = 20_000
_FEW = 12  # bytes: a word that can be valid UTF-8 by chance

# How often each comes in running Arabic text, per thousand letters, rounded. The last are ASCII
# signs, which MacArabic has a second time among the letters.
_FREQUENCY = (
    "ا160 ل125 ي75 م65 و62 ن60 ت55 ر47 ب38 ع37 د30 س28 ف28 ه28 ق25 ك23 ح21 أ20 ة20 ج15 ش12 ص11 "
    "ط10 خ9 ى8 إ8 ض8 ذ8 ز6 ئ5 ث5 غ5 ء4 ؤ2 ظ2 آ2 ،12 ؛2 ؟3 ـ2 ً3 ّ3 َ3 ُ2 ِ3 ْ1 «3 »3 \xa03 "
    '.9 (3 )3 :3 "3 -2 /2'
)
_STRANGER = math.log(0.05)
_WORD = "[ء-ي]+"
# How words begin and end, and the short words that every text is full of: what tells apart
# encodings that share most of their letters when there is but a word to go by.
_LIKELY = "^[وف]?(?:ال|بال|كال|لل)|(?:ات|ية|ين|ون|ها|هم|نا|ان)$"
_PAIRS = (
    "ال لا ان من في ية ات وا ها ين ون ما را ار ري يا لم لت لع لي لو لح لق مت مس مع مل مر مو نا "
    "نت تم تح تق ست اس اع اج اح اد ام اب با بي بع به عل عا عن عر قد قا قل كا كل كت كم هذ هو هي "
    "لى أن إن أو رة دة عة نة لة مة سي شر شا حا حد جد دا در دي رب رس رو رك صا صل طا طر خا خر فا "
    "فر فق ني مي تا تر تي ته وت ود ور وز ول وم ون وع وق يد ير يق يل يم ين يو يت يع يب"
)
_SHORT = (
    "من في على إلى عن أن إن ان لا ما لم لن قد هو هي هم هذا هذه ذلك تلك التي الذي مع بعد قبل كل "
    "كان كانت قال بين حتى ثم أو أي غير عند كما منذ حيث إذا لكن نحن أنا أنت عام يوم"
)
_ENDING = frozenset("ةى")
_ARABIC = "[\u0600-\u06ff]"


class Guess(NamedTuple):
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
        text = data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return _legacy(data)
    return _legacy_word(data, text) or Guess("utf-8", certain=True)


def _legacy(data: bytes) -> Guess:
    """The encoding of what is no valid UTF-8."""
    found = re.search(b"[\x80-\xff]", data)
    sample = data[found.start() if found else 0 :][:_SAMPLE]
    # A file in UTF-8 that was damaged or cut: to take it for another would garble all of it.
    text = sample.decode("utf-8", "replace")
    if len(re.findall(_ARABIC, text)) > 4 * text.count("\ufffd"):
        return Guess("utf-8", certain=False)
    return Guess(max(LEGACY, key=lambda name: _score(sample, name)), certain=False)


def _legacy_word(data: bytes, text: str) -> Guess | None:
    """The encoding of one word that is valid UTF-8 by chance: no Arabic there, all of it here."""
    if text.isascii() or len(data) > _FEW or re.search(_ARABIC, text):
        return None
    arabic = [n for n in LEGACY if re.fullmatch(_WORD, _decoded(data, n, "replace"))]
    if not arabic:
        return None
    return Guess(max(arabic, key=lambda name: _score(data, name)), certain=False)


def _utf16_pattern(sample: bytes) -> Guess | None:
    """UTF-16 without a mark: nearly every other byte is 0x00 (Latin, space) or 0x06 (Arabic)."""
    half = len(sample) // 2
    if half < 2 or (b"\0" not in sample and b"\x06" not in sample):
        return None
    even, odd = (sample[i : half * 2 : 2] for i in (0, 1))
    for name, high, low in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        in_high, in_low = (part.count(0) + part.count(6) for part in (high, low))
        if in_high > 0.85 * half and in_low < 0.4 * half:
            return Guess(name, certain=half >= 16)
    return None


def _score(sample: bytes, name: str) -> float:
    # Bytes beyond ASCII alone: what is below is the same in all of them.
    marked = _decoded(re.sub(b"[\0-\x7f]+", b"", sample), name, "replace")
    if not marked:
        return 0.0
    words = re.findall(_WORD, _decoded(sample, name, "replace"))
    weights = _weights()
    score = sum(weights.get(c, _STRANGER) for c in marked) + sum(map(_likelihood, words))
    return score / len(marked)


@cache
def _weights() -> dict[str, float]:
    weights = {entry[0]: math.log(int(entry[1:])) for entry in _FREQUENCY.split(" ")}
    return weights | {" ": math.log(100)}


@cache
def _set_of(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _likelihood(word: str) -> float:
    """How much a run of Arabic letters looks like a word; a wrong code page rarely makes one."""
    pairs = [word[i : i + 2] for i in range(len(word) - 1)]
    score = len(pairs) + len([pair for pair in pairs if pair in _set_of(_PAIRS)])
    score += 3.0 * len(re.findall(_LIKELY, word)) + 4.0 * (word in _set_of(_SHORT))
    return score - 8.0 * sum(letter in _ENDING for letter in word[:-1])


def _decoded(data: bytes, name: str, errors: str = "strict") -> str:
    return data.decode(_CODECS.get(name, name), errors)


def decode(data: bytes, encoding: str) -> str:
    """Decode `data`; UnreadableText where it is not in that encoding.

    Lone surrogates come through, so that `normalise` can name them.
    """
    try:
        return _decoded(data, encoding, "surrogatepass" if encoding.startswith("utf") else "strict")
    except (UnicodeDecodeError, LookupError) as error:
        raise UnreadableText(
            QT_TRANSLATE_NOOP(
                "errors",
                "This file is not in the encoding {encoding}, or it is damaged. Choose another "
                "encoding, or save it anew as UTF-8.",
            ),
            encoding=encoding,
        ) from error


def read_text(data: bytes) -> tuple[str, Guess]:
    """Decode `data` in the encoding that it is found to have; UnreadableText as `decode`.

    What nearly all files are, UTF-8 without a doubt, is decoded once and not looked at again.
    """
    if len(data) > _FEW and data[:1] not in b"\xef\xff\xfe" and b"\0" not in data:
        try:
            return data.decode("utf-8"), Guess("utf-8", certain=True)
        except UnicodeDecodeError:
            pass
    guess = detect(data)
    return decode(data, guess.encoding), guess


def normalise(text: str) -> str:
    """Bring a decoded text to the form that is kept: line ends as LF, no mark at the start.

    Nothing else changes: no composition, no trimming, no folding. UnreadableText where the
    text is empty, or holds NUL or lone surrogates.
    """
    if text.startswith("\ufeff"):
        text = text[1:]
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text or text.isspace():
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
    try:
        text.encode("utf-8")  # five times as fast as to search for what it refuses
    except UnicodeEncodeError as error:
        raise UnreadableText(
            QT_TRANSLATE_NOOP(
                "errors",
                "This file holds broken characters (lone surrogates). Save it anew as UTF-8 "
                "and try again.",
            )
        ) from error
    return text
