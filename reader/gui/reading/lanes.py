"""Which lane each of several overlapping spans has.

Every span has a line of its own below the text; spans that share a character lie in different
lanes. The greedy colouring of intervals in order of their start uses as few lanes as there are
spans over one character at most.
"""

from collections.abc import Iterable, Mapping
from heapq import heappop, heappush

from reader.core.model import Annotation

# Bands stack this deep at most: what lies deeper shows by its line alone.
DEEPEST_BAND = 2


def assign(annotations: Iterable[Annotation]) -> dict[str, int]:
    """Give each annotation the lowest lane that is free where it starts, by its id.

    Of spans that start together the longer comes first, so that what lies inside gets the
    lane below it.
    """
    ordered = sorted(annotations, key=lambda a: (a.start, -a.end, a.tag, a.id))
    lanes: dict[str, int] = {}
    free: list[int] = []
    busy: list[tuple[int, int]] = []  # end, lane
    used = 0
    for annotation in ordered:
        while busy and busy[0][0] <= annotation.start:
            heappush(free, heappop(busy)[1])
        if free:
            lane = heappop(free)
        else:
            lane, used = used, used + 1
        lanes[annotation.id] = lane
        heappush(busy, (annotation.end, lane))
    return lanes


def extra_room(deepest: Mapping[int, int], lanes_that_fit: int, step: float) -> dict[int, float]:
    """The room below each line for the lanes that do not fit between it and the next one.

    `deepest` gives the deepest lane of each line, from 0.
    """
    return {
        line: (lane + 1 - lanes_that_fit) * step
        for line, lane in deepest.items()
        if lane >= lanes_that_fit
    }
