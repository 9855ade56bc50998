"""The command line: a contract that scripts rely on. No logic of its own, a file per group of commands."""

from __future__ import annotations

from drafter.cli.root import main

__all__ = ["main"]
