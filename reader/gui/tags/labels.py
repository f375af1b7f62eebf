"""What a tag is called, and what it means, in the language of the interface."""

from PySide6.QtCore import QLocale

from reader.core.model import Tag
from reader.gui.messages import isolate


def interface_is_arabic() -> bool:
    """Whether the interface speaks Arabic: app.py sets the default locale to its language."""
    return QLocale().language() == QLocale.Language.Arabic


def label(tag: Tag) -> str:
    """Return a tag's label in the interface's language, else in the other, else its name."""
    first, second = tag.label_en, tag.label_ar
    if interface_is_arabic():
        first, second = second, first
    return first or second or tag.name


def shown_label(tag: Tag, longest: int = 80) -> str:
    """Return a tag's label as it is painted: it turns nothing around it, and does not run on."""
    return isolate(label(tag), longest)


def examples(tag: Tag) -> list[str]:
    """Return a tag's examples in the interface's language, else in the other; may be none."""
    first, second = tag.examples_en, tag.examples_ar
    if interface_is_arabic():
        first, second = second, first
    return [line for line in (first or second).splitlines() if line.strip()]


def speaks_arabic(tag: Tag, what: str) -> bool:
    """Whether it is the Arabic of a tag's `definition` or `examples` that is shown."""
    arabic, english = getattr(tag, f"{what}_ar"), getattr(tag, f"{what}_en")
    return bool(arabic) and (interface_is_arabic() or not english)


def definition(tag: Tag) -> str:
    """Return a tag's definition in the interface's language, else in the other; may be empty."""
    first, second = tag.definition_en, tag.definition_ar
    if interface_is_arabic():
        first, second = second, first
    return first or second
