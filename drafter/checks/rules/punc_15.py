"""No capital follows a colon in running text; a subtitle after a colon is in lower case.

What it checks: an ordinary word (an article, a preposition, a pronoun) with a capital after a colon; in titles of
resolutions also a word in -ing and the words that subtitles begin with ("report", "progress").

Right: Literacy for life: shaping future agendas
Wrong: Literacy for life: Shaping future agendas

Exceptions: names and titles of documents, which keep their capitals ("Agenda 2063: The Africa We Want", "Goal 14: Conserve"):
a word before another capital is taken for the beginning of one; quotations, italics, annexes, headings. Advice only.

Source: RES-PUNC-15; measured: 70 of 73 titles with a colon go on in lower case or with a name; none of 437 capitals
after a colon in the text is such a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.place import Role
from drafter.checks.rule import NOT_SC, PARAGRAPHS, text_rule
from drafter.checks.views import TextView
from drafter.checks.word_lists import word_list
from drafter.conventions.wording import Wording

_CAPITAL = re.compile(r"(?<=[a-z0-9)]): (?P<word>[A-Z][a-z]*)(?= [a-z])")
_GOAL = re.compile(r"\bGoal \d+\Z")


@text_rule(
    "PUNC-15", "After a colon", Severity.ADVICE, roles=PARAGRAPHS | {Role.TITLE}, organs=NOT_SC,
    triggers=(": ",),
)  # fmt: skip
def rule(view: TextView) -> Iterable[Found]:
    """An ordinary word with a capital."""
    for match in view.finditer(_CAPITAL):
        word = match["word"]
        low = word.lower()
        start, end = match.span("word")
        if low not in word_list("after_colon") and not (
            view.role is Role.TITLE and (low.endswith("ing") or low in word_list("subtitle"))
        ):
            continue
        if view.is_italic(start) or _GOAL.search(view.folded[: match.start()]):
            continue
        yield view.found(
            start,
            end,
            Wording("After a colon the text goes on in lower case: “{right}”.", right=low),
            view.replacing(Wording("Write “{right}”", right=low), start, end, low, safe=False),
        )
