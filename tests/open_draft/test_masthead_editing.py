"""The masthead and the title are changed in one step."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.document.draft import Draft
from drafter.document.edits import apply_all
from drafter.document.marked_text import footnote_reference, plain
from drafter.document.masthead import Masthead
from drafter.document.paragraph import Footnote
from drafter.formats.registry import read_bytes, write
from drafter.open_draft import OpenDraft
from drafter.open_draft.masthead_editing import (
    masthead_edits,
    masthead_faults,
    sponsor_names,
    sponsors_in_order,
)
from drafter.open_draft.new_draft import NewDraft, new_resolution


def test_one_step_changes_organ_line_masthead_title_and_first_note():
    draft = OpenDraft(Draft(new_resolution(NewDraft(title="Old title"))))
    before = draft.resolution
    masthead = replace(before.masthead, organ="human-rights-council", session=61)
    draft.perform(masthead_edits(before, masthead, "New title"), "Masthead")
    after = draft.resolution
    assert after.organ_line.text == "The Human Rights Council,"
    assert (after.masthead.session, after.title.text, after.first_footnote) == (61, "New title", 2)
    draft.undo()
    assert draft.resolution == before


@given(st.text("ab c", max_size=8), st.text("ab c", max_size=8), st.integers(0, 8))
def test_a_note_of_the_title_stays(old, new, place):
    at = min(place, len(old))
    title = plain(old[:at]) + footnote_reference("n1") + plain(old[at:])
    resolution = replace(
        new_resolution(NewDraft()), title=title, footnotes=(Footnote("n1", plain("x")),)
    )
    wanted = " ".join(new.split())
    edits = masthead_edits(resolution, resolution.masthead, wanted)
    after = apply_all(resolution, edits)
    assert [note for _, note in after.title.footnote_references] == ["n1"]
    assert " ".join(after.title.plain.split()) == wanted


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"session": 4000}, "session"),
        ({"organ": "security-council", "session": 5}, "session"),
        ({"organ": "economic-and-social-council", "session": 80}, "session"),
        ({"symbol": "hello"}, "symbol"),
        ({"symbol": "A/HRC/61/L.3"}, "symbol"),
        ({"number": "x"}, "number"),
        ({"agenda_item": "sixty"}, "agenda_item"),
        ({"sponsors": ("Atlantis",)}, "sponsors"),
        ({"on_behalf_of": "the Group of 77 and China"}, "on_behalf_of"),
    ],
)
def test_faults_are_said_at_their_field(change, field):
    masthead = replace(Masthead(organ="general-assembly", session=80), **change)
    assert list(masthead_faults(masthead)) == [field]
    assert masthead_faults(masthead)[field].endswith(".")


@pytest.mark.parametrize("item", ["68", "68 (b)", "18 (a) and (c)", "12 and 13", ""])
def test_agenda_items_that_are_right(item):
    assert masthead_faults(Masthead(agenda_item=item)) == {}


def test_sponsors_are_named_as_in_lists_and_put_in_order():
    known, unknown = sponsor_names("Mexico, Iran, Côte d'Ivoire and Atlantis")
    assert known == ["Mexico", "Iran (Islamic Republic of)", "Côte d’Ivoire"]
    assert unknown == ["Atlantis"]
    assert sponsors_in_order([*known, "Mexico"]) == (
        "Côte d’Ivoire",
        "Iran (Islamic Republic of)",
        "Mexico",
    )


def test_a_full_masthead_goes_through_word_unchanged():
    made = new_resolution(NewDraft("general-assembly", "Third Committee", 80, title="Rights"))
    masthead = replace(
        made.masthead,
        agenda_item="68 (b)",
        agenda_title="Human rights questions",
        sponsors=("Fiji", "Kenya"),
        on_behalf_of="the Group of 77 and China",
    )
    draft = Draft(replace(made, masthead=masthead))
    assert read_bytes(write(draft, ".docx"), "x.docx").draft.current.masthead == masthead
