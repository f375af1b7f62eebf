"""`python -m benchmarks [--json] [--only NAME]`: the table of figures.

Every measure runs in a process of its own, on a machine that may be noisy: medians, and ratios
to a yardstick that was measured in the same process or in one beside it.
"""

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MEASURES = (
    "opening",
    "scrolling",
    "dense",
    "margin",
    "keyboard",
    "verbs",
    "retag_many",
    "attribute",
    "history",
    "picker",
    "codebook_window",
    "paragraph",
    "table",
    "arranged",
    "many",
    "edit",
    "documents",
    "memory",
    "start",
    "export",
    "search",
    "search_window",
    "find",
    "folding",
    "index",
    "importing",
    "suggesting",
    "suggesting_window",
    "formats",
)


def main() -> int:
    """Run the measures; returns 0 whatever they say: a figure is no test."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--json", action="store_true", help="a list of objects, nothing else")
    parser.add_argument("--only", choices=MEASURES, action="append")
    arguments = parser.parse_args()
    figures: list[dict[str, object]] = []
    for name in arguments.only or MEASURES:
        figures += run(name)
    if arguments.json:
        print(json.dumps(figures, indent=2, ensure_ascii=False))
        return 0
    print(f"{'figure':58} {'value':>10} {'unit':5} {'yardstick':>10} {'ratio':>7} {'limit':>16}")
    for f in figures:
        yardstick = "" if f["yardstick"] is None else f"{f['yardstick']:.2f}"
        ratio = "" if f["ratio"] is None else f"{f['ratio']:.2f}"
        mark = "" if f["reached"] else "  not reached"
        print(
            f"{f['name']:58} {f['value']:10.2f} {f['unit']:5} {yardstick:>10} {ratio:>7} "
            f"{f['limit']:>16}{mark}"
        )
    return 0


def run(name: str) -> list[dict[str, object]]:
    """One measure in a fresh process; what it prints last is its figures."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.measures", name],
        capture_output=True,
        text=True,
        env=environment,
        cwd=ROOT,
    )
    if done.returncode:
        print(f"{name} failed:\n{done.stderr}", file=sys.stderr)
        return []
    return json.loads(done.stdout.strip().splitlines()[-1])


if __name__ == "__main__":
    sys.exit(main())
