"""Key presses as X11 sends them from three keyboards: key, text, place."""

from PySide6.QtCore import Qt

Press = tuple[int, str, int]
Key = Qt.Key

_PLACES = {
    character: first + i
    for first, row in ((10, "1234567890"), (24, "QWERTYUIOP"), (38, "ASDFGHJKL"), (52, "ZXCVBNM"))
    for i, character in enumerate(row)
}
_ARABIC = dict(zip("QWERTYUIOPASDFGHJKLZXCVNM", "ضصثقفغعهخحشسيبلاتنمئءؤرىة", strict=True))
_AZERTY = dict(zip("1234567890", "&é\"'(-è_çà", strict=True))
_AZERTY_PLACES = {"A": "Q", "Z": "W", "Q": "A", "W": "Z"}  # where its letters lie


def english(name: str, *, held: bool = False) -> Press:
    """The press of a letter or digit; with Ctrl `held` the text is a control character."""
    text = chr(ord(name) - 64) if held and name.isalpha() else name.lower()
    return ord(name), text, _PLACES[name]


def arabic(name: str, *, held: bool = False) -> Press:
    """What an Arabic layout sends from the place where a US keyboard prints `name`."""
    del held  # Qt gives the letter, Ctrl or not
    text = chr(0x660 + int(name)) if name.isdecimal() else _ARABIC[name]
    return ord(text), text, _PLACES[name]


def azerty(name: str, *, held: bool = False) -> Press:
    """What a French keyboard sends for the key that it prints `name` on."""
    if name.isdecimal():
        return ord(_AZERTY[name].upper()), _AZERTY[name], _PLACES[name]
    text = chr(ord(name) - 64) if held else name.lower()
    place = 47 if name == "M" else _PLACES[_AZERTY_PLACES.get(name, name)]  # M on ;
    return ord(name), text, place


LAYOUTS = (english, arabic, azerty)
