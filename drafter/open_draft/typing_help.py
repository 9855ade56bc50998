"""What a word processor does while one types: curly marks, spaces that keep together, the closing mark.

Only for English, whose conventions these are (RES-PUNC-04, -05, RES-TYPO-06, RES-STR-07 to -10).
"""

from __future__ import annotations

from drafter.clauses.closing import closing_place
from drafter.conventions.typography import NO_BREAK_SPACE, curly_quotes, with_no_break_spaces
from drafter.document.edits import Edit, ReplaceText
from drafter.document.marked_text import MarkedText, marked, plain
from drafter.document.paragraph import Paragraph, ParagraphKind
from drafter.document.resolution import Resolution
from drafter.document.structure import change_level, replace_kind
from drafter.document.tree import subtree_end

_REACH = 40
"""No word and number that keep together are longer."""
_CLOSING = {
    ParagraphKind.PREAMBULAR: ",",
    ParagraphKind.OPERATIVE: ";",
    ParagraphKind.SUBPARAGRAPH: ";",
}


def curly(content: MarkedText, position: int, text: str) -> str:
    """Typed characters with their quotation marks and apostrophes as they are printed there."""
    before = content.text[max(0, position - 1) : position]
    return curly_quotes(before + text)[len(before) :]


def kept_together(resolution: Resolution, stroke: ReplaceText) -> list[Edit]:
    """The edits that make a space unbreakable where the stroke has completed what it joins.

    A space that could have been joined before the stroke is left: the delegate wants it so.
    """
    content = resolution.text_at(stroke.target).replace(stroke.start, stroke.end, stroke.content)
    end = stroke.start + len(stroke.content)
    first = max(0, end - _REACH)
    text = content.text[first:end]
    now, before = with_no_break_spaces(text), with_no_break_spaces(text[: stroke.start - first])
    places = [
        place
        for place, (new, old) in enumerate(zip(now, text, strict=True))
        if new != old and before[place : place + 1] != NO_BREAK_SPACE
    ]
    return [
        ReplaceText(
            stroke.target, at, at + 1, marked(NO_BREAK_SPACE, content.slice(at, at + 1).marks)
        )
        for at in (first + place for place in places)
    ]


def closing_stroke(resolution: Resolution, paragraph: Paragraph) -> ReplaceText | None:
    """The mark that a paragraph gets when Enter is pressed at its end; None where it stays as it is.

    A paragraph without a mark gets the usual one, and the full stop of the last operative paragraph
    makes way for a semicolon, since another follows. Question and exclamation marks, quotation marks
    and what stands in an annex are the author's.
    """
    mark = _CLOSING.get(paragraph.kind)
    index = resolution.index(paragraph.id)
    if mark is None or index >= resolution.annex_start or not paragraph.content.plain.strip():
        return None
    start, end = closing_place(paragraph.content)
    has = paragraph.text[start:end]
    last = paragraph.text[max(0, start - 1) : start]
    if has not in ("", ".") or not (has or last.isalnum() or last in ")]%"):
        return None
    if has == "." and (
        paragraph.kind is ParagraphKind.PREAMBULAR or not _is_last(resolution, index)
    ):
        return None
    return ReplaceText(paragraph.id, start, end, plain(mark))


def _is_last(resolution: Resolution, index: int) -> bool:
    """Whether no operative paragraph stands behind this one in the resolution proper."""
    after = subtree_end(resolution.paragraphs, index)
    rest = resolution.paragraphs[after : resolution.annex_start]
    return not any(p.kind in _CLOSING for p in rest)


def leading_out(resolution: Resolution, paragraph: Paragraph) -> list[Edit]:
    """What Enter in an empty paragraph does: a subparagraph goes one level up, and an empty paragraph
    at the end of the preamble becomes the first operative one. Empty where it does nothing special."""
    if paragraph.content.text:
        return []
    index = resolution.index(paragraph.id)
    if paragraph.kind is ParagraphKind.SUBPARAGRAPH:
        return change_level(resolution, paragraph.id, -1)
    following = resolution.paragraphs[index + 1 : index + 2]
    ends_preamble = not following or following[0].kind is not ParagraphKind.PREAMBULAR
    follows = index > 0 and resolution.paragraphs[index - 1].kind is ParagraphKind.PREAMBULAR
    if paragraph.kind is ParagraphKind.PREAMBULAR and ends_preamble and follows:
        return [replace_kind(paragraph, ParagraphKind.OPERATIVE, 0)]
    return []
