"""A paragraph as a template of the user's: its variable parts become slots."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from drafter.clauses.context import ClauseContext
from drafter.clauses.errors import ClauseError
from drafter.clauses.mining.longer_slots import Longer, longer_slots
from drafter.clauses.rendering import render
from drafter.clauses.slots.registry import SLOT_TYPES
from drafter.clauses.slots.slot import SlotValueError
from drafter.clauses.templates import SUFFIX, ClauseTemplate, parse_template
from drafter.clauses.tracing.comparison import is_same
from drafter.clauses.tracing.variable_parts import VariableKind, VariablePart, variable_parts
from drafter.conventions.dates import parse_date
from drafter.paths import keep_private

_NOT_IN_AN_ID = re.compile(r"[^a-z0-9]+")
_SIGNS = ("{{", "{%", "{#", "[^", "*")
_SESSION = re.compile(r"[\s\u00a0]+session")


@dataclass(frozen=True, slots=True)
class _Slot:
    start: int
    end: int
    name: str
    type: str
    label: str
    example: str


def clause_text(
    text: str,
    title: str,
    *,
    kind: str = "operative",
    organs: tuple[str, ...] = ("general-assembly",),
    topic: str = "own",
    symbol: str = "",
    label: str = "",
) -> tuple[str, str]:
    """The id and the template of a paragraph, which filled with its examples is that paragraph again.

    `topic` is what it is for; `symbol` and `label` say where it stands. Raises ClauseError where it cannot
    be one.
    """
    text = " ".join(text.split("\n")).strip()
    if not text:
        raise ClauseError("There are no words to make a clause of.")
    if any(sign in text for sign in _SIGNS):
        raise ClauseError(
            "The paragraph has the signs of a template in it: remove {{, {%, {#, [^ and *."
        )
    identity = _NOT_IN_AN_ID.sub("-", title.lower()).strip("-")[:60].strip("-")
    if not identity:
        raise ClauseError("The clause needs a title with letters in it.")
    slots = _slots(text, ClauseContext(organ=organs[0]))
    source = f"{{ symbol = {json.dumps(symbol)}, paragraph = {json.dumps(label)} }}"
    head = [
        *(
            "+++",
            f"id = {json.dumps(identity)}",
            f"title = {json.dumps(title, ensure_ascii=False)}",
        ),
        *(f"kind = {json.dumps(kind)}", f"organs = {json.dumps(list(organs))}"),
        f"topic = {json.dumps(' '.join(topic.split()) or 'own', ensure_ascii=False)}",
        f"source = [{source if symbol else ''}]",
    ]
    body, last = "", 0
    named: set[str] = set()
    for slot in slots:
        example = json.dumps(slot.example, ensure_ascii=False)
        if slot.name not in named:
            head += ["", "[[slots]]", f'name = "{slot.name}"', f'type = "{slot.type}"']
            head += [f'label = "{slot.label}"', f"example = {example}"]
        named.add(slot.name)
        body += text[last : slot.start] + f"{{{{ {slot.name} }}}}"
        last = slot.end
    made = "\n".join([*head, "+++", body + text[last:], ""])
    _try_out(parse_template(made, identity + SUFFIX, own=True), text, organs[0])
    return identity, made


def _try_out(template: ClauseTemplate, text: str, organ: str) -> None:
    """Raise ClauseError unless the template gives the paragraph it was made of."""
    clause = render(template, template.examples, ClauseContext(organ=organ))
    if len(clause.paragraphs) != 1 or not is_same(clause.paragraphs[0].text, text):
        raise ClauseError(
            "No clause can be made of these words: choose one paragraph without its number or letter."
        )


def save_clause(folder: Path, identity: str, template: str) -> Path:
    """Write a template into the user's folder, never over another. Raises ClauseError."""
    path = folder / f"{identity}{SUFFIX}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8") as file:
            file.write(template)
        keep_private(path)
    except FileExistsError as error:
        raise ClauseError(f"There is a clause {identity} already: choose another title.") from error
    except OSError as error:
        raise ClauseError(f"The clause cannot be saved ({error.strerror}).") from error
    return path


def _slots(text: str, context: ClauseContext) -> list[_Slot]:
    """The slots in order: what is longer goes before the variable parts in it. A State that is named again
    is the same slot."""
    longer = [one for one in longer_slots(text) if _takes(one.type, one, text, context)]
    parts = [
        one
        for one in _of_parts(text, context)
        if not any(one.start < other.end and other.start < one.end for other in longer)
    ]
    counted: Counter[str] = Counter()
    states: dict[str, str] = {}
    found = []
    for one in sorted((*longer, *parts)):
        unique = states.get(one.example, "") if one.type == "state-list" else ""
        if not unique:
            counted[one.name] += 1
            unique = one.name if counted[one.name] == 1 else f"{one.name}_{counted[one.name]}"
        if one.type == "state-list":
            states[one.example] = unique
        label = unique.replace("_", " ")
        found.append(_Slot(one.start, one.end, unique, one.type, label, one.example))
    return found


def _of_parts(text: str, context: ClauseContext) -> Iterator[Longer]:
    for part in variable_parts(text):
        sort = _sort(part, text)
        if sort is not None:
            words = text[part.start : part.end]
            one = Longer(part.start, part.end, sort[0], sort[1], words)
            yield one if _takes(one.type, one, text, context) else one._replace(type="text")


def _takes(type_: str, one: Longer, text: str, context: ClauseContext) -> bool:
    """Whether a slot of that type gives the words of the paragraph as they are: not of the year 1907."""
    try:
        return is_same(SLOT_TYPES[type_].parse(one.example, context), text[one.start : one.end])
    except SlotValueError:
        return False


def _sort(part: VariablePart, text: str) -> tuple[str, str] | None:
    """The type and the name of the slot for a part, None for a figure: it is part of the language."""
    match part.kind:
        case VariableKind.ORDINAL:
            return ("session", "session") if _SESSION.match(text, part.end) else None
        case VariableKind.SYMBOL:
            return "symbol", "symbol"
        case VariableKind.RESOLUTION:
            return "text", "resolution"
        case VariableKind.YEAR:
            return "year", "year"
        case VariableKind.DATE:
            known = parse_date(text[part.start : part.end]) is not None
            return ("date", "date") if known else ("text", "period")
    return None
