"""What went wrong, as one sentence for the user; nothing ends the program."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from types import TracebackType

from drafter.app.language import tr
from drafter.workspace.faults import own_sentence, recorded

log = logging.getLogger(__name__)


def sentence(error: BaseException) -> str:
    """What to tell the user of an error: its own sentence where it was made for him."""
    unforeseen = tr("Something unforeseen went wrong")
    return own_sentence(error) or f"{unforeseen} ({type(error).__name__}); {recorded(error)}"


def catch_all(show: Callable[[str], None]) -> None:
    """Show every error that nothing caught as a sentence; the program and the draft go on."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        text = sentence(error.with_traceback(trace))
        log.error("not caught: %s", kind.__name__)
        show(tr("{text} Your draft is kept.").format(text=text))

    sys.excepthook = hook
