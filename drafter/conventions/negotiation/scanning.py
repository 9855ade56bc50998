"""Finding the brackets of a running text and reading what each says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from drafter.conventions.negotiation.agreement import says_agreed
from drafter.conventions.negotiation.attribution import (
    Position,
    Stance,
    attribution_before,
    attribution_behind,
    instruction_of,
    statement_of,
)
from drafter.conventions.negotiation.bracket import Bracket, Option, Sort
from drafter.conventions.negotiation.data import words
from drafter.conventions.negotiation.numbering_marks import number_mark
from drafter.conventions.negotiation.parties import parties_of, party_of
from drafter.conventions.negotiation.running import BREAK, Running

_DEEPEST = 40
"""Brackets within brackets; what is deeper is no text of anybody's."""
_SIGN = re.compile(r"[\[\]]")
_SLASH = re.compile(r"\s+/\s+|\s*\|\s*|\s+OR\s+")
_TWO_WORDS = re.compile(r"[a-z]+(?:/[a-z]+)+\Z")
_NO_ALTERNATIVES = frozenset(["and/or", "he/she", "she/he", "his/her", "her/his", "him/her"])
_AFTER = re.compile(
    r"[ \u00a0]*\((?P<who>[^()\[\]\u2029]{2,120}(?:\([^()\u2029]*\)[^()\[\]\u2029]*)?)\)"
)
_LETTER = re.compile(r"[A-Za-z]\Z")
_TAG = re.compile(r"[A-Z]{1,3}\d{1,3}\Z")
"""The number of a comment that a program left: "[DU1]" (STR-29)."""
_FIGURE = re.compile(r"\d{1,3}\Z")
_NEAR = re.compile(r"[ \u00a0]*\Z")


@dataclass(slots=True)
class _Pair:
    start: int
    end: int
    closed: bool
    inner: list[_Pair] = field(default_factory=list)


def brackets_of(run: Running, gaps: frozenset[int] = frozenset()) -> tuple[Bracket, ...]:
    """The outermost brackets in order, each with what it says and those within.

    `gaps` are starts of brackets that are known to be gaps to fill, whatever they hold.
    """
    if "[" not in run.text and "]" not in run.text:
        return ()
    return _Reader(run, gaps).read(_nested(_pairs(run)))


def _pairs(run: Running) -> list[_Pair]:
    pairs: list[_Pair] = []
    waiting: list[int] = []
    borders = sorted(run.borders)
    passed = 0

    def give_up() -> None:
        for start in waiting:
            within = [pair.end for pair in pairs if pair.start > start]
            pairs.append(_Pair(start, max([run.end_of(run.number(start)), *within]), closed=False))
        waiting.clear()

    for match in _SIGN.finditer(run.text):
        at = match.start()
        while passed < len(borders) and borders[passed] <= at:
            give_up()
            passed += 1
        if match[0] == "[" and len(waiting) >= _DEEPEST:
            pairs.append(_Pair(at, at + 1, closed=False))
        elif match[0] == "[":
            waiting.append(at)
        elif waiting and _may_pair(run, waiting[-1], at):
            pairs.append(_Pair(waiting.pop(), at + 1, closed=True))
        else:
            pairs.append(_Pair(at, at + 1, closed=False))
    give_up()
    return pairs


def _may_pair(run: Running, start: int, end: int) -> bool:
    """Over several paragraphs only what begins with its paragraph or ends with it, so that two slips
    far apart are not taken for a bracket over all between them."""
    if BREAK not in run.text[start:end]:
        return True
    first, last = run.number(start), run.number(end)
    head = run.text[run.starts[first] : start]
    mark = number_mark(head + "[")
    begins = not head.strip() or (mark is not None and mark.end >= len(head))
    tail = run.text[end + 1 : run.end_of(last)]
    return begins or len(tail.strip(" .;,:")) == 0


def _nested(pairs: list[_Pair]) -> list[_Pair]:
    top: list[_Pair] = []
    stack: list[_Pair] = []
    for pair in sorted(pairs, key=lambda one: (one.start, -one.end)):
        while stack and stack[-1].end < pair.end:
            stack.pop()
        (stack[-1].inner if stack else top).append(pair)
        stack.append(pair)
    return top


class _Reader:
    def __init__(self, run: Running, gaps: frozenset[int]) -> None:
        self._run = run
        self._text = run.text
        self._gaps = gaps

    def read(self, pairs: Sequence[_Pair]) -> tuple[Bracket, ...]:
        """The brackets side by side, notes joined to those they follow."""
        result: list[Bracket] = []
        host: int | None = None
        chain: list[int] = []  # brackets side by side, of which the host is the last
        for pair in pairs:
            bracket = self._bracket(pair, result[host] if host is not None else None)
            near = host is not None and self._is_near(result[host].outer_end, bracket.start)
            if bracket.sort is Sort.NOTE and near and host is not None:
                self._join(result, chain, bracket)
                bracket = replace(bracket, hosted=True)
            result.append(bracket)
            if bracket.sort is Sort.OPEN and bracket.closed:
                host = len(result) - 1
                chain = [*chain, host] if near else [host]
        return tuple(result)

    def _join(self, result: list[Bracket], chain: list[int], note: Bracket) -> None:
        """A note is about the bracket before it; who wants words out speaks of the text's own, which stand
        first among alternatives: "[urgent] [EU: pressing] [Norway: delete]"."""
        last = chain[-1]
        own = [n for n in chain if not _is_proposed(result[n])]
        wants_out = any(position.stance is Stance.DELETES for position in note.positions)
        if wants_out and own and own[0] != last:
            first = result[own[0]]
            options = (_with_positions(first.options[0], note.positions), *first.options[1:])
            result[own[0]] = replace(first, options=options)
            result[last] = replace(result[last], outer_end=note.end)
        else:
            result[last] = _with_note(result[last], note)

    def _is_near(self, end: int, start: int) -> bool:
        return _NEAR.match(self._text[end:start]) is not None

    def _bracket(self, pair: _Pair, before: Bracket | None) -> Bracket:
        start, end = pair.start, pair.end
        if not pair.closed:
            inner = self.read(pair.inner)
            return Bracket(start, end, Sort.OPEN, closed=False, outer_end=end, inner=inner)
        content = self._text[start + 1 : end - 1]
        sort = self._plain_sort(start, end, content)
        if sort is not None:
            inner = self.read(pair.inner)
            return Bracket(start, end, sort, outer_end=end, inner=inner)
        if not pair.inner:
            note = self._note(start, end, content, before)
            if note is not None:
                return Bracket(start, end, Sort.NOTE, outer_end=end, positions=note)
        return self._contested(pair)

    def _plain_sort(self, start: int, end: int, content: str) -> Sort | None:
        clean = content.strip()
        table = words()
        if start in self._gaps or clean in table.gaps or clean.startswith(table.gap_beginnings):
            return Sort.GAP
        before, after = self._text[start - 1 : start], self._text[end : end + 1]
        altered = _LETTER.match(content) is not None and after.isalpha() and not before.isalpha()
        figure = _FIGURE.match(content) is not None and before not in (
            "",
            " ",
            "\u00a0",
            BREAK,
            "[",
        )
        if altered or figure or clean.lower() in table.editorial:
            return Sort.EDITORIAL
        tag = _TAG.match(clean) is not None and party_of(clean) is None
        if tag or clean.startswith(table.editorial_beginnings):
            return Sort.EDITORIAL
        number = self._run.number(start)
        head = self._text[self._run.starts[number] : start].rstrip()
        tail = self._text[end : self._run.end_of(number)]
        mark = number_mark(f"[{content}]")
        if not head and mark is not None and mark.end >= len(content) + 2 and mark.start == 0:
            return Sort.NUMBER
        if says_agreed(content):
            at_end = not tail.strip(" .;,") and (
                says_agreed(content, surely=True) or head[-1:] in tuple(".;,:])")
            )
            if at_end or (not head and tail.strip()):
                return Sort.AGREED
        return None

    def _note(
        self, start: int, end: int, content: str, before: Bracket | None
    ) -> tuple[Position, ...] | None:
        """The positions of a bracket that says nothing else. Mere names are words of the text
        ("including [Japan]") unless they follow a bracket or stand at the head or end of a paragraph."""
        content = content.strip().rstrip(":")
        instruction = instruction_of(content)
        if instruction is not None:
            return instruction
        positions = statement_of(content, verb_needed=True)
        if positions is not None or parties_of(content) is None:
            return positions
        number = self._run.number(start)
        head = self._text[self._run.starts[number] : start].rstrip()
        tail = self._text[end : self._run.end_of(number)].strip()
        follows = before is not None and self._is_near(before.outer_end, start)
        if follows and before is not None:
            follows = parties_of(self._text[before.start + 1 : before.end - 1]) is None
        mark = number_mark(head + "[") if head else None
        alone = bool(tail) and (not head or (mark is not None and mark.end >= len(head)))
        ends = not tail and head[-1:] in tuple(".;,:") and bool(head)
        return statement_of(content) if follows or alone or ends else None

    def _contested(self, pair: _Pair) -> Bracket:
        inner = self.read(pair.inner)
        first, last = self._trimmed(pair.start + 1, pair.end - 1)
        positions: list[Position] = []
        first, label, said = self._head(pair.start, first, last)
        positions += said
        free = max([first, *(one.outer_end for one in inner)])
        behind = attribution_behind(self._text[free:last])
        if behind is not None and free + behind[1] > first:
            positions += behind[0]
            last = free + behind[1]
        notes = [one for one in inner if one.sort is Sort.NOTE and not one.hosted]
        inner = tuple(replace(one, hosted=True) if one in notes else one for one in inner)
        positions += [position for note in notes for position in note.positions]
        outer_end = pair.end
        after = _AFTER.match(self._text, pair.end)
        if after is not None and (said_after := statement_of(after["who"])) is not None:
            whole = parties_of(self._text[first:last])
            if whole is None or whole != tuple(p.party for p in said_after):
                positions += said_after
                outer_end = after.end()
        stated = tuple(dict.fromkeys(positions))
        options = self._options(first, last, label, stated, inner)
        return Bracket(pair.start, pair.end, Sort.OPEN, True, outer_end, options, stated, inner)

    def _head(self, start: int, first: int, last: int) -> tuple[int, str, list[Position]]:
        """Past number and attribution at the beginning of the words: "OP5 bis EU:", "Alt 1 – EU:"."""
        label = ""
        positions: list[Position] = []
        at_head = start == self._run.starts[self._run.number(start)]
        for _ in range(2):
            mark = number_mark(("[" if at_head else "") + self._text[first:last])
            if (
                mark is not None
                and not label
                and "]" not in self._text[first : first + mark.end - at_head]
            ):
                label = mark.alternative
                first += mark.end - at_head
            found = attribution_before(self._text[first:last]) if not positions else None
            if found is not None:
                positions += found.positions
                first += found.end
        return min(first, last), label, positions

    def _options(
        self,
        first: int,
        last: int,
        label: str,
        positions: tuple[Position, ...],
        inner: tuple[Bracket, ...],
    ) -> tuple[Option, ...]:
        cuts = self._cuts(first, last, inner)
        if not cuts:
            return (Option(first, last, positions, label),)
        options: list[Option] = []
        at = first
        for number, (start, end) in enumerate([*cuts, (last, last)]):
            begin, stop = self._trimmed(at, start)
            name, said = label, list(positions) if not number else []
            if number:
                begin, name, said = self._head(-1, begin, stop)
            behind = attribution_behind(self._text[begin:stop])
            if behind is not None and behind[1] > 0:
                said += behind[0]
                stop = begin + behind[1]
            options.append(Option(begin, stop, tuple(dict.fromkeys(said)), name))
            at = end
        return tuple(options)

    def _cuts(self, first: int, last: int, inner: tuple[Bracket, ...]) -> list[tuple[int, int]]:
        text = self._text[first:last]
        if BREAK in text:
            return []
        if _TWO_WORDS.match(text) and text not in _NO_ALTERNATIVES:
            return [(first + n, first + n + 1) for n, c in enumerate(text) if c == "/"]
        cuts = [(first + m.start(), first + m.end()) for m in _SLASH.finditer(text)]
        cuts = [c for c in cuts if not any(b.start < c[0] < b.end for b in inner)]
        return [c for c in cuts if c[0] > first and c[1] < last]

    def _trimmed(self, start: int, end: int) -> tuple[int, int]:
        text = self._text
        while start < end and text[start].isspace() and text[start] != BREAK:
            start += 1
        while end > start and text[end - 1].isspace() and text[end - 1] != BREAK:
            end -= 1
        return start, end


def _is_proposed(bracket: Bracket) -> bool:
    return any(p.stance is Stance.PROPOSES for o in bracket.options for p in o.positions)


def _with_positions(option: Option, positions: tuple[Position, ...]) -> Option:
    return replace(option, positions=tuple(dict.fromkeys((*option.positions, *positions))))


def _with_note(host: Bracket, note: Bracket) -> Bracket:
    positions = tuple(dict.fromkeys((*host.positions, *note.positions)))
    options = host.options
    if len(options) == 1:
        options = (replace(options[0], positions=positions),)
    return replace(host, positions=positions, options=options, outer_end=note.end)


def stands_for_deletion(bracket: Bracket) -> bool:
    """Whether its words are the text's own, which somebody wants out: no alternative to a neighbour."""
    stances = {position.stance for position in bracket.positions}
    return Stance.DELETES in stances and not stances & {Stance.PROPOSES, Stance.KEEPS}
