"""Setting and drawing pages in the background: after each pause, on a snapshot, the latest alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from drafter.app.workers.background import Background
from drafter.document.draft import Draft
from drafter.formats.contract import WriteOptions
from drafter.open_draft import OpenDraft

if TYPE_CHECKING:
    from drafter.formats.pdf.preview import PageImage, PageSetter, SetPages

_PAUSE = 80
"""Milliseconds without a change after which the pages are set."""


class Previewing(QObject):
    """`ready` gives the SetPages of the latest state, `drawn` pages with their PageImages.

    Nothing is done while no one looks; a result that has been overtaken is dropped.
    """

    ready = Signal(object)
    drawn = Signal(object, object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._setting = Background(self, serial=True)
        self._drawing = Background(self, serial=True)
        self._setter: PageSetter | None = None
        self._draft: OpenDraft | None = None
        self._looked_at = False
        self._stale = True
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._start)

    @property
    def busy(self) -> bool:
        """Whether pages are due, being set or being drawn."""
        return self._timer.isActive() or self._setting.busy or self._drawing.busy

    def watch(self, draft: OpenDraft) -> None:
        """Set the pages of another draft from now on."""
        self._draft = draft
        self._due(0)

    def later(self) -> None:
        """The draft has changed."""
        self._due(_PAUSE)

    def look(self, looked_at: bool) -> None:
        """Whether the pages are on the screen; if so, what was missed is made up for."""
        self._looked_at = looked_at
        if looked_at and self._stale:
            self._due(0)
        elif not looked_at:
            self._timer.stop()

    def _due(self, pause: int) -> None:
        self._stale = True
        if self._looked_at and self._draft is not None:
            self._timer.start(pause)

    def _start(self) -> None:
        if self._draft is None or self._setting.busy:
            return  # what runs is looked at when it ends, and this begins then
        self._stale = False
        snapshot = self._draft.draft
        self._setting.run(lambda: self._set(snapshot), self._finished, self._broke_off)

    def _set(self, snapshot: Draft) -> SetPages:
        """In the worker; the setter belongs to it, since only one setting runs at a time."""
        from drafter.formats.pdf.preview import PageSetter

        if self._setter is None:
            self._setter = PageSetter()
        return self._setter.set(snapshot, WriteOptions())

    def _finished(self, pages: SetPages) -> None:
        if not self._overtaken():
            self.ready.emit(pages)

    def _broke_off(self, error: BaseException) -> None:
        if not self._overtaken():
            self.failed.emit(error)

    def _overtaken(self) -> bool:
        """Whether the text has changed since; then the newer state is set once it is left alone."""
        if not self._stale:
            return False
        if self._looked_at and not self._timer.isActive():
            self._timer.start(0)
        return True

    def draw(self, pages: SetPages, numbers: Sequence[int], scale: float) -> None:
        """Draw pages at `scale` pixels a point."""

        def work() -> list[PageImage]:
            from drafter.formats.pdf.preview import page_images

            return page_images(pages.pdf, numbers, scale)

        self._drawing.run(work, lambda images: self.drawn.emit(pages, images), self.failed.emit)

    def stop(self) -> None:
        """End; what runs is waited for and dropped."""
        self._timer.stop()
        self._looked_at = False
        self._setting.stop()
        self._drawing.stop()
