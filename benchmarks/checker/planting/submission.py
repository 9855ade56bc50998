"""Planters: what is said twice, quotations in quotations, and what is left of work on a draft."""

from __future__ import annotations

import random
import re
from dataclasses import replace

from benchmarks.checker.planting.planter import BODY, Planted, choose, find, plants, put
from benchmarks.checker.planting.planter import body as paragraphs_of
from drafter.document.edits import InsertFootnote, ReplaceText, apply_all
from drafter.document.marked_text import MarkKind, footnote_reference, plain
from drafter.document.paragraph import Footnote
from drafter.document.resolution import TITLE, Resolution

_CITED = re.compile(r"(?<=resolution )(?P<number>\d{2}/\d{1,3}) of \d{1,2} [A-Z][a-z]+ \d{4}(?=,)")
_SHORT = re.compile(
    r"(?<=General Assembly resolution )\d[^;:]{5,80}, in which the (?P<short>Assembly)"
)
_SUBTITLE = re.compile(
    r": (?P<letter>[a-z])(?=[a-z]+ing |(?<=p)rogress |(?<=r)eport |(?<=a)ctivities |(?<=t)he )"
)
_QUOTED = re.compile(r"“[^“”\ufffc]* [^“”\ufffc]* [^“”\ufffc]*”")
_WORD = re.compile(r"(?<= )[a-z]{3,}(?= )")


@plants("CIT-08")
def repeated_note(resolution: Resolution, rng: random.Random) -> Planted | None:
    """A note that repeats a resolution cited with its date."""
    found = find(resolution, rng, _CITED)
    if found is None:
        return None
    target, match = found
    at = match.end() + 1
    note = Footnote("F0000001", plain(f"Resolution {match['number']}."))
    edits = (
        InsertFootnote(len(resolution.footnotes), note),
        ReplaceText(target, at, at, footnote_reference(note.id)),
    )
    return Planted(apply_all(resolution, edits), target, at, at + 1, restores=False)


@plants("CIT-10")
def full_name_again(resolution: Resolution, rng: random.Random) -> Planted | None:
    """ "in which the General Assembly" after its resolution."""
    found = find(resolution, rng, _SHORT)
    if found is None:
        return None
    return put(resolution, found[0], *found[1].span("short"), "General Assembly")


@plants("PUNC-15")
def capital_subtitle(resolution: Resolution, rng: random.Random) -> Planted | None:
    """A subtitle that begins with a capital."""
    places = list(_SUBTITLE.finditer(resolution.title.text))
    if not places:
        return None
    found = rng.choice(places)
    return put(resolution, TITLE, *found.span("letter"), found["letter"].upper())


@plants("AMD-02")
def double_inside_double(resolution: Resolution, rng: random.Random) -> Planted | None:
    """Double marks inside double marks."""
    found = find(resolution, rng, _QUOTED)
    if found is None:
        return None
    target, match = found
    text = resolution.text_at(target).text
    words = list(_WORD.finditer(text, match.start(), match.end()))
    word = rng.choice(words) if words else None
    if word is None:
        return None
    return replace(put(resolution, target, *word.span(), f"“{word[0]}”"), restores=False)


@plants("SUB-05")
def struck_word(resolution: Resolution, rng: random.Random) -> Planted | None:
    """A struck-out word beside the one that is to stand."""
    paragraph = choose(rng, paragraphs_of(resolution, BODY))
    word = _WORD.search(paragraph.text) if paragraph is not None else None
    if paragraph is None or word is None:
        return None
    struck = plain("formerly ").with_mark(MarkKind.STRIKE, 0, 9)
    return put(resolution, paragraph.id, word.start(), word.start(), struck)


@plants("PAGE-04")
def job_number(resolution: Resolution, rng: random.Random) -> Planted | None:
    """A job number at the end of a paragraph."""
    paragraph = choose(rng, paragraphs_of(resolution, BODY))
    if paragraph is None:
        return None
    end = len(paragraph.text)
    return replace(put(resolution, paragraph.id, end, end, " 25-14304 (E)"), restores=False)


@plants("SUB-07")
def orally_revised(resolution: Resolution, rng: random.Random) -> Planted | None:
    """ "as orally revised" in the title."""
    end = len(resolution.title.text)
    if not end:
        return None
    how = rng.choice(["revised", "amended", "corrected"])
    return replace(put(resolution, TITLE, end, end, f", as orally {how}"), restores=False)
