"""A paragraph of a prior resolution, with its subparagraphs, as a clause to be inserted or words to be copied."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from drafter.clauses.citing import cited
from drafter.document.identity import new_id
from drafter.document.marked_text import FOOTNOTE_CHARACTER, plain
from drafter.document.paragraph import Paragraph, ParagraphKind

if TYPE_CHECKING:
    from drafter.clauses.rendering import RenderedClause
    from drafter.clauses.store.browsing import StoredParagraph

_STANDS_ALONE = (ParagraphKind.PREAMBULAR, ParagraphKind.OPERATIVE)


def with_subparagraphs(
    paragraphs: Sequence[StoredParagraph], index: int
) -> Sequence[StoredParagraph]:
    """The paragraph at an index of its resolution, and what hangs on it."""
    end = index + 1
    while end < len(paragraphs) and paragraphs[end].level > paragraphs[index].level:
        end += 1
    return paragraphs[index:end]


def can_stand_alone(paragraph: StoredParagraph) -> bool:
    """Whether a paragraph can be inserted by itself: not a subparagraph, not a heading."""
    return paragraph.kind in _STANDS_ALONE


def clause_of(
    paragraphs: Sequence[StoredParagraph], index: int, symbol: str, organ: str
) -> RenderedClause:
    """The paragraph at an index as a clause for a draft of that organ; it must be able to stand alone."""
    from drafter.clauses.front_matter import Source
    from drafter.clauses.rendering import RenderedClause, with_opening_italic

    block = with_subparagraphs(paragraphs, index)
    kind = ParagraphKind(block[0].kind)
    made = []
    for one in block:
        content = plain(one.text.replace(FOOTNOTE_CHARACTER, ""))
        if one.kind in _STANDS_ALONE:
            content = with_opening_italic(content, ParagraphKind(one.kind), organ)
        made.append(Paragraph(new_id(), ParagraphKind(one.kind), content, one.level))
    label = block[0].label.removesuffix(".") or block[0].kind
    return RenderedClause("", kind, tuple(made), (), Source(symbol, label))


def with_citation(paragraph: StoredParagraph, name: str) -> str:
    """The words of a paragraph, and below them where they stand."""
    words = paragraph.text.replace(FOOTNOTE_CHARACTER, "")
    return f"{words}\n({cited(name, paragraph.kind, paragraph.label)})"
