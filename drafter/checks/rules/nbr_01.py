"""Numbers below 10 are in words before a counted noun.

What it checks: a single figure before States, years, members and other counted nouns.

Right: three States; 12 States
Wrong: 3 States

Exceptions: units, percentages, money, ages, votes, dates, numbers of paragraphs; series with a number of 10 or more;
tables. Issued texts depart in one case of eight: advice only.

Source: RES-NBR-01; Editorial Manual, "Numbers, dates and time"; measured: in words 88 %.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.rule import PARAGRAPHS, text_rule
from drafter.checks.substitution import substitutions
from drafter.checks.views import TextView
from drafter.conventions.ordinals import cardinal_words

_FIGURE = re.compile(
    r"(?<![\w.,/–$-])(?<!\d and )(?<!\d to )(?<!\d or )(?P<n>[2-9]) (?=(?:Member )?(?:States|years|months|weeks|days|members|countries|experts|meetings|reports|sessions|"
    r"regions|languages|persons|representatives|seats|posts|weeks|panels|workshops|parts|articles)\b(?! (?:to|of) \d)(?! of age| old))"
)


@text_rule(
    "NBR-01",
    "Below 10 in words",
    Severity.ADVICE,
    roles=PARAGRAPHS,
    triggers=("0",),
)
def rule(view: TextView) -> Iterable[Found]:
    """A small number in figures."""
    return substitutions(
        view, _FIGURE, lambda m: cardinal_words(int(m["n"])),
        "Numbers below 10 are in words: “{right}”.", group="n", safe=False,
    )  # fmt: skip
