"""Wrong structure, markers, references, citations, dates, numbers, marks and words."""

from __future__ import annotations

import itertools
import random
import re
from collections.abc import Callable
from dataclasses import replace

from benchmarks.checker.planting.planter import (
    OP,
    OWN,
    PRE,
    SUB,
    Planted,
    Planter,
    body,
    choose,
    find,
    plants,
    put,
)
from drafter.conventions.openings import match_opening
from drafter.document.edits import MoveParagraph, apply
from drafter.document.paragraph import ParagraphKind
from drafter.document.resolution import Resolution

Wrong = str | Callable[[re.Match[str], random.Random], str]


def swap(
    rule: str,
    pattern: str,
    wrong: Wrong,
    kinds: tuple[ParagraphKind, ...] = (*OWN, SUB),
    *,
    restores: bool = True,
) -> None:
    """Register a planter that puts wrong words in place of a match (or its group w)."""
    compiled = re.compile(pattern)

    def planter(resolution: Resolution, rng: random.Random) -> Planted | None:
        found = find(resolution, rng, compiled, kinds)
        if found is None:
            return None
        group = "w" if "w" in compiled.groupindex else 0
        start, end = found[1].span(group)
        if "\ufffc" in found[1][0]:
            return None
        new = wrong if isinstance(wrong, str) else wrong(found[1], rng)
        return replace(put(resolution, found[0], start, end, new), restores=restores)

    plants(rule)(planter)


def any_of(*choices: str) -> Wrong:
    """One of the wrong forms, at random."""
    return lambda _, rng: rng.choice(choices)


_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
swap("STR-05", r"(?<=[a-z]),\Z", any_of(";", ".", ""), (PRE,))
swap("STR-07", r"(?<=[a-z]);\Z", any_of(".", ",", ""), (OP,))
swap("STR-10", r"(?<=[a-z]);\Z", any_of(".", ",", ""), (SUB,))
swap("STR-11", r"(?<=[a-z]);\Z", "; and", (SUB,))
swap("STR-12", r"\A[A-Z](?=[a-z]{2})", lambda m, _: m[0].lower(), (SUB,))
swap("STR-04", r"\ARecalling\b", any_of("Recalls", "Whereas"), (PRE,), restores=False)
swap(
    "STR-06",
    r"\A(?:Requests|Invites|Welcomes|Decides)\b",
    any_of("Requesting", "Inviting", "Request"),
    (OP,),
    restores=False,
)
swap(
    "STR-29",
    r"(?<=at its )[a-z]+-[a-z]+(?= session)",
    any_of("[XX]", "____", "[…]", "TBC"),
    restores=False,
)
swap(
    "NUM-06",
    r"\bparagraph (?=\d+ (?:of|above|below))",
    any_of("para. ", "operative paragraph ", "OP"),
)
swap("NUM-08", r"(?<=\bparagraph )\d+(?= above)", "777", (OP,), restores=False)
swap("NUM-10", r"the present resolution\b", any_of("this resolution", "the current resolution"))
swap("SYM-01", r"(?<=resolution )\d{2}/\d{1,3}(?= of \d)", lambda m, _: f"A/RES/{m[0]}")
swap(
    "CIT-03",
    rf"(?<=resolution \d\d/\d\d\d of )(?P<w>\d{{1,2}}) (?:{_MONTHS})",
    lambda m, _: str(int(m["w"]) % 27 + 1),
)
swap(
    "DATE-01",
    rf"(?P<w>\b(?P<d>\d{{1,2}}) (?P<m>{_MONTHS}) (?P<y>(?:19|20)\d\d))\b",
    lambda m, rng: rng.choice([f"{m['m']} {m['d']}, {m['y']}", f"{m['d']}th {m['m']} {m['y']}"]),
    restores=False,
)
swap("DATE-02", r"\b\d{1,2}(?= (?:April|June|September|November) (?:19|20)\d\d)", "31")
swap("DATE-03", r"\bfrom (?:19|20)\d\d(?P<w> to )(?:19|20)\d\d\b", "–")
swap("DATE-04", r"\b20\d\d(?P<w>–)20\d\d\b", "-")
swap("NBR-04", r"(?<=\d)(?P<w> per cent)\b", any_of("%", " percent"), restores=False)
swap("PUNC-08", r"(?<=[a-z]) (?=[a-z])", "  ")
swap("PUNC-14", r"\b(?P<w>the|of|to|and)(?= [a-z])", lambda m, _: f"{m[0]} {m[0]}")
swap(
    "PUNC-16",
    r"(?<=ly)(?P<w> )(?=recognized|agreed|owned|led|integrated|related|adopted|established)",
    "-",
)
swap("TYPO-02", r"\bthe website\b", "www.un.org", restores=False)
swap("TYPO-05", r"\b[Cc](?=al|on)", lambda m, _: "С" if m[0] == "C" else "с")
swap(
    "SPELL-01",
    r"\b(?:programme|labour|centre|capacity-building|behaviour)\b(?! of the| for| on)",
    lambda m, _: {
        "programme": "program", "labour": "labor", "centre": "center",
        "capacity-building": "capacity building", "behaviour": "behavior",
    }[m[0]],
)  # fmt: skip
swap("CAP-01", r"\b(?<!federal )Member States\b(?! of)", any_of("member states", "Member states"))
swap(
    "CAP-03",
    r"\b(?:all|other) (?P<w>States)\b(?! (?:parties|of|that|Members|and regions))",
    "states",
)
swap("TERM-10", r"\A(?:Also t|Further t|T)akes note(?P<w> of )the ", " ", (OP,))
swap(
    "STATE-01",
    r"\b(?:Viet Nam|Türkiye|Côte d.Ivoire|Czechia)\b",
    lambda m, _: {"V": "Vietnam", "T": "Turkey", "C": "Ivory Coast"}[m[0][0]],
    restores=False,
)
swap(
    "SUB-06",
    rf"\b(?P<w>\d{{2}}) (?:{_MONTHS}) 20\d\d",
    lambda m, rng: f"{rng.randint(10, 29)}{m['w']}",
    restores=False,
)


def _fill_quotes(resolution: Resolution, rng: random.Random) -> Planted | None:
    """A straight quotation mark in place of a curly pair."""
    pattern = re.compile(r"“(?P<w>[^“”\ufffc]{5,80})”")
    found = [(p, m) for p in body(resolution) for m in pattern.finditer(p.text)]
    if not found:
        return None
    paragraph, match = rng.choice(found)
    return put(resolution, paragraph.id, match.start(), match.end(), f'"{match["w"]}"')


plants("PUNC-04")(_fill_quotes)


def _marker(
    rule: str, kind: ParagraphKind, wanted: re.Pattern[str], change: Callable[[str], str]
) -> None:
    def planter(resolution: Resolution, rng: random.Random) -> Planted | None:
        found = []
        for paragraph in body(resolution, (kind,)):
            opening = match_opening(
                paragraph.text,
                "preambular" if kind is PRE else "operative",
                resolution.masthead.organ,
            )
            if opening is not None and opening.known and wanted.search(opening.text):
                found.append((paragraph, opening))
        if not found:
            return None
        paragraph, opening = rng.choice(found)
        new = change(opening.text)
        planted = put(resolution, paragraph.id, opening.start, opening.end, new)
        return replace(planted, restores=False)

    made: Planter = planter
    plants(rule)(made)


def _bare(text: str) -> str:
    return re.sub(r" (?:also|further)$", "", text)


def _lowered(text: str) -> str:
    return text[0].lower() + text[1:]


_marker("ALSO-04", PRE, re.compile(r"^[A-Z][a-z]+ (?:also|further)$"), _bare)
_marker(
    "ALSO-05",
    OP,
    re.compile(r"^(?:Urges|Commends|Endorses|Notes)$"),
    lambda t: f"Further {_lowered(t)}",
)
_marker(
    "ALSO-07",
    OP,
    re.compile(r"^Also (?:requests|decides|welcomes|invites)$"),
    lambda t: f"{t.split()[1].capitalize()} also",
)
_marker("ALSO-08", PRE, re.compile(r"^[A-Z][a-z]+ also$"), lambda t: f"Also {_lowered(_bare(t))}")


@plants("ALSO-06")
def second_is_further(resolution: Resolution, rng: random.Random) -> Planted | None:
    """ "Further" where "Also" stands."""
    found = find(
        resolution, rng, re.compile(r"\AAlso(?= (?:requests|encourages|welcomes|invites))"), (OP,)
    )
    return put(resolution, found[0], *found[1].span(), "Further") if found else None


@plants("STR-01")
def moved(resolution: Resolution, rng: random.Random) -> Planted | None:
    """A preambular paragraph moved among the operative ones."""
    paragraph = choose(rng, body(resolution, (PRE,)))
    operative = [i for i, p in enumerate(resolution.paragraphs) if p.kind is OP]
    if paragraph is None or len(operative) < 4:
        return None
    changed = apply(resolution, MoveParagraph(paragraph.id, operative[2]))
    return Planted(changed, paragraph.id, 0, len(paragraph.text), restores=False)


@plants("STR-22")
def left_over(resolution: Resolution, rng: random.Random) -> Planted | None:
    """A draft with the adoption line of its last version."""
    if not resolution.adoption:
        return None
    head = replace(resolution.masthead, symbol=f"A/80/L.{rng.randint(1, 60)}")
    return Planted(replace(resolution, masthead=head), "", restores=False)


@plants("STATE-02")
def unsorted(resolution: Resolution, rng: random.Random) -> Planted | None:
    """Sponsors out of order."""
    names = ["Angola", "Brazil", "Chile", "Côte d’Ivoire", "Cuba", "Guinea", "Guinea-Bissau"]
    first, second = sorted(rng.sample(range(len(names)), 2))
    names[first], names[second] = names[second], names[first]
    head = replace(resolution.masthead, sponsors=tuple(names))
    return Planted(replace(resolution, masthead=head), "", restores=False)


@plants("STR-09")
def no_colon(resolution: Resolution, rng: random.Random) -> Planted | None:
    """A chapeau without its colon."""
    paragraphs = resolution.paragraphs[: resolution.annex_start]
    places = [
        p
        for p, following in itertools.pairwise(paragraphs)
        if p.kind is OP and following.kind is SUB and p.text.endswith(":") and p in body(resolution)
    ]
    paragraph = choose(rng, places)
    if paragraph is None:
        return None
    end = len(paragraph.text)
    return put(resolution, paragraph.id, end - 1, end, rng.choice([";", ",", ""]))


@plants("PUNC-07")
def unpaired(resolution: Resolution, rng: random.Random) -> Planted | None:
    """A bracket or quotation mark without its partner."""
    found = find(resolution, rng, re.compile(r"(?<=[a-z]) [(“](?=[A-Za-z]{3})"))
    if found is None:
        return None
    planted = put(resolution, found[0], *found[1].span(), " ")
    end = len(planted.resolution.text_at(found[0]).text)
    return replace(planted, end=end, restores=False)
