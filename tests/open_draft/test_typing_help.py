"""Help while typing: what the keys bring beyond the characters."""

from __future__ import annotations

import pytest

from drafter.document.edits import ChangeKind, ReplaceText, apply_all
from drafter.document.marked_text import marked, plain
from drafter.document.paragraph import ParagraphKind
from drafter.document.resolution import Resolution
from drafter.open_draft import typing_help
from tests.strategies import OP, PRE, build

SUB = ParagraphKind.SUBPARAGRAPH


def write(text: str, start: str = "") -> str:
    """The paragraph after the characters were typed one after the other."""
    resolution = build((OP, start))
    for character in text:
        content = resolution.paragraphs[0].content
        typed = typing_help.curly(content, len(content), character)
        stroke = ReplaceText("p0", len(content), len(content), plain(typed))
        edits = [stroke, *typing_help.kept_together(resolution, stroke)]
        resolution = apply_all(resolution, edits)
    return resolution.paragraphs[0].text


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ('the "road map"', "the “road map”"),
        ("Member States' and the State's", "Member States’ and the State’s"),
        ("('x')", "(‘x’)"),
        ("of 4 December 2000", "of 4\u00a0December 2000"),
        ("see paragraph 5 above", "see paragraph\u00a05 above"),
        ("by 12.5 per cent", "by 12.5\u00a0per cent"),
        ("resolution 1325 (2000)", "resolution 1325\u00a0(2000)"),
        ("of 4 Decembers", "of 4\u00a0Decembers"),
        ("a 12 Marching band", "a 12\u00a0Marching band"),
    ],
)
def test_marks_and_spaces_come_out_as_printed(typed, printed):
    assert write(typed) == printed


def test_a_space_put_back_by_hand_is_left():
    resolution = build((OP, "of 4 December"))
    stroke = ReplaceText("p0", 13, 13, plain(" "))
    assert typing_help.kept_together(resolution, stroke) == []


def test_a_space_keeps_its_italics():
    resolution = build((OP, "*on 4 Decembe*"))
    stroke = ReplaceText("p0", 12, 12, plain("r"))
    after = apply_all(resolution, [stroke, *typing_help.kept_together(resolution, stroke)])
    italic = resolution.paragraphs[0].content.marks[0]
    assert after.paragraphs[0].content == marked("on 4\u00a0December", [italic])


def closed(resolution: Resolution, index: int) -> str:
    stroke = typing_help.closing_stroke(resolution, resolution.paragraphs[index])
    return apply_all(resolution, [stroke] if stroke else []).paragraphs[index].text


@pytest.mark.parametrize(
    ("kind", "text", "result"),
    [
        (PRE, "Recalling its resolution 55/105", "Recalling its resolution 55/105,"),
        (OP, "Requests a report", "Requests a report;"),
        (OP, "Requests a report (2025)", "Requests a report (2025);"),
        (OP, "Requests a report.", "Requests a report;"),
        (SUB, "To report", "To report;"),
        (PRE, "Recalling.", "Recalling."),
        (OP, "Requests:", "Requests:"),
        (OP, "Requests,", "Requests,"),
        (OP, "Asks whether?", "Asks whether?"),
        (OP, "", ""),
        (OP, "  ", "  "),
        (ParagraphKind.HEADING, "Follow-up", "Follow-up"),
    ],
)
def test_enter_closes_the_paragraph(kind, text, result):
    assert closed(build((kind, text)), 0) == result


def test_the_full_stop_of_a_paragraph_in_the_middle_is_left():
    resolution = build((OP, "Requests a report."), (OP, "Decides to go on."))
    assert closed(resolution, 0) == "Requests a report."
    assert closed(resolution, 1) == "Decides to go on;"


def test_an_annex_is_its_authors():
    annex = build(
        (OP, "Adopts the annex."), (ParagraphKind.ANNEX, "Annex"), (OP, "States shall act")
    )
    assert closed(annex, 2) == "States shall act"
    assert closed(annex, 0) == "Adopts the annex;"


def kinds(resolution: Resolution, index: int) -> list[tuple[ParagraphKind, int]]:
    edits = typing_help.leading_out(resolution, resolution.paragraphs[index])
    return [(p.kind, p.level) for p in apply_all(resolution, edits).paragraphs]


def test_enter_in_an_empty_paragraph_leads_out():
    assert kinds(build((PRE, "Recalling,"), (PRE, "")), 1)[1] == (OP, 0)
    draft = build((OP, "Requests:"), (SUB, "To go;"), (SUB, ""))
    lists = [ChangeKind(p.id, SUB, 1, None, None) for p in draft.paragraphs[1:]]
    assert kinds(apply_all(draft, lists), 2)[2] == (OP, 0)


def test_elsewhere_enter_in_an_empty_paragraph_is_enter():
    for resolution, index in (
        (build((PRE, "")), 0),
        (build((PRE, "Recalling,"), (PRE, ""), (PRE, "Noting,")), 1),
        (build((OP, "Requests,"), (OP, "")), 1),
        (build((PRE, "Recalling,"), (PRE, "Noting,")), 1),
    ):
        assert typing_help.leading_out(resolution, resolution.paragraphs[index]) == []
