"""An instrument is named in full at its first mention.

What it checks: "the Charter", "the Universal Declaration", "the 2030 Agenda", "the Sendai Framework" and "the
Addis Ababa Action Agenda" before, and without, the full title.

Right: the Charter of the United Nations ... the Charter
Wrong: the Charter (first mention)

Exceptions: texts that mean another charter or declaration; advice only.

Source: RES-CIT-09; measured on issued resolutions.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafter.checks.finding import Found, Severity
from drafter.checks.place import Zone
from drafter.checks.rule import NOT_SC, PROSE, whole_rule
from drafter.checks.views import TextView, WholeView
from drafter.conventions.wording import Wording

_INSTRUMENTS = {
    "the Charter of the United Nations": re.compile(r"\bthe Charter\b(?! (?:of|for|on|against)\b)|\b(?P<full>Charter of the United Nations|United Nations Charter)\b"),
    "the Universal Declaration of Human Rights": re.compile(r"\bthe Universal Declaration\b(?! (?:of|on)\b)|(?P<full>Universal Declaration of Human Rights)"),
    "the 2030 Agenda for Sustainable Development": re.compile(r"\bthe 2030 Agenda\b(?! for)|(?P<full>2030 Agenda for Sustainable Development)"),
    "the Sendai Framework for Disaster Risk Reduction 2015–2030": re.compile(r"\bthe Sendai Framework\b(?! for)|(?P<full>Sendai Framework for Disaster Risk Reduction)"),
}  # fmt: skip

_WORDS = dict(
    zip(_INSTRUMENTS, ("Charter", "Universal Declaration", "2030 Agenda", "Sendai"), strict=True)
)


def _facts(view: TextView) -> object:
    if view.role not in PROSE or view.place.zone is not Zone.BODY:
        return ()
    return tuple(_mentions(view))


def _mentions(view: TextView) -> Iterator[tuple[str, int, int, bool]]:
    for name, pattern in _INSTRUMENTS.items():
        if _WORDS[name] not in view.folded:
            continue
        for match in pattern.finditer(view.folded):
            if not view.is_quoted(match.start()):
                yield name, match.start(), match.end(), match["full"] is not None


@whole_rule(
    "CIT-09", "Full title at the first mention", Severity.ADVICE, facts=_facts, organs=NOT_SC
)
def rule(whole: WholeView) -> Iterable[Found]:
    """A short title before the full one."""
    seen: set[str] = set()
    for view, fact in zip(whole.texts, whole.facts, strict=True):
        if not isinstance(fact, tuple):
            continue
        for name, start, end, full in sorted(fact, key=lambda mention: mention[1]):
            if not full and name not in seen:
                yield view.found(
                    start,
                    end,
                    Wording(
                        "At its first mention the instrument is named in full: “{name}”.", name=name
                    ),
                )
            seen.add(name)
