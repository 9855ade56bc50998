"""Amendments as the sentences in which the United Nations words them (RES-AMD-01, RES-AMD-02)."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.document.marked_text import MarkedText, plain
from drafter.document.paragraph import ParagraphKind
from drafter.revision.amendments.amendment import (
    Amendment,
    Deletion,
    Insertion,
    Move,
    NewParagraph,
    Replacement,
    Way,
    Words,
)
from drafter.revision.amendments.places import NOUNS

_OPERATIVE = "operative paragraph "
WITH_THE_FOLLOWING = " with the following:"
READING = " reading:"


def lines_of(amendment: Amendment) -> list[MarkedText]:
    """The sentence and, below it, the quoted paragraphs; tabs before a quotation mark are its level."""
    match amendment:
        case Words():
            return [_words(amendment)]
        case Deletion(places):
            return [plain(f"Delete {joined(places)}.")]
        case Replacement(place, text):
            return [plain(f"Replace {place}{WITH_THE_FOLLOWING}"), _quoted(text)]
        case Move(place, anchor, before):
            return [plain(f"Move {place} to {'precede' if before else 'follow'} {anchor}.")]
        case Insertion(anchor, before, paragraphs):
            where = f"{'Before' if before else 'After'} {anchor}, insert {_announced(paragraphs)}"
            return [plain(where + READING), *_block(paragraphs)]


def _words(amendment: Words) -> MarkedText:
    change = amendment.change
    old = plain(f"In {amendment.place}, {change.way} “{change.old}”")
    if change.way is Way.DELETE:
        return old + plain(".")
    link = " with " if change.way is Way.REPLACE else ", insert "
    return old + plain(link) + _quoted(change.new) + plain(".")


def _quoted(text: MarkedText) -> MarkedText:
    return plain("“") + text + plain("”")


def _announced(paragraphs: Sequence[NewParagraph]) -> str:
    kind = paragraphs[0].kind
    noun = NOUNS[kind]
    many = sum(paragraph.kind is kind for paragraph in paragraphs) > 1
    return f"new {noun}s" if many else f"a new {noun}"


def _block(paragraphs: Sequence[NewParagraph]) -> list[MarkedText]:
    lines = []
    for number, paragraph in enumerate(paragraphs, 1):
        label = f"{paragraph.label} " if paragraph.label else ""
        line = plain("\t" * _depth(paragraph) + "“" + label) + paragraph.text
        lines.append(line + plain("”") if number == len(paragraphs) else line)
    return lines


def _depth(paragraph: NewParagraph) -> int:
    deep = (ParagraphKind.SUBPARAGRAPH, ParagraphKind.HEADING)
    return paragraph.level if paragraph.kind in deep else 0


def joined(places: Sequence[str]) -> str:
    """ "operative paragraphs 5, 6 and 10"; names of other sorts one by one."""
    groups: list[str] = []
    run: list[str] = []
    for place in [*places, ""]:
        number = place.removeprefix(_OPERATIVE)
        if place.startswith(_OPERATIVE) and " of " not in place and "occurrence" not in place:
            run.append(number)
            continue
        if run:
            groups.append(f"operative paragraph{'s' if len(run) > 1 else ''} {_list(run)}")
            run = []
        if place:
            groups.append(place)
    return _list(groups)


def _list(items: Sequence[str]) -> str:
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}"
