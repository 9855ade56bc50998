"""What a roll-over knows: the prior resolution, its session, and the session to come."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from drafter.conventions import organs, sessions
from drafter.conventions.dates import format_date
from drafter.conventions.wording import Wording
from drafter.document.paragraph import ParagraphKind
from drafter.document.resolution import Resolution


class CannotRollOver(ValueError):
    """The text cannot be rolled over; the message is one sentence for the user."""


@dataclass(frozen=True, slots=True)
class Situation:
    """The prior resolution and where it goes.

    `session` and `new_session` are numbers of the organ's sessions (of the Economic and Social
    Council the years); `years` is how many years lie between them; `date` that of the new draft.
    """

    prior: Resolution
    organ: str
    session: int
    new_session: int
    years: int
    date: datetime.date | None = None

    @property
    def step(self) -> int:
        """How many sessions further on."""
        return self.new_session - self.session

    @property
    def number(self) -> str:
        """The prior resolution's own number, "" for a draft."""
        return self.prior.masthead.number

    @property
    def adopted(self) -> datetime.date | None:
        """When the prior resolution was adopted."""
        return self.prior.adoption.date

    @property
    def prior_year(self) -> int | None:
        """The year in which the prior resolution was adopted or its session opened."""
        if self.adopted is not None:
            return self.adopted.year
        return sessions.session_year(self.organ, self.session)

    @property
    def prior_day(self) -> datetime.date | None:
        """The day of adoption of the prior resolution, else the opening of its session."""
        return self.adopted or self.prior.masthead.document_date or self._opening(self.session)

    @property
    def new_day(self) -> datetime.date | None:
        """The day of the new draft: its date, else the opening of its session."""
        return self.date or self._opening(self.new_session)

    def _opening(self, number: int) -> datetime.date | None:
        found = sessions.session(self.organ, number)
        return found.opens if found is not None else None

    def in_last_cycle(self, day: datetime.date) -> bool:
        """Whether a day lies in the cycle that the prior version looked back on."""
        if self.prior_day is None:
            return False
        return self.prior_day.year - max(self.years, 1) <= day.year <= self.prior_day.year

    def is_preambular(self, target: str) -> bool:
        """Whether a target is a paragraph of the preamble, where what is said lies in the past."""
        return any(
            p.id == target and p.kind is ParagraphKind.PREAMBULAR for p in self.prior.paragraphs
        )

    @property
    def citation(self) -> str:
        """The prior resolution as the new text cites it: "78/101 of 7 December 2023"."""
        if not self.number:
            return ""
        return f"{self.number} of {format_date(self.adopted)}" if self.adopted else self.number


def situation_of(
    prior: Resolution, new_session: int, date: datetime.date | None = None
) -> Situation:
    """The situation of a roll-over. Raises CannotRollOver when organ or session are not known, or the
    new session is not a later one."""
    masthead = prior.masthead
    organ = organ_of(prior)
    if not organ:
        raise CannotRollOver(
            Wording("The organ of the text is not known: set it in the masthead first.")
        )
    session = masthead.session
    if session is None:
        raise CannotRollOver(
            Wording("The session of the text is not known: set it in the masthead first.")
        )
    if new_session <= session:
        raise CannotRollOver(
            Wording(
                "The text is of session {session}: a roll-over goes to a later session, not to {new}.",
                session=session,
                new=new_session,
            )
        )
    return Situation(prior, organ, session, new_session, _years(organ, session, new_session), date)


def organ_of(resolution: Resolution) -> str:
    """The id of the organ whose text it is, by the masthead or the organ line, "" where not known."""
    organ = resolution.masthead.organ
    if organ in {known.id for known in organs.all_organs()}:
        return organ
    found = organs.organ_from_line(resolution.organ_line.plain)
    return found.id if found is not None else ""


def _years(organ: str, session: int, new_session: int) -> int:
    before = sessions.session_year(organ, session)
    after = sessions.session_year(organ, new_session)
    if before is None or after is None:
        return new_session - session
    return after - before
