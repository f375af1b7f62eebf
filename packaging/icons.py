"""Makes the built program's icons of resources/icons/hashiya.svg: `python packaging/icons.py`.

Windows reads ICO, macOS ICNS; both hold pictures as PNG, one for each size.
"""

import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

HERE = Path(__file__).resolve().parent
SOURCE = HERE.parent / "resources" / "icons" / "hashiya.svg"
# Icon Composer's types for PNG, by their pixels.
ICNS = {b"ic11": 32, b"ic12": 64, b"ic07": 128, b"ic08": 256, b"ic09": 512, b"ic10": 1024}
ICO = (16, 24, 32, 48, 64, 128, 256)


def png(side: int) -> bytes:
    """The icon as a PNG of so many pixels."""
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(SOURCE)).render(painter, QRectF(0, 0, side, side))
    painter.end()
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def ico() -> bytes:
    """The container of Windows: a list of places, then the pictures."""
    pictures = [png(side) for side in ICO]
    at, entries = 6 + 16 * len(ICO), b""
    for side, picture in zip(ICO, pictures, strict=True):
        # 0 stands for 256.
        entries += struct.pack("<4B2H2I", side % 256, side % 256, 0, 0, 1, 32, len(picture), at)
        at += len(picture)
    return struct.pack("<3H", 0, 1, len(ICO)) + entries + b"".join(pictures)


def icns() -> bytes:
    """The container of macOS: each picture after its type and length."""
    parts = b"".join(
        kind + struct.pack(">I", len(picture) + 8) + picture
        for kind, picture in ((kind, png(side)) for kind, side in ICNS.items())
    )
    return b"icns" + struct.pack(">I", len(parts) + 8) + parts


if __name__ == "__main__":
    app = QGuiApplication(["icons", "-platform", "offscreen"])
    (HERE / "icons").mkdir(exist_ok=True)
    (HERE / "icons" / "hashiya.ico").write_bytes(ico())
    (HERE / "icons" / "hashiya.icns").write_bytes(icns())
    sys.exit(0)
