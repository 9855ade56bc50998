"""At a conference table: pages beside the text, nothing but the text, one paragraph for the room."""

from __future__ import annotations

from drafter.document.draft import Draft
from drafter.formats.registry import read_file
from drafter.open_draft import OpenDraft
from tests.journeys import hands
from tests.journeys.hands import ALT, CTRL, K


def test_one_writes_looks_at_the_page_and_clicks_to_a_paragraph(
    window, sample, settle, messages, tmp_path
):
    hands.choose(window, "View", "Pages")
    settle()
    dock, view = window.paging.dock, window.paging.dock.view
    assert dock.isVisible()
    last = sample.resolution.paragraphs[-1]
    window.page.select(last.id, 0, 0)
    window.page.setFocus()
    hands.press(K.Key_8, CTRL | ALT)
    settle()
    hands.click(view.viewport(), view.point_of(last.id).toPoint())
    hands.write("Also ")
    settle()
    target = tmp_path / "draft.docx"
    messages.save_answers = [target]
    hands.press(K.Key_S, CTRL)
    settle()
    assert read_file(target).draft.current.paragraphs[-1].text.startswith("Also Decides")
    hands.click(dock.close_button)
    assert not dock.isVisible()
    hands.press(K.Key_7, CTRL | ALT)
    assert dock.isVisible()


def test_a_paragraph_is_shown_to_the_room_and_mended_there(
    window, sample, settle, messages, tmp_path, qtbot
):
    base = sample.resolution
    window.files.take(OpenDraft(Draft(base, base)))
    settle()
    third = next(p for p in base.paragraphs if p.text.startswith("Also welcomes, in that"))
    window.page.select(third.id, 0, 0)
    window.page.setFocus()
    hands.press(K.Key_F11)
    assert not window.findings.isVisible()
    hands.write("Now ")
    hands.press(K.Key_F5)
    view = window.projecting.view
    assert view is not None
    assert view.isFullScreen()
    qtbot.waitUntil(view.isActiveWindow)
    assert "Now" in view.current.toPlainText()
    assert "Now" not in view.base.toPlainText()
    hands.press(K.Key_Plus)
    hands.press(K.Key_Right)
    assert view.place.text() == "Paragraph 4"
    hands.press(K.Key_Escape)
    assert window.projecting.view is None
    qtbot.waitUntil(window.isActiveWindow)
    assert window.page.caret().target == base.paragraphs[base.index(third.id) + 1].id
    hands.press(K.Key_F11)
    assert window.findings.isVisible()
    target = tmp_path / "draft.docx"
    messages.save_answers = [target]
    hands.press(K.Key_S, CTRL)
    settle()
    saved = read_file(target).draft.current
    assert sum(p.text.startswith("Now Also welcomes, in that") for p in saved.paragraphs) == 1
