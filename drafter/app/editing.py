"""The actions that change the text, and which of them are possible just now."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from drafter.app.editor.surface import Surface
from drafter.app.language import later, tr
from drafter.app.panels import clause_preview
from drafter.app.worded import worded
from drafter.document import structure
from drafter.document.history import Caret
from drafter.document.marked_text import MarkKind
from drafter.document.paragraph import ParagraphKind
from drafter.document.resolution import NOTE_PREFIX

if TYPE_CHECKING:
    from drafter.app.main_window import MainWindow
    from drafter.clauses.rendering import RenderedClause

_KINDS = (
    ParagraphKind.PREAMBULAR,
    ParagraphKind.OPERATIVE,
    ParagraphKind.SUBPARAGRAPH,
    ParagraphKind.HEADING,
    ParagraphKind.TEXT,
)
_STEPS = (
    ("undo", later("&Undo"), later("&Undo {what}")),
    ("redo", later("&Redo"), later("&Redo {what}")),
)


class Editing:
    """Brings actions, outline, page and notes together."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        window.outline.chosen.connect(self._go_to)
        window.outline.move_wanted.connect(self._move_to)
        window.outline.step_wanted.connect(self._step)
        window.page.caret_moved.connect(self._caret_moved)
        window.clauses.insert_wanted.connect(self._insert_clause)
        window.page.clause_dropped.connect(self._drop_clause)
        window.footnotes.insert_wanted.connect(self.insert_footnote)
        for surface in (window.page, window.notes):
            surface.menu_wanted.connect(window.context_menu)
        self.set_help(on=bool(window.settings["help_typing"]))

    def functions(self) -> dict[str, Callable[..., object]]:
        """What each action of this part does."""
        page = self._window.page
        kinds = {kind.value: lambda kind=kind: page.set_kind(kind) for kind in _KINDS}
        return kinds | {
            "undo": self.undo,
            "redo": self.redo,
            "cut": lambda: self._on_text("cut"),
            "copy": lambda: self._on_text("copy"),
            "paste": lambda: self._on_text("paste"),
            "select_all": lambda: self._on_text("selectAll"),
            "italic": lambda: self.surface().toggle(MarkKind.ITALIC),
            "bold": lambda: self.surface().toggle(MarkKind.BOLD),
            "indent": lambda: page.change_level(1),
            "outdent": lambda: page.change_level(-1),
            "move_up": lambda: self._move(-1),
            "move_down": lambda: self._move(1),
            "delete_paragraph": page.delete_paragraph,
            "complete": page.offer,
            "insert_clause": self.show_clauses,
            "insert_footnote": self.insert_footnote,
        }

    def set_help(self, *, on: bool) -> None:
        """Put marks and spaces right as one types, or leave them as typed."""
        for surface in (self._window.page, self._window.notes):
            surface.helps = on

    def surface(self) -> Surface:
        """The text that has the focus, the page where none has."""
        notes = self._window.notes
        return notes if notes.hasFocus() else self._window.page

    def _on_text(self, method: str) -> None:
        """Cut, copy, paste and select all belong to whatever field has the focus."""
        focus = QApplication.focusWidget()
        if isinstance(focus, QLineEdit | QPlainTextEdit | QTextEdit):
            getattr(focus, method)()

    def undo(self) -> None:
        """Take back the last step, in whatever part of the draft it was."""
        focus = QApplication.focusWidget()
        if isinstance(focus, QLineEdit | QPlainTextEdit):
            focus.undo()
        elif self._window.draft is not None:
            self._window.draft.undo()

    def redo(self) -> None:
        """Do again what was taken back."""
        focus = QApplication.focusWidget()
        if isinstance(focus, QLineEdit | QPlainTextEdit):
            focus.redo()
        elif self._window.draft is not None:
            self._window.draft.redo()

    def show_state(self) -> None:
        """Say in the menu what undo and redo would do."""
        draft, actions = self._window.draft, self._window.actions_
        if draft is None:
            return
        labels = (draft.history.undo_label, draft.history.redo_label)
        for (name, only, said), label in zip(_STEPS, labels, strict=True):
            action = actions[name]
            action.setEnabled(label is not None)
            what = worded(label) if label else ""
            words = tr(only)
            if what:
                words = tr(said).format(what=f"{what[:1].lower()}{what[1:]}")
            if action.text() != words:
                action.setText(words)

    def go_to(self, target: str, start: int = 0, end: int = 0) -> Surface:
        """Select a range of a text where it stands, a note's among the notes, which are shown for it."""
        window = self._window
        note = target.startswith(NOTE_PREFIX)
        if note:
            self.bring_up(window.footnotes)
        surface: Surface = window.notes if note else window.page
        surface.select(target, start, end)
        return surface

    def bring_up(self, panel: QWidget) -> None:
        """Open a panel, in front of those in the same place."""
        self._window.docks.bring_up(panel)

    def show_clauses(self) -> None:
        """Go to the search for clauses."""
        self.bring_up(self._window.clauses)
        self._window.clauses.focus_search()

    def insert_footnote(self) -> None:
        """Insert a note at the caret and go to its text."""
        window = self._window
        note = window.page.insert_footnote()
        if note is not None:
            self.bring_up(window.footnotes)
            window.notes.set_caret(Caret(NOTE_PREFIX + note, 0))
            window.notes.setFocus()

    def _drop_clause(self, index: int) -> None:
        draft = self._window.draft
        if draft is not None:
            self._window.clauses.drop(draft.resolution, index)

    def _insert_clause(self, clause: RenderedClause, index: int | None, title: str) -> None:
        window = self._window
        if window.draft is None:
            return
        inserted = window.draft.insert_clause(clause_preview.without_ids(clause), index, title)
        window.clauses.stack.setCurrentIndex(0)
        if inserted:
            end = len(window.draft.resolution.paragraph(inserted[-1]).content)
            window.page.select(inserted[-1], end, end)
            window.page.setFocus()

    def _go_to(self, target: str) -> None:
        self._window.page.select(target, 0, 0)
        self._window.page.setFocus()

    def _move(self, by: int) -> None:
        """Alt+Up and Alt+Down move what the part with the focus shows as current."""
        outline = self._window.outline
        if outline.hasFocus():
            outline.step(by)
        else:
            self._window.page.move_paragraph(by)

    def _move_to(self, paragraph: str, index: int) -> None:
        page = self._window.page
        if self._window.draft is not None:
            edits = structure.move_subtree(self._window.draft.resolution, paragraph, index)
            page.perform(edits, tr("Move paragraph"), Caret(paragraph, 0))

    def _step(self, paragraph: str, by: int) -> None:
        if self._window.draft is not None:
            edits = structure.move_paragraph(self._window.draft.resolution, paragraph, by)
            self._window.page.perform(edits, tr("Move paragraph"), Caret(paragraph, 0))
            self._window.outline.show_now()

    def _caret_moved(self, target: str) -> None:
        self._window.outline.mark_current(target)
