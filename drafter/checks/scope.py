"""What kind of text it is: decided before any rule runs, for organs and kinds have rules of their own."""

from __future__ import annotations

import datetime
import re
from enum import StrEnum
from typing import NamedTuple

from drafter.conventions.fused_changes import fused_number
from drafter.conventions.organs import (
    ECONOMIC_AND_SOCIAL_COUNCIL,
    GENERAL_ASSEMBLY,
    HUMAN_RIGHTS_COUNCIL,
    SECURITY_COUNCIL,
    organ_from_line,
    organ_from_symbol,
)
from drafter.document.resolution import Resolution


class TextKind(StrEnum):
    """What the text is to be. Decisions carry no italics and no numbers (RES-STR-28); a statement by the
    President quotes what the organ says, without organ line, title or numbers."""

    RESOLUTION = "resolution"
    DECISION = "decision"
    AMENDMENT = "amendment"
    STATEMENT = "statement"


class State(StrEnum):
    """Whether the text is still to be adopted."""

    DRAFT = "draft"
    ADOPTED = "adopted"


class Scope(NamedTuple):
    """Organ (its id, empty where unknown), kind, state, date, session and language of a text.

    `session` is the number of the session, for the Economic and Social Council the year.
    `special` is true for special and emergency special sessions, numbered in series of their own.
    """

    organ: str
    kind: TextKind
    state: State
    date: datetime.date | None
    session: int | None
    special: bool
    language: str = "en"

    @property
    def is_security_council(self) -> bool:
        """Whether the style of the Security Council holds."""
        return self.organ == SECURITY_COUNCIL


GA, HRC, ECOSOC, SC = (
    GENERAL_ASSEMBLY,
    HUMAN_RIGHTS_COUNCIL,
    ECONOMIC_AND_SOCIAL_COUNCIL,
    SECURITY_COUNCIL,
)

_DRAFT_SYMBOL = re.compile(r"/L\.\d*")
_ADOPTED_SYMBOL = re.compile(r"/(?:RES|DEC)/")
_NUMBER = re.compile(r"(?P<special>E?S-)?(?P<session>\d{1,4})/\d+")


def scope_of(resolution: Resolution) -> Scope:
    """The scope of a resolution, from its masthead and, where that is silent, from its text."""
    masthead = resolution.masthead
    organ = masthead.organ or _organ_of_text(resolution)
    state = _state(resolution)
    number = _NUMBER.match(masthead.number)
    session = masthead.session
    if session is None and number is not None and state is State.ADOPTED:
        session = int(number["session"])
    if session is None and (fused := fused_number(masthead.number)) is not None:
        session = int(fused.new.split("/")[0])
    special = masthead.session_kind != "regular" or bool(number and number["special"])
    date = resolution.adoption.date if state is State.ADOPTED else None
    return Scope(
        organ,
        _kind(resolution),
        state,
        date or masthead.document_date,
        session,
        special,
        resolution.language,
    )


def _organ_of_text(resolution: Resolution) -> str:
    organ = organ_from_line(resolution.organ_line.plain)
    if organ is None and resolution.masthead.symbol:
        organ = organ_from_symbol(resolution.masthead.symbol)
    return organ.id if organ else ""


def _kind(resolution: Resolution) -> TextKind:
    masthead = resolution.masthead
    if "amendment to" in masthead.heading.plain.lower():
        return TextKind.AMENDMENT
    if "/PRST/" in masthead.symbol:
        return TextKind.STATEMENT
    try:
        return TextKind(masthead.kind)
    except ValueError:
        return TextKind.RESOLUTION


def _state(resolution: Resolution) -> State:
    masthead = resolution.masthead
    if _DRAFT_SYMBOL.search(masthead.symbol):
        return State.DRAFT
    if _ADOPTED_SYMBOL.search(masthead.symbol) or "adopted by" in masthead.heading.plain.lower():
        return State.ADOPTED
    if masthead.distribution.lower() == "limited":
        return State.DRAFT
    if fused_number(masthead.number) is not None:
        return State.DRAFT  # the number of the last version, with that of the new one run into it
    return State.ADOPTED if masthead.number and resolution.adoption else State.DRAFT
