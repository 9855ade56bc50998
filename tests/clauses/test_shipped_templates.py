"""The shipped templates, each inserted into a draft and checked as a user's draft is."""

from __future__ import annotations

import pytest

from drafter.checks.engine import Checker
from drafter.checks.finding import Finding
from drafter.clauses.context import ClauseContext
from drafter.clauses.insertion import insertion_edits
from drafter.clauses.rendering import render
from drafter.clauses.templates import ClauseTemplate, load_collection
from drafter.document.draft import Draft
from drafter.document.edits import apply_all
from drafter.document.marked_text import MarkKind, plain
from drafter.document.masthead import Masthead
from drafter.document.resolution import Resolution
from tests.clauses.making import paragraph

SHIPPED = load_collection().templates
SESSIONS = {
    "general-assembly": (80, 2025, "The General Assembly,"),
    "human-rights-council": (61, 2026, "The Human Rights Council,"),
    "economic-and-social-council": (2025, 2025, "The Economic and Social Council,"),
    "security-council": (None, 2025, "The Security Council,"),
}
# A resolution that the organ has adopted, for a template that calls it the organ's own.
OWN_RESOLUTIONS = {
    "human-rights-council": "58/1 of 2 April 2025",
    "economic-and-social-council": "2024/9 of 23 July 2024",
    "security-council": "2758 (2024)",
}
# Formulas for which no second resolution was found among 2,194 official texts of 2017 to 2025.
ONE_SOURCE = {
    "mandate-with-tasks",
    "noting-regional-work",
    "technical-assistance-on-request",
    "training-courses",
    "triennialize-item",
    "workshops-in-geneva",
}
CASES = [(one.id, organ) for one in SHIPPED.values() for organ in one.organs]
CHECKER = Checker()


def draft_of(organ: str) -> Resolution:
    session, _, line = SESSIONS[organ]
    organ_line = plain(line).with_mark(MarkKind.ITALIC, 0, len(line) - 1)
    return Resolution(
        masthead=Masthead(organ=organ, session=session),
        title=plain("" if organ == "security-council" else "A small matter"),
        organ_line=organ_line,
        paragraphs=(
            paragraph(1, "P", "Aware of the needs of small things,"),
            paragraph(2, "O", "Recognizes that small things matter;"),
            paragraph(3, "O", "Supports the work on them."),
        ),
    )


def values_for(template: ClauseTemplate, organ: str) -> dict[str, str]:
    """The examples; for another organ than theirs, sessions are left to the draft and "its resolution"
    is one that it has adopted."""
    chosen = dict(template.examples)
    if organ == template.organs[0]:
        return chosen
    for slot in template.slots:
        if slot.type == "session":
            chosen[slot.name] = ""
        elif slot.type == "resolution" and f"its {{{{ {slot.name} }}}}" in template.body:
            chosen[slot.name] = OWN_RESOLUTIONS[organ]
    return chosen


def findings(draft: Resolution) -> set[tuple[str, str, str]]:
    """Above advice: the rule, where, and what it says."""
    found: list[Finding] = CHECKER.check(Draft(draft))
    return {(f.rule, f.target, f.message) for f in found if f.severity != "advice"}


@pytest.mark.parametrize(("template_id", "organ"), CASES)
def test_each_goes_into_a_draft_without_a_finding_above_advice(template_id, organ):
    template = SHIPPED[template_id]
    session, year, _ = SESSIONS[organ]
    made = render(
        template,
        values_for(template, organ),
        ClauseContext(organ=organ, session=session, year=year),
    )
    draft = draft_of(organ)
    assert findings(draft) == set()
    assert findings(apply_all(draft, insertion_edits(draft, None, made))) == set()


@pytest.mark.parametrize("template", SHIPPED.values(), ids=lambda one: one.id)
def test_each_names_two_resolutions_it_is_drawn_from(template):
    named = len({source.symbol for source in template.source})
    assert named == 1 if template.id in ONE_SOURCE else named >= 2


@pytest.mark.parametrize("template", SHIPPED.values(), ids=lambda one: one.id)
def test_no_words_run_together_where_a_line_ends(template):
    """Jinja drops the line end behind a tag: a tag stands alone in its line, or before its end."""
    for line in template.body.splitlines():
        assert not line.endswith("%}") or line.startswith("{%")


def test_a_folder_is_a_topic():
    """Listed by what they are for, on the disk as in the window."""
    assert all(one.path == f"{one.topic}/{one.id}.j2" for one in SHIPPED.values())
