"""The comments in the margin of the Word file that was read: who, where, what; a click goes there."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from drafter.conventions.dates import format_date
from drafter.document.draft import Comment, Draft
from drafter.document.marked_text import MarkKind
from drafter.document.resolution import NOTE_PREFIX
from drafter.revision.changes import Places

_PLACE = Qt.ItemDataRole.UserRole


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
    """`chosen` gives an Anchor."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panelBody")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("Comments")
        self._draft: Draft | None = None
        self._count = QLabel()
        self._count.setProperty("heading", True)
        self._count.setAccessibleName("Number of comments")
        self.list = QListWidget()
        self.list.setAccessibleName("Comments")
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(self._go_to)
        self.list.itemActivated.connect(self._go_to)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 10, 10)
        layout.addWidget(self._count)
        layout.addWidget(self.list, 1)
        self.show_draft(None)

    def show_draft(self, draft: Draft | None) -> None:
        """List the comments of a state of the draft."""
        self._draft = draft
        comments = draft.comments if draft is not None else ()
        number = len(comments)
        words = f"{number} comment{'' if number == 1 else 's'}" if number else "No comments"
        self._count.setText(words)
        row = self.list.currentRow()
        self.list.clear()
        if draft is None or not comments:
            return
        places, where = Places(draft.current), anchors(draft)
        for comment in comments:
            anchor = where.get(comment.id)
            item = QListWidgetItem(_words(comment, _place(anchor, places)), self.list)
            item.setData(_PLACE, anchor)
        self.list.setCurrentRow(min(max(row, 0), number - 1))

    def _go_to(self, item: QListWidgetItem) -> None:
        anchor = item.data(_PLACE)
        if anchor is not None:
            self.chosen.emit(anchor)


def _place(anchor: Anchor | None, places: Places) -> str:
    if anchor is None:
        return "its words are gone"
    if anchor.target.startswith(NOTE_PREFIX):
        return "footnote"
    return places.of(anchor.target) or anchor.target.replace("-", " ")


def _words(comment: Comment, place: str) -> str:
    who = comment.author or comment.initials or "Somebody"
    day = f", {format_date(comment.date.date())}" if comment.date is not None else ""
    return f"{who}{day} · {place}\n{comment.content.plain}"
