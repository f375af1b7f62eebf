"""The measure of suggestions: characters a second, and that it grows with the text alone."""

from pathlib import Path

from benchmarks.material import figure, long_text, median, timed
from reader.core.suggest import STEP, suggest, suggest_steps
from reader.core.text.folding import FoldedText

Figures = list[dict[str, object]]
FRAME = 16.7
_LENGTHS = (1_000, 10_000, 100_000, 1_000_000, 10_000_000)
_LEAST = 0.3  # millions of characters a second that must be; one million is the aim


def suggesting(folder: Path) -> Figures:
    """All suggesters over texts of many lengths; beside folding the same text with its map."""
    suggest(long_text(20_000))  # word lists are read, words looked up
    found: Figures = []
    for length in _LENGTHS:
        text = long_text(length)
        turns = max(1, min(50, 2_000_000 // length))
        ours = len(text) / 1000 / median([timed(lambda t=text: suggest(t)) for _ in range(turns)])
        bare = (
            len(text) / 1000 / median([timed(lambda t=text: FoldedText(t)) for _ in range(turns)])
        )
        name = f"suggesting, {length:,} characters"
        made = figure(name, ours, "M/s", bare, most=0.0, ratio=False)
        found.append(made | {"limit": f">= {_LEAST} M/s", "reached": ours >= _LEAST})
    steps = suggest_steps(long_text(400_000), size=STEP)
    taken = sorted(timed(lambda: next(steps, None)) for _ in range(400_000 // STEP))
    worst = taken[int(len(taken) * 0.99) - 1]
    found.append(
        figure("a step of suggesting, worst of 99 %", worst, "ms", None, most=FRAME, ratio=False)
    )
    hostile = "قال الوزير إن أكثر من 51 ألف وحدة تعمل في البلاد ويجب دعمها «" * 90_000
    took = timed(lambda: suggest(hostile)) / 1000
    least = figure(
        "5 M characters, no full stop, marks never closed", took, "s", None, most=20.0, ratio=False
    )
    return [*found, least]
