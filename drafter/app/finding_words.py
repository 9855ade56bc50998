"""Find and replace in the window: over the whole structure, in a worker, replaced as one step."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout

from drafter.app.faults import sentence
from drafter.app.language import counted, tr
from drafter.app.panels.find_bar import FindBar
from drafter.app.workers.background import Background
from drafter.document.edits import Edit
from drafter.document.resolution import Resolution
from drafter.document.searching import MOST, Hit, find_all, replacement_edits
from drafter.open_draft import Change, OpenDraft

if TYPE_CHECKING:
    from drafter.app.main_window import MainWindow

_PAUSE = 120


class FindingWords:
    """Keeps the places found and which of them is shown."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.bar = FindBar()
        self.hits: list[Hit] = []
        self._of: Resolution | None = None
        self._current = -1
        self._background = Background(window, serial=True)
        self._timer = QTimer(window)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._start)
        column = window.message_bar.parentWidget()
        middle = column.layout() if column is not None else None
        assert isinstance(middle, QVBoxLayout)  # noqa: S101 - so the window lays it out
        middle.insertWidget(1, self.bar)
        self.bar.changed.connect(self._timer.start)
        self.bar.step_wanted.connect(self.step)
        self.bar.replace_wanted.connect(self.replace)
        self.bar.replace_all_wanted.connect(self.replace_all)
        self.bar.closed.connect(lambda: self._window.page.setFocus())
        window.files.opened.connect(self._opened)

    def functions(self) -> dict[str, Callable[..., object]]:
        """What each action of this part does."""
        return {
            "find": lambda: self._open(replace=False),
            "replace": lambda: self._open(replace=True),
        }

    @property
    def busy(self) -> bool:
        """Whether a search is due or running."""
        return self._timer.isActive() or self._background.busy

    def stop(self) -> None:
        """End."""
        self._timer.stop()
        self._background.stop()

    def _opened(self, draft: OpenDraft) -> None:
        draft.observers.append(self._changed)
        self.hits, self._of = [], None
        if self.bar.isVisible():
            self._timer.start()

    def _changed(self, _: Change) -> None:
        if self.bar.isVisible():
            self._timer.start()

    def _open(self, *, replace: bool) -> None:
        surface = self._window.editing.surface()
        selected = surface.textCursor().selectedText()
        usable = selected if len(selected) < 80 and "\u2029" not in selected else ""
        self.bar.open_with(usable, replace=replace)

    def _start(self) -> None:
        draft, search = self._window.draft, self.bar.search
        if draft is None or not search.words:
            self.hits = []
            self.bar.say("")
            return
        if self._background.busy:
            self._timer.start()
            return
        current = draft.resolution
        self._background.run(
            lambda: find_all(current, search),
            lambda hits: self._found(current, hits),
            self._broke,
        )

    def _broke(self, error: BaseException) -> None:
        self.hits, self._of = [], None
        self.bar.say(sentence(error), fault=True)

    def _found(self, resolution: Resolution, hits: list[Hit]) -> None:
        self.hits, self._of = hits, resolution
        self._current = -1
        number = len(hits)
        words = counted(number, "{n} place", "{n} places") if number else tr("Not found")
        self.bar.say(tr("at least {words}").format(words=words) if number >= MOST else words)

    def _holds(self) -> bool:
        draft = self._window.draft
        return draft is not None and self._of is draft.resolution and bool(self.hits)

    def step(self, by: int) -> None:
        """Show the next or previous place, the first from the caret on."""
        if not self._holds():
            return
        if self._current < 0:
            self._current = self._from_caret() - (by > 0)
        self._current = (self._current + by) % len(self.hits)
        hit = self.hits[self._current]
        self._window.editing.go_to(hit.target, hit.start, hit.end)
        self.bar.say(
            tr("{value} of {number}").format(value=self._current + 1, number=len(self.hits))
        )

    def _from_caret(self) -> int:
        """The number of places before the caret of the page."""
        assert self._of is not None  # noqa: S101 - the caller looked
        caret = self._window.page.caret()
        order = {target: n for n, (target, _) in enumerate(self._of.texts())}
        here = (order.get(caret.target, 0), caret.position)
        places = [(order.get(hit.target, len(order)), hit.start) for hit in self.hits]
        return sum(place < here for place in places)

    def replace(self) -> None:
        """Replace the place that is shown; where none is shown yet, show it first."""
        if not self._holds():
            return
        if self._current < 0:
            self.step(1)
            return
        self._perform([self.hits[self._current]], tr("Replace"))

    def replace_all(self) -> None:
        """Replace every place, as one step."""
        if self._holds():
            number = len(self.hits)
            told = tr("Replaced {number} places").format(number=number)
            self._perform(self.hits, tr("Replace all"), told)

    def _perform(self, hits: list[Hit], label: str, told: str = "") -> None:
        """Replace the words of places; what that means for hundreds of paragraphs is worked out beside."""
        draft = self._window.draft
        if draft is None or self._background.busy:
            return
        current, search, words = draft.resolution, self.bar.search, self.bar.replacement.text()

        def done(edits: list[Edit]) -> None:
            if self._window.draft is not draft or draft.resolution is not current:
                self._window.tell(tr("The text has changed meanwhile; replace again."))
                return
            caret = self._window.page.caret()
            draft.perform(edits, label, caret, caret, exact=True)
            if told:
                self._window.status.show_for_a_while(told, 5000)

        self._background.run(
            lambda: draft.completed(replacement_edits(current, hits, search, words)),
            done,
            self._broke,
        )
