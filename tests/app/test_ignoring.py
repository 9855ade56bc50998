"""Findings: ignored here, in the draft, always; fixed by rule; what is left before submission."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, QPoint
from PySide6.QtWidgets import QMenu

from drafter.app.dialogs.ignore import ALWAYS, DRAFT, HERE, IgnoredDialog, IgnoreDialog
from drafter.app.editor.hover import card
from drafter.app.panels.finding_menu import menu_words
from drafter.checks.finding import Finding
from drafter.document.history import Caret
from drafter.formats.registry import read_file
from drafter.workspace.settings import Settings
from tests.journeys import hands
from tests.journeys.hands import CTRL, K
from tests.strategies import OP, PRE, build

TEXT = build(
    (PRE, "*Recalling* its  resolution,"),
    (OP, "*Requests*  the Secretary-General to report;"),
    (OP, "*Decides*  to go on."),
)
RULE = "PUNC-08"


@pytest.fixture
def draft(window, show, settle):
    opened = show(TEXT)
    settle()
    return opened


def of_rule(window) -> list[Finding]:
    return [f for f in window.findings.model.findings if f.rule == RULE]


def choose(window, number: int = 0):
    finding = of_rule(window)[number]
    window.findings.choose(window.findings.model.findings.index(finding))
    return finding


def ignore(window, scope: str, reason: str) -> None:
    window.actions_["ignore_so"].trigger()
    dialog = window.findChild(IgnoreDialog)
    dialog.scopes[scope].setChecked(True)
    dialog.reason.setText(reason)
    dialog.accept()


def test_there_is_something_to_ignore(window, draft):
    assert len(of_rule(window)) == 3


@pytest.mark.parametrize(("scope", "left"), [(HERE, 2), (DRAFT, 0), (ALWAYS, 0)])
def test_a_finding_is_ignored_so_far_as_was_chosen(window, draft, settle, scope, left):
    choose(window)
    ignore(window, scope, "as  in the treaty")
    settle()
    assert len(of_rule(window)) == left
    in_file = [s.reason for s in draft.draft.suppressions]
    assert in_file == ([] if scope == ALWAYS else ["as in the treaty"])
    always = Settings()["ignored_rules"]
    assert always == ((f"{RULE}: as in the treaty",) if scope == ALWAYS else ())


def test_the_reason_travels_in_the_file(window, draft, messages, tmp_path, settle):
    choose(window)
    ignore(window, DRAFT, "house style")
    messages.save_answers = [tmp_path / "a.docx"]
    window.actions_["save"].trigger()
    settle()
    (kept,) = read_file(tmp_path / "a.docx").draft.suppressions
    assert (kept.rule, kept.paragraph, kept.reason) == (RULE, "", "house style")


def test_what_is_ignored_can_be_shown_again(window, draft, settle):
    choose(window)
    ignore(window, HERE, "")
    settle()
    choose(window)
    ignore(window, ALWAYS, "habit")
    settle()
    assert of_rule(window) == []
    window.actions_["ignored"].trigger()
    dialog = window.findChild(IgnoredDialog)
    assert [dialog.list.item(n).text() for n in range(2)] == [
        f"{RULE}, “  ”",
        f"{RULE}, everywhere: habit (in every draft)",
    ]
    dialog.list.setCurrentRow(1)
    hands.click(dialog.restore)
    settle()
    assert len(of_rule(window)) == 2
    dialog.list.setCurrentRow(0)
    hands.click(dialog.restore)
    settle()
    assert len(of_rule(window)) == 3
    assert not dialog.restore.isEnabled()
    dialog.reject()


def test_all_of_a_rule_are_fixed_in_one_step(window, draft, settle):
    choose(window)
    window.findings.menu.fix_of_rule.trigger()
    settle()
    assert "  " not in "".join(p.text for p in draft.resolution.paragraphs)
    draft.undo()
    assert draft.resolution == TEXT


def test_what_is_left_before_submission_is_said_and_shown(window, draft, settle):
    left = window.status.left
    assert left.text().endswith("left")
    number = int(left.text().split()[0])
    hands.click(left)
    settle()
    assert window.settings["profile"] == "submission"
    shown = [f for f in window.findings.model.findings if f.severity.value != "advice"]
    assert len(shown) == number > 0


def test_a_draft_without_anything_left_is_ready(window, draft, settle):
    always = {f.rule for f in window.findings.model.findings}
    window.checking.watch(draft, "all")
    settle()
    always |= {f.rule for f in window.findings.model.findings}
    window.settings["ignored_rules"] = tuple(sorted(always))
    window.checking.begin_anew()
    settle()
    assert window.status.left.text() == "Ready to submit"
    assert window.status.left.accessibleName() == "Before submission: Ready to submit"


def test_a_text_that_is_not_judged_is_not_called_ready(window, draft, show, settle):
    assert window.status.left.isVisible()
    show(replace(TEXT, language="ru"))
    settle()
    assert not window.status.left.isVisible()
    assert "English" in window.status.findings.text()
    show(build((OP, "*Decides* to remain seized of the matter.")))
    settle()
    assert window.status.left.isVisible()


def test_what_is_checked_in_french_is_said(window, draft, show, settle):
    show(replace(build((OP, "Prie le Secrétaire général.")), language="fr"))
    settle()
    said = window.status.findings.text()
    assert "1 warning" in said
    assert said.endswith("Only opening phrases are checked in French")
    assert not window.status.left.isVisible()


def test_a_menu_shows_the_beginning_of_long_words():
    assert menu_words("Write “A & B”") == "Write “A && B”"
    assert len(menu_words("words " * 30)) < 62


def test_the_card_names_rule_and_fix(window, draft):
    finding = of_rule(window)[0]
    text = card([finding])
    assert RULE in text
    assert finding.fix is not None
    assert finding.fix.title in text
    assert card([]) == ""


def test_the_card_hovers_over_the_words_only(window, draft):
    finding = of_rule(window)[1]
    page = window.page
    page.set_caret(Caret(finding.target, finding.start))
    over = page.cursorRect().center()
    assert finding in page.findings_at(over)
    page.set_caret(Caret(finding.target, len(TEXT.paragraphs[1].content)))
    assert page.findings_at(page.cursorRect().center()) == []


def test_the_menu_at_marked_words_offers_the_fix(window, draft, settle, qtbot):
    finding = of_rule(window)[0]
    window.page.set_caret(Caret(finding.target, finding.start))
    menu = QMenu()
    qtbot.addWidget(menu)
    window.context_menu(menu)
    next(a for a in menu.actions() if a.text().startswith("Fix: ")).trigger()
    settle()
    assert len(of_rule(window)) == 2
    assert window.page.squiggles.at(finding.target, finding.start) == []


def test_the_right_button_on_the_list_fixes_all_of_the_rule(window, draft, settle):
    finding = of_rule(window)[1]
    row = window.findings.model.findings.index(finding)
    view = window.findings.view
    place = view.visualRect(window.findings.model.index(row)).center()
    hands.right_click(view.viewport(), place)
    menu = window.findings.menu
    assert menu.isVisible()
    assert window.findings.current() == finding
    assert menu.fix_of_rule.text() == f"Fix &all of {RULE} (3)"
    hands.click(menu, menu.actionGeometry(menu.fix_of_rule).center())
    settle()
    assert of_rule(window) == []
    draft.undo()
    assert draft.resolution == TEXT


def test_the_right_button_beside_the_list_offers_nothing(window, show, settle):
    show(build((OP, "*Decides* to go on.")))
    settle()
    window.findings.view.clearSelection()
    window.findings.view.setCurrentIndex(QModelIndex())
    hands.right_click(window.findings.view.viewport(), QPoint(20, 400))
    assert not window.findings.menu.isVisible()


def test_keys_mean_the_finding_at_the_caret_before_the_one_in_the_list(window, draft, settle):
    choose(window, 0)
    finding = of_rule(window)[1]
    window.page.set_caret(Caret(finding.target, finding.start))
    window.page.setFocus()
    hands.press(K.Key_Period, CTRL)
    settle()
    assert draft.resolution.paragraphs[0].text == TEXT.paragraphs[0].text
    assert "  " not in draft.resolution.paragraphs[1].text


def test_the_menu_at_marked_words_fixes_all_of_the_rule(window, draft, settle, qtbot):
    finding = of_rule(window)[0]
    window.page.set_caret(Caret(finding.target, finding.start))
    menu = QMenu()
    qtbot.addWidget(menu)
    window.context_menu(menu)
    next(a for a in menu.actions() if a.text() == f"Fix all of {RULE} (3)").trigger()
    settle()
    assert of_rule(window) == []
