"""What the earlier versions did is what the proposals follow."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from drafter.document.masthead import Adoption, Masthead
from drafter.document.resolution import Resolution
from drafter.revision.rollover.chain import cycle_of, in_order
from drafter.revision.rollover.engine import propose
from drafter.revision.rollover.proposal import Confidence, Proposal, ProposalKind
from tests.strategies import OP, PRE, build

_OTHERS = (ProposalKind.FLAG, ProposalKind.PARAGRAPH)
NUMBERS = {74: "74/41", 75: "75/52", 76: "76/63", 77: "77/84", 78: "78/95"}
FAR = "Recalling the long road of its endeavours in this field and the many partners it has found,"


def version(session: int, *texts: str, organ: str = "general-assembly") -> Resolution:
    kinds = [PRE if text.split()[0].endswith("ing") else OP for text in texts]
    return replace(
        build(*zip(kinds, texts, strict=True)),
        masthead=Masthead(organ=organ, session=session, number=NUMBERS.get(session, "")),
        adoption=Adoption("49th plenary meeting", datetime.date(session + 1945, 12, 7)),
    )


def only(
    texts: dict[int, str], session: int = 79, *, alone: bool = False, at: str = ""
) -> list[Proposal]:
    """The proposals for one text, of which these are the versions by session."""
    versions = [version(number, FAR, text) for number, text in sorted(texts.items())]
    earlier = () if alone else versions[:-1]
    found = propose(versions[-1], session, earlier=earlier)
    return [p for p in found if p.target and at in p.old and p.kind not in _OTHERS]


def of_fund(year: int) -> str:
    return f"Notes the contributions that the fund of the partners received in {year};"


def test_a_year_that_moved_at_each_step_is_sure_and_one_that_stayed_is_not() -> None:
    moving = only({76: of_fund(2021), 77: of_fund(2022), 78: of_fund(2023)})
    assert [(p.old, p.new, p.confidence) for p in moving] == [("2023", "2024", Confidence.HIGH)]
    assert "as it did at the last two steps" in moving[0].reason
    staying = only({76: of_fund(2023), 77: of_fund(2023), 78: of_fund(2023)})
    assert [p.confidence for p in staying] == [Confidence.LOW]
    assert "left as it was" in staying[0].reason


def test_what_moved_by_another_step_is_less_sure() -> None:
    text = "Requests the Secretary-General to report to it at its {} session on the matter;"
    texts = {77: text.format("seventy-eighth"), 78: text.format("seventy-ninth")}
    assert [p.confidence for p in only(texts)] == [Confidence.HIGH]
    texts[77] = text.format("eighty-second")
    (found,) = only(texts)
    assert found.confidence is Confidence.MEDIUM
    assert "another step" in found.reason


def test_a_session_of_another_body_is_proposed_once_the_versions_show_it() -> None:
    text = "Requests the Commission on the Status of Women to take it up at its {} session;"
    texts = {77: text.format("sixty-seventh"), 78: text.format("sixty-eighth")}
    assert not only(texts, alone=True)
    (found,) = only(texts)
    assert (found.old, found.new, found.confidence) == (
        "sixty-eighth",
        "sixty-ninth",
        Confidence.MEDIUM,
    )


def test_a_biennial_year_moves_by_two() -> None:
    texts = {74: of_fund(2019), 76: of_fund(2021), 78: of_fund(2023)}
    assert [(p.old, p.new) for p in only(texts, 80)] == [("2023", "2025")]


@pytest.mark.parametrize(
    ("texts", "new"),
    [
        (
            {
                76: "Recalling its resolution 75/52 of 7 December 2020 on the matter,",
                77: "Recalling its resolution 76/63 of 7 December 2021 on the matter,",
                78: "Recalling its resolution 77/84 of 7 December 2022 on the matter,",
            },
            "78/95 of 7 December 2023",
        ),
        (
            {
                77: "Recalling its resolutions 75/52 of 7 December 2020 and 76/63 of 7 December 2021,",
                78: "Recalling its resolutions 75/52 of 7 December 2020, 76/63 of 7 December 2021 and 77/84 of 7 December 2022,",
            },
            ", 77/84 of 7 December 2022 and 78/95 of 7 December 2023",
        ),
    ],
)
def test_the_chain_grows_as_it_grew_and_the_predecessor_is_replaced_as_it_was(
    texts: dict[int, str], new: str
) -> None:
    (found,) = only(texts, at="77/84")
    assert found.new.replace("\u00a0", " ") == new
    assert found.confidence is Confidence.HIGH


def test_another_resolution_of_the_session_before_is_not_taken_for_the_predecessor() -> None:
    text = "Recalling its resolution 77/5 of 1 November 2022 on another matter,"
    assert [p.confidence for p in only({78: text}, alone=True)] == [Confidence.LOW]
    assert not only({77: "Recalling its resolution 76/5 of 1 November 2021,", 78: text}, at="77/5")


def test_a_chain_that_goes_back_in_time_begins_with_the_prior_resolution() -> None:
    text = "Recalling its resolutions 77/84 of 7 December 2022, 76/63 of 7 December 2021 and 75/52 of 7 December 2020,"
    (found,) = only({78: text})
    assert (found.old, found.new.replace("\u00a0", " ")) == (
        "77/84",
        "78/95 of 7 December 2023, 77/84",
    )


def test_a_list_that_goes_on_keeps_its_commas() -> None:
    text = "Recalling its resolutions 76/63 of 7 December 2021, 77/84 of 7 December 2022 and all other resolutions on the matter,"
    (found,) = only({78: text})
    assert found.new.replace("\u00a0", " ") == "77/84 of 7 December 2022, 78/95 of 7 December 2023"


def test_the_cycle_is_told_from_the_chain() -> None:
    def words(*sessions: int, organ: str = "general-assembly") -> str:
        versions = [version(s, FAR, organ=organ) for s in sessions]
        cycle = cycle_of(versions[-1], in_order(versions[-1], versions[:-1]))
        return f"{cycle.name}, {cycle.seen}" if cycle else ""

    assert words(76, 77, 78) == "annual, 2"
    assert words(74, 76, 78) == "biennial, 2"
    assert words(72, 75, 78) == "triennial, 2"
    assert words(43, 52, organ="human-rights-council") == "triennial, 1"
    assert words(50, 52, organ="human-rights-council") == "every 2 sessions, 1"
    assert not words(74, 75, 78)
    assert not words(78)


def test_versions_of_other_organs_and_later_ones_are_left_out() -> None:
    prior = version(78, FAR)
    others = [
        version(79, FAR),
        version(78, FAR),
        version(52, FAR, organ="human-rights-council"),
        version(77, FAR),
        version(75, FAR),
    ]
    assert [v.masthead.session for v in in_order(prior, others)] == [75, 77]
