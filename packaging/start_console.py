"""Where the frozen command `drafter` starts."""

from __future__ import annotations

import multiprocessing

from drafter.cli import main

if __name__ == "__main__":
    multiprocessing.freeze_support()  # a worker process starts this very program
    main()
