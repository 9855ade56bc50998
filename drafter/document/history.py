"""Undo and redo over the whole resolution: text, structure, notes and masthead alike."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields, replace

from drafter.document.draft import Comment
from drafter.document.edits import Edit, ReplaceText, apply_all
from drafter.document.paragraph import Paragraph
from drafter.document.resolution import Resolution

_PAUSE = 2.0
"""Seconds without a keystroke after which typing begins a new step."""
_KEPT_WHOLE = 40
"""So many of the last steps keep both their texts. Older ones keep the paragraphs that they changed: each text has a
tuple of all paragraphs, which in a long resolution is most of what a step takes."""


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


@dataclass(frozen=True, slots=True)
class _OlderStep:
    """A step that only exchanged paragraphs: its texts follow from the one after it and these paragraphs, each
    with its index and what stood there before."""

    label: str
    edits: tuple[Edit, ...]
    caret_before: Caret | None
    caret_after: Caret | None
    time: float
    comments: tuple[tuple[Comment, ...], tuple[Comment, ...]] | None
    exchanged: tuple[tuple[int, Paragraph], ...]

    def whole(self, after: Resolution) -> Step:
        """The step again, with the text that it led to."""
        paragraphs = list(after.paragraphs)
        for index, paragraph in self.exchanged:
            paragraphs[index] = paragraph
        before = replace(after, paragraphs=tuple(paragraphs))
        carets = (self.caret_before, self.caret_after)
        return Step(self.label, before, after, self.edits, *carets, None, self.time, self.comments)


class History:
    """The current resolution and the steps that led to it.

    Keystrokes that go on where the last one ended are one step up to a pause or the end of a word,
    so that undo takes back words, not letters.
    """

    def __init__(self, resolution: Resolution, clock: Callable[[], float] = time.monotonic) -> None:
        self._current = resolution
        self._saved = resolution
        self._done: list[Step | _OlderStep] = []
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
        last = self._done[-1] if self._done else None
        if isinstance(last, Step) and last.typing is not None:
            self._done[-1] = replace(last, typing=None)

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
        if isinstance(last, Step) and _goes_on(last, step):
            step = replace(
                step,
                before=last.before,
                edits=last.edits + step.edits,
                caret_before=last.caret_before,
            )
            self._done[-1] = step
        else:
            self._done.append(step)
            self._lighten()
        self._undone.clear()
        self._current = after
        return after

    def _lighten(self) -> None:
        """Let the step that is now an older one keep no more than it needs."""
        place = len(self._done) - 1 - _KEPT_WHOLE
        step = self._done[place] if place >= 0 else None
        if isinstance(step, Step) and _only_exchanges_paragraphs(step):
            pairs = zip(step.before.paragraphs, step.after.paragraphs, strict=True)
            self._done[place] = _OlderStep(
                step.label,
                step.edits,
                step.caret_before,
                step.caret_after,
                step.time,
                step.comments,
                tuple(
                    (n, before) for n, (before, after) in enumerate(pairs) if before is not after
                ),
            )

    def undo(self) -> Step | None:
        """Take back the last step and return it, None when there is none."""
        if not self._done:
            return None
        step = self._done.pop()
        if isinstance(step, _OlderStep):
            step = step.whole(self._current)
        self._undone.append(replace(step, typing=None))
        self._current = step.before
        return step

    def redo(self) -> Step | None:
        """Do again what was undone last and return it, None when there is nothing."""
        if not self._undone:
            return None
        step = self._undone.pop()
        self._done.append(step)
        self._lighten()
        self._current = step.after
        return step


def _only_exchanges_paragraphs(step: Step) -> bool:
    before, after = step.before, step.after
    others = (field.name for field in fields(Resolution) if field.name != "paragraphs")
    return len(before.paragraphs) == len(after.paragraphs) and all(
        getattr(before, name) is getattr(after, name) for name in others
    )


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
