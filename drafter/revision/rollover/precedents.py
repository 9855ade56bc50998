"""What became of each movable word between the earlier versions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from itertools import pairwise

from drafter.conventions import sessions
from drafter.conventions.mentions import find_sessions
from drafter.document.marked_text import MarkedText
from drafter.document.resolution import NOTE_PREFIX, Resolution
from drafter.document.word_diff import Hunk, word_diff
from drafter.revision.alignment import align
from drafter.revision.note_matching import match_notes
from drafter.revision.rollover.movable import Movable, movables
from drafter.revision.rollover.situation import organ_of

_FIGURES = re.compile(r"\d+")
_MOST = 3
"""So many steps back are looked at: what was done longer ago says little."""


class Precedent(StrEnum):
    """What a step from one version to the next did with a word."""

    MOVED = "moved"
    """By as many sessions or years as lay between the versions."""
    KEPT = "kept"
    OTHER = "other"
    NEW = "new"
    """The version before did not have it."""


class Precedents:
    """The history of the prior version's words, the latest step first."""

    def __init__(self, prior: Resolution, chain: Sequence[Resolution]) -> None:
        self._organ = organ_of(prior)
        versions = [prior, *reversed(chain)][: _MOST + 1]
        self._steps = [_Step(later, before, self._organ) for later, before in pairwise(versions)]

    def __bool__(self) -> bool:
        return bool(self._steps)

    @property
    def before(self) -> Resolution | None:
        """The version before the prior one."""
        return self._steps[0].before if self._steps else None

    @property
    def partners(self) -> list[dict[str, str]]:
        """Of each step, the latest first, the targets of the version with those of the one before."""
        return [step.partners for step in self._steps]

    def counterpart(self, target: str) -> MarkedText | None:
        """The same text in the version before, None where it was not there."""
        step = self._steps[0] if self._steps else None
        return step.counterpart(target) if step is not None else None

    def of(self, target: str, word: Movable) -> tuple[Precedent, ...]:
        """What each step did with a word of the prior version, as far back as it can be followed."""
        found: list[Precedent] = []
        place, here = target, word
        for step in self._steps:
            if step.cannot_tell(place):
                break
            precedent, source = step.of(place, here)
            found.append(precedent)
            if source is None:
                break
            place, here = source
        return tuple(found)


class _Step:
    """One version and the one before it."""

    def __init__(self, later: Resolution, before: Resolution, organ: str) -> None:
        self.before = before
        self._later, self._organ = later, organ
        self.partners = partners(later, before)
        self._has_places = any(text.footnote_references for _, text in before.texts())
        self._hunks: dict[str, tuple[list[Hunk], list[Movable]]] = {}
        a, b = before.masthead.session or 0, later.masthead.session or 0
        self._sessions = b - a
        first, last = sessions.session_year(organ, a), sessions.session_year(organ, b)
        self._years = last - first if first is not None and last is not None else b - a

    def cannot_tell(self, target: str) -> bool:
        """Whether it is a note without a partner, of a version whose notes have lost their places."""
        unpaired = target.startswith(NOTE_PREFIX) and target not in self.partners
        return unpaired and not self._has_places

    def counterpart(self, target: str) -> MarkedText | None:
        partner = self.partners.get(target)
        return self.before.text_at(partner) if partner is not None else None

    def of(self, target: str, word: Movable) -> tuple[Precedent, tuple[str, Movable] | None]:
        partner = self.partners.get(target)
        if partner is None:
            return Precedent.NEW, None
        source = self._source(target, partner, word)
        if source is None:
            return Precedent.NEW, None
        return self._judged(source, word), (partner, source)

    def _judged(self, source: Movable, word: Movable) -> Precedent:
        if source.text == word.text:
            return Precedent.KEPT
        by = word.value - source.value
        expected = {self._years}
        if word.sort in ("session", "symbol"):
            expected = {self._sessions, self._years}
        return Precedent.MOVED if by in expected else Precedent.OTHER

    def _source(self, target: str, partner: str, word: Movable) -> Movable | None:
        """The word of the version before that stood in the same place."""
        base, current = self.before.text_at(partner), self._later.text_at(target)
        if target not in self._hunks:
            hunks = word_diff(base, current, exact=False)
            self._hunks[target] = hunks, movables(base.text, self._organ)
        hunks, words = self._hunks[target]
        for hunk in hunks:
            if not hunk.start <= word.start < hunk.end:
                continue
            if hunk.same:
                at = hunk.base_start + word.start - hunk.start
                return next((m for m in words if m.start == at and m.sort == word.sort), None)
            inside = [
                m
                for m in words
                if m.sort == word.sort and hunk.base_start <= m.start < hunk.base_end
            ]
            return self._likeliest(inside, word)
        return None

    def _likeliest(self, words: Sequence[Movable], word: Movable) -> Movable | None:
        moved = [m for m in words if self._judged(m, word) is Precedent.MOVED]
        return next(iter(moved or words), None)


def partners(later: Resolution, before: Resolution) -> dict[str, str]:
    """The targets of a version with those of the version before that became them."""
    pairings = align(before, later)
    found = {"title": "title"}
    for pairing in pairings:
        if pairing.current is None:
            continue
        old = pairing.base if pairing.base is not None else pairing.partner
        if old is not None:
            found[later.paragraphs[pairing.current].id] = before.paragraphs[old].id
    notes = match_notes(before, later, pairings).partners
    for note, base_note in (notes | _by_their_words(later, before, notes)).items():
        found[NOTE_PREFIX + note] = NOTE_PREFIX + base_note
    return found


def _by_their_words(
    later: Resolution, before: Resolution, paired: dict[str, str]
) -> dict[str, str]:
    """Notes whose places are not known, as in a library: those that differ in figures and ordinals only,
    the first with the first."""
    free: dict[str, list[str]] = {}
    for note in before.footnotes:
        if note.id not in paired.values():
            free.setdefault(_frame(note.text), []).append(note.id)
    found: dict[str, str] = {}
    for note in later.footnotes:
        if note.id not in paired and free.get(_frame(note.text)):
            found[note.id] = free[_frame(note.text)].pop(0)
    return found


def _frame(text: str) -> str:
    """The words of a note without what moves in it."""
    for mention in reversed(find_sessions(text)):
        text = f"{text[: mention.start]}#{text[mention.start + len(mention.ordinal.text) :]}"
    return _FIGURES.sub("#", text.replace("\u00a0", " ").strip())
