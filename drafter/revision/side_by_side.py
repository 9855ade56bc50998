"""Base and current paragraph by paragraph, to be shown beside each other."""

from __future__ import annotations

from dataclasses import dataclass

from drafter.document.marked_text import MarkedText
from drafter.document.resolution import Resolution
from drafter.document.word_diff import word_diff
from drafter.revision.changes import Piece, Places
from drafter.revision.redline import Redline


@dataclass(frozen=True, slots=True)
class Pair:
    """A text of both sides; None on the side that does not have it.

    `target` is a target of the current text, and an id of the base for what was deleted.
    """

    target: str
    place: str
    base: MarkedText | None
    current: MarkedText | None

    @property
    def sides(self) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
        """The words of the base with what was deleted, those of the current text with what is new."""
        if self.base is None or self.current is None:
            gone = () if self.base is None else (Piece("deleted", self.base.plain),)
            come = () if self.current is None else (Piece("inserted", self.current.plain),)
            return gone, come
        before: list[Piece] = []
        after: list[Piece] = []
        for hunk in word_diff(self.base, self.current):
            gone_words = self.base.slice(hunk.base_start, hunk.base_end).plain
            come_words = self.current.slice(hunk.start, hunk.end).plain
            if gone_words:
                before.append(Piece("kept" if hunk.same else "deleted", gone_words))
            if come_words:
                after.append(Piece("kept" if hunk.same else "inserted", come_words))
        return tuple(before), tuple(after)


def side_by_side(current: Resolution, comparison: Redline | None) -> list[Pair]:
    """The title and every paragraph; without a comparison no text has a base.

    The comparison may be of a slightly older state of the current text: it says which paragraphs
    belong together, the words are those of now. What was deleted stands after what it followed.
    """
    names = Places(current)
    pairs: list[Pair] = []
    if comparison is None:
        if current.title.text:
            pairs.append(Pair("title", "title", None, current.title))
        return pairs + [Pair(p.id, names.of(p.id), None, p.content) for p in current.paragraphs]
    base = comparison.base
    if current.title.text or base.title.text:
        pairs.append(Pair("title", "title", base.title, current.title))
    old_names = Places(base)
    partners: dict[str, MarkedText] = {}
    deleted: dict[str, list[Pair]] = {}
    last = ""
    for row in comparison.rows:
        if row.current is not None:
            last = row.current.id
            if row.base is not None:
                partners[last] = row.base.content
            elif row.moved:
                partners[last] = base.paragraph(row.partner).content
        elif row.base is not None and not row.moved:
            gone = Pair(row.base.id, f"deleted {old_names.of(row.base.id)}", row.base.content, None)
            deleted.setdefault(last, []).append(gone)
    pairs += deleted.get("", [])
    for paragraph in current.paragraphs:
        former = partners.get(paragraph.id)
        pairs.append(Pair(paragraph.id, names.of(paragraph.id), former, paragraph.content))
        pairs += deleted.get(paragraph.id, [])
    return pairs
