"""States have the names of the United Nations: Viet Nam, Türkiye, Côte d’Ivoire, the Islamic Republic of Iran.

What it checks: wrong and former names, in the sponsor line and in running text; in running text also the list form
("Iran (Islamic Republic of)").

Right: Viet Nam, Türkiye, Czechia, Côte d’Ivoire · (running text) the Islamic Republic of Iran
Wrong: Vietnam, Turkey, Czech Republic, Ivory Coast · (running text) Iran (Islamic Republic of)

Exceptions: quotations and titles; historic names in texts of their time; names that are part of others. A warning in
running text, an error in lists.

Source: RES-STATE-01; UNTERM.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator

from drafter.checks.finding import Fix, Found, Severity
from drafter.checks.rule import PARAGRAPHS, whole_rule
from drafter.checks.scope import SC
from drafter.checks.views import TextView, WholeView
from drafter.checks.word_lists import word_list
from drafter.conventions.dates import month_number
from drafter.conventions.states import NamedState, all_states, find_states, state_of
from drafter.conventions.typography import fold
from drafter.conventions.wording import Wording

_CAPITALIZED = re.compile(r"[A-Z]\w*")
_YEAR = re.compile(r"\b(\d{4})\b")
_NEAR = 40
"""So many characters after a name may tell of what year it speaks."""
_PART = re.compile(
    r"\A(?:-| (?:and Her|Declaration|Agreement|Accord|Process|Conference|Protocol|Convention|Principles|worm)| [A-Z])"
)
_FROM = re.compile(r"[A-Z][a-z]+ from \Z")
"""A name goes on: "the Platform for Refugees and Migrants from"."""


@functools.cache
def _first_words() -> frozenset[str]:
    """The first words of the names that this rule reports."""
    names: list[str] = []
    for state in all_states():
        names += [*state.wrong_forms, *(name for name, _ in state.former_names)]
        if "(" in state.name:
            names.append(state.name)
    found = (_CAPITALIZED.search(fold(name)) for name in names)
    return frozenset(match[0] for match in found if match is not None)


def _facts(view: TextView) -> object:
    if view.role not in PARAGRAPHS or _first_words().isdisjoint(_CAPITALIZED.findall(view.folded)):
        return ()
    return tuple(
        state
        for state in find_states(view.text)
        if state.form in ("wrong", "former") or (state.form == "short" and "(" in state.state.name)
    )


@whole_rule(
    "STATE-01", "Names of States", Severity.WARNING, facts=_facts, by_organ={SC: Severity.ADVICE}
)
def rule(whole: WholeView) -> Iterable[Found]:
    """A name that the United Nations does not use."""
    yield from _sponsors(whole)
    for view, fact in zip(whole.texts, whole.facts, strict=True):
        for found in fact if isinstance(fact, tuple) else ():
            if found.text in word_list("no_state"):
                continue
            yield from _in_text(whole, view, found)


def _sponsors(whole: WholeView) -> Iterator[Found]:
    for name in whole.masthead.sponsors:
        known = state_of(name)
        if known is None or known[1] == "short" or name == known[0].name:
            continue
        yield Found(
            0,
            0,
            Wording(
                "In a list the State is “{right}”, not “{name}”.", right=known[0].name, name=name
            ),
            severity=Severity.ERROR,
        )


def _in_text(whole: WholeView, view: TextView, found: NamedState) -> Iterator[Found]:
    if view.in_linked_title(found.start) or _is_part(view, found):
        return
    if found.form == "former" and not _is_past(whole, found):
        return
    right = found.state.running_text
    if found.form == "short" and (not right or right == found.state.name or _in_list(view, found)):
        return
    before = view.folded[max(0, found.start - 4) : found.start].lower()
    new = right.removeprefix("the ") if before.endswith("the ") else right
    fix: Fix | None = None
    if "\ufffc" not in found.text:
        fix = view.replacing(
            Wording("Write “{right}”", right=new), found.start, found.end, new, safe=False
        )
    after = view.folded[found.end : found.end + _NEAR]
    doubtful = found.text in word_list("perhaps_state") or (
        found.form == "former" and not _is_past_by(after, found)
    )
    severity = Severity.ADVICE if doubtful else None
    yield view.found(
        found.start,
        found.end,
        Wording("The name of the State is “{right}”.", right=right),
        fix,
        severity,
    )


def _is_part(view: TextView, found: NamedState) -> bool:
    """Whether the name is part of a longer one, the full name of the State among them."""
    before, full = view.folded[: found.start], found.state.running_text.removeprefix("the ")
    if full.endswith(found.text) and before.endswith(full.removesuffix(found.text)):
        return True
    return bool(_PART.match(view.folded[found.end : found.end + 14]) or _FROM.search(before))


def _is_past(whole: WholeView, found: NamedState) -> bool:
    """Whether a former name was no longer right when the text was made."""
    until, date = _until(found), whole.scope.date
    return until is None or date is None or (date.year, date.month) > until


def _is_past_by(after: str, found: NamedState) -> bool:
    """Whether no year follows in which the name was still right: "held in Istanbul, Turkey, in 2016"."""
    until, year = _until(found), _YEAR.search(after)
    return until is None or year is None or int(year[1]) > until[0]


def _until(found: NamedState) -> tuple[int, int] | None:
    """Year and month (12 where none is told) to which a former name was right."""
    remark = next((r for name, r in found.state.former_names if name in found.text), "")
    until = _YEAR.search(remark)
    if until is None:
        return None
    month = month_number(remark[: until.start()].split()[-1])
    return int(until[1]), month or 12


def _in_list(view: TextView, found: NamedState) -> bool:
    """Whether the name stands among others, as in a list of members."""
    return view.folded[found.end : found.end + 1] == "," or view.folded[: found.start].endswith(
        ", "
    )
