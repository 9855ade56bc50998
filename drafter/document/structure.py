"""What the keys of an editor do to a resolution, as lists of edits: split, join, indent, move, note.

Each function looks at a resolution and returns the edits; an empty list means that there is nothing
to do (the first paragraph cannot move up). Nothing here changes anything.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from drafter.document.edits import (
    ChangeKind,
    DeleteFootnote,
    DeleteParagraph,
    Edit,
    InsertFootnote,
    InsertParagraph,
    MoveParagraph,
    ReplaceText,
    apply_all,
)
from drafter.document.identity import new_id
from drafter.document.marked_text import MarkedText, MarkKind, footnote_reference
from drafter.document.paragraph import Footnote, Paragraph, ParagraphKind
from drafter.document.resolution import Resolution
from drafter.document.tree import chapeau_index, subtree_end

DEEPEST_LEVEL = 4
_LABELLED = (ParagraphKind.OPERATIVE, ParagraphKind.PREAMBULAR, ParagraphKind.SUBPARAGRAPH)


def split_paragraph(resolution: Resolution, paragraph_id: str, position: int) -> list[Edit]:
    """Enter: what follows `position` becomes the next paragraph, of the same kind.

    After a colon, or at the end of a paragraph that has subparagraphs, the next one is a
    subparagraph. The new paragraph is the one at the index after this one.
    """
    index = resolution.index(paragraph_id)
    paragraph = resolution.paragraphs[index]
    content = paragraph.content
    tail = content.slice(position)
    kind, level = _following_kind(resolution, index, at_end=not tail.text.strip())
    following = Paragraph(
        new_id(),
        kind,
        tail,
        level,
        label_style=paragraph.label_style if kind is paragraph.kind else None,
    )
    edits: list[Edit] = []
    if len(tail):
        edits.append(ReplaceText(paragraph_id, position, len(content), MarkedText()))
    edits.append(InsertParagraph(index + 1, following))
    return edits


def _following_kind(
    resolution: Resolution, index: int, *, at_end: bool
) -> tuple[ParagraphKind, int]:
    paragraph = resolution.paragraphs[index]
    if paragraph.kind in _LABELLED:
        has_subparagraphs = subtree_end(resolution.paragraphs, index) > index + 1
        opens = paragraph.content.plain.rstrip().endswith(":")
        if at_end and (has_subparagraphs or opens) and paragraph.level < DEEPEST_LEVEL:
            return ParagraphKind.SUBPARAGRAPH, paragraph.level + 1
        return paragraph.kind, paragraph.level
    if paragraph.kind is ParagraphKind.TEXT:
        return ParagraphKind.TEXT, paragraph.level
    operative = any(p.kind is ParagraphKind.OPERATIVE for p in resolution.paragraphs[:index])
    preambular = any(p.kind is ParagraphKind.PREAMBULAR for p in resolution.paragraphs[index:])
    if paragraph.kind is ParagraphKind.ORGAN_LINE or (preambular and not operative):
        return ParagraphKind.PREAMBULAR, 0
    if paragraph.kind is ParagraphKind.ANNEX:
        return ParagraphKind.TEXT, 0
    return ParagraphKind.OPERATIVE, 0


def join_with_previous(resolution: Resolution, paragraph_id: str) -> list[Edit]:
    """Backspace at the start: the text goes to the end of the paragraph before."""
    index = resolution.index(paragraph_id)
    if index == 0:
        return []
    before = resolution.paragraphs[index - 1]
    content = resolution.paragraphs[index].content
    end = len(before.content)
    edits: list[Edit] = [DeleteParagraph(paragraph_id)]
    if len(content):
        edits.insert(0, ReplaceText(before.id, end, end, content))
    return edits


def change_level(resolution: Resolution, paragraph_id: str, by: int) -> list[Edit]:
    """Tab (+1) and Shift+Tab (-1): a paragraph with its subparagraphs one level down or up."""
    index = resolution.index(paragraph_id)
    paragraph = resolution.paragraphs[index]
    if paragraph.kind in (ParagraphKind.HEADING, ParagraphKind.TEXT):
        level = paragraph.level + by
        if not 0 <= level <= DEEPEST_LEVEL:
            return []
        return [replace_kind(paragraph, paragraph.kind, level)]
    if paragraph.kind not in _LABELLED:
        return []
    family = resolution.paragraphs[index : subtree_end(resolution.paragraphs, index)]
    if by > 0:
        return _demoted(resolution, index, family)
    return _promoted(resolution, index, family)


def _demoted(resolution: Resolution, index: int, family: Sequence[Paragraph]) -> list[Edit]:
    if index == 0 or max(p.level for p in family) >= DEEPEST_LEVEL:
        return []
    before = resolution.paragraphs[index - 1]
    if before.kind not in _LABELLED or before.level < family[0].level:
        return []
    return [replace_kind(p, ParagraphKind.SUBPARAGRAPH, p.level + 1) for p in family]


def _promoted(resolution: Resolution, index: int, family: Sequence[Paragraph]) -> list[Edit]:
    paragraph = family[0]
    if paragraph.kind is not ParagraphKind.SUBPARAGRAPH:
        return []
    edits: list[Edit] = []
    for member in family:
        level = member.level - 1
        kind = ParagraphKind.SUBPARAGRAPH if level else _kind_of_chapeau(resolution, index)
        edits.append(replace_kind(member, kind, level))
    return edits


def _kind_of_chapeau(resolution: Resolution, index: int) -> ParagraphKind:
    place: int | None = index
    while place is not None:
        kind = resolution.paragraphs[place].kind
        if kind in (ParagraphKind.OPERATIVE, ParagraphKind.PREAMBULAR):
            return kind
        place = chapeau_index(resolution.paragraphs, place)
    return ParagraphKind.OPERATIVE


def replace_kind(paragraph: Paragraph, kind: ParagraphKind, level: int) -> ChangeKind:
    """The edit that gives a paragraph another kind and level, with the usual numbering."""
    return ChangeKind(paragraph.id, kind, level)


def move_paragraph(resolution: Resolution, paragraph_id: str, by: int) -> list[Edit]:
    """Alt+Up (-1) and Alt+Down (+1): past the neighbour at the same level, subparagraphs with it.

    A subparagraph stays under its chapeau; a preambular paragraph stays in the preamble.
    """
    paragraphs = resolution.paragraphs
    index = resolution.index(paragraph_id)
    end = subtree_end(paragraphs, index)
    if by > 0:
        if end >= len(paragraphs) or not _may_pass(paragraphs[index], paragraphs[end]):
            return []
        return move_subtree(resolution, paragraph_id, subtree_end(paragraphs, end))
    before = index - 1
    while before >= 0 and _is_within(paragraphs[before], paragraphs[index]):
        before -= 1
    if before < 0 or not _may_pass(paragraphs[index], paragraphs[before]):
        return []
    return move_subtree(resolution, paragraph_id, before)


def _is_within(candidate: Paragraph, mover: Paragraph) -> bool:
    if candidate.kind is not ParagraphKind.SUBPARAGRAPH:
        return False
    return candidate.level > (mover.level if mover.kind is ParagraphKind.SUBPARAGRAPH else 0)


def _may_pass(mover: Paragraph, neighbour: Paragraph) -> bool:
    if mover.kind is ParagraphKind.SUBPARAGRAPH:
        return neighbour.kind is ParagraphKind.SUBPARAGRAPH and neighbour.level == mover.level
    fixed = (ParagraphKind.PART, ParagraphKind.ANNEX, ParagraphKind.ORGAN_LINE)
    if mover.kind in fixed or neighbour.kind in fixed:
        return False
    return {mover.kind, neighbour.kind} != {ParagraphKind.PREAMBULAR, ParagraphKind.OPERATIVE}


def move_subtree(resolution: Resolution, paragraph_id: str, before_index: int) -> list[Edit]:
    """Move a paragraph with its subparagraphs to stand before what is now at `before_index`."""
    index = resolution.index(paragraph_id)
    end = subtree_end(resolution.paragraphs, index)
    if index <= before_index <= end:
        return []
    family = resolution.paragraphs[index:end]
    if before_index > index:
        return [MoveParagraph(member.id, before_index - 1) for member in family]
    return [MoveParagraph(member.id, before_index + n) for n, member in enumerate(family)]


def delete_subtree(resolution: Resolution, paragraph_id: str) -> list[Edit]:
    """Delete a paragraph with its subparagraphs."""
    index = resolution.index(paragraph_id)
    family = resolution.paragraphs[index : subtree_end(resolution.paragraphs, index)]
    return [DeleteParagraph(member.id) for member in family]


def delete_range(
    resolution: Resolution, first_id: str, start: int, last_id: str, end: int
) -> list[Edit]:
    """Delete from a place in one paragraph to a place in a later (or the same) one, joining them."""
    first, last = resolution.index(first_id), resolution.index(last_id)
    if first == last:
        return [ReplaceText(first_id, start, end, MarkedText())] if start < end else []
    rest = resolution.paragraphs[last].content.slice(end)
    length = len(resolution.paragraphs[first].content)
    edits: list[Edit] = [ReplaceText(first_id, start, length, rest)]
    edits += [DeleteParagraph(p.id) for p in resolution.paragraphs[first + 1 : last + 1]]
    return edits


def toggle_mark(
    resolution: Resolution, target: str, start: int, end: int, kind: MarkKind
) -> list[Edit]:
    """Ctrl+I and its like: take the mark away where the whole range has it, else put it over all."""
    content = resolution.text_at(target)
    if start >= end:
        return []
    has_all = all(content.has(kind, position) for position in range(start, end))
    changed = content.without_mark(kind, start, end)
    if not has_all:
        changed = changed.with_mark(kind, start, end)
    return [ReplaceText(target, start, end, changed.slice(start, end))]


def insert_footnote(
    resolution: Resolution, target: str, position: int, content: MarkedText, note_id: str = ""
) -> list[Edit]:
    """A new note and its reference at a place in a text; later notes renumber by themselves."""
    note = Footnote(note_id or new_id(), content)
    reference = ReplaceText(target, position, position, footnote_reference(note.id))
    return [InsertFootnote(note_index(resolution, target, position), note), reference]


def note_index(resolution: Resolution, target: str, position: int) -> int:
    """The place in the list of notes for one that is referred to at that place of a text."""
    place = {note.id: index for index, note in enumerate(resolution.footnotes)}
    index = 0
    for name, content in resolution.texts():
        for at, note_id in content.footnote_references:
            if name == target and at >= position:
                return index
            index = place.get(note_id, index - 1) + 1
        if name == target:
            return index
    return len(resolution.footnotes)


def delete_footnote(resolution: Resolution, note_id: str) -> list[Edit]:
    """Delete a note and every reference to it."""
    edits: list[Edit] = []
    for target, content in resolution.texts():
        for at, referred in reversed(content.footnote_references):
            if referred == note_id:
                edits.append(ReplaceText(target, at, at + 1, MarkedText()))
    return [*edits, DeleteFootnote(note_id)]


def insert_paragraphs(
    resolution: Resolution, index: int, paragraphs: Sequence[Paragraph], notes: Sequence[Footnote]
) -> list[Edit]:
    """Put paragraphs with their notes at an index of the flat order.

    Ids that are already taken are replaced by new ones, references included.
    """
    taken = {p.id for p in resolution.paragraphs}
    taken_notes = {n.id for n in resolution.footnotes}
    renamed = {n.id: new_id() for n in notes if n.id in taken_notes}
    edits: list[Edit] = []
    after = _first_note_from(resolution, index)
    for offset, note in enumerate(notes):
        fresh = replace(note, id=renamed.get(note.id, note.id))
        edits.append(InsertFootnote(after + offset, fresh))
    for offset, paragraph in enumerate(paragraphs):
        fresh_id = new_id() if paragraph.id in taken else paragraph.id
        content = _with_notes_renamed(paragraph.content, renamed)
        edits.append(
            InsertParagraph(index + offset, replace(paragraph, id=fresh_id, content=content))
        )
        taken.add(fresh_id)
    return edits


def _first_note_from(resolution: Resolution, index: int) -> int:
    if index >= len(resolution.paragraphs):
        return len(resolution.footnotes)
    return note_index(resolution, resolution.paragraphs[index].id, 0)


def _with_notes_renamed(content: MarkedText, renamed: dict[str, str]) -> MarkedText:
    for at, note_id in content.footnote_references:
        if note_id in renamed:
            content = content.replace(at, at + 1, footnote_reference(renamed[note_id]))
    return content


def with_notes_cleared(resolution: Resolution, edits: Sequence[Edit]) -> list[Edit]:
    """The edits, and the deletion of every note whose last reference they take away."""
    before = _referred(resolution)
    after_edits = apply_all(resolution, edits)
    after = _referred(after_edits)
    present = {note.id for note in after_edits.footnotes}
    gone = [note_id for note_id in before if note_id not in after and note_id in present]
    return [*edits, *(DeleteFootnote(note_id) for note_id in gone)]


def _referred(resolution: Resolution) -> dict[str, None]:
    return {
        note_id: None
        for _, content in resolution.texts()
        for _, note_id in content.footnote_references
    }
