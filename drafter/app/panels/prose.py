"""A view of text to be read as the United Nations prints it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTextBrowser

from drafter.app.theme.theme import printed_font

_MARGIN = 14


def prose_view(name: str, *, selectable: bool = False) -> QTextBrowser:
    """A view of rich text; `selectable` lets the keyboard move a caret in it."""
    view = QTextBrowser()
    view.setObjectName("preview")
    view.setAccessibleName(name)
    view.setOpenLinks(False)
    if selectable:
        flags = Qt.TextInteractionFlag
        view.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
    view.document().setDocumentMargin(_MARGIN)
    view.document().setDefaultFont(printed_font())
    return view
