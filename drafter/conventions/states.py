"""Names of States: the form for lists, the form for sentences, wrong forms, alphabetical order.

Data: resources/conventions/states.tsv (RES-STATE-01 to -03).
"""

from __future__ import annotations

import functools
import itertools
import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

from drafter.conventions.typography import fold, normalize
from drafter.paths import resource

NameForm = Literal["short", "running text", "formal", "former", "wrong", "wrong in a list"]

_CONDITION = re.compile(r" \((in a list|to [^)]*\d{4}|short form to [^)]*\d{4}|as a State)\)\Z")


@dataclass(frozen=True, slots=True)
class State:
    """A Member State or an observer State.

    ``name`` is the short name of lists and votes ("Gambia", "Iran (Islamic Republic of)"),
    ``running_text`` that of sentences, with its article ("the Gambia"), ``formal`` that of treaties.
    ``wrong_forms`` are wrong anywhere, ``wrong_in_lists`` in lists only; ``former_names`` pairs a
    name that was right once with a remark such as "to June 2022".
    """

    name: str
    formal: str
    running_text: str
    wrong_forms: tuple[str, ...]
    wrong_in_lists: tuple[str, ...]
    former_names: tuple[tuple[str, str], ...]
    is_member: bool
    iso3: str
    remark: str


@dataclass(frozen=True, slots=True)
class NamedState:
    """A name of a State in a text: which State, in which form."""

    start: int
    end: int
    text: str
    state: State
    form: NameForm


@dataclass(frozen=True, slots=True)
class ListedName:
    """A name in a list, with the State it stands for, or None where it names none."""

    start: int
    end: int
    text: str
    state: State | None
    form: NameForm | None


def _state(cells: list[str]) -> State:
    short, formal, wrong, running, status, iso3, remark = cells
    everywhere: list[str] = []
    in_lists: list[str] = []
    former: list[tuple[str, str]] = []
    for entry in filter(None, wrong.split("; ")):
        condition = _CONDITION.search(entry)
        name = entry[: condition.start()] if condition else entry
        if condition is None:
            everywhere.append(name)
        elif condition[1].startswith(("to ", "short form to ")):
            former.append((name, condition[1]))
        else:
            in_lists.append(name)
    return State(
        name=short,
        formal=formal,
        running_text=running,
        wrong_forms=tuple(everywhere),
        wrong_in_lists=tuple(in_lists),
        former_names=tuple(former),
        is_member=status == "member",
        iso3=iso3,
        remark=remark,
    )


@functools.cache
def all_states() -> tuple[State, ...]:
    """The Member States and the two observer States, in English alphabetical order."""
    text = resource("conventions", "states.tsv").read_text(encoding="utf-8")
    rows = [line for line in text.split("\n") if line and not line.startswith("#")][1:]
    return tuple(sorted((_state(row.split("\t")) for row in rows), key=lambda s: sort_key(s.name)))


@functools.cache
def _forms() -> dict[str, tuple[State, NameForm]]:
    """Every form of a name, folded, to its State; the right forms win over the wrong ones."""
    forms: dict[str, tuple[State, NameForm]] = {}
    for state in all_states():
        forms[fold(state.name)] = (state, "short")
    for state in all_states():
        rest: list[tuple[str, NameForm]] = [
            (state.running_text, "running text"),
            (state.formal, "formal"),
            *((name, "former") for name, _ in state.former_names),
            *((name, "wrong in a list") for name in state.wrong_in_lists),
            *((name, "wrong") for name in state.wrong_forms),
        ]  # type: ignore[list-item, unused-ignore]
        for name, form in rest:
            forms.setdefault(fold(name), (state, form))
    return forms


_WITHIN_A_WORD = re.compile(r"[\w-]")
_ARTICLE = "the "


def _key(text: str, at: int = 0) -> str:
    """The letters by which a name at a place is looked up: few share them, and no form has fewer."""
    return text[at : at + (6 if text.startswith(_ARTICLE, at) else 2)]


@functools.cache
def _by_key() -> dict[str, tuple[str, ...]]:
    """The forms by their first letters, the longest first. One pattern of all takes long to compile."""
    keyed: dict[str, list[str]] = {}
    for name in sorted(_forms(), key=len, reverse=True):
        if "A" <= name[0] <= "Z" or name.startswith(_ARTICLE):
            keyed.setdefault(_key(name), []).append(name)
    return {key: tuple(names) for key, names in keyed.items()}


@functools.cache
def _start() -> re.Pattern[str]:
    """The first letters of a name where a word begins."""
    seconds: dict[str, str] = {}
    for key in sorted(_by_key()):
        before = key[:-1]
        seconds[before] = seconds.get(before, "") + key[-1]
    letters = "".join(before for before in seconds if len(before) == 1)
    pairs = [f"(?<={first})[{seconds[first]}]" for first in letters]
    articles = [f"{before[1:]}[{rest}]" for before, rest in seconds.items() if len(before) > 1]
    return re.compile(
        rf"[{letters}](?<![\w-].)(?={'|'.join(pairs)})|(?<![\w-])t(?={'|'.join(articles)})"
    )


def _name_at(text: str, at: int) -> str:
    """The longest form at a place of a folded text; "" for none."""
    for name in _by_key().get(_key(text, at), ()):
        if text.startswith(name, at) and not _WITHIN_A_WORD.match(text, at + len(name)):
            return name
    return ""


def state_of(name: str) -> tuple[State, NameForm] | None:
    """The State that a name stands for and the form it has, right or wrong; None for no State."""
    plain = normalize(name)
    found = _forms().get(plain)
    if found is None and plain.lower().startswith("the "):
        found = _forms().get(plain[4:])
    return found


def find_states(text: str) -> list[NamedState]:
    """Every name of a State in a text, the longest form at each place, wrong ones included.

    A name may be part of something else ("Guinea worm", "Georgia" as a person): the caller judges.
    """
    found: list[NamedState] = []
    folded, end = fold(text), 0
    for start in _start().finditer(folded):
        name = _name_at(folded, start.start()) if start.start() >= end else ""
        if name:
            begin, end = start.start(), start.start() + len(name)
            found.append(NamedState(begin, end, text[begin:end], *_forms()[name]))
    return found


def sort_key(name: str) -> tuple[str, ...]:
    """The key of English alphabetical order (RES-STATE-02): word by word, without diacritics, marks
    and capitals: "Guinea" before "Guinea-Bissau", "Côte d'Ivoire" between "Costa Rica" and "Croatia"."""
    plain = unicodedata.normalize("NFD", normalize(name).lower())
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    return tuple(re.sub(r"[^a-z0-9]+", " ", letters).split())


def in_alphabetical_order(names: list[str]) -> list[str]:
    """The names sorted as a sponsor line has them; the State of Palestine, an observer, last."""
    return sorted(names, key=lambda n: (normalize(n) == "State of Palestine", sort_key(n)))


def first_out_of_order(names: list[str]) -> int | None:
    """The index of the first name that stands before its place, or None where all are in order.

    An observer is accepted both at the end and in its alphabetical place.
    """
    members = [(i, n) for i, n in enumerate(names) if normalize(n) != "State of Palestine"]
    for (_, before), (index, name) in itertools.pairwise(members):
        if sort_key(name) < sort_key(before):
            return index
    observers = [i for i, n in enumerate(names) if normalize(n) == "State of Palestine"]
    for index in observers:
        following = names[index + 1] if index + 1 < len(names) else None
        previous = names[index - 1] if index else None
        if following is None:
            continue
        if sort_key(following) < sort_key(names[index]) or (
            previous is not None and sort_key(previous) > sort_key(names[index])
        ):
            return index
    return None


_SEPARATORS = re.compile(r"\s*(?:,\s*and\s+|,\s*|;\s*|\s+and\s+|\n+)\s*")


def split_list(text: str) -> list[ListedName]:
    """The names of a list "Angola, Bosnia and Herzegovina and Chile", each with its place.

    An "and" inside a name is told from the one of the list by the table.
    """
    plain = fold(text)
    found: list[ListedName] = []
    position = len(plain) - len(plain.lstrip())
    while position < len(plain):
        at = position
        name = _name_at(plain, at)
        if not name and plain[at : at + 4].lower() == _ARTICLE:
            at += 4
            name = _name_at(plain, at)
        separator = _SEPARATORS.search(plain, at + len(name) if name else position)
        end = separator.start() if separator else len(plain.rstrip())
        name = text[position:end].rstrip(" .:*")
        known = state_of(name)
        if name:
            found.append(
                ListedName(
                    position, position + len(name), name,
                    known[0] if known else None, known[1] if known else None,
                )
            )  # fmt: skip
        position = separator.end() if separator else len(plain)
    return found


def join_list(names: list[str]) -> str:
    """The names as a list: commas, "and" before the last, no comma before it (RES-STATE-03)."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"
