"""Paragraphs are cited as "paragraph 5 (h)": in full, in lower case, with a space before the letter.

What it checks: "para. 5" and "paras." in the text, "paragraph 5(h)", "operative paragraph 5", "OP5", and "Paragraph 5"
in mid-sentence.

Right: paragraph 5 (h) of resolution 60/251
Wrong: para. 5(h) of resolution 60/251

Exceptions: advice only in the Security Council; footnotes, where "para." is right; amendments, where "operative paragraph 35" is; quotations.

Source: RES-NUM-06; measured: with space 561, without 32; "para." never in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.rule import OWN_WORDS, PROSE, text_rule
from drafter.checks.scope import SC, TextKind
from drafter.checks.substitution import like, substitutions
from drafter.checks.views import TextView

_ABBREVIATED = re.compile(r"\b(?P<w>[Pp]aras?\.)(?= ?\d)(?![^()]*\))")
_GLUED = re.compile(r"\b[Pp]aragraphs? \d{1,3}(?P<w>)(?=\([a-z]{1,3}\))")
_OPERATIVE = re.compile(r"\b(?P<w>operative )(?=paragraphs? \d)|\b(?P<op>OPs? ?)(?=\d)")
_CAPITAL = re.compile(r"(?<=[a-z,] )(?P<w>Paragraphs?)(?= \d)")


@text_rule(
    "NUM-06", "How a paragraph is cited", Severity.ERROR,
    roles=PROSE, zones=OWN_WORDS, kinds={TextKind.RESOLUTION, TextKind.DECISION}, by_organ={SC: Severity.ADVICE},
    triggers=("ara", "OP",),
)  # fmt: skip
def rule(view: TextView) -> Iterable[Found]:
    """A reference to a paragraph in the wrong form."""
    if "para" not in view.text.lower() and "OP" not in view.text:
        return
    yield from substitutions(
        view, _ABBREVIATED,
        lambda m: like(m["w"], "paragraphs" if m["w"].lower() == "paras." else "paragraph"),
        "In the text the word is written in full: “{right}”.",
    )  # fmt: skip
    for match in view.finditer(_GLUED):
        at = match.start("w")
        yield view.found(
            match.start(),
            at + 1,
            "There is a space between the number of a paragraph and its letter.",
            view.replacing("Put the space", at, at, " "),
        )
    for match in view.finditer(_OPERATIVE):
        new = "" if match["w"] else "paragraph "
        yield view.found(
            match.start(),
            match.end(),
            "A resolution cites its paragraphs by number alone: “paragraph 5”.",
            view.replacing("Write “paragraph”", match.start(), match.end(), new, safe=False),
        )
    yield from substitutions(
        view, _CAPITAL, lambda m: m["w"].lower(), "In mid-sentence it is “{right}”."
    )
