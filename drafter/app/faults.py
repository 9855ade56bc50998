"""What went wrong, as one sentence for the user, and the details on the disk for whoever mends it."""

from __future__ import annotations

import logging
import sys
import traceback
from collections.abc import Callable
from types import TracebackType

from drafter.paths import user_data_dir

log = logging.getLogger(__name__)


def sentence(error: BaseException) -> str:
    """What to tell the user of an error: its own sentence where it was made for him."""
    if isinstance(error, OSError) or type(error).__module__.startswith("drafter."):
        return " ".join(str(error).split())
    return f"Something unforeseen went wrong ({type(error).__name__}); {_recorded(error)}"


def _recorded(error: BaseException) -> str:
    """Where the details were written: frames only, no text of the draft."""
    try:
        path = user_data_dir() / "last-fault.txt"
        frames = traceback.format_tb(error.__traceback__)
        path.write_text(f"{type(error).__name__}\n{''.join(frames)}", encoding="utf-8")
    except OSError:
        return "the details could not be written down."
    return f"the details are in {path}."


def catch_all(show: Callable[[str], None]) -> None:
    """Show every error that nothing caught as a sentence; the program and the draft go on."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        text = sentence(error.with_traceback(trace))
        log.error("not caught: %s", kind.__name__)
        show(f"{text} Your draft is kept.")

    sys.excepthook = hook
