"""No stray characters: look-alikes of other alphabets, soft hyphens, invisible characters, ligatures.

What it checks: Cyrillic or Greek letters inside a Latin word, U+FFFD, soft hyphens, zero-width characters, the
ligatures ﬁ and ﬂ.

Right: Calls upon
Wrong: Сalls upon (the first letter is Cyrillic)

Exceptions: words wholly in another alphabet.

Source: RES-TYPO-05; measured: such letters occur in issued texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafter.checks.finding import Found, Severity
from drafter.checks.place import Role
from drafter.checks.rule import RUNNING, text_rule
from drafter.checks.views import TextView
from drafter.checks.zones import ALL_ZONES
from drafter.conventions.wording import Wording

_ODD = re.compile(
    "[\ufffd\u00ad\u200b-\u200f\u2060\ufeff\ufb00-\ufb04]|(?<=[a-z])[\u0400-\u04ff\u0370-\u03ff]+|[\u0400-\u04ff\u0370-\u03ff]+(?=[a-z]{2})"
)
_ANY = re.compile("[\ufffd\u00ad\u200b-\u200f\u2060\ufeff\ufb00-\ufb04\u0400-\u04ff\u0370-\u03ff]")
_LOOK_ALIKE = str.maketrans("АВЕКМНОРСТХаеорсухі", "ABEKMHOPCTXaeopcyxi")
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl"}


@text_rule(
    "TYPO-05", "Stray characters", Severity.WARNING, roles=RUNNING | {Role.TITLE}, zones=ALL_ZONES
)
def rule(view: TextView) -> Iterable[Found]:
    """A character that should not be there."""
    return _check(view) if _ANY.search(view.text) is not None else ()


def _check(view: TextView) -> Iterator[Found]:
    for match in _ODD.finditer(view.text):
        shown = match[0]
        right = _LIGATURES.get(shown, shown.translate(_LOOK_ALIKE))
        if shown == "\ufffd":
            yield view.found(*match.span(), "A character was lost here.")
            continue
        if right == shown and shown.isalpha():
            yield view.found(
                *match.span(), Wording("“{shown}” is a letter of another alphabet.", shown=shown)
            )
            continue
        if not shown.isalpha():
            right = ""
        what = (
            Wording("“{right}” is written with a look-alike.", right=right)
            if right
            else Wording("An invisible character.")
        )
        yield view.found(
            match.start(),
            match.end(),
            what,
            view.replacing("Set it right", match.start(), match.end(), right),
            None if right else Severity.ADVICE,
        )
