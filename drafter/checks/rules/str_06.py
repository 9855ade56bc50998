"""An operative paragraph opens with a verb in the present: Requests, Also decides, Strongly condemns.

What it checks: the first words of each operative paragraph.

Right: 1. Requests the Secretary-General to report;
Wrong: 1. Requesting the Secretary-General to report; · 1. States are invited to contribute;

Exceptions: declarations and plans of action inside a resolution, recognized by three or more numbered
paragraphs in a row without such a verb; paragraphs that end the sentence of a line before them
("Resolves that, for 2026:"); in the Security Council "Acting under Chapter VII of the Charter" and
paragraphs that begin with an aside.

Source: RES-STR-06; Editorial Manual, "Resolutions: drafting and editing".
"""

from __future__ import annotations

from collections.abc import Iterable

from drafter.checks.finding import Fix, Found, Severity
from drafter.checks.place import Role
from drafter.checks.rule import text_rule
from drafter.checks.scope import SC, TextKind
from drafter.checks.views import TextView
from drafter.conventions.opening_grammar import known_verbs
from drafter.conventions.openings import match_opening
from drafter.conventions.verb_forms import present, present_of_participle
from drafter.conventions.wording import Wording

_ASIDE = (
    "In this regard",
    "In that regard",
    "Acting under",
    "To that end",
    "“",
    "In ",
    "For ",
    "As ",
)


@text_rule(
    "STR-06", "Opening of an operative paragraph", Severity.ERROR,
    roles={Role.OPERATIVE}, kinds={TextKind.RESOLUTION}, by_organ={SC: Severity.ADVICE},
)  # fmt: skip
def rule(view: TextView) -> Iterable[Found]:
    """An operative paragraph without a verb at its head."""
    text = view.text.lstrip()
    if view.opening is not None or not text[:1].isalnum() or text.startswith(_ASIDE):
        return
    start = len(view.text) - len(text)
    word = text.split(None, 1)[0].strip(",;:.")
    right = _finite(view, word)
    fix: Fix | None = None
    message = Wording(
        "An operative paragraph opens with a verb in the present (“Requests”, “Decides”)."
    )
    if right is not None:
        message = Wording(
            "An operative paragraph opens with a verb in the present: “{right}”.", right=right
        )
        fix = view.replacing(
            Wording("Write “{right}”", right=right), start, start + len(word), right, safe=False
        )
    elif view.is_italic(start):
        return  # a phrase in italics that neither table nor grammar knows
    yield view.found(start, start + len(word), message, fix)


def _finite(view: TextView, word: str) -> str | None:
    """ "Requests" for "Requesting" or "Request"."""
    stem = word.lower()
    if stem in known_verbs():
        finite = present(stem)
        return finite[0].upper() + finite[1:]
    participle = match_opening(view.text, "preambular", view.scope.organ or None)
    if participle is None or participle.marker:
        return None
    return present_of_participle(word, known_verbs())
