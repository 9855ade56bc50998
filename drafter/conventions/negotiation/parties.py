"""Who speaks in a negotiation: States and groups, by the names and short forms that delegations write."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from drafter.conventions.negotiation.data import words
from drafter.conventions.states import all_states
from drafter.conventions.typography import fold

_SEPARATOR = re.compile(r"\s*(?:,\s*and\s|[,/;&+]|\sand\s)\s*")
_THE = re.compile(r"the\s+", re.IGNORECASE)
_ACRONYM = re.compile(r"[A-Z][A-Z0-9&-]{1,7}(?![\w-])")
_NOT_PARTIES = frozenset(["ALT", "OP", "PP", "NB", "NOTE", "OPTION", "TBC", "TBD", "OR", "AND"])


@dataclass(frozen=True, slots=True)
class Party:
    """A State or group: `name` in full, `short` as it is written before proposed words.

    Two parties are the same when their names are. An unknown acronym is a party by that name.
    """

    name: str
    short: str


@functools.cache
def known_parties() -> tuple[Party, ...]:
    """The groups of the table, then all States in English alphabetical order."""
    short = {name: form for name, form, _ in words().states}
    groups = tuple(Party(name, form) for name, form, _ in words().groups)
    return groups + tuple(Party(s.name, short.get(s.name, s.name)) for s in all_states())


@functools.cache
def _forms() -> dict[str, Party]:
    """Every form, folded, to its party; States' three-letter codes and former names among them."""
    by_name = {party.name: party for party in known_parties()}
    forms: dict[str, Party] = {}
    for name, short, further in (*words().groups, *words().states):
        for form in (name, short, *further):
            forms.setdefault(fold(form), by_name[name])
    for state in all_states():
        former = tuple(name for name, _ in state.former_names)
        running = _THE.sub("", state.running_text, 1)
        for form in (state.name, running, state.formal, state.iso3, *former, *state.wrong_forms):
            if form and form[0].isupper():
                forms.setdefault(fold(form), by_name[state.name])
    for form in list(forms):
        forms.setdefault(form.upper(), forms[form])
    return forms


@functools.cache
def _pattern() -> re.Pattern[str]:
    names = sorted(_forms(), key=len, reverse=True)
    return re.compile("(?:" + "|".join(map(re.escape, names)) + r")(?![\w-])")


def party_of(name: str) -> Party | None:
    """The party that a name or short form stands for; None for none that is known."""
    plain = _THE.sub("", fold(name).strip(), 1)
    return _forms().get(plain)


def party_named(name: str) -> Party:
    """The known party of that name, or one made of the name as it is (somebody's own)."""
    clean = " ".join(name.replace("[", " ").replace("]", " ").split())
    return party_of(clean) or Party(clean, clean)


def parties_of(text: str) -> tuple[Party, ...] | None:
    """The parties of a list such as "EU, US and Japan"; None where it is anything else.

    An acronym that no table knows is taken for a group of that name.
    """
    plain = fold(text).strip()
    found: list[Party] = []
    at = 0
    while True:
        the = _THE.match(plain, at)
        at = the.end() if the else at
        match = _pattern().match(plain, at)
        if match is not None:
            found.append(_forms()[match[0]])
        else:
            match = _ACRONYM.match(plain, at)
            if match is None or match[0] in _NOT_PARTIES:
                return None
            found.append(Party(match[0], match[0]))
        at = match.end()
        if at == len(plain):
            return tuple(dict.fromkeys(found))
        separator = _SEPARATOR.match(plain, at)
        if separator is None or separator.end() == len(plain):
            return None
        at = separator.end()
