"""What is noted with the masthead: the item of the agenda, and round anniversaries of the new year."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from drafter.conventions import organs
from drafter.conventions.ordinals import ordinal_words
from drafter.conventions.typography import fold
from drafter.conventions.wording import Wording
from drafter.paths import resource
from drafter.revision.rollover.proposal import Proposal, flag
from drafter.revision.rollover.situation import Situation

_ROUND = (10, 25)


@cache
def _events() -> dict[str, int]:
    import tomllib

    with resource("checks", "anniversaries.toml").open("rb") as file:
        return {str(name): int(year) for name, year in tomllib.load(file)["events"].items()}


def notes_on(situation: Situation) -> Iterator[Proposal]:
    """Flags that concern the whole text."""
    masthead = situation.prior.masthead
    if situation.organ == organs.GENERAL_ASSEMBLY and masthead.agenda_item:
        reason = Wording(
            "the items of the agenda are numbered anew each session: of those measured, every second "
            "had another number"
        )
        yield flag("", 0, 0, f"item {masthead.agenda_item}", reason)
    yield from _round_anniversaries(situation)


def _round_anniversaries(situation: Situation) -> Iterator[Proposal]:
    """Of what the preamble and the operative part name, once each."""
    day = situation.new_day
    if day is None:
        return
    due = {
        name: day.year - year
        for name, year in _events().items()
        if day.year > year and any((day.year - year) % step == 0 for step in _ROUND)
    }
    for paragraph in situation.prior.paragraphs[: situation.prior.annex_start]:
        text = fold(paragraph.content.text)
        for name in sorted(due, key=len, reverse=True):
            at = text.find(name)
            if at < 0:
                continue
            reason = Wording(
                "{year} is the year of its {ordinal} anniversary",
                year=day.year,
                ordinal=ordinal_words(due.pop(name)),
            )
            yield flag(paragraph.id, at, at + len(name), name, reason)
            break
