"""The text opens with the full name of the organ: "The General Assembly,".

What it checks: that the organ line is there, names an organ in full, and has its comma before a preamble.

Right: The Human Rights Council,
Wrong: The UN Human Rights Council, · The Third Committee,

Exceptions: functional commissions that recommend a text write the name of the body that will adopt it, or
their own. Without a preamble the line has no comma (STR-03).

Source: RES-STR-02; Editorial Manual, "Resolutions: drafting and editing".
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.place import Role
from drafter.checks.rule import whole_rule
from drafter.checks.scope import GA, TextKind
from drafter.checks.views import TextView, WholeView
from drafter.conventions.organs import body_from_line, organ, organ_from_line
from drafter.conventions.wording import Wording
from drafter.document.resolution import ORGAN_LINE

_MAIN_COMMITTEE = re.compile(
    r"The (?:First|Second|Third|Fourth|Fifth|Sixth) Committee|The .*\bPolitical and Decolon\w+ Committee"
)


def _facts(view: TextView) -> object:
    return view.folded if view.role is Role.ORGAN_LINE else view.role is Role.PREAMBULAR


@whole_rule(
    "STR-02", "Organ line", Severity.ERROR, facts=_facts,
    kinds={TextKind.RESOLUTION, TextKind.DECISION},
)  # fmt: skip
def rule(whole: WholeView) -> Iterable[Found]:
    """An organ line that is missing, wrong or without comma."""
    for index, view in enumerate(whole.texts):
        if view.role is not Role.ORGAN_LINE:
            continue
        line = view.text.strip()
        if not line:
            if view.target == ORGAN_LINE and whole.resolution.paragraphs:
                name = organ(whole.scope.organ or GA).line
                yield view.found(0, 0, Wording("The organ line is missing (“{name},”).", name=name))
            continue
        named = organ_from_line(line) or body_from_line(line)
        if named is None:
            yield view.found(
                0,
                len(view.text),
                "The organ line gives the full name of the organ that will adopt the text.",
            )
        elif _MAIN_COMMITTEE.fullmatch(line.rstrip(" ,")):
            yield view.found(
                0, len(view.text), "A draft of a Main Committee says “The General Assembly,”, too."
            )
        following = whole.texts[index + 1] if index + 1 < len(whole.texts) else None
        preamble = following is not None and following.role is Role.PREAMBULAR
        if preamble and not line.endswith(","):
            at = len(view.text.rstrip())
            yield view.found(
                max(at - 1, 0),
                at,
                "The organ line ends with a comma before the preamble.",
                view.replacing("Put the comma", at, at, ","),
            )
