"""Templates and values become paragraphs with notes."""

from __future__ import annotations

import pytest

from drafter.clauses.context import ClauseContext, context_of
from drafter.clauses.errors import ClauseError, TemplateError
from drafter.clauses.markup import MarkupError, parse_body
from drafter.clauses.rendering import plain_lines, preview, render
from drafter.clauses.templates import find_template, parse_template
from drafter.document.marked_text import FOOTNOTE_CHARACTER, MarkKind
from drafter.document.paragraph import ParagraphKind
from tests.clauses.making import italics, resolution, template_text

ASSEMBLY = ClauseContext(session=80, year=2025)


def made_of(body: str, **values: str):
    return render(parse_template(template_text(body), "t.j2"), values, ASSEMBLY)


def test_a_reporting_clause_is_filled_from_the_draft():
    made = render(find_template("report-on-implementation"), {}, ASSEMBLY)
    assert made.paragraphs[0].text == (
        "Requests the Secretary-General to submit to the General Assembly at its eighty-first session "
        "a report on the implementation of the present resolution;"
    )
    assert italics(made.paragraphs[0].content) == "Requests"
    assert made.source is not None


def test_the_organ_s_own_words_are_used():
    template = find_template("report-on-implementation")
    context = ClauseContext(organ="human-rights-council", session=61)
    text = render(template, {}, context).paragraphs[0].text
    assert "to the Human Rights Council at its sixty-fourth session" in text
    context = ClauseContext(organ="economic-and-social-council", session=2025)
    text = render(template, {}, context).paragraphs[0].text
    assert "to the Economic and Social Council at its 2026 session" in text


def test_subparagraphs_get_levels_and_a_colon_before_them():
    made = made_of(
        "Requests the Secretary-General;\n(a) To do {{ x }}\n  (i) First\n  (ii) Second.\n(b) To rest",
        x="this",
    )
    assert [(p.kind.value, p.level, p.text) for p in made.paragraphs] == [
        ("operative", 0, "Requests the Secretary-General:"),
        ("subparagraph", 1, "To do this:"),
        ("subparagraph", 2, "First;"),
        ("subparagraph", 2, "Second;"),
        ("subparagraph", 1, "To rest;"),
    ]
    assert plain_lines(made)[1:3] == ["  (a) To do this:", "    (i) First;"]


def test_lines_go_on_until_an_empty_one():
    made = made_of(
        "Requests the Secretary-General\nto do {{ x }};\n\nInvites States\nto join;", x="y"
    )
    assert [p.text for p in made.paragraphs] == [
        "Requests the Secretary-General to do y;",
        "Invites States to join;",
    ]
    assert all(p.kind is ParagraphKind.OPERATIVE for p in made.paragraphs)


def test_notes_stand_after_the_mark_and_titles_are_italic():
    made = made_of("Takes note of the report;[^ *Official Records*,\n {{ x }}, A/80/1. ]", x="part")
    content = made.paragraphs[0].content
    assert content.text == f"Takes note of the report;{FOOTNOTE_CHARACTER}"
    assert made.footnotes[0].text == "Official Records, part, A/80/1."
    assert italics(made.footnotes[0].content) == "Official Records"
    assert plain_lines(made) == [
        "Takes note of the report;[1]",
        "[1] Official Records, part, A/80/1.",
    ]


def test_values_that_are_missing_unknown_or_wrong_are_named():
    template = find_template("takes-note-of-report")
    with pytest.raises(ClauseError, match='"report"') as caught:
        render(template, {}, ASSEMBLY)
    assert caught.value.slot == "report"
    with pytest.raises(ClauseError, match='no slot "reprot"') as caught:
        render(template, {"reprot": "A/80/1"}, ASSEMBLY)
    assert "report" in str(caught.value)
    with pytest.raises(ClauseError, match="symbol of the report") as caught:
        render(template, {"report": "soon"}, ASSEMBLY)
    assert caught.value.slot == "report"


def test_a_preview_shows_gaps_and_names_faults():
    template = find_template("takes-note-with-appreciation")
    made, faults = preview(template, {"author": "the Board", "report": "no"}, ASSEMBLY)
    text = made.paragraphs[0].text
    assert text.startswith("Takes note with appreciation of the report of the Board on [subject];")
    assert made.footnotes[0].text == "[symbol of the report]."
    assert set(faults) == {"subject", "report"}
    marks = [m for m in made.paragraphs[0].marks if m.kind is MarkKind.PLACEHOLDER]
    assert [(text[m.start : m.end], m.value) for m in marks] == [("[subject]", "subject")]
    filled, none = preview(
        template, {"author": "the Board", "report": "A/80/1", "subject": "peace"}, ASSEMBLY
    )
    assert none == {}
    assert not [m for m in filled.paragraphs[0].marks if m.kind is MarkKind.PLACEHOLDER]


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("{{ x }}", "no text"),
        ("(a) To do {{ x }};", "begins with a subparagraph"),
        ("Requests {{ x }}:\n    (i) Too deep;", "too deep"),
        ("Requests {{ x }};[^A/80/1.", "not closed"),
    ],
)
def test_a_body_that_makes_no_clause_is_refused(body, reason):
    with pytest.raises(TemplateError, match=reason):
        made_of(body)


def test_markup_alone():
    blocks, notes = parse_body("One.\n\n\nTwo;[^A.] and[^B.]", [])
    assert [b.content.plain for b in blocks] == ["One.", "Two; and"]
    assert [n.text for n in notes] == ["A.", "B."]
    with pytest.raises(MarkupError):
        parse_body("   \n", [])


def test_ids_are_fresh_each_time():
    first, second = made_of("Requests {{ x }};", x="a"), made_of("Requests {{ x }};", x="a")
    assert first.paragraphs[0].id != second.paragraphs[0].id


def test_the_context_of_a_draft():
    context = context_of(resolution(("O", "Requests it.")))
    assert (context.organ, context.session, context.year) == ("general-assembly", 80, 2025)
    assert context.title == "A small matter"
    assert context_of(resolution(organ="")).organ == "general-assembly"
