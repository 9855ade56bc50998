"""Every wrong example of the table is found, every right one is left alone."""

from __future__ import annotations

import csv
import re
from dataclasses import replace
from pathlib import Path

import pytest

from drafter.checks.rules import registry
from drafter.document.draft import Draft
from drafter.document.paragraph import Footnote
from tests.checks import texts

TABLE = Path(__file__).parents[1] / "data" / "rule_examples.tsv"
NO_EXAMPLE = re.compile(
    r"\((?:do not flag|accepted|no title|both extents|draft)|\((?:accepted, rarer)\)|\(accepted\)"
)


def rows() -> list[dict[str, str]]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        table = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    known = registry()
    return [row for row in table if row["rule"] in known and known[row["rule"]].can_judge]


def organ_of(row: dict[str, str]) -> str:
    return "GA" if row["organs"] == "all" else row["organs"].split()[0]


def as_draft(row: dict[str, str], example: str) -> Draft:
    """The example as a draft, by the kind of its row."""
    organ, kind = organ_of(row), row["kind"]
    lines = example.replace("⏎", "\n")
    if found := re.match(r"(\d+)\w+-session draft: (.*)", lines):
        body = f"*Requests* the Secretary-General {found[2]};"
        return texts.draft(body, organ=organ, session=int(found[1]))
    match kind:
        case "op":
            return texts.draft(lines, organ=organ)
        case "pre":
            return texts.draft(preamble=lines, organ=organ)
        case "adoption":
            return texts.adopted(texts.draft(organ=organ), lines)
        case "masthead":
            return texts.draft(agenda_item=lines.removeprefix("Agenda item "), organ=organ)
        case "fn":
            return with_these_notes(organ, lines)
        case "text" if "reference 4" in lines:
            given = texts.draft("*Takes note* of the report;^4^")
            if "without note" in lines:
                return Draft(replace(given.current, footnotes=()))
            return given
        case "text" if lines == "Convention^12^":
            return texts.draft("*Recalls* the Convention^1^^2^ and its Protocol;")
        case "text" if lines.startswith("its "):
            return texts.draft(f"*Decides* to consider the matter at {lines};", organ=organ)
        case "text":
            return texts.draft(f"*Reiterates* the need, and {lines};", organ=organ)
    raise AssertionError(f"no reading for the kind {kind}")


def with_these_notes(organ: str, lines: str) -> Draft:
    """Notes given as "1 A/55/279. / 2 Ibid.", as numbers "1, 3, 2", or as one text."""
    if re.fullmatch(r"\d(?:, \d)+", lines):
        numbers = lines.split(", ")
        body = "*Takes note* of " + " and ".join(f"report {n}^n{n}^" for n in numbers) + " here;"
        given = texts.draft(body, organ=organ)
        notes = tuple(
            Footnote(f"n{n}", texts.text(f"A/80/10{n}."), source_label=n) for n in numbers
        )
        return Draft(replace(given.current, footnotes=notes))
    notes = (
        dict(re.match(r"(\d) (.*)", part).groups() for part in lines.split(" / "))
        if re.match(r"\d ", lines)
        else {"1": lines}
    )  # type: ignore[union-attr]
    body = "*Takes note* of " + " and ".join(f"the report{n}^{n}^" for n in notes) + " here;"
    return texts.draft(body, organ=organ, notes=notes)


ROWS = rows()
BAD = [r for r in ROWS if not NO_EXAMPLE.match(r["bad"])]


@pytest.mark.parametrize("row", ROWS, ids=lambda r: f"{r['rule']}: {r['good'][:40]}")
def test_right_example_is_left_alone(row: dict[str, str]) -> None:
    if NO_EXAMPLE.match(row["good"]):
        pytest.skip("the row has no right example")
    given = as_draft(row, row["good"])
    found = texts.findings(given, row["rule"])
    assert not found


@pytest.mark.parametrize("row", BAD, ids=lambda r: f"{r['rule']}: {r['bad'][:40]}")
def test_wrong_example_is_found(row: dict[str, str]) -> None:
    given = as_draft(row, row["bad"])
    assert [f.rule for f in texts.findings(given, row["rule"])]


def test_the_table_covers_the_rules_of_opening_phrases_sessions_and_notes() -> None:
    covered = {row["rule"] for row in ROWS}
    assert {"ITAL-01", "ITAL-05", "SES-01", "SES-04", "FN-01", "FN-08"} <= covered
    assert len(ROWS) >= 40
