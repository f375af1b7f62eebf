"""Encodings found, texts decoded and brought to the form that is kept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.errors import UnreadableText
from reader.core.text.encodings import ENCODINGS, LEGACY, decode, detect, normalise

CODECS = {
    "windows-1256": "cp1256",
    "iso-8859-6": "iso8859_6",
    "mac-arabic": "mac_arabic",
    "cp720": "cp720",
}
SENTENCES = (
    "أعلنت الوزارة أن عدد المدارس الجديدة يزيد كل عام في القرى والمدن",
    "الاقتصاد والتعليم",
    "سافر خالد إلى البصرة يوم الخميس، ثم عاد بعد ثلاثة أيام",
    "هذا ما قالته لنا المعلمة عن الطقس والمطر",
)
WORDS = (
    *("الكتاب", "المدرسة", "والتعليم", "السيارات", "المهندسون", "القاهرة", "يسافرون", "بالطائرة"),
    *("على", "إلى", "هذه", "الذي", "كانت", "مدينة", "جديدة", "العربية", "المطر", "الصباح"),
)
SHARED = "".join(map(chr, range(32, 127)))


def found(data: bytes) -> str:
    return decode(data, detect(data).encoding)


@pytest.mark.parametrize("name", LEGACY)
@pytest.mark.parametrize("sentence", SENTENCES)
def test_legacy_encodings_are_recognised(name: str, sentence: str) -> None:
    data = sentence.replace("،", "").encode(CODECS[name])
    assert found(data) == sentence.replace("،", "")
    assert not detect(data).certain


@pytest.mark.parametrize("name", LEGACY)
@pytest.mark.parametrize("word", WORDS)
def test_a_single_word_is_enough(name: str, word: str) -> None:
    assert found(word.encode(CODECS[name])) == word


@pytest.mark.parametrize("sentence", SENTENCES)
def test_the_second_space_of_mac_arabic(sentence: str) -> None:
    data = sentence.encode("mac_arabic").replace(b" ", b"\xa0")
    assert (detect(data).encoding, found(data)) == ("mac-arabic", sentence)


def test_arabic_after_a_long_stretch_of_english() -> None:
    data = b"plain words " * 5_000 + SENTENCES[0].encode("cp720")
    assert detect(data).encoding == "cp720"


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("sentence", SENTENCES)
def test_unicode_encodings_are_certain(codec: str, sentence: str) -> None:
    data = sentence.encode(codec)
    assert detect(data).certain
    assert normalise(found(data)) == sentence


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", ["قال", "abc", "عام 2020\r\n"])
def test_short_utf_16_is_found_but_not_certain(codec: str, text: str) -> None:
    guess = detect(text.encode(codec))
    assert (guess.encoding, guess.certain) == (codec, False)


@pytest.mark.parametrize("text", ["", "plain", "é", "да", "中文", "😀", "naïve café"])
def test_valid_utf_8_is_certain(text: str) -> None:
    guess = detect(text.encode())
    assert (guess.encoding, guess.certain) == ("utf-8", True)


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=7))
def test_arabic_in_utf_8_is_never_taken_for_another(text: str) -> None:
    assert detect(f"نص عربي {text}".encode()).encoding == "utf-8"


@pytest.mark.parametrize(
    "data", [SENTENCES[0].encode()[1:], SENTENCES[0].encode() + b"\xff" + SENTENCES[2].encode()]
)
def test_broken_utf_8_is_told_and_not_garbled(data: bytes) -> None:
    assert detect(data).encoding == "utf-8"
    with pytest.raises(UnreadableText):
        found(data)


@given(st.binary(max_size=200))
def test_any_bytes_get_one_of_the_encodings(data: bytes) -> None:
    assert detect(data).encoding in ENCODINGS


@pytest.mark.parametrize("name", ENCODINGS)
@given(text=st.text(st.sampled_from(SHARED + "ابتثجحخدذرزسشصضطظعغفقكلمنهويةىءأإآؤئ")))
def test_each_encoding_decodes_what_it_can_hold(name: str, text: str) -> None:
    assert decode(text.encode(CODECS.get(name, name)), name) == text


def test_what_is_not_in_an_encoding_is_refused() -> None:
    with pytest.raises(UnreadableText, match="utf-8"):
        decode(b"\xff\xfe\xfd", "utf-8")


def test_an_unknown_encoding_is_refused() -> None:
    with pytest.raises(UnreadableText, match="utf-99"):
        decode(b"abc", "utf-99")


def test_line_ends_become_line_feeds() -> None:
    assert normalise("\ufeffا\r\nب\rج\n\r") == "ا\nب\nج\n\n"


@given(st.text(st.characters(codec="utf-8", exclude_characters="\r\0\ufeff")))
def test_nothing_else_changes(text: str) -> None:
    assert normalise(f"ا{text}") == f"ا{text}"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "no text"),
        ("\ufeff \n", "no text"),
        ("ا\0ب", "zero"),
        ("ا\ud800", "surrogates"),
        ("\udfffا", "surrogates"),
    ],
)
def test_what_cannot_be_kept_is_refused(text: str, reason: str) -> None:
    with pytest.raises(UnreadableText, match=reason):
        normalise(text)


@pytest.mark.parametrize("codec", ["utf-8", "utf-16-le", "utf-16-be"])
def test_lone_surrogates_in_a_file_are_named(codec: str) -> None:
    data = f"{SENTENCES[0]}\ud800".encode(codec, "surrogatepass")
    with pytest.raises(UnreadableText, match="surrogates"):
        normalise(found(data))
