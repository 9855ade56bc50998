"""A change within a text: which words to quote so that only one place can be meant, and the way back."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.document.marked_text import MarkedText, plain
from drafter.revision.amendments.amendment import BadAmendment, Way, WordChange

_TOKEN = re.compile(r"\[footnote [^\[\]:\s]+\]|[^\W_](?:[\w’'/-]*[^\W_])?|\s+|.", re.DOTALL)
_CLOSING = re.compile(r"[,;:.)\]’”!?]")
_LEAST = 3
"""So many words are quoted at least where words come in after them: fewer say little to a reader."""
_READABLE = 3
"""Fewer words than that are replaced together with the words around them: nobody can follow
"replace “23” with “1”"."""

Patch = tuple[int, int, MarkedText]
"""A range of a text and what takes its place."""


def patch_of(base: str, change: WordChange) -> Patch:
    """What a change does to a text. Raises BadAmendment when its words are not there exactly once."""
    old = _alike(change.old.replace("\u00a0", " ").replace("\u2011", "-"))
    searched = _alike(base)
    count = searched.count(old) if old else 0
    if count != 1:
        why = "do not occur" if count == 0 else f"occur {count} times"
        raise BadAmendment(f"the words “{change.old}” {why} in it")
    start = searched.index(old)
    end = start + len(old)
    match change.way:
        case Way.REPLACE:
            return _trimmed(base, start, end, change.new)
        case Way.DELETE:
            return (*_with_a_space(base, start, end), MarkedText())
        case Way.AFTER:
            return end, end, _spaced(base, end, change.new)
        case Way.BEFORE:
            return start, start, _spaced(base, start, change.new)


def _alike(text: str) -> str:
    """The text with every apostrophe curly, place for place: nobody means the difference."""
    return text.replace("'", "’")


def patched(content: MarkedText, patches: Sequence[Patch]) -> MarkedText:
    """The text after all patches, which speak of it as it is. Raises BadAmendment where two overlap."""
    before = len(content) + 1
    for start, end, new in sorted(patches, key=lambda p: (p[0], p[1]), reverse=True):
        if end > before:
            raise BadAmendment("two amendments change the same words")
        content = content.replace(start, end, new)
        before = start
    return content


def _trimmed(base: str, start: int, end: int, new: MarkedText) -> Patch:
    """Without the words that old and new have in common: they are quoted only to find the place."""
    while start < end and len(new) and base[start] == new.text[0]:
        start, new = start + 1, new.slice(1)
    while start < end and len(new) and base[end - 1] == new.text[-1]:
        end, new = end - 1, new.slice(0, len(new) - 1)
    return start, end, new


def _with_a_space(base: str, start: int, end: int) -> tuple[int, int]:
    """Deleted words take one of the spaces around them along."""
    if start == end or base[start].isspace() or base[end - 1].isspace():
        return start, end
    follows = base[end : end + 1]
    if (
        start
        and base[start - 1] == " "
        and (not follows or follows == " " or _CLOSING.match(follows))
    ):
        return start - 1, end
    if not start and follows == " ":
        return start, end + 1
    return start, end


def _spaced(base: str, at: int, new: MarkedText) -> MarkedText:
    """New words with the spaces that part them from their neighbours."""
    text = new.text
    if not text or text[0].isspace() or text[-1].isspace():
        return new
    before, after = base[at - 1 : at], base[at : at + 1]
    reference = text.startswith("[footnote")
    if (
        before
        and not before.isspace()
        and before not in "([“‘"
        and not _CLOSING.match(text)
        and not reference
    ):
        new = plain(" ") + new
    if after.isalnum():
        new = new + plain(" ")
    return new


def change_for(base: str, start: int, end: int, new: MarkedText) -> WordChange:
    """The change that puts `new` in place of `base[start:end]`, in words that occur only once.

    Raises BadAmendment when no quotation says it exactly.
    """
    wanted = base[:start] + new.text + base[end:]
    for change in _candidates(base, start, end, new):
        if not _balanced(change.old) or not _balanced(change.new.text):
            continue
        try:
            if patched(plain(base), [patch_of(base, change)]).text == wanted:
                return change
        except BadAmendment:
            continue
    raise BadAmendment("no quotation says it")


def _candidates(base: str, start: int, end: int, new: MarkedText) -> list[WordChange]:
    found: list[WordChange] = []
    if start == end:
        found += _insertions(base, start, new)
    elif not new.text.strip():
        found.append(WordChange(Way.DELETE, base[start:end].strip()))
        found.append(WordChange(Way.DELETE, base[start:end]))
    for left, right in [_phrase(base, start, end), *_widened(base, start, end)]:
        content = plain(base[left:start]) + new + plain(base[end:right])
        if content.text:
            found.append(WordChange(Way.REPLACE, base[left:right], content))
    return found


def _insertions(base: str, at: int, new: MarkedText) -> list[WordChange]:
    found = []
    bare = _stripped(new)
    for place, words in ((at, bare), (at - 1, bare), (at, new)):
        if place > 0 and words.text and base[place - 1 : place] != " ":
            anchor = _anchor_before(base, place)
            if anchor:
                found.append(WordChange(Way.AFTER, anchor, words))
    if at == 0 and bare.text:
        anchor = _anchor_after(base, at)
        found += [WordChange(Way.BEFORE, anchor, w) for w in (bare, new) if anchor]
    return found


def _stripped(content: MarkedText) -> MarkedText:
    text = content.text
    return content.slice(len(text) - len(text.lstrip()), len(text.rstrip()))


def _anchor_before(base: str, at: int) -> str:
    starts = [m.start() for m in _TOKEN.finditer(base[:at]) if not m[0].isspace()]
    for number, start in enumerate(reversed(starts), 1):
        words = base[start:at]
        if (number >= _LEAST or start == 0) and base.count(words) == 1 and _balanced(words):
            return words
    return ""


def _anchor_after(base: str, at: int) -> str:
    ends = [at + m.end() for m in _TOKEN.finditer(base[at:]) if not m[0].isspace()]
    for number, end in enumerate(ends, 1):
        words = base[at:end]
        if (number >= _LEAST or end == len(base)) and base.count(words) == 1 and _balanced(words):
            return words
    return ""


def _widened(base: str, start: int, end: int) -> list[tuple[int, int]]:
    """The range, and the range with ever more words around it, until it occurs once."""
    cuts = sorted({0, len(base)} | {m.start() for m in _TOKEN.finditer(base)})
    lefts = [c for c in cuts if c <= start and base[c : c + 1] != " "][::-1] or [0]
    rights = [c for c in cuts if c >= end and base[c - 1 : c] != " "] or [len(base)]
    ranges: list[tuple[int, int]] = []
    for step in range(max(len(lefts), len(rights))):
        left = start if step == 0 else lefts[min(step, len(lefts) - 1)]
        right = end if step == 0 else rights[min(step - 1, len(rights) - 1)]
        ranges.append((left, right))
        if step > 12:
            break
    return ranges


def _phrase(base: str, start: int, end: int) -> tuple[int, int]:
    """The range with whole words around it, as many as a reader needs, within what commas and the like
    part off."""
    left, right = start, end
    words = sum(m[0][:1].isalnum() for m in _TOKEN.finditer(base[start:end]))
    before = [m for m in _TOKEN.finditer(base[:start]) if not m[0].isspace()][::-1]
    after = [m for m in _TOKEN.finditer(base[end:]) if not m[0].isspace()]
    while words < _READABLE:
        wider = words
        if after and after[0][0][:1].isalnum():
            right, words = end + after.pop(0).end(), words + 1
        else:
            after = []
        if words < _READABLE and before and before[0][0][:1].isalnum():
            left, words = before.pop(0).start(), words + 1
        elif words < _READABLE:
            before = []
        if words == wider:
            break
    return left, right


def _balanced(text: str) -> bool:
    """Whether the quotation marks of a text pair, so that its own end can be seen."""
    depth = 0
    for character in text:
        depth += (character == "“") - (character == "”")
        if depth < 0:
            return False
    return depth == 0
