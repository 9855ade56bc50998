"""A new text follows from organ, committee and session."""

from __future__ import annotations

import datetime as dt

import pytest

from drafter.conventions import organs
from drafter.document.marked_text import MarkKind
from drafter.document.paragraph import ParagraphKind
from drafter.formats.registry import read_bytes, write
from drafter.open_draft.new_draft import (
    NewDraft,
    committees,
    new_draft,
    new_resolution,
    symbol_of,
    usual_session,
)


@pytest.mark.parametrize("organ", organs.all_organs(), ids=lambda organ: organ.id)
def test_every_organ_has_its_line_its_first_note_and_two_paragraphs(organ):
    made = new_resolution(NewDraft(organ.id, session=61, title=" A \n title "))
    assert made.organ_line.text == f"{organ.line},"
    assert list(made.organ_line.ranges(MarkKind.ITALIC)) == [(0, len(organ.line))]
    assert made.first_footnote == organ.first_footnote
    kinds = [ParagraphKind.PREAMBULAR, ParagraphKind.OPERATIVE]
    assert [p.kind for p in made.paragraphs] == kinds
    assert made.title.text == "A title"


@pytest.mark.parametrize(
    ("organ", "committee", "session", "symbol"),
    [
        ("general-assembly", "Third Committee", 80, "A/C.3/80/L.…"),
        ("general-assembly", "", 80, "A/80/L.…"),
        ("human-rights-council", "", 61, "A/HRC/61/L.…"),
        (
            "economic-and-social-council",
            "Commission on the Status of Women",
            2026,
            "E/CN.6/2026/L.…",
        ),
        ("security-council", "", 2026, "S/2026/…"),
        ("general-assembly", "", None, ""),
    ],
)
def test_symbols(organ, committee, session, symbol):
    assert symbol_of(organ, committee, session) == symbol


def test_the_session_is_the_one_held_or_the_next():
    assert usual_session("general-assembly", dt.date(2025, 11, 1)) == 80
    assert usual_session("human-rights-council", dt.date(2025, 1, 10)) == 58
    assert usual_session("security-council", dt.date(2026, 3, 1)) == 2026


def test_main_committees_come_first():
    names = [body.name for body in committees("general-assembly")]
    assert {"First Committee", "Sixth Committee"} <= set(names[:6])


@pytest.mark.parametrize("kind", ["resolution", "decision"])
def test_it_goes_through_word_unchanged(kind):
    draft = new_draft(NewDraft("general-assembly", "Third Committee", 80, kind, "Rights of all"))
    assert read_bytes(write(draft, ".docx"), "x.docx").draft.current == draft.current
