"""Oral revisions are reported, not written into the text.

What it checks: "as orally revised", "orally amended" or "orally corrected" in the title, the heading or a paragraph.

Why: the sponsor hands in the change; the Secretariat issues a revision or says so in its report. The text itself has the
new words and no note of how they came.

Right: Adopts the draft resolution
Wrong: Adopts the draft resolution, as orally revised

Exceptions: quotations. Whether a change was announced orally cannot be seen in a text; only what it leaves behind is
judged. Advice only.

Source: RES-SUB-07; Guidelines for the submission of proposals in the General Assembly; measured: none in 2,195 issued texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.place import Role
from drafter.checks.rule import OWN_WORDS, PROSE, text_rule
from drafter.checks.views import TextView

_ORALLY = re.compile(r"\b(?:as )?(?:further )?orally (?:revised|amended|corrected)\b")


@text_rule(
    "SUB-07", "Oral revisions", Severity.ADVICE, zones=OWN_WORDS,
    roles=PROSE | {Role.TITLE, Role.HEADING, Role.MASTHEAD_LINE},
    triggers=("orally",),
)  # fmt: skip
def rule(view: TextView) -> Iterable[Found]:
    """A note of an oral revision."""
    for match in view.finditer(_ORALLY):
        yield view.found(
            *match.span(),
            "How a text was revised stands in the report, not in the text.",
        )
