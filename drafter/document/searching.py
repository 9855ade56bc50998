"""Finding words in every text of a resolution, and replacing them by edits that keep their marks.

Footnote references do not part words; a no-break space is found by a space, a curly apostrophe by a
straight one. Regular expressions are held to what cannot run for seconds on a long paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafter.document.edits import Edit, ReplaceText
from drafter.document.marked_text import FOOTNOTE_CHARACTER, Mark, MarkedText, MarkKind, marked
from drafter.document.resolution import NOTE_PREFIX, Resolution
from drafter.document.safe_patterns import UnsafePattern, check_pattern

MOST = 5000
"""So many places are found at most."""
_LONGEST_WORD = 400
_ALIKE = str.maketrans(
    {"\u00a0": " ", "\u2019": "'", "\u2018": "'", "“": '"', "”": '"', "\u2011": "-"}
)
_LOOKS = (MarkKind.ITALIC, MarkKind.BOLD, MarkKind.UNDERLINE, MarkKind.STRIKE)


class SearchError(ValueError):
    """The search cannot be done; the message is one sentence for the user."""


@dataclass(frozen=True, slots=True)
class Search:
    """What to look for. `regular` takes the words for a regular expression."""

    words: str
    case: bool = False
    whole_words: bool = False
    regular: bool = False

    def pattern(self) -> re.Pattern[str]:
        """The compiled search. Raises SearchError for what cannot be searched for."""
        if not self.words:
            raise SearchError("Type what to look for.")
        source = self.words.translate(_ALIKE) if self.regular else _escaped(self.words)
        if self.regular:
            try:
                check_pattern(source)
            except UnsafePattern as error:
                raise SearchError(str(error)) from error
        if self.whole_words:
            source = rf"(?<!\w)(?:{source})(?!\w)"
        return re.compile(source, 0 if self.case else re.IGNORECASE)


def _escaped(words: str) -> str:
    return re.escape(words.translate(_ALIKE))


@dataclass(frozen=True, slots=True)
class Hit:
    """A place where the words stand; indices into the text of `target`. `groups` are what the
    groups of a regular expression matched, the whole first."""

    target: str
    start: int
    end: int
    groups: tuple[str, ...] = ()


def find_all(resolution: Resolution, search: Search) -> list[Hit]:
    """Every place, in reading order, the notes last. Raises SearchError."""
    pattern = search.pattern()
    hits: list[Hit] = []
    for target, content in _texts(resolution):
        for hit in _in_text(target, content, pattern, regular=search.regular):
            hits.append(hit)
            if len(hits) >= MOST:
                return hits
    return hits


def _texts(resolution: Resolution) -> Iterator[tuple[str, MarkedText]]:
    yield from resolution.texts()
    for note in resolution.footnotes:
        yield NOTE_PREFIX + note.id, note.content


def _in_text(
    target: str, content: MarkedText, pattern: re.Pattern[str], *, regular: bool
) -> Iterator[Hit]:
    text = content.plain.translate(_ALIKE)
    if not text or (regular and any(len(run) > _LONGEST_WORD for run in text.split())):
        return
    places = [n for n, c in enumerate(content.text) if c != FOOTNOTE_CHARACTER]
    plain = content.plain
    for found in pattern.finditer(text):
        if found.start() == found.end():
            continue
        spans = (found.span(n) for n in range(1 + pattern.groups))
        groups = tuple(plain[first:last] if first >= 0 else "" for first, last in spans)
        yield Hit(target, places[found.start()], places[found.end() - 1] + 1, groups)


def replacement_edits(
    resolution: Resolution, hits: Sequence[Hit], search: Search, replacement: str
) -> list[Edit]:
    """One edit a text that replaces the words in it.

    The new words look like the old ones; notes among the old ones stay behind the new. In the
    replacement for a regular expression `$1` stands for its first group, `$0` for all, `$$` for $.
    """
    by_target: dict[str, list[Hit]] = {}
    for hit in hits:
        by_target.setdefault(hit.target, []).append(hit)
    edits: list[Edit] = []
    for target, found in by_target.items():
        found.sort(key=lambda hit: hit.start)
        start, end = found[0].start, found[-1].end
        old = resolution.text_at(target).slice(start, end)
        new = old
        for hit in reversed(found):
            words = _expanded(replacement, hit.groups) if search.regular else replacement
            first, last = hit.start - start, hit.end - start
            new = new.replace(first, last, _in_place_of(old.slice(first, last), words))
        if new != old:
            edits.append(ReplaceText(target, start, end, new))
    return edits


def _in_place_of(old: MarkedText, words: str) -> MarkedText:
    """The words in the look of the old ones, the notes of these behind them."""
    new = marked(words, _looks(old, len(words)))
    for place, _ in old.footnote_references:
        new += old.slice(place, place + 1)
    return new


def _looks(old: MarkedText, length: int) -> Iterator[Mark]:
    """The marks that lie over all of the old words, a reference among them apart."""
    words = [n for n, c in enumerate(old.text) if c != FOOTNOTE_CHARACTER]
    for kind in _LOOKS:
        if words and all(old.has(kind, n) for n in words):
            yield Mark(0, length, kind)


def _expanded(replacement: str, groups: Sequence[str]) -> str:
    def value(found: re.Match[str]) -> str:
        if found[0] == "$$":
            return "$"
        number = int(found[1])
        return groups[number] if number < len(groups) else ""

    return re.sub(r"\$(?:\$|(\d))", value, replacement)
