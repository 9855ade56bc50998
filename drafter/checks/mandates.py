"""The list of what a resolution asks for: reports, meetings, bodies, posts and other tasks; of whom, for whom
and by when, and whether it may need an estimate of its cost. Data: resources/checks/mandates.toml."""

from __future__ import annotations

import datetime as dt
import functools
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from drafter.checks.budget import cost_of
from drafter.checks.due import due
from drafter.checks.place import Role, Zone
from drafter.checks.scope import scope_of
from drafter.checks.text_table import TextTable
from drafter.checks.views import TextView
from drafter.conventions.organs import organ
from drafter.conventions.wording import Wording
from drafter.document.numbering import paragraph_labels
from drafter.document.resolution import Resolution
from drafter.document.tree import full_label
from drafter.paths import resource

TASK = "task"
"""The kind of a request that is none of those of the table."""


@dataclass(frozen=True, slots=True)
class Mandate:
    """Something that a paragraph asks for.

    `kind` is a key of the table ("report", "meeting", "body", ...) or "task"; `who` is to do it, `to`
    whom it is to be given; `when` the words that say when, `session` and `date` what they mean.
    `continues`: the words say that it goes on already. `cost` names what may need an estimate, empty
    where nothing does; `within_resources`: the text wants it done within existing resources.
    """

    paragraph: str
    label: str
    kind: str
    who: str
    action: str
    to: str
    when: str
    session: int | None
    date: dt.date | None
    continues: bool
    cost: str
    within_resources: bool


class _Table(NamedTuple):
    entities: re.Pattern[str]
    others: re.Pattern[str]
    kinds: tuple[tuple[str, re.Pattern[str]], ...]


class _Request(NamedTuple):
    """Someone asked (or, in a decision, the organ itself) and the words of what is to be done."""

    who: str
    action: str


@functools.cache
def _table() -> _Table:
    with resource("checks", "mandates.toml").open("rb") as file:
        data = tomllib.load(file)
    kinds = tuple((kind, re.compile(pattern)) for kind, pattern in data["kinds"].items())
    return _Table(re.compile(data["entities"]), re.compile(data["others"]), kinds)


_HEAD = re.compile(
    r"\b(?P<verb>[Rr]equests|[Ii]nvites|[Mm]andates|[Aa]uthorizes|[Ii]nstructs|[Ee]ntrusts|[Cc]alls upon|[Ee]ncourages)"
    r",?(?: [^;:]{3,60}?,)? (?P<who>(?:the|its|all|other|each|both|relevant) [^;:]{3,220}?)(?:,[^;:]{3,160},)?(?: (?P<to>to|that)\b(?! the (?:Secretary-General|General Assembly))|(?P<list>:)\Z)"
)
_DECISION = re.compile(r"\b[Dd]ecides(?:,[^;]{3,80},)? (?:also |further )?(?:to|that)\b")
_RESOURCES = re.compile(r"\bwithin (?:the )?(?:existing|available)\b[^,;]{0,20}\bresources\b")
_CONTINUES = re.compile(r"\A(?:to )?continue\b|\bcontinue to (?:submit|report|provide|include)\b")
_ROLES = frozenset({Role.OPERATIVE, Role.SUBPARAGRAPH})


def mandates(resolution: Resolution) -> list[Mandate]:
    """What the resolution asks for, in reading order; its annexes and quotations left aside."""
    table = TextTable(scope_of(resolution))
    table.update(resolution)
    labels = paragraph_labels(resolution)
    indices = {p.id: index for index, p in enumerate(resolution.paragraphs)}
    found: list[Mandate] = []
    asked = ""  # who is asked by the paragraph whose list of subparagraphs is being read
    for row in table.rows:
        view = row.view
        if view.role not in _ROLES or view.place.zone is not Zone.BODY:
            continue
        if view.role is Role.OPERATIVE:
            asked = _asked_by_list(view.folded)
        if view.role is Role.SUBPARAGRAPH and view.place.chapeau != Role.OPERATIVE.value:
            continue
        label = full_label(resolution, labels, indices[view.target])
        found += _in_paragraph(view, label, asked if view.role is Role.SUBPARAGRAPH else "")
    return found


def _asked_by_list(text: str) -> str:
    """Who is asked by a paragraph that only opens a list: "Requests the Secretary-General:"."""
    heads = [head for head in _HEAD.finditer(text.rstrip()) if head["list"]]
    return heads[-1]["who"] if heads else ""


def kinds() -> tuple[str, ...]:
    """The kinds of mandates, in words."""
    return (*(kind for kind, _ in _table().kinds), TASK)


def _in_paragraph(view: TextView, label: str, asked: str) -> Iterator[Mandate]:
    text = view.folded.replace("\ufffc", "")
    cost = cost_of(text)
    for request in _requests(text, asked):
        if not _is_entity(request.who):
            continue
        kind = _kind(request.action)
        if kind == TASK and not request.who:
            continue
        given = due(request.action, view.scope, delivered=kind in ("report", "briefing"))
        yield Mandate(
            view.target, label, kind, request.who or _own_name(view), request.action,
            given.to, given.when, given.session, given.date,
            _CONTINUES.search(request.action) is not None,
            cost.what if cost is not None else "",
            _RESOURCES.search(text) is not None,
        )  # fmt: skip


def _requests(text: str, asked: str) -> Iterator[_Request]:
    """The requests and decisions of a paragraph, each up to the next."""
    heads = [
        (match.start(), match.end(), match["who"]) for match in _HEAD.finditer(text) if match["to"]
    ]
    heads += [(match.start(), match.end(), "") for match in _DECISION.finditer(text)]
    if asked and not heads:
        yield _Request(asked, _lower(text.removeprefix("To ").strip(" ;.:")))
        return
    if not heads:
        return
    heads.sort()
    ends = [start for start, _, _ in heads[1:]] + [len(text)]
    for (_, start, who), end in zip(heads, ends, strict=True):
        action = text[start:end].partition(";")[0]
        action = re.sub(r",?(?: and)?(?:,? in (?:this|that) (?:regard|context),?)? ?\Z", "", action)
        yield _Request(who.strip(" ,"), action.strip(" ,.:"))


def _is_entity(who: str) -> bool:
    """Whether the one asked is part of the United Nations, or (empty) the organ itself."""
    table = _table()
    if not who:
        return True
    found, other = table.entities.search(who), table.others.search(who)
    return found is not None and (other is None or found.start() < other.start())


def _kind(action: str) -> str:
    return next((kind for kind, pattern in _table().kinds if pattern.search(action)), TASK)


def _own_name(view: TextView) -> str:
    if view.scope.organ:
        return f"the {organ(view.scope.organ).name}"
    return Wording("the organ itself")


def _lower(words: str) -> str:
    return words[:1].lower() + words[1:]
