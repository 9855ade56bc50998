"""The closing lines: meeting, date and vote."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field

from drafter.document.marked_text import MarkedText, italic
from drafter.document.masthead import Adoption
from drafter.formats.akn.inline import Notes, text_of
from drafter.formats.akn.masthead import parsed_date
from drafter.formats.akn.names import Element, descendants, name_of, words_of


@dataclass(slots=True)
class Closing:
    """What the conclusions of a statement say.

    `adoption_lines` are the lines of the adoption as printed, `others` those that are no part of it.
    """

    adoption: Adoption = Adoption()
    adoption_lines: list[MarkedText] = field(default_factory=list)
    others: list[MarkedText] = field(default_factory=list)

    @property
    def lines(self) -> list[MarkedText]:
        """Everything, as text."""
        return [*self.others, *self.adoption_lines]


def closing_of(conclusions: Element, notes: Notes) -> Closing:
    """The conclusions of a statement; what is not meeting, date or vote is kept as other lines."""
    meeting, date, votes = "", None, list[str]()
    closing = Closing()
    for paragraph in conclusions:
        names = {name_of(e) for e in paragraph.iter()}
        if "authorialNote" in names:
            closing.others.append(text_of(paragraph, notes))
        elif "vote" in names or "outcome" in names:
            votes.append(_vote_lines(paragraph))
        else:
            found, when, rest = _event(paragraph)
            if (meeting and found) or (date and when):
                rest, found, when = words_of(paragraph), "", None
            meeting, date = found or meeting, when or date
            if rest:
                closing.others.append(italic(rest))
            closing.adoption_lines += [italic(line) for line in _printed(paragraph, rest)]
    closing.adoption = Adoption(meeting, date, "\n".join(vote for vote in votes if vote))
    closing.adoption_lines += [italic(line) for vote in votes for line in vote.split("\n") if line]
    return closing


def _event(paragraph: Element) -> tuple[str, datetime.date | None, str]:
    """Meeting, date, and the words that are neither."""
    rest = words_of(paragraph)
    meeting, date = "", None
    for element in paragraph.iter():
        if (
            element.get("refersTo") == "#adoptionMeeting"
            or element.get("name") == "adoptionMeeting"
        ):
            meeting = words_of(element)
            rest = rest.replace(meeting, "", 1)
    for element in descendants(paragraph, "docDate"):
        found = parsed_date(element.get("date"))
        if found is not None:
            date, rest = found, rest.replace(words_of(element), "", 1)
    return meeting, date, rest.strip(" ,")


def _printed(paragraph: Element, rest: str) -> list[str]:
    """The lines of meeting and date as the file has them."""
    if rest == words_of(paragraph):
        return []
    content = text_of(paragraph, Notes()).text
    return [" ".join(line.split()) for line in content.split("\n") if line.strip()]


def _vote_lines(paragraph: Element) -> str:
    """The roll-call with a line for each heading and each list of States."""
    pieces: list[str] = []

    def walk(element: Element) -> None:
        outcome = element is not paragraph and name_of(element) == "outcome"
        if outcome and name_of(element.getparent()) == "outcome":
            pieces.append("\n")
        pieces.append(element.text or "")
        for part in element:
            if name_of(part) == "eol":
                pieces.append("\n")
            else:
                walk(part)
            pieces.append(part.tail or "")

    walk(paragraph)
    lines = (" ".join(line.split()) for line in "".join(pieces).split("\n"))
    return "\n".join(line for line in lines if line)
