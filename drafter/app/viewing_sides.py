"""The window of views in step with the text: clean, or as one party wants it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.app.contested import Contested
from drafter.app.language import counted, tr
from drafter.app.workers.background import Background
from drafter.conventions.negotiation.counting import OpenCount
from drafter.conventions.negotiation.parties import known_parties
from drafter.document.resolution import Resolution
from drafter.revision.negotiation.views import UnknownViewError, View, seen, view_named

if TYPE_CHECKING:
    from drafter.app.dialogs.negotiation_view import NegotiationView
    from drafter.app.main_window import MainWindow


class ViewingSides:
    """Keeps one window of views."""

    def __init__(self, window: MainWindow, here: Contested) -> None:
        self._window = window
        self._here = here
        self.dialog: NegotiationView | None = None
        self._background = Background(window, serial=True)

    def show(self) -> None:
        """Open the window, or come back to it."""
        from drafter.app.dialogs.negotiation_view import NegotiationView

        if self._window.draft is None:
            return
        if self.dialog is None:
            self.dialog = NegotiationView(self._window)
            self.dialog.chosen.connect(lambda _: self._show_text())
            self.dialog.finished.connect(self._closed)
        self.refresh()
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()

    def refresh(self) -> None:
        """Show the text as it is now, where the window is open."""
        if self.dialog is None or self._window.draft is None:
            return
        self.dialog.offer(_views(self._here.count()))
        self._show_text()

    def _show_text(self) -> None:
        draft = self._window.draft
        if self.dialog is None or draft is None:
            return
        name = str(self.dialog.view.currentData())
        try:
            view = view_named(name)
        except UnknownViewError as error:
            self._window.tell(str(error))
            return
        resolution = draft.resolution

        def done(shown: Resolution) -> None:
            now = self._window.draft
            if self.dialog is None or now is None or now.resolution is not resolution:
                return  # a later state is on its way
            if self.dialog.view.currentData() == name:
                self.dialog.show_text(shown, self._about(resolution, shown, view))

        self._background.run(lambda: seen(resolution, view), done, self._window.files.failed.emit)

    def _about(self, resolution: Resolution, shown: Resolution, view: View) -> str:
        if view.side is None:
            total = self._here.count().total
            return counted(total, "{n} open bracket", "{n} open brackets")
        gone = len(resolution.paragraphs) - len(shown.paragraphs)
        return counted(gone, "{n} paragraph left out", "{n} paragraphs left out")

    def _closed(self) -> None:
        self.dialog = None
        self._window.page.setFocus()

    def stop(self) -> None:
        """Close it with the window."""
        if self.dialog is not None:
            self.dialog.close()
        self._background.stop()


def _views(counted_: OpenCount) -> list[tuple[str, str]]:
    """The views of a text: the clean ones, the compilation, and one for each proposer, those of the text
    first."""
    views = [
        ("clean:keep", tr("Clean: what is in brackets stays")),
        ("clean:base", tr("Clean: without what somebody proposes")),
        ("clean:drop", tr("Clean: nothing in brackets stays")),
        ("compilation", tr("Compilation, as it is")),
    ]
    parties = dict.fromkeys([*counted_.by_party, *known_parties()])
    words = tr("As {party} wants it")
    return views + [(f"proposer:{p.short}", words.format(party=p.short)) for p in parties]
