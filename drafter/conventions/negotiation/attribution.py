"""Who wants what of the words in a bracket: "EU, Japan:", "US to delete:", "Deleted by EU", "(US, JPN)"."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from enum import StrEnum

from drafter.conventions.negotiation.data import words
from drafter.conventions.negotiation.parties import Party, parties_of, party_named
from drafter.conventions.openings import match_opening

_REACH = 160
"""Characters within which the colon of an attribution stands."""
_MOST_COLONS = 3
_REMEMBERED = 4096
"""Texts of brackets whose reading is kept: a text is read again after every pause of typing."""
_TO = (
    r"(?:(?:wants?|wishes|would like|proposes?|requests?|asks?|suggests?)\s+to\s+|to\s+|has\s+a\s+|"
    r"enters?\s+a\s+|proposes?\s+)?"
)
_OWN = r"(?:\s+(?:its|the|their))?(?:\s+(?:position|paragraph|para\.?|text|bracket|here))?"
_BY = re.compile(
    r"(?:(?P<what>[\w ]+?)\s+)?(?P<made>proposed|requested|suggested|tabled)?\s*\b(?:by|of|from)\s+(?:the\s+)?(?P<who>[^\[\]:]{2,60})",
    re.IGNORECASE,
)
_NAME = re.compile(r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}")
_SIGNS = ("+", "-", "−", "–")
_SIGN = re.compile(r"(?P<before>[+\-−–])\s*(?P<who>.+)|(?P<also>.+?)\s*(?P<after>[+\-−–])")


class Stance(StrEnum):
    """What a party wants of the words."""

    PROPOSES = "proposes"
    KEEPS = "keeps"
    DELETES = "deletes"
    RESERVES = "reserves"


@dataclass(frozen=True, slots=True)
class Position:
    """One party's stance."""

    party: Party
    stance: Stance


@dataclass(frozen=True, slots=True)
class Attribution:
    """Positions, and where what they are about goes on in the text that was read."""

    positions: tuple[Position, ...]
    end: int


@functools.cache
def _verbs() -> tuple[re.Pattern[str], re.Pattern[str], dict[str, Stance]]:
    """A verb at the end of a statement, one at its beginning, and what each stands for."""
    stances = {
        form.lower(): Stance(name)
        for name, forms in words().stances.items()
        if name != "bare"
        for form in forms
    }
    one = "|".join(re.escape(form) for form in sorted(stances, key=len, reverse=True))
    last = re.compile(rf"[\s:,–—-]+{_TO}(?P<verb>{one})\.?{_OWN}\Z", re.IGNORECASE)
    first = re.compile(rf"(?P<verb>{one})\.?\s*(?P<rest>.*)\Z", re.IGNORECASE | re.DOTALL)
    return last, first, stances


@functools.cache
def _bare() -> re.Pattern[str]:
    forms = "|".join(map(re.escape, words().stances["bare"]))
    return re.compile(rf"(?:to\s+)?(?P<verb>{forms})\b\.?\s*:?\s+(?=\S)", re.IGNORECASE)


@functools.lru_cache(maxsize=_REMEMBERED)
def statement_of(text: str, *, verb_needed: bool = False) -> tuple[Position, ...] | None:
    """The positions that a text states and nothing besides; None where it says anything else.

    With `verb_needed` mere names ("EU") are not enough.
    """
    found: list[Position] = []
    for part in _parts(text):
        positions = _one(part.strip(), verb_needed=verb_needed)
        if positions is None:
            return None
        found.extend(positions)
    return tuple(dict.fromkeys(found))


def _parts(text: str) -> list[str]:
    """The statements between semicolons; between commas too where each has its sign ("+EU, -US")."""
    by_comma = text.split(",")
    signed = all(part.strip()[:1] in _SIGNS or part.strip()[-1:] in _SIGNS for part in by_comma)
    return by_comma if signed and ";" not in text else text.split(";")


def _one(text: str, *, verb_needed: bool) -> tuple[Position, ...] | None:
    if not text or len(text) > _REACH:
        return None
    last, first, stances = _verbs()
    parties = parties_of(text)
    if parties is not None:
        return None if verb_needed else _all(parties, Stance.PROPOSES)
    sign = _SIGN.fullmatch(text)
    if sign is not None and (parties := parties_of(sign["who"] or sign["also"])) is not None:
        plus = "+" in (sign["before"], sign["after"])
        return _all(parties, Stance.KEEPS if plus else Stance.DELETES)
    verb = last.search(text)
    if verb is not None:
        parties = parties_of(text[: verb.start()])
        if parties is None and verb[0].lstrip().startswith(":"):
            parties = _somebody(text[: verb.start()])  # "Anna Smith: delete"
        if parties is not None:
            return _all(parties, stances[verb["verb"].lower()])
    return _made_by(text) or _verb_first(text, first, stances)


def _made_by(text: str) -> tuple[Position, ...] | None:
    """ "Deleted by EU", "proposed by the core group", "Reservation of Japan", "Proposed by jsmith"."""
    match = _BY.fullmatch(text)
    if match is None:
        return None
    stances = _verbs()[2]
    what = (match["what"] or "").strip().lower()
    if what and what not in stances:
        return None
    if not what and not match["made"]:
        return None
    parties = parties_of(match["who"])
    if parties is None:
        named = match["made"] is not None or what == "proposed"
        is_name = match["who"][0].isupper() or (text[0].isupper() and " " not in match["who"])
        if not named or not is_name:
            return None
        parties = (party_named(match["who"]),)
    return _all(parties, stances[what] if what else Stance.PROPOSES)


def _verb_first(
    text: str, first: re.Pattern[str], stances: dict[str, Stance]
) -> tuple[Position, ...] | None:
    """ "Delete: EU", "Reservation – Japan"."""
    match = first.match(text)
    if match is None or not match["rest"].startswith((":", "–", "-", "(")):
        return None
    parties = parties_of(match["rest"].lstrip(":–-( ").rstrip(") "))
    return None if parties is None else _all(parties, stances[match["verb"].lower()])


def _somebody(name: str) -> tuple[Party, ...] | None:
    """One whom no table knows, as a colleague whose words were merged: "Anna Smith". Not an opening phrase
    before its subparagraphs ("Requests:"), and no single word that introduces others ("Note:")."""
    if _NAME.fullmatch(name) is None or name.split()[0] in words().no_names:
        return None
    if match_opening(name, "operative") or match_opening(name, "preambular"):
        return None
    return (party_named(name),)


def _all(parties: tuple[Party, ...], stance: Stance) -> tuple[Position, ...]:
    return tuple(Position(party, stance) for party in parties)


@functools.lru_cache(maxsize=_REMEMBERED)
def attribution_before(text: str) -> Attribution | None:
    """The attribution with which bracketed words begin: "EU, Japan: add ", "US to delete: "; with nobody in it
    where only what to do is said: "add: "."""
    found: Attribution | None = None
    at = -1
    stop = text.find("[")
    reach = min(_REACH, stop if stop >= 0 else len(text))
    for _ in range(_MOST_COLONS):
        at = text.find(":", at + 1, reach)
        if at < 0:
            break
        positions = statement_of(text[:at])
        if positions is not None:
            end = at + 1 + len(text[at + 1 :]) - len(text[at + 1 :].lstrip())
            found = Attribution(positions, end)
    if found is None:
        name, colon, rest = text[:reach].partition(": ")
        if colon and name.strip().lower() in words().stances["bare"] and rest.strip():
            return Attribution((), len(name) + len(colon))
        somebody = _somebody(name) if colon and rest.strip() else None
        return (
            None
            if somebody is None
            else Attribution(_all(somebody, Stance.PROPOSES), len(name) + 2)
        )
    verb = _bare().match(text, found.end)
    if verb is not None and {p.stance for p in found.positions} == {Stance.PROPOSES}:
        stance = _verbs()[2][verb["verb"].lower()]
        return Attribution(tuple(Position(p.party, stance) for p in found.positions), verb.end())
    return found


_QUOTED = r"(?:“[^”]+”|\"[^\"]+\"|‘[^’]+’|'[^']+')"
_PLACE = r"(?:(?:this |the )?(?:OP|PP|para(?:graph|\.)?) ?\d*|previous|next)"


@functools.cache
def _instruction() -> re.Pattern[str]:
    forms = (
        form.replace("QUOTED", _QUOTED).replace("PLACE", _PLACE) for form in words().instructions
    )
    return re.compile(rf"(?:to\s+)?(?:{'|'.join(forms)})\Z", re.IGNORECASE)


@functools.lru_cache(maxsize=_REMEMBERED)
def instruction_of(text: str) -> tuple[Position, ...] | None:
    """Who asks for a change of the words outside a bracket, nobody perhaps: "EU: replace “x” by “y”". None where
    the bracket holds anything else, such as words that are proposed."""
    if _instruction().match(text):
        return ()
    who, colon, rest = text.partition(":")
    said = statement_of(who) if colon else None
    if said is not None and _instruction().match(rest.strip()):
        return said
    who, _, rest = text.partition(" ")
    parties = parties_of(who)
    if parties is not None and _instruction().match(rest):
        return _all(parties, Stance.PROPOSES)
    return None


_IN_ROUND = re.compile(r"\s*\((?P<who>[^()\[\]]{2,120}(?:\([^()]*\)[^()\[\]]*)?)\)\Z")
_AFTER_DASH = re.compile(r"\s+[–—-]\s*(?P<who>[^–—\[\]]{2,80})\Z")


@functools.lru_cache(maxsize=_REMEMBERED)
def attribution_behind(text: str) -> tuple[tuple[Position, ...], int] | None:
    """The attribution with which a text ends, "(US, JPN)" or "– EU to delete", and where it begins."""
    for pattern in (_IN_ROUND, _AFTER_DASH):
        match = pattern.search(text[-_REACH:])
        if match is not None:
            positions = statement_of(match["who"])
            start = max(len(text) - _REACH, 0) + match.start()
            if positions is not None and not _is_acronym_of(positions, text[:start]):
                return positions, start
    return None


def _is_acronym_of(positions: tuple[Position, ...], before: str) -> bool:
    """Whether the bracket gives the short form of the very name before it: "European Union (EU)"."""
    if len(positions) != 1:
        return False
    party = positions[0].party
    words_before = before.split()[-12:]
    return any(
        parties_of(" ".join(words_before[at:])) == (party,) for at in range(len(words_before))
    )
