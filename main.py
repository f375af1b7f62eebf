"""Hashiya from a clone: `python3 main.py` opens the window, `python3 main.py test` tests it."""

import sys

from reader import bootstrap

if __name__ == "__main__":
    sys.exit(bootstrap.start(sys.argv[1:]))
