"""Parts of a composite resolution, and short lines at the foot of a page."""

from __future__ import annotations

from dataclasses import replace

from drafter.document.draft import Draft
from drafter.document.marked_text import plain
from drafter.document.masthead import Masthead
from drafter.document.paragraph import ParagraphKind
from drafter.formats.contract import WriteOptions
from drafter.formats.pdf import write
from drafter.formats.pdf_reading import read
from tests.formats.pdf.places import lines_of
from tests.strategies import HEADING, OP, build

PART, ORGAN_LINE = ParagraphKind.PART, ParagraphKind.ORGAN_LINE
TEXT = ParagraphKind.TEXT
MASTHEAD = Masthead(
    organ="general-assembly", symbol="A/RES/72/253 A-B", number="72/253 A-B", session=72
)


def test_the_letter_of_a_part_is_no_heading_and_no_title() -> None:
    text = build(
        (PART, "A"), (HEADING, "Sea"), (OP, "*Notes* one;"), (OP, "*Notes* two."), (PART, "B"), (HEADING, "Rivers"),
        (ORGAN_LINE, "*The General Assembly*,"), (OP, "*Notes* three;"), (OP, "*Ends.*")
    )  # fmt: skip
    text = replace(text, masthead=MASTHEAD, title=plain("Ferries"))
    found = read(write(Draft(text), WriteOptions())).draft.current
    assert found.title.text == "Ferries"
    assert [p.text for p in found.paragraphs if p.kind is PART] == ["A", "B"]
    assert found.paragraphs[1].text == "Sea"


def test_a_short_line_above_a_number_on_the_next_page_stays_alone() -> None:
    at_the_foot = 0
    for count in range(6, 14):
        rows = [
            (OP, "*Notes* that " + "the lights of the harbour are lit " * 4 + "at night;")
        ] * count
        text = build(*rows, (TEXT, "Sea"), (OP, "*Notes* the end."))
        data = write(Draft(replace(text, masthead=MASTHEAD)), WriteOptions())
        at_the_foot += lines_of(data)[-1].words.strip() == "Sea"
        found = read(data).draft.current
        assert [p.text for p in found.paragraphs][-2:] == ["Sea", "Notes the end."], count
    assert at_the_foot
