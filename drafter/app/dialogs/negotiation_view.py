"""A window in which a negotiated text is read clean, or as one party wants it; the text itself stays as it is."""

from __future__ import annotations

import html
import itertools
from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from drafter.app.dialogs.fields import FormField, choice, fill, prepare, told
from drafter.app.language import tr
from drafter.app.panels.prose import prose_view
from drafter.document.marked_text import FOOTNOTE_CHARACTER, MarkedText, MarkKind
from drafter.document.numbering import footnote_numbers, paragraph_labels
from drafter.document.paragraph import ParagraphKind
from drafter.document.resolution import Resolution

_SIZE = QSize(720, 680)
_INDENT = 28
_CENTRED = frozenset([ParagraphKind.HEADING, ParagraphKind.PART, ParagraphKind.ANNEX])


class NegotiationView(QDialog):
    """Stays open while one goes on writing; `chosen` gives the name of the view that is wanted."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        prepare(self, tr("Views of the negotiation"), _SIZE)
        self.setModal(False)
        self.view = choice([], "")
        self.about = told(tr("What the view leaves out"), "muted")
        self.text = prose_view(tr("The text in this view"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 14)
        layout.addWidget(FormField(tr("&View"), self.view))
        layout.addWidget(self.about)
        layout.addWidget(self.text, 1)
        self.view.activated.connect(lambda _: self.chosen.emit(self.view.currentData()))
        self.view.setFocus()

    def offer(self, views: Sequence[tuple[str, str]]) -> None:
        """The views to choose from, as name and words; the one that is chosen stays so."""
        now = str(self.view.currentData() or "")
        names = [name for name, _ in views]
        fill(self.view, list(views), now if now in names else names[0])

    def show_text(self, resolution: Resolution, about: str) -> None:
        """Show a text; one stays where one was reading."""
        bar = self.text.verticalScrollBar()
        place = bar.value()
        self.about.setText(about)
        self.text.setHtml(as_html(resolution))
        bar.setValue(place)


def as_html(resolution: Resolution) -> str:
    """A resolution with its numbers, for a text browser."""
    labels, notes = paragraph_labels(resolution), footnote_numbers(resolution)
    title = _words(resolution.title, notes)
    parts = [
        f"<p align='center'><b>{title}</b></p>",
        f"<p>{_words(resolution.organ_line, notes)}</p>",
    ]
    for paragraph in resolution.paragraphs:
        words, label = _words(paragraph.content, notes), html.escape(labels[paragraph.id])
        if paragraph.kind in _CENTRED:
            parts.append(f"<p align='center'><b>{words}</b></p>")
        else:
            number = f"{label}&nbsp;&nbsp;" if label else ""
            left = _INDENT * (paragraph.level + 1)
            parts.append(f"<p style='margin-top:8px; margin-left:{left}px'>{number}{words}</p>")
    return "".join(parts)


def _words(content: MarkedText, notes: dict[str, str]) -> str:
    """Italics and the numbers of notes; other marks are not needed for reading."""
    borders = {0, len(content)}
    for mark in content.marks:
        borders |= {mark.start, mark.end}
    order = sorted(borders)
    parts: list[str] = []
    for start, end in itertools.pairwise(order):
        text = content.text[start:end]
        if text == FOOTNOTE_CHARACTER:
            note = dict(content.footnote_references).get(start, "")
            parts.append(f"<sup>{html.escape(notes.get(note, ''))}</sup>")
            continue
        words = html.escape(text).replace("\n", "<br>")
        parts.append(f"<i>{words}</i>" if content.has(MarkKind.ITALIC, start) else words)
    return "".join(parts)
