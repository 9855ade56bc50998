"""Abbreviations in footnotes: chap., sect., para., vol. and annex in lower case; No. with a capital.

What it checks: "Chap.", "Sect.", "Para.", "Annex" in mid-note, and "no." before a number.

Right: A/CONF.157/24 (Part I), chap. III.
Wrong: A/CONF.157/24 (Part I), Chap. III.

Exceptions: "(Vol. II)" and "(Part I)" are parts of a symbol; the first word of a note has its capital;
"Sales No.", "Supplement No.", "Add.", "Corr." and "Rev." keep theirs.

Source: RES-FN-09; measured on issued resolutions.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.place import Role
from drafter.checks.rule import OWN_WORDS, text_rule
from drafter.checks.views import TextView
from drafter.conventions.wording import Wording

_CAPITAL = re.compile(
    r"(?<=[a-z0-9)\]], )(?P<word>Chaps?\.|(?<!\), )Sects?\.|Paras?\.|Annex(?:es)?\b|Vols?\.|Pp?\.)(?= ?[\dIVXLA-Z.,;]|\Z)"
)
_NUMBER = re.compile(r"\b(?P<word>nos?\.)(?= ?\d)|(?<=[a-z] )(?P<word2>№ ?)(?=\d)")


@text_rule(
    "FN-09", "Abbreviations in footnotes", Severity.WARNING, roles={Role.NOTE}, zones=OWN_WORDS
)
def rule(view: TextView) -> Iterable[Found]:
    """A wrong capital in an abbreviation."""
    for pattern, change in ((_CAPITAL, str.lower), (_NUMBER, str.capitalize)):
        for match in view.finditer(pattern):
            start, end = match.span()
            right = change(match["word"]) if match["word"] else "No. "
            if view.is_italic(start) and pattern is _CAPITAL:
                continue  # part of a title
            yield view.found(
                start,
                end,
                Wording("In a footnote it is “{right}”.", right=right.strip()),
                view.replacing(Wording("Write “{right}”", right=right.strip()), start, end, right),
            )
