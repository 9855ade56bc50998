"""The window of views in step with the text: clean, or as one party wants it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.app.contested import Contested
from drafter.app.language import counted, tr
from drafter.conventions.negotiation.counting import OpenCount
from drafter.conventions.negotiation.parties import known_parties
from drafter.revision.negotiation.views import UnknownViewError, seen, view_named

if TYPE_CHECKING:
    from drafter.app.dialogs.negotiation_view import NegotiationView
    from drafter.app.main_window import MainWindow


class ViewingSides:
    """Keeps one window of views."""

    def __init__(self, window: MainWindow, here: Contested) -> None:
        self._window = window
        self._here = here
        self.dialog: NegotiationView | None = None

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
        try:
            view = view_named(str(self.dialog.view.currentData()))
        except UnknownViewError as error:
            self._window.tell(str(error))
            return
        shown = seen(draft.resolution, view)
        gone = len(draft.resolution.paragraphs) - len(shown.paragraphs)
        paragraphs = counted(gone, "{n} paragraph left out", "{n} paragraphs left out")
        left = self._here.count().total if view.side is None else 0
        brackets = counted(left, "{n} open bracket", "{n} open brackets")
        self.dialog.show_text(shown, brackets if left else paragraphs)

    def _closed(self) -> None:
        self.dialog = None
        self._window.page.setFocus()

    def stop(self) -> None:
        """Close it with the window."""
        if self.dialog is not None:
            self.dialog.close()


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
