"""A resolution of the library read beside a list: one paragraph chosen, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor, QTextFormat
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from drafter.app.dialogs.fields import push_button, told
from drafter.app.language import later, tr
from drafter.app.panels.library_rows import organ_name
from drafter.app.panels.prose import prose_view
from drafter.app.selections import selection
from drafter.app.theme.theme import Theme
from drafter.app.workers.reading import Read
from drafter.clauses.citing import cited
from drafter.clauses.prior_clause import can_stand_alone, with_citation

_MOST_SUBJECTS = 4
_NOT_ALONE = later(
    "A subparagraph or heading cannot stand alone: choose the paragraph it belongs to"
)


class ReadingPane(QWidget):
    """`copy_wanted` gives a text, `used_wanted` words and the Read they stand in, each other signal the Read and
    the index of the chosen paragraph."""

    insert_wanted = Signal(object, int)
    versions_wanted = Signal(object, int)
    used_wanted = Signal(str, object)
    keep_wanted = Signal(object, int)
    copy_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.read: Read | None = None
        self._has_draft = False
        self._row = -1
        self._make()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.heading)
        layout.addWidget(self.about)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.place)
        first, second = QHBoxLayout(), QHBoxLayout()
        for button in (self.insert, self.copy):
            first.addWidget(button)
        first.addStretch(1)
        for button in (self.keep, self.used, self.versions):
            second.addWidget(button)
        second.addStretch(1)
        layout.addLayout(first)
        layout.addLayout(second)
        self.show_nothing()

    def _make(self) -> None:
        self.heading = told(tr("Resolution"), "heading")
        self.about = told(tr("About the resolution"), "muted")
        self.text = prose_view(tr("Text of the resolution"), selectable=True)
        self.text.cursorPositionChanged.connect(self._moved)
        self.place = told(tr("Chosen paragraph"), "muted")
        self.insert = self._button(tr("Insert into draft"), self.insert_wanted)
        self.insert.setProperty("primary", True)
        self.copy = push_button(tr("Copy with citation"), self._copy)
        self.keep = self._button(tr("Keep…"), self.keep_wanted)
        self.keep.setAccessibleName(tr("Keep as a favourite or with a note"))
        self.used = push_button(
            tr("Who used these words"), lambda: self.used_wanted.emit(self.words(), self.read)
        )
        self.versions = self._button(tr("Versions"), self.versions_wanted)

    def _button(self, words: str, signal: object) -> QPushButton:
        return push_button(words, lambda: signal.emit(self.read, self._row))  # type: ignore[attr-defined]

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self.theme = theme
        self._mark()

    def set_has_draft(self, *, has: bool) -> None:
        """Whether there is a draft to insert into."""
        self._has_draft = has
        self._show_chosen()

    def show_nothing(self, text: str = "") -> None:
        """Show a sentence in place of a resolution."""
        self.read, self._row = None, -1
        self.heading.hide()
        self.about.setVisible(bool(text))
        self.about.setText(text)
        self.text.clear()
        self._show_chosen()

    def show_read(self, read: Read) -> None:
        """Show a resolution at the paragraph to begin at."""
        document = read.document
        self.heading.show()
        self.about.show()
        self.read, self._row = None, -1
        self.heading.setText(
            f"{read.name}: {document.title}" if document.symbol and document.title else read.name
        )
        session = (
            tr("session {session}").format(session=document.session)
            if document.session is not None
            else ""
        )
        subjects = ", ".join(read.subjects[:_MOST_SUBJECTS])
        more = len(read.subjects) - _MOST_SUBJECTS
        subjects += f" and {more} more" if more > 0 else ""
        parts = (organ_name(document.organ), session, document.date, subjects)
        self.about.setText(" · ".join(part for part in parts if part))
        self.about.setToolTip(", ".join(read.subjects))
        self.text.setHtml(read.html)
        self.read = read
        self.choose(read.begin)

    def choose(self, index: int) -> None:
        """Choose the paragraph at an index and bring it into view."""
        block = self.text.document().findBlockByNumber(max(index, 0))
        cursor = QTextCursor(block)
        self._row = -1
        self.text.setTextCursor(cursor)
        self.text.ensureCursorVisible()
        bar = self.text.verticalScrollBar()
        top = self.text.cursorRect(cursor).top()
        bar.setValue(bar.value() + top - self.text.viewport().height() // 4)
        self._moved()

    @property
    def row(self) -> int:
        """The index of the chosen paragraph, -1 for none."""
        return self._row

    def _moved(self) -> None:
        if self.read is None:
            return
        row = self.text.textCursor().blockNumber()
        if row != self._row and 0 <= row < len(self.read.paragraphs):
            self._row = row
            self._mark()
            self._show_chosen()

    def words(self) -> str:
        """The words that are selected in the chosen paragraph, all of them where none are."""
        if self.read is None or self._row < 0:
            return ""
        whole, cursor = self.read.paragraphs[self._row].text, self.text.textCursor()
        block = self.text.document().findBlockByNumber(self._row)
        start = cursor.selectionStart() - block.position()
        end = cursor.selectionEnd() - block.position()
        inside = selection(block, max(start, _number_of(block, whole), 0), end, QTextCharFormat())
        selected = inside.cursor.selectedText() if start < end else ""
        return " ".join(selected.split()) or whole

    def _mark(self) -> None:
        """Lay the ground of a selection under the chosen paragraph, and a line under the words looked for."""
        read, theme = self.read, self.theme
        if read is None or self._row < 0:
            self.text.setExtraSelections([])
            return
        look = QTextCharFormat()
        look.setBackground(theme.colour("page.selection"))
        look.setForeground(theme.colour("page.selection_text"))
        look.setProperty(QTextFormat.Property.FullWidthSelection, True)
        block = self.text.document().findBlockByNumber(self._row)
        last = block.length() - 1
        selections = [selection(block, 0, last, look)]
        if read.marked and self._row == read.begin:
            line = QTextCharFormat()
            line.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            text = read.paragraphs[self._row].text
            begin = _number_of(block, text)
            for start, end in read.marked if begin >= 0 else ():
                first, after = _units(text[:start]), _units(text[:end])
                selections.append(selection(block, begin + first, begin + after, line))
        self.text.setExtraSelections(selections)

    def _show_chosen(self) -> None:
        """Say which paragraph is chosen and what can be done with it."""
        read = self.read
        chosen = read.paragraphs[self._row] if read is not None and self._row >= 0 else None
        for button in (self.copy, self.keep, self.used):
            button.setEnabled(chosen is not None)
        alone = chosen is not None and can_stand_alone(chosen)
        self.insert.setEnabled(alone and self._has_draft)
        self.insert.setToolTip("" if alone or chosen is None else tr(_NOT_ALONE))
        number = read.versions if read is not None else 0
        self.versions.setEnabled(number > 1)
        self.versions.setText(
            tr("Versions ({number})").format(number=number) if number > 1 else tr("Versions")
        )
        if read is None or chosen is None:
            self.place.setText("")
            self.keep.setText(tr("Keep…"))
            return
        said = cited(read.name, chosen.kind, chosen.label)
        kept = read.remarks.get(chosen.text_hash)
        if kept is not None:
            said += " · ★ favourite" if kept.is_favourite else ""
            said += f" · {kept.note}" if kept.note else ""
        self.keep.setText(tr("Kept…") if kept is not None else tr("Keep…"))
        self.place.setText(said)

    def _copy(self) -> None:
        if self.read is not None and self._row >= 0:
            self.copy_wanted.emit(with_citation(self.read.paragraphs[self._row], self.read.name))


def _units(text: str) -> int:
    """The length of a text as Qt counts it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _number_of(block: QTextBlock, text: str) -> int:
    """How long the number before the words of a paragraph is, as Qt counts it; -1 where the block does not have
    the words as they are: rich text makes one space of many."""
    shown = block.text()
    if not shown.endswith(text.replace("\n", "\u2028")):
        return -1
    return _units(shown[: len(shown) - len(text)])
