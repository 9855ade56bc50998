"""Comments in the window: listed while there are any, gone to by a click, made on what is selected."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer

from drafter.app.docks import Dock
from drafter.app.language import tr
from drafter.app.panels.comments import Anchor, CommentsPanel
from drafter.document.draft import Comment
from drafter.document.marked_text import FOOTNOTE_CHARACTER
from drafter.open_draft import Change, OpenDraft
from drafter.open_draft.commenting import (
    NOBODY_NAMED,
    CommentStep,
    Words,
    comment_added,
    comment_deleted,
    comment_resolved,
    comment_reworded,
    reply_added,
    thread_of,
)

if TYPE_CHECKING:
    from drafter.app.main_window import MainWindow

_PAUSE = 300
_LONGEST = 60
_Maker = Callable[[OpenDraft, str], CommentStep | None]


class Commenting:
    """Opens the panel of comments with a draft that has some, and closes it with the last of them."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.panel = CommentsPanel()
        self._timer = QTimer(window)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._refresh)
        self.dock = Dock(
            "comments",
            tr("Comments"),
            window,
            head=self.panel.head,
            pane=self.panel.list,
            calls=True,
        )
        self.dock.setWidget(self.panel)
        right = Qt.DockWidgetArea.RightDockWidgetArea
        window.docks.add("show_comments", self.dock, right, together=True)
        self._number = 0
        self._make: _Maker | None = None
        self._composing_for: OpenDraft | None = None
        self.panel.chosen.connect(self._go_to)
        self.panel.reply_wanted.connect(self._reply)
        self.panel.edit_wanted.connect(self._edit)
        self.panel.resolve_wanted.connect(self._resolve)
        self.panel.delete_wanted.connect(self._delete)
        self.panel.composer.written.connect(self._written)
        self.panel.composer.given_up.connect(self._give_up)
        window.files.opened.connect(self._opened)

    def functions(self) -> dict[str, Callable[..., object]]:
        """What each action of this part does."""
        return {"show_comments": self.show, "add_comment": self.add}

    @property
    def author(self) -> str:
        """By whom the user's own comments are."""
        return str(self._window.settings["author"]).strip() or NOBODY_NAMED

    def show(self) -> None:
        """Show or hide the comments, or say that there are none."""
        window = self._window
        if window.draft is None or not window.draft.draft.comments:
            window.docks.show_state()
            window.tell(
                tr("The text has no comments. Select words and press Ctrl+Alt+M to make one.")
            )
            return
        window.docks.toggle("show_comments")

    def add(self) -> None:
        """Ask for a comment on the words that are selected."""
        window = self._window
        if window.draft is None:
            return
        if window.notes.hasFocus():
            window.tell(tr("Word knows no comments on footnotes: select words of the text."))
            return
        chosen = self._selected()
        if not chosen:
            window.tell(tr("Select the words that the comment is about, then make it."))
            return
        text = window.draft.resolution.text_at
        words = [text(w.target).text[w.start : w.end] for w in chosen]

        def make(draft: OpenDraft, written: str) -> CommentStep | None:
            try:
                now = [draft.resolution.text_at(w.target).text[w.start : w.end] for w in chosen]
            except KeyError:
                now = []
            if now != words:
                window.tell(tr("The words have changed since; select them again."))
                return None
            return comment_added(draft.draft, chosen, written, self.author, _now())

        said = " ".join(" ".join(words).replace(FOOTNOTE_CHARACTER, "").split())
        self._compose(tr("Comment on “{short}”").format(short=_short(said)), "", make)

    def _reply(self, comment: Comment) -> None:
        self._compose(
            tr("Answer to “{short}”").format(short=_short(comment.content.plain)),
            "",
            lambda draft, written: reply_added(
                draft.draft, comment.id, written, self.author, _now()
            ),
        )

    def _edit(self, comment: Comment) -> None:
        self._compose(
            tr("Change your comment"),
            comment.content.text,
            lambda draft, written: comment_reworded(draft.draft, comment.id, written),
        )

    def _resolve(self, comment: Comment) -> None:
        draft = self._window.draft
        if draft is not None:
            root = thread_of(draft.draft.comments, comment.id)[0]
            self._do(comment_resolved(draft.draft, comment.id, resolved=not root.resolved))

    def _delete(self, comment: Comment) -> None:
        draft = self._window.draft
        if draft is not None:
            self._do(comment_deleted(draft.draft, comment.id))

    def _selected(self) -> list[Words]:
        window = self._window
        span = window.page.span()
        draft = window.draft
        if draft is None or not window.page.textCursor().hasSelection():
            return []
        known = {target: len(content) for target, content in draft.resolution.texts()}
        last = len(span.rows) - 1
        ranges = [
            Words(
                row.target,
                span.start if place == 0 else 0,
                span.end if place == last else known.get(row.target, 0),
            )
            for place, row in enumerate(span.rows)
        ]
        return [words for words in ranges if words.target in known and words.start < words.end]

    def _compose(self, title: str, words: str, make: _Maker) -> None:
        self._make, self._composing_for = make, self._window.draft
        self._window.docks.bring_up(self.panel)
        self.panel.composer.begin(title, words)

    def _written(self, words: str) -> None:
        draft, make = self._window.draft, self._make
        known = draft is not None and draft is self._composing_for
        self._give_up()
        if draft is None or make is None or not known:
            return
        try:
            step = make(draft, words)
        except KeyError:  # what it answers or changes was taken back by undo
            self._window.tell(tr("The comment is not there any more."))
            return
        if step is not None:
            self._do(step)

    def _do(self, step: CommentStep) -> None:
        draft = self._window.draft
        if draft is None:
            return
        draft.change_comments(step)
        self._refresh()
        if step.comment:
            self._window.docks.bring_up(self.panel)
            self.panel.choose(step.comment)

    def _give_up(self) -> None:
        self._make = self._composing_for = None
        self.panel.composer.hide()
        self._refresh()
        self._window.page.setFocus()

    def _opened(self, draft: OpenDraft) -> None:
        draft.observers.append(self._changed)
        self._make = self._composing_for = None
        self.panel.composer.hide()
        self._number = 0
        self._refresh()

    def _changed(self, _: Change) -> None:
        draft = self._window.draft
        if draft is not None and (draft.draft.comments or self.panel.list.count()):
            self._timer.start()

    def _refresh(self) -> None:
        window = self._window
        draft = window.draft.draft if window.draft is not None else None
        number = len(draft.comments) if draft is not None else 0
        self.panel.show_draft(draft, self.author)
        self.dock.set_count(number)
        if self._make is None and (not number or not self._number):
            self.dock.setVisible(number > 0)
        self._number = number

    def _go_to(self, anchor: Anchor) -> None:
        self._window.editing.go_to(anchor.target, anchor.start, anchor.end)


def _now() -> datetime.datetime:
    return datetime.datetime.now(datetime.UTC)


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + "…"
