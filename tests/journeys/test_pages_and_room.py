"""At a conference table: pages beside the text, nothing but the text, one paragraph for the room."""

from __future__ import annotations

from drafter.formats.registry import read_file
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
    hands.press(K.Key_7, CTRL | ALT)
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
    hands.press(K.Key_6, CTRL | ALT)
    assert dock.isVisible()
