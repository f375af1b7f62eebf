"""Suggests again what was tagged before, where the same words stand."""

from collections.abc import Collection, Sequence

from reader.core.suggest.memory import Accepted, Rejected
from reader.core.suggest.suggestion import Suggester


def learned(memory: Sequence[Accepted | Rejected], tags: Collection[str] | None) -> list[Suggester]:
    """A suggester for each tag that something was accepted under."""
    return []
