"""Brackets of a text read as data: what is open, who wants what, what a paragraph says of itself."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.conventions.negotiation.bracket import Sort
from drafter.conventions.negotiation.counting import count
from drafter.conventions.negotiation.numbering_marks import number_mark
from drafter.conventions.negotiation.parties import party_of
from drafter.conventions.negotiation.reading import read, read_text
from drafter.document.marked_text import plain
from drafter.document.paragraph import Footnote, Paragraph, ParagraphKind
from drafter.document.resolution import Resolution


def resolution(*texts: str, kind: ParagraphKind = ParagraphKind.OPERATIVE) -> Resolution:
    """A resolution of these paragraphs, their ids being p1, p2, ..."""
    paragraphs = tuple(Paragraph(f"p{n}", kind, plain(text)) for n, text in enumerate(texts, 1))
    return Resolution(title=plain("Rights"), paragraphs=paragraphs)


def options(text: str) -> list[list[str]]:
    """The words that each contested place offers."""
    return [[text[o.start : o.end] for o in issue.options] for issue in read_text(text).issues()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("States [shall / should] act", [["shall", "should"]]),
        ("States [shall/should] act", [["shall", "should"]]),
        ("States [shall] [should] act", [["shall", "should"]]),
        ("States [shall] or [should] act", [["shall", "should"]]),
        ("men [and/or] women", [["and/or"]]),
        ("[Alt 1: act at once] [Alt 2: act in time] here", [["act at once", "act in time"]]),
        ("men [EU: and women] [US: and girls] act", [["and women", "and girls"]]),
        ("men [EU: and women / US: and girls] act", [["and women", "and girls"]]),
        ("to [men] (US to delete) [and women] act", [["men"], ["and women"]]),
        ("to [men] [Deleted by EU] act", [["men"]]),
        ("[[also] urgently] to", [["[also] urgently"], ["also"]]),
        ("States, [including [Japan]], act", [["including [Japan]"], ["Japan"]]),
    ],
)
def test_alternatives(text: str, expected: list[list[str]]) -> None:
    assert options(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "as follows: “He [sic] left”",
        "“[t]he parties”",
        "“the parties […] agree”",
        "the book [ISBN 92-1-100]",
        "the report[12] says",
        "to its [date] session",
        "Requests it; [agreed ad ref]",
        "[Agreed ad ref.] Recalling it,",
        "[OP1.] Requests it;",
    ],
)
def test_what_is_not_open(text: str) -> None:
    read = read_text(text)
    assert read.brackets
    assert read.open() == []
    assert count(read).total == 0


@pytest.mark.parametrize(
    "text",
    ["[5] years", "the [agreed] outcome", "a [ b", "a ] b", "[]", "[EU reserves] it", "[2025] it", "including [EU] and"],
)  # fmt: skip
def test_what_is_open(text: str) -> None:
    assert count(read_text(text)).total == 1


@pytest.mark.parametrize(
    ("text", "number", "numeral", "alternative"),
    [
        ("5 bis. Requests", "5", "bis", ""),
        ("OP5bis alt: Requests", "5", "bis", "alt"),
        ("OP 5 alt 2 Requests", "5", "", "alt 2"),
        ("[PP3 ter EU: Recalling]", "3", "ter", ""),
        ("[5. Decides]", "5", "", ""),
        ("Alt. Requests", "", "", "alt"),
        ("2 alt. Decides", "2", "", "alt"),
        ("Option A: Decides", "", "", "alt a"),
    ],
)
def test_typed_numbers(text: str, number: str, numeral: str, alternative: str) -> None:
    mark = number_mark(text)
    assert mark is not None
    assert (mark.number, mark.numeral, mark.alternative) == (number, numeral, alternative)


@pytest.mark.parametrize(
    "text",
    ["5. Decides", "article 37 bis of", "bis in idem", "altering", "alternative energy", "30 June", "[5 years]", "OP"],
)  # fmt: skip
def test_what_is_no_typed_number(text: str) -> None:
    assert number_mark(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Requests it; (agreed ad ref)",
        "Requests it; [Agreed ad ref.]",
        "Requests it; [AD REF]",
        "Requests it. (Agreed)",
        "Requests it; agreed ad referendum",
        "[Agreed] Requests it;",
        "Requests it; [agreed ad ref, 14 October]",
    ],
)
def test_agreed_ad_referendum(text: str) -> None:
    (marks,) = read_text(text).marks
    assert marks.agreed is not None
    rest = text[: marks.agreed[0]] + text[marks.agreed[1] :]
    assert rest.strip(" .;") == "Requests it"


def test_a_bracket_over_several_paragraphs_is_one() -> None:
    text = resolution("[5. Invites:", "(a) States to act;", "(b) Others to act.]", "Decides [it].")
    read_ = read(text)
    assert [b.closed for b in read_.open()] == [True, True]
    assert [read_.run.place(b.start)[0] for b in read_.open()] == ["p1", "p4"]
    assert count(read_).by_target == {"p1": 1, "p4": 1}


def test_two_slips_far_apart_are_no_bracket_and_nothing_runs_on_into_a_note() -> None:
    apart = read(resolution("Invites [States to act;", "Requests] them to act."))
    assert [b.closed for b in apart.open()] == [False, False]
    text = resolution("Invites them [to act")
    noted = read(
        Resolution(paragraphs=text.paragraphs, footnotes=(Footnote("n", plain("A note]")),))
    )
    assert [b.closed for b in noted.open()] == [False, False]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Requests all States to act; [EU: replace “all States” by “Governments”]", ["EU"]),
        ('Requests all States to act; [replace "act" with "report"]', []),
        ("Requests [US to delete “all”] all States to act;", ["US"]),
        ("Requests States to act; [Japan: add “urgently” after “act”]", ["Japan"]),
        ("Requests States to act; [EU, Norway: move to the preamble]", ["EU", "Norway"]),
        ("[Merge with OP 7] Requests States to act;", []),
    ],
)
def test_an_instruction_is_a_remark_and_no_words_of_the_text(text: str, parties: list[str]) -> None:
    read = read_text(text)
    (bracket,) = read.brackets
    assert bracket.sort is Sort.NOTE
    assert [p.party.short for p in bracket.positions] == parties


@pytest.mark.parametrize(
    "text",
    [
        "Decides to [replace the former body by a new one] now;",
        "Decides to [move forward] now;",
        "Decides [EU: to insert itself into the debate];",
    ],
)
def test_verbs_of_the_text_are_no_instructions(text: str) -> None:
    (bracket,) = read_text(text).brackets
    assert bracket.sort is Sort.OPEN


def test_marks_of_a_paragraph() -> None:
    (marks,) = read_text("5 bis. [US: Calls upon them;] [EU reserves] (agreed ad ref)").marks
    assert marks.number is not None
    assert marks.agreed is not None
    assert marks.whole is not None
    assert [str(p.stance) for p in marks.positions] == ["proposes", "reserves"]
    (behind,) = read_text("Calls upon them; (EU)").marks
    assert [p.party.short for p in behind.positions] == ["EU"]
    assert read_text("Welcomes the European Union (EU)").marks == ()


def test_the_count_by_party_and_of_marks() -> None:
    text = resolution(
        "Requests [EU, Japan: urgently] [EU: again] it;",
        "1 bis. Calls for it; [agreed ad ref]",
        "1 alt. Decides so;",
        "Ends [it].",
    )
    counted = count(read(text))
    assert counted.total == 3
    assert counted.by_party == {party_of("EU"): 2, party_of("Japan"): 1}
    assert (counted.alternatives, counted.agreed, counted.numbered) == (1, 1, 2)
    assert not counted.is_clean
    assert count(read(resolution("Requests it;"))).is_clean


def test_a_placeholder_in_brackets_is_a_gap_whatever_it_holds() -> None:
    from drafter.document.marked_text import MarkKind

    content = plain("at its [which session] session").with_mark(
        MarkKind.PLACEHOLDER, 7, 22, "session"
    )
    text = Resolution(paragraphs=(Paragraph("p1", ParagraphKind.OPERATIVE, content),))
    assert [b.sort for b in read(text).all()] == [Sort.GAP]


MESS = st.lists(
    st.sampled_from(
        ["[", "]", "[", "]", "EU: ", "US to delete: ", " / ", "and women", " ", "(US)", "5 bis. ", "alt ", "agreed ad ref",
         "[EU reserves]", ";", "\ufffc", "\u2029", "delete", "(", ")", "sic", "…", "Japan"]
    ),
    max_size=14,
).map("".join)  # fmt: skip


@settings(deadline=None)
@given(st.lists(MESS, max_size=5))
def test_any_text_is_read_and_all_places_lie_in_it(texts: list[str]) -> None:
    read_ = read(resolution(*texts))
    for bracket in read_.all():
        assert 0 <= bracket.start < bracket.end <= bracket.outer_end <= len(read_.run.text)
        for option in bracket.options:
            assert bracket.start < option.start <= option.end < bracket.end
        for inner in bracket.inner:
            assert bracket.start < inner.start
            assert inner.end <= bracket.end
    signs = sum(text.count("[") + text.count("]") for text in texts)
    pairs = sum(2 if bracket.closed else 1 for bracket in read_.all())
    assert pairs == signs
