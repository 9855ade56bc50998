"""The comments of colleagues in the merged text, and collisions as comments in the margin."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from drafter.document.draft import Comment, Draft
from drafter.document.edits import ReplaceText, apply
from drafter.document.identity import IdSource
from drafter.document.marked_text import Mark, MarkedText, MarkKind, plain
from drafter.document.resolution import NOTE_PREFIX, Resolution
from drafter.document.word_diff import word_diff

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Anchor:
    """Words of a text that a comment is on."""

    target: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Margin:
    """The merged text with comments in its margin; `carried` counts those of the reply just taken."""

    resolution: Resolution
    comments: tuple[Comment, ...]
    carried: int = 0


def with_own(margin: Margin, base: Resolution) -> Margin:
    """Comments of the draft whose words went stand at what is nearest to them."""
    standing = {mark.value for _, mark in _marks(margin.resolution)}
    merged = margin.resolution
    for target, mark in _marks(base):
        if mark.value not in standing and any(c.id == mark.value for c in margin.comments):
            anchor = _carried(base, target, mark, merged, target)
            merged = _anchored(merged, anchor, mark.value)
            standing.add(mark.value)
    return replace(margin, resolution=merged)


def with_theirs(margin: Margin, sent: Draft, reply: Draft, targets: dict[str, str]) -> Margin:
    """The comments of a reply that the draft did not have, with their authors, at their words.

    `targets` gives the target in the merged text of each target of the reply. A comment that the
    colleague has marked as dealt with is so here.
    """
    known = {_said(c): c.id for c in margin.comments}
    ids = IdSource()
    taken = {comment.id for comment in margin.comments}
    renamed: dict[str, str] = {}
    fresh: list[Comment] = []
    sent_ids = {c.id for c in sent.comments}
    resolved: set[str] = set()
    for comment in reply.comments:
        own = comment.id if comment.id in sent_ids else known.get(_said(comment), "")
        if own:
            renamed[comment.id] = own
            if comment.resolved:
                resolved.add(own)
            continue
        name = comment.id
        while name in taken:
            name = f"reply-{ids.take(f'{name} {_said(comment)}')}"
        taken.add(name)
        renamed[comment.id] = name
        fresh.append(replace(comment, id=name))
    fresh = [replace(c, parent=renamed.get(c.parent, "")) if c.parent else c for c in fresh]
    merged = margin.resolution
    anchored: set[str] = set()
    new = {comment.id for comment in fresh}
    for target, mark in _marks(reply.current):
        name = renamed.get(mark.value, "")
        if name in new:
            where = targets.get(target, target)
            merged = _anchored(merged, _carried(reply.current, target, mark, merged, where), name)
            anchored.add(name)
    for comment in fresh:
        if comment.id not in anchored:  # the whole file's, or in a part that is not the text's
            merged = _anchored(merged, _nearest(merged, ""), comment.id)
    comments = tuple(replace(c, resolved=True) if c.id in resolved else c for c in margin.comments)
    return Margin(merged, _threaded(comments, fresh), len(fresh))


def with_remark(margin: Margin, target: str, at: int, text: str, author: str) -> Margin:
    """One comment more, on the word at a place of a text."""
    ids = IdSource()
    name = f"reply-{ids.take(f'{target} {at} {author} {text}')}"
    while any(comment.id == name for comment in margin.comments):
        name = f"reply-{ids.take(name)}"
    initials = "".join(word[0] for word in author.split())[:4].upper()
    known = target if _has(margin.resolution, target) else ""
    if known:
        content = margin.resolution.text_at(known)
        anchor = _widened(content, known, min(at, len(content)), min(at, len(content)))
    else:
        anchor = _nearest(margin.resolution, "")
    merged = _anchored(margin.resolution, anchor, name)
    comment = Comment(name, plain(text), author, initials)
    return Margin(merged, (*margin.comments, comment), margin.carried)


def _threaded(comments: Sequence[Comment], fresh: Sequence[Comment]) -> tuple[Comment, ...]:
    """Answers after what they answer."""
    order = list(comments)
    for comment in fresh:
        group = [n for n, c in enumerate(order) if comment.parent in (c.id, c.parent)]
        order.insert(group[-1] + 1 if comment.parent and group else len(order), comment)
    return tuple(order)


def _said(comment: Comment) -> tuple[object, ...]:
    return (comment.content.plain.strip(), comment.author, comment.date)


def _texts(resolution: Resolution) -> list[tuple[str, MarkedText]]:
    notes = [(NOTE_PREFIX + note.id, note.content) for note in resolution.footnotes]
    return [*resolution.texts(), *notes]


def _marks(resolution: Resolution) -> list[tuple[str, Mark]]:
    return [
        (target, mark)
        for target, content in _texts(resolution)
        for mark in content.marks
        if mark.kind is MarkKind.COMMENT
    ]


def _has(resolution: Resolution, target: str) -> bool:
    try:
        resolution.text_at(target)
    except KeyError:
        return False
    return True


def _carried(
    source: Resolution, target: str, mark: Mark, merged: Resolution, where: str
) -> Anchor | None:
    """The words of the merged text that stand for those that a comment is on."""
    if not _has(merged, where):
        texts = [name for name, _ in source.texts()]
        before = texts[: texts.index(target)] if target in texts else []
        near = next((t for t in reversed(before) if _has(merged, t)), "")
        return _nearest(merged, near)
    old, new = source.text_at(target), merged.text_at(where)
    start: int | None = None
    end = 0
    for hunk in word_diff(old, new):
        if hunk.base_end <= mark.start or hunk.base_start >= mark.end:
            continue
        if hunk.same:
            first = hunk.start + max(mark.start - hunk.base_start, 0)
            last = hunk.start + min(mark.end, hunk.base_end) - hunk.base_start
        else:
            first, last = hunk.start, hunk.end
        start = first if start is None else start
        end = max(end, last)
    return _widened(new, where, start or 0, end)


def _nearest(merged: Resolution, target: str) -> Anchor | None:
    texts = [(name, text) for name, text in merged.texts() if text.text.strip()]
    if not texts:
        return None
    name, content = next(((n, t) for n, t in texts if n == target), texts[0])
    return _widened(content, name, len(content), len(content))


def _widened(content: MarkedText, target: str, start: int, end: int) -> Anchor | None:
    """At least a word: Word shows no comment on nothing."""
    if content.text[start:end].strip():
        return Anchor(target, start, end)
    words = list(_WORD.finditer(content.text))
    if not words:
        return Anchor(target, 0, len(content)) if len(content) else None
    word = min(words, key=lambda w: 0 if w.start() <= start <= w.end() else abs(w.start() - start))
    return Anchor(target, *word.span())


def _anchored(merged: Resolution, anchor: Anchor | None, comment: str) -> Resolution:
    if anchor is None:
        return merged
    words = merged.text_at(anchor.target).slice(anchor.start, anchor.end)
    under = words.with_mark(MarkKind.COMMENT, 0, len(words), comment)
    return apply(merged, ReplaceText(anchor.target, anchor.start, anchor.end, under))
