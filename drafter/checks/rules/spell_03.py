"""Hyphens go by the word: each compound is written as issued texts write it.

What it checks: compounds that issued texts write in one way at least 199 times of 200: "gender responsive",
"nondiscrimination", "rules based". Prefixes: sub-, inter-, multi-, under-, over- and socio- are closed, with
exceptions (inter-agency, multi-stakeholder); non- takes a hyphen; re- is closed, but re-emphasize.

Right: a rules-based multilateral trading system
Wrong: a rules based multilateral trading system

Exceptions: words with a capital, quotations and titles; forms that the table of SPELL-01 reports; numbers and
ordinals, which SES-01 and NBR-08 know. The Security Council keeps its sponsors' forms.

Source: RES-SPELL-03; each compound counted in issued texts since 2012 (resources/words/hyphenation.tsv).
"""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.rule import NOT_SC, PROSE, text_rule
from drafter.checks.views import TextView
from drafter.conventions.ordinals import find_ordinals
from drafter.conventions.spelling import Compound, compounds, spelling_row, spelling_rows
from drafter.conventions.wording import Wording

_FEWEST = 20
"""A compound must have been counted so often for its usual form to be a rule."""
_RARE = 200
_WORD = re.compile(r"(?<![\w-])[a-z]+(?:-[a-z]+)*(?![\w-])")


@text_rule("SPELL-03", "Hyphens", Severity.WARNING, roles=PROSE, organs=NOT_SC)
def rule(view: TextView) -> Iterable[Found]:
    """A compound that is hardly ever written so."""
    wrong, text = _wrong_forms(), view.folded
    words = _WORD.findall(text)
    if _wrong_words().isdisjoint(words) and _wrong_pairs().isdisjoint(itertools.pairwise(words)):
        return
    before: re.Match[str] | None = None
    for word in _WORD.finditer(text):
        start, form = word.start(), word[0]
        if before is not None and before.end() + 1 == start and text[start - 1] == " ":
            pair = f"{before[0]} {form}"
            if pair in wrong:
                start, form = before.start(), pair
        before = word
        right = wrong.get(form)
        if right is None or view.in_linked_title(start):
            continue
        yield view.found(
            start, word.end(), Wording("United Nations texts write “{right}”, not “{wrong}”.", right=right, wrong=form),
            view.replacing(Wording("Write “{right}”", right=right), start, word.end(), right, safe=False),
        )  # fmt: skip


@functools.cache
def _wrong_forms() -> dict[str, str]:
    """Each form that issued texts hardly ever have, and the usual one."""
    forms: dict[str, str] = {}
    changed = {row.right for row in spelling_rows()}  # "noncommunicable" since 2025
    for compound in compounds().values():
        total = compound.hyphenated + compound.closed + compound.open
        if not compound.usual or compound.remark or total < _FEWEST:
            continue
        if find_ordinals(compound.compound):
            continue
        counts = _counts(compound)
        right = compound.usual
        usual, _ = counts[right]
        for kind, (form, count) in counts.items():
            if (
                kind != right
                and count * _RARE <= total
                and not (form in changed or spelling_row(form))
            ):
                forms[form] = usual
    return forms


@functools.cache
def _wrong_words() -> frozenset[str]:
    return frozenset(form for form in _wrong_forms() if " " not in form)


@functools.cache
def _wrong_pairs() -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(form.split(" ")) for form in _wrong_forms() if " " in form)


def _counts(compound: Compound) -> dict[str, tuple[str, int]]:
    """The three ways to write it, with how often each was counted."""
    hyphened = compound.compound
    return {
        "hyphen": (hyphened, compound.hyphenated),
        "closed": (hyphened.replace("-", ""), compound.closed),
        "open": (hyphened.replace("-", " "), compound.open),
    }
