"""The organs: names, organ lines, symbols, and how to tell the organ of a text.

Data: resources/conventions/organs.toml.
"""

from __future__ import annotations

import functools
import re
import tomllib
from dataclasses import dataclass
from typing import Literal

from drafter.conventions.typography import normalize
from drafter.paths import resource

GENERAL_ASSEMBLY = "general-assembly"
SECURITY_COUNCIL = "security-council"
ECONOMIC_AND_SOCIAL_COUNCIL = "economic-and-social-council"
HUMAN_RIGHTS_COUNCIL = "human-rights-council"
COMMISSION_ON_HUMAN_RIGHTS = "commission-on-human-rights"

SessionNaming = Literal["ordinal", "year", "none"]


@dataclass(frozen=True, slots=True)
class Organ:
    """An organ that adopts resolutions.

    ``code`` is the short key of the tables of data ("GA", "HRC", "ECOSOC", "SC", "CHR"), ``line`` the
    organ line without its comma, ``masthead`` the organ named at the head of the page (the Human
    Rights Council's texts bear "General Assembly"), ``first_footnote`` the number of the first note
    in an issued text, ``page`` "new-york" or "geneva".
    """

    id: str
    name: str
    line: str
    short: str
    code: str
    masthead: str
    session_naming: SessionNaming
    resolution_symbol: str
    draft_symbol: str
    committee_draft_symbol: str
    symbol_prefixes: tuple[str, ...]
    first_footnote: int
    page: str

    @property
    def is_security_council(self) -> bool:
        """Whether the many rules that the Security Council does not follow are off."""
        return self.id == SECURITY_COUNCIL


@dataclass(frozen=True, slots=True)
class Body:
    """A committee, a commission or another body with symbols of its own. ``parent`` is an organ's
    id, or empty."""

    id: str
    name: str
    parent: str
    symbol_prefixes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """The page that an organ's texts are printed on; lengths in points (RES-PAGE-01, -03)."""

    id: str
    paper: str
    width: float
    height: float
    margin_top: float
    margin_bottom: float
    margin_left: float
    margin_right: float
    font: str
    body_size: float
    body_leading: float
    title_size: float
    footnote_size: float
    footnote_leading: float


@functools.cache
def _data() -> tuple[dict[str, Organ], dict[str, Body], dict[str, Page]]:
    with resource("conventions", "organs.toml").open("rb") as file:
        data = tomllib.load(file)
    organs = {
        row["id"]: Organ(**{**row, "symbol_prefixes": tuple(row["symbol_prefixes"])})
        for row in data["organ"]
    }
    bodies = {
        row["id"]: Body(**{**row, "symbol_prefixes": tuple(row["symbol_prefixes"])})
        for row in data["body"]
    }
    pages = {row["id"]: Page(**row) for row in data["page"]}
    return organs, bodies, pages


def all_organs() -> tuple[Organ, ...]:
    """Every organ that adopts resolutions."""
    return tuple(_data()[0].values())


def all_bodies() -> tuple[Body, ...]:
    """Main Committees, functional commissions and other bodies with symbols of their own."""
    return tuple(_data()[1].values())


def organ(organ_id: str) -> Organ:
    """The organ of an id such as "human-rights-council". Raises KeyError for another id."""
    return _data()[0][organ_id]


def page_of(organ_id: str) -> Page:
    """The page of an organ's texts: US Letter for New York, A4 for Geneva."""
    return _data()[2][organ(organ_id).page]


def organ_from_code(code: str) -> Organ | None:
    """The organ of a short key, "GA", "HRC", "ECOSOC", "SC" or "CHR"."""
    return next((o for o in all_organs() if o.code == code), None)


def organ_from_name(name: str) -> Organ | None:
    """The organ of a full name, with or without "the", in any case."""
    plain = normalize(name).lower().removeprefix("the ")
    return next((o for o in all_organs() if o.name.lower() == plain), None)


def organ_from_line(line: str) -> Organ | None:
    """The organ of an organ line ("The General Assembly,"), with or without comma; markup of
    italics by asterisks is overlooked. None where the line is anything else."""
    plain = normalize(line).replace("*", "").rstrip(" ,:").lower()
    return next((o for o in all_organs() if o.line.lower() == plain), None)


def body_from_line(line: str) -> Body | None:
    """The commission or committee that a line names where an organ line should stand."""
    return body_from_name(normalize(line).replace("*", "").rstrip(" ,:"))


def body_from_name(name: str) -> Body | None:
    """The committee or commission of a name, in any case; "Fourth Committee" stands for the one
    whose full name carries it in brackets."""
    plain = normalize(name).lower().removeprefix("the ")
    for body in all_bodies():
        full = body.name.lower()
        if plain == full or (plain and full.endswith(f"({plain})")):
            return body
    return None


def main_committee(number: int) -> Body | None:
    """The Main Committee of the General Assembly with a number from 1 to 6."""
    return body_from_symbol(f"A/C.{number}/") if 1 <= number <= 6 else None


def organ_line_extent(line: str) -> tuple[int, int] | None:
    """Which part of an organ line is italic: the words, not the comma (RES-STR-02, RES-ITAL-08).

    Returns indices into ``line``, or None where it is no organ line.
    """
    match = re.match(r"\s*(.*?)[\s,:]*\Z", line, re.DOTALL)
    if match is None or (organ_from_line(line) is None and body_from_line(line) is None):
        return None
    return match.span(1)


def organ_from_symbol(symbol: str) -> Organ | None:
    """The organ whose document a symbol is: "A/C.3/80/L.25" belongs to the General Assembly,
    "A/HRC/61/L.3" to the Human Rights Council, "E/CN.4/2005/85" to the Commission on Human Rights,
    "E/CN.6/2024/3" to the Economic and Social Council. The longest prefix decides."""
    plain = normalize(symbol).upper()
    owners = [
        (prefix, o)
        for o in all_organs()
        for prefix in o.symbol_prefixes
        if plain.startswith(prefix)
    ]
    if not owners:
        return None
    return max(owners, key=lambda pair: len(pair[0]))[1]


def body_from_symbol(symbol: str) -> Body | None:
    """The committee, commission or other body of a symbol ("A/C.3/80/L.25": the Third Committee)."""
    plain = normalize(symbol).upper()
    return next(
        (b for b in all_bodies() if any(plain.startswith(p) for p in b.symbol_prefixes)), None
    )
