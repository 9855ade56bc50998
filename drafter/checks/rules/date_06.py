"""Times: 10 a.m., 3.30 p.m., noon, midnight.

What it checks: the twenty-four-hour clock and a colon between hours and minutes.

Right: 3.30 p.m.
Wrong: 15:30

Exceptions: quotations, tables, ratios.

Source: RES-DATE-06; measured on issued resolutions.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.rule import PARAGRAPHS, text_rule
from drafter.checks.substitution import substitutions
from drafter.checks.views import TextView

_CLOCK = re.compile(
    r"(?<![\d:/.])(?P<h>[01]?\d|2[0-3])(?::(?P<m>[0-5]\d)(?: ?(?P<p>a\.?m\.?|p\.?m\.?))?|[.:](?P<m2>[0-5]\d) ?h(?:ours|rs)?\b)(?![\d:])"
)


@text_rule(
    "DATE-06",
    "Times",
    Severity.WARNING,
    roles=PARAGRAPHS,
    triggers=(
        ":",
        "h",
    ),
)
def rule(view: TextView) -> Iterable[Found]:
    """A time in another form."""
    if ":" not in view.text:
        return ()
    return substitutions(
        view, _CLOCK, _right, "Times are written “10 a.m.”, “3.30 p.m.”: “{right}”.", safe=False
    )


def _right(match: re.Match[str]) -> str:
    hour, minutes = int(match["h"]), match["m"] or match["m2"]
    half = (match["p"] or "").replace(".", "").lower()
    afternoon = half == "pm" or (not half and hour >= 12)
    shown = f"{hour - 12 if hour > 12 else hour}" + ("" if minutes == "00" else f".{minutes}")
    if shown in ("12", "0"):
        return "noon" if shown == "12" else "midnight"
    return f"{shown} {'p.m.' if afternoon else 'a.m.'}"
