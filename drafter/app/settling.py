"""The menu of all that can be done about a bracket: at the caret by a key, under the right button."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from drafter.app.contested import Contested
from drafter.app.language import later, tr
from drafter.app.panels.finding_menu import menu_words
from drafter.conventions.negotiation.attribution import Stance
from drafter.conventions.negotiation.bracket import Issue, Option
from drafter.conventions.negotiation.parties import Party
from drafter.conventions.typography import shortened
from drafter.document.edits import Edit
from drafter.document.resolution import Resolution
from drafter.revision.negotiation import resolving

if TYPE_CHECKING:
    from drafter.app.main_window import MainWindow

Maker = Callable[[Resolution], Sequence[Edit]]
_SHORT = 44
_STANCES = {
    Stance.PROPOSES: later("proposes it"),
    Stance.KEEPS: later("retains it"),
    Stance.DELETES: later("deletes it"),
    Stance.RESERVES: later("reserves"),
}


class Settling:
    """Makes the menus; `do` performs what is chosen under a label."""

    def __init__(
        self, window: MainWindow, here: Contested, do: Callable[[Maker, str], bool]
    ) -> None:
        self._window = window
        self._here = here
        self._do = do
        self.menu: QMenu | None = None

    def pop_up(self, issue: Issue) -> None:
        """Open the menu of a contested place at the caret."""
        menu = self._new_menu()
        self.fill(menu, issue)
        self._show(menu)

    def pop_up_parties(self, parties: Sequence[Party]) -> None:
        """Open a menu of parties; what the chosen one wants is accepted throughout."""
        menu = self._new_menu()
        self._add_parties(menu, parties)
        self._show(menu)

    def fill(self, menu: QMenu, issue: Issue) -> None:
        """Put what can be done about a contested place into a menu."""
        for number, option in enumerate(issue.options):
            self._add(
                menu,
                self._option_words(option),
                partial(resolving.choose, issue=issue, option=number),
                tr("Settle bracket"),
            )
        several = len(issue.options) > 1
        drop = tr("Drop them all") if several else tr("Drop the words")
        self._add(menu, drop, lambda text: resolving.drop(text, issue), tr("Drop bracketed words"))
        if several:
            bracket = self._here.bracket(issue)
            self._add(
                menu,
                tr("Take off the brackets, keep all words"),
                lambda text: resolving.unbracket(text, bracket),
                tr("Take off brackets"),
            )
        parties = dict.fromkeys(party for bracket in issue.brackets for party in bracket.parties)
        if parties:
            menu.addSeparator()
            self._add_parties(menu, list(parties))

    def _add_parties(self, menu: QMenu, parties: Sequence[Party]) -> None:
        counts = self._here.count().by_party
        for party in parties:
            words = tr("Accept all of {party} ({n})").format(
                party=party.short, n=counts.get(party, 0)
            )
            label = tr("Accept all of {party}").format(party=party.short)
            self._add(menu, words, partial(resolving.accept_all, party=party), label)

    def _add(self, menu: QMenu, words: str, edits: Maker, label: str) -> None:
        menu.addAction(menu_words(words)).triggered.connect(lambda *_: self._do(edits, label))

    def _option_words(self, option: Option) -> str:
        words = shortened(self._here.text().words(option.start, option.end), _SHORT)
        said = (f"{p.party.short} {tr(_STANCES[p.stance])}" for p in option.positions)
        who = ", ".join(dict.fromkeys(said))
        if who:
            return tr("Keep “{words}” ({who})").format(words=words, who=who)
        return tr("Keep “{words}”").format(words=words)

    def _new_menu(self) -> QMenu:
        if self.menu is not None:
            self.menu.deleteLater()
        self.menu = QMenu(self._window)
        return self.menu

    def _show(self, menu: QMenu) -> None:
        surface = self._window.editing.surface()
        menu.popup(surface.viewport().mapToGlobal(surface.cursorRect().bottomLeft()))
        menu.setActiveAction(menu.actions()[0])
