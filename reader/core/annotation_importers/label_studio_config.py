"""The codebook that a labelling configuration of Label Studio describes."""

from collections.abc import Mapping

from reader.core.annotation_importers.markup_events import local, parse
from reader.core.annotation_importers.records import TagIn
from reader.core.tag_marks import named

_NAME = "label-studio"
_KINDS = {"TextArea": "text", "Number": "number", "Choices": "choice"}


def tags_of(data: bytes) -> list[TagIn]:
    """The labels as tags: colours, keys, and the controls of a region as attributes."""
    reading = _Reading()
    parse(data, _NAME, reading.start, reading.end)
    return reading.tags()


class _Reading:
    def __init__(self) -> None:
        self._labels: dict[str, dict[str, object]] = {}
        self._controls: list[tuple[dict[str, object], list[str]]] = []
        self._open = False  # within Choices that are an attribute
        self._choices: list[dict[str, str]] = []  # of the last one

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        name = local(name)
        if name == "Label" and attributes.get("value", "").strip():
            given: dict[str, object] = {}
            if named(attributes.get("background", "")):
                given["colour"] = named(attributes["background"])
            if attributes.get("hotkey"):
                given["key"] = attributes["hotkey"].upper()
            label = attributes.get("alias") or attributes["value"]
            self._labels.setdefault(label, given)
        elif name in _KINDS and attributes.get("perRegion") == "true":
            self._add_control(_KINDS[name], attributes)
        elif name == "Choice" and self._open and attributes.get("value"):
            self._choices.append({"name": attributes.get("alias") or attributes["value"]})

    def end(self, name: str) -> None:
        if local(name) == "Choices":
            self._open = False

    def _add_control(self, kind: str, attributes: Mapping[str, str]) -> None:
        control = attributes.get("name", "")
        head, _, rest = control.partition(".")
        own, _, name = rest.partition(".")
        if head == "attribute" and name:
            control, kind = name, own
        if control in ("", "note", "notes", "comment") or kind == "json":
            return
        made: dict[str, object] = {"name": control, "kind": kind}
        self._open = kind == "choice"
        if self._open:
            made["choices"] = self._choices = []
        given = attributes.get("whenLabelValue", "")
        self._controls.append((made, given.split(",") if given else []))

    def tags(self) -> list[TagIn]:
        """The labels with the attributes that are for them."""
        schemes: dict[str, list[dict[str, object]]] = {}
        for made, labels in self._controls:
            for label in labels or self._labels:
                schemes.setdefault(label, []).append(made)
        for label, found in schemes.items():
            if label in self._labels:
                self._labels[label]["attributes"] = found
        return [TagIn(name, "", given) for name, given in self._labels.items()]
