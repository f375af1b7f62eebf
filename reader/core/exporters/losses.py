"""What formats cannot hold: the reasons, their sentences, counting them by document."""

from collections import Counter
from collections.abc import Callable, Generator, Mapping
from types import MappingProxyType

from reader.core.exporters.exporter import Loss, Options
from reader.core.exporters.material import Annotated, Material, Step
from reader.core.translatable import QT_TRANSLATE_NOOP

# {count} annotations each. Those of LEFT_OUT are not in the file at all; the others are, without
# what the sentence names.
REASONS: Mapping[str, str] = MappingProxyType(
    {
        "overlaps": QT_TRANSLATE_NOOP(
            "exchange", "{count} that overlap others are left out: this format is flat."
        ),
        "wordless": QT_TRANSLATE_NOOP(
            "exchange", "{count} of white space alone are left out: this format knows words."
        ),
        "tokens": QT_TRANSLATE_NOOP(
            "exchange", "{count} have bounds inside words and are widened to whole words."
        ),
        "notes": QT_TRANSLATE_NOOP("exchange", "{count} lose their note."),
        "attributes": QT_TRANSLATE_NOOP("exchange", "{count} lose their attributes."),
        "annotators": QT_TRANSLATE_NOOP("exchange", "{count} lose the name of their annotator."),
        "names": QT_TRANSLATE_NOOP(
            "exchange", "{count} have a tag whose name is written otherwise in this format."
        ),
        "cells": QT_TRANSLATE_NOOP(
            "exchange", "{count} have words or a note longer than a cell holds: they are cut."
        ),
        "crowded": QT_TRANSLATE_NOOP(
            "exchange", "{count} lie under so many others that the page does not draw them."
        ),
        "characters": QT_TRANSLATE_NOOP(
            "exchange", "{count} lose characters that this format cannot hold."
        ),
    }
)
LEFT_OUT = frozenset({"overlaps", "wordless"})

Count = Callable[[Annotated, "Counter[str]"], None]


def nothing_lost(material: Material, options: Options) -> Generator[Step, None, tuple[Loss, ...]]:
    """The `foresee` of formats that hold everything."""
    return ()
    yield  # a generator, as all of them are


def counted(material: Material, count: Count) -> Generator[Step, None, tuple[Loss, ...]]:
    """Losses, where `count(annotated, counter)` adds those of a document to the counter."""
    found: Counter[str] = Counter()
    yield from material.each(lambda annotated: count(annotated, found))
    return as_losses(found)


def as_losses(found: Mapping[str, int]) -> tuple[Loss, ...]:
    """Counts by reason, in the order of REASONS; KeyError for a reason that has no sentence."""
    unknown = found.keys() - REASONS.keys()
    if unknown:
        raise KeyError(*unknown)
    return tuple(Loss(reason, found[reason]) for reason in REASONS if found.get(reason))


def annotations_lost(losses: tuple[Loss, ...]) -> int:
    """How many annotations are not in the file at all."""
    return sum(loss.annotations for loss in losses if loss.reason in LEFT_OUT)
