"""Changes against the base: listed, gone to, taken back, written as tracked changes."""

from __future__ import annotations

from drafter.document.draft import Draft
from drafter.formats.registry import read_file
from drafter.open_draft import OpenDraft
from drafter.paths import resource
from tests.journeys import hands
from tests.journeys.hands import ALT, CTRL, K


def begin(window, settle):
    base = read_file(resource("samples", "a-res-55-105.txt")).draft.current
    window.files.take(OpenDraft(Draft(base, base)))
    settle()
    return base


def test_a_change_is_listed_gone_to_and_taken_back(window, settle, qtbot, messages, tmp_path):
    base = begin(window, settle)
    panel = window.tracking.panel
    assert panel.model.rowCount() == 0
    window.page.select(base.paragraphs[9].id, 0, 0)
    hands.press(K.Key_End)
    hands.write(" indeed")
    gone = next(p for p in base.paragraphs[2:] if not p.content.footnote_references)
    assert gone is not base.paragraphs[9]
    window.page.select(gone.id, 0, 0)
    hands.choose(window, "Paragraph", "Delete paragraph")
    settle()
    kinds = [change.kind for change in panel.model.changes]
    assert kinds == ["deleted", "changed"]
    assert window.tracking.dock.windowTitle() == "Changes (2)"

    target = tmp_path / "tracked.docx"
    messages.save_answers = [target]
    hands.press(K.Key_S, CTRL | ALT)
    settle()
    tracked = read_file(target).draft
    assert (tracked.base, tracked.current) == (base, window.draft.resolution)

    hands.press(K.Key_4, CTRL | ALT)
    assert panel.view.hasFocus()
    hands.press(K.Key_Down)
    hands.click_row(panel.view, 1)
    assert window.page.caret().target == base.paragraphs[9].id
    assert "indeed" in panel.detail.toPlainText()
    hands.click(panel.revert)
    settle()
    assert [change.kind for change in panel.model.changes] == ["deleted"]
    hands.click(panel.revert)
    settle()
    assert panel.model.rowCount() == 0
    assert [p.content for p in window.draft.resolution.paragraphs] == [
        p.content for p in base.paragraphs
    ]
    hands.press(K.Key_Z, CTRL)
    settle()
    assert panel.model.rowCount() == 1


def test_a_draft_without_base_is_compared_with_a_file(window, sample, settle, messages):
    panel = window.tracking.panel
    hands.choose(window, "File", "Save with tracked changes")
    assert "nothing to track" in window.message_bar.text
    messages.open_answers = [resource("samples", "a-hrc-res-18-18.txt")]
    hands.choose(window, "Review", "Compare with file")
    settle()
    assert panel.isVisible()
    assert panel.model.rowCount() > 10
    hands.choose(window, "Review", "Compare with own base")
    settle()
    assert panel.model.rowCount() == 0


def test_a_weaker_verb_is_told_in_the_list_the_detail_and_the_summary(window, settle):
    base = begin(window, settle)
    panel = window.tracking.panel
    last = base.paragraphs[-1]
    assert last.text.startswith("Decides")
    window.page.select(last.id, 0, len("Decides"))
    hands.write("Requests")
    settle()
    hands.press(K.Key_4, CTRL | ALT)
    hands.press(K.Key_Down)
    assert "weaker" in panel.model.data(panel.model.index(0, 0))
    assert "Decides to Requests: weaker" in panel.detail.toPlainText()
    assert "Weakened (1): paragraph 17 (Decides to Requests)" in panel._count.toolTip()
