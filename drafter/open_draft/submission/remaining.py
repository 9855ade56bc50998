"""What is still open in a draft that is to be submitted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from drafter.checks.finding import Finding, Severity
from drafter.checks.output.located import Locator
from drafter.conventions.negotiation.reading import Negotiated, read
from drafter.conventions.negotiation.running import texts_of
from drafter.conventions.typography import shortened
from drafter.document.draft import Draft
from drafter.document.marked_text import MarkKind

_GAPS = ("STR-29",)
_BRACKETS = ("NUM-09",)
_NUMBERS = ("NUM-02",)
_MOST = 80


class Sort(StrEnum):
    """What is open."""

    BRACKET = "open bracket"
    MARK = "mark of negotiation"
    """A typed number such as "5 bis", or that a paragraph is agreed *ad referendum*."""
    GAP = "to be filled in"
    ERROR = "error"
    WARNING = "warning"


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

    Open brackets count wherever they stand, one over several paragraphs where it begins; a gap in brackets
    counts once, as a gap.
    """
    resolution = draft.current
    locator = Locator(resolution)
    gaps = {(f.target, f.start) for f in findings if f.rule in _GAPS}
    told = {(f.target, f.start) for f in findings if f.rule in _NUMBERS}
    found: list[tuple[tuple[int, int], Remaining]] = []
    order = {target: n for n, (target, _) in enumerate(texts_of(resolution))}

    def add(sort: Sort, target: str, start: int, text: str) -> None:
        one = Remaining(sort, locator.place(target), text, target)
        found.append(((order.get(target, -1), start), one))

    taken_at: dict[str, set[int]] = {}
    for target, content in texts_of(resolution):
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
        taken_at[target] = taken
    for sort, target, start, text in _marks(read(resolution)):
        if start not in taken_at[target] and (target, start) not in told:
            add(sort, target, start, shortened(text, _MOST))
    for finding in findings:
        if finding.severity is Severity.ERROR and finding.rule not in _BRACKETS:
            sort = Sort.GAP if finding.rule in _GAPS else Sort.ERROR
            add(sort, finding.target, finding.start, finding.message)
    return [one for _, one in sorted(found, key=lambda pair: pair[0])]


def warnings_left(draft: Draft, findings: Sequence[Finding]) -> list[Remaining]:
    """The warnings, in reading order: an editor would ask, but they hold nothing up. Brackets and gaps are
    told by `remaining`, whatever their severity."""
    locator = Locator(draft.current)
    return [
        Remaining(Sort.WARNING, locator.place(f.target), f.message, f.target)
        for f in findings
        if f.severity is Severity.WARNING and f.rule not in (*_GAPS, *_BRACKETS)
    ]


def number_left(draft: Draft, findings: Sequence[Finding]) -> int:
    """How many things are left before submission: all that is open, and the warnings."""
    return len(remaining(draft, findings)) + len(warnings_left(draft, findings))


def _marks(text: Negotiated) -> list[tuple[Sort, str, int, str]]:
    """Open brackets, numbers such as "5 bis" and marks of agreement: target, place in it, words.

    A bracket that is never closed has all to the end of its text, a closing one without its opening
    nothing but itself."""
    run = text.run
    spans = [(Sort.BRACKET, one.start, one.end) for one in text.open()]
    for marks in text.marks:
        both = (marks.number_span, marks.agreed)
        spans.extend((Sort.MARK, *span) for span in both if span is not None)
    return [
        (sort, *run.place(start), run.text[start:end].replace("\ufffc", ""))
        for sort, start, end in spans
    ]
