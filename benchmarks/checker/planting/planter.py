"""What a planter is, and the tools that planters share."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from drafter.document.draft import Draft
from drafter.document.edits import ReplaceText, apply
from drafter.document.marked_text import MarkedText, MarkKind, plain
from drafter.document.paragraph import Paragraph, ParagraphKind
from drafter.document.resolution import NOTE_PREFIX, Resolution

PRE, OP, SUB = ParagraphKind.PREAMBULAR, ParagraphKind.OPERATIVE, ParagraphKind.SUBPARAGRAPH
OWN = (PRE, OP)
BODY = (PRE, OP, SUB)


@dataclass(frozen=True, slots=True)
class Planted:
    """A text with an error: where, between which positions of the broken text. `target` empty: the
    text as a whole. `restores`: whether a fix, where one is offered, should give the old text.
    `around` changes the draft that holds the text, for errors that do not lie in the text."""

    resolution: Resolution
    target: str
    start: int = 0
    end: int = 0
    restores: bool = True
    around: Callable[[Draft], Draft] | None = None


Planter = Callable[[Resolution, random.Random], Planted | None]
PLANTERS: dict[str, Planter] = {}


def plants(rule: str) -> Callable[[Planter], Planter]:
    """Register a planter of violations of a rule."""

    def register(planter: Planter) -> Planter:
        PLANTERS[rule] = planter
        return planter

    return register


def body(resolution: Resolution, kinds: Sequence[ParagraphKind] = BODY) -> list[Paragraph]:
    """The paragraphs of these kinds before any annex, those in quotations left out."""
    return [
        p
        for p in resolution.paragraphs[: resolution.annex_start]
        if p.kind in kinds and not p.text.startswith("“")
    ]


def choose(rng: random.Random, places: Sequence[Paragraph]) -> Paragraph | None:
    """One of the paragraphs, None of none."""
    return rng.choice(places) if places else None


def opened(resolution: Resolution, rng: random.Random) -> Paragraph | None:
    """An operative paragraph in the body that opens as the organ speaks and ends as most do."""
    return choose(rng, [p for p in body(resolution, (OP,)) if is_opened(p)])


def is_opened(paragraph: Paragraph) -> bool:
    """Whether a paragraph begins in italics and ends in a semicolon."""
    return paragraph.text.endswith(";") and paragraph.content.has(MarkKind.ITALIC, 0)


def added(resolution: Resolution, rng: random.Random, words: str) -> Planted | None:
    """Words put before the semicolon of such a paragraph; no fix gives the old text back."""
    paragraph = opened(resolution, rng)
    if paragraph is None:
        return None
    at = len(paragraph.text) - 1
    return replace(put(resolution, paragraph.id, at, at, words), restores=False)


def put(
    resolution: Resolution, target: str, start: int, end: int, content: MarkedText | str
) -> Planted:
    """The resolution with a range of a text replaced, as an error that covers the new words."""
    new = plain(content) if isinstance(content, str) else content
    if isinstance(content, str) and start < end:
        old = resolution.text_at(target)
        over = [m for m in old.marks if m.start <= start and m.end >= end]
        for mark in over:
            if mark.kind is not MarkKind.FOOTNOTE:
                new = new.with_mark(mark.kind, 0, len(new), mark.value)
    changed = apply(resolution, ReplaceText(target, start, end, new))
    return Planted(changed, target, start, start + len(new))


def find(
    resolution: Resolution,
    rng: random.Random,
    pattern: re.Pattern[str],
    kinds: Sequence[ParagraphKind] = BODY,
) -> tuple[str, re.Match[str]] | None:
    """A random match in the body, outside quotations."""
    found = [
        (p.id, match)
        for p in body(resolution, kinds)
        for match in pattern.finditer(_plain(p.text))
        if p.text.count("“", 0, match.start()) == p.text.count("”", 0, match.start())
    ]
    return rng.choice(found) if found else None


def find_in_notes(
    resolution: Resolution, rng: random.Random, pattern: re.Pattern[str]
) -> tuple[str, re.Match[str]] | None:
    """A random match in a note."""
    found = [
        (NOTE_PREFIX + note.id, match)
        for note in resolution.footnotes
        for match in pattern.finditer(_plain(note.text))
    ]
    return rng.choice(found) if found else None


def italics_set(
    resolution: Resolution, target: str, runs: Sequence[tuple[int, int]], start: int, end: int
) -> Planted:
    """The resolution with exactly these italics between two positions of a text."""
    content = resolution.text_at(target).without_mark(MarkKind.ITALIC, start, end)
    for first, last in runs:
        content = content.with_mark(MarkKind.ITALIC, first, last)
    changed = apply(resolution, ReplaceText(target, start, end, content.slice(start, end)))
    return Planted(changed, target, start, end)


def with_paragraph(resolution: Resolution, changed: Paragraph) -> Resolution:
    """The resolution with a paragraph of the same id exchanged."""
    paragraphs = tuple(changed if p.id == changed.id else p for p in resolution.paragraphs)
    return replace(resolution, paragraphs=paragraphs)


def _plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u2011", "-")
