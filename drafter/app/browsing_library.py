"""Library > Browse: the library in a window beside the draft, and what is done with what one finds there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from drafter.app.keeping import Keeping
from drafter.app.language import tr
from drafter.app.layer_paths import layer_paths
from drafter.app.window_beside import WindowBeside
from drafter.document.edits import EditError
from drafter.document.tree import subtree_end

if TYPE_CHECKING:
    from drafter.app.dialogs.library_window import LibraryWindow
    from drafter.app.main_window import MainWindow
    from drafter.app.panels.reading_pane import ReadingPane
    from drafter.app.workers.reading import Read
    from drafter.clauses.store.looking import Row

_SHORT = 60


class BrowsingLibrary(WindowBeside["LibraryWindow"]):
    """Opens the window and does what its paragraphs are chosen for."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._panes: list[ReadingPane] = []
        self.keeping = Keeping(window)
        self.keeping.kept.connect(self._kept)
        window.files.opened.connect(lambda _: self._show_has_draft())

    def functions(self) -> dict[str, Callable[..., object]]:
        """What each action of this part does."""
        return {"library_browse": self.show}

    def show(self) -> None:
        """Open the window, or bring it to the front."""
        search = self.bring_up(self._made).search
        search.setFocus()
        search.selectAll()

    def _made(self) -> LibraryWindow:
        from drafter.app.dialogs.library_window import LibraryWindow

        window = self._window
        dialog = LibraryWindow(
            window, window.theme, lambda: layer_paths(window.settings), self._language
        )
        dialog.import_wanted.connect(window.prior.filling.ask)
        dialog.restore_wanted.connect(window.prior.looking_after.restore)
        self.serve(dialog.pane)
        return dialog

    def _language(self) -> str:
        """The language of the open draft, English where none is open."""
        draft = self._window.draft
        return draft.resolution.language if draft is not None else "en"

    def read(self, row: Row) -> None:
        """Show a paragraph of the library where it stands."""
        self.show()
        if self.dialog is not None:
            self.dialog.read_row(row)

    def serve(self, pane: ReadingPane) -> None:
        """Do what the paragraphs of a pane are chosen for."""
        self._panes.append(pane)
        pane.destroyed.connect(lambda: self._panes.remove(pane))
        pane.set_has_draft(has=self._window.draft is not None)
        pane.insert_wanted.connect(self.insert)
        pane.copy_wanted.connect(self._copy)
        pane.versions_wanted.connect(self._window.prior.chain.show_read)
        pane.used_wanted.connect(self._window.prior.uses.show_words)
        pane.keep_wanted.connect(lambda read, row: self.keeping.ask(read, row, pane.window()))

    def _show_has_draft(self) -> None:
        for pane in self._panes:
            pane.set_has_draft(has=True)

    def _kept(self) -> None:
        """Show what is kept now, in every window that reads the library."""
        uses = self._window.prior.uses.dialog
        for dialog in (self.dialog, uses):
            if dialog is not None:
                dialog.read_anew()

    def refresh(self) -> None:
        """Show what the library holds now."""
        if self.dialog is not None:
            self.dialog.refresh()

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._window.status.show_for_a_while(tr("Copied with its citation"))

    def insert(self, read: Read, row: int) -> None:
        """Put a paragraph into the open draft, after the paragraph with the caret or where it belongs."""
        draft = self._window.draft
        if draft is None:
            return
        paragraphs = draft.resolution.paragraphs
        here = self._window.page.caret().target
        places = {p.id: n for n, p in enumerate(paragraphs)}
        index = subtree_end(paragraphs, places[here]) if here in places else None
        self.insert_at(read, row, index)

    def insert_at(self, read: Read, row: int, index: int | None) -> None:
        """Put a paragraph into the open draft before that at an index, where it belongs without one."""
        from drafter.clauses.context import organ_of
        from drafter.clauses.prior_clause import clause_of

        window = self._window
        draft = window.draft
        if draft is None:
            return
        clause = clause_of(read.paragraphs, row, read.name, organ_of(draft.resolution))
        try:
            inserted = draft.insert_clause(clause, index, f"{read.name}"[:_SHORT])
        except EditError:
            window.tell(
                tr("The paragraph cannot stand there; put the caret elsewhere and try again.")
            )
            return
        if inserted:
            end = len(draft.resolution.paragraph(inserted[-1]).content)
            window.page.select(inserted[-1], end, end)
            window.status.show_for_a_while(tr("Inserted from {name}").format(name=read.name))
