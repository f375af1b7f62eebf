"""How well words are read on a colour: contrast as WCAG 2 has it (section 1.4.3)."""

from PySide6.QtGui import QColor

_STEP = 0.005


def contrast(one: QColor, other: QColor) -> float:
    """The contrast of two opaque colours, from 1 to 21."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def over(below: QColor, above: QColor, alpha: float) -> QColor:
    """An opaque colour with another painted over it, which covers `alpha` of it."""

    def mixed(low: float, high: float) -> float:
        return low + (high - low) * alpha

    return QColor.fromRgbF(
        mixed(below.redF(), above.redF()),
        mixed(below.greenF(), above.greenF()),
        mixed(below.blueF(), above.blueF()),
    )


def readable_alpha(ink: QColor, page: QColor, colour: QColor, most: float, least: float) -> float:
    """How much of `colour`, `most` at most, may lie under ink that keeps a contrast of `least`."""
    alpha = most
    while alpha > _STEP and contrast(ink, over(page, colour, alpha)) < least:
        alpha -= _STEP
    return alpha


def _luminance(colour: QColor) -> float:
    red, green, blue = map(_linear, (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    """An amount of light, from a channel of sRGB."""
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
