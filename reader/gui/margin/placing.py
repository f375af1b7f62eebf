"""Where cards go that may not lie over each other: each as near to its own line as can be.

The least sum of squared shifts under a fixed order is an isotonic regression: with what lies
above a card taken off its place, the places may only rise. The pool adjacent violators
algorithm finds it exactly in one pass (Ayer, Brunk, Ewing, Reid and Silverman, 1955); clipping
what it finds keeps it exact within bounds.
"""

from collections.abc import Sequence


def place(
    wanted: Sequence[float],
    heights: Sequence[float],
    gap: float,
    bounds: tuple[float, float] | None = None,
) -> list[float]:
    """The tops of cards, in pixels and in the order given.

    `wanted` are the tops that they would have alone, rising; cards are `gap` apart at least.
    `bounds` are the top and the bottom that they stay within; what is too much for them goes
    on below the bottom.
    """
    above: list[float] = []  # what the cards before this one take
    taken = 0.0
    for height in heights:
        above.append(taken)
        taken += height + gap
    pools: list[tuple[float, int]] = []  # the sum of the places in a pool, and how many
    for want, before in zip(wanted, above, strict=True):
        total, count = want - before, 1
        while pools and pools[-1][0] * count > total * pools[-1][1]:
            other, others = pools.pop()
            total, count = total + other, count + others
        pools.append((total, count))
    places = [total / count for total, count in pools for _ in range(count)]
    if bounds is not None and places:
        top, bottom = bounds
        highest = max(top, bottom - (taken - gap))
        places = [min(max(one, top), highest) for one in places]
    return [one + before for one, before in zip(places, above, strict=True)]
