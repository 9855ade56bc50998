"""Base against current: computed from the two, never recorded."""

from __future__ import annotations

from dataclasses import dataclass

from drafter.document.marked_text import MarkedText, MarkKind
from drafter.document.paragraph import Paragraph
from drafter.document.resolution import NOTE_PREFIX, Resolution
from drafter.document.word_diff import Hunk, word_diff
from drafter.revision.alignment import align
from drafter.revision.note_matching import NotePairs, match_notes

_UNSEEN = frozenset({MarkKind.LINK, MarkKind.FOOTNOTE, MarkKind.COMMENT})
_OUTSIDE = ("heading", "report", "title", "organ-line")


@dataclass(frozen=True, slots=True)
class Row:
    """A paragraph of the merged text.

    With `base` and `current`: the same paragraph, its hunks say what changed within. With one of
    them: deleted or inserted whole, or, with `moved`, the old or the new place of a paragraph whose
    counterpart is `partner` (an id in the other text).
    """

    base: Paragraph | None
    current: Paragraph | None
    hunks: tuple[Hunk, ...] = ()
    moved: bool = False
    partner: str = ""

    @property
    def is_changed(self) -> bool:
        """Whether anything about the paragraph differs: words, marks, kind or place."""
        if self.base is None or self.current is None:
            return True
        return self.is_reworded or _form(self.base) != _form(self.current)

    @property
    def is_reworded(self) -> bool:
        """Whether words within the paragraph differ."""
        return any(not hunk.same for hunk in self.hunks)


def _form(paragraph: Paragraph) -> tuple[object, ...]:
    """What a reader sees of a paragraph beside its words."""
    return (paragraph.kind, paragraph.level, _look(paragraph.content))


def _look(content: MarkedText) -> list[tuple[int, int, MarkKind]]:
    """The marks that a reader sees; where a link leads is not seen."""
    return [(m.start, m.end, m.kind) for m in content.marks if m.kind not in _UNSEEN]


@dataclass(frozen=True, slots=True)
class TextChange:
    """A text outside the paragraphs, such as the title or a note, on both sides."""

    target: str
    base: MarkedText
    current: MarkedText
    hunks: tuple[Hunk, ...]

    @property
    def is_changed(self) -> bool:
        """Whether words or marks differ."""
        return self.is_reworded or _look(self.base) != _look(self.current)

    @property
    def is_reworded(self) -> bool:
        """Whether words differ."""
        return any(not hunk.same for hunk in self.hunks)


@dataclass(frozen=True, slots=True)
class Redline:
    """The comparison of two resolutions.

    `texts` holds the texts outside the paragraphs and the notes that both sides have, unchanged ones
    too; `notes` says which notes belong together.
    """

    base: Resolution
    current: Resolution
    rows: tuple[Row, ...]
    texts: tuple[TextChange, ...]
    notes: NotePairs

    @property
    def is_empty(self) -> bool:
        """Whether nothing has changed."""
        texts = any(change.is_changed for change in self.texts)
        return not texts and not any(row.is_changed for row in self.rows)


def redline(base: Resolution, current: Resolution, *, exact: bool = True) -> Redline:
    """Compare two resolutions, paragraphs that moved included.

    With `exact` a no-break space differs from a space, so that a file written from the comparison
    gives back both texts to the character.
    """
    pairings = align(base, current)
    notes = match_notes(base, current, pairings)
    rows: list[Row] = []
    for pairing in pairings:
        before = None if pairing.base is None else base.paragraphs[pairing.base]
        after = None if pairing.current is None else current.paragraphs[pairing.current]
        hunks: tuple[Hunk, ...] = ()
        partner = ""
        if before is not None and after is not None:
            hunks = _hunks(before.content, after.content, notes, exact=exact)
        elif pairing.moved and pairing.partner is not None:
            others = current.paragraphs if before is not None else base.paragraphs
            partner = others[pairing.partner].id
        rows.append(Row(before, after, hunks, pairing.moved, partner))
    return Redline(
        base, current, tuple(rows), tuple(_texts(base, current, notes, exact=exact)), notes
    )


def _hunks(
    before: MarkedText, after: MarkedText, notes: NotePairs, *, exact: bool
) -> tuple[Hunk, ...]:
    return tuple(word_diff(before, after, notes.base, notes.current, exact=exact))


def _texts(
    base: Resolution, current: Resolution, notes: NotePairs, *, exact: bool
) -> list[TextChange]:
    changes = []
    for target in _OUTSIDE:
        before, after = base.text_at(target), current.text_at(target)
        if before.text or after.text:
            hunks = _hunks(before, after, notes, exact=exact)
            changes.append(TextChange(target, before, after, hunks))
    for note_id, base_id in notes.partners.items():
        before = base.footnote(base_id).content
        after = current.footnote(note_id).content
        hunks = _hunks(before, after, notes, exact=exact)
        changes.append(TextChange(NOTE_PREFIX + note_id, before, after, hunks))
    return changes
