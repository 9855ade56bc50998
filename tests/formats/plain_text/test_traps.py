"""The traps of saved text, one by one, on invented resolutions."""

from __future__ import annotations

import datetime

import pytest

from drafter.document.numbering import footnote_numbers, paragraph_labels
from drafter.document.paragraph import ParagraphKind
from drafter.document.resolution import Resolution
from drafter.formats.plain_text import read_text

K = ParagraphKind


def resolution(text: str) -> Resolution:
    return read_text(text).draft.current


def outline(found: Resolution) -> list[tuple[str, str, str]]:
    """Kind, label and text of each paragraph."""
    labels = paragraph_labels(found)
    return [(p.kind.value, labels[p.id], p.content.plain) for p in found.paragraphs]


def attached(found: Resolution) -> dict[str, str]:
    """Number of each note and the word it stands behind."""
    numbers = footnote_numbers(found)
    return {
        numbers[note]: text.text[:at].split()[-1]
        for _, text in found.texts()
        for at, note in text.footnote_references
    }


HEAD = "The General Assembly,\n"
NOTES = "\n4th plenary meeting\n2 May 2030\n1 A/90/1.\n2 Resolution 1 A (I).\n3 See A/90/2.\n"


@pytest.mark.parametrize(
    ("words", "where"),
    [
        ("\tNoting the Treaty1 and the Plan,2 adopted on 3 May 20303 in Bonn,\n",
         {"1": "Treaty", "2": "Plan,", "3": "2030"}),
        ("\tNoting the Treaty 1 and the Plan, 2 adopted on 3 May 2030 3 in Bonn,\n",
         {"1": "Treaty", "2": "Plan,", "3": "2030"}),
        ("\tNoting the Treaty¹ and the Plan,² adopted on 3 May 2030³ in Bonn,\n",
         {"1": "Treaty", "2": "Plan,", "3": "2030"}),
        ("\tNoting Goal 1 and article 2 of “the plan”,1 the Fund2 and 3 States; in May 2029,3\n",
         {"1": "plan”,", "2": "Fund", "3": "2029,"}),
    ],
)  # fmt: skip
def test_note_numbers_are_told_from_other_figures(words: str, where: dict[str, str]) -> None:
    found = resolution(f"{HEAD}{words}\t1.\tDecides to go on.\n{NOTES}")
    assert attached(found) == where
    assert [note.text for note in found.footnotes] == [
        "A/90/1.",
        "Resolution 1 A (I).",
        "See A/90/2.",
    ]
    assert found.adoption.date == datetime.date(2030, 5, 2)


def test_notes_whose_words_are_lost_still_get_their_places() -> None:
    result = read_text(
        f"{HEAD}\tNoting the Treaty,1 the Plan,2 and its annexes,\n"
        "\t1.\tTakes note of the report of the Secretary-General;3\n\t2.\tDecides to go on.\n"
    )
    assert attached(result.draft.current) == {
        "1": "Treaty,",
        "2": "Plan,",
        "3": "Secretary-General;",
    }
    assert [note.text for note in result.draft.current.footnotes] == ["", "", ""]
    assert any("does not hold their words" in w.message for w in result.warnings)


def test_a_note_without_a_place_is_reported() -> None:
    result = read_text(
        f"{HEAD}\tNoting the Treaty,\n\t1.\tDecides to go on.\n\n5 May 2030\n1 A/90/1.\n"
    )
    (note,) = result.draft.current.footnotes
    assert [w.target for w in result.warnings if w.place == "footnote 1"] == [f"note:{note.id}"]


PAGES = """\
A/RES/90/7
United Nations
General Assembly
Distr.: General
3 May 2030
Ninetieth session
Agenda item 12 (a)
Safety of harbours and of the people who work in
them
Resolution adopted by the General Assembly
on 2 May 2030
[without reference to a Main Committee (A/90/L.4)]
90/7.
Harbours of small islands, their keepers and
the General Assembly
The General Assembly,
Recalling its resolution 88/3 of 4 May 2028 and all the earlier resolutions
that concern the harbours of the small islands, and in particular those self-
governing territories whose harbours have been closed, 1
Convinced that a harbour is open to all who come in peace and who pay what
_______________
1
A/90/5 and
A/90/6.
30-00001 (E)
\fA/RES/90/7
Harbours of small islands, their keepers and
the General Assembly
they owe to the keepers of the harbour,
1.
Requests the Secretary-General to report on the harbours of the small islands at
the next session of the Assembly, and to include in his report:
(a) The number of harbours that were closed in the course of the preceding
year, and why;
(b) What it would cost to open them again;
2.
Decides to remain seized of the matter.
7th plenary meeting
2 May 2030
2/2
30-00001
"""


def test_pages_of_a_pdf_become_whole_paragraphs() -> None:
    found = resolution(PAGES)
    masthead = found.masthead
    assert (masthead.symbol, masthead.number, masthead.agenda_item) == (
        "A/RES/90/7",
        "90/7",
        "12 (a)",
    )
    assert masthead.agenda_title == "Safety of harbours and of the people who work in them"
    assert masthead.heading.text == "Resolution adopted by the General Assembly on 2 May 2030"
    assert found.title.text == "Harbours of small islands, their keepers and the General Assembly"
    assert [(kind, label) for kind, label, _ in outline(found)] == [
        ("preambular", ""),
        ("preambular", ""),
        ("operative", "1."),
        ("subparagraph", "(a)"),
        ("subparagraph", "(b)"),
        ("operative", "2."),
    ]
    assert "those self-governing territories" in found.paragraphs[0].text
    assert found.paragraphs[1].text.endswith("who pay what they owe to the keepers of the harbour,")
    assert attached(found) == {"1": "closed,"}
    assert found.footnotes[0].text == "A/90/5 and A/90/6."


def test_a_word_divided_at_the_line_end_is_joined_where_the_text_has_it_whole() -> None:
    line = "Recalling that the development of the harbours is a matter for the develop-\n"
    rest = (
        "ment plans of all the small islands and of their harbours, as is known to the\nStates,\n"
    )
    more = "Noting that the harbours are open to all who come in peace and pay their dues,\n"
    found = resolution(HEAD + line + rest + more * 3 + "1. Decides to go on.\n")
    assert "for the development plans" in found.paragraphs[0].text


def test_levels_of_subparagraphs_follow_from_their_numbers() -> None:
    rows = ["(a)\tTo open:", "(i)\tDoors;", "(ii)\tWindows;", "(b)\tTo shut;"]
    rows += [f"({letter})\tTo do it again;" for letter in "cdefgh"] + ["(i)\tTo end it;"]
    found = resolution(HEAD + "\t1.\tDecides:\n" + "".join(f"\t{row}\n" for row in rows))
    levels = [p.level for p in found.paragraphs[1:]]
    assert levels == [1, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1]
    assert paragraph_labels(found)[found.paragraphs[-1].id] == "(i)"


def test_headings_parts_and_annexes() -> None:
    found = resolution(
        "90/8.\tHarbours\n\nA\n\nThe General Assembly,\n\nNoting the harbours,\n\n"
        "General matters\n\n1.\tDecides to go on;\n\n2.\tRequests a report.\n\n"
        "B\n\nThe General Assembly,\n\nNoting the islands,\n\n1.\tDecides to stop.\n\n"
        "7th plenary meeting\n2 May 2030\n\nAnnex I\n\nRules\n\n1.\tHarbours are open.\n\nWe, the keepers, agree.\n"
    )
    kinds = [p.kind for p in found.paragraphs]
    assert kinds == [K.PREAMBULAR, K.HEADING, K.OPERATIVE, K.OPERATIVE, K.PART, K.ORGAN_LINE,
                     K.PREAMBULAR, K.OPERATIVE, K.ANNEX, K.HEADING, K.OPERATIVE, K.TEXT]  # fmt: skip


def test_a_recorded_vote_keeps_its_lists() -> None:
    found = resolution(
        "The Human Rights Council,\n\nNoting the harbours,\n\n1. Decides to go on.\n\n36th meeting\n"
        "29 September 2031\n[Adopted by a recorded vote of 2 to 1, with 1 abstention. The voting was as "
        "follows:\nIn favour:\nChile, Ghana\nAgainst:\nPeru\nAbstaining:\nTogo]\n"
    )
    assert found.adoption.vote.split("\n")[1:3] == ["In favour:", "Chile, Ghana"]
    assert found.adoption.vote.endswith("Togo]")


def test_a_draft_with_sponsors() -> None:
    found = resolution(
        "United Nations\nA/C.3/90/L.5\nGeneral Assembly\nDistr.: Limited\n2 May 2030\nOriginal: English\n\n"
        "Ninetieth session\nThird Committee\nAgenda item 25 (b)\nHarbours\n\n"
        "Chile,* Bosnia and Herzegovina and Peru: draft resolution\n\nHarbours of small islands\n\n"
        "The General Assembly,\n\nNoting the harbours,\n\n1. Decides to go on.\n"
    )
    masthead = found.masthead
    assert masthead.sponsors == ("Chile", "Bosnia and Herzegovina", "Peru")
    assert (masthead.committee, masthead.symbol) == ("Third Committee", "A/C.3/90/L.5")
    assert (masthead.agenda_title, found.title.text) == ("Harbours", "Harbours of small islands")


def test_a_security_council_text() -> None:
    found = resolution(
        "United Nations S/RES/2999 (2030)\nSecurity Council Distr.: General\n2 May 2030\n"
        "Resolution 2999 (2030)\nAdopted by the Security Council at its 9999th meeting, on\n2 May 2030\n"
        "The Security Council,\n\nRecalling all its resolutions,\n\n1. Decides to remain seized of the matter.\n"
    )
    assert found.masthead.number == "2999 (2030)"
    assert found.adoption.meeting == "9999th meeting"
    assert found.title.text == ""
