from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.clauses.tracing.comparison import is_same
from drafter.document.draft import Draft
from drafter.document.edits import apply_all
from drafter.document.marked_text import MarkKind
from drafter.open_draft import OpenDraft
from drafter.open_draft.agreed.wording import wording_edits
from tests.strategies import OP, PRE, SUB, build, resolutions, shown


def reworded(row, source: str):
    before = build(row)
    return apply_all(before, wording_edits(before, "p0", source))


@pytest.mark.parametrize(
    ("kind", "own", "source", "wanted"),
    [
        (OP, "Requests a report;", "Requests a full report.", "Requests a full report;"),
        (OP, "Requests a report.", "Requests a full report;", "Requests a full report."),
        (PRE, "Noting the report,", "Noting the tenth report,", "Noting the tenth report,"),
        (SUB, "Lighthouses; and", "All lighthouses;", "All lighthouses; and"),
        (SUB, "Lighthouses,", "All lighthouses, and", "All lighthouses,"),
        (OP, "Requests", "Requests a report.", "Requests a report."),
        (OP, "Requests one thing;", "Calls upon States:", "Calls upon States;"),
        (OP, "Land and", "Land and sea;", "Land and sea;"),
    ],
)
def test_the_words_are_taken_and_the_closing_mark_stays(kind, own, source, wanted):
    assert shown(reworded((kind, own), source)) == [wanted]


def test_the_opening_phrase_is_set_in_italics():
    content = reworded((OP, "*Requests* the Council to act;"), "Urges the Council to act;").text_at(
        "p0"
    )
    assert [content.text[a:b] for a, b in content.ranges(MarkKind.ITALIC)] == ["Urges"]


@pytest.mark.parametrize(
    ("own", "wanted"),
    [
        ("Recalling its decision,^a^ and the rest,", "Recalling its decision,^ and all the rest,"),
        ("Recalling^a^ its decision, and the rest,", "Recalling^ its decision, and all the rest,"),
        ("Recalling its own^a^ decision, and the rest,", "Recalling its^ decision, and all the rest,"),
    ],
)  # fmt: skip
def test_no_footnote_is_lost_even_with_the_words_that_bore_it(own, wanted):
    draft = OpenDraft(Draft(build((PRE, own))))
    draft.perform(
        wording_edits(draft.resolution, "p0", "Recalling its decision, and all the rest,"), "Take"
    )
    assert shown(draft.resolution) == [wanted]
    assert len(draft.resolution.footnotes) == 1


def test_marks_of_words_that_stay_are_kept():
    content = reworded((OP, "Takes note of *The Lamp* of 1999;"), "Takes note of The Lamp of 2020;")
    assert "The Lamp" in [
        content.text_at("p0").text[a:b] for a, b in content.text_at("p0").ranges(MarkKind.ITALIC)
    ]


def test_what_reads_the_same_already_is_not_touched():
    before = build((OP, "Requests a report on 4\u00a0December 2000;"))
    assert wording_edits(before, "p0", "Requests a report on 4 December 2000.") == []


def test_an_unknown_paragraph_is_an_error():
    with pytest.raises(KeyError):
        wording_edits(build((OP, "Requests;")), "nowhere", "Requests.")


@given(resolutions(), st.text("abc XY,;.:-’\u00a0", max_size=40), st.data())
def test_any_text_takes_any_words_and_undo_gives_it_back(resolution, source, data):
    paragraph = data.draw(st.sampled_from(resolution.paragraphs))
    draft = OpenDraft(Draft(resolution))
    notes = [note for _, note in paragraph.content.footnote_references]
    done = draft.perform(wording_edits(resolution, paragraph.id, source), "Take")
    after = draft.resolution.paragraph(paragraph.id).content
    assert is_same(after.plain, source)
    assert [note for _, note in after.footnote_references] == notes
    if done:
        draft.undo()
    assert draft.resolution == resolution
