"""Spaces: one between words, none before a comma, one after it.

What it checks: double spaces, a space before a punctuation mark, no space after a comma, two commas, a space at the head.

Right: rights, dignity and
Wrong: rights , dignity  and

Exceptions: tables (tabs); addresses on the web; numbers and symbols.

Source: RES-PUNC-08; measured: double spaces 0 in issued texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.place import Role
from drafter.checks.rule import RUNNING, text_rule
from drafter.checks.views import TextView
from drafter.checks.zones import ALL_ZONES
from drafter.conventions.wording import Wording

_ANY = re.compile(
    r"[ \u00a0,;](?:(?<=[ \u00a0])[ \u00a0,;]|(?<=[,;])(?:[A-Za-z,;]| [,;])|(?<=\A[ \u00a0]))"
)
_DOUBLE = re.compile(r"(?<=\S)[ \u00a0]{2,}(?=\S)")
_BEFORE = re.compile(r"(?<=[\w)”])[ \u00a0]+(?=[,;](?:\s|\Z|\ufffc))")
_AFTER = re.compile(r"(?<=[a-z]{2}),(?=[A-Za-z]{2})|(?<=[a-z]{2});(?=[a-z]{2})")
_TWICE = re.compile(r",[ ]?,|;[ ]?;")
_HEAD = re.compile(r"\A[ \u00a0]+(?=\S)")


@text_rule("PUNC-08", "Spaces", Severity.WARNING, roles=RUNNING | {Role.TITLE}, zones=ALL_ZONES)
def rule(view: TextView) -> Iterable[Found]:
    """A space too many, or one missing."""
    if "\t" in view.text:
        return
    text = view.text
    if _ANY.search(text) is None:
        return
    for match in _DOUBLE.finditer(text):
        kept = "\u00a0" if "\u00a0" in match[0] else " "
        yield _replaced(view, match, kept, Wording("One space is enough."))
    for match in _BEFORE.finditer(text):
        yield _replaced(view, match, "", Wording("No space stands before a punctuation mark."))
    for match in _AFTER.finditer(text):
        if "/" not in text[max(0, match.start() - 20) : match.end() + 20]:
            yield _replaced(
                view, match, f"{match[0]} ", Wording("A space follows the “{mark}”.", mark=match[0])
            )
    for match in _TWICE.finditer(text):
        yield _replaced(view, match, match[0][0], Wording("One mark is enough."))
    for match in _HEAD.finditer(text):
        yield _replaced(
            view, match, "", Wording("A space at the head of a paragraph is left over.")
        )


def _replaced(view: TextView, match: re.Match[str], right: str, message: str) -> Found:
    start, end = match.span()
    fix = view.replacing("Set the spaces right", start, end, right)
    return view.found(start, max(end, start + 1), message, fix)
