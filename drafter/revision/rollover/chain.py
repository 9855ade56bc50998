"""The earlier versions of a resolution: their order, and how often it comes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from drafter.conventions import organs
from drafter.conventions.wording import Wording
from drafter.document.resolution import Resolution
from drafter.revision.rollover.situation import organ_of

_NAMES = {
    1: Wording("annual"),
    2: Wording("biennial"),
    3: Wording("triennial"),
    4: Wording("quadrennial"),
}
_A_YEAR = {organs.HUMAN_RIGHTS_COUNCIL: 3}
"""Sessions a year, of organs that have more than one."""


@dataclass(frozen=True, slots=True)
class Cycle:
    """How often a resolution comes: every `step` sessions of its organ; `name` is "annual", "biennial"
    or the like; `seen` is how many steps of the chain say so, all of them."""

    step: int
    name: str
    seen: int


def in_order(prior: Resolution, earlier: Iterable[Resolution]) -> tuple[Resolution, ...]:
    """The versions of the same organ before the prior one, one a session, the earliest first."""
    organ, session = organ_of(prior), prior.masthead.session
    if session is None:
        return ()
    by_session: dict[int, Resolution] = {}
    for version in earlier:
        own = version.masthead.session
        if own is not None and own < session and organ_of(version) == organ:
            by_session[own] = version
    return tuple(by_session[number] for number in sorted(by_session))


def cycle_of(prior: Resolution, chain: Sequence[Resolution]) -> Cycle | None:
    """The cycle that every step between the versions has; None where they differ or there is none."""
    sessions = [v.masthead.session for v in (*chain, prior)]
    known = [number for number in sessions if number is not None]
    steps = {later - before for before, later in pairwise(known)}
    if len(steps) != 1:
        return None
    (step,) = steps
    years, rest = divmod(step, _A_YEAR.get(organ_of(prior), 1))
    name = (
        _NAMES.get(years, Wording("every {n} years", n=years))
        if rest == 0
        else Wording("every {n} sessions", n=step)
    )
    return Cycle(step, name, len(known) - 1)
