"""Making the preview of an export in the background, the latest choice alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from drafter.app.workers.page_work import PageWork
from drafter.document.draft import Draft
from drafter.formats.contract import WriteOptions

if TYPE_CHECKING:
    from drafter.formats.export_preview import ExportPreview

Order = tuple[Draft, str, WriteOptions]
_PAUSE = 40
"""Milliseconds: a choice that follows another at once replaces it."""


class ExportPreviewing(PageWork):
    """`ready` gives the ExportPreview of the last order.

    Of a long text the first pages are ready at once, and all of them a moment later.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent, _PAUSE)
        self._order: Order | None = None
        self._setting.answered.connect(self._finished)

    def want(self, draft: Draft, suffix: str, options: WriteOptions) -> None:
        """Order the preview of an export."""
        order = self._order = (draft, suffix, options)
        self._setting.ask(lambda: self._made(order, quick=True))

    def forget(self) -> None:
        """No one looks any more: what is still being made is dropped."""
        self._setting.forget()

    def _made(self, order: Order, *, quick: bool) -> ExportPreview:
        from drafter.formats.export_preview import export_preview

        return export_preview(*order, self._own_setter(), quick=quick)

    def _finished(self, preview: ExportPreview) -> None:
        order = self._order
        if preview.partial and order is not None:
            self._setting.ask(lambda: self._made(order, quick=False), now=True)
        self.ready.emit(preview)
