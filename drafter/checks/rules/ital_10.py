"""Titles of periodicals and serial publications are in italics: *Treaty Series*, *Yearbook of the ...*

What it checks: "Treaty Series" after "United Nations" or "League of Nations" and "Yearbook of the United
Nations" or "of the International Law Commission" in roman, in footnotes. *Official Records* have a rule of
their own, FN-10.

Right: United Nations, *Treaty Series*, vol. 999, No. 14668.
Wrong: United Nations, Treaty Series, vol. 999, No. 14668.

Exceptions: titles of resolutions, conventions, declarations and documents with a symbol are not italic.

Source: RES-ITAL-10; Editorial Manual, "Italics"; measured on issued resolutions.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.place import Role
from drafter.checks.rule import OWN_WORDS, text_rule
from drafter.checks.views import TextView
from drafter.conventions.wording import Wording

_SERIES = re.compile(
    r"(?<=Nations, )Treaty Series|\bYearbook of the (?:United Nations|International Law Commission)\b"
)


@text_rule(
    "ITAL-10", "Titles of publications in italics", Severity.WARNING,
    roles={Role.NOTE}, zones=OWN_WORDS,
    triggers=("Treaty Series", "Yearbook",),
)  # fmt: skip
def rule(view: TextView) -> Iterable[Found]:
    """The title of a series in roman."""
    for match in view.finditer(_SERIES):
        start, end = match.span()
        if any(run.start <= start and run.end >= end for run in view.facts.italics):
            continue
        title = view.text[start:end]
        yield view.found(
            start,
            end,
            Wording("The title “{title}” should be in italics.", title=title),
            view.set_italics(
                Wording("Set “{words}” in italics", words=title), start, end, [(start, end)]
            ),
        )
