"""When resolutions were adopted and what they are called, as far as known (RES-CIT-01, RES-CIT-03).

Data: resources/conventions/adoptions.tsv and resolution_titles.tsv, each read once when first asked for.
"""

from __future__ import annotations

import datetime as dt
import functools
import re
from dataclasses import dataclass
from typing import Literal

from drafter.conventions.organs import all_organs, organ
from drafter.conventions.typography import fold
from drafter.paths import resource

Basis = Literal[
    "document", "document and citations", "citations", "scan", "disputed citations", "memory"
]

_BASES: dict[str, Basis] = {
    "d": "document",
    "b": "document and citations",
    "c": "citations",
    "s": "scan",
    "x": "disputed citations",
    "m": "memory",
}
# So many agreeing citations are as good as the document itself (RES-CIT-03).
_ENOUGH_CITATIONS = 3


@dataclass(frozen=True, slots=True)
class Adoption:
    """The day on which a resolution was adopted, and what the day rests on.

    ``organ`` is an organ's id, ``number`` the number as cited ("55/105", "1325 (2000)"),
    ``citations`` how many citations in issued texts give that day.
    """

    organ: str
    number: str
    date: dt.date
    citations: int
    basis: Basis

    @property
    def is_certain(self) -> bool:
        """Whether it rests on the document itself or on three or more agreeing citations; only
        then is another date an error."""
        if self.basis in ("document", "document and citations"):
            return True
        return self.basis == "citations" and self.citations >= _ENOUGH_CITATIONS


def _rows(name: str) -> list[str]:
    """The lines of a table, without its comment and its heading."""
    lines = resource("conventions", name).read_text(encoding="utf-8").split("\n")
    start = next(i for i, line in enumerate(lines) if not line.startswith("#")) + 1
    return [line for line in lines[start:] if line]


@functools.cache
def _dates() -> dict[str, str]:
    """Organ's code and number to the rest of the row. The rest is cut up on demand: reading the
    ten thousand rows at the first question must not be felt."""
    table: dict[str, str] = {}
    for line in _rows("adoptions.tsv"):
        code, number, rest = line.split("\t", 2)
        table[f"{code} {number}"] = rest
    return table


@functools.cache
def _titles() -> dict[str, str]:
    table: dict[str, str] = {}
    for line in _rows("resolution_titles.tsv"):
        code, number, title = line.split("\t", 2)
        table[f"{code} {number}"] = title
    return table


def adoption(organ_id: str, number: str) -> Adoption | None:
    """What is known of the adoption of a resolution: ``adoption("general-assembly", "60/251")``.

    A part ("60/1 A") that has no row of its own is looked up as the whole resolution. ``number`` of
    the answer is the number of the row that was found.
    """
    code = organ(organ_id).code
    for key in (number, number.rsplit(" ", 1)[0] if number[-1:].isalpha() else number):
        rest = _dates().get(f"{code} {key}")
        if rest is not None:
            date, citations, basis = rest.split("\t")
            return Adoption(
                organ_id, key, dt.date.fromisoformat(date), int(citations), _BASES[basis]
            )
    return None


def adoption_date(organ_id: str, number: str) -> dt.date | None:
    """The day of adoption of a resolution, where known."""
    found = adoption(organ_id, number)
    return found.date if found else None


def adoption_title(organ_id: str, number: str) -> str | None:
    """The title of a resolution, where known."""
    return _titles().get(f"{organ(organ_id).code} {number}")


def last_with_title(organ_id: str, title: str) -> str | None:
    """The number of the last resolution of an organ that has this title, where one is known."""
    return _by_title().get((organ(organ_id).code, _plain_title(title)))


@functools.cache
def _by_title() -> dict[tuple[str, str], str]:
    """The last number under each title, by the organ's code and the title without its type."""
    table: dict[tuple[str, str], str] = {}
    for key, title in _titles().items():
        code, number = key.split(" ", 1)
        known = table.setdefault((code, _plain_title(title)), number)
        if _order(number) > _order(known):
            table[code, _plain_title(title)] = number
    return table


def _plain_title(title: str) -> str:
    return " ".join(fold(title).casefold().split())


def _order(number: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", number))


def known_to(number: str) -> tuple[str, ...]:
    """The ids of the organs of which the table has a resolution of that number."""
    return tuple(o.id for o in all_organs() if f"{o.code} {number}" in _dates())
