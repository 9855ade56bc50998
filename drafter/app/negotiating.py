"""Negotiation in the window: brackets put in, gone to and settled; agreement, numbers, views, the count."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from drafter.app.contested import Contested, Selection
from drafter.app.language import tr
from drafter.app.settling import Maker, Settling
from drafter.app.viewing_sides import ViewingSides
from drafter.app.workers.background import Background
from drafter.conventions.negotiation.attribution import Stance
from drafter.conventions.negotiation.bracket import Issue
from drafter.conventions.negotiation.counting import count
from drafter.conventions.negotiation.parties import known_parties
from drafter.conventions.negotiation.reading import Negotiated, read
from drafter.document.edits import Edit
from drafter.document.resolution import Resolution
from drafter.open_draft import OpenDraft
from drafter.revision.negotiation import bracketing, resolving
from drafter.revision.negotiation.bracketing import CannotBracketError

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from drafter.app.main_window import MainWindow

_PAUSE = 200
_REMEMBERED = 8


class Negotiating:
    """What is contested in the open draft, and what is done about it."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._here = Contested(window)
        self.settling = Settling(window, self._here, self._do)
        self.views = ViewingSides(window, self._here)
        self._background = Background(window, serial=True)
        self._timer = QTimer(window)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._show_count)
        window.files.opened.connect(self._opened)
        window.status.brackets_wanted.connect(lambda: self.step(1))

    def functions(self) -> dict[str, Callable[..., object]]:
        """What each action of this part does."""
        return {
            "bracket": self.ask_bracket,
            "alternative": self.ask_alternative,
            "next_bracket": lambda: self.step(1),
            "previous_bracket": lambda: self.step(-1),
            "settle": self.offer_settling,
            "keep_bracket": lambda: self._settle(resolving.keep, tr("Keep bracketed words")),
            "drop_bracket": lambda: self._settle(resolving.drop, tr("Drop bracketed words")),
            "accept_all_of": self.offer_parties,
            "agreed_ad_ref": self.toggle_agreed,
            "number_bis": lambda: self._number(alternative=False),
            "number_alt": lambda: self._number(alternative=True),
            "renumber": self.renumber,
            "negotiation_views": self.views.show,
        }

    def _opened(self, draft: OpenDraft) -> None:
        draft.observers.append(lambda _: self._timer.start())
        self._show_count()

    def _show_count(self) -> None:
        """Read the text in a worker: a long compilation takes a moment the first time."""
        draft = self._window.draft
        if draft is None:
            return
        resolution = draft.resolution

        def done(text: Negotiated) -> None:
            now = self._window.draft
            if now is None or now.resolution is not resolution:
                return  # a later state is on its way
            self._here.take(resolution, text)
            self._window.status.show_brackets(count(text))
            self.views.refresh()

        self._background.run(lambda: read(resolution), done, self._window.files.failed.emit)

    # Putting in

    def ask_bracket(self) -> None:
        """Ask who proposes the selected words, and put them in brackets."""
        selection = self._here.selected()
        if selection is None:
            self._window.tell(tr("Select the words that are to stand in brackets."))
            return

        def write(proposer: str, stance: Stance, _: str) -> None:
            self._remember(proposer)
            self._do(
                lambda text: bracketing.put_in_brackets(text, *selection, proposer, stance),
                tr("Put in brackets"),
            )

        self._ask(self._here.words(selection), write)

    def ask_alternative(self) -> None:
        """Ask for other words beside the selected ones, or beside those of the bracket at the caret."""
        found = self._besides_what()
        if found is None:
            self._window.tell(
                tr("Select words of one paragraph that have an alternative, or go into a bracket.")
            )
            return
        words, (target, start, _, end) = found

        def write(proposer: str, _: Stance, other: str) -> None:
            self._remember(proposer)
            self._do(
                lambda text: bracketing.add_alternative(text, target, start, end, other, proposer),
                tr("Add an alternative"),
            )

        self._ask(words, write, alternative=True)

    def _besides_what(self) -> tuple[str, Selection] | None:
        """The words to which there is to be an alternative. A bracket that F9 has selected is one that
        the caret stands in."""
        here, issue, selection = self._here, self._here.issue(), self._here.selected()
        text = here.text()
        if issue is not None and (selection is None or here.offset(text) == issue.start):
            target, start = text.run.place(here.offset(text))
            return text.words(issue.start, issue.end), (target, start, target, start)
        if selection is None or selection[0] != selection[2]:
            return None
        return here.words(selection), selection

    def _ask(
        self, words: str, write: Callable[[str, Stance, str], None], *, alternative: bool = False
    ) -> None:
        from drafter.app.dialogs.bracketing import BracketDialog

        dialog = BracketDialog(self._window, words, self._proposers(), alternative=alternative)
        dialog.wanted.connect(write)
        dialog.open()

    def _proposers(self) -> list[str]:
        """Those chosen lately, those of the text, then all that are known."""
        recent = [str(name) for name in self._window.settings["proposers"]]
        here = [party.short for party in self._here.count().by_party]
        return list(dict.fromkeys([*recent, *here, *(party.short for party in known_parties())]))

    def _remember(self, proposer: str) -> None:
        if proposer:
            settings = self._window.settings
            recent = [proposer, *(str(name) for name in settings["proposers"])]
            settings["proposers"] = tuple(dict.fromkeys(recent))[:_REMEMBERED]

    # Going to and settling

    def step(self, by: int) -> None:
        """To the next or previous open bracket, from the caret, and around at the end."""
        window = self._window
        text = self._here.text()
        here = self._here.offset(text)
        found = text.open()
        if not found:
            window.tell(tr("No bracket is open."), "good")
            return
        selected = self._here.has_selection()
        if by > 0:
            later = [b for b in found if b.start > here or (b.start == here and not selected)]
            bracket = later[0] if later else found[0]
        else:
            before = [b for b in found if b.start < here]
            bracket = before[-1] if before else found[-1]
        target, start, end = next(text.run.pieces(bracket.start, bracket.end))
        window.editing.go_to(target, start, end).setFocus()
        words = tr("Open bracket {number} of {all}")
        window.status.show_for_a_while(
            words.format(number=found.index(bracket) + 1, all=len(found))
        )

    def offer_settling(self) -> None:
        """Open a menu at the caret with all that can be done about the bracket there."""
        issue = self._here.issue()
        if issue is None:
            self._tell_nothing_here()
        else:
            self.settling.pop_up(issue)

    def offer_in(self, menu: QMenu) -> None:
        """Put what can be done about the bracket at the caret at the head of a menu."""
        issue = self._here.issue()
        if issue is not None:
            self.settling.fill(menu, issue)
            menu.addSeparator()

    def offer_parties(self) -> None:
        """Open a menu of all that are named; what the chosen one wants is accepted throughout."""
        parties = list(self._here.count().by_party)
        if parties:
            self.settling.pop_up_parties(parties)
        else:
            self._window.tell(tr("Nobody is named in the brackets of this text."))

    def _settle(self, settle: Callable[[Resolution, Issue], list[Edit]], label: str) -> None:
        issue = self._here.issue()
        if issue is None:
            self._tell_nothing_here()
        else:
            self._do(lambda text: settle(text, issue), label)

    def _tell_nothing_here(self) -> None:
        self._window.tell(tr("The caret stands in no bracket. F9 goes to the next open one."))

    # Paragraphs

    def toggle_agreed(self) -> None:
        """Mark the paragraphs that are selected as agreed, or take the mark away where all have it."""
        draft = self._window.draft
        if draft is None:
            return
        known = {paragraph.id for paragraph in draft.resolution.paragraphs}
        targets = [r.target for r in self._window.page.selected_paragraphs() if r.target in known]
        if not targets:
            self._window.tell(tr("Only paragraphs are agreed ad referendum."))
        elif all(bracketing.is_agreed(draft.resolution, target) for target in targets):
            self._do(
                lambda text: bracketing.unmark_agreed(text, targets),
                tr("No longer agreed ad referendum"),
            )
        else:
            self._do(lambda text: bracketing.mark_agreed(text, targets), tr("Agreed ad referendum"))

    def _number(self, *, alternative: bool) -> None:
        target = self._window.page.caret().target
        draft = self._window.draft
        if draft is not None and target in {p.id for p in draft.resolution.paragraphs}:
            label = tr("Number as an alternative") if alternative else tr("Number in between")
            self._do(
                lambda text: bracketing.number_between(text, target, alternative=alternative),
                label,
            )

    def renumber(self) -> None:
        """Let all paragraphs take the numbers of their order."""
        if not self._do(resolving.renumber, tr("Renumber in order")):
            self._window.tell(tr("No paragraph has a number of negotiation."))

    def _do(self, make: Maker, label: str) -> bool:
        """Perform edits as one step; whether there was something to do or to be said about it."""
        draft = self._window.draft
        if draft is None:
            return False
        try:
            edits = make(draft.resolution)
        except CannotBracketError as error:
            self._window.tell(str(error))
            return True
        return draft.perform(edits, label)

    def stop(self) -> None:
        """End with the window."""
        self._timer.stop()
        self._background.stop()
        self.views.stop()
