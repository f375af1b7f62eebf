"""One field of the editor: what stands in it, when it is kept, and what is wrong with it."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QWidget

from reader.core.attributes import fits, format_value, parse_value
from reader.core.errors import ReaderError
from reader.core.model import AttributeScheme
from reader.core.text.bidi import base_direction
from reader.gui.annotations.inputs import Choices, Line
from reader.gui.messages import told
from reader.gui.tags.labels import interface_is_arabic


def attribute_label(scheme: AttributeScheme) -> str:
    """What an attribute is called in the interface's language, else in the other, else its name."""
    first, second = scheme.label_en, scheme.label_ar
    if interface_is_arabic():
        first, second = second, first
    return first or second or scheme.name


def shown_value(value: object, scheme: AttributeScheme | None) -> str:
    """A value in the interface's language."""
    return format_value(value, scheme, arabic=interface_is_arabic())


class Several:
    """Stands for a value that is not the same in all that are selected."""


SEVERAL = Several()


class Field(QObject):
    """An attribute: its input, its name beside it, and a sentence below where it does not fit."""

    def __init__(
        self, scheme: AttributeScheme, write: Callable[[str, object], bool], parent: QWidget
    ) -> None:
        """`write(name, value)` keeps a value, None to take it away, and says whether it could."""
        super().__init__(parent)
        self.scheme = scheme
        self._write = write
        self._value: object = None
        self.label = QLabel(attribute_label(scheme), parent)
        self.told = QLabel(parent)
        self.told.setObjectName("field_told")
        self.told.setWordWrap(True)
        self.told.hide()
        self.input: Line | Choices = self._make(parent)
        self.input.setObjectName(f"attribute_{scheme.name}")
        self.input.setAccessibleName(attribute_label(scheme))
        self.label.setBuddy(self.input)
        self.input.left.connect(self.keep)

    def _make(self, parent: QWidget) -> Line | Choices:
        raise NotImplementedError

    def show_value(self, value: object) -> None:
        """Show what is stored; what was typed and not kept goes."""
        self._value = value
        self.tell("")
        self._show()

    def _show(self) -> None:
        raise NotImplementedError

    @property
    def is_changed(self) -> bool:
        """Whether something stands here that is not kept."""
        raise NotImplementedError

    def keep(self) -> bool:
        """Keep what stands here; False, and told why, where it does not fit."""
        if not self.is_changed:
            self.tell("")
            return True
        try:
            value = self._read()
        except ReaderError as error:
            self.tell(told(error))
            return False
        self.tell("")
        same = value == self._value and type(value) is type(self._value)
        if same or self._write(self.scheme.name, value):
            self.show_value(value)
        return True

    def _read(self) -> object:
        raise NotImplementedError

    def drop(self) -> bool:
        """Show again what is stored; whether that changed anything."""
        changed = self.is_changed or not self.told.isHidden()
        self.show_value(self._value)
        return changed

    def follow(self, value: object) -> None:
        """The stored value may be another now: shown, unless something is being written."""
        if self.is_changed:
            self._value = value
        else:
            self.show_value(value)

    def tell(self, sentence: str) -> None:
        """Say what is wrong; "" for nothing."""
        self.told.setText(sentence)
        self.told.setVisible(bool(sentence))
        self.input.setAccessibleDescription(sentence)


class LineField(Field):
    """Text, or a number in any digits."""

    def __init__(
        self,
        scheme: AttributeScheme,
        write: Callable[[str, object], bool],
        offers: Callable[[AttributeScheme], list[object]],
        parent: QWidget,
    ) -> None:
        self._offers = offers
        self._was = ""
        super().__init__(scheme, write, parent)
        self.line.opened.connect(self._open)
        self.line.textChanged.connect(self._turn)

    def _make(self, parent: QWidget) -> Line:
        self.line = Line(parent)
        return self.line

    def _open(self) -> None:
        values = [shown_value(value, self.scheme) for value in self._offers(self.scheme)]
        self.line.set_offers(list(dict.fromkeys(values)))

    def _turn(self, text: str) -> None:
        """Turn to the side of what is written."""
        found = base_direction(text)
        own = QGuiApplication.layoutDirection()
        rtl = found == "rtl" if found else own is Qt.LayoutDirection.RightToLeft
        direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        if self.line.layoutDirection() is not direction:
            self.line.setLayoutDirection(direction)

    def _show(self) -> None:
        several = self._value is SEVERAL
        self._was = "" if several else shown_value(self._value, self.scheme)
        if self.line.text() != self._was or self.line.isUndoAvailable():
            self.line.setText(self._was)
            self.line.setCursorPosition(0)
        self.line.setPlaceholderText(several_values() if several else "")

    @property
    def is_changed(self) -> bool:
        return self.line.text() != self._was

    def _read(self) -> object:
        return parse_value(self.scheme, self.line.text())

    def write(self, text: str) -> None:
        """Put back what was typed earlier and did not fit."""
        self.line.setText(text)
        self.keep()


class ChoiceField(Field):
    """One of the scheme's choices, or yes and no; a value outside of them has a place too."""

    def _make(self, parent: QWidget) -> Choices:
        self.choices = Choices(parent)
        return self.choices

    def _choices(self) -> list[object]:
        if self.scheme.kind == "yes_no":
            return [None, True, False]
        return [None, *(choice.name for choice in self.scheme.choices)]

    def _show(self) -> None:
        values = self._choices()
        known = self._value is None or self._value is SEVERAL or fits(self._value, self.scheme)
        if not known or self._value is SEVERAL:
            values.append(self._value)
        self.choices.clear()
        for value in values:
            several = value is SEVERAL
            self.choices.addItem(several_values() if several else shown_value(value, self.scheme))
        self._values = values
        self.choices.setCurrentIndex(self._index())

    def _index(self) -> int:
        return next(
            i
            for i, v in enumerate(self._values)
            if v == self._value and type(v) is type(self._value)
        )

    @property
    def is_changed(self) -> bool:
        return self.choices.currentIndex() != self._index()

    def _read(self) -> object:
        return self._values[self.choices.currentIndex()]


def several_values() -> str:
    """What stands where the selected annotations differ."""
    return QCoreApplication.translate("Field", "several values")


def make_field(
    scheme: AttributeScheme,
    write: Callable[[str, object], bool],
    offers: Callable[[AttributeScheme], list[object]],
    parent: QWidget,
) -> Field:
    """The field for an attribute of a scheme."""
    if scheme.kind in ("choice", "yes_no"):
        return ChoiceField(scheme, write, parent)
    return LineField(scheme, write, offers, parent)
