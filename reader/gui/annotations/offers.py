"""What was written in an attribute before, to be offered as one types."""

from reader.core.errors import ReaderError
from reader.core.model import Annotation, AttributeScheme
from reader.gui.annotations.current import CurrentAnnotations


class Offers:
    """Asks the project once for a tag and an attribute, and learns what is written meanwhile."""

    def __init__(self, annotations: CurrentAnnotations) -> None:
        self._annotations = annotations
        self._known: dict[tuple[object, int, str], list[object]] = {}

    def values(self, edited: list[Annotation], scheme: AttributeScheme) -> list[object]:
        """The values, the most frequent first."""
        project = self._annotations.project
        if project is None or not edited:
            return []
        key = (project.path, edited[0].tag, scheme.name)
        if key not in self._known:
            try:
                used = project.values_used(key[1], scheme.name)
            except ReaderError:
                return []  # nothing to offer: what is typed is not held up by it
            self._known[key] = [value for value, _count in used]
        return self._known[key]

    def learn(self, name: str, value: object) -> None:
        """A value was written."""
        for (_project, _tag, attribute), values in self._known.items():
            if attribute == name and value is not None and value not in values:
                values.append(value)

    def forget(self) -> None:
        """Ask anew."""
        self._known.clear()
