"""A window beside the text in which a resolution of the library is read, one paragraph marked."""

from __future__ import annotations

import html
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from drafter.app.dialogs.fields import prepare
from drafter.app.language import tr
from drafter.app.panels.prose import prose_view
from drafter.app.theme.theme import Theme
from drafter.conventions.openings import match_opening

if TYPE_CHECKING:
    from drafter.clauses.store.browsing import StoredParagraph

_SIZE = QSize(680, 620)
_HERE = "here"
_INDENT = 34
"""Pixels for a number, and for each level."""
_HEADINGS = frozenset({"heading", "part", "annex"})


class ReadingWindow(QDialog):
    """Shows a resolution; it stays open while one goes on writing."""

    def __init__(self, parent: QWidget | None, theme: Theme) -> None:
        super().__init__(parent)
        prepare(self, tr("Read a resolution"), _SIZE)
        self.setModal(False)
        self._theme = theme
        self.heading = QLabel()
        self.heading.setProperty("heading", True)
        self.about = QLabel()
        self.about.setProperty("muted", True)
        for label in (self.heading, self.about):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.text = prose_view(tr("Text of the resolution"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 14)
        layout.addWidget(self.heading)
        layout.addWidget(self.about)
        layout.addWidget(self.text, 1)

    def show_resolution(self, name: str, about: str, text: str) -> None:
        """Show a resolution, its text made by `as_html`, at the paragraph that is marked in it."""
        self.setWindowTitle(name)
        self.setAccessibleName(name)
        self.heading.setText(name)
        self.about.setText(about)
        self.text.setHtml(text)
        self.show()
        self.raise_()
        self.text.setFocus()
        if f"name='{_HERE}'" in text:
            self.text.scrollToAnchor(_HERE)
            # Some lines before it as well, so that one sees where it stands.
            bar = self.text.verticalScrollBar()
            bar.setValue(bar.value() - self.text.height() // 4)


def as_html(
    paragraphs: Sequence[StoredParagraph], theme: Theme, marked: int = 0, organ: str = ""
) -> str:
    """The paragraphs of an organ's resolution with their numbers, that with the id `marked` on the ground
    of a selection."""
    return "".join(_paragraph(one, theme, organ, here=one.id == marked) for one in paragraphs)


def _paragraph(one: StoredParagraph, theme: Theme, organ: str, *, here: bool) -> str:
    words = _words(one, organ)
    centred = one.kind in _HEADINGS
    style = "margin-top:14px" if centred else f"margin-top:8px; margin-left:{_left(one)}px"
    if here:
        style += (
            f"; background-color:{theme['page.selection']}; color:{theme['page.selection_text']}"
        )
    if centred:
        words = f"<b>{words}</b>"
    elif one.label:
        words = f"{html.escape(_own_number(one))}&nbsp;&nbsp;{words}"
    anchor = f"<a name='{_HERE}'></a>" if here else ""
    align = "center" if centred else "left"
    return f"<p align='{align}' style='{style}'>{anchor}{words}</p>"


def _left(paragraph: StoredParagraph) -> int:
    return _INDENT * (paragraph.level + (paragraph.kind != "text"))


def _own_number(paragraph: StoredParagraph) -> str:
    """The last part of a label, as it stands before the paragraph: "(h)" of "5 (h)", "5." of "5"."""
    last = paragraph.label.split()[-1]
    return last if last.endswith((")", ".")) else f"{last}."


def _words(paragraph: StoredParagraph, organ: str) -> str:
    """The words of a paragraph, its opening phrase in italics."""
    text = paragraph.text
    found = match_opening(text, paragraph.kind, organ or None) if paragraph.opening else None  # type: ignore[arg-type]
    cut = found.end if found is not None and not found.start else 0
    first, rest = (html.escape(part).replace("\n", "<br>") for part in (text[:cut], text[cut:]))
    return f"<i>{first}</i>{rest}" if first else rest
