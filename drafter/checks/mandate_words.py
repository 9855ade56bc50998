"""A list of mandates in words, for the command line, the window and a table that is pasted elsewhere."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.checks.mandates import Mandate
from drafter.conventions.wording import Wording, counted

COLUMNS = (
    Wording("Paragraph"),
    Wording("What"),
    Wording("Of whom"),
    Wording("For whom"),
    Wording("When"),
    Wording("Estimate of cost"),
)


def cells(mandate: Mandate) -> tuple[str, ...]:
    """One mandate under COLUMNS."""
    return (
        mandate.label,
        Wording(mandate.kind),
        mandate.who,
        mandate.to,
        mandate.when,
        _means(mandate),
    )


def _means(mandate: Mandate) -> str:
    cost = Wording(mandate.cost) if mandate.cost else ""
    if not mandate.within_resources:
        return cost
    if not cost:
        return Wording("within existing resources")
    return Wording("{cost}, within existing resources", cost=cost)


def table(mandates: Sequence[Mandate]) -> str:
    """All as lines of cells with tabs between, the words at the end, as a spreadsheet takes them."""
    rows = [(*COLUMNS, "Words"), *((*cells(m), m.action) for m in mandates)]
    return "\n".join("\t".join(" ".join(cell.split()) for cell in row) for row in rows)


def summary(mandates: Sequence[Mandate]) -> str:
    """How many there are, and in how many paragraphs they may need an estimate of their cost."""
    costs = len({m.paragraph for m in mandates if m.cost})
    return Wording(
        "{mandates}; may need an estimate of cost: {paragraphs}",
        mandates=counted(len(mandates), "{n} mandate", "{n} mandates"),
        paragraphs=counted(costs, "{n} paragraph", "{n} paragraphs"),
    )
