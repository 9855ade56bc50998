"""Sponsors are States: groups, organizations and persons speak through one.

What it checks: a sponsor that is no Member State and no observer State.

Right: Iraq (on behalf of the Group of 77 and China)
Wrong: Group of 77 and China

Exceptions: the State of Palestine and the Holy See within their rights. Who joins is for the sponsors to decide.

Source: RES-SPON-04; rules of procedure of the General Assembly, annex on special committees.
"""

from __future__ import annotations

from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.rule import whole_rule
from drafter.checks.views import WholeView
from drafter.conventions.states import split_list, state_of
from drafter.conventions.wording import Wording


@whole_rule("SPON-04", "Who may sponsor", Severity.WARNING, facts=None)
def rule(whole: WholeView) -> Iterable[Found]:
    """A sponsor that is no State."""
    for sponsor in whole.masthead.sponsors:
        if _is_no_state(sponsor):
            yield Found(
                0,
                0,
                Wording(
                    "“{sponsor}” is no State: name the State that speaks for it, and the group.",
                    sponsor=sponsor,
                ),
            )


def _is_no_state(sponsor: str) -> bool:
    """Several States in one entry are for SPON-01."""
    return state_of(sponsor) is None and not all(
        item.state is not None for item in split_list(sponsor.strip(" :*"))
    )
