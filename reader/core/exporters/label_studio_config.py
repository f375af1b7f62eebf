"""The labelling configuration of Label Studio that a codebook and its attributes ask for."""

import json
import math
from collections.abc import Sequence

from reader.core.exporters.xml_text import attribute
from reader.core.model import Tag
from reader.core.tag_marks import colour_value

_HEAD = """\
<View>
  <Labels name="tag" toName="text">
"""
# Arabic is read from the right; Label Studio would begin at the left.
_TEXT = """\
  </Labels>
  <View style="direction: rtl; text-align: right">
    <Text name="text" value="$text"/>
  </View>
  <TextArea name="note" toName="text" perRegion="true" editable="true" maxSubmissions="1"/>
"""


class Controls:
    """The controls that results name; grows with the values of attributes that it is asked for."""

    def __init__(self, tags: Sequence[Tag]) -> None:
        self.names = {t.id: t.name for t in tags}
        self._tags = tags
        self._choices: dict[tuple[int, str], dict[str, None]] = {}
        # (kind, name) -> the tags that it is for, by id, in the order they came.
        self._used: dict[tuple[str, str], dict[int, None]] = {}
        for tag in tags:
            for scheme in tag.attributes:
                self._used.setdefault((scheme.kind, scheme.name), {})[tag.id] = None
                if scheme.kind == "choice":
                    names = {c.name: None for c in scheme.choices}
                    self._choices[tag.id, scheme.name] = names

    def for_value(self, tag: int, name: str, value: object) -> tuple[str, str, str, object]:
        """The control for a value of an attribute, its type, and the value as it is written."""
        kind, control_type, key, written = self._written(tag, name, value)
        self._used.setdefault((kind, name), {})[tag] = None
        return f"attribute.{kind}.{name}", control_type, key, written

    def _written(self, tag: int, name: str, value: object) -> tuple[str, str, str, object]:
        if isinstance(value, bool):
            return "yes_no", "choices", "choices", ["true" if value else "false"]
        if isinstance(value, int | float) and math.isfinite(value) and abs(value) < 2**53:
            return "number", "number", "number", value
        if not isinstance(value, str):
            return "json", "textarea", "text", [json.dumps(value, ensure_ascii=False)]
        choices = self._choices.get((tag, name))
        if choices is None:
            return "text", "textarea", "text", [value]
        choices[value] = None
        return "choice", "choices", "choices", [value]

    def xml(self) -> str:
        """The configuration, as Label Studio's settings of a project take it."""
        lines = [_HEAD]
        for tag in self._tags:
            key = f" hotkey={attribute(tag.shortcut.lower())}" if tag.shortcut else ""
            colour = colour_value(tag.colour)
            lines.append(f'    <Label value={attribute(tag.name)} background="{colour}"{key}/>\n')
        lines.append(_TEXT)
        for (kind, name), tags in self._used.items():
            lines.append(self._control(kind, name, list(tags)))
        return "".join([*lines, "</View>\n"])

    def _control(self, kind: str, name: str, tags: list[int]) -> str:
        common = f'name={attribute(f"attribute.{kind}.{name}")} toName="text" perRegion="true"'
        names = [self.names[tag] for tag in tags]
        if not any("," in n for n in names):  # which stands between them here
            common += f' whenTagName="tag" whenLabelValue={attribute(",".join(names))}'
        if kind == "number":
            return f"  <Number {common}/>\n"
        if kind in ("choice", "yes_no"):
            choices = {"true": None, "false": None}
            if kind == "choice":
                choices = {c: None for t in tags for c in self._choices.get((t, name), ())}
            inner = "".join(f"    <Choice value={attribute(c)}/>\n" for c in choices)
            return f'  <Choices {common} choice="single">\n{inner}  </Choices>\n'
        return f'  <TextArea {common} editable="true" maxSubmissions="1"/>\n'
