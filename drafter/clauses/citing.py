"""Where a paragraph of a prior resolution stands, as one says it."""

from __future__ import annotations

from drafter.document.paragraph import ParagraphKind


def cited(name: str, kind: str, label: str) -> str:
    """A paragraph of a resolution as one cites it: "A/RES/79/1, paragraph 5 (h)", "A/RES/79/1, preamble".

    `kind` is a paragraph kind; a point after the label does not count.
    """
    if kind == ParagraphKind.PREAMBULAR:
        return f"{name}, preamble"
    if label:
        return f"{name}, paragraph {label.removesuffix('.')}"
    # A single operative paragraph has no number.
    return f"{name}, {'operative part' if kind == ParagraphKind.OPERATIVE else 'text'}"
