from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from drafter.document.marked_text import MarkKind
from drafter.document.masthead import Adoption, Masthead
from drafter.document.resolution import Resolution
from drafter.revision.rollover.engine import propose, rolled_over
from drafter.revision.rollover.proposal import Confidence, Proposal, ProposalKind
from drafter.revision.rollover.situation import CannotRollOver
from tests.strategies import OP, PRE, build


def prior(
    *texts: str, organ: str = "general-assembly", session: int = 78, number: str = "78/101"
) -> Resolution:
    kinds = [PRE if text.split()[0].endswith("ing") else OP for text in texts]
    year = {78: 2023, 52: 2023}.get(session, 2023)
    return replace(
        build(*zip(kinds, texts, strict=True)),
        masthead=Masthead(organ=organ, session=session, number=number, symbol=f"A/RES/{number}"),
        adoption=Adoption("49th plenary meeting", datetime.date(year, 12, 7)),
    )


def proposals(resolution: Resolution, session: int = 79) -> list[Proposal]:
    """What is proposed for the words of the texts."""
    others = (ProposalKind.FLAG, ProposalKind.PARAGRAPH)
    return [p for p in propose(resolution, session) if p.target and p.kind not in others]


def changed(resolution: Resolution, session: int = 79, *, least: str = "low") -> list[str]:
    """The texts with all proposals at least so sure carried out."""
    levels = ["high", "medium", "low"]
    sure = levels[: levels.index(least) + 1]
    accepted = [p for p in propose(resolution, session) if p.confidence in sure]
    return [
        p.content.plain.replace("\u00a0", " ")
        for p in rolled_over(resolution, accepted).current.paragraphs
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Requests the Secretary-General to report to the General Assembly at its seventy-ninth session.",
            "Requests the Secretary-General to report to the General Assembly at its eightieth session.",
        ),
        (
            "Recalling its resolutions, the most recent of which was resolution 77/149 of 12 December 2022,",
            "Recalling its resolutions, the most recent of which was resolution 78/101 of 7 December 2023,",
        ),
        (
            "Recalling its resolutions 75/96 of 9 December 2020, 76/85 of 9 December 2021 and 77/149 of 12 December 2022,",
            "Recalling its resolutions 75/96 of 9 December 2020, 76/85 of 9 December 2021, 77/149 of 12 December 2022 and 78/101 of 7 December 2023,",
        ),
        (
            "Reaffirming its resolutions 75/96, 76/85 and 77/149, and mindful of the rest,",
            "Reaffirming its resolutions 75/96, 76/85, 77/149 and 78/101, and mindful of the rest,",
        ),
        (
            "Approves the programme of work envisaged for 2024;",
            "Approves the programme of work envisaged for 2025;",
        ),
    ],
)
def test_what_is_likely_is_proposed(text: str, expected: str) -> None:
    assert changed(prior(text), least="medium") == [expected]


def test_a_report_asked_for_and_the_most_recent_resolution_are_sure() -> None:
    texts = (
        "Recalling its resolutions, the most recent of which was resolution 77/149 of 12 December 2022,",
        "Requests the Secretary-General to report to the General Assembly at its seventy-ninth session;",
        "Decides to hold a meeting at its seventy-ninth session;",
        "Recalling the meeting to be held at its seventy-ninth session,",
    )
    levels = [p.confidence for p in proposals(prior(*texts))]
    assert levels == [Confidence.HIGH, Confidence.HIGH, Confidence.MEDIUM, Confidence.LOW]


@pytest.mark.parametrize(
    "text",
    [
        "Recalling the 2030 Agenda for Sustainable Development,",
        "Recalling resolution 60/251 of 15 March 2006,",
        "Welcomes the outcome of the Conference held in Baku from 11 to 22 November 2024;",
        "Requests the Commission on the Status of Women to consider the matter at its sixty-eighth session;",
        "Recalling the decision adopted by the General Assembly at its fiftieth session,",
        "Notes the Strategic Framework 2018–2030;",
    ],
)
def test_what_belongs_to_another_text_or_time_stays(text: str) -> None:
    assert changed(prior(text)) == [text]


def test_the_councils_sessions_move_by_its_own_cycle_and_the_assemblys_by_years() -> None:
    text = "Requests a report to the Human Rights Council at its sixty-first session and to the General Assembly at its seventy-ninth session."
    resolution = prior(text, organ="human-rights-council", session=52, number="52/15")
    assert changed(resolution, 61) == [
        "Requests a report to the Human Rights Council at its seventieth session and to the General Assembly at its eighty-second session."
    ]


def test_the_masthead_becomes_that_of_a_draft_and_the_adoption_line_goes() -> None:
    draft = rolled_over(
        prior("Decides."), propose(prior("Decides."), 79, datetime.date(2024, 11, 1))
    )
    masthead = draft.current.masthead
    assert (masthead.session, masthead.number, masthead.distribution) == (79, "", "Limited")
    assert masthead.symbol == "A/79/L.…"
    assert masthead.document_date == datetime.date(2024, 11, 1)
    assert not draft.current.adoption
    assert draft.base == prior("Decides.")
    assert not draft.current.labels_as_read


def test_a_report_symbol_becomes_a_gap_to_fill_and_a_supplement_its_successor() -> None:
    resolution = prior("Takes note of the report^a^ and of that of the Special Committee;^b^")
    texts = {
        "a": "A/78/234.",
        "b": "Official Records of the General Assembly, Seventy-eighth Session, Supplement No. 23 (A/78/23).",
    }
    from drafter.document.marked_text import plain

    resolution = replace(
        resolution,
        footnotes=tuple(replace(n, content=plain(texts[n.id])) for n in resolution.footnotes),
    )
    accepted = [p for p in propose(resolution, 79) if p.confidence is not Confidence.LOW]
    first, second = rolled_over(resolution, accepted).current.footnotes
    assert first.text == "A/79/…."
    assert any(mark.kind is MarkKind.PLACEHOLDER for mark in first.content.marks)
    assert second.text.endswith("Seventy-ninth Session, Supplement No. 23 (A/79/23).")


def test_a_note_that_points_into_a_report_is_left_for_the_user() -> None:
    resolution = prior("Takes note of the report;^a^")
    from drafter.document.marked_text import plain

    note = "Official Records of the General Assembly, Seventy-eighth Session, Supplement No. 53 (A/78/53), chap. V, sect. A."
    resolution = replace(
        resolution, footnotes=(replace(resolution.footnotes[0], content=plain(note)),)
    )
    assert {p.confidence for p in proposals(resolution)} == {Confidence.LOW}


def test_anniversaries_are_offered_with_a_remark() -> None:
    (found,) = proposals(prior("Welcomes the seventy-fifth anniversary of the Declaration;"))
    assert (found.kind, found.new, found.confidence) == (
        ProposalKind.ANNIVERSARY,
        "seventy-sixth",
        Confidence.LOW,
    )
    assert "no round one" in found.reason


def test_proposals_never_overlap_and_say_what_stands_there() -> None:
    resolution = prior(
        "Recalling its resolutions 75/96 of 9 December 2020, 76/85 of 9 December 2021 and 77/149 of 12 December 2022,",
        "Requests the Secretary-General to report at the seventy-ninth session on the programme for 2024.",
    )
    ends: dict[str, int] = {}
    for proposal in proposals(resolution):
        assert (
            resolution.text_at(proposal.target).text[proposal.start : proposal.end] == proposal.old
        )
        assert proposal.start >= ends.get(proposal.target, 0)
        ends[proposal.target] = proposal.end


@pytest.mark.parametrize(
    ("masthead", "session", "words"),
    [
        (Masthead(organ="general-assembly", session=78), 78, "later session"),
        (Masthead(organ="general-assembly"), 79, "session of the text is not known"),
    ],
)
def test_what_cannot_be_rolled_over_says_why(masthead: Masthead, session: int, words: str) -> None:
    with pytest.raises(CannotRollOver, match=words):
        propose(replace(build((OP, "x")), masthead=masthead), session)


def test_italics_of_replaced_words_stay() -> None:
    resolution = prior("*Takes note* of the programme for 2024;")
    draft = rolled_over(resolution, propose(resolution, 79))
    content = draft.current.paragraphs[0].content
    assert [content.text[a:b] for a, b in content.ranges(MarkKind.ITALIC)] == ["Takes note"]
