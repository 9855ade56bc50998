"""A clause goes into a draft: place, closing marks, markers, notes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.clauses.context import ClauseContext
from drafter.clauses.insertion import insertion_edits
from drafter.clauses.placing import fitting_index, index_after, suggested_index
from drafter.clauses.rendering import RenderedClause, render
from drafter.clauses.templates import find_template, parse_template
from drafter.document.edits import apply_all, invert_all
from drafter.document.marked_text import footnote_reference, plain
from drafter.document.numbering import footnote_numbers, paragraph_labels
from drafter.document.paragraph import Paragraph, ParagraphKind
from drafter.document.resolution import Resolution
from tests.clauses.making import italics, note, paragraph, resolution, template_text, texts
from tests.strategies import resolutions

SG = "the Secretary-General"
NO_SLOTS: dict[str, str] = {}


def clause(text: str, kind: str = "operative") -> RenderedClause:
    template = parse_template(template_text(text + "{{ x }}", many=False, kind=kind), "t.j2")
    return render(template, NO_SLOTS, ClauseContext())


def inserted(draft: Resolution, index: int | None, rendered: RenderedClause) -> Resolution:
    return apply_all(draft, insertion_edits(draft, index, rendered))


def after_insertion(rows, index, text, *, kind="operative", organ="general-assembly"):
    return texts(inserted(resolution(*rows, organ=organ), index, clause(text, kind)))


# What stands, where the clause goes, the clause, what stands then (marks at the end left out).
ADAPTED = [
    (["Requests A to x", "Decides to y"], 1, "Requests A to z",
     ["Requests A to x", "Also requests A to z", "Decides to y"]),
    (["Requests A to x", "Decides to y"], 0, "Requests A to z",
     ["Requests A to z", "Also requests A to x", "Decides to y"]),
    (["Requests A to x", "Also requests A to y"], 2, "Requests A to z",
     ["Requests A to x", "Also requests A to y", "Further requests A to z"]),
    (["Requests A to x", "Also requests A to y"], 1, "Requests A to z",
     ["Requests A to x", "Also requests A to z", "Further requests A to y"]),
    (["Requests A to x", "Also requests A to y", "Further requests A to w"], 3, "Requests A to z",
     ["Requests A to x", "Also requests A to y", "Further requests A to w", "Requests A to z"]),
    (["Requests A to x", "Also requests A to y", "Further requests A to w"], 0, "Requests A to z",
     ["Requests A to z", "Also requests A to x", "Further requests A to y", "Requests A to w"]),
    # Another addressee is no run.
    (["Requests A to x", "Decides to y"], 1, "Requests B to z",
     ["Requests A to x", "Requests B to z", "Decides to y"]),
    # The marker behind loses what it refers to.
    (["Requests A to x", "Also requests A to y"], 1, "Decides to z",
     ["Requests A to x", "Decides to z", "Requests A to y"]),
    (["Requests A to x", "Also requests A to y"], 1, "Requests B to z",
     ["Requests A to x", "Requests B to z", "Requests A to y"]),
    (["Requests A to x", "Also requests A to y", "Further requests A to w"], 1, "Decides to z",
     ["Requests A to x", "Decides to z", "Requests A to y", "Also requests A to w"]),
    # What the author had chosen otherwise stays.
    (["Requests A to x", "Requests A to y", "Decides to w"], 2, "Invites C to z",
     ["Requests A to x", "Requests A to y", "Invites C to z", "Decides to w"]),
    (["Welcomes and encourages the x", "Also welcomes the y"], 0, "Decides to z",
     ["Decides to z", "Welcomes and encourages the x", "Also welcomes the y"]),
    # A whole phrase counts.
    (["Notes the x"], 1, "Notes with appreciation the z",
     ["Notes the x", "Notes with appreciation the z"]),
    (["Takes note of the x"], 1, "Takes note of the z",
     ["Takes note of the x", "Also takes note of the z"]),
    (["Decides to x"], 0, "Decides to z", ["Decides to z", "Also decides to x"]),
]  # fmt: skip


@pytest.mark.parametrize(("before", "index", "text", "after"), ADAPTED)
def test_also_and_further_are_adapted(before, index, text, after):
    rows = [("O", f"{one};") for one in before[:-1]] + [("O", f"{before[-1]}.")]
    made = after_insertion(rows, index, text + ";")
    assert [one.rstrip(";.") for one in made] == after
    assert [one[-1] for one in made] == [";"] * (len(made) - 1) + ["."]


def test_a_preamble_is_adapted_after_the_phrase():
    rows = [("P", "Recalling the x,"), ("P", "Recalling also the y,"), ("O", "Decides to w.")]
    assert after_insertion(rows, 1, "Recalling the z,", kind="preambular") == [
        "Recalling the x,",
        "Recalling also the z,",
        "Recalling further the y,",
        "Decides to w.",
    ]
    rows = [("P", "Expressing its deep concern at the x,"), ("O", "Decides to w.")]
    assert after_insertion(rows, 1, "Expressing its deep concern at the z,", kind="preambular")[
        1
    ] == ("Expressing its deep concern also at the z,")


def test_the_security_council_does_not_say_also():
    rows = [("O", "Requests A to x;"), ("O", "Requests A to y.")]
    made = after_insertion(rows, 1, "Requests A to z;", organ="security-council")
    assert made == ["Requests A to x;", "Requests A to z;", "Requests A to y."]


def test_a_heading_or_part_begins_anew():
    for code in ("H", "B"):
        rows = [("O", "Requests A to x;"), (code, "A"), ("O", "Decides to y.")]
        assert after_insertion(rows, 2, "Requests A to z;")[2] == "Requests A to z;"


def test_subparagraphs_do_not_break_a_run():
    rows = [("O", "Requests A:"), ("S1", "To x;"), ("S1", "To y.")]
    assert after_insertion(rows, 1, "Requests A to z;") == [
        "Requests A:",
        "To x;",
        "To y;",
        "Also requests A to z.",
    ]


def test_the_marker_is_italic_and_the_rest_is_not():
    draft = resolution(("O", "Requests A to x;"), ("O", "Decides to y."))
    made = inserted(draft, 0, clause("Requests A to z;"))
    assert [italics(p.content) for p in made.paragraphs] == ["Requests", "Also requests", "Decides"]


@pytest.mark.parametrize(
    ("rows", "index", "after"),
    [
        ([("O", "Decides to x.")], 1, ["Decides to x;", "Invites A to z."]),
        ([("O", "Decides to x.")], 0, ["Invites A to z;", "Decides to x."]),
        ([("P", "Recalling x,")], None, ["Recalling x,", "Invites A to z."]),
        ([], None, ["Invites A to z."]),
        (
            [("O", "Urges States:"), ("S1", "To x;"), ("S1", "To y.")],
            None,
            ["Urges States:", "To x;", "To y;", "Invites A to z."],
        ),
        (
            [("O", "Decides to x."), ("A", "Annex"), ("O", "The members are:")],
            None,
            ["Decides to x;", "Invites A to z.", "Annex", "The members are:"],
        ),
        (
            [("O", "Decides to x;"), ("H", "Finance"), ("O", "Urges B to y.")],
            1,
            ["Decides to x;", "Invites A to z;", "Finance", "Urges B to y."],
        ),
        (
            [("O", "We decide to x."), ("O", "We affirm y.")],
            2,
            ["We decide to x.", "We affirm y.", "Invites A to z."],
        ),
        (
            [("O", "We decide to x."), ("O", "We affirm y.")],
            1,
            ["We decide to x.", "Invites A to z.", "We affirm y."],
        ),
        (
            [("O", "Decides to x;"), ("O", "Urges B."), ("O", "Calls for y;"), ("O", "Asks C.")],
            2,
            ["Decides to x;", "Urges B.", "Invites A to z;", "Calls for y;", "Asks C."],
        ),
    ],
)
def test_closing_marks_follow_the_place(rows, index, after):
    assert after_insertion(rows, index, "Invites A to z;") == after


def test_the_mark_stands_before_a_footnote_reference():
    reference = plain("Takes note of the report.") + footnote_reference("00000BBB")
    draft = Resolution(
        paragraphs=(Paragraph("00000001", ParagraphKind.OPERATIVE, reference),),
        footnotes=(note(0xBBB, "A/80/1."),),
    )
    made = inserted(draft, 1, clause("Invites A to z;[^A/80/2.]"))
    assert [p.text for p in made.paragraphs] == [
        "Takes note of the report;\ufffc",
        "Invites A to z.\ufffc",
    ]
    assert [n.text for n in made.footnotes] == ["A/80/1.", "A/80/2."]
    assert sorted(footnote_numbers(made).values()) == ["1", "2"]


def test_notes_are_put_into_the_order_of_the_text():
    reference = plain("Takes note of the report.") + footnote_reference("00000BBB")
    draft = Resolution(
        paragraphs=(Paragraph("00000001", ParagraphKind.OPERATIVE, reference),),
        footnotes=(note(0xBBB, "A/80/1."),),
    )
    made = inserted(draft, 0, clause("Invites A to z;[^A/80/2.]"))
    assert [n.text for n in made.footnotes] == ["A/80/2.", "A/80/1."]


def test_an_ibid_whose_note_is_no_longer_before_it_is_written_out():
    content = plain("Takes note of x,") + footnote_reference("00000BB1")
    second = plain("Welcomes y,") + footnote_reference("00000BB2") + plain(" and z.")
    second += footnote_reference("00000BB3")
    draft = Resolution(
        paragraphs=(
            Paragraph("00000001", ParagraphKind.OPERATIVE, content),
            Paragraph("00000002", ParagraphKind.OPERATIVE, second),
        ),
        footnotes=(
            note(0xBB1, "Resolution 70/1."),
            note(0xBB2, "Ibid., annex."),
            note(0xBB3, "Ibid."),
        ),
    )
    made = inserted(draft, 1, clause("Invites A to z;[^A/80/2.]"))
    assert [n.text for n in made.footnotes] == [
        "Resolution 70/1.",
        "A/80/2.",
        "Resolution 70/1, annex.",
        "Ibid.",
    ]
    untouched = inserted(draft, 1, clause("Invites A to z;"))
    assert untouched.footnotes == draft.footnotes


@pytest.mark.parametrize(
    ("rows", "kind", "index", "expected"),
    [
        ([("P", "Recalling x,"), ("O", "Decides y.")], "preambular", None, 1),
        ([("P", "Recalling x,"), ("O", "Decides y.")], "preambular", 2, 1),
        ([("P", "Recalling x,"), ("O", "Decides y.")], "operative", 0, 1),
        ([("P", "Recalling x,"), ("O", "Decides y.")], "operative", None, 2),
        ([("O", "Decides y.")], "preambular", None, 0),
        ([("O", "Urges A;"), ("O", "Decides to remain seized of the matter.")], "operative", None, 1),
        (
            [("O", "Urges A;"), ("O", "Decides to consider this question further at its next session.")],
            "operative", None, 1,
        ),
        ([("O", "Urges:"), ("S1", "To x;"), ("S1", "To y.")], "operative", 1, 3),
        ([("O", "Urges:"), ("S1", "To x;"), ("S1", "To y.")], "operative", 99, 3),
        ([("O", "Urges:"), ("S1", "To x;"), ("S1", "To y.")], "operative", -4, 0),
        (
            [("B", "A"), ("P", "Recalling x,"), ("O", "Decides y."), ("B", "B"), ("P", "Noting x,"), ("O", "Urges z.")],
            "preambular", 6, 5,
        ),
        ([("B", "A"), ("P", "Recalling x,"), ("O", "Decides y."), ("B", "B")], "operative", None, 3),
        ([("O", "Decides y;"), ("H", "I"), ("P", "Recalling x,"), ("O", "Urges z.")], "operative", 2, 3),
    ],
)  # fmt: skip
def test_places(rows, kind, index, expected):
    draft = resolution(*rows)
    wanted = ParagraphKind(kind)
    found = suggested_index(draft, wanted) if index is None else fitting_index(draft, wanted, index)
    assert found == expected


def test_a_closing_clause_goes_to_the_end():
    rows = [("O", "Urges A;"), ("O", "Decides to remain seized of the matter.")]
    made = after_insertion(rows, None, "Decides to continue its consideration of the question;")
    assert made[-1] == "Also decides to continue its consideration of the question."


def test_the_place_after_a_paragraph_and_all_it_owns():
    draft = resolution(("O", "Urges:"), ("S1", "To x:"), ("S2", "One;"), ("O", "Decides."))
    for number in (1, 2, 3):
        assert index_after(draft, f"{number:08X}") == 3
    assert index_after(draft, "00000004") == 4


def test_an_organ_line_gets_its_comma_with_the_first_preambular_paragraph():
    draft = resolution(("O", "Decides to x."))
    bare = Resolution(paragraphs=draft.paragraphs, organ_line=plain("The General Assembly"))
    made = inserted(bare, None, clause("Recalling the z,", "preambular"))
    assert made.organ_line.text == "The General Assembly,"
    assert (
        inserted(draft, None, clause("Recalling the z,", "preambular")).organ_line
        == draft.organ_line
    )


def test_inserting_the_same_clause_twice_keeps_ids_apart():
    draft = resolution(("O", "Decides to x."))
    rendered = clause("Takes note of z;[^A/80/1.]")
    made = inserted(inserted(draft, None, rendered), None, rendered)
    assert len({p.id for p in made.paragraphs}) == 3
    assert len({n.id for n in made.footnotes}) == 2
    assert paragraph_labels(made)[made.paragraphs[2].id] == "3."


def test_a_shipped_clause_goes_into_a_draft_for_the_human_rights_council():
    draft = resolution(
        ("P", "Recalling its resolution 52/15,"),
        ("O", "Requests the High Commissioner to report;"),
        ("O", "Decides to remain seized of the matter."),
        organ="human-rights-council",
    )
    made = render(find_template("panel-discussion"), {"subject": "peace", "session": "64"},
                  ClauseContext(organ="human-rights-council", session=61))  # fmt: skip
    after = inserted(draft, None, made)
    assert after.paragraphs[2].text.startswith(
        "Decides to convene, at its sixty-fourth session, a panel"
    )
    assert after.paragraphs[3].text == "Also decides to remain seized of the matter."


@given(resolutions(), st.integers(-2, 12), st.sampled_from(["preambular", "operative"]))
def test_any_text_takes_any_clause_and_gives_it_back(draft, index, kind):
    text = "Recalling the z,[^A/1.]" if kind == "preambular" else "Requests A to z;[^A/1.]"
    edits = insertion_edits(draft, index, clause(text, kind))
    made = apply_all(draft, edits)
    assert len(made.paragraphs) == len(draft.paragraphs) + 1
    assert len(made.footnotes) == len(draft.footnotes) + 1
    assert apply_all(made, invert_all(draft, edits)) == draft


def test_helpers_make_what_they_say():
    assert paragraph(1, "S2", "To x;").level == 2
