"""The command `drafter`: which subcommands there are, and how a failure is said.

Exit status: 0 done, 1 findings at or above the threshold, 2 could not be done (one line on stderr).
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from drafter import __version__
from drafter.cli.failures import reporting_failures

_WINDOW = "window"
_COMMANDS = {
    "amend": "amend",
    "check": "checking",
    "clause": "clause",
    "compare": "compare",
    "convert": "files",
    "demo": "demo",
    "doctor": "doctor",
    "explain": "checking",
    "inspect": "files",
    "library": "library",
    "mandates": "mandates",
    "merge": "merge",
    "pack": "pack",
    "rollover": "rollover",
    "trace": "trace",
    _WINDOW: "window",
}
"""Each command and the module that holds it, imported only when it is asked for."""


class _Commands(click.Group):
    """Subcommands loaded on first use; anything else is a file to open in the window."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click asks so
        return [name for name in _COMMANDS if name != _WINDOW]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in _COMMANDS:
            return None
        module = importlib.import_module(f"drafter.cli.{_COMMANDS[cmd_name]}")
        command = getattr(module, f"{cmd_name}_command")
        assert isinstance(command, click.Command)  # noqa: S101 - a promise of this table
        return command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if not args or (args[0] not in _COMMANDS and not args[0].startswith("-")):
            args = [_WINDOW, *args]
        return super().parse_args(ctx, args)


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="drafter [FILE] opens the window. Exit status: 0 done, 1 findings, 2 could not be done.",
)
@click.version_option(__version__, prog_name="drafter")
def drafter() -> None:
    """Drafter: an offline drafting assistant for United Nations resolutions."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and exit. Never shows a traceback."""
    for stream in (sys.stdout, sys.stderr):
        # A console of an old code page must not end the program at a curly quote.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    with reporting_failures():
        status = drafter.main(
            args=None if arguments is None else list(arguments),
            prog_name="drafter",
            standalone_mode=False,
        )
        sys.exit(status if isinstance(status, int) else 0)


FILE = click.Path(path_type=Path)
"""A path given by the user; that it can be read is for the reader to say, in its own words."""
