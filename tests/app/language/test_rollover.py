"""Proposals of a roll-over speak the language of the window: classes, places, reasons."""

from __future__ import annotations

import pytest

from drafter.app import language
from drafter.app.dialogs.proposals import ProposalTree
from drafter.app.worded import read_findings, worded
from drafter.conventions.wording import Wording
from drafter.formats.registry import read_file
from drafter.paths import resource
from drafter.revision.rollover.engine import propose
from drafter.revision.rollover.presenting import shown
from tests.app.language.sentences import REVISION
from tests.checks.words import put_together, trees


@pytest.fixture
def proposals(app):
    """The proposals for a resolution of the Council; the window speaks French until the end."""
    prior = read_file(resource("samples", "a-hrc-res-18-18.txt")).draft.current
    language.speak("fr")
    yield shown(prior, propose(prior, 64))
    language.speak(language.ENGLISH)


def test_all_that_is_said_of_them_has_another(proposals):
    assert len(proposals) > 3
    table = read_findings("fr")
    for one in proposals:
        for words in (one.place, one.proposal.reason, str(one.proposal.confidence)):
            known = words.template if isinstance(words, Wording) else words
            assert known in table, words
            assert worded(words) != words


def test_no_reason_is_put_together_past_the_tables():
    calls = {
        "Proposal": 6,
        "_flag": 4,
        "_proposal": 2,
        "_replacing": 5,
        "_preceding": 4,
        "replace": 9,
    }
    faults = [
        fault
        for path, tree in trees(REVISION / "rollover")
        for fault in put_together(path, tree, calls)
    ]
    assert faults == []


def test_the_tree_shows_it(proposals, qtbot):
    tree = ProposalTree()
    qtbot.addWidget(tree)
    tree.show_proposals(proposals, set())
    first = tree.topLevelItem(0)
    assert first is not None
    assert first.text(0).startswith("En-tête et ligne d’adoption (")
    item = tree._items()[2]
    assert item.text(0) == "«\u00a0nineteenth\u00a0» → «\u00a0sixty-fifth\u00a0»"
    assert item.text(1) == "paragraphe 4"
    assert item.toolTip(0) == "la session avance avec le cycle, de 46"


def test_what_earlier_versions_show_is_added_in_the_same_language(proposals):
    reason = Wording("the session moves with the cycle, {step} further on", step=3)
    more = Wording("{reason}; {more}", reason=reason, more=Wording("as it did last time"))
    assert more == "the session moves with the cycle, 3 further on; as it did last time"
    assert worded(more) == ("la session avance avec le cycle, de 3\u00a0; comme la dernière fois")
