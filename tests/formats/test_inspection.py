"""`inspect` is what scripts rely on: keys are only ever added, never renamed."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from drafter.document.draft import Draft
from drafter.document.marked_text import footnote_reference, italic, marked, plain
from drafter.document.masthead import Adoption, Masthead
from drafter.document.paragraph import Footnote, Paragraph, ParagraphKind
from drafter.document.resolution import Resolution
from drafter.formats.contract import ReadResult, ReadWarning, WarningKind
from drafter.formats.inspection import inspect, summary

TOP = {
    "symbol", "number", "organ", "title", "session", "agenda_item", "distribution",
    "document_date", "sponsors", "organ_line", "paragraphs", "footnotes", "adoption",
}  # fmt: skip
ADDED = {"session_kind", "committee", "agenda_title", "language"}
OF_THE_READING = {"base", "warnings"}
PARAGRAPH = {"id", "kind", "level", "label", "text", "opening", "italic", "footnotes"}
ADDED_TO_PARAGRAPH = {"restored", "zone"}


def text() -> Resolution:
    recalling = italic("Recalling") + plain(" its decision") + footnote_reference("n")
    return Resolution(
        masthead=Masthead(organ="general-assembly", symbol="A/80/L.1", session=80),
        title=plain("Wells"),
        organ_line=italic("The General Assembly") + plain(","),
        paragraphs=(
            Paragraph("00000001", ParagraphKind.PART, plain("A")),
            Paragraph("00000002", ParagraphKind.PREAMBULAR, recalling + plain(" of 2024,")),
            Paragraph("00000003", ParagraphKind.ORGAN_LINE, plain("The General Assembly,")),
            Paragraph("00000004", ParagraphKind.OPERATIVE, plain("Requests a report;")),
            Paragraph("00000005", ParagraphKind.SUBPARAGRAPH, plain("soon;"), 1),
            Paragraph("00000006", ParagraphKind.OPERATIVE, plain("Decides to wait.")),
            Paragraph("00000007", ParagraphKind.ANNEX, plain("Annex")),
        ),
        footnotes=(Footnote("n", plain("A/80/1.")),),
        adoption=Adoption("9th plenary meeting"),
    )


@pytest.fixture
def shown() -> dict[str, Any]:
    base = replace(text(), title=plain("Old wells"))
    warning = ReadWarning(WarningKind.LOST, "a picture was left out", "paragraph 1")
    return inspect(ReadResult(Draft(text(), base), "docx", (warning,)))


def test_the_keys_are_the_contract(shown: dict[str, Any]) -> None:
    assert set(shown) == TOP | ADDED | OF_THE_READING
    assert set(shown["base"]) == TOP | ADDED
    assert all(set(p) == PARAGRAPH | ADDED_TO_PARAGRAPH for p in shown["paragraphs"])
    assert [set(note) for note in shown["footnotes"]] == [{"label", "text"}]
    assert set(shown["adoption"]) == {"meeting", "date", "vote"}


def test_it_is_json(shown: dict[str, Any]) -> None:
    assert json.loads(json.dumps(shown)) == shown


def test_kinds_that_the_contract_does_not_have_are_shown_as_it_has_them(
    shown: dict[str, Any],
) -> None:
    kinds = [paragraph["kind"] for paragraph in shown["paragraphs"]]
    assert kinds == [
        *("heading", "preambular", "text", "operative", "subparagraph", "operative", "heading")
    ]
    assert [p["zone"] for p in shown["paragraphs"]] == ["body"] * 6 + ["annex"]


def test_references_are_left_out_of_the_text_and_given_by_position(shown: dict[str, Any]) -> None:
    recalling = shown["paragraphs"][1]
    assert recalling["text"] == "Recalling its decision of 2024,"
    assert recalling["italic"] == [[0, 9]]
    assert recalling["footnotes"] == [[len("Recalling its decision"), "1"]]
    assert shown["footnotes"] == [{"label": "1", "text": "A/80/1."}]


def test_openings_and_labels(shown: dict[str, Any]) -> None:
    assert shown["paragraphs"][1]["opening"] == "Recalling"
    assert (
        shown["paragraphs"][3]["opening"] == "Requests"
    )  # not italic: the phrase that it would be
    assert [p["label"] for p in shown["paragraphs"]] == ["", "", "", "1.", "(a)", "2.", ""]


def test_base_and_warnings(shown: dict[str, Any]) -> None:
    assert (shown["title"], shown["base"]["title"]) == ("Wells", "Old wells")
    assert shown["warnings"] == ["paragraph 1: a picture was left out"]
    assert inspect(ReadResult(Draft(text()), "docx"))["base"] is None


def test_restored_italics_are_told_apart() -> None:
    content = marked("Recalling this,", [replace(italic("Recalling").marks[0], value="restored")])
    paragraphs = (Paragraph("00000001", ParagraphKind.PREAMBULAR, content),)
    shown = inspect(ReadResult(Draft(Resolution(paragraphs=paragraphs)), "text"))
    assert shown["paragraphs"][0]["restored"] is True


def test_the_summary_has_every_word() -> None:
    words = summary(ReadResult(Draft(text()), "docx"))
    for piece in (
        "A/80/L.1",
        "Wells",
        "Recalling its decision[1] of 2024,",
        "(a) soon;",
        "A/80/1.",
    ):
        assert piece in words
