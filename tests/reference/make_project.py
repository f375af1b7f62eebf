"""Makes the project file of the present schema that is kept here: `python make_project.py`.

A file that has shipped is never made again: it stands for those that people have. After a step
of the schema this makes the next one, and the tests open both.
"""

import sys
from pathlib import Path

from reader.core.model import Span
from reader.core.project import Project
from reader.core.schema import VERSION
from reader.core.suggest import Suggestion

TEXT = "قال الوزير إن أكثر من 51 ألف وحدة 😀 تعمل في البلاد.\nويجب استخدام خبرات الصين."
# words, tag, note, attributes
TAGGED = (
    ("51 ألف وحدة", 1, "", {"value": 51_000, "unit": "وحدة"}),
    ("أكثر من 51 ألف وحدة", 3, "كلام الوزير", {}),
    ("استخدام خبرات الصين", 2, "", {"kind": "recommendation"}),
)


def make(path: Path) -> None:
    """Write the project to `path`."""
    project = Project.create(path)
    project.annotator = "ليلى"
    project.add_document("مقال", TEXT, "/texts/article.txt")
    project.add_document("second", "A second text.")
    for words, tag, note, attributes in TAGGED:
        start = TEXT.index(words)
        span = Span(start, start + len(words))
        project.annotate(1, span, tag, note=note, attributes=attributes)
    start = TEXT.index("خبرات")
    rejected = Suggestion(Span(start, start + 5), "proposals", "learned", None, 0.5)
    project.suggesting.reject(1, [rejected])
    project.suggesting.switch_rule("learned", on=False)
    project.close()


if __name__ == "__main__":
    target = Path(__file__).with_name(f"schema-{VERSION}.sqlite")
    if target.exists():
        sys.exit(f"{target.name} is there already")
    make(target)
