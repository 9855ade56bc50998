"""Latin and foreign words that English has taken in are roman: inter alia, ad hoc, per capita.

What it checks: such a word in italics of its own.

Why: words accepted into English are not set apart. Issued texts keep italics for *jus cogens*, *erga
omnes*, *ad litem*, *travaux préparatoires* and the like.

Right: reiterates, inter alia, the need for assistance
Wrong: reiterates, *inter alia*, the need for assistance

Exceptions: the Security Council; quotations; titles that are italic as a whole.

Source: RES-ITAL-09; Editorial Manual, "Italics"; measured: "inter alia" roman 2,926 times, italic never outside
the Security Council.
"""

from __future__ import annotations

from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.rule import NOT_SC, OWN_WORDS, RUNNING, text_rule
from drafter.checks.views import TextView
from drafter.checks.word_lists import word_list
from drafter.conventions.wording import Wording


@text_rule(
    "ITAL-09", "Latin words in roman", Severity.WARNING,
    roles=RUNNING, organs=NOT_SC, zones=OWN_WORDS,
)  # fmt: skip
def rule(view: TextView) -> Iterable[Found]:
    """An accepted foreign word in italics."""
    for run in view.facts.italics:
        words = view.folded[run.start : run.end].strip(" ,;.").lower()
        if words in word_list("roman_latin") and not view.is_quoted(run.start):
            shown = view.text[run.start : run.end].strip(" ,;.")
            yield view.found(
                run.start,
                run.end,
                Wording("“{shown}” is accepted in English and should be roman.", shown=shown),
                view.set_italics(
                    Wording("Set “{words}” in roman", words=shown), run.start, run.end, []
                ),
            )
