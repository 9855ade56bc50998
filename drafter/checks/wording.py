"""Findings from the table of spellings, shared out among the rules of spelling, capitals and terms."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from drafter.checks.finding import Found, Severity
from drafter.checks.views import TextView
from drafter.conventions.spelling import FoundSpelling, SpellingRow
from drafter.conventions.wording import Wording

_ACRONYM = re.compile(r"(?:[A-Z]{2,}s?|UN [A-Za-z ]+|Sec-Gen)\Z")
_LATIN = frozenset({"e.g.", "i.e.", "viz.", "etc."})
_ELSEWHERE = frozenset({"&", "%", "US$", "percent", "percents", "operative paragraph", "Op. para."})
_TERM = "a term, not a spelling"
_TERMS = frozenset({"chairman", "Chairman", "Chairperson", "mankind", "man-made", "the elderly"})
_STATE = "name of a State"
_SINCE = {
    "indigenous people": dt.date(2023, 1, 1),
    "non-communicable": dt.date(2025, 9, 1),
    "health care": dt.date(2024, 9, 1),
    "health-care": dt.date(2024, 9, 1),
}
"""Forms that changed with time (house style of the texts of that date on)."""


def family_of(row: SpellingRow) -> str:
    """The rule that reports a row of the table, empty where another table does."""
    if row.wrong in _ELSEWHERE or _STATE in row.remark:
        return ""
    if row.wrong in _LATIN:
        return "TERM-02"
    if _ACRONYM.match(row.wrong) and row.right.lower() != row.wrong.lower():
        return "TERM-01"
    if _TERM in row.remark or row.wrong in _TERMS:
        return "TERM-05"
    if row.wrong.lower() == row.right.lower():
        return "CAP-01"
    return "SPELL-01"


def table_findings(view: TextView, rule_id: str) -> Iterator[Found]:
    """The wrong forms of a text that one rule reports."""
    for found in view.facts.spellings:
        row = found.row
        if family_of(row) != rule_id:
            continue
        if row.fix == "never" and row.severity == "advice" and rule_id != "CAP-01":
            continue
        if view.in_linked_title(found.start) or not _applies(view, found):
            continue
        fix = None
        if row.fix != "never":
            title = Wording("Write “{right}”", right=found.right)
            safe = row.fix == "auto" and row.severity == "error"
            fix = view.replacing(title, found.start, found.end, found.right, safe=safe)
        # A wrong form may be part of a name that no program knows: never more than a warning.
        severity = Severity.ADVICE if row.severity == "advice" else Severity.WARNING
        if view.scope.is_security_council:
            severity = Severity.ADVICE
        right = row.right if rule_id == "CAP-01" else found.right
        message = Wording(
            "United Nations texts write “{right}”, not “{wrong}”.", right=right, wrong=found.text
        )
        yield view.found(found.start, found.end, message, fix, severity)


def _applies(view: TextView, found: FoundSpelling) -> bool:
    row, text = found.row, view.folded
    if "\ufffc" in found.text:
        return False
    since = next(
        (day for start, day in _SINCE.items() if row.wrong.lower().startswith(start)), None
    )
    if since is not None and view.scope.date is not None and view.scope.date < since:
        return False
    if text[: found.start].rstrip().lower().endswith("federal"):
        return False  # the states of a federation
    if row.fix == "never":
        return found.text[:1].isupper() and not _is_wide_name(text, found)
    if family_of(row) == "CAP-01" and (found.text[:1].islower() or row.severity == "error"):
        return found.start > 0
    if family_of(row) == "TERM-01":
        return True  # an acronym beside a name is still one
    return found.text[:1].islower() or not _is_name(text, found)


def _is_wide_name(text: str, found: FoundSpelling) -> bool:
    """Whether capitals stand anywhere near: in names of conferences and programmes."""
    before = text[max(0, found.start - 70) : found.start]
    return bool(re.search(r"(?<!^)\b[A-Z][a-z]+", before) or re.match(r" [A-Z]", text[found.end :]))


def _is_name(text: str, found: FoundSpelling) -> bool:
    """Whether the word is capitalized beside another capitalized one: part of a name."""
    if not found.text[:1].isupper() or found.start == 0:
        return False
    before = re.search(r"([A-Z][\w'-]*)(?: of| for| on| and| the)* \Z", text[: found.start][-40:])
    after = re.match(r"(?: of| for| on| and| the| to)* ([A-Z])", text[found.end :][:30])
    return before is not None or after is not None
