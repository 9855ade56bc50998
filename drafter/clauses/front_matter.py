"""The head of a template file: TOML between two lines of three plus signs.

+++
id = "annual-report"
title = "Annual report of the Secretary-General"
kind = "operative"
organs = ["general-assembly"]
topic = "reporting"
source = [{ symbol = "A/RES/79/1", paragraph = "12" }]

[[slots]]
name = "session"
type = "session"
label = "session of the report"
example = "eighty-first"
+++
Requests the Secretary-General to ...
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, fields
from typing import Any

from drafter.clauses.context import CONTEXT_NAMES
from drafter.clauses.errors import TemplateError
from drafter.clauses.slots.registry import SLOT_TYPES
from drafter.clauses.slots.slot import Slot
from drafter.conventions import organs

FENCE = "+++"
KINDS = ("preambular", "operative")
_REQUIRED: dict[str, type] = {
    "id": str,
    "title": str,
    "kind": str,
    "organs": list,
    "topic": str,
    "source": list,
}
_OPTIONAL: dict[str, type] = {"slots": list, "help": str, "language": str}
_SLOT_TYPES: dict[str, type] = {
    "name": str, "type": str, "label": str, "example": str, "default": str, "help": str,
    "optional": bool, "many": bool, "own": bool, "years": int, "sessions": int,
}  # fmt: skip
_SLOT_REQUIRED = ("name", "type", "label", "example")
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_NAME = re.compile(r"[a-z][a-z0-9_]{0,40}")
_AT_LINE = re.compile(r"\(at line (\d+), column \d+\)")
_RESERVED = frozenset(
    (
        "and",
        "or",
        "not",
        "in",
        "is",
        "if",
        "else",
        "for",
        "set",
        "true",
        "false",
        "none",
        "loop",
        "self",
    )
)


@dataclass(frozen=True, slots=True)
class Source:
    """Where a formula stands in an issued resolution: symbol and paragraph ("12", "5 (b)", or the
    place of a preambular paragraph, "preamble 3")."""

    symbol: str
    paragraph: str


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the head of a template says."""

    id: str
    title: str
    kind: str
    organs: tuple[str, ...]
    topic: str
    source: tuple[Source, ...]
    slots: tuple[Slot, ...]
    help: str
    language: str


class _Head:
    """The text of a head, for naming the line of a fault."""

    def __init__(self, path: str, lines: list[str]) -> None:
        self.path = path
        self.lines = lines

    def fault(self, reason: str, key: str = "", value: str = "") -> TemplateError:
        for number, line in enumerate(self.lines, 2):
            if key and line.lstrip().startswith(key) and value in line:
                return TemplateError(self.path, number, reason)
        return TemplateError(self.path, 1, reason)


def split_template(path: str, text: str) -> tuple[FrontMatter, str, int]:
    """The head, the body, and the number of the line on which the body begins.

    Raises TemplateError.
    """
    lines = text.removeprefix("\ufeff").splitlines()
    if not lines or lines[0].strip() != FENCE:
        raise TemplateError(path, 1, f'must begin with a line "{FENCE}"')
    for index in range(1, len(lines)):
        if lines[index].strip() == FENCE:
            head = _Head(path, lines[1:index])
            return _front_matter(head), "\n".join(lines[index + 1 :]), index + 2
    raise TemplateError(path, len(lines), f'the head has no closing line "{FENCE}"')


def _front_matter(head: _Head) -> FrontMatter:
    try:
        data = tomllib.loads("".join(f"{line}\n" for line in head.lines))
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
        place = _AT_LINE.search(str(error))
        reason = _AT_LINE.sub("", str(error)).strip()
        number = int(place[1]) + 1 if place else 1
        raise TemplateError(head.path, number, f"the head is not TOML: {reason}") from error
    _check_keys(head, data, _REQUIRED | _OPTIONAL, tuple(_REQUIRED))
    if not _ID.fullmatch(data["id"]):
        raise head.fault('"id" must be small letters, figures and hyphens', "id")
    if data["kind"] not in KINDS:
        raise head.fault('"kind" must be "preambular" or "operative"', "kind")
    return FrontMatter(
        id=data["id"],
        title=data["title"],
        kind=data["kind"],
        organs=_organs(head, data["organs"]),
        topic=data["topic"],
        source=_sources(head, data["source"]),
        slots=_slots(head, data.get("slots", [])),
        help=data.get("help", ""),
        language=data.get("language", "en"),
    )


def _check_keys(
    head: _Head, data: dict[str, Any], types: dict[str, type], required: tuple[str, ...]
) -> None:
    for key, value in data.items():
        if key not in types:
            raise head.fault(f'"{key}" is not a key that a template may have', key)
        if not isinstance(value, types[key]) or (types[key] is int and isinstance(value, bool)):
            raise head.fault(f'"{key}" must be {_in_words(types[key])}', key)
        if isinstance(value, str) and key in required and not value.strip():
            raise head.fault(f'"{key}" is empty', key)
    for key in required:
        if key not in data:
            raise head.fault(f'"{key}" is missing')


def _in_words(kind: type) -> str:
    return {str: "text in quotation marks", list: "a list", bool: "true or false"}.get(
        kind, "a number"
    )


def _organs(head: _Head, values: list[Any]) -> tuple[str, ...]:
    known = {organ.id for organ in organs.all_organs()}
    for value in values:
        if value not in known:
            raise head.fault(f'"organs" names {value!r}, which is no organ', "organs")
    if not values:
        raise head.fault('"organs" is empty', "organs")
    return tuple(values)


def _sources(head: _Head, values: list[Any]) -> tuple[Source, ...]:
    found = []
    for value in values:
        if not isinstance(value, dict) or set(value) != {"symbol", "paragraph"}:
            raise head.fault('each "source" must have "symbol" and "paragraph"', "source")
        found.append(Source(str(value["symbol"]), str(value["paragraph"])))
    return tuple(found)


def _slots(head: _Head, values: list[Any]) -> tuple[Slot, ...]:
    slots: list[Slot] = []
    for value in values:
        if not isinstance(value, dict):
            raise head.fault('each of "slots" must be a table', "slots")
        _check_keys(head, value, _SLOT_TYPES, _SLOT_REQUIRED)
        slot = Slot(
            **{field.name: value[field.name] for field in fields(Slot) if field.name in value}
        )
        _check_slot(head, slot, {known.name for known in slots})
        slots.append(slot)
    return tuple(slots)


def _check_slot(head: _Head, slot: Slot, taken: set[str]) -> None:
    if not _NAME.fullmatch(slot.name) or slot.name in _RESERVED:
        raise head.fault(f'"{slot.name}" cannot be the name of a slot', "name", slot.name)
    if slot.name in CONTEXT_NAMES:
        raise head.fault(f'"{slot.name}" is a name that every template has', "name", slot.name)
    if slot.name in taken:
        raise head.fault(f'the slot "{slot.name}" stands twice', "name", slot.name)
    if slot.type not in SLOT_TYPES:
        known = ", ".join(SLOT_TYPES)
        raise head.fault(f'"{slot.type}" is no type of slot ({known})', "type", slot.type)
