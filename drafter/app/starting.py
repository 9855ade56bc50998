"""The start page in the window, shown until a draft is open, and the menu of the files of late."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from drafter.app.helping import TOUR
from drafter.app.language import tr
from drafter.app.panels.start_page import Known, StartPage
from drafter.paths import resource
from drafter.workspace.recent import forget, recent_files
from drafter.workspace.recovery import Recoverable, recoverable, set_aside_damaged

if TYPE_CHECKING:
    from drafter.app.main_window import MainWindow

_TOUR = "a-res-55-105.txt"
_WITHOUT_A_DRAFT = frozenset(
    {
        *("new", "open", "rollover", "settings", "quit"),
        *("library_import", "help", "guide", "palette", "about"),
    }
)
"""The actions that mean something before a draft is open."""


class Starting:
    """Shows the page and does what is chosen there."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._resting: list[str] = []
        self.page: StartPage | None = None

    def show(self) -> None:
        """Show the page in place of the text; the actions that need a draft rest."""
        window = self._window
        page = self.page = StartPage(window.theme)
        page.wanted.connect(self._begin)
        page.file_wanted.connect(window.files.open)
        page.recovery_wanted.connect(window.files.recover)
        page.fill(recent_files(window.settings), [_known(found) for found in recoverable()])
        window.stack.addWidget(page)
        window.stack.setCurrentWidget(page)
        for action, _ in window.actions_.listed():
            if action.isEnabled() and action.objectName() not in _WITHOUT_A_DRAFT:
                self._resting.append(action.objectName())
                action.setEnabled(False)
        window.setWindowTitle("Drafter")
        page.buttons[0].setFocus()

    def leave(self) -> None:
        """Give way to the draft that has been opened."""
        if self.page is None:
            return
        self._window.stack.setCurrentIndex(0)
        self._window.stack.removeWidget(self.page)
        self.page.deleteLater()
        self.page = None
        for name in self._resting:
            self._window.actions_[name].setEnabled(True)
        self._resting = []

    def fill_recent(self) -> None:
        """Fill the menu of the files opened lately."""
        window = self._window
        menu = window.actions_.submenus["recent"]
        menu.clear()
        paths = recent_files(window.settings)
        for number, path in enumerate(paths, start=1):
            action = menu.addAction(f"&{number} {path.name}" if number < 10 else path.name)
            action.setToolTip(str(path))
            action.triggered.connect(lambda *_, chosen=path: window.files.open(chosen))
        if paths:
            menu.addSeparator()
            menu.addAction(tr("&Clear the list")).triggered.connect(lambda: forget(window.settings))
        else:
            menu.addAction(tr("No recent files")).setEnabled(False)

    def offer_recovery(self) -> None:
        """Offer the latest draft that a crash left behind, in the bar above an open text."""
        found = recoverable()
        if not found:
            return
        latest = found[0]
        known = _known(latest)

        def discard() -> None:
            latest.discard()
            self.offer_recovery()

        self._window.tell(
            tr("Unsaved work on “{name}” can be recovered ({state}).").format(
                name=known.name, state=known.state
            ),
            actions=(
                (tr("Recover"), lambda: self._window.files.recover(latest)),
                (tr("Discard"), discard),
            ),
        )

    def tell_damaged(self) -> None:
        """Say once of each journal that cannot be read back where it is kept."""
        kept = set_aside_damaged()
        if kept:
            files = "\n".join(str(path) for path in kept)
            self._window.files.messages.tell(
                tr("Unsaved work cannot be recovered"),
                "What a crash left behind is damaged and cannot be read back. Open the file itself: "
                f"File > Earlier versions has what it was. What is damaged is kept:\n{files}",
            )

    def _begin(self, action: str) -> None:
        if action == "tour":
            self._window.files.read(resource("samples", _TOUR))
            self._window.helping.show(TOUR)
        else:
            self._window.actions_[action].trigger()


def _known(found: Recoverable) -> Known:
    title = " ".join(found.draft.current.title.plain.split())[:60]
    name = Path(found.file).name if found.file else title or tr("Untitled draft")
    return Known(
        name,
        tr("last change {astimezone:%d.%m.%Y %H:%M}").format(astimezone=found.time.astimezone()),
        found,
    )
