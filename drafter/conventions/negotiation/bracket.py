"""A square bracket of a negotiated text and what stands in it, as places in the running text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from drafter.conventions.negotiation.attribution import Position, Stance
from drafter.conventions.negotiation.parties import Party


class Sort(StrEnum):
    """What a bracket is."""

    OPEN = "open"
    """Its words are contested."""
    NOTE = "note"
    """It only says who wants something of the bracket before it or of its paragraph: "[Deleted by EU]"."""
    AGREED = "agreed"
    NUMBER = "number"
    """It holds no more than the number of its paragraph: "[OP1.]"."""
    GAP = "gap"
    """Something is still to be filled in: "[date]" (STR-29)."""
    EDITORIAL = "editorial"
    """An editor's own in a quotation or reference: "[sic]", "[…]"."""


@dataclass(frozen=True, slots=True)
class Option:
    """Words that may stay: `[start:end]`, who wants what of them, and their label ("alt 1")."""

    start: int
    end: int
    positions: tuple[Position, ...] = ()
    label: str = ""


@dataclass(frozen=True, slots=True)
class Bracket:
    """A pair of square brackets over `[start:end]`, or one that lacks its partner (`closed` is False).

    `outer_end` is past the attribution and the notes that follow it. `options` are its alternatives, one
    where there are none. `hosted` says that a note belongs to a bracket, whose positions it has joined.
    """

    start: int
    end: int
    sort: Sort
    closed: bool = True
    outer_end: int = -1
    options: tuple[Option, ...] = ()
    positions: tuple[Position, ...] = ()
    inner: tuple[Bracket, ...] = ()
    hosted: bool = False

    def all(self) -> Iterator[Bracket]:
        """This bracket and those in it, outer before inner."""
        yield self
        for bracket in self.inner:
            yield from bracket.all()

    @property
    def is_open(self) -> bool:
        """Whether it is counted: contested words, a bracket without its partner, a note on a paragraph."""
        return self.sort is Sort.OPEN or (self.sort is Sort.NOTE and not self.hosted)

    @property
    def parties(self) -> tuple[Party, ...]:
        """Who is named in it, each once."""
        positions = [*self.positions, *(p for o in self.options for p in o.positions)]
        return tuple(dict.fromkeys(position.party for position in positions))


@dataclass(frozen=True, slots=True)
class Issue:
    """A contested place: one bracket, or alternatives in brackets side by side ("[shall] [should]")."""

    brackets: tuple[Bracket, ...]

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.brackets[0].start

    @property
    def end(self) -> int:
        """Where it ends, attributions and notes behind it included."""
        return self.brackets[-1].outer_end

    @property
    def options(self) -> tuple[Option, ...]:
        """All words that may stay."""
        return tuple(option for bracket in self.brackets for option in bracket.options)


def takes(positions: tuple[Position, ...], party: Party) -> set[Stance]:
    """What a party wants by these positions."""
    return {position.stance for position in positions if position.party.name == party.name}
