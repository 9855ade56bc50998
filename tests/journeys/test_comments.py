"""Comments of a Word file are listed, and a click goes to their words."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from drafter.document.draft import Comment, Draft
from drafter.document.marked_text import MarkKind, plain
from drafter.formats.registry import write
from tests.journeys import hands
from tests.journeys.hands import ALT, CTRL, K
from tests.strategies import OP, PRE, build


def commented() -> Draft:
    text = build(
        (PRE, "Recalling its resolutions,"), (OP, "Decides to remain seized of the matter.")
    )
    decides = text.paragraphs[1]
    marked = decides.content.with_mark(MarkKind.COMMENT, 11, 24, "1")
    paragraphs = (text.paragraphs[0], replace(decides, content=marked))
    day = dt.datetime(2026, 3, 4, 10, 0, tzinfo=dt.UTC)
    comment = Comment("1", plain("Do we want this?"), "Delegation of Fiji", "F", day)
    return Draft(replace(text, paragraphs=paragraphs), comments=(comment,))


def test_comments_are_listed_and_gone_to(window, messages, settle, tmp_path):
    path = tmp_path / "commented.docx"
    path.write_bytes(write(commented(), ".docx"))
    messages.open_answers = [path]
    hands.choose(window, "File", "Open")
    settle()
    assert len(window.draft.draft.comments) == 1
    hands.press(K.Key_5, CTRL | ALT)
    panel = window.commenting.panel
    assert panel.list.hasFocus()
    said = panel.list.item(0).text()
    assert (
        "Delegation of Fiji" in said
        and "operative paragraph" in said
        and "Do we want this?" in said
    )
    hands.click_row(panel.list, 0)
    assert window.page.textCursor().selectedText() == "remain seized"


def test_a_text_without_comments_says_so(window, sample):
    hands.choose(window, "Review", "Comments")
    assert "no comments" in window.message_bar.text
    assert not window.tabs.isTabVisible(window.tabs.indexOf(window.commenting.panel))
