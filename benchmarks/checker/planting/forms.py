"""Planters: numbers, money, times, names, slashes, references and dates in forms that texts do not use."""

from __future__ import annotations

import itertools
import random
import re
from dataclasses import replace

from benchmarks.checker.planting.planter import (
    OP,
    PRE,
    SUB,
    Planted,
    added,
    choose,
    find,
    plants,
    put,
)
from benchmarks.checker.planting.planter import body as paragraphs_of
from benchmarks.checker.planting.wording import any_of, swap
from drafter.conventions.organs import HUMAN_RIGHTS_COUNCIL
from drafter.document.marked_text import MarkKind
from drafter.document.resolution import Resolution

_SUM = re.compile(r"(?P<n>\d[\d,.]*)(?: (?:million|billion))? (?:United States )?dollars\b")

swap(
    "CIT-07",
    r"(?<=resolution )\d\d/\d+ of (?P<w>\d{1,2} [A-Z][a-z]+ \d{4})(?=[,;])",
    "even date",
    restores=False,
)
swap("NUM-11", r"\b(?P<w>the) (?=resolution\b)", "the said", restores=False)
swap(
    "NUM-07",
    r"\b(?:in|under|to|with|of|by|from) paragraphs? \d{1,3}(?: \([a-z]\))?(?P<w> above)(?=[;,.])",
    "",
    (OP,),
)
swap("NUM-12", r"\b(?P<w>Article)(?= \d+ of the Charter\b)", "article")
swap("NBR-06", r"(?<![\d.])(?P<w>\d+ million)(?= (?:people|persons|children|women|refugees)\b)",
     lambda m, _: f"{m['w'].split()[0]},000,000")  # fmt: skip
swap("NBR-09", r"(?P<w>\d+\.\d+)(?= per cent)", lambda m, _: m["w"].replace(".", ","))
swap("NBR-02", r"\b(?!1,9|2,0)(?P<w>\d,\d{3})(?= (?:persons|people|posts|personnel|troops|civilians)\b)",
     lambda m, _: m["w"].replace(",", ""))  # fmt: skip
swap(
    "NBR-08",
    r"(?P<w>\bthird)(?= (?:review|cycle|report|phase|meeting of the group)\b)",
    "3rd",
    restores=False,
)
swap("NBR-11", r"\bthe Second World War\b", any_of("World War II", "World War Two"))
swap(
    "CIT-11",
    r"adopted by the World Conference on Human Rights on (?P<w>25.June 1993)",
    "12 July 1993",
    restores=False,
)
swap("NBR-12", r"(?<=\d) (?P<w>per cent|kilometres|hours)\b", any_of("kms", "hrs"), restores=False)
swap(
    "DATE-05",
    r"(?<!be )\b(?:held|adopted)(?: in [A-Z][a-z]+)?,? on (?P<w>\d{1,2}.[A-Z][a-z]+ \d{4})",
    "12 May 2031",
    restores=False,
)
swap("PUNC-05", r"(?<=[a-z])’(?=s\b)", "'")
swap("PUNC-06", r"\bthe (?P<w>United Nations)(?= [a-z]{4})", "United Nations’", restores=False)
swap("PUNC-09", r"\b(?:South|North)(?P<w>-)South\b", "–")
swap("PUNC-10", r"\band(?P<w>/)or\b", any_of(" / ", "/ ", " /"))
swap("PUNC-13", r"(?<=[a-z]);\Z", any_of("!", "?", "…"), (OP,), restores=False)
swap("TYPO-03", r"(?<=[a-z]) (?=[a-z])", any_of("\t", "\n"))
swap("DATE-06", r"\b(?P<w>\d{1,2}(?:\.\d\d)? [ap]\.m\.)", "15:30", restores=False)
swap("SYM-03", r"\b[Rr]esolutions? \d\d/\d{1,3}(?P<w> )[A-C](?= of \d)", "")
swap(
    "SYM-12",
    r"\bthe report of the Secretary-General(?P<w>)(?=[,;. ])",
    " (A/79/100)",
    (PRE, OP),
    restores=False,
)
swap(
    "CIT-06",
    r"\d{4}, \d\d/\d{1,3} of \d{1,2} [A-Z][a-z]+ \d{4}(?P<w> and )\d\d/\d{1,3} of \d{1,2} [A-Z][a-z]+ \d{4},",
    ", and ",
    (PRE,),
    restores=False,
)
swap("STR-30", r", and (?P<w>urging|requesting|inviting|encouraging|calling upon)(?= [a-z])",
     lambda m, _: {"urging": "urges", "requesting": "requests", "inviting": "invites",
                   "encouraging": "encourages", "calling upon": "calls upon"}[m["w"]],
     (PRE,), restores=False)  # fmt: skip
swap("TERM-08", r"\bMr\. [A-Z]\w+(?P<w> [A-Z]\w+)", "", restores=False)


@plants("NUM-02")
def typed_label(resolution: Resolution, rng: random.Random) -> Planted | None:
    """ "PP5" or "3." typed at the head of a preambular paragraph."""
    paragraph = choose(rng, paragraphs_of(resolution, (PRE,)))
    if paragraph is None or not paragraph.text[:1].isupper():
        return None
    label = rng.choice(["PP5 ", "PP 5. ", "3. ", "(a) "])
    return put(resolution, paragraph.id, 0, 0, label)


@plants("SYM-10")
def pointless(resolution: Resolution, rng: random.Random) -> Planted | None:
    """A symbol in a note without the point of "Add.1"."""
    pattern = re.compile(r"(?<=/(?:Add|Rev))(?P<w>\.)(?=\d)|(?<=/Corr)\.(?=\d)")
    found = [
        (f"note:{note.id}", match)
        for note in resolution.footnotes
        for match in pattern.finditer(note.text)
    ]
    if not found:
        return None
    target, match = rng.choice(found)
    planted = put(resolution, target, *match.span(), "")
    return replace(planted, start=max(match.start() - 12, 0), restores=False)


@plants("SUB-04")
def in_french(resolution: Resolution, rng: random.Random) -> Planted | None:
    """A paragraph in another language."""
    paragraph = choose(rng, paragraphs_of(resolution, (OP,)))
    if paragraph is None:
        return None
    text = rng.choice([
        "Prie le Secrétaire général de présenter un rapport à l’Assemblée sur la question;",
        "Exhorta a los Estados a que adopten las medidas de la presente resolución en el plazo fijado;",
    ])  # fmt: skip
    return replace(put(resolution, paragraph.id, 0, len(paragraph.text), text), restores=False)


@plants("SYM-02")
def not_yet(resolution: Resolution, rng: random.Random) -> Planted | None:
    """A resolution of a session to come."""
    found = find(resolution, rng, re.compile(r"(?<=General Assembly resolution )\d\d(?=/\d)"))
    return (
        replace(put(resolution, found[0], *found[1].span(), "86"), restores=False)
        if found
        else None
    )


@plants("NBR-07")
def sign(resolution: Resolution, rng: random.Random) -> Planted | None:
    """A sum with a sign, in a paragraph that opens as the organ speaks."""
    found = [
        (p.id, match)
        for p in paragraphs_of(resolution, (PRE, OP))
        if p.content.has(MarkKind.ITALIC, 0)
        for match in _SUM.finditer(p.text.replace("\u00a0", " "))
        if p.text.count("“", 0, match.start()) == p.text.count("”", 0, match.start())
    ]
    if not found:
        return None
    target, match = rng.choice(found)
    return replace(put(resolution, target, *match.span(), f"${match['n']}"), restores=False)


@plants("STATE-03")
def comma_in_list(resolution: Resolution, rng: random.Random) -> Planted | None:
    """A list of States with a comma before "and"."""
    names = sorted(rng.sample(["Angola", "Brazil", "Chile", "Ghana", "Nepal", "Türkiye"], 3))
    return added(resolution, rng, f", as proposed by {names[0]}, {names[1]}, and {names[2]}")


@plants("STR-24")
def odd_one(resolution: Resolution, rng: random.Random) -> Planted | None:
    """One subparagraph of three or more that begins with another form."""
    paragraphs = resolution.paragraphs[: resolution.annex_start]
    groups = [
        list(group)
        for kind, group in itertools.groupby(paragraphs, key=lambda p: (p.kind, p.level))
        if kind == (SUB, 1)
    ]
    places = [g for g in groups if len(g) > 2 and all(p.text.startswith("To ") for p in g)]
    if not places:
        return None
    paragraph = rng.choice(rng.choice(places))
    return replace(
        put(resolution, paragraph.id, 0, 2, rng.choice(["Having", "That"])), restores=False
    )


@plants("CIT-04")
def foreign_its(resolution: Resolution, rng: random.Random) -> Planted | None:
    """The Assembly's resolution as the Council's own."""
    if resolution.masthead.organ != HUMAN_RIGHTS_COUNCIL:
        return None
    pattern = re.compile(
        r"\ARecalling (?P<w>General Assembly)(?= resolution (?:6[5-9]|[78]\d)/\d+ of)"
    )
    found = find(resolution, rng, pattern, (PRE,))
    if found is None:
        return None
    return replace(put(resolution, found[0], *found[1].span("w"), "its"), restores=False)


@plants("ROLL-02")
def stale_year(resolution: Resolution, rng: random.Random) -> Planted | None:
    """A draft that looks forward to a year that is over."""
    if not resolution.masthead.session:
        return None
    planted = added(resolution, rng, f", and to convene a meeting in {rng.randint(2010, 2018)}")
    if planted is None:
        return None
    head = replace(resolution.masthead, symbol="A/80/L.3")
    return replace(planted, resolution=replace(planted.resolution, masthead=head))
