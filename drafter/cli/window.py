"""`drafter [FILE]`: the window."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from drafter.cli.root import FILE


@click.command("window", hidden=True)
@click.argument("file", required=False, type=FILE)
def window_command(file: Path | None) -> None:
    """Open the window, on FILE where one is given."""
    from drafter.app.main import run

    sys.exit(run(file))
