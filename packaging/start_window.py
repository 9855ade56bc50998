"""Where the frozen program `drafter-gui` starts: the window, without a console on Windows."""

from __future__ import annotations

import multiprocessing

if __name__ == "__main__":
    multiprocessing.freeze_support()  # a worker process starts this very program, without Qt
    from drafter.app.main import main

    main()
