"""Resolutions avoid acronyms: the Sustainable Development Goals, not the SDGs.

What it checks: the acronyms of the table, and any other of three capitals or more that the text has not introduced in
brackets; and an acronym introduced in brackets that the text never uses.

Right: the Sustainable Development Goals
Wrong: the SDGs · the Economic Commission for Africa (ECA), where "ECA" does not stand again

Exceptions: HIV, AIDS, COVID-19, UNICEF in names, UN-Women and other accepted ones; an acronym introduced after the full
name; titles, quotations, footnotes, annexes; the Security Council.

Source: RES-TERM-01; Correspondence Manual, "Abbreviations".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.place import Zone
from drafter.checks.rule import NOT_SC, PARAGRAPHS, whole_rule
from drafter.checks.views import TextView, WholeView
from drafter.checks.word_lists import word_list
from drafter.checks.wording import family_of, table_findings
from drafter.conventions.spelling import spelling_row
from drafter.conventions.wording import Wording

_ACRONYM = re.compile(r"(?<![\w/.-])[A-Z]{3,}s?(?![\w/]|-[A-Z\d]|\.\d)")
_INTRODUCED = re.compile(r"\((?:the )?[“]?([A-Z][A-Za-z-]*[A-Z]s?)[”]?[);,]")
_ANY_CAPITALS = re.compile(r"\b[A-Z]{2,}s?\b")
_ROMAN = re.compile(r"[IVXLC]+")
_Spans = tuple[tuple[int, int, str], ...]


def _facts(view: TextView) -> object:
    used = tuple(m[0].removesuffix("s") for m in _ANY_CAPITALS.finditer(view.folded))
    if view.role not in PARAGRAPHS or view.place.zone is not Zone.BODY:
        return used, (), (), ()
    found = tuple(
        (m.start(), m.end(), m[0])
        for m in view.finditer(_ACRONYM)
        if not view.is_italic(m.start()) and not _ROMAN.fullmatch(m[0])
    )
    introduced = tuple((*m.span(), m[1]) for m in _INTRODUCED.finditer(view.folded))
    return used, found, introduced, tuple(table_findings(view, "TERM-01"))


@whole_rule("TERM-01", "Acronyms", Severity.WARNING, facts=_facts, organs=NOT_SC)
def rule(whole: WholeView) -> Iterable[Found]:
    """An acronym that the text has not introduced, or has introduced in vain."""
    known: set[str] = set(word_list("accepted_acronyms"))
    times: Counter[str] = Counter()
    rows: list[tuple[TextView, _Spans, _Spans, tuple[Found, ...]]] = []
    for view, fact in zip(whole.texts, whole.facts, strict=True):
        if isinstance(fact, tuple):
            used, found, introduced, listed = fact
            times.update(used)
            rows.append((view, found, introduced, listed))
    in_vain = {
        name
        for _, _, introduced, _ in rows
        for _, _, name in introduced
        if name not in known
        and name.isupper()
        and not _ROMAN.fullmatch(name)
        and times[name.removesuffix("s")] == 1
    }
    known |= {name.removesuffix("s") for _, _, spans, _ in rows for _, _, name in spans}
    for view, found, introduced, listed in rows:
        for item in listed:
            if view.text[item.start : item.end].removesuffix("s") not in known:
                yield item
        yield from (_unknown(view, *span) for span in found if _is_unknown(span[2], known))
        yield from (_in_vain(view, *span) for span in introduced if span[2] in in_vain)


def _is_unknown(name: str, known: set[str]) -> bool:
    row = spelling_row(name)
    listed = row and row.fix != "never" and family_of(row) == "TERM-01"
    return name.removesuffix("s") not in known and not listed


def _unknown(view: TextView, start: int, end: int, name: str) -> Found:
    return view.found(
        start,
        end,
        Wording(
            "Resolutions avoid acronyms: give the name in full at its first mention, not “{name}”.",
            name=name,
        ),
        severity=Severity.ADVICE,
    )


def _in_vain(view: TextView, start: int, end: int, name: str) -> Found:
    return view.found(
        start,
        end,
        Wording(
            "“{name}” is introduced but does not stand again: leave the brackets out.", name=name
        ),
        severity=Severity.ADVICE,
    )
