"""Which words of a contested place stay."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from drafter.conventions.negotiation.attribution import Position, Stance
from drafter.conventions.negotiation.bracket import Option, takes
from drafter.conventions.negotiation.parties import Party

_FOR = frozenset([Stance.PROPOSES, Stance.KEEPS])


class Policy(StrEnum):
    """How a whole text is made clean.

    KEEP: what stands in brackets stays, of alternatives the first. DROP: what stands in brackets goes; only
    of alternatives that nobody in particular proposes the first stays, since the sentence needs one. BASE: what
    somebody proposes goes; what nobody in particular proposes, and what somebody only wants out, stays.
    """

    KEEP = "keep"
    DROP = "drop"
    BASE = "base"


@dataclass(frozen=True, slots=True)
class Side:
    """Whose text is made: a party's, or nobody's by a policy."""

    policy: Policy = Policy.KEEP
    party: Party | None = None

    def choice(self, options: Sequence[Option]) -> int | None:
        """The index of the option that stays, None where none does."""
        return self.chosen([option.positions for option in options])

    def chosen(self, wanted: Sequence[tuple[Position, ...]]) -> int | None:
        """The same of anything of which parties want this and that."""
        if len(wanted) == 1:
            return 0 if self.stays(wanted[0]) else None
        if self.party is not None:
            for index, positions in enumerate(wanted):
                if takes(positions, self.party) & _FOR:
                    return index
        staying = (n for n, one in enumerate(wanted) if self.stays(one, among_several=True))
        return next(staying, None)

    def stays(self, positions: tuple[Position, ...], *, among_several: bool = False) -> bool:
        """Whether words stay of which parties want this. `among_several`: they are an alternative."""
        proposed = any(position.stance is Stance.PROPOSES for position in positions)
        if self.party is not None:
            own = takes(positions, self.party)
            if own & _FOR:
                return True
            return Stance.DELETES not in own and not proposed
        if self.policy is Policy.KEEP:
            return True
        if self.policy is Policy.DROP:
            return among_several and not proposed
        return not proposed
