"""The outline follows the draft, and its clicks and moves reach it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from drafter.app.counts import findings_words
from drafter.app.panels.outline_marks import MARK
from drafter.app.panels.outline_tree import OutlineNode, outline
from drafter.document.numbering import paragraph_labels
from drafter.document.resolution import Resolution
from tests.strategies import ANNEX, HEADING, OP, PRE, SUB, TEXT, build


def lines(resolution: Resolution) -> list[str]:
    def walk(nodes: list[OutlineNode], depth: int = 0) -> list[str]:
        return [s for n in nodes for s in ("  " * depth + n.text, *walk(n.children, depth + 1))]

    return walk(outline(resolution, paragraph_labels(resolution)))


SHAPE = build(
    (PRE, "Recalling it,"),
    (OP, "Requests him:"),
    (SUB, "To go;", 1),
    (SUB, "At once;", 2),
    (SUB, "To stay;", 1),
    (HEADING, "Means"),
    (OP, "Decides so."),
    (ANNEX, "Annex"),
    (TEXT, "Words."),
)


def test_the_tree_has_groups_subparagraphs_headings_and_annexes():
    assert lines(SHAPE) == [
        "Untitled",
        "Preamble",
        "  Recalling it,",
        "Operative part",
        "  1. Requests him:",
        "    (a) To go;",
        "      (i) At once;",
        "    (b) To stay;",
        "Means",
        "  2. Decides so.",
        "Annex",
        "  Words.",
    ]


def test_long_paragraphs_are_cut_at_a_word():
    text = "Recalling " + "very " * 30 + "much,"
    line = lines(build((PRE, text), (OP, "x")))[2].strip()
    assert line.endswith("very…")
    assert len(line) <= 61


def test_a_click_goes_to_the_paragraph(window, show, qtbot):
    show(SHAPE)
    item = window.outline._items["p6"]
    place = window.outline.visualItemRect(item).center()
    QTest.mouseClick(window.outline.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.page.caret().target == "p6"
    assert window.page.hasFocus()


def test_the_outline_marks_where_the_caret_is_and_follows_typing(window, show, settle):
    show(SHAPE)
    window.page.select("p6", 0, 0)
    assert window.outline.currentItem().text(0) == "2. Decides so."
    QTest.keyClicks(window.page, "Now ")
    settle()
    assert window.outline._items["p6"].text(0) == "2. Now Decides so."


def test_alt_down_in_the_outline_moves_the_paragraph(window, show, settle):
    draft = show(build((OP, "One;"), (OP, "Two.")))
    window.outline.setFocus()
    window.outline.setCurrentItem(window.outline._items["p0"])
    QTest.keyClick(window.outline, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [p.id for p in draft.resolution.paragraphs] == ["p1", "p0"]


def test_a_drop_moves_a_paragraph_with_its_subparagraphs(window, show, settle):
    draft = show(SHAPE)
    window.outline.move_wanted.emit("p1", 7)
    settle()
    assert [p.id for p in draft.resolution.paragraphs[1:7]] == ["p5", "p6", "p1", "p2", "p3", "p4"]
    assert "1. Decides so." in window.outline._items["p6"].text(0)


def test_the_line_of_the_paragraph_that_enter_began_is_marked(window, show, settle):
    show(build((PRE, "Recalling it,"), (OP, "Requests him;"), (OP, "Decides so.")))
    window.page.select("p1", 13, 13)
    window.page.setFocus()
    QTest.keyClick(window.page, Qt.Key.Key_Return)
    settle()
    new = window.draft.resolution.paragraphs[2].id
    assert window.page.caret().target == new
    assert window.outline.currentItem() is window.outline._items[new]
    window.draft.undo()
    settle()
    assert window.outline.currentItem() is window.outline._items["p1"]


def test_a_line_is_marked_with_the_gravest_finding_and_says_how_many(window, show, settle):
    draft = show(
        build((PRE, "Noting it,"), (OP, "*Welcomes* the report;"), (OP, "Requests him  to go."))
    )
    outline_, found = window.outline, window.findings.model.findings
    here = [f for f in found if f.target == "p2"]
    mark = outline_._items["p2"].data(0, MARK)
    assert mark.severity == min((f.severity for f in here), key=lambda s: s.rank)
    said = outline_._items["p2"].data(0, Qt.ItemDataRole.AccessibleTextRole)
    assert said == f"2. Requests him to go.; {findings_words(here)}"
    assert [f for f in found if f.target == "p1"] == []
    assert outline_._items["p1"].data(0, MARK) is None
    window.findings.fix_all.click()
    settle()
    left = [f for f in window.findings.model.findings if f.target == "p0"]
    mark = outline_._items["p0"].data(0, MARK)
    assert (mark is None) == (left == [])
    assert draft.history.undo_label is not None
