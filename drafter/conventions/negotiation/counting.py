"""How much of a text is open."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from drafter.conventions.negotiation.parties import Party
from drafter.conventions.negotiation.reading import Negotiated


@dataclass(frozen=True, slots=True)
class OpenCount:
    """Open brackets: in all, by the target where each begins, by the party that is named.

    A bracket with two parties counts for both, so `by_party` may add up to more than `total`; a bracket
    within another counts too. `alternatives` are paragraphs in place of others that no bracket holds,
    `agreed` those marked as agreed *ad referendum*, `numbered` those with a typed number such as "5 bis".
    """

    total: int
    by_target: dict[str, int]
    by_party: dict[Party, int]
    alternatives: int
    agreed: int
    numbered: int

    @property
    def is_clean(self) -> bool:
        """Whether no mark of negotiation is left at all."""
        return not (self.total or self.alternatives or self.agreed or self.numbered)


def count(text: Negotiated) -> OpenCount:
    """Count what is open."""
    found = text.open()
    by_target: Counter[str] = Counter(text.run.place(bracket.start)[0] for bracket in found)
    by_party: Counter[Party] = Counter(party for bracket in found for party in bracket.parties)
    loose = [marks for marks in text.marks if marks.is_alternative and marks.whole is None]
    return OpenCount(
        total=len(found),
        by_target=dict(by_target),
        by_party=dict(by_party.most_common()),
        alternatives=len(loose),
        agreed=sum(1 for marks in text.marks if marks.agreed is not None),
        numbered=sum(1 for marks in text.marks if marks.number is not None),
    )
