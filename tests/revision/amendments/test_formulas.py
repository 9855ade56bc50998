"""The formulas of the United Nations are written and understood; what does not fit is said."""

from __future__ import annotations

from dataclasses import replace

import pytest

from drafter.document.marked_text import MarkKind, plain
from drafter.document.resolution import Resolution
from drafter.revision.amendments.amendment import BadAmendment
from drafter.revision.amendments.applying import amended
from drafter.revision.amendments.document import amendment_document, as_text
from drafter.revision.amendments.formulas import lines_of
from drafter.revision.amendments.reading import amendments_in
from drafter.revision.amendments.writing import amendments_between
from tests.strategies import OP, PRE, SUB, build, shown

BASE = build(
    (PRE, "*Recalling* its resolution 77/149 of 12 December 2022,^n^"),
    (PRE, "*Noting* the use of lighthouses at sea,"),
    (OP, "*Requests* the Secretary-General to report on lights and on harbours;"),
    (OP, "*Welcomes* the progress made in:"),
    (SUB, "The printing of charts;", 1),
    (SUB, "The training of pilots;", 1),
    (OP, "*Decides* to consider lights and buoys further at its next session."),
)


def after(*lines: str) -> list[str]:
    return list(shown(amended(BASE, amendments_in([plain(line) for line in lines]))))


def written(current: Resolution) -> list[str]:
    amendments = amendments_between(BASE, current)
    return [line.text for amendment in amendments for line in lines_of(amendment)]


def with_text(place: int, old: str, new: str) -> Resolution:
    paragraphs = list(BASE.paragraphs)
    at = paragraphs[place].text.index(old)
    content = paragraphs[place].content.replace(at, at + len(old), plain(new))
    paragraphs[place] = replace(paragraphs[place], content=content)
    return replace(BASE, paragraphs=tuple(paragraphs))


@pytest.mark.parametrize(
    ("place", "old", "new", "sentence"),
    [
        (2, "report", "report orally",
         "In operative paragraph 1, after “Secretary-General to report”, insert “orally”."),
        (1, " at sea", "", "In the second preambular paragraph, delete “at sea”."),
        (6, "next", "eightieth",
         "In operative paragraph 3, replace “its next session” with “its eightieth session”."),
        (0, "12", "9",
         "In the first preambular paragraph, replace “of 12 December” with “of 9 December”."),
        (4, "The printing", "The prompt printing",
         "In operative paragraph 2 (a), after “The”, insert “prompt”."),
        (3, "progress", "great progress",
         "In the chapeau of operative paragraph 2, after “Welcomes the”, insert “great”."),
    ],
)  # fmt: skip
def test_a_few_words_are_quoted(place: int, old: str, new: str, sentence: str) -> None:
    current = with_text(place, old, new)
    (line,) = written(current)
    assert line == sentence
    assert list(shown(current)) == after(line)


def test_paragraphs_come_go_and_move() -> None:
    paragraphs = list(BASE.paragraphs)
    new = build((OP, "*Urges* States to keep their lights;"), (SUB, "Buoys.", 1)).paragraphs
    fresh = [replace(p, id=f"new{n}") for n, p in enumerate(new)]
    current = replace(BASE, paragraphs=(*paragraphs[:3], *fresh, *paragraphs[6:]))
    assert written(current) == [
        "After operative paragraph 1, insert a new operative paragraph reading:",
        "“Urges States to keep their lights;",
        "\t“(a) Buoys.”",
        "Delete operative paragraph 2.",
    ]
    moved = replace(
        BASE, paragraphs=(*paragraphs[:2], *paragraphs[3:6], paragraphs[2], paragraphs[6])
    )
    assert written(moved) == ["Move operative paragraph 1 to follow operative paragraph 2."]
    fewer = replace(BASE, paragraphs=(paragraphs[0], *paragraphs[3:6]))
    assert written(fewer) == [
        "Delete the second preambular paragraph and operative paragraphs 1 and 3."
    ]


def test_deletions_are_read_in_every_form() -> None:
    assert after("Delete operative paragraphs 1, 2 and 3.") == list(shown(BASE))[:2]
    assert after("Delete the second preambular paragraph and operative paragraph 1.")[1].startswith(
        "W"
    )
    reading = ("Delete the second preambular paragraph reading:", "“Noting the use of …,”")
    assert len(after(*reading)) == 6
    assert len(after("Delete operative paragraph 2 (a).")) == 6


def test_a_new_note_and_a_known_one_are_referred_to() -> None:
    line = (
        "In operative paragraph 1, after “report”, insert “[footnote: See A/80/1.],[footnote 1]”."
    )
    done = amended(BASE, amendments_in([plain(line)]))
    assert (
        shown(done)[2] == "Requests the Secretary-General to report^,^ on lights and on harbours;"
    )
    assert [note.text for note in done.footnotes] == ["n.", "See A/80/1."]
    gone = amended(BASE, amendments_in([plain("Delete the first preambular paragraph.")]))
    assert gone.footnotes == ()


def test_straight_quotation_marks_and_apostrophes_are_understood() -> None:
    line = 'In operative paragraph 1, replace "lights and on" with "States\' lights and on".'
    assert after(line)[2].endswith("to report on States’ lights and on harbours;")
    assert len(after("After operative paragraph 1, insert a new operative paragraph reading:",
                     '"Urges States to keep the "great" lights;"')) == 8  # fmt: skip
    typed = with_text(2, "lights", "Côte d'Ivoire")
    line = "In operative paragraph 1, delete “and on harbours”."
    assert amended(typed, amendments_in([plain(line)])).paragraphs[2].text.endswith("d'Ivoire;")
    line = "In operative paragraph 1, delete “on Côte d’Ivoire and”."
    assert "Ivoire" not in amended(typed, amendments_in([plain(line)])).paragraphs[2].text


def test_an_opening_phrase_is_set_in_italics() -> None:
    lines = ["In operative paragraph 3, replace “Decides” with “Resolves”."]
    done = amended(BASE, amendments_in([plain(line) for line in lines]))
    assert list(done.paragraphs[6].content.ranges(MarkKind.ITALIC)) == [(0, 8)]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("In operative paragraph 9, delete “lights”.", "there is no operative paragraph 9"),
        ("In operative paragraph 1, delete “buoys”.", "operative paragraph 1: the words “buoys” do not"),
        ("In operative paragraph 1, delete “on”.", "occur 2 times"),
        ("In operative paragraph 1, improve “on”.", "is no amendment in a form that is known"),
        ("In operative paragraph 1, delete “on lights.", "a quotation does not end"),
        ("In operative paragraph 1, replace “on lights”.", "does not say with what"),
        ("Make it better.", "no amendment was found"),
        ("Replace operative paragraph 1 with the following:", "is no amendment in a form"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_said(line: str, said: str) -> None:
    with pytest.raises(BadAmendment, match=said):
        after(line)


def test_two_amendments_of_the_same_words_are_refused() -> None:
    with pytest.raises(BadAmendment, match="operative paragraph 1: two amendments change the same"):
        after(
            "In operative paragraph 1, delete “lights and on”.",
            "In operative paragraph 1, delete “and on harbours”.",
        )


def test_the_document_names_sponsors_in_order_and_the_draft() -> None:
    amendments = amendments_between(BASE, with_text(6, "next", "eightieth"))
    base = replace(
        BASE, title=plain("Lighthouses"), masthead=replace(BASE.masthead, symbol="A/80/L.3")
    )
    text = as_text(amendment_document(base, amendments, ("Türkiye", "Chile")))
    assert text.startswith(
        "Chile and Türkiye: amendment to draft resolution A/80/L.3\n\nLighthouses\n\nIn op"
    )
    assert "[sponsors]" in as_text(amendment_document(base, amendments))
