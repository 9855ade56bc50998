"""What is still open in a draft that is to be submitted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from drafter.checks.finding import Finding, Severity
from drafter.checks.output.located import Locator
from drafter.conventions.typography import shortened
from drafter.document.draft import Draft
from drafter.document.marked_text import MarkedText, MarkKind
from drafter.document.resolution import NOTE_PREFIX, Resolution

_GAPS = ("STR-29",)
_BRACKETS = ("NUM-09",)
_MOST = 80


class Sort(StrEnum):
    """What is open."""

    BRACKET = "open bracket"
    GAP = "to be filled in"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Remaining:
    """Something open: where, and what it is in words. `target` as in `Resolution.text_at`, or ""."""

    sort: Sort
    place: str
    text: str
    target: str = ""

    def __str__(self) -> str:
        """ "Paragraph 5, open bracket: [and their families]"."""
        return f"{self.place[:1].upper()}{self.place[1:]}, {self.sort}: {self.text}"


def remaining(draft: Draft, findings: Sequence[Finding]) -> list[Remaining]:
    """All that is open, in reading order, given what the checker found before submission.

    Square brackets count wherever they stand, a gap in brackets once, as a gap.
    """
    resolution = draft.current
    locator = Locator(resolution)
    gaps = {(f.target, f.start) for f in findings if f.rule in _GAPS}
    found: list[tuple[tuple[int, int], Remaining]] = []
    order = {target: n for n, (target, _) in enumerate(_texts(resolution))}

    def add(sort: Sort, target: str, start: int, text: str) -> None:
        one = Remaining(sort, locator.place(target), text, target)
        found.append(((order.get(target, -1), start), one))

    for target, content in _texts(resolution):
        marked = [m for m in content.marks if m.kind is MarkKind.PLACEHOLDER]
        taken = {start for at, start in gaps if at == target}
        for mark in marked:
            if mark.start not in taken:
                add(
                    Sort.GAP,
                    target,
                    mark.start,
                    shortened(content.slice(mark.start, mark.end).plain, _MOST),
                )
        taken |= {mark.start for mark in marked}
        for start, end in _brackets(content.text):
            if start not in taken:
                add(Sort.BRACKET, target, start, shortened(content.slice(start, end).plain, _MOST))
    for finding in findings:
        if finding.severity is Severity.ERROR and finding.rule not in _BRACKETS:
            sort = Sort.GAP if finding.rule in _GAPS else Sort.ERROR
            add(sort, finding.target, finding.start, finding.message)
    return [one for _, one in sorted(found, key=lambda pair: pair[0])]


def _texts(resolution: Resolution) -> Iterator[tuple[str, MarkedText]]:
    yield "title", resolution.title
    for paragraph in resolution.paragraphs:
        yield paragraph.id, paragraph.content
    for note in resolution.footnotes:
        yield NOTE_PREFIX + note.id, note.content


def _brackets(text: str) -> list[tuple[int, int]]:
    """Each bracket with what it holds, outer before inner; one that is never closed to the end of the
    text, a closing one without its opening alone."""
    found: list[tuple[int, int]] = []
    waiting: list[int] = []
    for place, character in enumerate(text):
        if character == "[":
            waiting.append(place)
        elif character == "]":
            found.append((waiting.pop() if waiting else place, place + 1))
    found += [(place, len(text)) for place in waiting]
    return sorted(found, key=lambda pair: (pair[0], -pair[1]))
