"""The comments: who, where, what; a click goes there. New ones, answers and changes are written below."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from drafter.app.language import counted, later, tr
from drafter.app.panels.composer import Composer
from drafter.app.worded import worded
from drafter.conventions.dates import format_date
from drafter.document.draft import Comment, Draft
from drafter.document.marked_text import MarkKind
from drafter.document.resolution import NOTE_PREFIX
from drafter.open_draft.commenting import thread_of
from drafter.revision.changes import Places

_PLACE = Qt.ItemDataRole.UserRole
_COMMENT = _PLACE + 1
_BUTTONS = (
    ("reply", later("Reply"), later("Answer this comment")),
    ("edit", later("Edit"), later("Change the words of this comment, if it is yours")),
    ("resolve", later("Resolve"), later("Mark this comment as dealt with")),
    ("delete", later("Delete"), later("Delete this comment with its replies")),
)


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a comment is attached; indices into the text of `target`."""

    target: str
    start: int
    end: int


def anchors(draft: Draft) -> dict[str, Anchor]:
    """The place of each comment by its id; one whose words are gone has none."""
    found: dict[str, Anchor] = {}
    texts = list(draft.current.texts())
    texts += [(NOTE_PREFIX + note.id, note.content) for note in draft.current.footnotes]
    for target, content in texts:
        for mark in content.marks:
            if mark.kind is MarkKind.COMMENT:
                found.setdefault(mark.value, Anchor(target, mark.start, mark.end))
    return found


class CommentsPanel(QWidget):
    """`chosen` gives an Anchor, the other signals the comment that is chosen."""

    chosen = Signal(object)
    reply_wanted = Signal(object)
    edit_wanted = Signal(object)
    resolve_wanted = Signal(object)
    delete_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panelBody")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Comments"))
        self._draft: Draft | None = None
        self._author = ""
        self._count = QLabel()
        self._count.setProperty("heading", True)
        self._count.setAccessibleName(tr("Number of comments"))
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Comments"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(self._go_to)
        self.list.itemActivated.connect(self._go_to)
        self.list.currentItemChanged.connect(lambda *_: self._show_state())
        self.composer = Composer()
        self.composer.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 10, 10)
        self.head = self._count
        layout.addWidget(self.list, 1)
        layout.addLayout(self._button_row())
        layout.addWidget(self.composer)
        self.show_draft(None)

    def _button_row(self) -> QHBoxLayout:
        self.buttons: dict[str, QPushButton] = {}
        row = QHBoxLayout()
        row.setSpacing(6)
        for name, words, said in _BUTTONS:
            button = self.buttons[name] = QPushButton(tr(words))
            button.setAccessibleName(tr(said))
            button.setToolTip(tr(said))
            button.clicked.connect(lambda *_, name=name: self._emit(name))
            row.addWidget(button)
        row.addStretch(1)
        return row

    def current(self) -> Comment | None:
        """The comment that is chosen."""
        row = self.list.currentRow()
        return self.list.item(row).data(_COMMENT) if row >= 0 else None

    def choose(self, comment_id: str) -> None:
        """Choose a comment of the list."""
        for row in range(self.list.count()):
            if self.list.item(row).data(_COMMENT).id == comment_id:
                self.list.setCurrentRow(row)

    def _emit(self, name: str) -> None:
        comment = self.current()
        if comment is not None:
            signals = {
                "reply": self.reply_wanted,
                "edit": self.edit_wanted,
                "resolve": self.resolve_wanted,
                "delete": self.delete_wanted,
            }
            signals[name].emit(comment)

    def _show_state(self) -> None:
        comment = self.current()
        for button in self.buttons.values():
            button.setEnabled(comment is not None)
        if comment is None or self._draft is None:
            return
        self.buttons["edit"].setEnabled(comment.author == self._author)
        root = thread_of(self._draft.comments, comment.id)[0]
        self.buttons["resolve"].setText(tr("Reopen") if root.resolved else tr("Resolve"))

    def show_draft(self, draft: Draft | None, author: str = "") -> None:
        """List the comments of a state of the draft; those of `author` are the user's own."""
        self._draft, self._author = draft, author
        comments = draft.comments if draft is not None else ()
        number = len(comments)
        words = counted(number, "{n} comment", "{n} comments") if number else tr("No comments")
        self._count.setText(words)
        row = self.list.currentRow()
        self.list.clear()
        if draft is None or not comments:
            self._show_state()
            return
        places, where = Places(draft.current), anchors(draft)
        for comment in comments:
            anchor = where.get(comment.id)
            item = QListWidgetItem(_words(comment, _place(anchor, places), comments), self.list)
            item.setData(_PLACE, anchor)
            item.setData(_COMMENT, comment)
        self.list.setCurrentRow(min(max(row, 0), number - 1))

    def _go_to(self, item: QListWidgetItem) -> None:
        anchor = item.data(_PLACE)
        if anchor is not None:
            self.chosen.emit(anchor)


def _place(anchor: Anchor | None, places: Places) -> str:
    if anchor is None:
        return tr("its words are gone")
    if anchor.target.startswith(NOTE_PREFIX):
        return worded("footnote")
    return worded(places.of(anchor.target) or anchor.target.replace("-", " "))


def _words(comment: Comment, place: str, comments: tuple[Comment, ...]) -> str:
    who = comment.author or comment.initials or tr("Somebody")
    day = f", {format_date(comment.date.date())}" if comment.date is not None else ""
    if any(c.id == comment.parent for c in comments):
        return f"    ↳ {who}{day}\n    {comment.content.plain}"
    state = tr(" · resolved") if comment.resolved else ""
    return f"{who}{day} · {place}{state}\n{comment.content.plain}"
