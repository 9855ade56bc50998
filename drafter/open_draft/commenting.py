"""Comments of the user: made, answered, reworded, resolved and deleted, each as one step of undo."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from drafter.document.draft import Comment, Draft
from drafter.document.edits import Edit, ReplaceText
from drafter.document.identity import new_id
from drafter.document.marked_text import MarkedText, MarkKind, marked, plain
from drafter.document.resolution import NOTE_PREFIX, Resolution

NOBODY_NAMED = "Delegate"
"""Who comments where the settings give no name."""


@dataclass(frozen=True, slots=True)
class CommentStep:
    """What a change of the comments does: edits of the text (the marks), and the comments after it."""

    label: str
    edits: tuple[Edit, ...]
    comments: tuple[Comment, ...]
    comment: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """A range of a text; `target` as in `Resolution.text_at`."""

    target: str
    start: int
    end: int


def comment_added(
    draft: Draft, words: Sequence[Words], text: str, author: str, moment: datetime.datetime
) -> CommentStep:
    """A comment on words, of several paragraphs perhaps."""
    comment = _new(text, author, moment)
    edits = [_marking(draft.current, w, comment.id) for w in words if w.start < w.end]
    return CommentStep("Comment", tuple(edits), (*draft.comments, comment), comment.id)


def reply_added(
    draft: Draft, comment_id: str, text: str, author: str, moment: datetime.datetime
) -> CommentStep:
    """An answer to a comment, or to what that one answers: Word knows no reply to a reply."""
    root = thread_of(draft.comments, comment_id)[0]
    reply = _new(text, author, moment, parent=root.id)
    edits = [_marking(draft.current, words, reply.id) for words in _places(draft.current, root.id)]
    last = max(n for n, c in enumerate(draft.comments) if root.id in (c.id, c.parent))
    comments = (*draft.comments[: last + 1], reply, *draft.comments[last + 1 :])
    return CommentStep("Reply", tuple(edits), comments, reply.id)


def comment_reworded(draft: Draft, comment_id: str, text: str) -> CommentStep:
    """Other words for a comment."""
    return _with(draft, "Edit comment", comment_id, content=plain(text))


def comment_resolved(draft: Draft, comment_id: str, *, resolved: bool) -> CommentStep:
    """A comment with its replies is dealt with, or open again."""
    root = thread_of(draft.comments, comment_id)[0]
    label = "Resolve comment" if resolved else "Reopen comment"
    return _with(draft, label, root.id, resolved=resolved)


def comment_deleted(draft: Draft, comment_id: str) -> CommentStep:
    """Without a comment; its replies go with it."""
    gone = {c.id for c in draft.comments if comment_id in (c.id, c.parent)}
    comments = tuple(c for c in draft.comments if c.id not in gone)
    edits = [
        edit
        for target, content in _texts(draft.current)
        if (edit := _unmarking(target, content, gone)) is not None
    ]
    return CommentStep("Delete comment", tuple(edits), comments)


def thread_of(comments: Sequence[Comment], comment_id: str) -> list[Comment]:
    """The comment that begins a thread, and its replies. Raises KeyError for an unknown one."""
    by_id = {c.id: c for c in comments}
    first = by_id[comment_id]
    root = by_id.get(first.parent, first)
    return [root, *(c for c in comments if c.parent == root.id)]


def _new(text: str, author: str, moment: datetime.datetime, parent: str = "") -> Comment:
    name = author.strip() or NOBODY_NAMED
    initials = "".join(word[0] for word in name.split())[:4].upper()
    return Comment(
        f"own-{new_id()}", plain(text), name, initials, moment.replace(microsecond=0), parent
    )


def _with(draft: Draft, label: str, comment_id: str, **fields: MarkedText | bool) -> CommentStep:
    comments = tuple(
        replace(c, **fields) if c.id == comment_id else c  # type: ignore[arg-type]
        for c in draft.comments
    )
    return CommentStep(label, (), comments, comment_id)


def _texts(resolution: Resolution) -> list[tuple[str, MarkedText]]:
    notes = [(NOTE_PREFIX + note.id, note.content) for note in resolution.footnotes]
    return [*resolution.texts(), *notes]


def _places(resolution: Resolution, comment_id: str) -> list[Words]:
    return [
        Words(target, mark.start, mark.end)
        for target, content in _texts(resolution)
        for mark in content.marks
        if mark.kind is MarkKind.COMMENT and mark.value == comment_id
    ]


def _marking(resolution: Resolution, words: Words, comment_id: str) -> ReplaceText:
    content = resolution.text_at(words.target).slice(words.start, words.end)
    under = content.with_mark(MarkKind.COMMENT, 0, len(content), comment_id)
    return ReplaceText(words.target, words.start, words.end, under)


def _unmarking(target: str, content: MarkedText, gone: AbstractSet[str]) -> ReplaceText | None:
    own = [m for m in content.marks if m.kind is MarkKind.COMMENT and m.value in gone]
    if not own:
        return None
    start, end = min(m.start for m in own), max(m.end for m in own)
    piece = content.slice(start, end)
    kept = [m for m in piece.marks if m.kind is not MarkKind.COMMENT or m.value not in gone]
    return ReplaceText(target, start, end, marked(piece.text, kept))
