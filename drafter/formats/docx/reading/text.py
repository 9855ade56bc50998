"""What each paragraph below the opening is: kind, level and label; and the lines of adoption."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from drafter.conventions.dates import parse_date
from drafter.conventions.frames import (
    begins_sentence,
    ends_clause,
    ends_line,
    foreign_meeting,
    foreign_organ_line,
    in_english,
    is_foreign_annex,
)
from drafter.conventions.openings import match_opening
from drafter.conventions.organs import body_from_line, organ_from_line
from drafter.document.marked_text import MarkedText, marked
from drafter.document.masthead import Adoption
from drafter.document.paragraph import ParagraphKind
from drafter.formats.docx.reading.lines import Line, displayed
from drafter.formats.docx.reading.source import SourceParagraph
from drafter.formats.levels import Levels
from drafter.formats.plain_text.patterns import ANNEX, MEETING, VOTE

_PART = re.compile(r"[A-H]")
_OPERATIVE_LABEL = re.compile(r"\d{1,4}\.")
_UPPER_LABEL = re.compile(r"[IVXLC]+\.|[A-Z]\.|\([A-Z]\)")
_ROMAN_HEADING = re.compile(r"[IVXLC]+(?:[.\n]|\Z)")
_LEADING = re.compile(r"[“\"‘'\[{(]*")
_MOST_VOTE_LINES = 40
_PLAIN_HEADING = 6


@dataclass(frozen=True, slots=True)
class Entry:
    """A paragraph of the text with what it is, before it has an id."""

    kind: ParagraphKind
    content: MarkedText
    source: SourceParagraph
    level: int = 0
    label: str | None = None
    rank: int | None = None


def is_organ_line(bare: str) -> bool:
    """Whether a line opens a resolution: "The General Assembly,", or so for another body."""
    if not bare.lower().startswith("the "):
        return foreign_organ_line(bare) is not None
    if organ_from_line(bare) is not None:
        return True
    return bare.endswith(",") and (body_from_line(bare) is not None or _opens_like_an_organ(bare))


def _opens_like_an_organ(bare: str) -> bool:
    """ "The Conference of the Parties serving as ...," stands where an organ line stands."""
    words = bare.rstrip(",").split()
    return 2 < len(words) < 25 and words[1][:1].isupper() and "," not in bare[:-1]


def _is_annex(bare: str) -> bool:
    return ANNEX.fullmatch(bare) is not None or is_foreign_annex(bare)


def is_part_letter(bare: str) -> bool:
    """Whether a line is the letter over a part of a composite resolution."""
    return _PART.fullmatch(bare) is not None


class TextReader:
    """Goes through the paragraphs below the organ line once."""

    def __init__(self, organ: str, language: str = "en") -> None:
        self.organ = organ
        self.language = language
        self.entries: list[Entry] = []
        self.adoption = Adoption()
        self._levels = Levels()
        self._operative = False
        self._in_annex = False
        self._voting = 0
        self._adopted: list[Line] = []

    def take(self, line: Line, following: Sequence[Line]) -> None:
        """The next paragraph that has words, and some of those after it."""
        bare = line.bare
        if self._adoption(line, bare):
            self._adopted.append(line)
            return
        if line.source.row:
            self._put(ParagraphKind.TEXT, line, line.content)
        elif _is_annex(bare) and line.label is None:
            self._in_annex = True
            self._put(ParagraphKind.ANNEX, line, line.content)
        elif is_organ_line(bare) and not self._in_annex:
            self._next_part()
            self._put(ParagraphKind.ORGAN_LINE, line, line.whole)
        elif is_part_letter(bare) and any(is_organ_line(f.bare) for f in following[:5]):
            self._next_part()
            self._put(ParagraphKind.PART, line, line.content)
        else:
            self._labelled_or_not(line, following)

    def take_known(self, kind: ParagraphKind, line: Line, entry: Entry) -> None:
        """A paragraph of which the file itself says what it is."""
        self._in_annex = self._in_annex or kind is ParagraphKind.ANNEX
        if kind in (ParagraphKind.PART, ParagraphKind.ORGAN_LINE):
            self._operative = False
        elif kind is ParagraphKind.OPERATIVE:
            self._operative = True
        if kind not in (ParagraphKind.SUBPARAGRAPH, ParagraphKind.TEXT):
            self._levels.clear()
        elif kind is ParagraphKind.SUBPARAGRAPH and line.label:
            self._levels.level(line.label, line.source.indents.left or 0, ())
        self.entries.append(entry)

    def _next_part(self) -> None:
        """A part of a composite begins: the adoption of the one before becomes text of its own."""
        self._operative = False
        for line in self._adopted:
            self.entries.append(Entry(ParagraphKind.TEXT, line.content, line.source))
        self._adopted.clear()
        self.adoption, self._voting = Adoption(), 0

    def _labelled_or_not(self, line: Line, following: Sequence[Line]) -> None:
        rank = line.heading_rank
        label = line.label
        if label is not None and (_UPPER_LABEL.fullmatch(label) or rank is not None):
            self._heading(line, rank or 4)
        elif label is not None and _OPERATIVE_LABEL.fullmatch(label):
            self._put(ParagraphKind.OPERATIVE, line, line.content, label=label)
            self._operative = True
        elif label is not None:
            left = _start_of_line(line.source)
            labels = [f.label for f in following if f.label]
            level = self._levels.level(label, left, labels)
            self._put(ParagraphKind.SUBPARAGRAPH, line, line.content, level, label)
        elif line.bullet:
            level = self._levels.bullet(line.source.number_depth)
            self._put(ParagraphKind.SUBPARAGRAPH, line, line.content, level, "")
        else:
            self._unlabelled(line, rank)

    def _heading(self, line: Line, rank: int) -> None:
        content = displayed(line.whole)
        spaced = marked(content.text.replace("\t", " "), content.marks)
        self._put(ParagraphKind.HEADING, line, spaced, rank=rank)

    def _unlabelled(self, line: Line, rank: int | None) -> None:
        text = line.content.plain
        start = _LEADING.match(text)
        words = text[start.end() if start else 0 :]
        styled = rank is not None and line.source.style.name.lower().startswith(("_ h", "title"))
        if styled:
            self._heading(line, rank or 4)
        elif not self._in_annex and self._opens(words, operative=False):
            self._put(ParagraphKind.PREAMBULAR, line, line.content)
        elif not self._in_annex and self._opens(words, operative=True):
            self._put(ParagraphKind.OPERATIVE, line, line.content)
            self._operative = True
        elif rank is not None:
            self._heading(line, rank)
        elif self._stands_alone(line):
            self._heading(line, _PLAIN_HEADING)
        elif not self._in_annex and not self._operative and begins_sentence(words, self.language):
            ended = ends_clause(line.bare) or len(line.bare) > 120
            kind = ParagraphKind.PREAMBULAR if ended else ParagraphKind.TEXT
            self._put(kind, line, line.content)
        else:
            self._put(ParagraphKind.TEXT, line, line.content)

    def _stands_alone(self, line: Line) -> bool:
        """A short line without end, after some text or at the head of a part: a plain heading."""
        bare = line.bare
        short = len(bare) < 120 and begins_sentence(bare, self.language) and not ends_line(bare)
        return short and bool(self.entries) and "\t" not in line.text

    def _opens(self, words: str, *, operative: bool) -> bool:
        if not begins_sentence(words, self.language):
            return False
        found = match_opening(words, "operative" if operative else "preambular", self.organ)
        if found is None:
            return False
        if operative or self._operative:
            return found.confidence == "known"
        return True

    def _put(
        self,
        kind: ParagraphKind,
        line: Line,
        content: MarkedText,
        level: int = 0,
        label: str | None = None,
        rank: int | None = None,
    ) -> None:
        if kind not in (ParagraphKind.SUBPARAGRAPH, ParagraphKind.TEXT):
            self._levels.clear()
        self.entries.append(Entry(kind, content, line.source, level, label, rank))

    def _adoption(self, line: Line, bare: str) -> bool:
        """The lines of adoption."""
        if self._voting:
            self._vote(bare)
            return True
        meeting = MEETING.match(bare) or foreign_meeting(bare)
        if meeting and len(bare) < 90 and line.label is None and not line.source.row:
            name = " ".join(_meeting_of(meeting).split())
            rest = bare[meeting.end() :].strip(" ,.")
            self.adoption = Adoption(name, _day(rest) if rest else None, self.adoption.vote)
            vote = VOTE.search(bare)
            if vote:
                self._begin_vote(bare[vote.start() :])
            return True
        if self.adoption.meeting and self.adoption.date is None and _day(bare):
            self.adoption = replace(self.adoption, date=_day(bare))
            return True
        if VOTE.match(bare) and not self.adoption.vote:
            self._begin_vote(bare)
            return True
        return False

    def _begin_vote(self, bare: str) -> None:
        self.adoption = replace(self.adoption, vote=bare)
        self._voting = 0 if bare.endswith("]") else _MOST_VOTE_LINES

    def _vote(self, bare: str) -> None:
        self.adoption = replace(self.adoption, vote=f"{self.adoption.vote}\n{bare}")
        self._voting = 0 if bare.endswith("]") else self._voting - 1


def _meeting_of(found: re.Match[str]) -> str:
    return found["meeting"] if "meeting" in found.re.groupindex else found[0]


def _day(bare: str) -> dt.date | None:
    return parse_date(in_english(bare))


def with_numbers_settled(entries: Sequence[Entry]) -> list[Entry]:
    """The entries where an unnumbered paragraph among numbered ones is a paragraph of its own only
    if a number is missing there, or if it is the last: any other would shift the numbers."""
    result = list(entries)
    by_sections = _by_sections(entries)
    for places in _series(entries, by_sections=by_sections):
        numbers = [_number(entries[place]) for place in places]
        if not any(numbers):
            if by_sections and len(places) == 1:  # alone in its section, it bears no number
                result[places[0]] = replace(entries[places[0]], label="")
            continue
        for at, place in enumerate(places):
            if numbers[at] is None and not _fills_a_gap(numbers, at):
                result[place] = replace(entries[place], kind=ParagraphKind.TEXT)
    return result


def _series(entries: Sequence[Entry], *, by_sections: bool) -> list[list[int]]:
    """The places of the operative paragraphs of each part, of each section where they are numbered
    anew in it."""
    opening = [ParagraphKind.PART, ParagraphKind.ANNEX, ParagraphKind.ORGAN_LINE]
    if by_sections:
        opening.append(ParagraphKind.HEADING)
    series: list[list[int]] = [[]]
    for place, entry in enumerate(entries):
        if entry.kind in opening:
            series.append([])
        elif entry.kind is ParagraphKind.OPERATIVE:
            series[-1].append(place)
    return series


def _by_sections(entries: Sequence[Entry]) -> bool:
    """Whether numbers begin anew under headings, as in the texts on the programme budget."""
    under_heading = False
    firsts = 0
    for entry in entries:
        if entry.kind is ParagraphKind.HEADING:
            under_heading = True
        elif entry.kind is ParagraphKind.OPERATIVE:
            firsts += under_heading and _number(entry) == 1
            under_heading = False
        elif entry.kind in (ParagraphKind.PART, ParagraphKind.ANNEX):
            under_heading = False
    return firsts > 1


def _number(entry: Entry) -> int | None:
    digits = (entry.label or "").rstrip(".")
    return int(digits) if digits.isdigit() else None


def _fills_a_gap(numbers: Sequence[int | None], at: int) -> bool:
    before = next((n for n in reversed(numbers[:at]) if n is not None), None)
    after = next((n for n in numbers[at + 1 :] if n is not None), None)
    if before is None:
        return False
    return after is None or after == before + 2


def with_heading_levels(entries: Sequence[Entry]) -> list[Entry]:
    """The entries with the levels of headings counted from the highest that occurs; of headings
    that look alike, those with a Roman number stand above the others."""
    heights = {n: _height(e) for n, e in enumerate(entries) if e.rank is not None}
    depth = {height: min(place, 3) for place, height in enumerate(sorted(set(heights.values())))}
    return [
        replace(e, level=depth[heights[n]]) if n in heights else e for n, e in enumerate(entries)
    ]


def _height(entry: Entry) -> tuple[int, bool]:
    return entry.rank or 0, _ROMAN_HEADING.match(entry.content.text) is None


def _start_of_line(source: SourceParagraph) -> int:
    return (source.indents.left or 0) + min(source.indents.first or 0, 0)
