"""Wrong italics."""

from __future__ import annotations

import random
import re

from benchmarks.checker.planting.planter import (
    OWN,
    Planted,
    body,
    choose,
    find,
    find_in_notes,
    italics_set,
    plants,
)
from drafter.conventions.opening_table import OpeningKind
from drafter.conventions.openings import Opening, match_opening
from drafter.document.edits import ReplaceText, apply
from drafter.document.marked_text import MarkKind
from drafter.document.paragraph import Paragraph
from drafter.document.resolution import Resolution

_WORD = re.compile(r"\w+")


def _openings(resolution: Resolution) -> list[tuple[Paragraph, Opening]]:
    """Paragraphs whose opening is known and set as it should be."""
    found: list[tuple[Paragraph, Opening]] = []
    for paragraph in body(resolution, OWN):
        kind: OpeningKind = "preambular" if paragraph.kind is OWN[0] else "operative"
        opening = match_opening(paragraph.text, kind, resolution.masthead.organ)
        runs = list(paragraph.content.ranges(MarkKind.ITALIC))
        if opening and opening.known and runs and runs[0] == (opening.start, opening.end):
            found.append((paragraph, opening))
    return found


def _pick(
    resolution: Resolution, rng: random.Random, wanted: re.Pattern[str]
) -> tuple[Paragraph, Opening] | None:
    fitting = [pair for pair in _openings(resolution) if wanted.search(pair[1].text)]
    return rng.choice(fitting) if fitting else None


def _shrunk(resolution: Resolution, paragraph: Paragraph, opening: Opening, end: int) -> Planted:
    return italics_set(resolution, paragraph.id, [(opening.start, end)], 0, opening.end)


@plants("ITAL-01")
def extent(resolution: Resolution, rng: random.Random) -> Planted | None:
    """Italics that take in the next word, or none at all."""
    pair = _pick(resolution, rng, re.compile(""))
    if pair is None:
        return None
    paragraph, opening = pair
    following = _WORD.search(paragraph.text, opening.end)
    if following is None or rng.random() < 0.3:
        return italics_set(resolution, paragraph.id, [], 0, opening.end)
    run = (opening.start, following.end())
    return italics_set(resolution, paragraph.id, [run], 0, following.end())


@plants("ITAL-02")
def particle(resolution: Resolution, rng: random.Random) -> Planted | None:
    """ "*Calls* upon"."""
    pair = _pick(resolution, rng, re.compile(r"^(?:Also |Further )?(?:c|C)alls (?:upon|for)$"))
    if pair is None:
        return None
    return _shrunk(resolution, *pair, end=pair[0].text.rindex(" ", 0, pair[1].end))


@plants("ITAL-03")
def fixed(resolution: Resolution, rng: random.Random) -> Planted | None:
    """ "*Bearing* in mind"."""
    pair = _pick(
        resolution, rng, re.compile(r"^(?:Bearing in mind|Taking into|Having \w+|Taking note)$")
    )
    return _shrunk(resolution, *pair, end=pair[0].text.index(" ")) if pair else None


@plants("ITAL-04")
def marker(resolution: Resolution, rng: random.Random) -> Planted | None:
    """ "Also *requests*", "*Recalling* also"."""
    pair = _pick(resolution, rng, re.compile(r"^(?:Also|Further) \w+$| (?:also|further)$"))
    if pair is None:
        return None
    paragraph, opening = pair
    if opening.place == "after":
        return _shrunk(resolution, paragraph, opening, opening.end - len(opening.marker) - 1)
    run = (opening.start + len(opening.marker) + 1, opening.end)
    return italics_set(resolution, paragraph.id, [run], 0, opening.end)


@plants("ITAL-05")
def later_verb(resolution: Resolution, rng: random.Random) -> Planted | None:
    """An italic verb inside a paragraph."""
    verb = re.compile(
        r"(?<=, and )(?:requests|invites|encourages|welcomes|stresses|urges|calls upon|decides)\b"
    )
    found = find(resolution, rng, verb, OWN[1:])
    return italics_set(resolution, found[0], [found[1].span()], *found[1].span()) if found else None


@plants("ITAL-06")
def joined(resolution: Resolution, rng: random.Random) -> Planted | None:
    """ "*Welcomes* and *encourages*"."""
    pair = _pick(resolution, rng, re.compile(r"^\w+ and \w+$"))
    if pair is None:
        return None
    paragraph, opening = pair
    middle = paragraph.text.index(" and ")
    runs = [(opening.start, middle), (middle + 5, opening.end)]
    return italics_set(resolution, paragraph.id, runs, 0, opening.end)


@plants("ITAL-07")
def aside(resolution: Resolution, rng: random.Random) -> Planted | None:
    """ "*Recognizes, therefore,* that"."""
    fitting = [
        (p, o) for p, o in _openings(resolution) if re.match(r", [a-z ]{4,20}, ", p.text[o.end :])
    ]
    if not fitting:
        return None
    paragraph, opening = rng.choice(fitting)
    end = paragraph.text.index(",", opening.end + 1) + 1
    return italics_set(resolution, paragraph.id, [(opening.start, end)], 0, end)


@plants("ITAL-08")
def organ_line(resolution: Resolution, rng: random.Random) -> Planted | None:
    """An organ line in roman, or italic in part."""
    line = resolution.organ_line
    if len(line) < 8:
        return None
    run = rng.choice([[], [(0, 3)]])
    return italics_set(resolution, "organ-line", run, 0, len(line))


@plants("ITAL-09")
def latin(resolution: Resolution, rng: random.Random) -> Planted | None:
    """ "*inter alia*"."""
    found = find(resolution, rng, re.compile(r"\b(?:inter alia|ad hoc|per capita|de facto)\b"))
    return italics_set(resolution, found[0], [found[1].span()], *found[1].span()) if found else None


@plants("ITAL-10")
def series(resolution: Resolution, rng: random.Random) -> Planted | None:
    """ "Treaty Series" in roman."""
    found = find_in_notes(resolution, rng, re.compile("Treaty Series"))
    return italics_set(resolution, found[0], [], *found[1].span()) if found else None


@plants("ITAL-12")
def emphasis(resolution: Resolution, rng: random.Random) -> Planted | None:
    """A bold word."""
    paragraph = choose(rng, body(resolution))
    words = list(re.finditer(r"\w{4,}", paragraph.text)) if paragraph else []
    if paragraph is None or len(words) < 4:
        return None
    start, end = rng.choice(words).span()
    content = paragraph.content.with_mark(MarkKind.BOLD, start, end)
    edit = ReplaceText(paragraph.id, start, end, content.slice(start, end))
    return Planted(apply(resolution, edit), paragraph.id, start, end)


@plants("ITAL-13")
def reference(resolution: Resolution, rng: random.Random) -> Planted | None:
    """An italic footnote number."""
    places = [(p.id, at) for p in body(resolution) for at, _ in p.content.footnote_references]
    if not places:
        return None
    target, at = rng.choice(places)
    return italics_set(resolution, target, [(at, at + 1)], at, at + 1)
