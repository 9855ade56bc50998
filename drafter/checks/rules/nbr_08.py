"""Ordinals are in words: the third meeting of the group.

What it checks: ordinals in figures before nouns other than sessions, meetings and anniversaries, which have rules of
their own (SES-01, SES-02, SES-10).

Right: the third meeting of the group
Wrong: the 3rd meeting of the group

Exceptions: plenary meetings and the 100th and later, in figures; dates; quotations; the Security Council (advice).

Source: RES-NBR-08; Editorial Manual, "Numbers, dates and time".
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.ordinal_places import numbered
from drafter.checks.rule import PARAGRAPHS, text_rule
from drafter.checks.scope import SC
from drafter.checks.views import TextView
from drafter.conventions.ordinals import ordinal_words
from drafter.conventions.wording import Wording

_OWN_RULES = ("session", "anniversary")
_MOST = 40
_MEETING = re.compile(r" meetings?,? of the [^,;]{0,60}(?:Committee|Council|Assembly|Board)")


@text_rule(
    "NBR-08", "Ordinals in words", Severity.WARNING, roles=PARAGRAPHS,
    by_organ={SC: Severity.ADVICE},
    triggers=("0",),
)  # fmt: skip
def rule(view: TextView) -> Iterable[Found]:
    """An ordinal in figures."""
    figures = [o for o in view.facts.ordinals if o.form == "figures" and 0 < o.value < _MOST]
    if not figures:
        return
    elsewhere = {t.ordinal.start for noun in _OWN_RULES for t in numbered(view, noun)}
    elsewhere |= {t.ordinal.start for t in numbered(view, "meeting") if t.kinds}
    elsewhere |= {o.start for o in figures for d in view.facts.dates if d.start <= o.start < d.end}
    for ordinal in figures:
        after = view.folded[ordinal.end : ordinal.end + 9]
        if _MEETING.match(view.folded, ordinal.end):
            continue
        if ordinal.start in elsewhere or view.is_quoted(ordinal.start) or "century" in after:
            continue
        if not after[:2].strip() or not after[1:2].islower():
            continue  # names ("the 10th World Forum") keep their form
        right = ordinal_words(ordinal.value)
        yield view.found(
            ordinal.start,
            ordinal.end,
            Wording("Ordinals are in words: “{right}”.", right=right),
            view.replacing(
                Wording("Write “{right}”", right=right),
                ordinal.start,
                ordinal.end,
                right,
                safe=False,
            ),
        )
