"""Open an issued resolution, insert a reporting clause, mend what is found, save, and read the file."""

from __future__ import annotations

from drafter.checks.engine import Checker
from drafter.checks.finding import Severity
from drafter.document.marked_text import MarkKind
from drafter.document.numbering import paragraph_labels
from drafter.formats.registry import read_file
from drafter.paths import resource
from tests.journeys import hands
from tests.journeys.hands import CTRL, SHIFT, K


def open_sample(window, messages, settle, name: str = "a-res-55-105.txt"):
    messages.open_answers.append(resource("samples", name))
    hands.choose(window, "File", "Open")
    settle()
    assert window.draft is not None
    return window.draft


def find_clause(window, words: str, title: str, qtbot) -> None:
    hands.press(K.Key_L, CTRL)
    panel = window.clauses
    qtbot.waitUntil(lambda: panel.model.rowCount() > 0, timeout=15000)
    hands.write(words)
    qtbot.waitUntil(lambda: any(c.title == title for c in panel.model.choices), timeout=15000)
    row = next(n for n, c in enumerate(panel.model.choices) if c.title == title)
    hands.click_row(panel.view, row)
    qtbot.waitUntil(lambda: panel.form.fields[0].field.hasFocus())


def test_from_the_issued_text_to_a_docx_with_one_more_reporting_clause(
    window, messages, settle, qtbot, tmp_path
):
    window.files.new()
    draft = open_sample(window, messages, settle)
    before = draft.resolution
    errors_before = [f for f in window.findings.model.findings if f.severity is Severity.ERROR]

    find_clause(window, "report subject", "Report on a subject", qtbot)
    form = window.clauses.form
    assert form.fields[0].value == "56"  # the draft's next session is proposed
    hands.press(K.Key_A, CTRL)
    hands.write("fifty-seventh")
    hands.press(K.Key_Tab)
    hands.write("the use of regional arrangements")
    qtbot.waitUntil(lambda: "regional arrangements" in form.preview.toPlainText())
    assert "fifty-seventh session" in form.preview.toPlainText()
    hands.click(form.insert)
    settle()

    target = tmp_path / "draft.docx"
    messages.save_answers = [target]
    hands.press(K.Key_S, CTRL)
    settle()

    read = read_file(target).draft
    assert read.current == draft.resolution
    assert len(read.current.paragraphs) == len(before.paragraphs) + 1
    old = {p.id for p in before.paragraphs}
    new = next(p for p in read.current.paragraphs if p.id not in old)
    assert "the use of regional arrangements" in new.text
    assert "fifty-seventh session" in new.text
    assert new.content.has(MarkKind.ITALIC, 0)
    assert paragraph_labels(read.current)[new.id] == "17."
    assert paragraph_labels(read.current)[read.current.paragraphs[-1].id] == "18."
    errors = [f for f in Checker("drafting").check(read) if f.severity is Severity.ERROR]
    assert len(errors) <= len(errors_before)


def test_findings_are_stepped_through_fixed_and_the_file_is_clean_of_them(
    window, messages, settle, qtbot, tmp_path
):
    window.files.new()
    open_sample(window, messages, settle)
    first = window.findings.model.rowCount()
    assert first
    hands.press(K.Key_F8)
    chosen = window.findings.current()
    assert chosen is not None
    hands.click(window.findings.fix)
    settle()
    assert window.findings.model.rowCount() < first
    hands.choose(window, "Review", "Fix all")
    settle()
    target = tmp_path / "clean.docx"
    messages.save_answers = [target]
    hands.choose(window, "File", "Save as")
    settle()
    left = Checker("drafting").check(read_file(target).draft)
    assert not [f for f in left if f.fix is not None and f.fix.safe]
    hands.press(K.Key_Z, CTRL)
    settle()
    assert window.isWindowModified()
    hands.press(K.Key_Z, CTRL | SHIFT)
    settle()
    assert not window.isWindowModified()
