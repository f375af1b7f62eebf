"""What stands in the cells of the table, its columns' names, and what its headings say."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from reader.core.model import Annotation, AttributeScheme
from reader.gui.annotations.current import CurrentAnnotations
from reader.gui.annotations.everywhere import Everywhere
from reader.gui.annotations.fields import attribute_label, shown_value
from reader.gui.annotations.groups import GroupBy, Grouping, Heading
from reader.gui.annotations.ordering import Column
from reader.gui.tags.labels import label

_LONGEST = 2_000  # characters of a cell that is looked at


class Cells:
    """Reads what a row shows from the records."""

    def __init__(self, annotations: CurrentAnnotations, everywhere: Everywhere) -> None:
        self._annotations, self._everywhere = annotations, everywhere
        self.attributes: list[str] = []  # the names of those that have a column

    # -- the columns

    def count(self) -> int:
        """How many columns there are, hidden ones too."""
        return len(Column) + len(self.attributes)

    def column_name(self, column: int) -> str:
        """What stands over a column."""
        translate = QCoreApplication.translate
        if column >= len(Column):
            return self.attribute_name(self.attributes[column - len(Column)])
        names = {
            Column.TAG: translate("TableModel", "Tag"),
            Column.TEXT: translate("TableModel", "Text"),
            Column.NOTE: translate("TableModel", "Note"),
            Column.PARAGRAPH: translate("TableModel", "¶"),
            Column.DOCUMENT: translate("TableModel", "Document"),
        }
        return names[Column(column)]

    def schemes(self) -> dict[str, AttributeScheme]:
        """The attributes of all tags by name: the first tag that has one says what it is called."""
        found: dict[str, AttributeScheme] = {}
        for tag in self._annotations.tags():
            for scheme in tag.attributes:
                found.setdefault(scheme.name, scheme)
        return found

    def attribute_name(self, name: str) -> str:
        """What an attribute is called; one that no tag has any more is called by its name."""
        scheme = self.schemes().get(name)
        return attribute_label(scheme) if scheme is not None else name

    # -- the cells

    def words(self, annotation: Annotation, column: int) -> str | int:
        """What a cell shows, long texts cut."""
        match column:
            case Column.TAG:
                return label(self._annotations.tag(annotation.tag))
            case Column.TEXT:
                return annotation.quote[:_LONGEST]
            case Column.NOTE:
                return annotation.note[:_LONGEST]
            case Column.PARAGRAPH:
                return self.paragraph(annotation)
            case Column.DOCUMENT:
                return self.title(annotation)
            case _:
                return self.attribute(annotation, self.attributes[column - len(Column)])[:_LONGEST]

    def title(self, annotation: Annotation) -> str:
        """The title of its document, where the documents are listed."""
        return self._everywhere.title(annotation.document)

    def paragraph(self, annotation: Annotation) -> int:
        """The paragraph where an annotation begins, from 1."""
        if annotation.document == self._annotations.document:
            return self._annotations.paragraph_number(annotation.start)
        return self._everywhere.paragraph(annotation)

    def attribute(self, annotation: Annotation, name: str) -> str:
        """The value of an attribute, as a person reads it."""
        if annotation.attributes_json == "{}":
            return ""
        schemes = self._annotations.tag(annotation.tag).attributes
        scheme = next((s for s in schemes if s.name == name), None)
        return shown_value(annotation.attributes.get(name), scheme)

    def for_sheet(self, annotation: Annotation, columns: Iterable[int]) -> list[str | int | float]:
        """A row for a spreadsheet: whole texts, and numbers as numbers."""
        return [self._for_sheet(annotation, column) for column in columns]

    def _for_sheet(self, annotation: Annotation, column: int) -> str | int | float:
        if column == Column.TEXT:
            return annotation.quote
        if column == Column.NOTE:
            return annotation.note
        if column < len(Column):
            return self.words(annotation, column)
        name = self.attributes[column - len(Column)]
        value = annotation.attributes.get(name)
        if isinstance(value, int | float) and not isinstance(value, bool):
            return value
        return self.attribute(annotation, name)

    # -- the headings

    def heading(self, heading: Heading, grouping: Grouping) -> str:
        """What a group is called."""
        if grouping.by is GroupBy.TAG:
            return label(self._annotations.tag(heading.of.tag))
        if grouping.by is GroupBy.DOCUMENT:
            return self.title(heading.of)
        value = self.attribute(heading.of, grouping.name)
        return value or QCoreApplication.translate("TableModel", "Without: {attribute}").format(
            attribute=self.attribute_name(grouping.name)
        )
