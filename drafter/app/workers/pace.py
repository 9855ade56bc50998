"""How fast a long piece of work goes, and how long it will still take."""

from __future__ import annotations

import time
from collections.abc import Callable

from drafter.app.language import tr

_WORTH_SAYING = 1.0
"""Seconds after which a rate means something."""
_MINUTE = 60


class Pace:
    """Counts what is done, such as files, from the first count on: what was known before costs no time."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._begun: tuple[float, int] | None = None
        self.done = self.total = 0

    def count(self, done: int, total: int) -> None:
        """So many of so many are done."""
        if self._begun is None:
            self._begun = (self._clock(), done)
        self.done, self.total = done, total

    @property
    def rate(self) -> float | None:
        """How many a second, None while it is too early to say."""
        if self._begun is None:
            return None
        seconds, done = self._clock() - self._begun[0], self.done - self._begun[1]
        return done / seconds if seconds >= _WORTH_SAYING and done > 0 else None

    def __str__(self) -> str:
        said = tr("{done:,} of {total:,} files").format(done=self.done, total=self.total)
        rate = self.rate
        if rate is None:
            return said
        left = (self.total - self.done) / rate
        return tr("{said} · {rate:,.0f} a second · {duration} left").format(
            said=said, rate=rate, duration=duration(left)
        )


def duration(seconds: float) -> str:
    """A length of time as one says it: "8 s", "2 min"."""
    if seconds < _MINUTE:
        return f"{max(1, round(seconds))} s" if seconds else "0 s"
    return tr("{round} min").format(round=round(seconds / _MINUTE))
