"""One offer to complete what is being typed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Completion:
    """Text that takes the place of what was typed from `start` to the caret.

    `shown` is what the list says, `detail` why it is offered, in a few words; `strength` how much an
    opening phrase says ("strong", "medium", "soft", "neutral"), "" where that is not known.
    """

    start: int
    text: str
    shown: str
    detail: str
    strength: str = ""
