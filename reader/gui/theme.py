"""Colour and type from one place.

Three grounds (light, sepia, dark), each with its colours, and the colour that each name of the
tag palette has on it: a tag keeps the name, the ground decides the shade, so that a tag's line
holds 3.5 : 1 on its own band wherever it is read. The shades were searched for: of those that
hold it, the ones that lie furthest apart to the colour-blind too.

Text is read at 4.5 : 1 at least wherever it stands: two bands may lie over each other, one of
them once more under the mouse, and a selection over that. So a band is fainter than its ground
has it where its colour is very light or very dark.
"""

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPainter, QPalette, QPen

from reader.core.model import Tag
from reader.core.tag_marks import COLOURS
from reader.gui.contrast import readable_alpha

TEXT_FAMILY = "Noto Naskh Arabic"
INTERFACE_FAMILY = "Noto Sans Arabic"
TEXT_PIXELS = 20
INTERFACE_PIXELS = 13


class Ground(NamedTuple):
    """The colours of one ground; `tags` gives the palette's names their shade on it."""

    name: str
    page: QColor
    ground: QColor
    panel: QColor
    ink: QColor
    muted: QColor
    line: QColor
    accent: QColor
    chosen: QColor
    found: QColor  # the band of a hit of a search
    found_line: QColor  # its mark on the scroll bar
    wrong: QColor  # words that say what cannot be
    band_alpha: float  # at most; less where the text on a band would be read badly
    band_contrast: float  # of the text on one band, at least
    selection_alpha: float
    tags: Mapping[str, QColor]


def _ground(
    name: str, colours: str, tags: str, alphas: tuple[float, float], band_contrast: float
) -> Ground:
    page, ground, panel, ink, muted, line, accent, chosen, *more = map(QColor, colours.split())
    found, found_line, wrong = more
    shades = {n: QColor(c) for n, c in zip(COLOURS, tags.split(), strict=True)}
    return Ground(
        name=name,
        page=page,
        ground=ground,
        panel=panel,
        ink=ink,
        muted=muted,
        line=line,
        accent=accent,
        chosen=chosen,
        found=found,
        found_line=found_line,
        wrong=wrong,
        band_alpha=alphas[0],
        band_contrast=band_contrast,
        selection_alpha=alphas[1],
        tags=shades,
    )


GROUNDS: Mapping[str, Ground] = {
    g.name: g
    for g in (
        _ground(
            "light",
            "#FFFFFF #F3F1EC #FAF9F6 #211E1A #645E55 #E2DDD3 #0F6B5C #CDE8E2 "
            "#FBE38A #B58900 #B3261E",
            " ".join(COLOURS.values()),
            (0.18, 0.28),
            12.0,
        ),
        _ground(
            "sepia",
            "#FBF4E4 #EFE4CB #F6ECD8 #3B3020 #65573E #DECDA9 #7A4A12 #E8D7AE "
            "#F3D56B #A67C00 #A3301C",
            "#24629C #9C5A00 #813A8E #035A4B #A32234 #505202 #BD056C #64280D #343E4F",
            (0.18, 0.18),
            9.0,
        ),
        _ground(
            "dark",
            "#1D1E21 #141517 #191A1D #E8E4DC #ADA79D #2E3034 #4FC3AD #1A3E39 "
            "#5E4F14 #D9B430 #FF8A80",
            "#6DB3F2 #F0B24A #D08ADF #69F5ED #EF7E81 #8E8F3D #E8489D #FACEB4 #BBC0C9",
            (0.22, 0.18),
            10.0,
        ),
    )
}


class Theme(QObject):
    """The ground in use; widgets that paint themselves read it while painting."""

    changed = Signal()

    def __init__(self, ground: str = "light", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ground = GROUNDS.get(ground, GROUNDS["light"])
        self._alphas: dict[tuple[str, int], float] = {}  # of bands, by ground and colour

    @property
    def ground(self) -> Ground:
        """The colours in use."""
        return self._ground

    def set_ground(self, name: str) -> None:
        """Change to the ground of that name; an unknown one is light."""
        self._ground = GROUNDS.get(name, GROUNDS["light"])
        self.changed.emit()

    def tag_colour(self, tag: Tag) -> QColor:
        """The shade of a tag's colour on this ground; `#rrggbb` stands for itself."""
        shade = self._ground.tags.get(tag.colour)
        if shade is not None:
            return shade
        own = QColor(tag.colour)
        return own if own.isValid() else self._ground.muted

    def band_colour(self, tag: Tag) -> QColor:
        """The translucent colour of a tag's band under the text."""
        colour = QColor(self.tag_colour(tag))
        known = self._ground.name, colour.rgb()
        alpha = self._alphas.get(known)
        if alpha is None:
            g = self._ground
            alpha = readable_alpha(g.ink, g.page, colour, g.band_alpha, g.band_contrast)
            self._alphas[known] = alpha
        colour.setAlphaF(alpha)
        return colour

    def selection_colour(self) -> QColor:
        """The translucent colour under selected text."""
        colour = QColor(self._ground.accent)
        colour.setAlphaF(self._ground.selection_alpha)
        return colour

    def palette(self) -> QPalette:
        """What Qt's own widgets take their colours from."""
        g = self._ground
        palette = QPalette()
        role = QPalette.ColorRole
        for which, colour in (
            (role.Window, g.panel),
            (role.WindowText, g.ink),
            (role.Base, g.page),
            (role.AlternateBase, g.panel),
            (role.Text, g.ink),
            (role.Button, g.panel),
            (role.ButtonText, g.ink),
            (role.ToolTipBase, g.page),
            (role.ToolTipText, g.ink),
            (role.PlaceholderText, g.muted),
            (role.Highlight, g.chosen),
            (role.HighlightedText, g.ink),
            (role.Link, g.accent),
            (role.Accent, g.accent),
            (role.Mid, g.line),
            (role.Dark, g.line),
            (role.Light, g.page),
            (role.Midlight, g.line),
            (role.Shadow, g.line),
        ):
            palette.setColor(which, colour)
        for which in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, which, g.muted)
        return palette

    def style_sheet(self) -> str:
        """The style sheet of the whole application on this ground."""
        from reader.gui.style import style_sheet

        return style_sheet(self._ground)


def draw_card(painter: QPainter, theme: Theme, rect: QRectF, radius: float = 8.0) -> None:
    """Draw the panel of a small card: page colour with a hairline around it."""
    painter.setPen(QPen(theme.ground.line, 1.0))
    painter.setBrush(theme.ground.page)
    painter.drawRoundedRect(rect, radius, radius)


_loaded: set[str] = set()


def load_family(family: str) -> None:
    """Register one of the families that come with the program, once (2 to 17 ms each)."""
    if family in _loaded:
        return
    _loaded.add(family)
    from importlib.util import find_spec
    from pathlib import Path

    files = {
        TEXT_FAMILY: "NotoNaskhArabic-Variable.ttf",
        INTERFACE_FAMILY: "NotoSansArabic-Variable.ttf",
    }
    package = find_spec("pylopdf_fonts_ar")
    if package is None or package.origin is None or family not in files:
        return
    QFontDatabase.addApplicationFont(str(Path(package.origin).parent / files[family]))


def text_font(pixels: float = TEXT_PIXELS) -> QFont:
    """The font of the text that is read; `pixels` is its size."""
    load_family(TEXT_FAMILY)
    font = QFont(TEXT_FAMILY)
    font.setPixelSize(max(1, round(pixels)))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def interface_font(arabic: bool) -> QFont:
    """The font of the interface: the system's own, or Noto Sans Arabic where it speaks Arabic."""
    font = QFont()
    if arabic:
        load_family(INTERFACE_FAMILY)
        font.setFamilies([INTERFACE_FAMILY, *QFont().families()])
    font.setPixelSize(INTERFACE_PIXELS)
    return font
