"""The mark that closes a paragraph: comma in the preamble, semicolon among operative paragraphs, full stop
at the end, colon before subparagraphs (RES-STR-05, -07 to -10). It stands before a footnote reference."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.document.edits import Edit, ReplaceText
from drafter.document.marked_text import FOOTNOTE_CHARACTER, MarkedText, plain
from drafter.document.paragraph import Paragraph, ParagraphKind

MARKS = ",;.:"


def closing_place(content: MarkedText) -> tuple[int, int]:
    """Where the closing mark stands, as a range; an empty range where it is missing."""
    end = len(content.text)
    while end and (content.text[end - 1] == FOOTNOTE_CHARACTER or content.text[end - 1].isspace()):
        end -= 1
    has_mark = (
        end > 0 and content.text[end - 1] in MARKS and not content.text.endswith("...", 0, end)
    )
    return (end - 1, end) if has_mark else (end, end)


def closing_of(content: MarkedText) -> str:
    """The closing mark, "" where there is none."""
    start, end = closing_place(content)
    return content.text[start:end]


def closed(content: MarkedText, mark: str) -> MarkedText:
    """The content with that closing mark."""
    start, end = closing_place(content)
    return content.replace(start, end, plain(mark))


def closing_edits(paragraph: Paragraph, mark: str) -> list[Edit]:
    """The edit that gives a paragraph of the draft that closing mark; none where it has it."""
    start, end = closing_place(paragraph.content)
    if paragraph.text[start:end] == mark:
        return []
    return [ReplaceText(paragraph.id, start, end, plain(mark))]


def all_closed(paragraphs: Sequence[Paragraph], last: str, between: str) -> list[MarkedText]:
    """The contents of new paragraphs, each with its mark: a colon before subparagraphs, `between`
    inside, `last` at the end."""
    contents = []
    for index, paragraph in enumerate(paragraphs):
        following = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
        if following is None:
            mark = last
        elif following.kind is ParagraphKind.SUBPARAGRAPH and following.level > paragraph.level:
            mark = ":"
        elif following.kind is ParagraphKind.SUBPARAGRAPH:
            mark = ";"
        else:
            mark = between
        contents.append(closed(paragraph.content, mark))
    return contents
