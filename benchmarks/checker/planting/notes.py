"""Wrong footnotes."""

from __future__ import annotations

import random
import re
from dataclasses import replace

from benchmarks.checker.planting.planter import (
    Planted,
    body,
    find_in_notes,
    italics_set,
    plants,
    put,
)
from drafter.conventions.ordinals import ordinal_figures, parse_ordinal
from drafter.document.edits import (
    DeleteFootnote,
    Edit,
    InsertFootnote,
    ReplaceText,
    apply,
    apply_all,
)
from drafter.document.marked_text import MarkedText, footnote_reference, plain
from drafter.document.numbering import footnote_numbers
from drafter.document.paragraph import Footnote
from drafter.document.resolution import NOTE_PREFIX, Resolution


def _references(resolution: Resolution) -> list[tuple[str, int, str]]:
    """Paragraph, position and note of every reference in the body."""
    return [(p.id, at, n) for p in body(resolution) for at, n in p.content.footnote_references]


@plants("FN-01")
def before_the_mark(resolution: Resolution, rng: random.Random) -> Planted | None:
    """A reference before its comma."""
    places = [
        (target, at)
        for target, at, _ in _references(resolution)
        if at and resolution.text_at(target).text[at - 1] in ",;"
        and resolution.text_at(target).text[at - 2] != "\ufffc"
    ]  # fmt: skip
    if not places:
        return None
    target, at = rng.choice(places)
    content = resolution.text_at(target)
    swapped = content.slice(at, at + 1) + content.slice(at - 1, at)
    return put(resolution, target, at - 1, at + 1, swapped)


@plants("FN-02")
def spaced(resolution: Resolution, rng: random.Random) -> Planted | None:
    """A space before a reference."""
    places = [(t, at) for t, at, _ in _references(resolution) if at]
    if not places:
        return None
    target, at = rng.choice(places)
    return put(resolution, target, at, at, rng.choice([" ", "\u00a0"]))


@plants("FN-03")
def swapped(resolution: Resolution, rng: random.Random) -> Planted | None:
    """Two notes whose numbers were typed the wrong way round, or a gap."""
    places = _references(resolution)
    typed = {n.id: n for n in resolution.footnotes if n.source_label}
    numbered = [p for p in places if p[2] in typed]
    if len(numbered) < 3:
        return None
    at = rng.randrange(1, len(numbered) - 1)
    first, second = typed[numbered[at][2]], typed[numbered[at + 1][2]]
    if rng.random() < 0.5:
        labels = {first.id: second.source_label, second.id: first.source_label}
    else:
        labels = {first.id: str(int(first.source_label or 0) + 7)}
    notes = tuple(
        replace(n, source_label=labels.get(n.id, n.source_label)) for n in resolution.footnotes
    )
    target, position, _ = numbered[at]
    return Planted(
        replace(resolution, footnotes=notes), target, position, position + 1, restores=False
    )


@plants("FN-04")
def fused(resolution: Resolution, rng: random.Random) -> Planted | None:
    """Two references without a comma."""
    places = _references(resolution)
    if not places:
        return None
    target, at, _ = rng.choice(places)
    note = Footnote("7FFFFFF0", plain("A/80/999."))
    edits: list[Edit] = [
        InsertFootnote(len(resolution.footnotes), note),
        ReplaceText(target, at + 1, at + 1, footnote_reference(note.id)),
    ]
    return Planted(apply_all(resolution, edits), target, at, at + 2, restores=False)


@plants("FN-05")
def no_stop(resolution: Resolution, rng: random.Random) -> Planted | None:
    """A note without its full stop."""
    found = find_in_notes(resolution, rng, re.compile(r"(?<=[\w)])\.\Z"))
    return put(resolution, found[0], *found[1].span(), "") if found else None


@plants("FN-07")
def form(resolution: Resolution, rng: random.Random) -> Planted | None:
    """ "UNGA Res."."""
    found = find_in_notes(resolution, rng, re.compile(r"\AResolution (?=\d)"))
    wrong = rng.choice(["UNGA Res. ", "GA Res. ", "Resolution No. "])
    planted = put(resolution, found[0], *found[1].span(), wrong) if found else None
    return replace(planted, restores=False) if planted else None


@plants("FN-08")
def ibid(resolution: Resolution, rng: random.Random) -> Planted | None:
    """ "Ibid." in the first note, or without its capital."""
    numbers = [n for n, number in footnote_numbers(resolution).items() if number.isdigit()]
    if not numbers:
        return None
    if rng.random() < 0.5:
        found = find_in_notes(resolution, rng, re.compile(r"\AIbid\."))
        return put(resolution, found[0], *found[1].span(), "ibid.") if found else None
    target = NOTE_PREFIX + numbers[0]
    old = resolution.text_at(target)
    return replace(put(resolution, target, 0, len(old), "Ibid., annex."), restores=False)


@plants("FN-09")
def abbreviation(resolution: Resolution, rng: random.Random) -> Planted | None:
    """ "Chap." in mid-note."""
    found = find_in_notes(
        resolution, rng, re.compile(r"(?<=[a-z\d], )(?:chap|sect|para)\. |(?<=[a-z], )annex(?=\.)")
    )
    if found is None:
        return None
    return put(resolution, found[0], *found[1].span(), found[1][0].capitalize())


@plants("FN-10")
def records(resolution: Resolution, rng: random.Random) -> Planted | None:
    """Official Records in roman, or with the session in figures."""
    title = re.compile(
        r"Official Records of the [\w ]+, (?P<s>[A-Z][a-z-]+) Session, Supplement No\. \d+\w*"
    )
    found = find_in_notes(resolution, rng, title)
    if found is None:
        return None
    if rng.random() < 0.5:
        return italics_set(resolution, found[0], [], *found[1].span())
    ordinal = parse_ordinal(found[1]["s"])
    if ordinal is None:
        return None
    return put(resolution, found[0], *found[1].span("s"), ordinal_figures(ordinal.value))


@plants("FN-13")
def orphan(resolution: Resolution, rng: random.Random) -> Planted | None:
    """A reference without note, a note without reference, an empty note."""
    places = _references(resolution)
    if not places:
        return None
    target, at, note = rng.choice(places)
    sort = rng.randrange(3)
    if sort == 0:
        return Planted(apply(resolution, DeleteFootnote(note)), target, at, at + 1)
    if sort == 1:
        changed = apply(resolution, ReplaceText(target, at, at + 1, MarkedText()))
        return Planted(changed, NOTE_PREFIX + note, restores=False)
    length = len(resolution.footnote(note).content)
    return put(resolution, NOTE_PREFIX + note, 0, length, "")


@plants("FN-14")
def twice(resolution: Resolution, rng: random.Random) -> Planted | None:
    """The same note again."""
    notes = [n for n in footnote_numbers(resolution) if not n.startswith("*")]
    if len(notes) < 2:
        return None
    first, second = sorted(rng.sample(range(len(notes)), 2))
    content = resolution.footnote(notes[first]).content
    if content.text.startswith("Ibid"):
        return None
    target = NOTE_PREFIX + notes[second]
    return put(resolution, target, 0, len(resolution.text_at(target)), content)
