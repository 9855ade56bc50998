"""Paragraphs that stand in place of others ("OP 5 alt"), and what notes say of whole paragraphs."""

from __future__ import annotations

from drafter.conventions.negotiation.attribution import Stance
from drafter.conventions.negotiation.bracket import takes
from drafter.conventions.negotiation.parties import Party
from drafter.conventions.negotiation.reading import Marks, read
from drafter.document.edits import Edit
from drafter.document.paragraph import Paragraph, ParagraphKind
from drafter.document.resolution import Resolution
from drafter.document.tree import subtree_end
from drafter.revision.negotiation.cutting import cut
from drafter.revision.negotiation.deciding import Side

_WITH_TEXT = frozenset(
    [
        ParagraphKind.PREAMBULAR,
        ParagraphKind.OPERATIVE,
        ParagraphKind.SUBPARAGRAPH,
        ParagraphKind.TEXT,
    ]
)


def concerns(marks: Marks, only: Party | None) -> bool:
    """Whether something is asked of a paragraph by that party; by anybody, where None is given."""
    return only is None or bool(takes(marks.positions, only) - {Stance.RESERVES})


def paragraph_edits(resolution: Resolution, side: Side, only: Party | None) -> list[Edit]:
    """The edits that settle whole paragraphs: those that notes speak of, and of a paragraph and its
    alternatives all but the one that stays."""
    text = read(resolution)
    by_target = {marks.target: marks for marks in text.marks}
    paragraphs = resolution.paragraphs
    gone: dict[str, None] = {}
    notes: list[Marks] = []
    for index, paragraph in enumerate(paragraphs):
        marks = by_target.get(paragraph.id)
        if marks is None or not marks.notes or marks.is_alternative or not concerns(marks, only):
            continue
        if side.stays(marks.positions):
            notes.append(marks)
        else:
            gone.update(dict.fromkeys(_family(paragraphs, index)))
    for family in _families(paragraphs, by_target):
        members = [by_target.get(paragraphs[n].id) for n in family]
        if any(marks is not None and concerns(marks, only) for marks in members):
            stays = side.chosen([() if m is None else m.positions for m in members])
            for number, index in enumerate(family):
                if number != stays:
                    gone.update(dict.fromkeys(_family(paragraphs, index)))
    words = [span for target in gone if (span := text.run.span_of(target)) is not None]
    words += [note for marks in notes if marks.target not in gone for note in marks.notes]
    return cut(resolution, text.run, [], words)


def _families(paragraphs: tuple[Paragraph, ...], by_target: dict[str, Marks]) -> list[list[int]]:
    """Each paragraph with those in place of it, by their places in the flat order."""
    families: dict[int, list[int]] = {}
    before: dict[int, int] = {}
    for index, paragraph in enumerate(paragraphs):
        marks = by_target.get(paragraph.id)
        if marks is not None and marks.is_alternative:
            first = before.get(paragraph.level)
            if first is not None:
                families.setdefault(first, [first]).append(index)
        elif paragraph.kind in _WITH_TEXT:
            before = {level: n for level, n in before.items() if level < paragraph.level}
            before[paragraph.level] = index
        else:
            before = {}
    return list(families.values())


def _family(paragraphs: tuple[Paragraph, ...], index: int) -> list[str]:
    return [p.id for p in paragraphs[index : subtree_end(paragraphs, index)]]
