"""How the italics of a paragraph's opening phrase depart from what they should be.

One comparison for the rules RES-ITAL-01 to -04, -06 and -07: each of them reports its own sort.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from drafter.checks.finding import Fix, Found, Severity
from drafter.checks.views import TextView
from drafter.conventions.openings import Opening, accepted_ends, phrase_of
from drafter.conventions.wording import Wording


class Departure(StrEnum):
    """The sorts of wrong extent, each with a rule of its own."""

    EXTENT = "ITAL-01"
    PARTICLE = "ITAL-02"
    FIXED_PHRASE = "ITAL-03"
    MARKER = "ITAL-04"
    JOINED = "ITAL-06"
    ASIDE = "ITAL-07"


class Extent(NamedTuple):
    """Where the italics of an opening are; both equal where there are none."""

    start: int
    end: int


_PARTICLES = ("upon", "for", "on")
_FIXED = (
    "Bearing in mind", "Keeping in mind", "Taking into account", "Taking into consideration",
    "Taking note", "Having ", "Believing it", "Takes into account", "Bears in mind",
)  # fmt: skip
_PREPOSITIONS = (" of", " to", " by", " that", " at", " about", " over", " the", " in", " with")
_ASIDES = (" in this regard", " in that regard", " in this context")
_NEVER_LAST = " \u00a0\t,;:"


def actual_extent(view: TextView, opening: Opening) -> Extent:
    """The italics at the start of a paragraph, runs that only a space parts taken as one."""
    text = view.text
    start = end = -1
    for run in view.facts.italics:
        if start < 0:
            if run.start >= opening.end:
                break
            start, end = run.start, run.end
        elif not text[end : run.start].strip():
            end = run.end
        else:
            break
    if start < 0:
        return Extent(opening.start, opening.start)
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1] in _NEVER_LAST:
        end -= 1
    return Extent(start, end)


def _sort(view: TextView, opening: Opening, actual: Extent) -> Departure:
    words = opening.text.split()
    marker = opening.marker
    if marker and actual.end > actual.start:
        missing_before = opening.place == "before" and actual == (
            opening.start + len(words[0]) + 1,
            opening.end,
        )
        without = opening.end - len(marker) - 1
        missing_after = opening.place == "after" and actual == (opening.start, without)
        if missing_before or missing_after:
            return Departure.MARKER
    if actual.end > opening.end and "," in view.text[opening.end : actual.end]:
        return Departure.ASIDE
    if " and " in opening.base and actual.end < opening.end:
        return Departure.JOINED
    if opening.base.startswith(_FIXED) and actual.end < opening.end:
        return Departure.FIXED_PHRASE
    cut = view.text[actual.end : opening.end].strip()
    if cut in _PARTICLES and actual.start == opening.start < actual.end:
        return Departure.PARTICLE
    return Departure.EXTENT


def departures(view: TextView, wanted: Departure) -> Iterator[Found]:
    """The finding of one sort on a paragraph's opening, if its italics are wrong in that way."""
    opening = view.opening
    if opening is None or view.kind is None:
        return
    actual = actual_extent(view, opening)
    if actual == (opening.start, opening.end) or view.is_restored(opening.start):
        return
    if (
        actual.start == opening.start
        and actual.end in accepted_ends(view.text, view.kind, view.scope.organ or None)
        and not _goes_on_in_italics(view, opening, actual)
    ):
        return
    if _sort(view, opening, actual) is not wanted or _is_joined_by_comma(view, opening, actual):
        return
    severity = _severity(view, opening, actual)
    yield view.found(
        min(opening.start, actual.start),
        max(opening.end, actual.end),
        _message(view, opening, actual),
        _fix(view, opening, actual, safe=severity is not Severity.ADVICE),
        severity,
    )


def _goes_on_in_italics(view: TextView, opening: Opening, actual: Extent) -> bool:
    """ "*Welcomes* and *encourages*": a further run of italics before the phrase ends."""
    return any(actual.end < run.start < opening.end for run in view.facts.italics)


def _is_joined_by_comma(view: TextView, opening: Opening, actual: Extent) -> bool:
    """ "*Strongly condemning, and expressing deep concern* about": one phrase, comma included."""
    rest = view.text[opening.end : actual.end]
    return re.match(r", and [a-z]+(?:s|ing)\b", rest) is not None


def _severity(view: TextView, opening: Opening, actual: Extent) -> Severity | None:
    """Advice where the phrase is known to the grammar only, or issued texts have this extent, too."""
    if opening.confidence != "known" or view.kind is None:
        return Severity.ADVICE
    now = view.text[actual.start : actual.end]
    if not now:
        return Severity.WARNING  # the file may have lost its italics
    if abs(actual.end - opening.end) + abs(actual.start - opening.start) == 1:
        return Severity.WARNING  # a letter was missed: hardly to be seen
    if actual.start != opening.start:
        return None
    if view.folded[opening.end : actual.end] in _ASIDES:
        return Severity.ADVICE  # of "Noting in this regard" issued texts set all in 4 of 7 cases
    if actual.end > opening.end and not now.endswith(_PREPOSITIONS):
        return Severity.ADVICE if phrase_of(now, view.kind) else None
    return Severity.ADVICE if opening.place == "inside" and actual.end < opening.end else None


def _message(view: TextView, opening: Opening, actual: Extent) -> str:
    if actual.end <= actual.start:
        return Wording("The opening phrase “{phrase}” should be in italics.", phrase=opening.text)
    now = view.text[actual.start : actual.end]
    return Wording(
        "The italics should cover “{phrase}”, not “{now}”.", phrase=opening.text, now=now
    )


def _fix(view: TextView, opening: Opening, actual: Extent, *, safe: bool) -> Fix:
    start, end = min(opening.start, actual.start), max(opening.end, actual.end)
    # Italic spaces and commas beside the phrase go with it.
    while end < len(view.text) and view.text[end] in _NEVER_LAST and view.is_italic(end):
        end += 1
    return view.set_italics(
        Wording("Set “{phrase}” in italics, and only that", phrase=opening.text),
        start,
        end,
        [(opening.start, opening.end)],
        safe=safe,
    )
