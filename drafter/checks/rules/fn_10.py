"""Official Records: the title is in italics up to the bracket, with the session in words and capitals.

What it checks: "Official Records of the General Assembly, Fifty-third Session, Supplement No. 6" in a note: italic
as a whole, "Session" with a capital, the ordinal in words, "Supplement No."; the symbol in brackets roman.

Right: *Official Records of the General Assembly, Fifty-third Session, Supplement No. 6* (A/53/6/Rev.1).
Wrong: Official Records of the General Assembly, 53rd Session, Supplement no. 6 (A/53/6/Rev.1).

Exceptions: sessions from the 100th on are in figures; the Economic and Social Council has years.

Source: RES-FN-10; Editorial Manual, "Footnotes" and "Italics".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafter.checks.finding import Found, Severity
from drafter.checks.place import Role
from drafter.checks.rule import OWN_WORDS, text_rule
from drafter.checks.views import TextView
from drafter.conventions.footnote_forms import OFFICIAL_RECORDS
from drafter.conventions.ordinals import ordinal_words
from drafter.conventions.wording import Wording

_SESSION = re.compile(r"\b(?P<n>\d{1,2})(?:st|nd|rd|th) (?P<word>[Ss]ession)\b")
_SMALL = re.compile(r"\b(?P<ordinal>[A-Za-z]+(?:-[a-z]+)?) (?P<word>session)\b")
_NO = re.compile(r"(?<=Supplement )nos?\.(?= ?\d)")


@text_rule(
    "FN-10",
    "Official Records",
    Severity.WARNING,
    roles={Role.NOTE},
    zones=OWN_WORDS,
    triggers=("Official Records",),
)
def rule(view: TextView) -> Iterable[Found]:
    """A title of Official Records that is not italic or has its session in figures."""
    for match in view.finditer(OFFICIAL_RECORDS):
        start, end = match.span()
        yield from _words(view, start, end)
        missing = [
            i for i in range(start, end) if not view.text[i].isspace() and not view.is_italic(i)
        ]
        if len(missing) > 1:
            yield view.found(
                start,
                end,
                "The title of Official Records should be in italics up to the bracket.",
                view.set_italics("Set the title in italics", start, end, [(start, end)]),
            )


def _words(view: TextView, start: int, end: int) -> Iterator[Found]:
    title = view.folded[start:end]
    for match in _SESSION.finditer(title):
        right = f"{ordinal_words(int(match['n'])).capitalize()} Session"
        yield _replaced(view, start + match.start(), start + match.end(), right)
    for match in _SMALL.finditer(title):
        right = f"{match['ordinal'].capitalize()} Session"
        yield _replaced(view, start + match.start(), start + match.end(), right)
    for match in _NO.finditer(title):
        yield _replaced(view, start + match.start(), start + match.end(), match[0].capitalize())


def _replaced(view: TextView, start: int, end: int, right: str) -> Found:
    return view.found(
        start,
        end,
        Wording("In the title of Official Records it is “{right}”.", right=right),
        view.replacing(Wording("Write “{right}”", right=right), start, end, right),
    )
