"""One change of one colleague against the draft that was sent. Places and indices are the draft's."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace
from typing import Any, Literal

from drafter.document.labels import LabelStyle
from drafter.document.marked_text import FOOTNOTE_CHARACTER, MarkedText
from drafter.document.paragraph import Footnote, Paragraph, ParagraphKind


@dataclass(frozen=True, slots=True)
class Words:
    """`[start:end]` of a text, which says `old`, says `new`.

    Equal words are set otherwise: italics and the like. `notes` are the notes that come in with the
    new words, `gone` the ids of those that the colleague's text no longer refers to.
    """

    target: str
    start: int
    end: int
    old: MarkedText
    new: MarkedText
    notes: tuple[Footnote, ...] = ()
    gone: tuple[str, ...] = ()

    @property
    def only_marks(self) -> bool:
        """Whether the words stay and only their italics or other marks change."""
        return self.old.text == self.new.text and not self.notes and not self.gone


@dataclass(frozen=True, slots=True)
class Deletion:
    """A paragraph goes; `gone` are the notes that went with it."""

    paragraph: Paragraph
    gone: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Insertion:
    """A paragraph comes in, in the gap before the draft's paragraph of that index.

    `order` is its place in the colleague's text: several of a gap stand in that order. `chapeau` is
    the paragraph of the draft that a new subparagraph belongs to.
    """

    gap: int
    order: int
    paragraph: Paragraph
    notes: tuple[Footnote, ...] = ()
    chapeau: str = ""


@dataclass(frozen=True, slots=True)
class Move:
    """A paragraph goes to the gap before the draft's paragraph of that index."""

    paragraph: Paragraph
    gap: int
    order: int


@dataclass(frozen=True, slots=True)
class Recast:
    """A paragraph becomes another kind, level or numbering; its words stay."""

    paragraph: Paragraph
    kind: ParagraphKind
    level: int
    label_style: LabelStyle | None = None
    restart: int | None = None


FieldName = Literal["masthead", "adoption", "first_footnote"]


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A particular of the masthead (`name` is its field), the adoption line or the first note's number."""

    field: FieldName
    name: str
    old: Any
    new: Any


Deed = Words | Deletion | Insertion | Move | Recast | FieldChange
"""What is done, whoever does it."""


@dataclass(frozen=True, slots=True)
class Change:
    """A deed of a colleague (`reply` is the place of the file in the order given).

    `author` is who made it in the file, "" where the file does not say; `date` when, if known.
    """

    reply: int
    deed: Deed
    author: str = ""
    date: datetime.datetime | None = None


def sense(deed: Deed) -> tuple[object, ...]:
    """What makes two deeds the same: all but ids of what is new, and places in one colleague's text."""
    match deed:
        case Words(target, start, end, _, new, notes):
            return ("words", target, start, end, _said(new, notes))
        case Deletion(paragraph):
            return ("deletion", paragraph.id)
        case Insertion(gap, _, paragraph, notes):
            form = (paragraph.kind, paragraph.level, paragraph.label_style, paragraph.restart)
            return ("insertion", gap, form, _said(paragraph.content, notes))
        case Move(paragraph, gap):
            return ("move", paragraph.id, gap)
        case Recast(paragraph, kind, level, style, restart):
            return ("recast", paragraph.id, kind, level, style, restart)
        case FieldChange(field, name, _, new):
            return ("field", field, name, new)


def _said(content: MarkedText, notes: tuple[Footnote, ...]) -> tuple[object, ...]:
    """The words and marks, new notes by what they say."""
    texts = {note.id: note.text for note in notes}
    marks = tuple(replace(mark, value=texts.get(mark.value, mark.value)) for mark in content.marks)
    return (content.text, marks)


def plain_words(content: MarkedText) -> str:
    """The words as one reads them aloud, without references to notes."""
    return content.text.replace(FOOTNOTE_CHARACTER, "")
