"""A small library of invented texts, and a draft to hold against it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from drafter.clauses.store import Library
from drafter.document.marked_text import plain
from drafter.document.resolution import Resolution
from tests.clauses.making import resolution
from tests.clauses.store.making import record

TITLE = "Lighthouses for all"
CARE = "Calls upon Member States to take better care of the lighthouses along their shores"
REPORT = (
    "Requests the Secretary-General to submit to it at its {} session a report on the state of "
    "lighthouses"
)
KEEPERS = "Commends the keepers of lamps for their {} and lasting service to all who sail by night"
NEW = "Invites choirs of penguins to sing at the opening of every bridge over a frozen river"


def make_library(path: Path) -> Path:
    """A library at `path` with two versions of one text and one text of another title."""
    with Library(path) as library:
        for number, session, date, service in (
            (8, "seventy-ninth", "2023-12-01", "patient"),
            (9, "eightieth", "2024-12-01", "quiet"),
        ):
            library.add_records([
                record(
                    f"A/RES/7{number}/12",
                    ("P", "Recalling the part that lamps have had in the lives of sailors,"),
                    ("O", f"{CARE};"),
                    ("O", f"{KEEPERS.format(service)};"),
                    ("O", f"{REPORT.format(session)}."),
                    title=TITLE,
                    date=date,
                )
            ])  # fmt: skip
        library.add_records(
            [record("A/RES/70/3", ("O", f"{CARE}."), title="Shores", date="2015-12-01")]
        )
    return path


def draft() -> Resolution:
    """The next version: a paragraph verbatim, one updated, one modified, one new, and a heading."""
    made = resolution(
        ("O", f"{CARE};"),
        ("O", f"{KEEPERS.format('loud')};"),
        ("H", "The lamps to come"),
        ("O", f"{NEW};"),
        ("O", f"{REPORT.format('eighty-first')}."),
    )
    return replace(made, title=plain(TITLE))
