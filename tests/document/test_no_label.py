"""A paragraph may have no label on purpose, as an entry of a bulleted list has none."""

from __future__ import annotations

from drafter.document.edit_json import edit_from_json, edit_to_json
from drafter.document.edits import ChangeKind
from drafter.document.json_form import (
    paragraph_from_json,
    paragraph_to_json,
)
from drafter.document.labels import LabelStyle
from drafter.document.marked_text import plain
from drafter.document.numbering import paragraph_labels
from drafter.document.paragraph import Paragraph, ParagraphKind
from drafter.document.resolution import Resolution


def entry(paragraph_id: str, style: LabelStyle | None) -> Paragraph:
    return Paragraph(paragraph_id, ParagraphKind.SUBPARAGRAPH, plain("x"), 1, label_style=style)


def test_it_is_shown_without_one_and_does_not_count() -> None:
    entries = (entry("a", None), entry("b", LabelStyle.NONE), entry("c", None))
    assert list(paragraph_labels(Resolution(paragraphs=entries)).values()) == ["(a)", "", "(b)"]


def test_it_survives_json() -> None:
    for style in (LabelStyle.NONE, LabelStyle.ROMAN, None):
        assert paragraph_from_json(paragraph_to_json(entry("a", style))) == entry("a", style)
        edit = ChangeKind("a", ParagraphKind.SUBPARAGRAPH, 1, style)
        assert edit_from_json(edit_to_json(edit)) == edit
