"""Ranges of the running text taken out of a resolution, as edits."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence

from drafter.conventions.negotiation.numbering_marks import number_mark
from drafter.conventions.negotiation.running import BREAK, Running
from drafter.document.edits import ChangeKind, DeleteParagraph, Edit, ReplaceText
from drafter.document.marked_text import MarkedText
from drafter.document.paragraph import Paragraph, ParagraphKind
from drafter.document.resolution import NOTE_PREFIX, TITLE, Resolution

_MOST_CUTS = 4
_SPACES = " \u00a0"
_CLOSERS = " \u00a0,;:.)]”’"

Range = tuple[int, int]


def joined(ranges: Iterable[Range]) -> list[Range]:
    """The same places as ranges in order that do not touch."""
    result: list[Range] = []
    for start, end in sorted(r for r in ranges if r[0] < r[1]):
        if result and start <= result[-1][1]:
            result[-1] = (result[-1][0], max(result[-1][1], end))
        else:
            result.append((start, end))
    return result


def without_gap(text: str, start: int, end: int) -> Range:
    """The range with one space beside it where the words would else stand apart by two, or a space would
    stand before a sign, at the head or at the end of the text."""
    before, after = text[start - 1 : start], text[end : end + 1]
    at_head = start == 0 or before == BREAK
    at_end = after in ("", BREAK)
    if at_head and after and after in _SPACES:
        return start, end + 1
    if before and before in _SPACES and (at_end or after in _CLOSERS):
        return start - 1, end
    return start, end


def cut(
    resolution: Resolution,
    run: Running,
    marks: Sequence[Range],
    words: Sequence[Range],
    *,
    may_empty: bool = False,
) -> list[Edit]:
    """The edits that take out `marks` (signs and attributions around words that stay) and `words` (whole
    passages, with the gap they would leave).

    A paragraph of which no word is left goes, unless it `may_empty`; its subparagraphs stay unless they are cut out too. A typed
    number of negotiation that a paragraph keeps is let be.
    """
    ranges = joined([*marks, *(without_gap(run.text, *one) for one in joined(words))])
    by_target: dict[str, list[Range]] = {}
    for start, end in ranges:
        for target, first, last in run.pieces(start, end):
            by_target.setdefault(target, []).append((first, last))
    edits: list[Edit] = []
    gone: list[str] = []
    for target, pieces in by_target.items():
        text = resolution.text_at(target).text
        kept = _kept(text, pieces)
        if (
            not may_empty
            and text.strip()
            and _is_empty(kept)
            and target != TITLE
            and not target.startswith(NOTE_PREFIX)
        ):
            gone.append(target)
            continue
        edits += _replaced(target, resolution.text_at(target), joined(pieces))
    edits += [DeleteParagraph(target) for target in gone]
    return edits


def _replaced(target: str, content: MarkedText, pieces: list[Range]) -> list[Edit]:
    """A cut for each piece; where there are many, one that puts in what stays between them."""
    if len(pieces) <= _MOST_CUTS:
        return [ReplaceText(target, a, b, MarkedText()) for a, b in reversed(pieces)]
    between = MarkedText()
    for (_, start), (end, _) in itertools.pairwise(pieces):
        between += content.slice(start, end)
    return [ReplaceText(target, pieces[0][0], pieces[-1][1], between)]


def _kept(text: str, pieces: list[Range]) -> str:
    kept: list[str] = []
    at = 0
    for first, last in joined(pieces):
        kept.append(text[at:first])
        at = last
    return "".join((*kept, text[at:]))


def _is_empty(text: str) -> bool:
    """Whether no word is left but a typed number."""
    mark = number_mark(text)
    rest = text if mark is None else text[mark.end :]
    return not any(c.isalnum() or c == "\ufffc" for c in rest)


def numbered(resolution: Resolution, paragraph: Paragraph, series: str) -> list[Edit]:
    """The edits that give a paragraph whose typed number goes a number of its order, or none in the
    preamble."""
    kind = paragraph.kind
    if kind is ParagraphKind.TEXT:
        kind = _kind_of(resolution, paragraph, series)
    if kind is paragraph.kind and paragraph.label_style is None and paragraph.restart is None:
        return []
    return [ChangeKind(paragraph.id, kind, paragraph.level, None, None)]


def _kind_of(resolution: Resolution, paragraph: Paragraph, series: str) -> ParagraphKind:
    """Unnumbered text with "PP" or "OP" says what it is; else it is as what stands before or behind it."""
    if series:
        return ParagraphKind.PREAMBULAR if series == "PP" else ParagraphKind.OPERATIVE
    index = resolution.index(paragraph.id)
    around = (*reversed(resolution.paragraphs[:index]), *resolution.paragraphs[index + 1 :])
    kinds = (ParagraphKind.PREAMBULAR, ParagraphKind.OPERATIVE)
    return next((p.kind for p in around if p.kind in kinds), ParagraphKind.OPERATIVE)
