"""Every sentence about a text that goes through the tables of findings."""

from __future__ import annotations

from pathlib import Path

import drafter.revision
from drafter.document.paragraph import ParagraphKind
from drafter.open_draft.submission.remaining import Sort
from drafter.revision.rollover.presenting import CLASSES
from drafter.revision.rollover.proposal import Confidence
from tests.checks.words import templates, titles, worded_in

INSERTED = "Insert “{title}”"
"""What undo takes back of an inserted clause (`OpenDraft.insert_clause`)."""
REVISION = Path(drafter.revision.__file__).parent
_PLACES = {"text", "operative paragraph", "stronger", "weaker"}
"""Of a paragraph without a number, and of an opening phrase that was changed (`revision/changes`)."""


def finding_sentences() -> set[str]:
    """What the tables of findings must have, and nothing else."""
    kinds = {str(kind).replace("-", " ") for kind in ParagraphKind} - {"preambular", "operative"}
    return {
        *templates(), *titles(), *(str(sort) for sort in Sort), INSERTED,
        *worded_in(REVISION), *CLASSES.values(), *(str(one) for one in Confidence), *kinds, *_PLACES,
    }  # fmt: skip
