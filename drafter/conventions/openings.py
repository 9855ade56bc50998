"""The opening phrase of a paragraph: its exact italic extent, its marker, and the phrase behind it.

Rules RES-ITAL-01 to -08 (extent) and RES-ALSO-01 to -09 (the markers "also" and "further").
Known phrases come from the table, others from a grammar; ``confidence`` tells which.

    >>> match_opening("Recalling also its resolution 60/251,", "preambular").text
    'Recalling also'
    >>> add_marker("Expressing its deep concern", "also", "preambular")
    'Expressing its deep concern also'
    >>> remove_marker("Also requests", "operative")
    'Requests'
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import Literal

from drafter.conventions.opening_grammar import grammar_extent, known_verbs, may_go_on
from drafter.conventions.opening_table import (
    KnownPhrase,
    OpeningKind,
    Style,
    all_extents,
    phrase_index,
    style_of,
)
from drafter.conventions.verb_forms import participle_of_present, present_of_any
from drafter.document.paragraph import Paragraph, ParagraphKind

OPENING_KINDS: dict[ParagraphKind, OpeningKind] = {
    ParagraphKind.PREAMBULAR: "preambular",
    ParagraphKind.OPERATIVE: "operative",
}
"""The paragraphs that begin with an opening phrase, and its kind."""
Marker = Literal["", "also", "further"]
MarkerPlace = Literal["", "before", "after", "inside"]
Confidence = Literal["known", "grammar"]

# A phrase never has more words; nor does it reach further into a paragraph.
_MOST_WORDS = 14
_REACH = 200
_STOPS = ',;:.()[]\ufffc\u201c\u201d"\u2013\u2014'
_STOP = re.compile(f"[{re.escape(_STOPS)}]")
_SPACED = re.compile(r"\S+")
_MARKERS = ("also", "further")
# From this agreement on, another extent of the italics is an error and no choice.
_SETTLED = 0.97
# After these, "further" is the marker; before a noun it is an adjective (RES-ALSO-10).
_AFTER_FURTHER = frozenset(
    ["that", "the", "to", "its", "of", "all", "in", "with", "for", "upon", "on", "at", "by"]
)


@dataclass(frozen=True, slots=True)
class Opening:
    """The opening phrase of a paragraph.

    ``start`` and ``end`` are indices into the paragraph's text: the italic extent, without comma or
    space. ``base`` is the phrase without marker, with a capital, plain spaces and hyphens: the key
    for comparing neighbours. ``place`` is where the marker stands: "before" the verb, "after" the
    whole phrase, "inside" it. ``known`` is the row of the table, or None for a phrase that only the
    grammar recognizes.
    """

    start: int
    end: int
    text: str
    kind: OpeningKind
    base: str
    marker: Marker
    place: MarkerPlace
    confidence: Confidence
    known: KnownPhrase | None = None


def _tokens(text: str) -> tuple[list[str], list[int], int]:
    """The first words up to the first punctuation mark, where each ends, and where the first begins."""
    head = text[:_REACH].replace("\u00a0", " ").replace("\u2011", "-").replace("\u2019", "'")
    start = len(head) - len(head.lstrip())
    stop = _STOP.search(head, start)
    if stop is not None:
        head = head[: stop.start()]
    words: list[str] = []
    ends: list[int] = []
    for match in _SPACED.finditer(head, start):
        words.append(match[0])
        ends.append(match.end())
        if len(words) == _MOST_WORDS:
            break
    return words, ends, start


def _longest(words: list[str], kind: OpeningKind, style: Style) -> tuple[int, KnownPhrase | None]:
    """The longest known phrase at the start, in words, else what the grammar finds."""
    phrases = phrase_index(kind, style).get(words[0], {})
    found: KnownPhrase | None = None
    size = len(words) if phrases else 0
    while size and (found := phrases.get(" ".join(words[:size]))) is None:
        size -= 1
    if found is not None and (
        size == len(words) or style == "sc" or not may_go_on(found.phrase, words[size])
    ):
        return size, found
    by_grammar = grammar_extent(words, kind)
    if by_grammar <= size:
        return size, found
    if found is not None and " ".join(words[:by_grammar]) in all_extents(kind):
        return size, found  # a variant: issued texts do it, but most stop at the known phrase
    return by_grammar, None


def _strip_first_marker(words: list[str]) -> tuple[Marker, list[str]]:
    """ "Also requests" as marker and "Requests"."""
    first = words[0]
    if first in ("Also", "Further") and len(words) > 1 and words[1][:1].islower():
        marker: Marker = "also" if first == "Also" else "further"
        return marker, [words[1][0].upper() + words[1][1:], *words[2:]]
    return "", words


def match_opening(text: str, kind: OpeningKind, organ: str | None = None) -> Opening | None:
    """The opening phrase with which a paragraph begins, or None where it begins with none.

    ``text`` is the paragraph without its number, plain; ``organ`` is an organ's id (the Security
    Council italicizes otherwise, any other and None alike are read by the common rule).
    """
    words, ends, start = _tokens(text)
    if not words:
        return None
    style = style_of(organ)
    marker, rest = _strip_first_marker(words)
    place: MarkerPlace = "before" if marker else ""
    if marker:
        size, known = _longest(rest, kind, style)
        taken = size + 1
    else:
        size, known, marker, place = _with_later_marker(words, kind, style)
        rest = [w for i, w in enumerate(words) if not (place and i == _marker_at(words))]
        taken = size + (1 if marker else 0)
    if size == 0:
        return None
    end = ends[taken - 1]
    return Opening(
        start=start,
        end=end,
        text=text[start:end],
        kind=kind,
        base=known.phrase if known else " ".join(rest[:size]),
        marker=marker,
        place=place,
        confidence="known" if known else "grammar",
        known=known,
    )


def _marker_at(words: list[str]) -> int:
    """The index of the first "also" or "further" after the first word, or 0."""
    for marker in _MARKERS:
        if marker in words:
            others = [words.index(m) for m in _MARKERS if m in words]
            return min(others)
    return 0


def _with_later_marker(
    words: list[str], kind: OpeningKind, style: Style
) -> tuple[int, KnownPhrase | None, Marker, MarkerPlace]:
    """A phrase whose marker, if any, stands after its first word."""
    at = _marker_at(words)
    if not at:
        size, known = _longest(words, kind, style)
        return size, known, "", ""
    size, known = _longest(words[:at] + words[at + 1 :], kind, style)
    marker: Marker = "also" if words[at] == "also" else "further"
    if size < at or size == 0:
        return size, known, "", ""
    following = words[at + 1] if at + 1 < len(words) else ""
    if size > at:
        return size, known, marker, "inside"
    if kind == "operative" and marker == "further" and following not in _AFTER_FURTHER:
        return size, known, "", ""
    return size, known, marker, "after"


def opening_of(paragraph: Paragraph, organ: str | None = None) -> Opening | None:
    """The opening phrase of a preambular or operative paragraph, None for any other."""
    kind = OPENING_KINDS.get(paragraph.kind)
    return None if kind is None else match_opening(paragraph.text, kind, organ)


def accepted_ends(text: str, kind: OpeningKind, organ: str | None = None) -> frozenset[int]:
    """Every index where the italics may stop: the extent of :func:`match_opening` and, where issued
    texts are not of one mind about the phrase (the Security Council as a rule, RES-ITAL-02), every
    other extent that occurs in them."""
    opening = match_opening(text, kind, organ)
    if opening is None:
        return frozenset()
    style = style_of(organ)
    agreement = opening.known.agreement_in(style) if opening.known else 0.0
    settled = agreement is None or agreement >= _SETTLED
    if settled and style != "sc":
        common = match_opening(text, kind)  # the Human Rights Council does both
        return frozenset({opening.end} if common is None else {opening.end, common.end})
    words, ends, _ = _tokens(text)
    marker, rest = _strip_first_marker(words)
    at = _marker_at(words) if opening.place in ("after", "inside") else 0
    if at:
        rest = words[:at] + words[at + 1 :]
    known = all_extents(kind)
    found = {opening.end}
    for size in range(1, len(rest) + 1):
        if " ".join(rest[:size]) in known:
            # a marker belongs to the italics wherever it stands (RES-ITAL-04)
            with_marker = 1 if marker or (at and size >= at) else 0
            found.add(ends[size - 1 + with_marker])
    return frozenset(found)


def phrase_of(phrase: str, kind: OpeningKind) -> KnownPhrase | None:
    """The row of the table of a phrase, markers overlooked; None where the table lacks it."""
    return all_extents(kind).get(remove_marker(phrase, kind))


def marker_of(phrase: str, kind: OpeningKind) -> Marker:
    """The marker in an opening phrase (not in a whole paragraph), or ""."""
    words = phrase.replace("\u00a0", " ").split()
    marker, _ = _strip_first_marker(words) if words else ("", [])
    if marker or not words:
        return marker
    last = words[-1]
    if len(words) > 1 and last in _MARKERS:
        return "also" if last == "also" else "further"
    at = _marker_at(words)
    if at and kind == "preambular":
        return "also" if words[at] == "also" else "further"
    return ""


def remove_marker(phrase: str, kind: OpeningKind) -> str:
    """The opening phrase without "also" or "further": "Also requests" gives "Requests",
    "Recalling also" gives "Recalling"."""
    words = phrase.replace("\u00a0", " ").split()
    if not words:
        return phrase
    marker, rest = _strip_first_marker(words)
    if marker:
        return " ".join(rest)
    if not marker_of(phrase, kind):
        return " ".join(words)
    at = len(words) - 1 if words[-1] in _MARKERS else _marker_at(words)
    return " ".join(words[:at] + words[at + 1 :])


def add_marker(phrase: str, marker: Marker, kind: OpeningKind) -> str:
    """The opening phrase with the marker where it belongs, any other taken out first.

    Operative: before the verb, "Also requests" (RES-ALSO-07). Preambular: after the whole phrase,
    "Expressing its deep concern also" (RES-ALSO-08), and within "Having also considered".
    An empty marker only takes out.
    """
    base = remove_marker(phrase, kind)
    if not marker or not base:
        return base
    if kind == "operative":
        return f"{marker.capitalize()} {base[0].lower()}{base[1:]}"
    if base.startswith("Having "):
        return f"Having {marker} {base.removeprefix('Having ')}"
    return f"{base} {marker}"


def turned(phrase: str, kind: OpeningKind) -> str | None:
    """The opening phrase in the form of the other part: "Recalls" for a preamble is "Recalling",
    "Recalling also" for an operative paragraph "Also recalls" (RES-STR-04, RES-STR-06).

    ``kind`` is the part it should stand in. None where no known verb is found in the phrase.
    """
    marker = marker_of(phrase, "operative") or marker_of(phrase, "preambular")
    base = remove_marker(remove_marker(phrase, "operative"), "preambular")
    words = base.split()
    verbs = known_verbs()
    for index, word in enumerate(words[:2]):
        verb = present_of_any(word, verbs)
        if verb is not None:
            words[index] = verb if kind == "operative" else participle_of_present(verb)
            for later in range(index + 1, len(words) - 1):
                second = present_of_any(words[later + 1], verbs) if words[later] == "and" else None
                if second is not None:
                    words[later + 1] = (
                        second if kind == "operative" else participle_of_present(second)
                    )
            return add_marker(" ".join(words), marker, kind)
    return None


def expected_marker(place_in_run: int) -> Marker:
    """The marker of the nth paragraph in a row with the same key, counting from 1: none, also,
    further, none, also, further ... (RES-ALSO-01)."""
    cycle: tuple[Marker, ...] = ("", "also", "further")
    return cycle[(place_in_run - 1) % 3]


@functools.lru_cache(maxsize=4096)
def bases_of(base: str) -> tuple[str, ...]:
    """The phrases that a joined opener consists of: "Welcomes and encourages" gives "Welcomes"
    and "Encourages"; any other gives itself (RES-ALSO-05: they share a verb)."""
    parts = base.split(" and ")
    if len(parts) == 1 or " its " in base or " with " in base:
        return (base,)
    return tuple(p[0].upper() + p[1:] for p in parts if p)
