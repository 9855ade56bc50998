"""What the user's library knows of resolutions, for the checker: days of adoption and titles (RES-CIT-03)."""

from __future__ import annotations

import datetime as dt

from drafter.checks.known import KnownText
from drafter.paths import library_path


def known_texts() -> dict[tuple[str, str], KnownText]:
    """Every English resolution of the library; none where there is no library that can be read."""
    from drafter.clauses.numbers import numbers_in

    return {
        (organ, number): KnownText(_day(date), title)
        for organ, number, date, title in numbers_in(library_path())
    }


def _day(written: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(written)
    except ValueError:
        return None
