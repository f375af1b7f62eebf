"""What tells tags apart on the page: a colour, and a line as the second mark.

The names are what is stored. The window gives each colour a shade on each ground; the values
here are for other programs, which know no grounds.
"""

# In the order in which new tags take them. The shades are those on a white page: as far apart as
# they can be, to the colour-blind too, where a line holds 3.5 : 1 on a band of its own colour.
COLOURS = {
    "blue": "#2670B5",
    "amber": "#AF6700",
    "violet": "#8F3F9E",
    "teal": "#276657",
    "crimson": "#A32F40",
    "olive": "#515301",
    "deeppink": "#C32276",
    "sienna": "#5B301B",
    "slategray": "#2B3F53",
}
LINES = ("solid", "dashed", "dotted", "dash_dot", "double", "wavy")


def colour_value(colour: str) -> str:
    """The `#rrggbb` of a stored colour; grey where it is none that we know."""
    return COLOURS.get(colour) or (colour if is_value(colour) else "#808080")


def is_value(colour: str) -> bool:
    """Whether this is `#rrggbb`."""
    digits = colour[1:]
    return (
        len(colour) == 7 and colour[0] == "#" and all(c in "0123456789abcdefABCDEF" for c in digits)
    )


def named(value: str) -> str:
    """The name of a `#rrggbb` or `#rgb` where the palette has it, else the value itself."""
    if len(value) == 4:
        value = "#" + "".join(c * 2 for c in value[1:])
    found = next((name for name, own in COLOURS.items() if own == value.upper()), None)
    return found or (value.lower() if is_value(value) else "")


def usual_line(colour: str) -> str:
    """The line that a colour of the palette goes with first: neighbours in it differ in both."""
    names = list(COLOURS)
    return LINES[names.index(colour) % 3] if colour in COLOURS else LINES[0]


def next_marks(used: set[tuple[str, str]]) -> tuple[str, str]:
    """The first colour and line that no tag has together; each colour once before a second line.

    Where all pairs are taken, the first.
    """
    pairs = [(colour, line) for line in LINES for colour in COLOURS]
    colours = {colour for colour, _ in used}
    fresh = [(c, usual_line(c)) for c in COLOURS if c not in colours]
    return next((p for p in (*fresh, *pairs) if p not in used), pairs[0])
