"""What an amendment deletes is not amended again, and after it the text is numbered anew.

What it checks: an instruction that touches a paragraph which an earlier instruction of the same amendment deletes, or
which deletes it twice.

Right: Delete operative paragraph 5. / In operative paragraph 6, delete “fully”.
Wrong: Delete operative paragraph 5. / In operative paragraph 5, delete “fully”.

Exceptions: "after operative paragraph 5" may name a deleted paragraph as a place. Numbers are those of the draft as issued.
The amended text itself is judged by the rules on it (NUM-01, NUM-08, ALSO-04, FN-03); numbers are computed in Drafter.

Source: RES-AMD-03; measured on 24 amendments of the eightieth session.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafter.checks.finding import Found, Severity
from drafter.checks.rule import PROSE, whole_rule
from drafter.checks.scope import TextKind
from drafter.checks.views import TextView, WholeView
from drafter.conventions.wording import Wording

_QUOTED = re.compile(r'"[^"]*"?')
_NUMBERED = re.compile(
    r"\boperative paragraphs? (?P<list>\d+(?: \([a-z]+\))?(?:(?:, | and | to )\d+(?: \([a-z]+\))?)*)"
)
_ORDINAL = re.compile(r"\bthe (?P<ordinal>[a-z-]+) preambular paragraph\b")
_WHERE = re.compile(r"\b[Aa]fter\b[^,;.]*")


def _facts(view: TextView) -> object:
    return view.folded if view.role in PROSE else ""


def _named(text: str) -> Iterator[tuple[str, int, int]]:
    """The paragraphs that an instruction names, with the place of the name."""
    for match in _NUMBERED.finditer(text):
        for entry in re.split(r", | and ", match["list"]):
            first, _, last = entry.partition(" to ")
            if last:
                for number in range(int(first.split()[0]), int(last.split()[0]) + 1):
                    yield str(number), *match.span()
            else:
                yield entry, *match.span()
    for match in _ORDINAL.finditer(text):
        yield match["ordinal"], *match.span()


def _blanked(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub(lambda m: " " * len(m[0]), text)


@whole_rule(
    "AMD-03", "Renumbering after amendments", Severity.WARNING, facts=_facts,
    kinds={TextKind.AMENDMENT},
)  # fmt: skip
def rule(whole: WholeView) -> Iterable[Found]:
    """A paragraph named again after it was deleted."""
    deleted: set[str] = set()
    for view, fact in zip(whole.texts, whole.facts, strict=True):
        if not isinstance(fact, str) or not fact or fact.startswith('"'):
            continue
        text = _blanked(_WHERE, _blanked(_QUOTED, fact))
        names = list(_named(text))
        for name, start, end in names:
            if name in deleted:
                yield view.found(
                    start, end, Wording("“{name}” is deleted by an instruction above.", name=name)
                )
        if text.lstrip().startswith("Delete"):
            deleted |= {name for name, _, _ in names}
