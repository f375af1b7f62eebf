"""What every exporter gets: an annotation with the names of its document and tag."""

from typing import NamedTuple

from reader.core.model import Annotation


class ExportRow(NamedTuple):
    """One annotation to write."""

    document: str  # the title
    tag: str  # the name
    annotation: Annotation
