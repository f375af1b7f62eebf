"""The tag palette's shades: to be seen on their bands, and to be told apart."""

import math
from collections.abc import Callable, Sequence
from itertools import combinations, permutations

import pytest
from PySide6.QtGui import QColor

from reader.core.model import Tag
from reader.core.tag_marks import COLOURS
from reader.gui.theme import GROUNDS, Ground, Theme

OWN = ("#ffffff", "#000000", "#ffff00", "#0000ff")
READ = 4.5  # WCAG 2, 1.4.3
Linear = tuple[float, float, float]

# Machado, Oliveira and Fernandes (2009), severity 1: rows for linear red, green and blue.
SEEN_BY = {
    "all": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopes": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopes": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopes": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def linear(colour: QColor) -> Linear:
    """Red, green and blue of sRGB as amounts of light."""

    def one(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    return one(colour.redF()), one(colour.greenF()), one(colour.blueF())


def luminance(colour: QColor) -> float:
    """Relative luminance as WCAG 2 has it."""
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    """Contrast as WCAG 2 has it, 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def over(below: QColor, above: QColor) -> QColor:
    """A translucent colour as it lies on an opaque one."""

    def mixed(page: int, own: int) -> int:
        return round(page + (own - page) * above.alphaF())

    return QColor(
        mixed(below.red(), above.red()),
        mixed(below.green(), above.green()),
        mixed(below.blue(), above.blue()),
    )


def tag_of(colour: str) -> Tag:
    """A tag of this colour."""
    return Tag(1, "tag", "", "", colour, "solid", "", "", "", None, 0, ())


def bands(ground: Ground) -> dict[str, QColor]:
    """The translucent band of each colour of the palette, and of some of a person's own."""
    theme = Theme(ground.name)
    return {name: theme.band_colour(tag_of(name)) for name in (*COLOURS, *OWN)}


def band(colour: QColor, ground: Ground) -> QColor:
    """A band of this colour as it lies on the page."""
    return over(ground.page, Theme(ground.name).band_colour(tag_of(colour.name())))


def oklab(light: Sequence[float]) -> Linear:
    """Ottosson's OKLab (2020), in which distances are about what is seen."""
    red, green, blue = (max(0.0, min(1.0, value)) for value in light)
    l = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)  # noqa: E741
    m = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    s = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    return (
        0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
        1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
        0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s,
    )


def seen(colour: QColor, by: str) -> Linear:
    """Where a colour lies for someone, in OKLab."""
    light = linear(colour)
    return oklab([sum(a * b for a, b in zip(row, light, strict=True)) for row in SEEN_BY[by]])


def apart(ground: Ground, by: str, names: Sequence[str]) -> Callable[[str, str], float]:
    """How far two colours of a ground lie from each other."""
    places = {name: seen(ground.tags[name], by) for name in names}
    return lambda one, other: math.dist(places[one], places[other])


@pytest.fixture(params=GROUNDS)
def ground(request: pytest.FixtureRequest) -> Ground:
    return GROUNDS[request.param]


def test_every_colour_has_a_shade(ground: Ground) -> None:
    assert list(ground.tags) == list(COLOURS)


def test_a_line_is_seen_on_its_own_band(ground: Ground) -> None:
    faint = [n for n, c in ground.tags.items() if contrast(c, band(c, ground)) < 3.5]
    assert faint == []


def test_text_is_read_on_every_band(ground: Ground) -> None:
    found = {n: contrast(ground.ink, over(ground.page, b)) for n, b in bands(ground).items()}
    assert {name: value for name, value in found.items() if value < READ} == {}


@pytest.mark.parametrize("hovered", [False, True], ids=["", "hovered"])
@pytest.mark.parametrize("selected", [False, True], ids=["", "selected"])
def test_it_is_where_bands_lie_over_each_other(
    ground: Ground, hovered: bool, selected: bool
) -> None:
    selection = Theme(ground.name).selection_colour()
    faint: dict[tuple[str, str], float] = {}
    for (one, first), (other, second) in permutations(bands(ground).items(), 2):
        below = over(over(ground.page, first), second)
        if hovered:  # what lies under the mouse is painted once more
            below = over(below, first)
        if selected:
            below = over(below, selection)
        if (value := contrast(ground.ink, below)) < READ:
            faint[one, other] = value
    assert faint == {}


def test_text_is_read_on_everything_else_it_stands_on(ground: Ground) -> None:
    g = ground
    inks = {"ink": g.ink, "muted": g.muted, "accent": g.accent, "wrong": g.wrong}
    places = {"page": g.page, "ground": g.ground, "panel": g.panel, "chosen": g.chosen}
    found = {(i, p): contrast(inks[i], places[p]) for i in inks for p in places}
    found["ink", "found"] = contrast(g.ink, g.found)  # nothing else is written on it
    assert {pair: value for pair, value in found.items() if value < READ} == {}


def test_a_band_is_still_seen(ground: Ground) -> None:
    faint = {
        n: contrast(ground.page, over(ground.page, b))
        for n, b in bands(ground).items()
        if n in COLOURS
    }
    assert {name: value for name, value in faint.items() if value < 1.12} == {}


# Nine colours have no more room than this: 0.02 is a difference that is just seen. Blue and
# violet were there first, and lie nearer to each other; their lines differ too.
@pytest.mark.parametrize(
    ("by", "least"), [("all", 0.08), *((by, 0.055) for by in list(SEEN_BY)[1:])]
)
def test_colours_are_told_apart(ground: Ground, by: str, least: float) -> None:
    between = apart(ground, by, list(COLOURS))
    near = [
        pair
        for pair in combinations(COLOURS, 2)
        if between(*pair) < (0.025 if pair == ("blue", "violet") and by != "all" else least)
    ]
    assert near == []
