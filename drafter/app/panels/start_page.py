"""What is seen before a draft is open: ways to begin, what a crash left behind, the drafts of late."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QCommandLinkButton,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from drafter.app.language import later, tr
from drafter.app.panels.two_lines import PAD, Index, TwoLineDelegate, demi_bold
from drafter.app.theme import icons
from drafter.app.theme.theme import Theme

_DETAIL = Qt.ItemDataRole.UserRole + 1
_WIDEST = 1000
_ICON = 22


@dataclass(frozen=True, slots=True)
class Beginning:
    """A way to begin: the action behind it, what it is called, what it is for, its picture."""

    action: str
    words: str
    tip: str
    icon: str


BEGINNINGS = (
    Beginning(
        "new",
        later("New draft"),
        later("Choose organ and session; the masthead fills itself"),
        "new",
    ),
    Beginning(
        "rollover",
        later("Roll a resolution over"),
        later("Last session’s text for this session"),
        "redo",
    ),
    Beginning("open", later("Open a file"), later("Word, PDF, saved text, XML"), "open"),
    Beginning(
        "tour",
        later("Ten-minute tour"),
        later("A sample to try everything on, with the guide"),
        "search",
    ),
)


@dataclass(frozen=True, slots=True)
class Known:
    """A draft that can be taken up: its name, its state and date, and what stands for it."""

    name: str
    state: str
    what: object


class _Lines(TwoLineDelegate):
    """Name above, state and date below."""

    def draw_words(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw both."""
        area = option.rect.adjusted(PAD, PAD, -PAD, -PAD)
        metrics = QFontMetrics(option.font)
        middle = Qt.TextElideMode.ElideMiddle
        painter.setFont(demi_bold(option.font))
        painter.setPen(self.ink(option, "window.text"))
        name = str(index.data(Qt.ItemDataRole.DisplayRole))
        painter.drawText(area, QFontMetrics(painter.font()).elidedText(name, middle, area.width()))
        painter.setFont(option.font)
        painter.setPen(self.ink(option, "window.muted"))
        below = area.adjusted(0, metrics.height(), 0, metrics.height())
        painter.drawText(below, metrics.elidedText(str(index.data(_DETAIL)), middle, area.width()))


class _KnownList(QListWidget):
    """Drafts to take up; Enter or a click does."""

    wanted = Signal(object)

    def __init__(self, name: str, theme: Theme) -> None:
        super().__init__()
        self.lines = _Lines(theme)
        self.setItemDelegate(self.lines)
        self.setUniformItemSizes(True)
        self.setAccessibleName(name)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemActivated.connect(self._take)
        self.itemClicked.connect(self._take)
        self._rows: list[Known] = []

    def _take(self, item: QListWidgetItem) -> None:
        self.wanted.emit(self._rows[self.row(item)].what)

    def fill(self, rows: Sequence[Known]) -> None:
        """Show these."""
        self._rows = list(rows)
        self.clear()
        for row in rows:
            item = QListWidgetItem(row.name)
            item.setData(_DETAIL, row.state)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{row.name}, {row.state}")
            self.addItem(item)
        if rows:
            self.setMaximumHeight(len(rows) * self.sizeHintForRow(0) + 2 * PAD)

    def sizeHint(self) -> QSize:
        """As high as what it lists."""
        return QSize(super().sizeHint().width(), self.maximumHeight())


class StartPage(QWidget):
    """`wanted` names the action behind a way to begin, `file_wanted` a path, `recovery_wanted` what
    recovery found."""

    wanted = Signal(str)
    file_wanted = Signal(object)
    recovery_wanted = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("startPage")
        self.buttons = [self._button(beginning) for beginning in BEGINNINGS]
        self.recent = _KnownList(tr("Recent drafts"), theme)
        self.recovered = _KnownList(tr("Unsaved work that can be recovered"), theme)
        self.recent.wanted.connect(self.file_wanted.emit)
        self.recovered.wanted.connect(self.recovery_wanted.emit)
        self._lost = _titled(tr("Unsaved work"), self.recovered)
        self._late = _titled(tr("Recent drafts"), self.recent)
        self._nothing = QLabel(tr("Files that you open or save will be listed here."))
        self._nothing.setProperty("muted", True)
        self._nothing.setWordWrap(True)
        sides = QHBoxLayout()
        sides.setSpacing(36)
        sides.addWidget(self._left(), 1)
        sides.addWidget(self._right(), 1)
        body = QFrame()
        body.setMaximumWidth(_WIDEST)
        body.setLayout(sides)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(36, 48, 36, 24)
        outer.addStretch(1)
        outer.addWidget(body, 100)
        outer.addStretch(1)
        self.set_theme(theme)

    def _left(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        title = QLabel("Drafter")
        title.setProperty("display", True)
        below = QLabel(tr("Drafting United Nations resolutions, without a network"))
        below.setProperty("muted", True)
        below.setWordWrap(True)
        column.addWidget(title)
        column.addWidget(below)
        column.addSpacing(10)
        for button in self.buttons:
            column.addWidget(button)
        column.addStretch(1)
        return side

    def _right(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self._lost)
        column.addWidget(self._late)
        column.addWidget(self._nothing)
        column.addStretch(1)
        return side

    def _button(self, beginning: Beginning) -> QCommandLinkButton:
        button = QCommandLinkButton(tr(beginning.words), tr(beginning.tip))
        button.setAccessibleName(tr(beginning.words))
        button.setAccessibleDescription(tr(beginning.tip))
        button.setIconSize(QSize(_ICON, _ICON))
        button.clicked.connect(lambda: self.wanted.emit(beginning.action))
        return button

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        for button, beginning in zip(self.buttons, BEGINNINGS, strict=True):
            button.setIcon(icons.icon(beginning.icon, theme, "window.accent"))
        for known in (self.recent, self.recovered):
            known.lines.theme = theme
            known.viewport().update()

    def fill(self, recent: Sequence[Path], recovered: Sequence[Known]) -> None:
        """Show the files of late and what can be recovered."""
        self.recent.fill([_file(path) for path in recent])
        self.recovered.fill(recovered)
        self._lost.setVisible(bool(recovered))
        self._late.setVisible(bool(recent))
        self._nothing.setVisible(not recent)


def _titled(words: str, inside: QWidget) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(6)
    label = QLabel(words)
    label.setProperty("heading", True)
    label.setBuddy(inside)
    column.addWidget(label)
    column.addWidget(inside, 1)
    return box


def _file(path: Path) -> Known:
    try:
        changed = datetime.datetime.fromtimestamp(path.stat().st_mtime, datetime.UTC).astimezone()
    except OSError:
        return Known(path.name, tr("no longer in {parent}").format(parent=path.parent), path)
    return Known(
        path.name,
        tr("saved {changed:%d.%m.%Y %H:%M}, in {parent}").format(
            changed=changed, parent=path.parent
        ),
        path,
    )
