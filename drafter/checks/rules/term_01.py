"""Resolutions avoid acronyms: the Sustainable Development Goals, not the SDGs.

What it checks: the acronyms of the table, and any other of three capitals or more that the text has not introduced in
brackets.

Right: the Sustainable Development Goals
Wrong: the SDGs

Exceptions: HIV, AIDS, COVID-19, UNICEF in names, UN-Women and other accepted ones; an acronym introduced after the full
name; titles, quotations, footnotes, annexes; the Security Council.

Source: RES-TERM-01; Correspondence Manual, "Abbreviations".
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.place import Zone
from drafter.checks.rule import NOT_SC, PARAGRAPHS, whole_rule
from drafter.checks.views import TextView, WholeView
from drafter.checks.word_lists import word_list
from drafter.checks.wording import family_of, table_findings
from drafter.conventions.spelling import spelling_row

_ACRONYM = re.compile(r"(?<![\w/.-])[A-Z]{3,}s?(?![\w/]|-[A-Z\d]|\.\d)")
_INTRODUCED = re.compile(r"\((?:the )?[“]?([A-Z][A-Za-z-]*[A-Z]s?)[”]?[);,]")
_ROMAN = re.compile(r"[IVXLC]+")


def _facts(view: TextView) -> object:
    if view.role not in PARAGRAPHS or view.place.zone is not Zone.BODY:
        return ()
    found = tuple(
        (m.start(), m.end(), m[0])
        for m in view.finditer(_ACRONYM)
        if not view.is_italic(m.start()) and not _ROMAN.fullmatch(m[0])
    )
    return found, tuple(_INTRODUCED.findall(view.folded)), tuple(table_findings(view, "TERM-01"))


@whole_rule("TERM-01", "Acronyms", Severity.WARNING, facts=_facts, organs=NOT_SC)
def rule(whole: WholeView) -> Iterable[Found]:
    """An acronym that the text has not introduced."""
    known: set[str] = set(word_list("accepted_acronyms"))
    for fact in whole.facts:
        if isinstance(fact, tuple) and fact:
            known.update(name.removesuffix("s") for name in fact[1])
    for view, fact in zip(whole.texts, whole.facts, strict=True):
        if not isinstance(fact, tuple) or not fact:
            continue
        found, _, listed = fact
        for item in listed:
            if view.text[item.start : item.end].removesuffix("s") not in known:
                yield item
        for start, end, name in found:
            row = spelling_row(name)
            if name.removesuffix("s") in known or (
                row and row.fix != "never" and family_of(row) == "TERM-01"
            ):
                continue
            yield view.found(
                start,
                end,
                f"Resolutions avoid acronyms: give the name in full at its first mention, not “{name}”.",
                severity=Severity.ADVICE,
            )
