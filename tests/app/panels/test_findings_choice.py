"""The list of findings by paragraph or by rule, and the severities that are listed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from drafter.app.main_window import MainWindow
from drafter.app.panels.findings_list import GROUP, FindingsModel
from drafter.checks.finding import Finding, Severity
from drafter.workspace.settings import Settings
from tests.journeys import hands
from tests.journeys.hands import ALT, CTRL, K
from tests.strategies import OP, PRE, build

FAULTY = build(
    (PRE, "*Recalling* its resolution 55/105 of 4 December 2000,"),
    (PRE, "Noting the report of the Secretary-General,"),
    (OP, "Requests the Secretary-General to report at its fifty seventh session;"),
    (OP, "Decides to remain seized of the matter."),
)
SEVERITIES = (Severity.WARNING, Severity.ERROR, Severity.WARNING, Severity.ADVICE)


@pytest.fixture
def draft(window, show):
    return show(FAULTY)


def made() -> list[Finding]:
    return [
        Finding(rule, severity, f"p{n}", 0, 1, f"Message {n}.", "a source")
        for n, (rule, severity) in enumerate(zip("BABC", SEVERITIES, strict=True))
    ]


def by_rule(window) -> None:
    window.findings.choice.way.setFocus()
    hands.press(K.Key_Down)


def groups(window) -> list[tuple[str, int]]:
    return [(group.rule, len(group.rows)) for group in window.findings.model.groups]


def test_the_tree_keeps_qts_rules(qtbot):
    model = FindingsModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.arrange(by_rule=True, severities=frozenset(Severity))
    model.set_findings(made(), ["here"] * 4)
    model.arrange(by_rule=True, severities=frozenset({Severity.ERROR}))
    model.arrange(by_rule=False, severities=frozenset(Severity))
    assert tester.model() is model


def test_rules_stand_gravest_first_with_their_findings_in_reading_order():
    model = FindingsModel(lambda finding: f"About {finding.rule}")
    model.set_findings(made(), ["here"] * 4)
    model.arrange(by_rule=True, severities=frozenset(Severity))
    assert [(g.rule, g.severity, g.rows) for g in model.groups] == [
        ("A", Severity.ERROR, (1,)),
        ("B", Severity.WARNING, (0, 2)),
        ("C", Severity.ADVICE, (3,)),
    ]
    assert model.in_order() == [1, 0, 2, 3]
    assert [model.row_of(model.index_of(row)) for row in range(4)] == [0, 1, 2, 3]
    said = model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Warning, B, 2 findings: About B"


def test_the_choice_is_made_by_key_and_remembered(window, draft, messages, qtbot):
    assert groups(window) == []
    by_rule(window)
    assert sum(number for _, number in groups(window)) == len(window.findings.model.findings)
    assert window.settings["findings_by"] == "rule"
    another = MainWindow(Settings(), messages)
    assert another.findings.model.by_rule
    another.close()
    another.deleteLater()
    qtbot.wait(1)


def test_enter_folds_a_rule_and_it_stays_folded(window, draft, settle):
    by_rule(window)
    view, model = window.findings.view, window.findings.model
    first = model.index(0)
    rule = first.data(GROUP).rule
    view.setFocus()
    view.setCurrentIndex(first)
    assert view.isExpanded(first)
    hands.press(K.Key_Return)
    assert not view.isExpanded(model.index(0))
    window.page.type_text("New ")
    settle()
    number = [name for name, _ in groups(window)].index(rule)
    assert not view.isExpanded(model.index(number))
    assert view.currentIndex() == model.index(number)
    hands.press(K.Key_Right)
    hands.press(K.Key_Right)
    assert window.findings.current().rule == rule
    hands.press(K.Key_Left)
    assert window.findings.current() is None


def test_fix_all_of_a_rule_is_one_step(window, draft, settle):
    by_rule(window)
    view, model = window.findings.view, window.findings.model
    number = next(n for n, (rule, count) in enumerate(groups(window)) if count > 1)
    group = model.index(number).data(GROUP)
    view.setFocus()
    view.setCurrentIndex(model.index(number))
    fixable = len(window.findings.of_rule(group.rule))
    assert fixable > 1
    assert window.findings.fix.text() == f"Fix all ({fixable})"
    hands.click(window.findings.fix)
    settle()
    assert group.rule not in [rule for rule, _ in groups(window)]
    draft.undo()
    assert draft.resolution == FAULTY
    settle()
    view.setFocus()
    view.setCurrentIndex(model.index([rule for rule, _ in groups(window)].index(group.rule)))
    hands.press(K.Key_Period, CTRL | ALT)
    settle()
    assert group.rule not in [rule for rule, _ in groups(window)]


def test_f8_goes_through_the_findings_as_they_are_listed(window, draft):
    by_rule(window)
    count = len(window.findings.model.findings)
    seen = []
    for _ in range(count):
        window.actions_["next_finding"].trigger()
        seen.append(window.findings.model.row_of(window.findings.view.currentIndex()))
    assert sorted(seen) == list(range(count))


def test_a_severity_is_left_out_and_the_status_brings_it_back(window, draft):
    panel = window.findings
    total = len(panel.model.findings)
    errors = [f for f in panel.model.findings if f.severity is Severity.ERROR]
    button = panel.choice.buttons[Severity.ERROR]
    assert button.text() == str(len(errors)) != "0"
    button.setFocus()
    hands.press(K.Key_Space)
    assert [f for f in panel.model.findings if f.severity is Severity.ERROR] == []
    assert panel._summary.text() == f"{total - len(errors)} of {total} findings"
    hands.click(window.status.left)
    assert len([f for f in panel.model.findings if f.severity is Severity.ERROR]) == len(errors)


def test_help_on_a_rule_explains_it(window, draft, qtbot):
    by_rule(window)
    window.findings.view.setFocus()
    window.findings.view.setCurrentIndex(window.findings.model.index(0))
    rule = window.findings.model.groups[0].rule
    QTest.keyClick(window.findings.view, K.Key_F1)
    assert window.helping.help_window is not None
    qtbot.waitUntil(lambda: window.helping.help_window.has_pages)
    assert rule in window.helping.help_window.windowTitle()
    window.helping.help_window.close()
