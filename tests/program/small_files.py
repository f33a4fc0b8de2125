"""Runs the program so that no file may grow beyond a size, as on a disk that is nearly full.

The first argument is that size in bytes, the others are the program's own.
"""

import resource
import sys

from interview_tui.cli import main

if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]), resource.RLIM_INFINITY))
    raise SystemExit(main(sys.argv[2:]))
