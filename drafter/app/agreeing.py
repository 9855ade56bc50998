"""Agreed language in the window: traced as one types, read in its resolution, taken over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from drafter.app.docks import Dock
from drafter.app.faults import sentence
from drafter.app.language import later, tr
from drafter.app.layer_paths import layer_paths
from drafter.app.panels.agreed import AgreedPanel
from drafter.app.workers.tracing import Tracing
from drafter.document.draft import ClauseSource
from drafter.document.edits import EditError
from drafter.open_draft import Change, OpenDraft
from drafter.open_draft.agreed.wording import wording_edits

if TYPE_CHECKING:
    from drafter.app.dialogs.reading import ReadingWindow
    from drafter.app.main_window import MainWindow
    from drafter.clauses.tracing.tracer import Source

_LEAST = 150
_GONE = later("The paragraph has changed or gone since it was traced; try again in a moment.")


class Agreeing:
    """Keeps the dock of agreed language, which traces only while it is shown."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.reading: ReadingWindow | None = None
        self.tracing = Tracing(window, lambda: layer_paths(window.settings))
        self.panel = AgreedPanel(window.theme)
        self.panel.setMinimumHeight(_LEAST)
        self.dock = Dock("agreed", tr("Agreed language"), window, pane=self.panel.view)
        self.dock.setWidget(self.panel)
        window.docks.add("show_agreed", self.dock, Qt.DockWidgetArea.BottomDockWidgetArea)
        self.dock.visibilityChanged.connect(lambda _: self.look())
        self.tracing.answered.connect(self.panel.show_here)
        self.tracing.failed.connect(lambda error: self.panel.say(sentence(error)))
        self.panel.read_wanted.connect(self.read)
        self.panel.take_wanted.connect(self.take)
        window.page.caret_moved.connect(lambda *_: self.look())
        window.files.opened.connect(self._opened)

    def stop(self) -> None:
        """End."""
        self.tracing.stop()
        if self.reading is not None:
            self.reading.close()

    def _opened(self, draft: OpenDraft) -> None:
        draft.observers.append(self._changed)
        self.look()

    def _changed(self, _: Change) -> None:
        self.look()

    # Tracing

    def look(self, *, anew: bool = False) -> None:
        """Trace the paragraph under the caret; `anew` also where it is as it was."""
        window = self._window
        if self.dock.isHidden() or window.draft is None or not window.page.shown.rows:
            self.tracing.forget()
            return
        self.tracing.trace(window.draft.resolution, window.page.caret().target, anew=anew)

    # What the panel asks for

    def take(self, paragraph: str, source: Source) -> None:
        """Give a paragraph the words of a source, as one step that undo takes back."""
        draft = self._window.draft
        if draft is None:
            return
        try:
            edits = wording_edits(draft.resolution, paragraph, source.text)
            if not draft.perform(edits, tr("Take agreed wording"), self._window.page.caret()):
                return
        except (KeyError, EditError):
            self._window.tell(tr(_GONE))
            return
        kept = tuple(one for one in draft.draft.sources if one.paragraph != paragraph)
        taken = ClauseSource(paragraph, symbol=source.symbol, label=source.label or source.kind)
        draft.set_notes(sources=(*kept, taken))

    def read(self, source: Source) -> None:
        """Show a source where it stands."""
        theme, paths = self._window.theme, layer_paths(self._window.settings)

        def work() -> str:
            from drafter.app.dialogs.reading import as_html
            from drafter.clauses.store.layers import PERSONAL, Layers

            with Layers(paths) as layers:
                library = layers.library(source.layer or PERSONAL)
                paragraphs = library.paragraphs(source.document)
            return as_html(paragraphs, theme, source.paragraph, source.organ)

        def done(text: str) -> None:
            about = " · ".join(part for part in (source.title, source.date) if part)
            self._reading_window().show_resolution(source.symbol or source.title, about, text)

        self._window.files.background.run(work, done, self._window.files.failed.emit)

    def _reading_window(self) -> ReadingWindow:
        from drafter.app.dialogs.reading import ReadingWindow

        if self.reading is None:
            self.reading = ReadingWindow(self._window, self._window.theme)
            self.reading.finished.connect(self._read_out)
        return self.reading

    def _read_out(self) -> None:
        self.reading = None
