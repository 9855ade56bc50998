"""Library > Recurring clauses: what recurs is looked for, read where it stands, and made a template of."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from drafter.app.layer_paths import layer_paths

if TYPE_CHECKING:
    from drafter.app.dialogs.recurring_window import RecurringWindow
    from drafter.app.main_window import MainWindow
    from drafter.open_draft.prior.recurring import Recurring


class RecurringClauses:
    """Opens the window and does what it orders."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.dialog: RecurringWindow | None = None

    def functions(self) -> dict[str, Callable[..., object]]:
        """What each action of this part does."""
        return {"recurring": self.show}

    @property
    def busy(self) -> bool:
        """Whether the library is being looked through."""
        return self.dialog is not None and self.dialog.busy

    def show(self) -> None:
        """Open the window, or bring it to the front."""
        from drafter.app.dialogs.recurring_window import RecurringWindow

        if self.dialog is None:
            window = self._window
            dialog = RecurringWindow(window, window.theme, lambda: layer_paths(window.settings))
            dialog.template_wanted.connect(self._make_template)
            dialog.read_wanted.connect(window.prior.browsing.read)
            dialog.finished.connect(self._closed)
            self.dialog = dialog
            dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()

    def _closed(self) -> None:
        self.dialog = None

    def _make_template(self, pattern: Recurring) -> None:
        from drafter.app.dialogs.save_clause import Chosen

        latest = pattern.latest
        label = "preamble" if latest.kind == "preambular" else latest.label or latest.kind
        chosen = Chosen(latest.text, latest.kind, latest.organ, latest.symbol, label)
        self._window.prior.own_clauses.ask_for(chosen, self.dialog)

    def set_theme(self) -> None:
        """Take the colours of the window's theme."""
        if self.dialog is not None:
            self.dialog.set_theme(self._window.theme)

    def stop(self) -> None:
        """Close the window."""
        if self.dialog is not None:
            self.dialog.close()
