"""French and Spanish paragraphs begin with an opening phrase in italics.

What it checks: in a French or Spanish text, whether each preambular and operative paragraph begins in
italics, and whether these cover the whole of a phrase that issued resolutions are known to open with.

Why: as in English, the opening phrase is the verb by which the organ acts. Words such as "également" and
"también" are italic with it. Italics that go on beyond a known phrase are taken to be a phrase that
the table does not have, and left alone.

Right: *Prenant note avec satisfaction* du rapport du Secrétaire général,
Wrong: *Prenant note* avec satisfaction du rapport du Secrétaire général,
Right: *Solicita* al Secretario General que le presente un informe;
Wrong: Solicita al Secretario General que le presente un informe;

Exceptions: draft decisions have no italics. An opening that the table does not have is advised upon only
where nothing is italic. In French and Spanish nothing else is checked, in Russian, Arabic and Chinese nothing at all.

Source: RES-LANG-01; 41 resolutions of the seventy-ninth session of the General Assembly in each language.
In them the rule finds 5 of 3,356 paragraphs at fault, each judged by the other 40 texts alone.
"""

from __future__ import annotations

from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.rule import OPENERS, text_rule
from drafter.checks.scope import TextKind
from drafter.checks.views import TextView
from drafter.conventions.openings_elsewhere import LANGUAGES, known_opening
from drafter.conventions.wording import Wording

_SHOWN_OF_UNKNOWN = 1
"""Words that are marked where no phrase is known."""


@text_rule(
    "LANG-01", "Opening phrases in French and Spanish", Severity.WARNING,
    roles=OPENERS, kinds={TextKind.RESOLUTION}, languages=LANGUAGES,
)  # fmt: skip
def rule(view: TextView) -> Iterable[Found]:
    """An opening phrase that is not in italics, or not all of it."""
    kind, text = view.kind, view.text
    if kind is None or not text.strip() or view.is_restored(0):
        return
    end = _italic_end(view)
    phrase = known_opening(text, view.scope.language, kind)
    if end < len(phrase):
        runs = [(0, len(phrase))]
        title = Wording("Set “{words}” in italics", words=phrase)
        fix = view.set_italics(title, 0, len(phrase), runs, safe=False)
        now = text[:end].strip()
        message = Wording(
            "The italics should cover “{phrase}”, not “{now}”.", phrase=phrase, now=now
        )
        if not now:
            message = Wording("The opening phrase “{phrase}” should be in italics.", phrase=phrase)
        yield view.found(0, len(phrase), message, fix)
    elif not phrase and not end:
        first = len(text.split(maxsplit=_SHOWN_OF_UNKNOWN)[0])
        message = Wording("The paragraph does not begin with an opening phrase in italics.")
        yield view.found(0, first, message, None, Severity.ADVICE)


def _italic_end(view: TextView) -> int:
    """Where the italics at the very start end, runs that only a space parts taken as one."""
    end = 0
    for run in view.facts.italics:
        if view.text[end : run.start].strip():
            break
        end = run.end
    return end
