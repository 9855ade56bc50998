"""The colon before subparagraphs (STR-09), in the organ's voice and in sentences that it resolves."""

from __future__ import annotations

import pytest

from drafter.document.draft import Draft
from tests.checks import texts

RESOLVED = (
    "*Resolves* that:\n1. The Fund shall be established for the year 2026;\n"
    "2. Members shall make advances to the Fund in time;\n"
    "3. There shall be set off against the advances{mark}\n(a) Credits from earlier years;\n(b) Cash paid before;"
)


def resolved(mark: str) -> Draft:
    return texts.draft(RESOLVED.format(mark=mark))


@pytest.mark.parametrize("mark", [";", ",", "."])
def test_a_chapeau_among_sentences_that_are_resolved(mark: str) -> None:
    given = resolved(mark)
    (finding,) = texts.findings(given, "STR-09")
    assert given.current.text_at(finding.target).text.startswith("There shall be set off")
    assert finding.fix is not None
    assert finding.fix.replacement == ":"


def test_its_colon_is_left_alone() -> None:
    assert texts.findings(resolved(":"), "STR-09") == []
