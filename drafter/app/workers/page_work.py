"""Setting pages and drawing those that come into view, in the background."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from drafter.app.workers.background import Background
from drafter.app.workers.latest import Latest

if TYPE_CHECKING:
    from drafter.formats.pdf.preview import PageImage, PageSetter, SetPages


class PageWork(QObject):
    """`drawn` gives SetPages and their PageImages. Who derives from it asks `_setting` for pages and says in
    `ready` what has come."""

    ready = Signal(object)
    drawn = Signal(object, object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None, pause: int) -> None:
        """`pause` is in milliseconds: so long nothing else may be asked before pages are set."""
        super().__init__(parent)
        self._setting = Latest(self, pause)
        self._drawing = Background(self, serial=True)
        self._setter: PageSetter | None = None
        self._setting.failed.connect(self.failed.emit)

    @property
    def busy(self) -> bool:
        """Whether pages are due, being set or being drawn."""
        return self._setting.busy or self._drawing.busy

    def _own_setter(self) -> PageSetter:
        """In the worker, to which it belongs, since only one setting runs at a time."""
        from drafter.formats.pdf.preview import PageSetter

        if self._setter is None:
            self._setter = PageSetter()
        return self._setter

    def draw(self, pages: SetPages, numbers: Sequence[int], scale: float) -> None:
        """Draw pages at `scale` pixels a point."""

        def work() -> list[PageImage]:
            from drafter.formats.pdf.preview import page_images

            return page_images(pages.pdf, numbers, scale)

        self._drawing.run(work, lambda images: self.drawn.emit(pages, images), self.failed.emit)

    def stop(self) -> None:
        """End; what runs is waited for and dropped."""
        self._setting.stop()
        self._drawing.stop()
