"""What is offered at the caret."""

from __future__ import annotations

from dataclasses import replace

import pytest

from drafter.document.marked_text import footnote_reference, plain
from drafter.document.masthead import Masthead
from drafter.document.paragraph import ParagraphKind
from drafter.document.resolution import Resolution
from drafter.open_draft.completing.offering import MOST, completions
from tests.strategies import OP, PRE, build


def draft(*paragraphs: tuple[ParagraphKind, str], organ: str = "general-assembly") -> Resolution:
    return replace(build(*paragraphs), masthead=Masthead(organ=organ))


def offered(text: str, kind: ParagraphKind = OP, organ: str = "general-assembly") -> list[str]:
    """The paragraph with each offer taken, where "|" is the caret."""
    typed, _, rest = text.partition("|")
    resolution = draft((kind, typed + rest), organ=organ)
    found = completions(resolution, "p0", len(typed))
    return [typed[: c.start] + c.text + rest for c in found]


def test_opening_phrases_are_offered_the_commonest_of_the_organ_first():
    assert offered("Req")[0] == "Requests"
    assert offered("Takes note")[:2] == ["Takes note with appreciation", "Takes note with interest"]
    assert offered("Also req")[0] == "Also requests"
    assert offered("Rec", PRE)[0] == "Recalling"
    assert len(offered("Re")) == MOST


def test_an_offer_says_how_often_texts_open_so():
    resolution = draft((OP, "Reques"))
    (best, *_) = completions(resolution, "p0", 6)
    assert best.detail == "3,509 in the General Assembly"


def test_an_opening_phrase_is_offered_with_its_strength():
    found = completions(draft((OP, "Re")), "p0", 2)
    strengths = {c.text: c.strength for c in found}
    assert strengths["Requests"] == "medium"
    assert strengths["Recalls"] == ""
    (best, *_) = completions(draft((OP, "Also ur")), "p0", 7)
    assert (best.text, best.strength) == ("Also urges", "strong")


def test_a_draft_without_an_organ_is_offered_what_all_organs_say():
    (best, *_) = completions(draft((OP, "Reques"), organ=""), "p0", 6)
    assert (best.text, best.detail) == ("Requests", "8,049 in texts of all organs")


@pytest.mark.parametrize("text", ["R", "", " Re", "Requests| the", "Re|quests", "Zzz"])
def test_nothing_is_offered_where_nothing_is_known(text):
    assert not [o for o in offered(text) if o.startswith("Requests the")]
    if text != "Requests| the":
        assert offered(text) == []


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("Recalling its resolution 60/251|", "Recalling its resolution 60/251 of 15\u00a0March 2006"),
        ("Recalling its resolution 60/251| and", "Recalling its resolution 60/251 of 15\u00a0March 2006 and"),
        ("Recalling Human Rights Council resolution 5/1|", "Recalling Human Rights Council resolution 5/1 of 18\u00a0June 2007"),
    ],
)  # fmt: skip
def test_the_date_of_a_resolution_follows_its_number(text, taken):
    assert offered(text, PRE) == [taken]


@pytest.mark.parametrize(
    "text", ["its resolution 60/251| of 15 March 2006", "its resolution 60/25199|", "60/251|"]
)
def test_no_date_is_offered_twice_or_to_what_is_no_citation(text):
    assert offered(f"Recalling {text}", PRE) == []


def test_names_of_states_and_organs_are_offered_in_their_official_form():
    assert "Requests the United Republic of Tanzania" in offered("Requests the United Rep")
    assert offered("Requests Côt") == ["Requests Côte d’Ivoire"]
    assert "Invites the Human Rights Council" in offered("Invites the Human Ri")
    assert offered("Invites Bolivia|") == ["Invites Plurinational State of Bolivia"]
    assert offered("Invites the parties, France|") == []


def test_symbols_of_the_draft_are_offered_again():
    resolution = draft(
        (PRE, "Noting A/80/123 and A/80/45,"), (PRE, "Noting also A/80/45,"), (OP, "Takes note of A/8")
    )  # fmt: skip
    found = completions(resolution, "p2", len("Takes note of A/8"))
    assert [c.text for c in found] == ["A/80/45", "A/80/123"]


def test_not_after_a_note_and_not_in_another_language():
    resolution = draft((OP, "Req"))
    assert completions(resolution, "p0", 3)
    assert completions(replace(resolution, language="fr"), "p0", 3) == []
    noted = replace(resolution.paragraphs[0], content=plain("Req") + footnote_reference("n"))
    assert completions(replace(resolution, paragraphs=(noted,)), "p0", 4) == []
