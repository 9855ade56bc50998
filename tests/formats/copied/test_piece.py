"""A piece of a draft as other programs get it: read back out of its HTML, and by LibreOffice out of
its rich text."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from drafter.document.marked_text import (
    MarkedText,
    MarkKind,
    footnote_reference,
    italic,
    marked,
    plain,
)
from drafter.document.numbering import paragraph_labels
from drafter.document.paragraph import Footnote, ParagraphKind
from drafter.document.resolution import Resolution
from drafter.formats import registry
from drafter.formats.copied import CopiedLine, Piece, as_html, as_text
from drafter.formats.copied.piece import piece_of
from drafter.formats.pasted import fragment_from_html
from drafter.formats.rtf import as_rtf
from drafter.formats.rtf.text import escaped
from tests.formats.libreoffice import through_libreoffice, with_libreoffice
from tests.strategies import OP, PRE, SUB, build

DRAFT = build(
    (PRE, "*Recalling* its resolution 87/3 of 4\u00a0December 2032,^a^"),
    (OP, "*Calls upon* {all} States – élèves, 🕊 and \\\\others:"),
    (SUB, "To dredge^b^ their harbours;"),
    (OP, "*Decides* to remain seized^a^ of the matter."),
)


def piece(resolution: Resolution = DRAFT) -> Piece:
    labels = paragraph_labels(resolution)
    return piece_of(
        resolution,
        [
            CopiedLine("organ-line", italic("The General Assembly") + plain(",")),
            *(CopiedLine(p.kind, p.content, labels[p.id], p.level) for p in resolution.paragraphs),
        ],
    )


def shown(content: MarkedText) -> tuple[str, list[tuple[int, int]]]:
    return content.text, list(content.ranges(MarkKind.ITALIC))


def test_html_brings_kinds_italics_and_notes_back() -> None:
    fragment = fragment_from_html(as_html(piece()), ParagraphKind.TEXT)
    before = DRAFT.paragraphs
    assert [(p.kind, p.level) for p in fragment.paragraphs[1:]] == [
        (PRE, 0), (OP, 0), (SUB, 1), (OP, 0),
    ]  # fmt: skip
    # The second reference to a note is a raised number, as in Word.
    assert [shown(p.content) for p in fragment.paragraphs[1:4]] == [
        shown(p.content) for p in before[:3]
    ]
    assert [note.text for note in fragment.footnotes] == ["a.", "b."]


def test_plain_text_has_the_numbers() -> None:
    assert as_text(piece()).splitlines()[1:4] == [
        "Recalling its resolution 87/3 of 4\u00a0December 2032,[1]",
        "1. Calls upon {all} States – élèves, 🕊 and \\\\others:",
        "(a) To dredge[2] their harbours;",
    ]
    assert as_text(piece()).endswith("\n\n[1] a.\n[2] b.")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a{b}\\c", "a\\{b\\}\\\\c"),
        ("4\u00a0m\u2011x\u00ad", "4\\~m\\_x\\-"),
        ("é", "\\u233?"),
        ("\u95ee", "\\u-27154?"),
        ("🕊", "\\u-10179?\\u-8886?"),
        ("a\tb\nc\x00", "a\\tab b\\line c"),
    ],
)
def test_characters_in_rich_text(text: str, words: str) -> None:
    assert escaped(text) == words


def test_rich_text_has_only_seven_bits_and_closed_groups() -> None:
    data = as_rtf(piece())
    words = data.decode("ascii").replace("\\\\", "").replace("\\{", "").replace("\\}", "")
    assert words.count("{") == words.count("}")
    assert data.count(b"\\footnote ") == 2


def test_a_link_to_anything_but_a_page_is_words() -> None:
    content = marked("here and there").with_mark(MarkKind.LINK, 0, 4, "javascript:alert(1)")
    content = content.with_mark(MarkKind.LINK, 9, 14, "https://example.org/a{b}")
    data = as_rtf(Piece((CopiedLine("text", content),)))
    assert b"javascript" not in data
    assert b'HYPERLINK "https://example.org/a\\{b\\}"' in data


@with_libreoffice
def test_libreoffice_reads_the_rich_text(tmp_path: Path) -> None:
    path = tmp_path / "piece.rtf"
    path.write_bytes(as_rtf(piece()))
    again = registry.read_bytes(through_libreoffice(path), "piece.docx").draft.current
    assert again.organ_line.text == "The General Assembly,"
    labels = paragraph_labels(again)
    assert [(p.kind, labels[p.id]) for p in again.paragraphs] == [
        (PRE, ""), (OP, "1."), (SUB, "(a)"), (OP, "2."),
    ]  # fmt: skip
    assert [shown(p.content) for p in again.paragraphs[:3]] == [
        shown(p.content) for p in DRAFT.paragraphs[:3]
    ]
    assert [note.text for note in again.footnotes] == ["a.", "b."]


@with_libreoffice
def test_right_to_left_and_signs_reach_libreoffice(tmp_path: Path) -> None:
    note = Footnote("n", plain("\u0645\u0644\u0627\u062d\u0638\u0629."), sign="*")
    content = (
        italic("\u0625\u0630 \u062a\u0634\u064a\u0631") + plain(" 79/1") + footnote_reference("n")
    )
    resolution = Resolution(footnotes=(note,), language="ar")
    path = tmp_path / "piece.rtf"
    path.write_bytes(as_rtf(piece_of(resolution, [CopiedLine("preambular", content)])))
    from tests.formats.docx.samples import parts_of

    parts = parts_of(through_libreoffice(path))
    document = parts["word/document.xml"].decode()
    assert re.search(r'<w:bidi(?: w:val="(?:1|true)")?/>', document)
    assert content.plain.split()[0] in document
    assert note.text.rstrip(".") in parts["word/footnotes.xml"].decode()
