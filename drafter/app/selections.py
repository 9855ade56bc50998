"""Looks laid over a range of a paragraph without a change of the document."""

from __future__ import annotations

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit


def selection(
    block: QTextBlock, start: int, end: int, look: QTextCharFormat
) -> QTextEdit.ExtraSelection:
    """A look from one Qt position of a block to another; what lies outside the block is cut off."""
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + min(start, block.length() - 1))
    last = max(start, min(end, block.length() - 1))
    cursor.setPosition(block.position() + last, QTextCursor.MoveMode.KeepAnchor)
    made = QTextEdit.ExtraSelection()
    made.cursor, made.format = cursor, look
    return made
