"""Finding one's way: the command palette, and help at the place."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from drafter import __version__
from drafter.app.help_pages import RULE, HelpPage, help_pages
from drafter.app.language import tr
from drafter.app.worded import worded

if TYPE_CHECKING:
    from drafter.app.dialogs.help_window import HelpWindow
    from drafter.app.main_window import MainWindow
    from drafter.checks.finding import Finding


GUIDE = "guide.md"
"""The page with which Help opens where nothing nearer is meant."""
TOUR = "guide/tour.md"


class Helping:
    """Opens palette and help."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.help_window: HelpWindow | None = None
        window.findings.about_wanted.connect(self._about_chosen)

    def functions(self) -> dict[str, Callable[..., object]]:
        """What each action of this part does."""
        return {
            "palette": self.palette,
            "help": self.help,
            "guide": self.guide,
            "about": self.about,
        }

    def about(self) -> None:
        """What program this is."""
        self._window.files.messages.tell(
            tr("About Drafter"),
            f"Drafter {__version__}\n\nAn offline drafting assistant for United Nations resolutions. "
            "Nothing you write leaves this computer.\n\nMIT licence.",
        )

    def palette(self) -> None:
        """Show every action that is possible now."""
        from drafter.app.dialogs.palette import Palette

        window = self._window
        actions = [
            (action, menu) for action, menu in window.actions_.listed() if action.isEnabled()
        ]
        Palette(window, window.theme, actions).open()

    def help(self) -> None:
        """The rule of the finding at the caret, else the guide."""
        self._explain(self.finding_here())

    def _about_chosen(self) -> None:
        self._explain(self._window.findings.subject())

    def _explain(self, finding: Finding | None) -> None:
        if finding is None:
            self.guide()
        else:
            self.show(f"{RULE}{finding.rule}", f"> {worded(finding.message)}\n\n")

    def finding_here(self) -> Finding | None:
        """The finding that is chosen in the list with the focus, else the one under the caret."""
        window = self._window
        if window.findings.view.hasFocus():
            return window.findings.subject()
        here = window.reviewing.at_caret()
        return min(here, key=lambda f: f.end - f.start, default=None)

    def guide(self) -> None:
        """The guide for delegates."""
        self.show(GUIDE)

    def show(self, address: str, before: str = "") -> None:
        """Open Help at a page, the guide where there is no such page; `before` stands ahead of it."""
        from drafter.app.dialogs.help_window import HelpWindow

        if self.help_window is None:
            self.help_window = HelpWindow(self._window)
            self.help_window.wanted.connect(self.show)
            self.help_window.finished.connect(self._gone)
            self.help_window.show()
            self.help_window.text.setFocus()

        def done(pages: tuple[HelpPage, ...]) -> None:
            shown = self.help_window
            if shown is None:
                return
            if not shown.has_pages:
                shown.set_pages(pages)
            page = shown.page_at(address) or shown.page_at(GUIDE)
            if page is not None:
                shown.show_page(page, before)

        files = self._window.files
        files.background.run(help_pages, done, files.failed.emit)

    def _gone(self, *_: object) -> None:
        self.help_window = None
