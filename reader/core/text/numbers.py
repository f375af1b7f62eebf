"""Numbers as Arabic and Western texts write them, to numbers, and back.

Read: digits of any script that Unicode calls decimal (0 ٠ ۰), `٫` and `.` as the decimal sign,
`٬`, `'`, spaces and `,` between groups of three, a sign before, a percent sign on either side.
A single comma (`,` or `،`) that groups no three digits is a decimal sign: 3,5 is three and a
half, 1,234 is a thousand and more.
"""

import re
import unicodedata

Number = int | float

# They say how a number is to be shown and nothing of what it is.
_INVISIBLE = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_PERCENT = re.compile(r"^[%٪﹪％]\s*|\s*[%٪﹪％]$")
_MINUS = "-−–﹣－"
_GROUP = "[٬'’\u00a0\u202f ]"
_PLAIN = re.compile(r"[0-9]+(?:\.[0-9]+)?|\.[0-9]+")
_GROUPED = re.compile(rf"[0-9]{{1,3}}(?:(?:{_GROUP}|,)[0-9]{{3}})+(?:\.[0-9]+)?")
_DECIMAL_COMMA = re.compile(r"[0-9]+,[0-9]+")
_RANGE = re.compile(
    rf"^(?:(?:ما\s+بين|بين|من|between|from)\s+)?(?P<low>.+?)"
    rf"(?:\s*(?:[–—~]|\.\.|…)\s*|(?<=[0-9٪%])\s*[{_MINUS}]\s*(?=\S)"
    rf"|\s+(?:إلى|الى|حتى|to)\s+|\s+و\s*|\s+and\s+)(?P<high>.+)$",
    re.DOTALL,
)
_LONGEST = 1_000  # the smallest float has 325 digits after the sign, a range has two
_ARABIC = str.maketrans("0123456789.", "٠١٢٣٤٥٦٧٨٩٫")


def parse_number(text: str) -> Number | None:
    """The number that `text` writes, None where it writes none; percent is left off (43٪ is 43)."""
    return _parse(_plain(text))


def parse_range(text: str) -> tuple[Number, Number] | None:
    """Low and high of a range: 5-7, 5–7, 5..7, 5 إلى 7, من 5 إلى 7, ما بين 5 و7; else None.

    Low and high are put in order.
    """
    plain = _plain(text)
    if _parse(plain) is not None:
        return None
    found = _RANGE.match(plain)
    if found is None:
        return None
    low, high = _parse(found["low"]), _parse(found["high"])
    if low is None or high is None:
        return None
    return (low, high) if low <= high else (high, low)


def format_number(number: Number, *, arabic: bool = False) -> str:
    """A number as `parse_number` reads it, without grouping; `arabic` for ٠١٢٣ and ٫."""
    from decimal import Decimal

    if isinstance(number, int) or number.is_integer():
        text = str(int(number))  # all its digits: the shortest ones would be another integer
    else:
        text = format(Decimal(repr(number)), "f")
    return text.translate(_ARABIC) if arabic else text


def _plain(text: str) -> str:
    """Without what is invisible, with Western digits and `.` and `,`."""
    if len(text) > _LONGEST:
        return ""
    shown = _INVISIBLE.sub("", text).strip()
    made: list[str] = []
    for character in shown:
        digit = unicodedata.decimal(character, None)
        made.append(character if digit is None else str(digit))
    return "".join(made).replace("٫", ".").replace("،", ",")


def _parse(plain: str) -> Number | None:
    body, percents = _PERCENT.subn("", plain.strip(), count=1)
    sign = body[:1] if body[:1] in ("+", *_MINUS) else ""
    body = body[len(sign) :].strip()
    if not percents:
        body = _PERCENT.sub("", body, count=1)
    if _GROUPED.fullmatch(body):
        body = re.sub(rf"{_GROUP}|,", "", body)
    elif _DECIMAL_COMMA.fullmatch(body):
        body = body.replace(",", ".")
    elif not _PLAIN.fullmatch(body):
        return None
    number: Number = float(body) if "." in body else int(body)
    if number == float("inf"):
        return None
    return -number if sign and sign != "+" else number
