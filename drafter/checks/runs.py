"""Paragraphs in a row that open alike: the cycle of "also" and "further" (RES-ALSO-01 to -09)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from drafter.checks.place import Role, Zone
from drafter.checks.views import TextView, WholeView
from drafter.conventions.addressees import run_key
from drafter.conventions.openings import Marker, Opening, bases_of

_BREAKS = (Role.HEADING, Role.PART, Role.ORGAN_LINE, Role.ANNEX, Role.TEXT)


class Key(NamedTuple):
    """What a paragraph is to its neighbours. `start` and `end` are the place of its opening."""

    base: str
    addressee: str | None
    marker: Marker
    place: str
    start: int
    end: int
    confident: bool


class Member(NamedTuple):
    """A paragraph in its run. `position` counts from 1."""

    view: TextView
    key: Key
    position: int
    before: Key | None

    @property
    def joined(self) -> bool:
        """Whether the paragraph before shares a verb with this one."""
        return shares_verb(self.before, self.key)


def run_facts(view: TextView) -> object:
    """The key of a paragraph for a rule's facts; a role where it is no paragraph of the organ."""
    opening = view.opening
    if view.kind is None or view.place.zone is not Zone.BODY:
        return view.role
    if opening is None:
        return None
    base, addressee = run_key(view.text, opening)
    return Key(
        base, addressee, opening.marker, opening.place, opening.start, opening.end,
        opening.confidence == "known",
    )  # fmt: skip


def members(whole: WholeView, role: Role) -> list[Member]:
    """Every paragraph of a role with its position in its run, for rules whose facts are `run_facts`."""
    return whole.shared.once((members, role), lambda: list(_members(whole, role)))


def _members(whole: WholeView, role: Role) -> Iterator[Member]:
    before: Key | None = None
    position = 0
    for view, fact in zip(whole.texts, whole.facts, strict=True):
        own = view.place.role
        if own is not role:
            if own in _BREAKS:
                before = None
            continue
        if not isinstance(fact, Key):
            before = None
            continue
        alike = before is not None and (before.base, before.addressee) == (
            fact.base,
            fact.addressee,
        )
        position = position + 1 if alike else 1
        yield Member(view, fact, position, before)
        before = fact


def shares_verb(before: Key | None, key: Key) -> bool:
    """Whether the openings have a verb in common: "Welcomes and encourages" and "Also welcomes"."""
    if before is None:
        return False
    if before.base == key.base:
        return True
    return bool(set(bases_of(before.base)) & set(bases_of(key.base))) or _head(before) == _head(key)


def _head(key: Key) -> str:
    """The verb alone: "Notes" of "Notes with appreciation"."""
    words = key.base.split(" ", 2)
    return " ".join(words[:2]) if words[0] in ("Takes", "Taking", "Calls", "Calling") else words[0]


def opening_of(view: TextView) -> Opening:
    """The opening of a member of a run, which always has one."""
    if view.opening is None:
        raise ValueError(f"{view.target} has no opening")
    return view.opening
