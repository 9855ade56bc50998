"""Brackets and quotation marks come in pairs.

What it checks: an opening round bracket without its closing one, a quotation that is not closed.

Right: (A/HRC/61/35)
Wrong: (A/HRC/61/35

Exceptions: a warning only for quotation marks, since a quotation may go on; labels like "a)"; a quotation of several paragraphs, which repeats the opening mark at each.

Source: RES-PUNC-07; measured: brackets 0, quotation marks 6 of 91,231 paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafter.checks.finding import Found, Severity
from drafter.checks.rule import RUNNING, text_rule
from drafter.checks.scope import SC
from drafter.checks.views import TextView
from drafter.conventions.wording import Wording

_LABEL = re.compile(r"(?:\A|[\s,;:])(?:[a-z]|[ivxl]+|\d{1,2})\Z")

_BRACKETS = (
    Wording("This opening bracket is not closed."),
    Wording("This closing bracket has no opening one."),
)
_MARKS = (
    Wording("This opening quotation mark is not closed."),
    Wording("This closing quotation mark has no opening one."),
)


@text_rule("PUNC-07", "Pairs of brackets and quotation marks", Severity.ERROR, roles=RUNNING,
    by_organ={SC: Severity.ADVICE},
    triggers=("(", ")", '"'),
)  # fmt: skip
def rule(view: TextView) -> Iterable[Found]:
    """A mark without its partner."""
    text = view.text
    if "(" in text or ")" in text:
        yield from _pairs(view, "(", ")", _BRACKETS, None)
    if ("“" in text or "”" in text) and not text.lstrip().startswith("“"):
        mild = None if view.scope.is_security_council else Severity.WARNING
        yield from _pairs(view, "“", "”", _MARKS, mild)


def _pairs(
    view: TextView, opening: str, closing: str, messages: tuple[str, str], severity: Severity | None
) -> Iterator[Found]:
    stack: list[int] = []
    for at, character in enumerate(view.text):
        if character == opening:
            stack.append(at)
        elif character == closing:
            if stack:
                stack.pop()
            elif closing == "”" or not _is_label(view.text, at):
                yield view.found(at, at + 1, messages[1], severity=severity)
    for at in stack:
        yield view.found(at, at + 1, messages[0], severity=severity)


def _is_label(text: str, at: int) -> bool:
    """ "a)" and "1)" in a list inside a paragraph."""
    return _LABEL.search(text[:at]) is not None
