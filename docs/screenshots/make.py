"""Makes the pictures of the READMEs from the real window: `python docs/screenshots/make.py`.

It needs no screen, and touches neither the settings nor the library of whoever runs it.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
SIZE = (1280, 800)
PICTURES = (
    ("en", "light", "main.png"),
    ("ar", "light", "main-ar.png"),
    ("ar", "dark", "main-ar-dark.png"),
)

# What is marked in the sample article: tag, and the words, as they stand in it.
MARKED = (
    ("proposals", "تطوير المعرفة والتكنولوجيا في الصناعات الصغيرة والمتوسطة"),
    ("proposals", "ضرورة استخدام خبرات الصين لتنمية الشركات الصغيرة والمتوسطة"),
    ("proposals", "الربط بين وحدات الإنتاج في البلدين"),
    (
        "quotes",
        "في السنوات القليلة الماضية، قامت الشركات الإيرانية أيضًا بانجازات جيدة، ويمكن تعزيز "
        "هذه الاتصالات والتفاعلات وتوسيعها بآلية مناسبة",
    ),
    ("proposals", "يمكن تعزيز هذه الاتصالات والتفاعلات وتوسيعها بآلية مناسبة"),
    ("proposals", "استعداد هذه المنظمة لعقد اجتماعات عمل"),
    (
        "quotes",
        "إن إنشاء مكتب تعاون للصناعات الصغيرة والمتوسطة بين البلدين يعد اسلوبا مناسبا لتوسيع "
        "التعاون بين الطرفين",
    ),
    ("proposals", "إنشاء مكتب تعاون للصناعات الصغيرة والمتوسطة بين البلدين"),
    (
        "quotes",
        "يجب تحديد إطار عملاني بين وزارة الصناعة الايرانية ووزارة الصناعة الصينية واتخاذ "
        "الخطوات بناء على ذلك",
    ),
    ("proposals", "تحديد إطار عملاني بين وزارة الصناعة الايرانية ووزارة الصناعة الصينية"),
    ("statistics", "أكثر من 51 ألف وحدة إنتاجية وصناعية"),
    (
        "quotes",
        "ان منظمة الصناعات الصغيرة والمدن الصناعية الإيرانية، تدعم الصناعات الصغيرة والمتوسطة "
        "في اطار 85 فصلاً داعمًا",
    ),
    ("statistics", "85 فصلاً"),
    ("statistics", "43٪ من العمالة في إيران"),
)
NOTED = ("أكثر من 51 ألف وحدة إنتاجية وصناعية", "العدد يشمل الوحدات في المدن والمناطق الصناعية")
MIDDLE = "نوه رسوليان"  # what stands in the middle of the picture


def picture(language: str, ground: str, target: Path) -> None:
    """Open the window, annotate the sample, and save what it looks like."""
    from PySide6.QtWidgets import QApplication

    from reader.core.model import Annotation, Span
    from reader.gui.app import open_window
    from reader.gui.settings import Settings

    settings = Settings()
    settings.language, settings.ground = language, ground
    settings.annotator = "ليلى" if language == "ar" else "Layla"
    settings.save()
    window = open_window()
    window.resize(*SIZE)
    project = window.session.project
    assert project is not None
    document = project.documents()[0].id
    text = project.text(document)
    noted = ""
    for name, words in MARKED:
        start = text.index(words)
        tag = project.tag_named(name).id
        change = project.annotate(document, Span(start, start + len(words)), tag)
        made = next(r for r in change.added if isinstance(r, Annotation))
        if words == NOTED[0]:
            project.set_note(made.id, NOTED[1])
            noted = made.id
    _settle()
    window.reading_view.scroll_to(text.index(MIDDLE))
    window.annotations.select(noted)
    _settle()
    window.grab().save(str(target))
    window.close()
    _settle()
    application = QApplication.instance()
    assert application is not None
    application.quit()


def _settle() -> None:
    """Let the window read, lay out and paint."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(400, loop.quit)
    loop.exec()


def main() -> int:
    """Make each picture in a process of its own, with a home of its own."""
    if len(sys.argv) == 4:
        sys.path.insert(0, str(ROOT))
        picture(sys.argv[1], sys.argv[2], Path(sys.argv[3]))
        return 0
    for language, ground, name in PICTURES:
        with tempfile.TemporaryDirectory() as home:
            own = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HASHIYA_HOME": home}
            own["USER"] = own["LOGNAME"] = "layla"
            command = [sys.executable, __file__, language, ground, str(HERE / name)]
            done = subprocess.run(command, env=own, check=False)
        if done.returncode:
            print(f"{name}: the window ended with {done.returncode}", file=sys.stderr)
            return 1
        print(HERE / name)
    return 0


if __name__ == "__main__":
    sys.exit(main())
