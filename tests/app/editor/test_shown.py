"""The document on the screen equals the rows after any change, though only parts are rewritten."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument, QTextFrameFormat

from drafter.app.editor.look import Look
from drafter.app.editor.rows import Numbering, page_rows
from drafter.app.editor.shown import ShownRows
from drafter.app.theme.theme import load_theme
from drafter.document.edits import (
    ChangeKind,
    DeleteParagraph,
    InsertParagraph,
    MoveParagraph,
    ReplaceText,
    apply,
)
from drafter.document.identity import new_id
from drafter.document.marked_text import MarkKind
from drafter.document.paragraph import Paragraph, ParagraphKind
from drafter.document.resolution import Resolution
from tests.strategies import marked_texts, resolutions


def assert_same(shown: ShownRows, resolution: Resolution, look: Look) -> None:
    """Every block has its row's text, format and, character by character, its marks."""
    rows = page_rows(resolution, _numbered(resolution))
    document = shown.document
    assert [row.target for row in shown.rows] == [row.target for row in rows]
    assert document.blockCount() == len(rows)
    for number, row in enumerate(rows):
        block = document.findBlockByNumber(number)
        assert shown.rows[number] == row
        assert block.text() == shown.texts[number].text
        assert block.blockFormat().leftMargin() == look.block(row).leftMargin()
        assert block.blockFormat().topMargin() == look.block(row).topMargin()
        for begin, end, style in look.runs(row, shown.texts[number]):
            for position in range(begin, end):
                cursor = QTextCursor(document)
                cursor.setPosition(block.position() + position + 1)
                found = cursor.charFormat()
                assert found.fontItalic() == style.fontItalic()
                assert found.fontWeight() == style.fontWeight()
                assert found.verticalAlignment() == style.verticalAlignment()


def _numbered(resolution: Resolution) -> Numbering:
    numbering = Numbering()
    numbering.update(resolution)
    return numbering


@st.composite
def _edits(draw: st.DrawFn, resolution: Resolution):
    paragraphs = resolution.paragraphs
    kind = draw(st.sampled_from(["text", "title", "insert", "delete", "move", "kind", "mark"]))
    if kind == "title" or not paragraphs:
        end = len(resolution.title)
        return ReplaceText("title", 0, end, draw(marked_texts(8)))
    paragraph = draw(st.sampled_from(paragraphs))
    length = len(paragraph.content)
    start = draw(st.integers(0, length))
    end = draw(st.integers(start, length))
    if kind == "text":
        return ReplaceText(paragraph.id, start, end, draw(marked_texts(8)))
    if kind == "mark":
        piece = paragraph.content.with_mark(MarkKind.ITALIC, start, end).slice(start, end)
        return ReplaceText(paragraph.id, start, end, piece)
    if kind == "insert":
        new = Paragraph(new_id(), ParagraphKind.OPERATIVE, draw(marked_texts(12)))
        return InsertParagraph(draw(st.integers(0, len(paragraphs))), new)
    if kind == "delete":
        return DeleteParagraph(paragraph.id)
    if kind == "move":
        return MoveParagraph(paragraph.id, draw(st.integers(0, len(paragraphs) - 1)))
    return ChangeKind(paragraph.id, ParagraphKind.SUBPARAGRAPH, draw(st.integers(1, 4)))


@settings(max_examples=120)
@given(st.data())
def test_after_any_edits_the_document_equals_the_rows(qapp, data):
    resolution = data.draw(resolutions())
    look, frame = Look(load_theme("light"), 1.0), QTextFrameFormat()
    shown = ShownRows(QTextDocument())
    numbering = _numbered(resolution)
    shown.fill(page_rows(resolution, numbering), look, frame)
    assert_same(shown, resolution, look)
    for _ in range(data.draw(st.integers(1, 4))):
        resolution = apply(resolution, data.draw(_edits(resolution)))
        numbering.update(resolution)
        known = {row.target: row for row in shown.rows}
        shown.update(page_rows(resolution, numbering, known), look, frame)
        assert_same(shown, resolution, look)


def test_a_keystroke_rewrites_no_other_block(qapp):
    paragraphs = tuple(
        Paragraph(f"{n:08X}", ParagraphKind.OPERATIVE, marked)
        for n, marked in enumerate(_texts(), 1)
    )
    resolution = Resolution(paragraphs=paragraphs)
    look, frame = Look(load_theme("light"), 1.0), QTextFrameFormat()
    shown = ShownRows(QTextDocument())
    shown.fill(page_rows(resolution, _numbered(resolution)), look, frame)
    shown.document.documentLayout()  # without one, Qt reports no changes
    touched: list[tuple[int, int, int]] = []
    shown.document.contentsChange.connect(lambda at, out, into: touched.append((at, out, into)))
    first = resolution.paragraphs[1]
    changed = replace(first, content=first.content.slice(0, 3) + first.content.slice(4))
    after = replace(resolution, paragraphs=(paragraphs[0], changed, *paragraphs[2:]))
    known = {row.target: row for row in shown.rows}
    shown.update(page_rows(after, _numbered(after), known), look, frame)
    block = shown.document.findBlockByNumber(3)
    assert touched == [(block.position() + 3, 1, 0)]


def _texts():
    from drafter.document.marked_text import plain

    return [
        plain("Requests the Secretary-General;"),
        plain("Decides to go on;"),
        plain("Welcomes it."),
    ]
