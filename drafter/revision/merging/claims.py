"""What a change lays claim to, and whether two changes clash.

Two changes clash where one writes what the other writes or needs: the same words (ranges that touch
count: nobody can tell whose comes first), a paragraph that one deletes and the other rewords, the
same gap between two paragraphs, the same particular.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from drafter.document.paragraph import ParagraphKind
from drafter.document.resolution import NOTE_PREFIX
from drafter.revision.merging.change import (
    Deed,
    Deletion,
    FieldChange,
    Insertion,
    Move,
    Recast,
    Words,
)


@dataclass(frozen=True, slots=True)
class Claim:
    """A range of something; `writes` it or only needs it to stay; `loose` ranges may touch others."""

    on: str
    start: int = 0
    end: int = 0
    writes: bool = True
    loose: bool = False

    def clashes(self, other: Claim) -> bool:
        """Whether both cannot be had without a decision."""
        if self.on != other.on or not (self.writes or other.writes):
            return False
        if self.loose or other.loose:
            return self.start < other.end and other.start < self.end
        return self.start <= other.end and other.start <= self.end


def claims_of(deed: Deed) -> Iterator[Claim]:
    """What a deed lays claim to."""
    match deed:
        case Words(target, start, end, _, _, _, gone):
            yield Claim(f"text {target}", start, end, loose=deed.only_marks)
            yield Claim(f"being {target}", writes=False)
            for note in gone:
                yield Claim(f"being {NOTE_PREFIX}{note}")
        case Deletion(paragraph, gone):
            yield Claim(f"being {paragraph.id}")
            for note in gone:
                yield Claim(f"being {NOTE_PREFIX}{note}")
        case Insertion(gap, _, paragraph, _, chapeau):
            yield Claim(f"gap {gap}")
            if chapeau:
                yield Claim(f"being {chapeau}", writes=False)
                yield Claim(f"place {chapeau}", writes=False)
        case Move(paragraph):
            yield Claim(f"place {paragraph.id}")
            yield Claim(f"being {paragraph.id}", writes=False)
        case Recast(paragraph, kind):
            yield Claim(f"form {paragraph.id}")
            yield Claim(f"being {paragraph.id}", writes=False)
            if paragraph.kind is not ParagraphKind.SUBPARAGRAPH and kind is not paragraph.kind:
                yield Claim(f"place {paragraph.id}", writes=False)
        case FieldChange(field, name):
            yield Claim(f"field {field} {name}")
