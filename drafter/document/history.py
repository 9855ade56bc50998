"""Undo and redo over the whole resolution: text, structure, notes and masthead alike."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from drafter.document.draft import Comment
from drafter.document.edits import Edit, ReplaceText, apply_all
from drafter.document.resolution import Resolution

_PAUSE = 2.0
"""Seconds without a keystroke after which typing begins a new step."""


@dataclass(frozen=True, slots=True)
class Caret:
    """Where the user stood: a target as in `Resolution.text_at`, a position in its text."""

    target: str
    position: int


@dataclass(frozen=True, slots=True)
class Step:
    """One undoable change: the values before and after it, the edits between them, its name.

    `comments` are those of the draft before and after it, where the step changes any.
    """

    label: str
    before: Resolution
    after: Resolution
    edits: tuple[Edit, ...]
    caret_before: Caret | None
    caret_after: Caret | None
    typing: ReplaceText | None
    time: float
    comments: tuple[tuple[Comment, ...], tuple[Comment, ...]] | None = None


class History:
    """The current resolution and the steps that led to it.

    Keystrokes that go on where the last one ended are one step up to a pause or the end of a word,
    so that undo takes back words, not letters.
    """

    def __init__(self, resolution: Resolution, clock: Callable[[], float] = time.monotonic) -> None:
        self._current = resolution
        self._saved = resolution
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self._clock = clock

    @property
    def current(self) -> Resolution:
        """The resolution as it stands."""
        return self._current

    @property
    def is_modified(self) -> bool:
        """Whether it differs from what was last marked as saved."""
        return self._current is not self._saved and self._current != self._saved

    @property
    def undo_label(self) -> str | None:
        """What undo would take back, None when there is nothing."""
        return self._done[-1].label if self._done else None

    @property
    def redo_label(self) -> str | None:
        """What redo would do again, None when there is nothing."""
        return self._undone[-1].label if self._undone else None

    def mark_saved(self, resolution: Resolution | None = None) -> None:
        """Remember what is on the disk: the current resolution, or the snapshot that was written."""
        self._saved = self._current if resolution is None else resolution
        self.break_typing()

    def break_typing(self) -> None:
        """Let the next keystroke begin a new step (the caret moved, a file was saved)."""
        if self._done and self._done[-1].typing is not None:
            self._done[-1] = replace(self._done[-1], typing=None)

    def perform(
        self,
        edits: Sequence[Edit],
        label: str,
        caret_before: Caret | None = None,
        caret_after: Caret | None = None,
        *,
        typing: bool = False,
        comments: tuple[tuple[Comment, ...], tuple[Comment, ...]] | None = None,
    ) -> Resolution:
        """Apply edits as one step and return the new resolution.

        With `typing`, the first edit is the keystroke, the others follow from it (the opening
        phrase turns italic), and the whole joins the step before it when it goes on from there.
        Raises EditError and changes nothing when an edit does not fit.
        """
        after = apply_all(self._current, edits)
        now = self._clock()
        key = edits[0] if typing and edits else None
        stroke = key if isinstance(key, ReplaceText) else None
        step = Step(
            label,
            self._current,
            after,
            tuple(edits),
            caret_before,
            caret_after,
            stroke,
            now,
            comments,
        )
        last = self._done[-1] if self._done else None
        if last is not None and _goes_on(last, step):
            step = replace(
                step,
                before=last.before,
                edits=last.edits + step.edits,
                caret_before=last.caret_before,
            )
            self._done[-1] = step
        else:
            self._done.append(step)
        self._undone.clear()
        self._current = after
        return after

    def undo(self) -> Step | None:
        """Take back the last step and return it, None when there is none."""
        if not self._done:
            return None
        step = self._done.pop()
        self._undone.append(replace(step, typing=None))
        self._current = step.before
        return step

    def redo(self) -> Step | None:
        """Do again what was undone last and return it, None when there is nothing."""
        if not self._undone:
            return None
        step = self._undone.pop()
        self._done.append(step)
        self._current = step.after
        return step


def _goes_on(last: Step, step: Step) -> bool:
    before, now = last.typing, step.typing
    if before is None or now is None or before.target != now.target:
        return False
    if step.time - last.time > _PAUSE:
        return False
    if not now.content.text:
        backspace = now.end == before.start and not before.content.text
        forward_delete = now.start == before.start and not before.content.text
        return backspace or forward_delete
    starts_word = before.content.text.endswith(" ") and not now.content.text.startswith(" ")
    grows = now.start == now.end == before.start + len(before.content)
    return grows and bool(before.content.text) and not starts_word
