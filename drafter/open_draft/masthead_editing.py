"""Changing the masthead and the title together: what is wrong with it, and the edits that do it."""

from __future__ import annotations

import re
from dataclasses import replace

from drafter.conventions import organs, sessions, states, symbols
from drafter.conventions.numbers import parse_resolution_number
from drafter.document.edits import Edit, ReplaceText, SetField
from drafter.document.marked_text import MarkedText, marked, plain
from drafter.document.masthead import Masthead
from drafter.document.resolution import ORGAN_LINE, TITLE, Resolution
from drafter.open_draft.new_draft import organ_line_of

DISTRIBUTIONS = ("Limited", "General", "Provisional", "Restricted")
LANGUAGES = ("Arabic", "Chinese", "English", "French", "Russian", "Spanish")
_AGENDA_ITEM = re.compile(r"\d+(?: ?\([a-z]+\))*(?:(?:, | and )(?:\d+)?(?: ?\([a-z]+\))*)*")
_GAP = "…"


def masthead_faults(masthead: Masthead) -> dict[str, str]:
    """What is wrong, as a sentence by the name of the field; empty fields are merely not known."""
    found = {
        "session": _session_fault(masthead),
        "symbol": _symbol_fault(masthead),
        "number": _number_fault(masthead),
        "agenda_item": _agenda_fault(masthead.agenda_item),
        "sponsors": _sponsors_fault(masthead.sponsors),
        "on_behalf_of": "Name the sponsor that speaks for the group."
        if masthead.on_behalf_of and not masthead.sponsors
        else "",
    }
    return {field: sentence for field, sentence in found.items() if sentence}


def _session_fault(masthead: Masthead) -> str:
    session = masthead.session
    if session is None or masthead.organ not in {o.id for o in organs.all_organs()}:
        return ""
    organ = organs.organ(masthead.organ)
    if organ.session_naming == "none":
        return f"The {organ.name} has no sessions: leave this empty."
    kind = {"special": "special", "emergency": "emergency special"}.get(masthead.session_kind)
    if kind is None and sessions.session(organ.id, session) is None:
        what = "The session is a year, such as 2025." if organ.session_naming == "year" else ""
        return what or f"The {organ.name} has no session {session}."
    return ""


def _symbol_fault(masthead: Masthead) -> str:
    symbol = masthead.symbol
    if not symbol or _GAP in symbol:
        return ""
    if symbols.parse_symbol(symbol) is None:
        return "This is no symbol of a document: A/C.3/80/L.25 is one."
    organ = organs.organ_from_symbol(symbol)
    if organ is not None and masthead.organ and organ.id != masthead.organ:
        return f"This is a symbol of the {organ.name}."
    return ""


def _number_fault(masthead: Masthead) -> str:
    if masthead.number and parse_resolution_number(masthead.number) is None:
        return "This is no number of a resolution: 55/105 is one."
    return ""


def _agenda_fault(item: str) -> str:
    if item and _AGENDA_ITEM.fullmatch(item) is None:
        return "An agenda item is a number, with letters in brackets: 68 (b)."
    return ""


def _sponsors_fault(sponsors: tuple[str, ...]) -> str:
    unknown = [name for name in sponsors if states.state_of(name) is None]
    return f"{unknown[0]} is not the name of a State." if unknown else ""


def sponsor_names(text: str) -> tuple[list[str], list[str]]:
    """The States that a list names, by their names for lists, and the words that name none."""
    known, unknown = [], []
    for listed in states.split_list(text):
        if listed.state is not None:
            known.append(listed.state.name)
        else:
            unknown.append(listed.text)
    return known, unknown


def sponsors_in_order(names: list[str]) -> tuple[str, ...]:
    """The sponsors once each in English alphabetical order (RES-STATE-02)."""
    return tuple(states.in_alphabetical_order(list(dict.fromkeys(names))))


def masthead_edits(resolution: Resolution, masthead: Masthead, title: str) -> list[Edit]:
    """The edits to another masthead and title; with another organ go its organ line and the number of
    the first note, where they were those of the old organ. Empty when nothing differs."""
    edits: list[Edit] = []
    if masthead != resolution.masthead:
        edits.append(SetField("masthead", masthead))
    if masthead.organ != resolution.masthead.organ:
        edits += _organ_edits(resolution, masthead.organ)
    stroke = text_edit(TITLE, resolution.title, " ".join(title.split()))
    return [*edits, stroke] if stroke is not None else edits


def _organ_edits(resolution: Resolution, organ_id: str) -> list[Edit]:
    edits: list[Edit] = []
    line = resolution.organ_line
    try:
        organ = organs.organ(organ_id)
    except KeyError:
        return []
    if not line.text.strip() or organs.organ_from_line(line.plain) is not None:
        edits.append(ReplaceText(ORGAN_LINE, 0, len(line), organ_line_of(organ)))
    if resolution.first_footnote != organ.first_footnote and not resolution.footnotes:
        edits.append(SetField("first_footnote", organ.first_footnote))
    return edits


def text_edit(target: str, content: MarkedText, wanted: str) -> ReplaceText | None:
    """The smallest edit after which a text reads `wanted`; marks and notes outside it stay.

    None when it reads so already.
    """
    old = content.plain
    if " ".join(old.split()) == wanted or old == wanted:
        return None
    head = 0
    while head < min(len(old), len(wanted)) and old[head] == wanted[head]:
        head += 1
    tail = 0
    while tail < min(len(old), len(wanted)) - head and old[-1 - tail] == wanted[-1 - tail]:
        tail += 1
    start = content.position_of_plain(head)
    end = max(start, content.position_of_plain(len(old) - tail))
    inserted = plain(wanted[head : len(wanted) - tail])
    kept = [m for m in content.slice(start, end).marks if m.kind.value == "footnote"]
    for mark in kept:  # a note inside the replaced words goes behind them
        inserted += marked(
            content.slice(start, end).text[mark.start], [replace(mark, start=0, end=1)]
        )
    return ReplaceText(target, start, end, inserted)
