"""Planters: what is cited without its date, twice with it, out of order, under a short name, without a note."""

from __future__ import annotations

import random
import re
from dataclasses import replace

from benchmarks.checker.planting.planter import (
    OP,
    PRE,
    Planted,
    added,
    body,
    choose,
    find,
    is_opened,
    plants,
    put,
)
from drafter.document.marked_text import MarkKind
from drafter.document.paragraph import Paragraph
from drafter.document.resolution import Resolution

_DATE = r"\d{1,2} [A-Z][a-z]+ \d{4}"
_DATED = re.compile(rf"(?<=resolution )(?P<number>\d\d/\d{{1,3}})(?P<date> of {_DATE})(?=[,;])")
_TWO = re.compile(
    rf"(?<=esolutions )(?P<one>\d\d/\d{{1,3}} of {_DATE})(?P<and> and )(?P<two>\d\d/\d{{1,3}} of {_DATE})(?=[,;])"
)
_NAMES = {
    "the Charter of the United Nations": "the Charter",
    "the Universal Declaration of Human Rights": "the Universal Declaration",
    "the 2030 Agenda for Sustainable Development": "the 2030 Agenda",
    "the Sendai Framework for Disaster Risk Reduction 2015–2030": "the Sendai Framework",
}


@plants("CIT-01")
def undated(resolution: Resolution, rng: random.Random) -> Planted | None:
    """The first citation of a resolution without its date."""
    found = find(resolution, rng, _DATED)
    if found is None:
        return None
    target, match = found
    if _cited_before(resolution, target, match["number"], match.start("number")):
        return None
    planted = put(resolution, target, *match.span("date"), "")
    return replace(planted, start=match.start("number"), restores=False)


@plants("CIT-02")
def dated_again(resolution: Resolution, rng: random.Random) -> Planted | None:
    """A resolution that the preamble dates, cited with its date once more."""
    found = find(resolution, rng, _DATED, (PRE,))
    if found is None:
        return None
    words = resolution.text_at(found[0]).text[slice(*found[1].span())]
    planted = added(resolution, rng, f", in accordance with resolution {words}")
    if planted is None or "resolution" in resolution.text_at(planted.target).text:
        return None
    return planted


@plants("CIT-05")
def newer_first(resolution: Resolution, rng: random.Random) -> Planted | None:
    """Two resolutions that have changed places."""
    found = find(resolution, rng, _TWO)
    if found is None:
        return None
    target, match = found
    if match["one"][-4:] == match["two"][-4:]:
        return None
    text = resolution.text_at(target).text
    one, middle, two = (text[slice(*match.span(name))] for name in ("one", "and", "two"))
    return replace(put(resolution, target, *match.span(), two + middle + one), restores=False)


@plants("CIT-09")
def short_name(resolution: Resolution, rng: random.Random) -> Planted | None:
    """An instrument under its short name where it is first spoken of."""
    full = rng.choice(list(_NAMES))
    for paragraph in body(resolution):
        at = paragraph.text.find(full)
        if _NAMES[full].removeprefix("the ") not in paragraph.text:
            continue
        before = paragraph.text[:at]
        if at < 0 or before.count("“") > before.count("”"):
            return None
        return replace(
            put(resolution, paragraph.id, at, at + len(full), _NAMES[full]), restores=False
        )
    return None


@plants("FN-06")
def report_without_note(resolution: Resolution, rng: random.Random) -> Planted | None:
    """A report that is taken note of without saying which."""
    paragraphs = body(resolution, (PRE, OP))
    noted = [n for n, p in enumerate(paragraphs) if "report" in p.text and _has_note(p)]
    before = [p for p in paragraphs[: min(noted, default=len(paragraphs))] if not _has_note(p)]
    paragraph = choose(rng, [p for p in before if p.kind is OP and is_opened(p)])
    if paragraph is None:
        return None
    at = len(paragraph.text) - 1
    words = ", and takes note of the report of the Secretary-General"
    return replace(put(resolution, paragraph.id, at, at, words), restores=False)


def _cited_before(resolution: Resolution, target: str, number: str, at: int) -> bool:
    for key, content in resolution.texts():
        if key == target:
            return number in content.text[:at]
        if number in content.text:
            return True
    return False


def _has_note(paragraph: Paragraph) -> bool:
    return any(True for _ in paragraph.content.ranges(MarkKind.FOOTNOTE))
