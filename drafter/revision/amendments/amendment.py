"""What an amendment does, and where. Places are named as `places.Places` names them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from drafter.document.marked_text import MarkedText
from drafter.document.paragraph import ParagraphKind


class BadAmendment(Exception):
    """An amendment cannot be understood or does not fit the draft: one sentence for the user."""


class Way(StrEnum):
    """What is done to words within a paragraph."""

    REPLACE = "replace"
    DELETE = "delete"
    AFTER = "after"
    BEFORE = "before"


@dataclass(frozen=True, slots=True)
class WordChange:
    """Words of a text replaced or deleted (`old`), or `new` ones put after or before `old`.

    Both are texts as `rendering` renders them. Where `new` neither begins nor ends with a space, the
    spaces between words are set as they should be.
    """

    way: Way
    old: str
    new: MarkedText = MarkedText()


@dataclass(frozen=True, slots=True)
class Words:
    """A change within the text of a place."""

    place: str
    change: WordChange


@dataclass(frozen=True, slots=True)
class Deletion:
    """Places that go, each with its subparagraphs."""

    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Replacement:
    """A place that gets another text; its subparagraphs stay."""

    place: str
    text: MarkedText


@dataclass(frozen=True, slots=True)
class NewParagraph:
    """A paragraph to insert. `label` is the number that is written before its text, if any."""

    kind: ParagraphKind
    level: int
    text: MarkedText
    label: str = ""


@dataclass(frozen=True, slots=True)
class Insertion:
    """New paragraphs after a place and its subparagraphs, or before a place."""

    anchor: str
    before: bool
    paragraphs: tuple[NewParagraph, ...]


@dataclass(frozen=True, slots=True)
class Move:
    """A place with its subparagraphs goes after or before another one."""

    place: str
    anchor: str
    before: bool


Amendment = Words | Deletion | Replacement | Insertion | Move
