"""The sponsors are names of States, each by itself; the program sets the line.

What it checks: what does not belong in the list of sponsors: "Sponsors:", ": draft resolution", asterisks, several
names in one, articles.

Right: Angola, Brazil and Chile: draft resolution
Wrong: Sponsors: Angola, Brazil, Chile

Exceptions: "Draft resolution submitted by the President of the General Assembly" has no sponsors. The asterisk and its
note are set from the group that the masthead names.

Source: RES-SPON-01; measured: 224 of 224 sponsor lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from drafter.checks.finding import Fix, Found, Severity
from drafter.checks.rule import whole_rule
from drafter.checks.scope import HRC
from drafter.checks.views import WholeView
from drafter.conventions.states import split_list, state_of
from drafter.conventions.wording import Wording
from drafter.document.edits import SetField

_LEAD = re.compile(
    r"^\s*(?:\[?(?:main )?(?:co-?)?sponsors?(?:ed by)?\]?|submitted by)\s*:?\s*", re.I
)
_TAIL = re.compile(r"\s*[:;.]?\s*(?:(?:revised )?draft (?:resolution|decision).*)?$", re.I)


@whole_rule("SPON-01", "The sponsor line", Severity.ERROR, facts=None)
def rule(whole: WholeView) -> Iterable[Found]:
    """A sponsor that is more or less than a name."""
    sponsors = whole.masthead.sponsors
    clean = tuple(dict.fromkeys(name for sponsor in sponsors for name in _names(sponsor)))
    for written in sponsors:
        sponsor = written
        if whole.scope.organ == HRC:
            sponsor = written.removesuffix("*")  # a State that is no member of the Council
        if _names(sponsor) != [sponsor]:
            masthead = replace(whole.masthead, sponsors=clean)
            fix = Fix("Keep the names alone", True, (SetField("masthead", masthead),))
            yield Found(
                0,
                0,
                Wording("“{sponsor}” is more than the name of one sponsor.", sponsor=sponsor),
                fix,
            )
            return


def _names(sponsor: str) -> list[str]:
    """The names in an entry of the list; the entry itself where it is one name."""
    bare = _TAIL.sub("", _LEAD.sub("", sponsor)).replace("*", "").strip()
    if state_of(sponsor) is not None:
        return [sponsor]
    listed = [item for item in split_list(bare) if item.text]
    if len(listed) > 1 and all(item.state is not None for item in listed):
        return [item.text for item in listed]
    return [bare] if bare else []
