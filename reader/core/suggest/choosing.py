"""Of suggestions of one tag that overlap, the best: strongest, then longest, then first."""

from bisect import bisect_left
from collections.abc import Iterable

from reader.core.suggest.suggestion import Suggestion


def best(found: Iterable[Suggestion]) -> list[Suggestion]:
    """Those that stay, in order of start, then end, then tag."""
    by_tag: dict[str, list[Suggestion]] = {}
    for each in found:
        by_tag.setdefault(each.tag, []).append(each)
    kept = [s for suggestions in by_tag.values() for s in _best_of_tag(suggestions)]
    return sorted(kept, key=lambda s: (s.span.start, s.span.end, s.tag))


def _best_of_tag(found: list[Suggestion]) -> list[Suggestion]:
    found.sort(key=lambda s: (-s.strength, -len(s.span), s.span.start))
    starts: list[int] = []
    kept: list[Suggestion] = []  # in order of start, none overlapping
    for each in found:
        at = bisect_left(starts, each.span.start)
        if at and kept[at - 1].span.overlaps(each.span):
            continue
        if at < len(kept) and kept[at].span.overlaps(each.span):
            continue
        starts.insert(at, each.span.start)
        kept.insert(at, each)
    return kept
