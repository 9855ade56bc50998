"""Whatever is done, in whatever order: the screen shows the model, and undo leads back to the start."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

K, M = Qt.Key, Qt.KeyboardModifier
STEPS = 200


def hands(window, chance: random.Random) -> list[Callable[[], object]]:
    """Things a person can do at the page or in the notes."""
    page, notes, actions = window.page, window.notes, window.actions_

    def surface():
        return page if chance.random() < 0.9 else notes

    def select(length: int) -> None:
        widget = surface()
        last = widget.document().characterCount() - 1
        start = chance.randrange(last + 1)
        cursor = widget.textCursor()
        cursor.setPosition(start)
        end = min(last, max(0, start + length))
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        widget.setTextCursor(cursor)

    kinds = ("preambular", "operative", "subparagraph", "heading", "text")
    return [
        *[lambda: surface().type_text(chance.choice(["a", "Requests ", "the 😀 ", ", ", "é"]))] * 5,
        *[lambda: select(0)] * 3,
        lambda: select(chance.choice([-400, -20, 5, 30, 700, 3000])),
        lambda: QTest.keyClick(page, K.Key_Return),
        lambda: QTest.keyClick(page, K.Key_Tab),
        lambda: QTest.keyClick(page, K.Key_Backtab, M.ShiftModifier),
        lambda: QTest.keyClick(surface(), K.Key_Backspace),
        lambda: QTest.keyClick(surface(), K.Key_Delete),
        lambda: QTest.keyClick(surface(), K.Key_Backspace, M.ControlModifier),
        *[lambda: window.draft.undo()] * 2,
        lambda: window.draft.redo(),
        lambda: surface().cut(),
        lambda: surface().copy(),
        lambda: surface().paste(),
        lambda: page.move_paragraph(chance.choice([-1, 1])),
        lambda: page.insert_footnote(),
        lambda: actions["italic"].trigger(),
        lambda: actions[chance.choice(kinds)].trigger(),
    ]


def assert_faithful(window) -> None:
    for surface in (window.page, window.notes):
        document, rows = surface.document(), surface.shown.rows
        assert document.blockCount() == len(rows)
        for number, (row, text) in enumerate(zip(rows, surface.shown.texts, strict=True)):
            assert document.findBlockByNumber(number).text() == text.text
            assert not row.editable or row.content == window.draft.resolution.text_at(row.target)


@pytest.mark.parametrize("seed", range(4))
def test_any_order_of_doings(window, sample, seed):
    chance = random.Random(seed)
    before = sample.resolution
    doings = hands(window, chance)
    for _ in range(STEPS):
        chance.choice(doings)()
        assert_faithful(window)
    while sample.undo():
        pass
    assert_faithful(window)
    assert sample.resolution == before
