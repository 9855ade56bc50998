"""Every sentence about a text that goes through the tables of findings."""

from __future__ import annotations

from drafter.open_draft.submission.remaining import Sort
from tests.checks.words import templates, titles

INSERTED = "Insert “{title}”"
"""What undo takes back of an inserted clause (`OpenDraft.insert_clause`)."""


def finding_sentences() -> set[str]:
    """What the tables of findings must have, and nothing else."""
    return {*templates(), *titles(), *(str(sort) for sort in Sort), INSERTED}
