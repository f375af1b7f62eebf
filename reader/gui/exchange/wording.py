"""What is said of formats, losses and what was left, in the language of the interface."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication, QLocale

from reader.core.annotation_importers import Left
from reader.core.annotation_importers.reasons import REASONS as LEFT
from reader.core.exporters import Exporter, Keeps, Loss
from reader.core.exporters.losses import REASONS as LOST


def said(template: str) -> str:
    """A label or sentence of core (context "exchange") in the interface's language."""
    return QCoreApplication.translate("exchange", template)


def number(count: int) -> str:
    """A count in the interface's digits."""
    return QLocale().toString(count)


def format_label(exporter: Exporter) -> str:
    """What a format is called."""
    return said(exporter.label)


def losses_said(losses: Iterable[Loss]) -> list[str]:
    """A sentence for each loss, with its count."""
    return [said(LOST[loss.reason]).format(count=number(loss.annotations)) for loss in losses]


def left_said(left: Iterable[Left]) -> list[str]:
    """A sentence for each kind of thing that a file has and we do not."""
    return [said(LEFT[one.reason]).format(count=number(one.number)) for one in left]


def _kinds() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "overlaps": translate("ExchangeWording", "overlapping annotations"),
        "notes": translate("ExchangeWording", "notes"),
        "attributes": translate("ExchangeWording", "attributes"),
        "colours": translate("ExchangeWording", "colours of tags"),
    }


def listed(names: Sequence[str]) -> str:
    """Names as a list in a sentence."""
    return QLocale().createSeparatedList(list(names))


def keeps_said(keeps: Keeps) -> list[str]:
    """What a format keeps, what it loses, and whether it can be read in again."""
    translate = QCoreApplication.translate
    kinds = _kinds()
    kept = [words for name, words in kinds.items() if getattr(keeps, name)]
    lost = [words for name, words in kinds.items() if not getattr(keeps, name)]
    lines: list[str] = []
    if kept:
        lines.append(translate("ExchangeWording", "Keeps {names}.").format(names=listed(kept)))
    if lost:
        lines.append(translate("ExchangeWording", "Loses {names}.").format(names=listed(lost)))
    if keeps.back:
        lines.append(translate("ExchangeWording", "Can be taken in again."))
    return lines
