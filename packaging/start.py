"""Where a built program begins: its window, its commands, or the process that parses files.

Of the two programs in the folder, `hashiya` has no console on Windows and `hashiya-cli` has one;
both begin here.
"""

import sys

from reader.core.importers.worker import PARSE

if __name__ == "__main__":
    if sys.argv[1:2] == [PARSE]:
        from reader.core.importers.worker_process import main

        main()
    else:
        from reader import bootstrap

        sys.exit(bootstrap.window())
