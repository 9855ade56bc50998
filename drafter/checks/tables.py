"""Small tables that single rules go by. Data: resources/checks/*.toml."""

from __future__ import annotations

import datetime as dt
import functools
import re
import tomllib

from drafter.paths import resource


@functools.cache
def hrc_items() -> dict[str, str]:
    """The agenda of the Human Rights Council: number of the item and its title."""
    with resource("checks", "hrc_agenda.toml").open("rb") as file:
        return dict(tomllib.load(file)["items"])


@functools.cache
def anniversaries() -> tuple[tuple[str, int], ...]:
    """Events with the year from which their anniversaries count; the name as a pattern, the
    longest first."""
    with resource("checks", "anniversaries.toml").open("rb") as file:
        events = tomllib.load(file)["events"]
    ordered = sorted(events.items(), key=lambda item: -len(item[0]))
    return tuple((re.escape(name).replace("\\ ", " "), year) for name, year in ordered)


@functools.cache
def instrument_dates() -> tuple[tuple[str, tuple[dt.date, ...]], ...]:
    """Well-known instruments with the day (or days) on which they were adopted."""
    with resource("checks", "instruments.toml").open("rb") as file:
        rows = tomllib.load(file)["adopted"]
    return tuple((name, tuple(days)) for name, days in rows.items())
