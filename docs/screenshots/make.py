"""Makes the pictures of the README anew: `python docs/screenshots/make.py`.

Opens the real window, without a screen, on the sample article, and annotates it.
"""

import os
import sys
import tempfile
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
sys.path.insert(0, str(FOLDER.parent.parent))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

SPANS = (
    ("أهمية تطوير المعرفة والتكنولوجيا في الصناعات الصغيرة والمتوسطة", 2),
    ("ضرورة استخدام خبرات الصين لتنمية الشركات الصغيرة والمتوسطة", 2),
    ("في السنوات القليلة الماضية، قامت الشركات الإيرانية أيضًا بانجازات جيدة", 3),
    ("استعداد هذه المنظمة لعقد اجتماعات عمل", 2),
    ("إن إنشاء مكتب تعاون للصناعات الصغيرة والمتوسطة بين البلدين", 3),
    ("إنشاء مكتب تعاون للصناعات الصغيرة والمتوسطة", 2),
    ("يجب تحديد إطار عملاني", 2),
    ("أكثر من 51 ألف وحدة", 1),
    ("85 فصلاً", 1),
    ("43٪", 1),
)


def picture(language: str, ground: str, path: Path) -> None:
    """One picture of the window in a language on a ground."""
    from PySide6.QtWidgets import QApplication

    from reader.core.model import Span
    from reader.gui.app import open_window
    from reader.gui.settings import Settings

    settings = Settings()
    settings.language, settings.ground = language, ground
    settings.save()
    window = open_window()
    window.resize(1280, 800)
    while not window.annotations.complete:
        QApplication.processEvents()
    text = window.reading_view.text
    for words, tag in SPANS:
        start = text.index(words)
        window.annotating.annotate(Span(start, start + len(words)), tag)
    chosen = next(a for a in window.annotations.items() if a.tag == 3)
    window.annotating.set_note(chosen.id, "قارن بأرقام العام الماضي")
    window.annotations.select(chosen.id)
    for _ in range(20):
        QApplication.processEvents()
    window.grab().save(str(path))
    window.close()


def main() -> None:
    """Make all pictures."""
    for name, language, ground in (
        ("main", "en", "light"),
        ("main-ar", "ar", "light"),
        ("main-ar-dark", "ar", "dark"),
    ):
        with tempfile.TemporaryDirectory() as home:
            os.environ["HASHIYA_HOME"] = home
            picture(language, ground, FOLDER / f"{name}.png")


if __name__ == "__main__":
    main()
