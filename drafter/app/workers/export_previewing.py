"""Making and drawing the preview of an export in the background, the latest choice alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from drafter.app.workers.background import Background
from drafter.document.draft import Draft
from drafter.formats.contract import WriteOptions

if TYPE_CHECKING:
    from drafter.formats.export_preview import ExportPreview
    from drafter.formats.pdf.preview import PageImage, PageSetter, SetPages

Order = tuple[Draft, str, WriteOptions]
_PAUSE = 40
"""Milliseconds: a choice that follows another at once replaces it."""


class ExportPreviewing(QObject):
    """`ready` gives the ExportPreview of the last order, `drawn` pages with their PageImages.

    Of a long text the first pages are ready at once, and all of them a moment later.
    """

    ready = Signal(object)
    drawn = Signal(object, object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._making = Background(self, serial=True)
        self._drawing = Background(self, serial=True)
        self._setter: PageSetter | None = None
        self._order: Order | None = None
        self._made: Order | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._start)

    @property
    def busy(self) -> bool:
        """Whether a preview is due, being made or being drawn."""
        return self._timer.isActive() or self._making.busy or self._drawing.busy

    def want(self, draft: Draft, suffix: str, options: WriteOptions) -> None:
        """Order the preview of an export."""
        self._order = (draft, suffix, options)
        self._timer.start()

    def forget(self) -> None:
        """No one looks any more: what is still being made is dropped."""
        self._order = None
        self._timer.stop()

    def _start(self) -> None:
        order = self._order
        if order is None or self._making.busy:
            return  # when what runs has ended, the newer order is looked at
        self._made = order
        self._run(order, quick=True)

    def _run(self, order: Order, *, quick: bool) -> None:
        self._making.run(lambda: self._make(order, quick=quick), self._finished, self._broke_off)

    def _make(self, order: Order, *, quick: bool) -> ExportPreview:
        """In the worker; the setter belongs to it, since only one preview is made at a time."""
        from drafter.formats.export_preview import export_preview
        from drafter.formats.pdf.preview import PageSetter

        if self._setter is None:
            self._setter = PageSetter()
        return export_preview(*order, self._setter, quick=quick)

    def _finished(self, preview: ExportPreview) -> None:
        if self._overtaken():
            return
        self.ready.emit(preview)
        if preview.partial and self._order is not None:
            self._run(self._order, quick=False)

    def _broke_off(self, error: BaseException) -> None:
        if not self._overtaken():
            self.failed.emit(error)

    def _overtaken(self) -> bool:
        """Whether something else is wanted by now; then that is made."""
        if self._order is self._made:
            return False
        if self._order is not None and not self._timer.isActive():
            self._timer.start(0)
        return True

    def draw(self, pages: SetPages, numbers: Sequence[int], scale: float) -> None:
        """Draw pages at `scale` pixels a point."""

        def work() -> list[PageImage]:
            from drafter.formats.pdf.preview import page_images

            return page_images(pages.pdf, numbers, scale)

        self._drawing.run(work, lambda images: self.drawn.emit(pages, images), self.failed.emit)

    def stop(self) -> None:
        """End; what runs is waited for and dropped."""
        self.forget()
        self._making.stop()
        self._drawing.stop()
