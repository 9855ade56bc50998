"""Marks of negotiation put into a text: brackets, alternatives, agreement, numbers such as "5 bis"."""

from __future__ import annotations

from collections.abc import Iterable

from drafter.conventions.negotiation.attribution import Stance
from drafter.conventions.negotiation.data import words
from drafter.conventions.negotiation.numbering_marks import number_mark
from drafter.conventions.negotiation.parties import Party
from drafter.conventions.negotiation.reading import read
from drafter.conventions.negotiation.running import running
from drafter.conventions.negotiation.writing import AGREED, bracketed
from drafter.document.edits import ChangeKind, Edit, ReplaceText
from drafter.document.labels import LabelStyle
from drafter.document.marked_text import MarkedText, plain
from drafter.document.numbering import paragraph_labels
from drafter.document.paragraph import ParagraphKind
from drafter.document.resolution import Resolution
from drafter.revision.negotiation.cutting import cut

_NUMBERED = (ParagraphKind.PREAMBULAR, ParagraphKind.OPERATIVE)


class CannotBracketError(ValueError):
    """It cannot be put in brackets; the text is fit to be shown."""


def put_in_brackets(
    resolution: Resolution,
    first: str,
    start: int,
    last: str,
    end: int,
    proposer: Party | str = "",
    stance: Stance = Stance.PROPOSES,
) -> list[ReplaceText]:
    """The words from a place in one text to a place in it or a later one in brackets: "[EU: …]".

    Spaces at either end stay outside. Raises CannotBracketError where there is no word, or where only one
    sign of a pair of brackets lies between the places.
    """
    run = running(resolution)
    one, other = run.span_of(first), run.span_of(last)
    if one is None or other is None:
        raise CannotBracketError(
            "Only words of the title, the paragraphs and the notes are bracketed."
        )
    begin, stop = one[0] + start, other[0] + end
    while begin < stop and run.text[begin].isspace():
        begin += 1
    while stop > begin and run.text[stop - 1].isspace():
        stop -= 1
    if begin >= stop:
        raise CannotBracketError("Select the words that are to stand in brackets.")
    if not _is_balanced(run.text[begin:stop]):
        raise CannotBracketError("The selection holds one sign of a bracket without the other.")
    sign = bracketed("x", proposer, stance).text.removesuffix("x]")
    (to, closing), (at, opening) = run.place(stop), run.place(begin)
    return [
        ReplaceText(to, closing, closing, plain("]")),
        ReplaceText(at, opening, opening, plain(sign)),
    ]


def _is_balanced(text: str) -> bool:
    depth = 0
    for character in text:
        depth += (character == "[") - (character == "]")
        if depth < 0:
            return False
    return depth == 0


def add_alternative(
    resolution: Resolution,
    target: str,
    start: int,
    end: int,
    content: MarkedText | str,
    proposer: Party | str = "",
) -> list[Edit]:
    """Other words beside those of the bracket at a place, or beside the selected ones, which are put in
    brackets for it: "[shall] [EU: should]".

    Raises CannotBracketError where there is neither.
    """
    written = plain(" ") + bracketed(content, proposer)
    text = read(resolution)
    issue = text.issue_at(target, start)
    if issue is not None and start == end:
        to, at = text.run.place(issue.end)
        return [ReplaceText(to, at, at, written)]
    edits = put_in_brackets(resolution, target, start, target, end)
    behind = (
        max(edit.start for edit in edits) + 1
    )  # past the closing sign, before the opening one moves it
    return [edits[0], ReplaceText(target, behind, behind, written), *edits[1:]]


def mark_agreed(resolution: Resolution, targets: Iterable[str]) -> list[Edit]:
    """Mark paragraphs as agreed *ad referendum*, at their end; those marked already stay as they are."""
    text = read(resolution)
    edits: list[Edit] = []
    for target in targets:
        marks = text.marks_of(target)
        if marks is None or marks.agreed is None:
            end = len(resolution.paragraph(target).content)
            edits.append(ReplaceText(target, end, end, plain(f" {AGREED}")))
    return edits


def unmark_agreed(resolution: Resolution, targets: Iterable[str]) -> list[Edit]:
    """Take that mark away, in whatever form somebody typed it."""
    text = read(resolution)
    marks = [text.marks_of(target) for target in targets]
    spans = [one.agreed for one in marks if one is not None and one.agreed is not None]
    return cut(resolution, text.run, [], spans)


def is_agreed(resolution: Resolution, target: str) -> bool:
    """Whether a paragraph is marked as agreed *ad referendum*."""
    marks = read(resolution).marks_of(target)
    return marks is not None and marks.agreed is not None


def number_between(
    resolution: Resolution, paragraph_id: str, *, alternative: bool = False
) -> list[Edit]:
    """Give a paragraph the number of the one before it with *bis*, *ter* and so on, or with "alt".

    The number is typed before its text and the paragraph takes none of its own, so that all others keep
    theirs for as long as is negotiated; `renumber` puts an end to it. In the preamble it is "PP2 bis.".
    Raises CannotBracketError for a paragraph that nothing numbered stands before.
    """
    index = resolution.index(paragraph_id)
    paragraph = resolution.paragraphs[index]
    if paragraph.kind not in (*_NUMBERED, ParagraphKind.TEXT):
        raise CannotBracketError("Only preambular and operative paragraphs are numbered so.")
    base, used = _base(resolution, index)
    taken = [numeral for numeral, alt in used if not alt]
    free = [numeral for numeral in words().numerals if numeral not in taken]
    if not base or (not free and not alternative):
        raise CannotBracketError("There is no numbered paragraph before this one to count from.")
    label = f"{base} alt. " if alternative else f"{base} {free[0]}. "
    old = number_mark(paragraph.text)
    cutout = (
        (old.start, old.end)
        if old is not None and "[" not in paragraph.text[: old.start]
        else (0, 0)
    )
    kind = ParagraphKind.PREAMBULAR if base.startswith("PP") else ParagraphKind.OPERATIVE
    style = LabelStyle.NONE if kind is ParagraphKind.OPERATIVE else None
    return [
        ChangeKind(paragraph.id, kind, 0, style, None),
        ReplaceText(paragraph.id, *cutout, plain(label)),
    ]


def _base(resolution: Resolution, index: int) -> tuple[str, list[tuple[str, bool]]]:
    """The number to count from, and what has been put behind it so far."""
    labels = paragraph_labels(resolution)
    used: list[tuple[str, bool]] = []
    kind = resolution.paragraphs[index].kind
    for before in reversed(range(index)):
        paragraph = resolution.paragraphs[before]
        mark = number_mark(paragraph.text)
        if mark is not None and (mark.numeral or mark.alternative):
            used.append((mark.numeral, mark.is_alternative))
            continue
        if paragraph.kind is ParagraphKind.PREAMBULAR and kind is not ParagraphKind.OPERATIVE:
            plain_ones = [
                p
                for p in resolution.paragraphs[: before + 1]
                if p.kind is ParagraphKind.PREAMBULAR and number_mark(p.text) is None
            ]
            return f"PP{len(plain_ones)}", used
        if paragraph.kind is ParagraphKind.OPERATIVE:
            return labels[paragraph.id].rstrip("."), used
    return "", used
