"""Wrong sessions, meetings and anniversaries."""

from __future__ import annotations

import random
import re
from dataclasses import replace

from benchmarks.checker.planting.planter import OWN, Planted, find, plants, put
from drafter.conventions.ordinals import ordinal_figures, ordinal_words, parse_ordinal
from drafter.conventions.sessions import session_year
from drafter.document.resolution import Resolution

_FUTURE = re.compile(
    r"\bto (?:submit|present|report)\b[^,;.]*(?:General Assembly|Human Rights Council) at its (?P<n>[a-z-]+) session\b"
)


@plants("SES-01")
def in_figures(resolution: Resolution, rng: random.Random) -> Planted | None:
    """ "57th session", "fifty seventh session", "seventyth session"."""
    found = find(resolution, rng, re.compile(r"\b(?P<n>[a-z]+-?[a-z]*) (?=session\b)"))
    ordinal = parse_ordinal(found[1]["n"]) if found else None
    if found is None or ordinal is None or not ordinal.is_right:
        return None
    wrong = [ordinal_figures(ordinal.value)]
    if "-" in ordinal.right:
        wrong.append(ordinal.right.replace("-", " "))
    if ordinal.right.endswith("ieth"):
        wrong.append(ordinal.right.replace("ieth", "yth"))
    return put(resolution, found[0], *found[1].span("n"), rng.choice(wrong))


@plants("SES-02")
def meeting(resolution: Resolution, rng: random.Random) -> Planted | None:
    """A meeting in words, or with a wrong ending."""
    line = resolution.adoption.meeting
    ordinal = parse_ordinal(line.split(" ")[0]) if line else None
    if ordinal is None or ordinal.value > 999:
        return None
    ending = rng.choice([e for e in ("st", "nd", "rd", "th") if not ordinal.right.endswith(e)])
    wrong = [ordinal_words(ordinal.value), f"{ordinal.value}{ending}"]
    changed = replace(resolution.adoption, meeting=line.replace(ordinal.text, rng.choice(wrong), 1))
    return Planted(replace(resolution, adoption=changed), "")


@plants("SES-03")
def capital(resolution: Resolution, rng: random.Random) -> Planted | None:
    """ "fifty-seventh Session"."""
    found = find(resolution, rng, re.compile(r"\b(?P<n>[a-z]+-?[a-z]*) (?P<noun>session)\b"))
    if found is None or parse_ordinal(found[1]["n"]) is None:
        return None
    return put(resolution, found[0], *found[1].span("noun"), "Session")


@plants("SES-04")
def stale(resolution: Resolution, rng: random.Random) -> Planted | None:
    """A session that is over where one to come is meant."""
    now = resolution.masthead.session
    if now is None or now > 100:
        return None
    found = find(resolution, rng, _FUTURE, OWN[1:])
    ordinal = parse_ordinal(found[1]["n"]) if found else None
    own = {"general-assembly": "General Assembly", "human-rights-council": "Human Rights Council"}
    name = own.get(resolution.masthead.organ, "?")
    if found is None or ordinal is None or name not in found[1][0] or ordinal.value <= now:
        return None
    planted = put(resolution, found[0], *found[1].span("n"), ordinal_words(now - rng.randint(1, 5)))
    return replace(planted, restores=False)


@plants("SES-05")
def year(resolution: Resolution, rng: random.Random) -> Planted | None:
    """A session with another session's year."""
    pattern = re.compile(
        r"(?P<o>General Assembly|Human Rights Council) at its (?P<n>[a-z-]+) session(?=[;,.])"
    )
    found = find(resolution, rng, pattern)
    ordinal = parse_ordinal(found[1]["n"]) if found else None
    if found is None or ordinal is None:
        return None
    organ = "general-assembly" if found[1]["o"][0] == "G" else "human-rights-council"
    right = session_year(organ, ordinal.value)
    if right is None:
        return None
    words = f", in {right + rng.choice([-3, -2, 2, 3, 4])}"
    return replace(put(resolution, found[0], found[1].end(), found[1].end(), words), restores=False)


@plants("SES-08")
def item(resolution: Resolution, rng: random.Random) -> Planted | None:
    """ "Agenda Item 10"."""
    found = find(resolution, rng, re.compile(r"\b(?P<w>agenda item) \d"))
    return put(resolution, found[0], *found[1].span("w"), "Agenda Item") if found else None


@plants("SES-10")
def anniversary(resolution: Resolution, rng: random.Random) -> Planted | None:
    """ "75th anniversary"."""
    found = find(resolution, rng, re.compile(r"\b(?P<n>[a-z]+-?[a-z]*) (?=anniversary\b)"))
    ordinal = parse_ordinal(found[1]["n"]) if found else None
    if found is None or ordinal is None or ordinal.value >= 100:
        return None
    return put(resolution, found[0], *found[1].span("n"), ordinal_figures(ordinal.value))
