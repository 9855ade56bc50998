"""A resolution read as a negotiated text."""

from __future__ import annotations

import functools
import itertools
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from drafter.conventions.negotiation.agreement import agreed_mark
from drafter.conventions.negotiation.attribution import Position, statement_of
from drafter.conventions.negotiation.bracket import Bracket, Issue, Sort
from drafter.conventions.negotiation.numbering_marks import NumberMark, number_mark
from drafter.conventions.negotiation.running import BREAK, Running, alone, running, texts_of
from drafter.conventions.negotiation.scanning import brackets_of, stands_for_deletion
from drafter.document.marked_text import MarkKind
from drafter.document.resolution import NOTE_PREFIX, TITLE, Resolution

_BETWEEN = re.compile(r"[ \u00a0]*(?:/|or|OR)?[ \u00a0]*\Z")
_LAST = re.compile(r"(?<=[.;,:\]])[ \u00a0]*\((?P<who>[^()]{2,120}(?:\([^()]*\)[^()]*)?)\)\s*\Z")
_SUSPECT = re.compile(
    r"[\[\]]|\bad\.? ?ref|\((?:agreed|[A-Z+-])|\A\s*(?:PP|OP|alt|option|\d{1,3}\.? ?[a-z]|[a-z]{3,8}\.)",
    re.IGNORECASE,
)
_REST = " .;,:"
_MOST_AROUND = 400
"""Characters of number, notes and marks that may stand beside a bracket over a whole paragraph."""


@dataclass(frozen=True, slots=True)
class Marks:
    """What is said of a whole paragraph, as places in the running text.

    `notes` are the ranges of notes that belong to no bracket: "[EU reserves]", "; (US, JPN)". `positions`
    are theirs and those of a bracket that holds the whole paragraph (`whole`).
    """

    target: str
    start: int
    end: int
    number: NumberMark | None = None
    number_span: tuple[int, int] | None = None
    agreed: tuple[int, int] | None = None
    notes: tuple[tuple[int, int], ...] = ()
    positions: tuple[Position, ...] = ()
    whole: Bracket | None = None

    @property
    def is_alternative(self) -> bool:
        """Whether the paragraph stands in place of another: "OP 5 alt"."""
        return self.number is not None and self.number.is_alternative


@dataclass(frozen=True, slots=True)
class Negotiated:
    """The brackets of a resolution, outermost in order, and its paragraphs that bear marks of their own."""

    run: Running
    brackets: tuple[Bracket, ...]
    marks: tuple[Marks, ...]

    def all(self) -> Iterator[Bracket]:
        """Every bracket, outer before inner, in reading order."""
        for bracket in self.brackets:
            yield from bracket.all()

    def open(self) -> list[Bracket]:
        """The brackets that are open."""
        return [bracket for bracket in self.all() if bracket.is_open]

    def issues(self) -> list[Issue]:
        """Every contested place with both its brackets, outer before inner, in reading order."""
        return list(_issues(self.run.text, self.brackets))

    def issue_at(self, target: str, position: int) -> Issue | None:
        """The innermost contested place at a position."""
        span = self.run.span_of(target)
        if span is None:
            return None
        at = span[0] + position
        found = [issue for issue in self.issues() if issue.start <= at <= issue.end]
        return min(found, key=lambda issue: issue.end - issue.start, default=None)

    def marks_of(self, target: str) -> Marks | None:
        """What is said of a paragraph, None where nothing is."""
        return next((marks for marks in self.marks if marks.target == target), None)

    def words(self, start: int, end: int) -> str:
        """A range of the running text on one line, without note references."""
        return " ".join(self.run.text[start:end].replace("\ufffc", "").split())


@functools.lru_cache(maxsize=2048)
def may_hold_marks(text: str) -> bool:
    """Whether it is worth reading a text: False only where no mark of negotiation can be in it."""
    return _SUSPECT.search(text) is not None


@functools.lru_cache(maxsize=1024)
def mark_spans(text: str) -> tuple[tuple[int, int], ...]:
    """The ranges of a text that are no words of its own: signs with who wants what, notes, typed numbers,
    marks of agreement. The contested words themselves are none of them."""
    found = read_text(text)
    spans: list[tuple[int, int]] = []
    for bracket in found.all():
        if bracket.sort in (Sort.NOTE, Sort.AGREED, Sort.NUMBER):
            spans.append((bracket.start, bracket.outer_end))
        elif bracket.sort is Sort.OPEN and bracket.options:
            at = bracket.start
            for option in bracket.options:
                spans.append((at, option.start))
                at = option.end
            spans.append((at, bracket.outer_end))
    for marks in found.marks:
        both = (marks.number_span, marks.agreed, *marks.notes)
        spans.extend(span for span in both if span is not None)
    return tuple(spans)


def end_of_leading_marks(text: str) -> int:
    """Where the words of a text begin, past marks that stand before them: "5 bis. [EU: Requests"."""
    at = 0
    for start, end in sorted(mark_spans(text)):
        if text[at:start].strip():
            break
        at = max(at, end)
    return at + len(text[at:]) - len(text[at:].lstrip()) if at else 0


def read(resolution: Resolution) -> Negotiated:
    """Read the brackets and marks of a resolution: its title, paragraphs and notes."""
    run = running(resolution)
    gaps = frozenset(
        start + mark.start
        for (_, content), start in zip(texts_of(resolution), run.starts, strict=True)
        for mark in content.marks
        if mark.kind is MarkKind.PLACEHOLDER and content.text[mark.start] == "["
    )
    brackets = brackets_of(run, gaps)
    found = [
        _marks(run, number, brackets)
        for number, target in enumerate(run.targets)
        if target != TITLE and not target.startswith(NOTE_PREFIX)
    ]
    return Negotiated(run, brackets, tuple(marks for marks in found if marks is not None))


def read_text(text: str) -> Negotiated:
    """Read a single text by itself; its target is empty."""
    run = alone(text)
    brackets = brackets_of(run)
    marks = _marks(run, 0, brackets)
    return Negotiated(run, brackets, () if marks is None else (marks,))


def _issues(text: str, brackets: tuple[Bracket, ...]) -> Iterator[Issue]:
    group: list[Bracket] = []
    groups: list[list[Bracket]] = []
    for bracket in brackets:
        contested = bracket.sort is Sort.OPEN and bracket.closed
        if not contested:
            continue
        joins = group and _BETWEEN.match(text[group[-1].outer_end : bracket.start]) is not None
        apart = stands_for_deletion(bracket) or (bool(group) and stands_for_deletion(group[-1]))
        if joins and not apart:
            group.append(bracket)
        else:
            group = [bracket]
            groups.append(group)
    by_first = {one[0].start: one for one in groups}
    for bracket in brackets:
        if bracket.start in by_first:
            yield Issue(tuple(by_first[bracket.start]))
        yield from _issues(text, bracket.inner)


def _marks(run: Running, number: int, brackets: tuple[Bracket, ...]) -> Marks | None:
    start, end = run.starts[number], run.end_of(number)
    text = run.text[start:end]
    here = list(_over(brackets, start, end))
    agreed = agreed_mark(text)
    typed = number_mark(text + ("" if text else " "))
    notes = [(b.start, b.end) for b in here if b.sort is Sort.NOTE and not b.hosted]
    positions = [p for b in here if b.sort is Sort.NOTE and not b.hosted for p in b.positions]
    stop = start + agreed[0] if agreed is not None and agreed[0] else end
    last = _LAST.search(run.text[start:stop])
    if last is not None and not any(b.outer_end > start + last.start() for b in here):
        said = statement_of(last["who"])
        if said is not None:
            notes.append((start + last.start(), start + last.end()))
            positions += said
    whole = _whole(run, here, start, end, typed, agreed, notes)
    if typed is not None and _is_inside(typed, text, whole):
        typed = None
    if whole is not None:
        positions += whole.options[0].positions
    span = None if typed is None else (start + typed.start, start + typed.end)
    mark = None if agreed is None else (start + agreed[0], start + agreed[1])
    if typed is None and mark is None and not notes and whole is None:
        return None
    stated = tuple(dict.fromkeys(positions))
    return Marks(run.targets[number], start, end, typed, span, mark, tuple(notes), stated, whole)


def _over(brackets: tuple[Bracket, ...], start: int, end: int) -> Iterator[Bracket]:
    """The outermost brackets that touch a range; they are in order and do not overlap."""
    first = bisect_right(brackets, start, key=lambda bracket: bracket.outer_end)
    return itertools.takewhile(lambda bracket: bracket.start < end, brackets[first:])


def _whole(
    run: Running,
    here: list[Bracket],
    start: int,
    end: int,
    typed: NumberMark | None,
    agreed: tuple[int, int] | None,
    notes: list[tuple[int, int]],
) -> Bracket | None:
    """The bracket that holds all of a paragraph but its number, marks and last sign."""
    contested = [b for b in here if b.sort is Sort.OPEN and b.closed and len(b.options) == 1]
    if len(contested) != 1:
        return None
    bracket = contested[0]
    around = max(bracket.start - start, 0) + max(end - bracket.outer_end, 0)
    if around > _MOST_AROUND:
        return None
    out = [(bracket.start, bracket.outer_end), *notes]
    if typed is not None:
        out.append((start + typed.start, start + typed.end))
    if agreed is not None:
        out.append((start + agreed[0], start + agreed[1]))
    rest = [
        c for at, c in enumerate(run.text[start:end], start) if not any(a <= at < b for a, b in out)
    ]
    return None if "".join(rest).strip(_REST + BREAK) else bracket


def _is_inside(typed: NumberMark, text: str, whole: Bracket | None) -> bool:
    """Whether a number stands in a bracket that holds only some of the words: it is an option's label."""
    return "[" in text[: typed.start] and whole is None
