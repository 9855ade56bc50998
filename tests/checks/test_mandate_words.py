"""Mandates in words: the cells of a table, the table as text, the summary."""

from __future__ import annotations

from drafter.checks.mandate_words import COLUMNS, cells, summary, table
from drafter.checks.mandates import mandates
from tests.checks import texts

GIVEN = texts.draft(
    "*Requests* the Secretary-General to submit to the General Assembly at its eighty-first session"
    " a report on the present resolution, within existing resources;"
)


def test_a_mandate_fills_every_column() -> None:
    (mandate,) = mandates(GIVEN.current)
    assert cells(mandate) == (
        mandate.label,
        "report",
        "the Secretary-General",
        "General Assembly",
        "at its eighty-first session",
        f"{mandate.cost}, within existing resources",
    )
    assert len(cells(mandate)) == len(COLUMNS)
    assert mandate.cost


def test_the_table_is_lines_of_as_many_cells() -> None:
    head, line = table(mandates(GIVEN.current)).split("\n")
    assert head.split("\t")[0] == "Paragraph"
    assert len(head.split("\t")) == len(line.split("\t")) == len(COLUMNS) + 1
    assert "a report on the present resolution" in line.split("\t")[-1]


def test_the_summary_counts_paragraphs_for_estimates() -> None:
    found = mandates(GIVEN.current)
    assert summary(found) == "1 mandate; may need an estimate of cost: 1 paragraph"
    assert summary([]) == "0 mandates; may need an estimate of cost: 0 paragraphs"
