"""Findings in the window: listed, shown in the text, stepped through, fixed, ignored."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from drafter.app.panels.findings_list import FindingsModel
from drafter.checks.finding import Severity
from drafter.document.marked_text import MarkKind
from tests.strategies import OP, PRE, build

FAULTY = build(
    (PRE, "*Recalling* its resolution 55/105 of 4 December 2000,"),
    (PRE, "Noting the report of the Secretary-General,"),
    (OP, "Requests the Secretary-General to report at its fifty seventh session;"),
    (OP, "*Decides* to remain seized of the matter."),
)


def rules(window) -> list[str]:
    return [finding.rule for finding in window.findings.model.findings]


def test_the_model_keeps_qts_rules(qtbot, window, show):
    show(FAULTY)
    findings = window.findings.model.findings
    model = FindingsModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_findings(findings, ["here"] * len(findings))
    model.set_findings((), ())
    assert tester.model() is model


def test_missing_italics_are_found_listed_and_marked_in_the_text(window, show):
    show(FAULTY)
    italics = [f for f in window.findings.model.findings if f.rule.startswith("ITAL")]
    assert {f.target for f in italics} >= {"p1", "p2"}
    line = window.findings.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert line.split(",")[0] in ("Error", "Warning", "Advice")
    marked = {s.cursor.block().blockNumber() for s in window.page.extraSelections()}
    assert {window.page.shown.place_of("p1"), window.page.shown.place_of("p2")} <= marked
    assert "Findings (" in window.docks.of(window.findings).windowTitle()


def test_f8_goes_from_finding_to_finding_and_around(window, show):
    show(FAULTY)
    count = window.findings.model.rowCount()
    assert count >= 2
    seen = []
    for _ in range(count + 1):
        window.actions_["next_finding"].trigger()
        seen.append(window.findings.view.currentIndex().row())
    assert sorted(set(seen)) == list(range(count))
    window.actions_["previous_finding"].trigger()
    assert window.findings.view.currentIndex().row() == (seen[-1] - 1) % count


def test_a_chosen_finding_is_selected_in_the_text(window, show):
    show(FAULTY)
    row = next(n for n, f in enumerate(window.findings.model.findings) if f.target == "p2")
    finding = window.findings.model.findings[row]
    window.findings.choose(row)
    span = window.page.span()
    assert (span.first.target, span.start, span.end) == ("p2", finding.start, finding.end)


def test_fix_mends_one_finding_and_undo_takes_it_back(window, show, settle):
    draft = show(FAULTY)
    row = next(
        n
        for n, f in enumerate(window.findings.model.findings)
        if f.target == "p1" and f.fix is not None
    )
    rule = window.findings.model.findings[row].rule
    window.findings.choose(row)
    QTest.mouseClick(window.findings.fix, Qt.MouseButton.LeftButton)
    settle()
    assert draft.resolution.paragraph("p1").content.has(MarkKind.ITALIC, 0)
    assert ("p1", rule) not in {(f.target, f.rule) for f in window.findings.model.findings}
    draft.undo()
    assert draft.resolution == FAULTY


def test_fix_all_is_one_step(window, show, settle):
    draft = show(FAULTY)
    QTest.mouseClick(window.findings.fix_all, Qt.MouseButton.LeftButton)
    settle()
    assert not [f for f in window.findings.model.findings if f.fix is not None and f.fix.safe]
    assert not window.findings.fix_all.isEnabled()
    draft.undo()
    assert draft.resolution == FAULTY


def test_an_ignored_finding_goes_until_its_words_change(window, show, settle):
    show(FAULTY)
    finding = next(f for f in window.findings.model.findings if f.target == "p2")
    window.ignoring.ignore(finding)
    settle()
    same = [f for f in window.findings.model.findings if (f.rule, f.target) == (finding.rule, "p2")]
    assert finding not in same


def test_a_fix_of_a_text_that_has_changed_since_is_not_applied(window, show):
    draft = show(FAULTY)
    finding = next(
        f for f in window.findings.model.findings if f.fix is not None and f.target == "p2"
    )
    window.page.select("p2", 0, 0)
    QTest.keyClicks(window.page, "X")
    after = draft.resolution
    window.reviewing.fix(finding)
    assert draft.resolution is after
    assert "changed" in window.message_bar.text


def test_severities_have_words_beside_their_colours(window, show):
    show(FAULTY)
    assert {f.severity for f in window.findings.model.findings} <= set(Severity)
    assert any(word in window.status.findings.text() for word in ("error", "warning", "advice"))
