"""Insert > Save selection as clause: words of the draft are kept to be used again."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from drafter.app.language import later, tr
from drafter.document.numbering import paragraph_labels
from drafter.document.paragraph import ParagraphKind
from drafter.document.tree import full_label

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from drafter.app.dialogs.save_clause import Chosen, MadeClause, SaveClauseDialog
    from drafter.app.main_window import MainWindow

_CHOOSE = later(
    "Put the caret into a paragraph, or select words of one paragraph, to save them as a clause."
)


class OwnClauses:
    """Opens the dialog, saves what it orders and shows it among the clauses."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.dialog: SaveClauseDialog | None = None

    def functions(self) -> dict[str, Callable[..., object]]:
        """What each action of this part does."""
        return {"save_clause": self.ask}

    @property
    def busy(self) -> bool:
        """Whether a clause is being made."""
        return self.dialog is not None and self.dialog.busy

    def ask(self) -> None:
        """Ask under what name the chosen words are to be kept."""
        window = self._window
        if window.draft is None:
            return
        chosen = self._chosen()
        if chosen is None:
            window.tell(tr(_CHOOSE))
            return
        self.ask_for(chosen)

    def ask_for(self, chosen: Chosen, parent: QWidget | None = None) -> None:
        """Ask under what name these words are to be kept, over the window `parent`."""
        from drafter.app.dialogs.save_clause import SaveClauseDialog

        window = self._window
        if self.dialog is not None:
            return
        window.clauses.load()
        dialog = SaveClauseDialog(
            parent or window,
            window.theme,
            chosen,
            window.clauses.topics(),
            window.clauses.is_shipped,
        )
        dialog.wanted.connect(self._save)
        dialog.finished.connect(self._closed)
        self.dialog = dialog
        dialog.open()

    def _closed(self) -> None:
        self.dialog = None

    def _chosen(self) -> Chosen | None:
        """The selected words, the whole paragraph where none are selected."""
        from drafter.app.dialogs.save_clause import Chosen
        from drafter.clauses.context import organ_of

        window = self._window
        if window.draft is None or not window.page.shown.rows:
            return None
        span, resolution = window.page.span(), window.draft.resolution
        index = next(
            (n for n, p in enumerate(resolution.paragraphs) if p.id == span.first.target), None
        )
        if index is None or len(span.rows) != 1:
            return None
        paragraph = resolution.paragraphs[index]
        whole = paragraph.content
        text = (whole if span.is_empty else whole.slice(span.start, span.end)).plain.strip()
        if not text:
            return None
        preamble = paragraph.kind is ParagraphKind.PREAMBULAR
        label = full_label(resolution, paragraph_labels(resolution), index) or paragraph.kind
        # A draft is nothing to refer to; an issued resolution is.
        symbol = resolution.masthead.symbol if resolution.adoption.date is not None else ""
        return Chosen(
            text,
            "preambular" if preamble else "operative",
            organ_of(resolution),
            symbol,
            "preamble" if preamble else str(label),
        )

    def _save(self, made: MadeClause) -> None:
        from drafter.clauses.errors import ClauseError
        from drafter.clauses.mining.clause_of import save_clause
        from drafter.clauses.templates import own_templates
        from drafter.paths import FolderUnavailableError, user_data_dir

        def work() -> Path:
            folder = own_templates()
            if folder is None:  # says which folder, and why
                folder = user_data_dir()
            return save_clause(folder, made.id, made.text)

        def failed(error: BaseException) -> None:
            if self.dialog is not None and isinstance(error, ClauseError | FolderUnavailableError):
                self.dialog.say(str(error))
            else:
                self._window.files.failed.emit(error)

        self._window.files.background.run(work, lambda _: self._saved(made), failed)

    def _saved(self, made: MadeClause) -> None:
        if self.dialog is not None:
            self.dialog.done(1)
        title = made.template.title
        self._window.clauses.reload()

        def show() -> None:
            self._window.editing.show_clauses()
            self._window.clauses.search.setText(title)

        self._window.tell(
            tr("Saved as the clause “{title}”.").format(title=title),
            "good",
            ((tr("Show it"), show),),
        )
