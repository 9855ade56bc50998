"""Running a function in another thread and giving its result back to the GUI thread."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

log = logging.getLogger(__name__)


class _Signals(QObject):
    finished = Signal(object, object)


class _Task(QRunnable):
    def __init__(self, work: Callable[[], Any], signals: _Signals) -> None:
        super().__init__()
        self._work, self._signals = work, signals

    def run(self) -> None:
        """Do the work; whatever it raises goes back as a value."""
        result: Any = None
        error: BaseException | None = None
        try:
            result = self._work()
        except Exception as caught:
            error = caught
        try:
            self._signals.finished.emit(result, error)
        except RuntimeError:
            log.info("a result came after its receiver was gone")


class Background(QObject):
    """A pool of threads for one kind of work. `serial` lets one task run at a time.

    Work must touch immutable values only. Results arrive in the GUI thread; after `stop` none does.
    """

    def __init__(self, parent: QObject | None = None, *, serial: bool = False) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1 if serial else 2)
        self._waiting: dict[_Signals, tuple[Callable[[Any], None], Callable[[BaseException], None]]]
        self._waiting = {}
        self._stopped = False

    def run(
        self,
        work: Callable[[], Any],
        on_done: Callable[[Any], None],
        on_error: Callable[[BaseException], None],
    ) -> None:
        """Start work; exactly one of the two is called when it ends."""
        if self._stopped:
            return
        signals = _Signals()
        self._waiting[signals] = (on_done, on_error)
        signals.finished.connect(self._finished)
        self._pool.start(_Task(work, signals))

    @property
    def busy(self) -> bool:
        """Whether any work has not yet given its result."""
        return bool(self._waiting)

    @Slot(object, object)
    def _finished(self, result: object, error: object) -> None:
        signals = self.sender()
        callbacks = self._waiting.pop(signals, None)  # type: ignore[call-overload]
        if callbacks is None or self._stopped:
            return
        if isinstance(error, BaseException):
            callbacks[1](error)
        else:
            callbacks[0](result)

    def stop(self, milliseconds: int = 7000) -> None:
        """Let running work end and drop its results."""
        self._stopped = True
        self._pool.clear()
        self._pool.waitForDone(milliseconds)
        self._waiting.clear()
