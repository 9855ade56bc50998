"""On the base of 52/15 the roll-over proposes what a delegation did by hand for the sixty-first session."""

from __future__ import annotations

import datetime

import pytest

from drafter.conventions.fused_changes import find_fused_changes
from drafter.revision.rollover.engine import propose, rolled_over
from drafter.revision.rollover.proposal import Confidence, Proposal, ProposalKind
from tests.revision.rollover import seed

DAY = datetime.date(2026, 3, 2)
BY_HAND = {
    "preambular 2": "34/17 of 24 March 2017, 43/17 of 22 June 2020 and 52/15 of 3 April 2023",
    "operative 3": "the implementation of its resolution 52/15",
    "operative 8": "to hold in 2028 a workshop",
    "operative 8, since": "since the workshop held in 2025",
    "operative 9": "at its seventieth session",
    "note": "A/HRC/61/….",
}
"""What the draft has, its fused places read as new: but for the date of 52/15, where the delegation wrote 14
April for 3 April, and for the number of the report, which only the user knows."""


def of_words() -> list[Proposal]:
    return [p for p in propose(seed.issued(), 61, DAY) if p.changes_text]


def carried_out(*confidences: Confidence) -> str:
    """The whole text after all proposals of these levels but those for anniversaries."""
    accepted = [
        p
        for p in of_words()
        if p.confidence in confidences and p.kind is not ProposalKind.ANNIVERSARY
    ]
    current = rolled_over(seed.issued(), accepted).current
    texts = [p.content.plain for p in current.paragraphs] + [n.text for n in current.footnotes]
    return "\n".join(texts).replace("\u00a0", " ")


@pytest.mark.parametrize("place", BY_HAND)
def test_what_was_done_by_hand_is_proposed(place: str) -> None:
    assert BY_HAND[place] in carried_out(*Confidence)
    assert BY_HAND[place] not in "\n".join(p.text for p in seed.issued().paragraphs)


def test_most_of_it_is_accepted_unless_refused() -> None:
    text = carried_out(Confidence.HIGH, Confidence.MEDIUM)
    missing = {place for place, words in BY_HAND.items() if words not in text}
    assert missing == {"operative 8, since"}


def test_what_only_the_user_knows_is_flagged() -> None:
    flags = [p for p in propose(seed.issued(), 61, DAY) if p.kind is ProposalKind.FLAG]
    assert {"held on 18 and 19 October 2022", "thematic discussion on"} <= {p.old for p in flags}


def test_the_anniversaries_that_were_left_stale_are_named() -> None:
    found = [p for p in of_words() if p.kind is ProposalKind.ANNIVERSARY]
    assert [(p.old, p.new, p.confidence) for p in found] == [
        ("seventy-fifth", "seventy-eighth", Confidence.LOW),
        ("thirtieth", "thirty-third", Confidence.LOW),
    ]


def test_the_adoption_block_that_was_left_in_goes_and_the_number_with_it() -> None:
    heads = [p for p in propose(seed.issued(), 61, DAY) if p.kind is ProposalKind.MASTHEAD]
    current = rolled_over(seed.issued(), heads).current
    assert (current.masthead.symbol, current.masthead.number) == ("A/HRC/61/L.…", "")
    assert not current.adoption


def test_the_base_is_what_the_flattened_text_was_made_from() -> None:
    assert not any(find_fused_changes(p.text) for p in seed.issued().paragraphs)
    assert len(seed.issued().paragraphs) == len(seed.draft().paragraphs) == 16
