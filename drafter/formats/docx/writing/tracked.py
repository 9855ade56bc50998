"""A text with its changes against a base, as Word tracks them.

Accepting all gives the current text, rejecting all the base. Paragraphs are paired by the comparison
of the two; a paragraph whose counterpart stands elsewhere in the order is moved where its words are
the same, else deleted and inserted.
"""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, replace

from drafter.document.marked_text import MarkedText, MarkKind
from drafter.document.numbering import footnote_numbers
from drafter.document.resolution import NOTE_PREFIX, Resolution
from drafter.document.word_diff import word_diff
from drafter.formats.docx.layout import Layout
from drafter.formats.docx.visible import as_word_shows, note_as_word_shows
from drafter.formats.docx.writing.blocks import Block, blocks_of
from drafter.formats.docx.writing.body import paragraph_element, properties
from drafter.formats.docx.writing.hands import Hands
from drafter.formats.docx.writing.links import Links
from drafter.formats.docx.writing.notes import note_element
from drafter.formats.docx.writing.para_ids import ParaIds
from drafter.formats.docx.writing.tracked_notes import FileNote, TrackedNotes
from drafter.formats.docx.writing.tracked_runs import Change, Look, TrackedRuns
from drafter.revision.alignment import longest_in_order
from drafter.revision.redline import Redline, redline


@dataclass(frozen=True, slots=True)
class TextMarkup:
    """The paragraphs of the body, the notes, and the ids of the current notes among these."""

    paragraphs: str
    notes: str
    written_notes: tuple[str, ...]


def shown_resolution(resolution: Resolution, comments: Container[str] = ()) -> Resolution:
    """The resolution whose texts are as Word shows them."""
    numbers = footnote_numbers(resolution)

    def shown(content: MarkedText) -> MarkedText:
        return as_word_shows(content, numbers, comments)

    masthead = resolution.masthead
    return replace(
        resolution,
        masthead=replace(masthead, heading=shown(masthead.heading), report=shown(masthead.report)),
        title=shown(resolution.title),
        organ_line=shown(resolution.organ_line),
        paragraphs=tuple(replace(p, content=shown(p.content)) for p in resolution.paragraphs),
        footnotes=tuple(
            replace(n, content=note_as_word_shows(n.content)) for n in resolution.footnotes
        ),
    )


def commented(resolution: Resolution) -> set[str]:
    """The comments that stand at words of the text, notes apart: Word has none there."""
    return {
        mark.value
        for _, content in resolution.texts()
        for mark in content.marks
        if mark.kind is MarkKind.COMMENT
    }


def tracked_text(
    base: Resolution,
    current: Resolution,
    layout: Layout,
    ids: ParaIds,
    links: Links,
    note_links: Links,
    hands: Hands,
    comments: Mapping[str, int],
) -> TextMarkup:
    """The changes of `current` (as Word shows it) against `base`.

    A comment that both have stands at the words of `current`.
    """
    gone = commented(base) - commented(current)
    compared = redline(shown_resolution(base, gone), current)
    references = TrackedNotes(compared.base, current, compared.notes.partners)
    runs = TrackedRuns(references, links, hands, comments)
    writer = _TrackedWriter(compared, layout, ids, runs, hands)
    paragraphs = writer.paragraphs()
    note_runs = TrackedRuns(None, note_links, hands)
    inside = "".join(_note(note, ids, note_runs) for note in references.notes)
    written = tuple(n.current.id for n in references.notes if n.current is not None)
    return TextMarkup(paragraphs, inside, written)


class _TrackedWriter:
    def __init__(
        self, compared: Redline, layout: Layout, ids: ParaIds, runs: TrackedRuns, hands: Hands
    ) -> None:
        self._compared = compared
        self._old = blocks_of(compared.base, layout)
        self._new = blocks_of(compared.current, layout)
        self._ids = ids
        self._runs = runs
        self._hands = hands
        self._taken = {block.target for block in self._new}
        self._notes = compared.notes

    def paragraphs(self) -> str:
        pairs = self._pairs()
        kept = longest_in_order(pairs)
        self._moves = self._moved([pair for pair in pairs if pair not in kept])
        old_of = {new: old for old, new in kept}
        parts: list[str] = []
        following = 0
        for place, block in enumerate(self._new):
            old = old_of.get(place)
            if old is None:
                parts.append(self._inserted(place, block))
                continue
            parts += [self._deleted(n) for n in range(following, old)]
            parts.append(self._changed(self._old[old], block))
            following = old + 1
        parts += [self._deleted(n) for n in range(following, len(self._old))]
        return "".join(parts)

    def _pairs(self) -> list[tuple[int, int]]:
        """(base, current) places of blocks that belong together, in the current order."""
        places = {block.target: n for n, block in enumerate(self._old)}
        paragraphs = {p.id for p in self._compared.current.paragraphs}
        partners = {
            row.current.id: row.base.id
            for row in self._compared.rows
            if row.current is not None and row.base is not None
        }
        partners |= {
            row.current.id: row.partner
            for row in self._compared.rows
            if row.current is not None and row.moved
        }
        result = []
        for place, block in enumerate(self._new):
            target = partners.get(block.target, "") if block.target in paragraphs else block.target
            if target in places:
                result.append((places[target], place))
        return result

    def _moved(self, pairs: Sequence[tuple[int, int]]) -> dict[tuple[str, int], str]:
        """Names of moves by ("old" or "new", place): of pairs out of order with the same words."""
        moves: dict[tuple[str, int], str] = {}
        for number, (old, new) in enumerate(pairs, 1):
            before, after = _uncommented(self._old[old]), _uncommented(self._new[new])
            if before == after and after.text:
                moves["old", old] = moves["new", new] = f"move{number}"
        return moves

    def _changed(self, before: Block, after: Block) -> str:
        old, new = properties(before), properties(after)
        if old != new:
            new += f"<w:pPrChange {self._hands.attributes()}><w:pPr>{old}</w:pPr></w:pPrChange>"
        hunks = word_diff(before.content, after.content, self._notes.base, self._notes.current)
        inside = self._runs.prefix(before.prefix, after.prefix, after.target)
        inside += self._runs.compared(
            before.content, after.content, hunks, after.target, (_look(before), _look(after))
        )
        return paragraph_element(self._ids.of(after.target), new, inside)

    def _inserted(self, place: int, block: Block) -> str:
        move = self._moves.get(("new", place))
        change = Change.INSERTED if move is None else Change.MOVED_HERE
        return self._whole(block, change, block.target, move)

    def _deleted(self, place: int) -> str:
        block = self._old[place]
        move = self._moves.get(("old", place))
        change = Change.DELETED if move is None else Change.MOVED_AWAY
        name = f"base:{block.target}" if block.target in self._taken else block.target
        return self._whole(block, change, name, move)

    def _whole(self, block: Block, change: Change, name: str, move: str | None) -> str:
        signed = self._hands.attributes(
            block.target, block.content.text, inserted=not change.is_gone, whole=True
        )
        inner = f"{properties(block)}<w:rPr><w:{change} {signed}/></w:rPr>"
        inside = self._runs.plain(block.prefix, change, block.target, whole=True)
        inside += self._runs.whole(block.content, change, block.target, _look(block))
        element = paragraph_element(self._ids.of(name), inner, inside)
        if move is None:
            return element
        attributes = self._hands.attributes(whole=True)
        number = attributes.split('"')[1]
        return (
            f'<w:{change}RangeStart {attributes} w:name="{move}"/>{element}'
            f'<w:{change}RangeEnd w:id="{number}"/>'
        )


def _uncommented(block: Block) -> MarkedText:
    return block.content.without_mark(MarkKind.COMMENT)


def _look(block: Block) -> Look:
    return Look(block.own, block.reversed_marks)


def _note(note: FileNote, ids: ParaIds, runs: TrackedRuns) -> str:
    """A note of the file: of both texts with its changes, or of one of them as it is."""
    before, after = note.base, note.current
    either = after or before
    if either is None:
        return ""
    name = either.id if after is not None else f"base:{either.id}"
    target = NOTE_PREFIX + either.id
    old = (before or either).content.lines()
    new = (after or either).content.lines()
    if len(old) != len(new):
        old, new = [_flat(old)], [_flat(new)]
    lines = []
    for place, (first, second) in enumerate(zip(old, new, strict=True)):
        inside = runs.compared(first, second, word_diff(first, second), target)
        line_id = ids.of(name if not place else f"place:{name}:{place}")
        lines.append((line_id, inside))
    return note_element(note.number, either.sign, lines)


def _flat(lines: Sequence[MarkedText]) -> MarkedText:
    """Several lines as one paragraph with line breaks: the numbers of lines differ."""
    result = lines[0]
    for line in lines[1:]:
        result = result + MarkedText("\n") + line
    return result
