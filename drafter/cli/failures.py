"""Saying a failure in one line, with exit status 2."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click

from drafter.workspace.faults import own_sentence, recorded

log = logging.getLogger(__name__)
CANNOT = 2


class CannotBeDone(Exception):
    """The command cannot be done; the message is one sentence for the user."""


@contextmanager
def reporting_failures() -> Iterator[None]:
    """Turn every failure inside into one line on stderr and exit status 2."""
    try:
        yield
    except click.exceptions.Exit as done:
        sys.exit(done.exit_code)
    except click.UsageError as error:
        hint = f" Try 'drafter {_path_of(error)}--help'."
        fail(error.format_message() + hint)
    except (click.Abort, KeyboardInterrupt):
        fail("stopped; nothing was changed.")
    except BrokenPipeError:
        # The reader of our output has gone; there is nobody left to tell.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(CANNOT)
    except Exception as error:
        fail(sentence(error))


def _path_of(error: click.UsageError) -> str:
    path = error.ctx.command_path.removeprefix("drafter").strip() if error.ctx else ""
    return f"{path} " if path else ""


def sentence(error: Exception) -> str:
    """What to tell the user of an error: its own sentence where it was made for him."""
    unforeseen = "something unforeseen went wrong"
    return own_sentence(error) or f"{unforeseen} ({type(error).__name__}); {recorded(error)}"


def warn(message: str) -> None:
    """One line on stderr; the command goes on."""
    click.echo(f"drafter: {' '.join(message.split())}", err=True)


def fail(message: str) -> None:
    """One line on stderr and exit status 2."""
    warn(message)
    sys.exit(CANNOT)
