"""Every line stands where it stands on an issued page: docs/pdf.md, measured on A/RES/79/102."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from drafter.document.draft import Draft
from drafter.document.marked_text import italic, plain
from drafter.document.masthead import Adoption, Masthead
from drafter.document.paragraph import ParagraphKind
from drafter.document.resolution import Resolution
from drafter.formats.contract import WriteOptions
from drafter.formats.pdf import write
from tests.formats.pdf.places import Line, line, lines_of, rules_of
from tests.strategies import ANNEX, HEADING, OP, PRE, SUB, build

NEAR = 0.6
"""Points."""
PART = ParagraphKind.PART
Row = tuple[ParagraphKind, str] | tuple[ParagraphKind, str, int]
ROWS: list[Row] = [
    (PRE, "*Having considered* the matter^See A/1.^ in the light of what was said about it,"),
    (OP, "*Welcomes* the report and all that it says about the arrangements:"),
    (SUB, "first of all this, which is long enough to need a second line on the page, and a third", 1),
    (SUB, "then, below it, that, which also goes on for longer than a single line of a page", 2),
    (OP, "*Requests* " + "the Secretary-General to report on this once more, and " * 70),
    (OP, "*Decides* to go on."),
]  # fmt: skip
ADOPTED = replace(
    build(*ROWS),
    title=plain("Question of the harbours"),
    masthead=Masthead(
        organ="general-assembly",
        committee="Fourth Committee",
        symbol="A/RES/79/102",
        number="79/102",
        session=79,
        agenda_item="58",
        agenda_title="Implementation of the Declaration on the Keeping of Harbours in all Countries",
        distribution="General",
        document_date=datetime.date(2024, 12, 12),
        report=plain("[")
        + italic("on the report of the Special Political and Decolonization Committee (Fourth Committee)")
        + plain(" (A/79/1)]"),
    ),
    adoption=Adoption("47th plenary meeting", datetime.date(2024, 12, 4)),
)  # fmt: skip


def adopted() -> bytes:
    return write(Draft(ADOPTED), WriteOptions())


FIRST_PAGE = {
    "United Nations": (123.4, 57.9),
    "A/RES/79/102": (482.1, 56.4),
    "General Assembly": (123.4, 86.4),
    "Distr.: General": (397.1, 86.7),
    "12 December 2024": (397.1, 98.4),
    "Seventy-ninth session": (60.0, 222.3),
    "Agenda item 58": (60.0, 234.3),
    "Implementation of": (60.0, 246.3),
    "Resolution adopted by the General Assembly": (123.4, 291.7),
    "on 4 December 2024": (123.4, 306.8),
    "[on the report": (123.4, 331.5),
    "79/102.": (72.3, 368.7),
    "The General Assembly,": (147.2, 393.2),
    "Having considered": (147.2, 411.2),
}


@pytest.mark.parametrize("words", FIRST_PAGE)
def test_a_line_of_the_first_page(words: str) -> None:
    found, (x, y) = line(adopted(), words), FIRST_PAGE[words]
    assert (found.x, found.y) == pytest.approx((x, y), abs=NEAR)


def test_the_rules_of_the_first_page() -> None:
    data = adopted()
    masthead, below, separator = rules_of(data)
    assert masthead[0] == pytest.approx(65.0, abs=NEAR)
    assert below[0] == pytest.approx(209.6, abs=NEAR)
    assert separator[1:] == pytest.approx((99.6, 171.7), abs=1)
    note = line(data, "See A/1.")
    assert note.y == pytest.approx(703.6, abs=NEAR)  # above the room for job number and bar code
    assert note.y - separator[0] == pytest.approx(12.4, abs=NEAR)


def test_the_head_and_foot_of_the_pages_that_follow() -> None:
    data = adopted()
    assert line(data, "A/RES/79/102", 1).y == pytest.approx(59.1, abs=NEAR)
    assert rules_of(data, 1)[0][0] == pytest.approx(65.0, abs=NEAR)
    assert lines_of(data, 1)[2].y == pytest.approx(82.3, abs=NEAR)
    number = line(data, "2/2", 1)
    assert (number.x, number.y) == pytest.approx((60, 755.3), abs=NEAR)
    meeting, date = line(data, "47th plenary", 1), line(data, "4 December 2024", 1)
    assert date.y - meeting.y == pytest.approx(12, abs=0.1)
    end = rules_of(data, 1)[-1]
    assert end[0] - date.y == pytest.approx(24, abs=NEAR)
    assert end[1:] == pytest.approx((270, 342), abs=1)


def test_an_adopted_text_names_its_committee_in_the_report_line_alone() -> None:
    assert not [each for each in lines_of(adopted()) if each.words.strip() == "Fourth Committee"]
    masthead = replace(ADOPTED.masthead, number="", symbol="A/C.4/79/L.1")
    draft = Draft(replace(ADOPTED, masthead=masthead, adoption=Adoption()))
    assert line(write(draft, WriteOptions()), "Fourth Committee").x == pytest.approx(60, abs=NEAR)


def below(data: bytes, words: str) -> Line:
    lines = lines_of(data)
    return lines[lines.index(line(data, words)) + 1]


def test_subparagraphs_stand_as_on_issued_pages() -> None:
    """Measured on E/RES/2018/29: below the first level the whole text stands one step further in."""
    data = adopted()
    assert line(data, "(a)").x == pytest.approx(147.2, abs=NEAR)
    assert below(data, "(a)").x == pytest.approx(123.4, abs=NEAR)
    assert line(data, "(i)").x == pytest.approx(147.2, abs=NEAR)
    assert below(data, "(i)").x == pytest.approx(147.2, abs=NEAR)


def test_the_council_of_geneva_is_named_in_larger_letters() -> None:
    masthead = replace(ADOPTED.masthead, organ="human-rights-council", number="52/15")
    data = write(Draft(replace(ADOPTED, masthead=masthead)), WriteOptions())
    assert line(data, "Human Rights Council").size == 12
    assert line(data, "on 4 December 2024").words.strip() == "on 4 December 2024"


def test_the_security_council_breaks_before_the_date() -> None:
    text = Resolution(
        masthead=Masthead(organ="security-council", symbol="S/RES/2709 (2023)", number="2709 (2023)"),
        organ_line=italic("The Security Council") + plain(","),
        paragraphs=ADOPTED.paragraphs[1:],
        adoption=Adoption("9476th meeting", datetime.date(2023, 11, 15)),
    )  # fmt: skip
    data = write(Draft(text), WriteOptions())
    number, adopted_by = line(data, "Resolution 2709"), line(data, "Adopted by the Security")
    assert adopted_by.words.strip().endswith("meeting, on")
    assert adopted_by.y - number.y > 30
    assert line(data, "15 November 2023").x == pytest.approx(123.4, abs=NEAR)


def test_a_text_from_right_to_left_changes_sides() -> None:
    text = replace(ADOPTED, language="ar", organ_line=plain("إن الجمعية العامة،"))
    data = write(Draft(text), WriteOptions())
    assert line(data, "A").x == pytest.approx(60, abs=NEAR)
    head = line(data, "A").y
    assert max(each.x for each in lines_of(data, 0) if abs(each.y - head) < 3) > 450
    # Words in Latin letters keep their order.
    day, year = line(data, "12"), line(data, "2024")
    assert 100 < day.x < year.x < 220


def test_a_label_of_several_letters_keeps_to_its_tab_stop() -> None:
    rows: list[Row] = [
        (OP, "several:"),
        *((SUB, f"word {n};", 1) for n in range(3)),
        (SUB, "x:", 1),
    ]
    numerals: list[Row] = [(SUB, f"numeral {n};", 2) for n in range(18)]
    data = write(Draft(build(*rows, *numerals, (OP, "last."))), WriteOptions())
    eighth, eighteenth = line(data, "(viii)"), line(data, "(xviii)")
    assert "numeral 7" in eighth.words
    assert "numeral 17" in eighteenth.words
    assert line(data, "(a)").x == pytest.approx(eighth.x, abs=NEAR)


def test_a_heading_never_stands_alone_at_the_foot_of_a_page() -> None:
    for lines in range(14, 22):
        rows = [(OP, "word;")] * lines
        text = build(*rows, (HEADING, "Lights"), (OP, "Mends them all."))
        data = write(Draft(replace(text, masthead=ADOPTED.masthead)), WriteOptions())
        first = [each.words for each in lines_of(data)]
        heading = any(words.startswith("Lights") for words in first)
        assert heading == any("Mends" in words for words in first), lines


def test_a_number_with_a_letter_stays_on_its_line() -> None:
    masthead = replace(ADOPTED.masthead, number="75/290 B", symbol="A/RES/75/290 B")
    data = write(Draft(replace(ADOPTED, masthead=masthead)), WriteOptions())
    assert line(data, "75/290 B.").y == line(data, "75/290 B. Question").y


def test_a_part_opens_above_its_organ_line() -> None:
    """Measured on A/RES/72/253 A and B."""
    text = replace(
        ADOPTED,
        paragraphs=build(
            (PART, "A"), (HEADING, "Lights"), (OP, "one;"), (OP, "two."), (PART, "B"), (OP, "three.")
        ).paragraphs,
    )  # fmt: skip
    data = write(Draft(text), WriteOptions())
    title, name = line(data, "79/102."), line(data, "Lights")
    organ_line = line(data, "The General Assembly,")
    letter = next(each for each in lines_of(data) if each.words.strip() == "A" and each.y > title.y)
    assert letter.y - title.y == pytest.approx(24.5, abs=NEAR)
    assert name.y - letter.y == pytest.approx(12, abs=NEAR)
    assert organ_line.y - name.y == pytest.approx(24, abs=1.5)
    assert letter.size == 10


def test_the_word_annex_is_of_12_points() -> None:
    """Measured on A/RES/72/305 and E/RES/2018/30; its name is set smaller than there."""
    text = build(
        (OP, "one;"), (OP, "two."), (ANNEX, "Annex"), (HEADING, "Rules of the harbour"), (OP, "x,")
    )
    data = write(Draft(text), WriteOptions())
    annex, name = line(data, "Annex"), line(data, "Rules of the harbour")
    assert (annex.size, name.size) == (12, 10)
    assert name.y - annex.y < 20
