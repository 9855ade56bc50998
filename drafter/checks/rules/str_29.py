"""Nothing unfinished is left in the text: no blanks, place-holders, editors' marks or job tags.

What it checks: empty paragraphs and paragraphs of a single word; "XX", "TBC", "[date]", "[…]", "____", "61/…";
"[DU1]" and other comment marks; "<<ODS JOB NO>>" and other tags; Word's "Error! Reference source not found".

Right: to report at its eighty-second session
Wrong: to report at its [XX] session

Exceptions: brackets around alternatives in a negotiation text are NUM-09. Quotations.

Source: RES-STR-29; measured: no such place in 91,231 paragraphs of adopted texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.place import Role, Zone
from drafter.checks.rule import OPENERS, OWN_WORDS, PROSE, RUNNING, text_rule
from drafter.checks.views import TextView
from drafter.conventions.negotiation.parties import party_of
from drafter.conventions.wording import Wording
from drafter.document.marked_text import MarkKind

_BLANK = re.compile(
    r"\[(?:…|\.\.\.|X+|x+|_+|TBC|TBD|tbc|tbd|date|number|title|name|year|symbol|to be (?:completed|confirmed|added)[^\]]*)\]"
    r"|\b(?:XX+|TBC|TBD)\b(?!\w)|\bxx+/xx+\b|_{3,}|(?<=\d/)(?:…|\.\.\.|XX*\b|xx+\b)|(?<=L\.)(?:XX*|xx+|…)"
)
_SUSPECT = re.compile(r"[\[_…<!]|XX|TB[CD]|xx|\.\.\.")
_ROMAN = re.compile(r"X{2,3}")
_TAG = re.compile(r"<<[^<>]{1,60}>>|\[[A-Z]{1,3}\d{1,3}\]|\[footnoteRef:\d+\]|\[\d+:")
_WORD_ERROR = re.compile(r"Error! (?:Reference source not found|Bookmark not defined)\.?")


@text_rule(
    "STR-29", "Nothing unfinished", Severity.ERROR, roles=RUNNING | {Role.TITLE}, zones=OWN_WORDS
)
def rule(view: TextView) -> Iterable[Found]:
    """A blank, a tag, an empty paragraph."""
    if view.role in PROSE:
        text = view.content.plain.strip()
        if not text:
            yield view.found(
                0, len(view.text), "This paragraph is empty.", severity=Severity.WARNING
            )
            return
        if view.role in OPENERS and _is_single(view, text):
            yield view.found(0, len(view.text), "This paragraph is a single word.")
    slots = list(view.content.ranges(MarkKind.PLACEHOLDER))
    for start, end in slots:
        words = _whole_word(view.text, start, end)
        yield view.found(start, end, Wording("“{words}” is still to be filled in.", words=words))
    if _SUSPECT.search(view.folded) is None:
        return
    for match in view.finditer(_BLANK):
        in_annex = view.place.zone is Zone.ANNEX  # forms and oaths have "[name]"
        said = any(start <= match.start() < end for start, end in slots)
        if not in_annex and not said and not _is_numeral(view, match):
            yield view.found(
                *match.span(), Wording("“{words}” is still to be filled in.", words=match[0])
            )
    for match in view.finditer(_TAG):
        if party_of(match[0].strip("[]")) is not None:  # "[G77]" is NUM-09
            continue
        yield view.found(
            *match.span(),
            Wording("“{words}” is a mark of an editor or a program, not text.", words=match[0]),
        )
    for match in view.finditer(_WORD_ERROR):
        yield view.found(*match.span(), "Word could not find what this refers to.")


def _whole_word(text: str, start: int, end: int) -> str:
    """A gap with what stands before and after it without a space: "A/57/…"."""
    before = re.search(r"[\w/.-]*\Z", text[:start])
    after = re.match(r"[\w/-]*", text[end:])
    return (before[0] if before else "") + text[start:end] + (after[0] if after else "")


def _is_numeral(view: TextView, match: re.Match[str]) -> bool:
    """Whether "XX" is a Roman numeral: "annex XX", "2200 A (XXI)"."""
    if _ROMAN.fullmatch(match[0]) is None:
        return False
    if view.folded[match.end() : match.end() + 1] == "-" or view.folded.strip() == match[0]:
        return True
    before = view.folded[: match.start()].rstrip()
    return before.endswith(
        (
            "annex",
            "section",
            "sect.",
            "resolution",
            "-",
            "chap.",
            "chapter",
            "Chapter",
            "part",
            "Part",
            "vol.",
            "article",
            "title",
            "(",
        )
    )


def _is_single(view: TextView, text: str) -> bool:
    if view.scope.is_security_council or text.endswith(":"):
        return False
    return len(text.split()) == 1
