"""The pages beside the text: shown or hidden, kept up to date, gone to and clicked."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, QTimer

from drafter.app.faults import sentence
from drafter.app.panels.preview_dock import PreviewDock
from drafter.app.workers.previewing import Previewing
from drafter.document.resolution import NOTE_PREFIX
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
        window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)
        self.dock.hide()
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
        return {"show_preview": self.toggle, "preview_here": self.show_here}

    def toggle(self) -> None:
        """Open or close the pages."""
        self.dock.setVisible(self._window.actions_["show_preview"].isChecked())

    def show_here(self) -> None:
        """Bring the page of the text at the caret into view, and open the pages for it."""
        surface = self._window.notes if self._window.notes.hasFocus() else self._window.page
        self._wanted = surface.caret().target
        self.dock.show()
        self.dock.raise_()
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
        self._window.actions_["show_preview"].setChecked(not self.dock.isHidden())

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
        window = self._window
        note = target.startswith(NOTE_PREFIX)
        if note:
            window.footnotes.setVisible(True)
            window.actions_["show_notes"].setChecked(True)
        surface = window.notes if note else window.page
        surface.select(target, 0, 0)
        surface.setFocus()

    def remember(self) -> None:
        """Keep whether the dock is open, and where."""
        state = bytes(self._window.saveState().toBase64().data()).decode()
        self._window.settings["docks"] = state

    def restore(self) -> None:
        """Take the docks as they were the last time."""
        state = str(self._window.settings["docks"])
        if state:
            self._window.restoreState(QByteArray.fromBase64(state.encode()))
        self._window.actions_["show_preview"].setChecked(not self.dock.isHidden())

    def stop(self) -> None:
        """End the work in the background."""
        self.previewing.stop()
