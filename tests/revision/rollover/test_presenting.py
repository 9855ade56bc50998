"""Proposals with their place and the words around them."""

from __future__ import annotations

from drafter.formats.registry import read_file
from drafter.paths import resource
from drafter.revision.rollover.engine import propose
from drafter.revision.rollover.presenting import by_class, shown


def test_every_proposal_is_shown_once_in_its_words():
    prior = read_file(resource("samples", "a-res-55-105.txt")).draft.current
    proposals = propose(prior, 57)
    found = shown(prior, proposals)
    assert sorted(map(id, proposals)) == sorted(
        id(one.proposal) for _, group in by_class(found) for one in group
    )
    for one in found:
        assert one.place
        if one.proposal.target:
            old = "".join(p.text for p in one.pieces if p.what != "inserted").strip("…")
            assert old in prior.text_at(one.proposal.target).plain
            assert one.proposal.old in old
