"""The closing lines of an adopted text: meeting, date, and how it was adopted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from drafter.conventions.dates import find_dates, parse_date
from drafter.conventions.frames import foreign_meeting, in_english
from drafter.document.masthead import Adoption
from drafter.formats.plain_text.joining import Block
from drafter.formats.plain_text.patterns import ADOPTION_LINE, DATE_LINE, MEETING, VOTE

_MOST_VOTE_LINES = 60
_GLUED_ON = re.compile(r"\bon(?=\d)")


@dataclass(frozen=True, slots=True)
class FoundAdoption:
    """The closing lines and which blocks they took: indices `start` to `end`."""

    adoption: Adoption
    start: int
    end: int


def find_adoption(blocks: Sequence[Block]) -> FoundAdoption | None:
    """The first meeting line of a text with what follows it, or a vote line alone."""
    for index, block in enumerate(blocks):
        bare = _bare(block.text)
        meeting = ADOPTION_LINE.fullmatch(bare)
        if meeting is not None:
            return _from_meeting(
                blocks, index, " ".join(meeting["meeting"].split()), meeting["date"]
            )
        foreign = foreign_meeting(bare)
        if foreign is not None and len(bare) < 90:
            rest = in_english(bare[foreign.end() :].strip(" ,.，،"))
            return _from_meeting(blocks, index, " ".join(foreign[0].split()), rest)
        if VOTE.match(bare) is not None:
            vote, end = _vote(blocks, index)
            return FoundAdoption(Adoption(vote=vote), index, end)
    return None


def adoption_of_heading(heading: str) -> Adoption:
    """The adoption that a Security Council heading tells: "Adopted by the Security Council at its
    9476th meeting, on 15 November 2023"; empty for any other heading (RES-STR-23)."""
    if not heading.startswith("Adopted by"):
        return Adoption()
    meeting = MEETING.search(heading)
    dates = find_dates(_GLUED_ON.sub("on ", heading))
    return Adoption(
        " ".join(meeting["meeting"].split()) if meeting else "", dates[0].date if dates else None
    )


def _from_meeting(
    blocks: Sequence[Block], index: int, meeting: str, date_text: str | None
) -> FoundAdoption:
    at = index + 1
    if not date_text and at < len(blocks) and DATE_LINE.fullmatch(_english(blocks[at].text)):
        date_text = _english(blocks[at].text)
        at += 1
    vote = ""
    if at < len(blocks) and VOTE.match(_bare(blocks[at].text)) is not None:
        vote, at = _vote(blocks, at)
    date = parse_date(date_text) if date_text else None
    return FoundAdoption(Adoption(meeting, date, vote), index, at)


def _vote(blocks: Sequence[Block], index: int) -> tuple[str, int]:
    """The bracketed line on the vote with its lists, lines separated by line feeds."""
    lines: list[str] = []
    for at in range(index, min(index + _MOST_VOTE_LINES, len(blocks))):
        line = _bare(blocks[at].text)
        lines.append(line)
        if line.endswith("]"):
            return "\n".join(lines), at + 1
    return _bare(blocks[index].text), index + 1


def _english(text: str) -> str:
    return in_english(_bare(text))


def _bare(text: str) -> str:
    """A line without the asterisks of italics that run over several lines."""
    return text.strip().strip("*_").strip()
