"""Texts and comments of a file of ours: what Word shows, with what it could not hold put back."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import replace

from drafter.document.draft import Comment
from drafter.document.marked_text import Mark, MarkedText, MarkKind, marked
from drafter.formats.docx.held import Held, Shown
from drafter.formats.docx.visible import as_word_shows, digest


def restored(
    named: MarkedText,
    words: MarkedText,
    shown: Shown | None,
    comment_ids: Mapping[str, str],
    written: AbstractSet[str],
    deleted: AbstractSet[str],
) -> MarkedText:
    """The text of the model for what Word shows.

    `words` is it as the file has it, `named` with the model's ids of notes. Unchanged words get
    back all their marks, but for those of comments that were `deleted` of those `written`; in
    changed ones each placeholder comes back whose words are still there once.
    """
    native = _with_comment_ids(named, comment_ids)
    if shown is None or shown.content is None:
        return native
    if digest(words) == shown.digest:
        return _with_comments_of(shown.content, native, written, deleted)
    marks = list(native.marks)
    for mark in shown.content.marks:
        if mark.kind is MarkKind.PLACEHOLDER:
            excerpt = shown.content.text[mark.start : mark.end]
            if excerpt and native.text.count(excerpt) == 1:
                start = native.text.index(excerpt)
                marks.append(Mark(start, start + len(excerpt), mark.kind, mark.value))
    return marked(native.text, marks)


def _with_comments_of(
    content: MarkedText,
    native: MarkedText,
    written: AbstractSet[str],
    deleted: AbstractSet[str],
) -> MarkedText:
    """The marks as they were, but for comments: those deleted in Word are gone, new ones are there."""
    kept = [m for m in content.marks if m.kind is not MarkKind.COMMENT or m.value not in deleted]
    new = [m for m in native.marks if m.kind is MarkKind.COMMENT and m.value not in written]
    return marked(content.text, [*kept, *new]) if new or len(kept) < len(content.marks) else content


def _with_comment_ids(content: MarkedText, comment_ids: Mapping[str, str]) -> MarkedText:
    if not any(m.kind is MarkKind.COMMENT for m in content.marks):
        return content
    marks = [
        replace(m, value=comment_ids.get(m.value, "")) if m.kind is MarkKind.COMMENT else m
        for m in content.marks
    ]
    return marked(content.text, [m for m in marks if m.kind is not MarkKind.COMMENT or m.value])


def merged_comments(
    held: Held, native: Mapping[str, Comment]
) -> tuple[tuple[Comment, ...], dict[str, str]]:
    """The comments of the draft, and for each number in the file the id of its comment.

    A comment that reads as it did is the one we know, whatever its number is now. Whether it is
    resolved is what the file says.
    """
    by_words: dict[tuple[str, str], list[Comment]] = {}
    for comment in held.comments.values():
        by_words.setdefault(_words(comment, shown=True), []).append(comment)
    ids: dict[str, str] = {}
    found: dict[str, Comment] = {}
    for number, comment in native.items():
        same = by_words.get(_words(comment, shown=False))
        known = same.pop(0) if same else None
        if known is None and number.isdigit() and int(number) in held.comments:
            original = held.comments[int(number)]
            if original.id not in found:
                known = replace(comment, id=original.id)
        if known is not None:
            final = replace(known, resolved=comment.resolved)
        else:
            final = replace(comment, id=f"word-{number}")
        ids[number], found[final.id] = final.id, final
    for number, comment in native.items():
        if comment.parent in ids:
            final = found[ids[number]]
            found[final.id] = replace(final, parent=ids[comment.parent])
    written = {comment.id for comment in held.comments.values()}
    result = [
        found.pop(c.id) if c.id in found else c
        for c in held.draft.comments
        if c.id in found or c.id not in written
    ]
    return (*result, *found.values()), ids


def _words(comment: Comment, *, shown: bool) -> tuple[str, str]:
    content = as_word_shows(comment.content, ()) if shown else comment.content
    return comment.author, digest(content)
