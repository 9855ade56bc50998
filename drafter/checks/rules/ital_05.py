"""The second and later verbs of a paragraph are roman.

What it checks: an italic verb of the organ inside a paragraph, after the opening phrase.

Why: the italics mark where a paragraph begins to act; what it does further on is in the ordinary type.

Right: *Welcomes* the report, and requests the Secretary-General to have it translated;
Wrong: *Welcomes* the report, and *requests* the Secretary-General to have it translated;

Exceptions: the Security Council italicizes the inner verbs, too; there the rule is off. Joined openers
("*Welcomes and encourages*") are one phrase. Titles and foreign words in italics are not verbs.

Source: RES-ITAL-05; measured: 3 exceptions in the issued texts of the General Assembly, the Human Rights
Council and the Economic and Social Council.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafter.checks.finding import Found, Severity
from drafter.checks.opening_extent import actual_extent
from drafter.checks.rule import NOT_SC, OPENERS, text_rule
from drafter.checks.scope import TextKind
from drafter.checks.views import TextView
from drafter.conventions.openings import match_opening
from drafter.conventions.wording import Wording

_TRAILING = " \u00a0,"


@text_rule(
    "ITAL-05", "Later verbs are roman", Severity.ERROR,
    roles=OPENERS, organs=NOT_SC, kinds={TextKind.RESOLUTION},
)  # fmt: skip
def rule(view: TextView) -> Iterable[Found]:
    """An italic verb inside a paragraph."""
    return _inner_verbs(view)


def _inner_verbs(view: TextView) -> Iterator[Found]:
    opening, kind = view.opening, view.kind
    if opening is None or kind is None:
        return
    after = max(opening.end, actual_extent(view, opening).end)
    for run in view.facts.italics:
        if run.start < after or run.value or view.is_quoted(run.start):
            continue
        phrase = view.text[run.start : run.end].strip(_TRAILING)
        if is_verb_phrase(phrase, view):
            yield view.found(
                run.start,
                run.end,
                Wording(
                    "Only the opening phrase is in italics: “{phrase}” should be roman.",
                    phrase=phrase,
                ),
                view.set_italics(
                    Wording("Set “{words}” in roman", words=phrase), run.start, run.end, []
                ),
            )


def is_verb_phrase(phrase: str, view: TextView) -> bool:
    """Whether an italic run in mid-sentence is a verb of the organ: "also requests", "stressing"."""
    if not phrase[:1].islower() or view.kind is None:
        return False
    capital = phrase[0].upper() + phrase[1:]
    for kind in ("operative", "preambular"):
        found = match_opening(capital, kind, view.scope.organ or None)
        if found is not None and found.end == len(capital) and found.confidence == "known":
            return True
    return False
