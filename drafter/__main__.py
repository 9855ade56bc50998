"""`python -m drafter` is the command `drafter`."""

from __future__ import annotations

from drafter.cli import main

if __name__ == "__main__":
    main()
