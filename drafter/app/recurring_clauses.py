"""Library > Recurring clauses: what recurs is looked for, read where it stands, and made a template of."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from drafter.app.layer_paths import layer_paths
from drafter.app.window_beside import WindowBeside

if TYPE_CHECKING:
    from drafter.app.dialogs.recurring_window import RecurringWindow
    from drafter.open_draft.prior.recurring import Recurring


class RecurringClauses(WindowBeside["RecurringWindow"]):
    """Opens the window and does what it orders."""

    def functions(self) -> dict[str, Callable[..., object]]:
        """What each action of this part does."""
        return {"recurring": self.show}

    def show(self) -> None:
        """Open the window, or bring it to the front."""
        self.bring_up(self._made)

    def _made(self) -> RecurringWindow:
        from drafter.app.dialogs.recurring_window import RecurringWindow

        window = self._window
        dialog = RecurringWindow(window, window.theme, lambda: layer_paths(window.settings))
        dialog.template_wanted.connect(self._make_template)
        dialog.read_wanted.connect(window.prior.browsing.read)
        return dialog

    def _make_template(self, pattern: Recurring) -> None:
        from drafter.app.dialogs.save_clause import Chosen

        latest = pattern.latest
        label = "preamble" if latest.kind == "preambular" else latest.label or latest.kind
        chosen = Chosen(latest.text, latest.kind, latest.organ, latest.symbol, label)
        self._window.prior.own_clauses.ask_for(chosen, self.dialog)
