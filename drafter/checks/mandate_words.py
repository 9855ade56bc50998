"""A list of mandates in words, for the command line, the window and a table that is pasted elsewhere."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.checks.mandates import Mandate

COLUMNS = ("Paragraph", "What", "Of whom", "For whom", "When", "Estimate of cost")


def cells(mandate: Mandate) -> tuple[str, ...]:
    """One mandate under COLUMNS."""
    means = (mandate.cost, "within existing resources" if mandate.within_resources else "")
    return (
        mandate.label,
        mandate.kind,
        mandate.who,
        mandate.to,
        mandate.when,
        ", ".join(part for part in means if part),
    )


def table(mandates: Sequence[Mandate]) -> str:
    """All as lines of cells with tabs between, the words at the end, as a spreadsheet takes them."""
    rows = [(*COLUMNS, "Words"), *((*cells(m), m.action) for m in mandates)]
    return "\n".join("\t".join(" ".join(cell.split()) for cell in row) for row in rows)


def summary(mandates: Sequence[Mandate]) -> str:
    """How many there are, and in how many paragraphs they may need an estimate of their cost."""
    costs = len({m.paragraph for m in mandates if m.cost})
    return (
        f"{_counted(len(mandates), 'mandate')}; "
        f"may need an estimate of cost: {_counted(costs, 'paragraph')}"
    )


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
