"""Hypothesis strategies for the text model, and small resolutions written by hand."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from hypothesis import strategies as st

from drafter.document.labels import LabelStyle
from drafter.document.marked_text import (
    FOOTNOTE_CHARACTER,
    Mark,
    MarkedText,
    MarkKind,
    footnote_reference,
    italic,
    marked,
    plain,
)
from drafter.document.masthead import Adoption, Masthead
from drafter.document.paragraph import Footnote, Paragraph, ParagraphKind
from drafter.document.resolution import Resolution

LETTERS = "abcdefgh ABC ,;.:-–’“”éü\u00a0\u2011🕊"
PLAIN_KINDS = (
    MarkKind.ITALIC,
    MarkKind.BOLD,
    MarkKind.UNDERLINE,
    MarkKind.SUPERSCRIPT,
)


@st.composite
def marked_texts(draw: st.DrawFn, max_size: int = 30) -> MarkedText:
    """Text without references, with any marks over it."""
    text = draw(st.text(LETTERS, max_size=max_size))
    place = st.integers(-2, len(text) + 2)
    marks = draw(st.lists(st.builds(Mark, place, place, st.sampled_from(PLAIN_KINDS)), max_size=4))
    return marked(text, marks)


@st.composite
def resolutions(draw: st.DrawFn, max_paragraphs: int = 8, max_notes: int = 4) -> Resolution:
    """A resolution with paragraphs of every kind and notes referred to at random places."""
    count = draw(st.integers(1, max_paragraphs))
    paragraphs = [draw(_paragraphs(f"{n + 1:08X}")) for n in range(count)]
    notes: list[Footnote] = []
    for n in range(draw(st.integers(0, max_notes))):
        note = Footnote(f"{0x7000 + n:08X}", draw(marked_texts(12)))
        notes.append(note)
        place = draw(st.integers(0, count - 1))
        paragraph = paragraphs[place]
        at = draw(st.integers(0, len(paragraph.content)))
        content = paragraph.content.replace(at, at, footnote_reference(note.id))
        paragraphs[place] = _with_content(paragraph, content)
    return Resolution(
        masthead=draw(mastheads()),
        title=draw(marked_texts(20)),
        organ_line=marked("The General Assembly,", [Mark(0, 20, MarkKind.ITALIC)]),
        paragraphs=tuple(paragraphs),
        footnotes=tuple(notes),
        adoption=draw(st.sampled_from([Adoption(), ADOPTION])),
        first_footnote=draw(st.integers(1, 3)),
    )


ADOPTION = Adoption("81st plenary meeting", datetime.date(2000, 12, 4))


@st.composite
def _paragraphs(draw: st.DrawFn, paragraph_id: str) -> Paragraph:
    kind = draw(st.sampled_from(list(ParagraphKind)))
    level = draw(st.integers(1, 4)) if kind is ParagraphKind.SUBPARAGRAPH else 0
    style = draw(st.sampled_from([None, None, None, LabelStyle.ROMAN]))
    restart = draw(st.sampled_from([None, None, None, 1, 5]))
    if kind not in (ParagraphKind.OPERATIVE, ParagraphKind.SUBPARAGRAPH):
        style = restart = None
    content = draw(marked_texts())
    return Paragraph(paragraph_id, kind, content, level, None, style, restart)


def mastheads() -> st.SearchStrategy[Masthead]:
    """Mastheads of the four organs."""
    return st.builds(
        Masthead,
        organ=st.sampled_from(
            [
                "general-assembly",
                "human-rights-council",
                "security-council",
                "economic-and-social-council",
            ]
        ),
        number=st.sampled_from(["", "55/105", "2709 (2023)"]),
        symbol=st.sampled_from(["", "A/RES/55/105"]),
        session=st.sampled_from([None, 55, 2024]),
        agenda_item=st.sampled_from(["", "114 (b)"]),
        document_date=st.sampled_from([None, datetime.date(2001, 3, 14)]),
        sponsors=st.sampled_from([(), ("Albania", "Zambia")]),
    )


def _with_content(paragraph: Paragraph, content: MarkedText) -> Paragraph:
    return Paragraph(
        paragraph.id,
        paragraph.kind,
        content,
        paragraph.level,
        paragraph.source_label,
        paragraph.label_style,
        paragraph.restart,
    )


PRE, OP, SUB = ParagraphKind.PREAMBULAR, ParagraphKind.OPERATIVE, ParagraphKind.SUBPARAGRAPH
HEADING, TEXT, ANNEX, PART = (
    ParagraphKind.HEADING,
    ParagraphKind.TEXT,
    ParagraphKind.ANNEX,
    ParagraphKind.PART,
)


def build(*rows: tuple[ParagraphKind, str] | tuple[ParagraphKind, str, int]) -> Resolution:
    """A resolution from (kind, text[, level]); `^name^` in a text is a note of that name.

    Ids are p0, p1, ...; `*words*` are italic.
    """
    notes: list[Footnote] = []
    paragraphs = [
        Paragraph(f"p{n}", row[0], text_with(row[1], notes), row[2] if len(row) > 2 else 0)
        for n, row in enumerate(rows)
    ]
    return Resolution(
        organ_line=italic("The General Assembly") + plain(","),
        paragraphs=tuple(paragraphs),
        footnotes=tuple(notes),
    )


def text_with(source: str, notes: list[Footnote]) -> MarkedText:
    """Marked text of `*italic*` and `^note^`; the notes met are added to the list."""
    result = MarkedText()
    for n, chunk in enumerate(source.split("*")):
        for m, piece in enumerate(chunk.split("^")):
            if m % 2:
                notes.append(Footnote(piece, plain(f"{piece}.")))
                result = result + footnote_reference(piece)
            else:
                result = result + (italic(piece) if n % 2 else plain(piece))
    return result


def shown(resolution: Resolution) -> Sequence[str]:
    """The texts of the paragraphs, a reference as ^."""
    return [p.text.replace(FOOTNOTE_CHARACTER, "^") for p in resolution.paragraphs]
