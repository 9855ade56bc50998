from __future__ import annotations

from drafter.document.edits import apply_all
from drafter.document.marked_text import plain
from drafter.open_draft.amending import applicable, written
from tests.revision.merging.making import reply, sent, words

BASE = sent().current


def test_what_fits_is_told_from_what_does_not() -> None:
    lines = [
        "Fiji: amendment to draft resolution A/60/L.1",
        "In operative paragraph 1, replace “urgent need” with “pressing need”.",
        "In operative paragraph 9, delete “tides”.",
        "In operative paragraph 2, give “lighthouses” a better name.",
        "Delete operative paragraph 3.",
    ]
    found = applicable(BASE, [plain(line) for line in lines])
    assert [one.fits for one in found.sentences] == [True, False, False, True]
    assert "there is no operative paragraph 9" in found.sentences[1].reason
    assert found.sentences[2].reason.startswith("not understood")
    after = apply_all(BASE, found.edits)
    assert [p.text for p in after.paragraphs][1:] == [
        "Stresses the pressing need for safe harbours;",
        BASE.paragraphs[2].text,
        BASE.paragraphs[4].text,
    ]


def test_two_amendments_of_the_same_words_do_not_both_fit() -> None:
    lines = [
        "In operative paragraph 1, replace “urgent need” with “pressing need”.",
        "In operative paragraph 1, replace “urgent need” with “vital need”.",
    ]
    found = applicable(BASE, [plain(line) for line in lines])
    assert [one.fits for one in found.sentences] == [True, False]


def test_the_difference_is_written_and_fits_again() -> None:
    current = reply("EU", words("00000002", "urgent", "pressing")).draft.current
    made = written(BASE, current)
    assert made.unsaid == ()
    found = applicable(BASE, [plain(line) for line in made.lines])
    assert apply_all(BASE, found.edits).paragraphs[1].text == current.paragraphs[1].text
