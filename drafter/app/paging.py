"""The pages beside the text: shown or hidden, kept up to date, gone to and clicked."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer

from drafter.app.faults import sentence
from drafter.app.panels.preview_dock import PreviewDock
from drafter.app.workers.previewing import Previewing
from drafter.open_draft import Change, OpenDraft

if TYPE_CHECKING:
    from drafter.app.main_window import MainWindow
    from drafter.formats.pdf.preview import SetPages


class Paging:
    """Sets the pages of the open draft while the dock is open."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._wanted = ""
        self.previewing = Previewing(window)
        self.dock = PreviewDock(window.theme, window)
        window.docks.add("show_preview", self.dock, Qt.DockWidgetArea.RightDockWidgetArea)
        self.dock.visibilityChanged.connect(self._visible)
        view = self.dock.view
        self.previewing.ready.connect(self._show)
        self.previewing.drawn.connect(view.show_images)
        self.previewing.failed.connect(lambda error: self.dock.say(sentence(error)))
        view.wanted.connect(self._draw)
        view.chosen.connect(self._go_to)
        window.files.opened.connect(self._opened)

    def functions(self) -> dict[str, Callable[..., object]]:
        """What each action of this part does."""
        return {"preview_here": self.show_here}

    def show_here(self) -> None:
        """Bring the page of the text at the caret into view, and open the pages for it."""
        self._wanted = self._window.editing.surface().caret().target
        self._window.docks.bring_up(self.dock)
        if not self.previewing.busy:
            self._come()

    def _come(self) -> None:
        target, self._wanted = self._wanted, ""
        if target and not self.dock.view.scroll_to(target):
            self.dock.view.verticalScrollBar().setValue(0)  # the masthead is on the first page

    def _visible(self, visible: bool) -> None:
        self.previewing.look(visible)
        if visible:  # the sheet has become narrower
            QTimer.singleShot(0, self._window.page, self._window.page.ensureCursorVisible)

    def _opened(self, draft: OpenDraft) -> None:
        draft.observers.append(self._changed)
        self.dock.view.show_none()
        self.dock.say("")
        self.previewing.watch(draft)

    def _changed(self, change: Change) -> None:
        if change.edits:
            self.previewing.later()

    def _show(self, pages: SetPages) -> None:
        self.dock.say("")
        self.dock.view.show_pages(pages)
        if self._wanted:
            self._come()

    def _draw(self, numbers: list[int], scale: float) -> None:
        pages = self.dock.view.pages
        if pages is not None:
            self.previewing.draw(pages, numbers, scale)

    def _go_to(self, target: str) -> None:
        self._window.editing.go_to(target).setFocus()

    def stop(self) -> None:
        """End the work in the background."""
        self.previewing.stop()
