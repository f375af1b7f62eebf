"""How large the built folder is, and how long it takes to show its window beside the sources.

`python packaging/measure.py [dist/hashiya]`, on Linux, with Xvfb and xdotool. Both are started in
turn on a virtual screen; the time is from the start of the process to a window that is shown.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TURNS = 9
LARGEST, SLOWEST = 200.0, 2.0  # MB; times the start of the sources


def size(folder: Path) -> float:
    """MB of all its files, one that several names lead to counted once."""
    files = {(f.stat().st_dev, f.stat().st_ino): f.stat().st_size
             for f in folder.rglob("*") if f.is_file()}  # fmt: skip
    return sum(files.values()) / 1e6


def start(command: list[str], environment: dict[str, str]) -> float:
    """Seconds until the window of a command is shown."""
    began = time.perf_counter()
    process = subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL)
    search = ["xdotool", "search", "--onlyvisible", "--name", "library.sqlite"]
    try:
        while subprocess.run(search, env=environment, capture_output=True).returncode:
            if process.poll() is not None or time.perf_counter() - began > 60:
                raise SystemExit(f"{command[0]} shows no window")
            time.sleep(0.01)
        return time.perf_counter() - began
    finally:
        process.kill()
        process.wait()


def main() -> int:
    """Print the figures; returns 1 where a bound is not kept."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "dist" / "hashiya")
    built, sources = [str(folder / "hashiya")], [sys.executable, str(ROOT / "main.py")]
    read, write = os.pipe()
    xvfb = subprocess.Popen(
        [
            "Xvfb",
            "-displayfd",
            str(write),
            "-screen",
            "0",
            "1440x900x24",
            "-nolisten",
            "tcp",
            "-noreset",
        ],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as number, tempfile.TemporaryDirectory() as home:
        try:
            environment = {**os.environ, "DISPLAY": f":{number.readline().strip()}",
                           "QT_QPA_PLATFORM": "xcb", "HASHIYA_HOME": home}  # fmt: skip
            for command in (sources, built):  # what is read from the disk for the first time
                start(command, environment)
            pairs = [(start(sources, environment), start(built, environment))
                     for _ in range(TURNS)]  # fmt: skip
        finally:
            xvfb.terminate()
            xvfb.wait()
    theirs, ours = (statistics.median(column) for column in zip(*pairs, strict=True))
    megabytes = size(folder)
    print(f"size of the folder         {megabytes:8.1f} MB   (under {LARGEST:.0f})")
    print(f"start to a shown window    {ours * 1000:8.0f} ms   (built)")
    print(f"                           {theirs * 1000:8.0f} ms   (sources)")
    print(f"ratio                      {ours / theirs:8.2f}      (at most {SLOWEST:.0f})")
    return int(megabytes >= LARGEST or ours > SLOWEST * theirs)


if __name__ == "__main__":
    sys.exit(main())
