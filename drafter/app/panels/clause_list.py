"""The list of clauses: templates that fit the words searched for, then paragraphs of the library."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from drafter.app.editor.clause_drop import FORMAT, clause_mime
from drafter.app.language import tr
from drafter.app.panels.two_lines import PAD, Index, TwoLineDelegate, demi_bold
from drafter.clauses.finding import found_templates
from drafter.document.paragraph import ParagraphKind

if TYPE_CHECKING:
    from drafter.clauses.store.searching import Hit
    from drafter.clauses.templates import ClauseTemplate

CHOICE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class ClauseChoice:
    """A line of the list: a template or a paragraph of the library."""

    title: str
    about: str
    template: ClauseTemplate | None = None
    hit: Hit | None = None

    @property
    def kind(self) -> ParagraphKind:
        """The kind of its paragraph."""
        one = self.template or self.hit
        assert one is not None  # noqa: S101 - a line is one of the two
        return ParagraphKind(one.kind)


def template_choices(
    templates: Mapping[str, ClauseTemplate], words: str, organ: str
) -> list[ClauseChoice]:
    """The templates that the words find, those made for the organ first."""
    return [
        ClauseChoice(one.title, _about(one), template=one)
        for one in found_templates(templates, words, organ)
    ]


def _about(template: ClauseTemplate) -> str:
    parts = [template.topic.capitalize(), template.kind]
    if template.own:
        parts.append(tr("your own"))
    if template.source:
        parts.append(template.source[0].symbol)
    return " · ".join(parts)


def hit_choices(hits: Sequence[Hit]) -> list[ClauseChoice]:
    """Paragraphs of the library that can stand on their own."""
    return [
        ClauseChoice(
            " ".join(hit.text.split()), f"{hit.symbol or hit.title}, {_place(hit)}", hit=hit
        )
        for hit in hits
        if hit.kind in ("preambular", "operative")
    ]


def _place(hit: Hit) -> str:
    if hit.kind == "preambular":
        return "preamble"
    return (
        tr("paragraph {removesuffix}").format(removesuffix=hit.label.removesuffix("."))
        if hit.label
        else tr("operative part")
    )


class ClauseModel(QAbstractListModel):
    """The lines in order."""

    def __init__(self) -> None:
        super().__init__()
        self.choices: list[ClauseChoice] = []
        self.drawn: ClauseChoice | None = None
        """The one that was drawn from the list the last time."""

    def set_choices(self, choices: Sequence[ClauseChoice]) -> None:
        """Show these."""
        self.beginResetModel()
        self.choices = list(choices)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """The number of lines."""
        return 0 if parent.isValid() else len(self.choices)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every line can be drawn into the text."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    def mimeTypes(self) -> list[str]:
        """A clause."""
        return [FORMAT]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The clause of a line, drawn."""
        self.drawn = self.choices[indexes[0].row()]
        return clause_mime(self.drawn.kind)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A line as text, or the choice itself."""
        if not index.isValid():
            return None
        choice = self.choices[index.row()]
        if role == CHOICE:
            return choice
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{choice.title} ({choice.about})"
        if role == Qt.ItemDataRole.ToolTipRole:
            return choice.title
        return None


class ClauseDelegate(TwoLineDelegate):
    """Draws the title, and below it what it is and where it comes from."""

    def draw_words(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one line of the list."""
        choice: ClauseChoice = index.data(CHOICE)
        metrics, top = QFontMetrics(option.font), option.rect.top() + PAD
        line, left = metrics.height(), option.rect.left() + PAD + 4
        width = option.rect.width() - 2 * PAD - 8
        align = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        font = option.font if choice.template is None else demi_bold(option.font)
        painter.setFont(font)
        painter.setPen(self.ink(option, "window.text"))
        right = Qt.TextElideMode.ElideRight
        title = QFontMetrics(font).elidedText(choice.title, right, width)
        painter.drawText(QRect(left, top, width, line), align, title)
        painter.setFont(option.font)
        painter.setPen(self.ink(option, "window.muted"))
        about = metrics.elidedText(choice.about, right, width)
        painter.drawText(QRect(left, top + line + 2, width, line), align, about)
