"""Applying the written amendments to the base gives the current text."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from drafter.document.marked_text import plain
from drafter.document.resolution import Resolution
from drafter.revision.amendments.amendment import Amendment
from drafter.revision.amendments.applying import amended
from drafter.revision.amendments.checking import not_carried, said
from drafter.revision.amendments.formulas import lines_of
from drafter.revision.amendments.reading import amendments_in
from drafter.revision.amendments.writing import amendments_between
from tests.strategies import OP, PRE, SUB, build, resolutions

BASE = build(
    (PRE, "Recalling its resolution 77/149 of 12 December 2022,^n^ on “small craft harbours”,"),
    (PRE, "Noting the report of the Secretary-General on the use of lighthouses at sea,^m^"),
    (OP, "Requests the Secretary-General to report at the seventy-ninth session;"),
    (OP, "Welcomes the progress made by all Governments in the following matters:"),
    (SUB, "The organization of training courses at the regional level;", 1),
    (SUB, "The printing of charts, including:", 1),
    (SUB, "Charts of the outer approaches to harbours;", 2),
    (SUB, "Lists of the lights that are no longer kept;", 2),
    (OP, "Urges all States to keep the lights on their coasts in working order;"),
    (OP, "Decides to consider this question further at its next session."),
)
WORDS = ("all", "States", "harbours", "lights", "the", "in particular", "(g)", "“quoted”", "2024,")


def through_sentences(amendments: list[Amendment]) -> list[Amendment]:
    lines = [line for amendment in amendments for line in lines_of(amendment)]
    return amendments_in([plain(line.text) for line in lines])


@st.composite
def revisions(draw: st.DrawFn) -> Resolution:
    """The base with words put in and taken out, paragraphs moved, taken out and copied."""
    paragraphs = list(BASE.paragraphs)
    for _ in range(draw(st.integers(1, 5))):
        place = draw(st.integers(0, len(paragraphs) - 1))
        one = paragraphs[place]
        what = draw(st.sampled_from(["words", "words", "words", "delete", "move", "new"]))
        if what == "words":
            start = draw(st.integers(0, len(one.content)))
            end = min(len(one.content), start + draw(st.sampled_from([0, 0, 3, 12])))
            new = plain(draw(st.sampled_from([w + s for w in WORDS for s in ("", " ")] + [""])))
            paragraphs[place] = replace(one, content=one.content.replace(start, end, new))
        elif what == "new":
            words = " ".join(draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=6)))
            level = draw(st.integers(1, 2))
            kind = draw(st.sampled_from([PRE, OP, SUB]))
            content = plain(f"Calls for {words};")
            fresh = replace(one, id=f"{len(paragraphs) + 0x5000:08X}", kind=kind, content=content)
            fresh = replace(fresh, level=level if kind is SUB else 0)
            if all(p.id != fresh.id for p in paragraphs):
                paragraphs.insert(place, fresh)
        elif len(paragraphs) > 1:
            paragraphs.pop(place)
            if what == "move":
                paragraphs.insert(draw(st.integers(0, len(paragraphs))), one)
    return replace(BASE, paragraphs=tuple(paragraphs))


@given(revisions())
def test_the_amended_base_is_the_current_text(current: Resolution) -> None:
    found = amendments_between(BASE, current)
    assert bool(found) == (said(BASE) != said(current))
    if found:
        assert not_carried(BASE, through_sentences(found), current) == []


def usually_numbered(resolution: Resolution) -> Resolution:
    """No numbers of an unusual form: amendments have no words for them."""
    usual = (replace(p, label_style=None, restart=None) for p in resolution.paragraphs)
    return replace(resolution, paragraphs=tuple(usual))


@given(resolutions().map(usually_numbered), resolutions().map(usually_numbered))
def test_any_text_can_be_amended_into_any_other(base: Resolution, current: Resolution) -> None:
    found = amendments_between(base, current)
    if found:
        assert not_carried(base, through_sentences(found), current) == []


@given(revisions())
def test_the_edits_leave_no_note_without_a_reference(current: Resolution) -> None:
    after = amended(BASE, amendments_between(BASE, current))
    referred = {note for _, text in after.texts() for _, note in text.footnote_references}
    assert {note.id for note in after.footnotes} == referred
