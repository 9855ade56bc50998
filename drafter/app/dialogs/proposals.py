"""The tree of proposals: classes with their proposals, each with a box to accept it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from drafter.app.language import tr
from drafter.app.worded import worded
from drafter.revision.rollover.presenting import ShownProposal, by_class
from drafter.revision.rollover.proposal import Proposal

_SHOWN = Qt.ItemDataRole.UserRole
_LONGEST = 90


class ProposalTree(QTreeWidget):
    """`accepted_changed` tells another choice; Space toggles one, Ctrl+A the whole class."""

    accepted_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Proposals"))
        self.setHeaderLabels([tr("Proposal"), tr("Place"), tr("Sure")])
        self.setUniformRowHeights(True)
        self.header().setAccessibleName(tr("Columns of the proposals"))
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column, width in ((1, 190), (2, 74)):
            self.header().setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            self.header().resizeSection(column, width)
        self.itemChanged.connect(lambda *_: self.accepted_changed.emit())

    def show_proposals(
        self,
        proposals: Sequence[ShownProposal],
        refused: set[Proposal],
        accepted: set[Proposal] | None = None,
    ) -> None:
        """Show these; accepted are those named, else all that is sure and was not refused."""
        self.blockSignals(True)
        self.clear()
        for words, group in by_class(proposals):
            top = QTreeWidgetItem(self, [f"{worded(words)} ({len(group)})"])
            top.setFirstColumnSpanned(True)
            font = top.font(0)
            font.setBold(True)
            top.setFont(0, font)
            changing = any(one.proposal.changes_text for one in group)
            flags = top.flags() | Qt.ItemFlag.ItemIsAutoTristate
            top.setFlags(flags if changing else top.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
            for one in group:
                proposal = one.proposal
                sure = one.is_sure and proposal not in refused
                self._add(top, one, sure if accepted is None else proposal in accepted)
            top.setExpanded(True)
        self.blockSignals(False)
        for item in self._items()[:1]:
            self.setCurrentItem(item)
        self.accepted_changed.emit()

    def _add(self, top: QTreeWidgetItem, one: ShownProposal, accepted: bool) -> None:
        proposal = one.proposal
        words = _change(proposal)
        place, confidence = worded(one.place), worded(str(proposal.confidence))
        item = QTreeWidgetItem(top, [words, place, confidence])
        item.setData(0, _SHOWN, one)
        item.setToolTip(0, worded(proposal.reason))
        item.setSizeHint(0, QSize(100, self.fontMetrics().height() + 8))
        said = tr("{words}, {place}, {confidence} confidence, {reason}").format(
            words=words, place=place, confidence=confidence, reason=worded(proposal.reason)
        )
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, said)
        if proposal.changes_text:
            state = Qt.CheckState.Checked if accepted else Qt.CheckState.Unchecked
            item.setCheckState(0, state)

    def _items(self) -> list[QTreeWidgetItem]:
        tops = [self.topLevelItem(n) for n in range(self.topLevelItemCount())]
        children = [top.child(n) for top in tops if top for n in range(top.childCount())]
        return [item for item in children if item is not None]

    @property
    def accepted(self) -> list[Proposal]:
        """The proposals that are to be carried out."""
        checked = Qt.CheckState.Checked
        return [i.data(0, _SHOWN).proposal for i in self._items() if i.checkState(0) is checked]

    @property
    def refused(self) -> set[Proposal]:
        """The proposals that could be carried out and are not to be."""
        accepted = set(self.accepted)
        shown = (item.data(0, _SHOWN).proposal for item in self._items())
        return {p for p in shown if p.changes_text and p not in accepted}

    def current(self) -> ShownProposal | None:
        """The proposal that is chosen, None on the heading of a class."""
        item = self.currentItem()
        return item.data(0, _SHOWN) if item is not None else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+A accepts the whole class, or refuses it where all of it is accepted."""
        item = self.currentItem()
        wanted = (
            event.key() == Qt.Key.Key_A and event.modifiers() == Qt.KeyboardModifier.ControlModifier
        )
        if wanted and item is not None:
            top = item.parent() or item
            event.accept()
            if not top.flags() & Qt.ItemFlag.ItemIsUserCheckable:
                return  # of what is only to be looked at, nothing can be accepted
            full = top.checkState(0) is Qt.CheckState.Checked
            top.setCheckState(0, Qt.CheckState.Unchecked if full else Qt.CheckState.Checked)
            return
        super().keyPressEvent(event)


def _change(proposal: Proposal) -> str:
    old = proposal.old if len(proposal.old) <= _LONGEST else f"{proposal.old[:_LONGEST]}…"
    if not proposal.changes_text:
        return tr("“{old}”").format(old=old)
    if not proposal.new:
        return tr("“{old}” goes").format(old=old)
    return tr("“{old}” → “{new}”").format(old=old, new=proposal.new)
