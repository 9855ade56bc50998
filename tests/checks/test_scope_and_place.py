"""What kind of text it is, and where each paragraph stands."""

from __future__ import annotations

import datetime

import pytest

from drafter.checks.place import Next, Role, Zone, places
from drafter.checks.scope import State, TextKind, scope_of
from drafter.checks.views import TextFacts
from drafter.document.marked_text import italic, plain
from drafter.document.masthead import Adoption, Masthead
from drafter.document.paragraph import ParagraphKind
from drafter.document.resolution import Resolution
from tests.strategies import ANNEX, HEADING, OP, PART, PRE, SUB, TEXT, build


def scope(line: str = "", adoption: Adoption = Adoption(), **masthead: object):
    head = Masthead(**masthead)  # type: ignore[arg-type]
    return scope_of(Resolution(head, organ_line=italic(line), adoption=adoption))


def test_the_organ_comes_from_masthead_line_or_symbol() -> None:
    assert scope(organ="security-council").is_security_council
    assert scope("The Human Rights Council").organ == "human-rights-council"
    assert scope(symbol="E/2025/L.3").organ == "economic-and-social-council"
    assert scope().organ == ""


@pytest.mark.parametrize(
    ("symbol", "number", "state"),
    [
        ("A/C.3/80/L.25/Rev.1", "", State.DRAFT),
        ("A/HRC/61/L.3", "52/15", State.DRAFT),
        ("A/RES/55/105", "55/105", State.ADOPTED),
        ("S/RES/2709 (2023)", "2709 (2023)", State.ADOPTED),
        ("", "", State.DRAFT),
        ("", "55/105", State.ADOPTED),
    ],
)
def test_the_state_follows_from_symbol_number_and_adoption_line(
    symbol: str, number: str, state: State
) -> None:
    line = Adoption("81st plenary meeting", datetime.date(2000, 12, 4)) if number else Adoption()
    assert scope(symbol=symbol, number=number, adoption=line).state is state


def test_session_and_date_of_an_adopted_text() -> None:
    line = Adoption("36th meeting", datetime.date(2011, 9, 29))
    found = scope(number="18/18", symbol="A/HRC/RES/18/18", adoption=line)
    assert (found.session, found.date, found.special) == (18, datetime.date(2011, 9, 29), False)
    assert scope(number="S-16/1", symbol="A/HRC/RES/S-16/1", adoption=line).special
    assert scope(number="52/15", symbol="A/HRC/61/L.3").session is None


def test_decisions_and_amendments_are_told_apart() -> None:
    assert scope(kind="decision").kind is TextKind.DECISION
    heading = plain("Iraq: amendment to draft resolution A/80/L.25")
    assert scope(heading=heading).kind is TextKind.AMENDMENT
    assert scope(symbol="S/PRST/2025/4").kind is TextKind.STATEMENT
    assert scope().kind is TextKind.RESOLUTION


def placed(
    *rows: tuple[ParagraphKind, str] | tuple[ParagraphKind, str, int],
) -> list[tuple[Role, Zone, Next]]:
    resolution = build(*rows)
    voices = [
        TextFacts(p.content, Role(p.kind.value), "general-assembly").has_voice
        for p in resolution.paragraphs
    ]
    return [(p.role, p.zone, p.next) for p in places(resolution.paragraphs, voices)]


def test_neighbours_are_told_apart() -> None:
    found = placed(
        (PRE, "*Recalling* its resolution,"),
        (OP, "*Requests* States:"),
        (SUB, "To reply;", 1),
        (SUB, "To act;", 1),
        (HEADING, "Follow-up"),
        (OP, "*Decides* to go on."),
    )
    assert [row[2] for row in found] == [
        Next.OPERATIVE, Next.CHILD, Next.SIBLING, Next.HEADING, Next.OPERATIVE, Next.END,
    ]  # fmt: skip
    assert {row[1] for row in found} == {Zone.BODY}


def test_declarations_annexes_and_quotations_are_zones_of_their_own() -> None:
    found = placed(
        (OP, "*Adopts* the following declaration:"),
        (TEXT, "We, the Heads of State and Government,"),
        (OP, "We reaffirm the Charter."),
        (SUB, "In full;", 1),
        (OP, "*Decides* to go on:"),
        (TEXT, "“The present text begins here,"),
        (TEXT, "“And ends here.”"),
        (OP, "*Requests* a report."),
        (ANNEX, "Annex"),
        (OP, "The States parties agree."),
    )
    assert [row[1] for row in found] == [
        Zone.BODY, Zone.DECLARATION, Zone.DECLARATION, Zone.DECLARATION, Zone.BODY,
        Zone.QUOTATION, Zone.QUOTATION, Zone.BODY, Zone.ANNEX, Zone.ANNEX,
    ]  # fmt: skip


def test_a_single_paragraph_without_verb_is_a_slip_not_a_declaration() -> None:
    found = placed(
        (OP, "*Welcomes* the report;"),
        (OP, "States are invited to reply;"),
        (OP, "*Decides* to go on."),
    )
    assert [row[1] for row in found] == [Zone.BODY] * 3


def test_numbered_paragraphs_may_end_the_sentence_of_a_line_before_them() -> None:
    found = placed(
        (OP, "*Resolves* that, for 2026:"),
        (OP, "Budget appropriations shall be financed as follows:"),
        (SUB, "By assessment;", 1),
        (OP, "There shall be set off the income."),
    )
    assert [row[1] for row in found] == [Zone.BODY] + [Zone.DECLARATION] * 3
    found = placed(
        (OP, "*Requests* States:"),
        (SUB, "To reply;", 1),
        (OP, "States are invited to act."),
    )
    assert [row[1] for row in found] == [Zone.BODY] * 3


def test_the_first_of_its_kind_is_marked_in_each_part() -> None:
    resolution = build((PRE, "a,"), (PRE, "b,"), (OP, "c."), (PART, "B"), (OP, "d."))
    found = places(resolution.paragraphs, [True] * 5)
    assert [p.first for p in found] == [True, False, True, True, True]
