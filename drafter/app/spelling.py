"""Spelling in the window: looked up on request, in the worker that checks; the user's own words."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from drafter.app.language import counted, tr
from drafter.app.panels.finding_menu import SPELLING, menu_words
from drafter.app.worded import worded
from drafter.checks.finding import Finding
from drafter.checks.suppression import excerpt_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from drafter.app.main_window import MainWindow
    from drafter.app.workers.judging import Checked

_MOST_OFFERED = 4


class Spelling:
    """Asks for the spelling of the draft, and keeps the list of the user's words."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        window.findings.add_word_wanted.connect(self.add)

    def functions(self) -> dict[str, Callable[..., object]]:
        """What each action of this part does."""
        return {"spelling": self.check, "my_words": self.show_words}

    def check(self) -> None:
        """Look up every word of the draft; `tell_result` is called when that is done."""
        window = self._window
        if window.draft is None:
            return
        if window.draft.resolution.language != "en":
            window.tell(
                tr("Spelling is known for English texts only, and this one is in another language.")
            )
            return
        window.status.show_for_a_while(tr("Looking up the words…"))
        window.checking.spell()

    def tell_result(self, checked: Checked) -> None:
        """Say what was found, and go to the first."""
        window = self._window
        rows = [n for n, f in enumerate(checked.findings) if f.rule == SPELLING]
        if not rows:
            window.tell(tr("Spelling: every word is known."), "good")
            return
        words = counted(
            len(rows), "Spelling: One word is in no list", "Spelling: {n} words are in no list"
        )
        window.status.show_for_a_while(words)
        window.editing.bring_up(window.findings)
        window.findings.choice.show_all()
        window.findings.view.setFocus()
        window.findings.choose(rows[0])

    def word_of(self, finding: Finding) -> str:
        """The word that a finding of spelling is about."""
        draft = self._window.draft
        return excerpt_of(draft.resolution, finding) if draft is not None else ""

    def offer_in(self, menu: QMenu, finding: Finding) -> None:
        """What else an unknown word may be meant to be, and that it is right."""
        window, word = self._window, self.word_of(finding)
        if finding.rule != SPELLING or not word:
            return
        from drafter.checks.spelling.reading import rewritten

        fix = window.reviewing.fix
        offered = finding.fix.replacement if finding.fix is not None else None
        for other in window.checking.suggestions(word)[: _MOST_OFFERED + 1]:
            if other != offered:
                write = menu.addAction(menu_words(tr("Write “{other}”").format(other=other)))
                write.triggered.connect(lambda *_, so=other: fix(rewritten(finding, so)))
        add = menu.addAction(menu_words(tr("Add “{word}” to my words").format(word=word)))
        add.triggered.connect(lambda *_: self.add(finding))

    def add(self, finding: Finding) -> None:
        """Take a word for right from now on, in every draft."""
        from drafter.checks.spelling.own_words import NotAWordError, with_word

        window, word = self._window, self.word_of(finding)
        try:
            words = with_word(window.settings["known_words"], word)
        except NotAWordError as error:
            window.tell(worded(error.args[0]), "error")
            return
        self._set_words(words)
        window.status.show_for_a_while(tr("“{word}” is one of your words now").format(word=word))

    def show_words(self) -> None:
        """List the user's words, to add some and take some out."""
        from drafter.app.dialogs.words import WordsDialog

        dialog = WordsDialog(self._window, self._window.settings["known_words"])
        dialog.taken.connect(self._set_words)
        dialog.open()

    def _set_words(self, words: tuple[str, ...]) -> None:
        self._window.settings["known_words"] = words
        self._window.checking.begin_anew()
