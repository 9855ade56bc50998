"""Planters: paragraphs too long, too many sentences, in another place than texts give them."""

from __future__ import annotations

import random
import re
from dataclasses import replace

from benchmarks.checker.planting.planter import (
    OP,
    PRE,
    SUB,
    Planted,
    body,
    choose,
    find,
    opened,
    plants,
    put,
    with_paragraph,
)
from benchmarks.checker.planting.wording import swap
from drafter.conventions.organs import SECURITY_COUNCIL
from drafter.document.edits import DeleteParagraph, MoveParagraph, apply
from drafter.document.marked_text import plain
from drafter.document.resolution import ORGAN_LINE, TITLE, Resolution

_JOINED = ", bearing in mind the need for continued cooperation among all relevant stakeholders at all levels"
_LINKED = r"[a-z](?P<w>, and )(?:requests|invites|encourages|urges|stresses|welcomes)\b"

swap("PUNC-11", _LINKED, lambda m, _: m["w"].replace(",", ";"), (OP,))


@plants("STR-03")
def comma_of_the_organ(resolution: Resolution, _rng: random.Random) -> Planted | None:
    """An organ line with a comma and no preamble."""
    paragraphs = tuple(p for p in resolution.paragraphs if p.kind is not PRE)
    line = resolution.organ_line.text.rstrip()
    if not line.endswith(",") or not paragraphs or paragraphs[0].kind is not OP:
        return None
    bare = replace(resolution, paragraphs=paragraphs)
    return Planted(bare, ORGAN_LINE, len(line) - 1, len(line), restores=False)


@plants("STR-17")
def long_title(resolution: Resolution, rng: random.Random) -> Planted | None:
    """A title that names everything."""
    at = len(resolution.title.text)
    if not at:
        return None
    words = " and related questions of cooperation, coordination and assistance" * rng.randint(6, 8)
    planted = put(resolution, TITLE, at, at, words)
    return replace(planted, start=0, restores=False)


@plants("STR-25")
def not_seized(resolution: Resolution, _rng: random.Random) -> Planted | None:
    """A text of the Security Council without its closing paragraph."""
    last = resolution.paragraphs[-1]
    if resolution.masthead.organ != SECURITY_COUNCIL or "seized of" not in last.text:
        return None
    changed = apply(resolution, DeleteParagraph(last.id))
    operative = [p for p in changed.paragraphs if p.kind is OP]
    if not operative or any("seized of" in p.text for p in changed.paragraphs):
        return None
    return Planted(changed, operative[-1].id, restores=False)


@plants("STR-26")
def guided_late(resolution: Resolution, rng: random.Random) -> Planted | None:
    """The first paragraph, "Guided by", moved into the preamble."""
    preamble = body(resolution, (PRE,))
    if len(preamble) < 4 or not preamble[0].text.startswith("Guided"):
        return None
    if preamble[1].text.startswith("Guided") or resolution.paragraphs[0].id != preamble[0].id:
        return None
    index = rng.randrange(2, len(preamble))
    if [p.kind for p in resolution.paragraphs[: index + 1]] != [PRE] * (index + 1):
        return None
    moved = apply(resolution, MoveParagraph(preamble[0].id, index))
    return Planted(moved, preamble[0].id, 0, 6, restores=False)


@plants("STR-27")
def long_paragraph(resolution: Resolution, rng: random.Random) -> Planted | None:
    """A paragraph to which everyone has added something."""
    paragraph = choose(rng, [p for p in body(resolution, (PRE, OP)) if p.text[-1:] in ",;"])
    if paragraph is None or len(paragraph.text.split()) < 20:
        return None
    at = len(paragraph.text) - 1
    planted = put(resolution, paragraph.id, at, at, _JOINED * rng.randint(14, 18))
    return replace(planted, start=0, restores=False)


@plants("NUM-04")
def lone(resolution: Resolution, rng: random.Random) -> Planted | None:
    """A paragraph that keeps one subparagraph of two."""
    paragraphs = resolution.paragraphs[: resolution.annex_start]
    places = [
        (one, two)
        for before, one, two, after in zip(
            paragraphs, paragraphs[1:], paragraphs[2:], [*paragraphs[3:], None], strict=False
        )
        if before.kind is OP
        and (one.kind, one.level, two.kind, two.level) == (SUB, 1, SUB, 1)
        and (after is None or after.kind is not SUB)
    ]
    if not places:
        return None
    kept, gone = rng.choice(places)
    return Planted(apply(resolution, DeleteParagraph(gone.id)), kept.id, restores=False)


@plants("PUNC-12")
def second_sentence(resolution: Resolution, rng: random.Random) -> Planted | None:
    """A full stop where the clause went on."""
    pattern = re.compile(r"[a-z]{3}(?P<w>, and )(?P<next>[a-z]+)(?= [a-z])")
    found = find(resolution, rng, pattern, (PRE, OP))
    if found is None:
        return None
    start, end = found[1].start("w"), found[1].end("next")
    return replace(
        put(resolution, found[0], start, end, f". {found[1]['next'].capitalize()}"), restores=False
    )


@plants("NBR-03")
def figure_first(resolution: Resolution, rng: random.Random) -> Planted | None:
    """A paragraph that begins with a figure."""
    paragraph = opened(resolution, rng)
    if paragraph is None:
        return None
    words = f"{rng.randint(12, 90)} States have replied to the questionnaire;"
    changed = with_paragraph(resolution, replace(paragraph, content=plain(words)))
    return Planted(changed, paragraph.id, 0, 2, restores=False)
