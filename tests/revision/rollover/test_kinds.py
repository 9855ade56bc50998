"""Names and spellings of the new time, what time has passed by, paragraphs that come and go, what is noted."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from drafter.checks.engine import Checker
from drafter.document.draft import Draft
from drafter.document.masthead import Masthead
from drafter.document.resolution import Resolution
from drafter.open_draft.submission.remaining import remaining
from drafter.revision.rollover.engine import propose, rolled_over
from drafter.revision.rollover.proposal import Confidence, Proposal, ProposalKind
from tests.revision.rollover.test_engine import prior
from tests.revision.rollover.test_precedents import FAR, version

DAY = datetime.date(2024, 10, 15)


def of(kind: ProposalKind, *texts: str, session: int = 79) -> list[Proposal]:
    return [p for p in propose(prior(*texts), session, DAY) if p.kind is kind]


def test_the_house_style_of_the_new_time_is_proposed_outside_quotations() -> None:
    found = of(
        ProposalKind.STYLE,
        "Requests better access to health care and health-care services, and recalls “health care for all”;",
    )
    assert [(p.old, p.new, p.confidence) for p in found] == [
        ("health care", "healthcare", Confidence.MEDIUM),
        ("health-care", "healthcare", Confidence.MEDIUM),
    ]
    assert not of(ProposalKind.STYLE, "Recognizes the rights of indigenous peoples;"), (
        "2022 is past"
    )


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        ("Invites Turkey and the others to take part;", "Turkey", "Türkiye"),
        (
            "Requests the Department of Public Information to make it known;",
            "Department of Public Information",
            "Department of Global Communications",
        ),
    ],
)
def test_former_names_are_proposed_less_surely_where_they_outlived_the_change(
    text: str, old: str, new: str
) -> None:
    (found,) = of(ProposalKind.NAME, text)
    assert (found.old, found.new, found.confidence) == (old, new, Confidence.LOW)


def test_events_of_the_past_keep_the_names_of_their_time() -> None:
    assert not of(ProposalKind.NAME, "Recalling the summit held in Istanbul, Turkey, in 2016,")


@pytest.mark.parametrize(
    "text",
    [
        "Welcomes the Ocean Week to be held in Lisbon from 3 to 7 June 2024;",
        "Notes that the second meeting will be convened in Nairobi in May 2024;",
        "Looks forward to the forthcoming meeting of the partners, on 4 March 2024;",
    ],
)
def test_what_was_to_come_and_is_over_is_flagged_and_not_changed(text: str) -> None:
    (found,) = of(ProposalKind.FLAG, text)
    assert found.confidence is Confidence.MEDIUM
    assert not found.changes_text
    assert "in the past by the new session" in found.reason
    draft = rolled_over(prior(text), [found])
    assert draft.current.paragraphs[0].text == text


@pytest.mark.parametrize(
    "text",
    [
        "Welcomes the Ocean Week to be held in Lisbon from 3 to 7 June 2026;",
        "Recalling the appeal of 2015 that the Ocean Week was to be held in June 2016,",
        "Decides to convene a meeting at its eighty-fifth session;",
    ],
)
def test_what_is_still_to_come_or_long_over_is_not(text: str) -> None:
    assert not of(ProposalKind.FLAG, text)


def test_the_event_and_theme_of_the_last_cycle_are_flagged() -> None:
    found = of(
        ProposalKind.FLAG,
        "Welcomes the workshop held in Geneva on 18 and 19 October 2023 on the theme “Ports and people”;",
    )
    assert [p.old for p in found] == ["held in Geneva on 18 and 19 October 2023", "on the theme"]


def test_a_period_that_is_over_moves_by_its_own_length() -> None:
    (found,) = of(ProposalKind.PERIOD, "Notes the plan of work for the period 2020–2023;")
    assert (found.new, found.confidence) == ("2024–2027", Confidence.LOW)
    assert not of(ProposalKind.PERIOD, "Notes the Decade for Buoys (2014–2023) and its end;")
    assert not of(ProposalKind.PERIOD, "Notes the plan of work for the period 2022–2025;")


def test_a_report_asked_for_is_offered_to_be_taken_note_of_with_a_gap_that_stays_open() -> None:
    request = "Requests the Secretary-General to submit a report on the matter to the General Assembly at its seventy-ninth session."
    resolution = prior("Recalling the matter,", "Welcomes the efforts made;", request)
    offered = [p for p in propose(resolution, 79, DAY) if p.kind is ProposalKind.PARAGRAPH]
    assert [p.confidence for p in offered] == [Confidence.LOW]
    current = rolled_over(resolution, offered).current
    taken = current.paragraphs[1]
    assert taken.content.plain == "Takes note of the report of the Secretary-General;"
    assert current.footnotes[-1].text == "A/79/…."
    open_places = remaining(Draft(current), Checker().check(Draft(current)))
    assert any("A/79/…" in str(place) for place in open_places)


def test_none_is_offered_where_the_text_has_one_or_the_report_is_due_later() -> None:
    request = "Requests the Secretary-General to submit a report on the matter to the General Assembly at its {} session."
    has_one = "Takes note of the report of the Secretary-General on the matter;"
    assert not of(ProposalKind.PARAGRAPH, has_one, request.format("seventy-ninth"))
    assert not of(ProposalKind.PARAGRAPH, "Notes it;", request.format("eighty-second"))


RARE = (
    "Encourages the harbours of the region to exchange their pilots for a season and to report on what "
    "was learnt in the course of 2022, so that all may gain by it;"
)


def versions(*with_rare: bool) -> list[Resolution]:
    """Versions up to the 78th session, each with or without the rare paragraph."""
    first = 79 - len(with_rare)
    return [
        version(
            first + n, FAR, *([RARE] if there else []), "Decides to remain seized of the matter."
        )
        for n, there in enumerate(with_rare)
    ]


def test_a_paragraph_of_every_second_version_comes_back_in_its_turn() -> None:
    *earlier, last = versions(True, False, True, False)
    (found,) = [p for p in propose(last, 79, DAY, earlier) if p.kind is ProposalKind.PARAGRAPH]
    current = rolled_over(last, [found]).current
    assert [p.text[:10] for p in current.paragraphs] == [FAR[:10], RARE[:10], "Decides to"]
    assert "in the course of 2024" in current.paragraphs[1].text
    assert "last in 77/84" in found.reason


def test_and_goes_in_its_turn() -> None:
    *earlier, last = versions(False, True, False, True)
    (found,) = [p for p in propose(last, 79, DAY, earlier) if p.kind is ProposalKind.PARAGRAPH]
    accepted = propose(last, 79, DAY, earlier)
    current = rolled_over(last, accepted).current
    assert [p.text[:10] for p in current.paragraphs] == [FAR[:10], "Decides to"]
    assert found.new == ""


def test_a_paragraph_of_every_version_stays() -> None:
    *earlier, last = versions(True, True, True, True)
    assert not [p for p in propose(last, 79, DAY, earlier) if p.kind is ProposalKind.PARAGRAPH]


def test_the_agenda_item_and_a_round_anniversary_are_noted() -> None:
    resolution = prior("Recalling the Charter of the United Nations and all that follows from it,")
    masthead = Masthead(organ="general-assembly", session=78, number="78/101", agenda_item="74 (b)")
    resolution = replace(resolution, masthead=masthead)
    notes = [p for p in propose(resolution, 80) if p.kind is ProposalKind.FLAG]
    assert [p.old for p in notes] == ["item 74 (b)", "Charter of the United Nations"]
    assert "eightieth anniversary" in notes[1].reason
    assert not [p for p in propose(resolution, 81) if "anniversary" in p.reason]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Welcomes the Personal Envoy of the Secretary-General, Abdoulaye Sarr, and his work;",
            "Abdoulaye Sarr",
        ),
        ("Thanks the Special Rapporteur, Ms. Ana Sousa, for her report;", "Ana Sousa"),
        ("Notes the address of the President, Judge Joan Doe, to the Assembly;", "Joan Doe"),
        ("Pays tribute to Mr. António Lopes for his service;", "António Lopes"),
        (
            "Invites the High Representative for the Least Developed Countries, Landlocked Developing Countries and others;",
            "",
        ),
        ("Requests the Secretary-General, United Nations agencies and others to help;", ""),
    ],
)
def test_who_holds_an_office_is_flagged_and_not_changed(text: str, name: str) -> None:
    found = [p for p in of(ProposalKind.FLAG, text) if "person" in p.reason]
    assert [p.old for p in found] == ([name] if name else [])
    assert all(p.new == p.old for p in found)
