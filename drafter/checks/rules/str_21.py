"""The closing lines of the Human Rights Council: meeting, date, and the vote in square brackets.

What it checks: the brackets around the line on the vote, and the number of States in each list against the figures.

Right: 36th meeting / 29 September 2011 / [Adopted without a vote.]
Wrong: 36th meeting / 29 September 2011 / Adopted without a vote

Exceptions: special sessions; old lists hold typing errors.

Source: RES-STR-21; measured on issued resolutions.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafter.checks.finding import Found, Severity
from drafter.checks.rule import whole_rule
from drafter.checks.scope import HRC
from drafter.checks.views import WholeView
from drafter.conventions.states import split_list
from drafter.conventions.wording import counted

_FIGURES = re.compile(
    r"recorded vote of (?P<yes>\d+) to (?P<no>\d+|none),? with (?P<abstain>\d+|no|one|two|three) abstentions?"
)
_LIST = re.compile(
    r"^(?P<head>In favour|Against|Abstaining|Abstentions):?\s*(?P<names>.*)$", re.MULTILINE
)
_WORDS = {"no": 0, "none": 0, "one": 1, "two": 2, "three": 3}


@whole_rule("STR-21", "Adoption block", Severity.WARNING, facts=None, organs={HRC})
def rule(whole: WholeView) -> Iterable[Found]:
    """A vote without brackets, or whose lists do not add up."""
    return _check(whole.resolution.adoption.vote.strip())


def _check(vote: str) -> Iterator[Found]:
    if not vote:
        return
    if not (vote.startswith("[") and vote.rstrip(" .").endswith("]")):
        yield Found(
            0, 0, "The line on the vote stands in square brackets: “[Adopted without a vote.]”."
        )
    figures = _FIGURES.search(vote)
    if figures is None:
        return
    joined = re.sub(r"(In favour|Against|Abstaining|Abstentions):\s*\n+", r"\1: ", vote)
    wanted = {
        "In favour": _number(figures["yes"]),
        "Against": _number(figures["no"]),
        "Abstaining": _number(figures["abstain"]),
    }
    for match in _LIST.finditer(joined):
        head = "Abstaining" if match["head"].startswith("Abst") else match["head"]
        names = [n for n in split_list(match["names"].strip(" ]")) if n.text]
        if len(names) != wanted[head]:
            yield Found(
                0,
                0,
                counted(
                    len(names),
                    "“{head}”: {n} State is named, the vote says {wanted}.",
                    "“{head}”: {n} States are named, the vote says {wanted}.",
                    head=match["head"],
                    wanted=wanted[head],
                ),
            )


def _number(word: str) -> int:
    return _WORDS[word] if word in _WORDS else int(word)
