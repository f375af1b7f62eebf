"""The composition root: the application, its language and fonts, the project, the window."""

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, Qt, QTimer, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox

from reader.core.errors import ReaderError
from reader.gui.main_window import MainWindow
from reader.gui.messages import told
from reader.gui.motion import set_still
from reader.gui.opening import at_start, looks_like_project, open_for_window
from reader.gui.settings import Settings
from reader.gui.theme import Theme, interface_font
from reader.paths import DESKTOP_NAME, resource

_NOTED_AFTER = 1_500  # ms: the log is opened when all is drawn


def application() -> QApplication:
    """The one application of this process, made if there is none."""
    found = QApplication.instance()
    if isinstance(found, QApplication):
        return found
    QCoreApplication.setApplicationName("Hashiya")
    QCoreApplication.setOrganizationName("Hashiya")
    # By this Wayland finds the icon of the menu entry, and desktops group windows.
    QGuiApplication.setDesktopFileName(DESKTOP_NAME)
    made = QApplication(sys.argv[:1])
    made.setStyle("Fusion")
    return made


class Language(QTranslator):
    """The interface's language: its strings, its side, its digits, its font."""

    def speak(self, app: QApplication, code: str) -> None:
        """Speak `code` ("ar", "en"), or the system's language where it is ""."""
        locale = QLocale(code) if code else QLocale.system()
        arabic = locale.language() is QLocale.Language.Arabic
        # One that spoke before, for another window, would go on where this one has no words.
        for other in app.findChildren(Language):
            for translator in (other, *other.findChildren(QTranslator)):
                app.removeTranslator(translator)
        # English has a file too: for its plurals.
        if self.load(str(resource("i18n", f"hashiya_{'ar' if arabic else 'en'}.qm"))):
            app.installTranslator(self)
        if arabic:
            own = QTranslator(self)
            if own.load("qtbase_ar", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
                app.installTranslator(own)
            if not code or QLocale().language() is not QLocale.Language.Arabic:
                locale = locale if locale.language() is QLocale.Language.Arabic else QLocale("ar")
        QLocale.setDefault(locale if arabic else QLocale(QLocale.Language.English))
        side = Qt.LayoutDirection.RightToLeft if arabic else Qt.LayoutDirection.LeftToRight
        app.setLayoutDirection(side)
        app.setFont(interface_font(arabic))


def open_window(path: str | Path | None = None) -> MainWindow:
    """Open the window on a project, on a text added to the last one, or where one left off.

    Makes the QApplication if there is none. Raises ReaderError where `path` can be neither.
    """
    app = application()
    settings = Settings()
    language = Language(app)
    language.speak(app, settings.language)
    if settings.still:
        set_still(True)
    theme = Theme(settings.ground)
    text: Path | None = None
    why_not: ReaderError | None = None
    if path is not None and looks_like_project(Path(path)):
        project = open_for_window(Path(path))
    else:
        text = Path(path) if path is not None else None
        project, why_not = at_start(settings)
    window = MainWindow(settings, theme)
    theme.setParent(window)
    window.language_chosen.connect(lambda code: _speak(window, code))
    window.set_project(project)
    if why_not is not None:
        window.notices.show_notice("start", told(why_not), icon="warning")
    if settings.set_aside is not None:
        window.telling.settings_set_aside(settings.set_aside)
    window.show()
    if text is not None:
        window.files.take_in([text])
    return window


def _speak(window: MainWindow, code: str) -> None:
    """Change the language: the window is made anew, on the same project at the same place."""
    window.settings.language = code
    project = window.session.project
    path = project.path if project is not None else None
    window.close()
    # Kept by the application until it is closed in its turn.
    QTimer.singleShot(0, lambda: _keep(open_window(path)))


_windows: list[MainWindow] = []


def _keep(window: MainWindow) -> None:
    _windows[:] = [window]


def _give_up(error: ReaderError) -> int:
    """Not even the library can be had: say so in a box, since there is no window."""
    QMessageBox.warning(None, "Hashiya", told(error))
    return 1


def _note_start() -> None:
    from reader.gui.log import note
    from reader.gui.report_text import about

    note(f"started: {about()}")


def main(arguments: list[str]) -> int:
    """Run the window until it is closed; returns the exit code."""
    app = application()
    from reader.gui.icons import application_icon
    from reader.gui.report import Reporter

    Reporter().install()
    try:
        window = open_window(arguments[0] if arguments else None)
    except ReaderError as error:
        # Said on both: whoever clicked on a file sees no terminal.
        print(error, file=sys.stderr)
        if not arguments:
            return _give_up(error)
        window = open_window(None)
        window.notices.show_notice("start", told(error), icon="warning")
    _keep(window)
    QTimer.singleShot(0, lambda: app.setWindowIcon(application_icon()))
    QTimer.singleShot(_NOTED_AFTER, _note_start)
    return app.exec()
