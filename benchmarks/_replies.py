"""Synthetic replies: copies of a text with changes that are known, so that they can be looked for."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass

from drafter.document.edits import (
    DeleteParagraph,
    Edit,
    EditError,
    InsertParagraph,
    MoveParagraph,
    ReplaceText,
    apply_all,
)
from drafter.document.marked_text import FOOTNOTE_CHARACTER, plain
from drafter.document.paragraph import Paragraph, ParagraphKind
from drafter.document.resolution import Resolution
from drafter.document.structure import insert_footnote, with_notes_cleared
from drafter.revision.merging.change import Deed, Deletion, Insertion, Move, Words
from drafter.revision.merging.merge import Merge

SORTS = ("replace", "insert", "delete", "paragraph in", "paragraph out", "move", "note")
_WORD = re.compile(r"[A-Za-z]{4,}")


@dataclass(frozen=True, slots=True)
class Planted:
    """One change: its sort, the paragraph it was made in, the words to look for, and the ids of the
    paragraphs that a moved one went past."""

    sort: str
    paragraph: str
    words: str
    past: tuple[str, ...] = ()


def reply_to(
    base: Resolution, rng: random.Random, who: int, count: int
) -> tuple[Resolution, list[Planted]]:
    """A copy with `count` changes at random places, at most one in a paragraph."""
    text = base
    planted: list[Planted] = []
    bodies = [p for p in base.paragraphs if len(p.text) > 60 and p.kind in _BODIES]
    rng.shuffle(bodies)
    for number, paragraph in enumerate(bodies[:count]):
        sort = rng.choice(SORTS)
        marker = f"quay{_letters(who)}{_letters(number)}"
        made = _edits(text, paragraph, sort, marker, rng)
        if made is None:
            continue
        edits, words, past = made
        try:
            text = apply_all(text, with_notes_cleared(text, edits))
        except EditError:
            continue
        planted.append(Planted(sort, paragraph.id, words, past))
    return text, planted


_BODIES = (ParagraphKind.PREAMBULAR, ParagraphKind.OPERATIVE, ParagraphKind.SUBPARAGRAPH)


def _letters(number: int) -> str:
    return "".join(chr(ord("a") + int(digit)) for digit in f"{number:02d}")


def _edits(
    text: Resolution, paragraph: Paragraph, sort: str, marker: str, rng: random.Random
) -> tuple[list[Edit], str, tuple[str, ...]] | None:
    content = text.paragraph(paragraph.id).content
    found = list(_WORD.finditer(content.text))[2:]
    if len(found) < 6:
        return None
    word = rng.choice(found[:-4])
    index = text.index(paragraph.id)
    match sort:
        case "replace":
            return [ReplaceText(paragraph.id, *word.span(), plain(marker))], marker, ()
        case "insert":
            at = word.start()
            return [ReplaceText(paragraph.id, at, at, plain(f"{marker} "))], marker, ()
        case "delete":
            end = found[found.index(word) + 3].start()
            gone = content.text[word.start() : end]
            if FOOTNOTE_CHARACTER in gone or sum(gone in p.text for p in text.paragraphs) > 1:
                return None
            return [ReplaceText(paragraph.id, word.start(), end, plain(""))], gone, ()
        case "paragraph in":
            said = plain(f"Welcomes the work on {marker} by all Member States and partners;")
            new = Paragraph(
                f"{rng.randrange(1, 2**31 - 1):08X}", paragraph.kind, said, paragraph.level
            )
            return [InsertParagraph(index + 1, new)], marker, ()
        case "paragraph out":
            return [DeleteParagraph(paragraph.id)], paragraph.text, ()
        case "move":
            to = index + rng.choice((2, 3, 4))
            if to >= len(text.paragraphs) or text.paragraphs[index + 1].text == paragraph.text:
                return None
            return (
                [MoveParagraph(paragraph.id, to)],
                "",
                tuple(p.id for p in text.paragraphs[index + 1 : to + 1]),
            )
        case _:
            return (
                insert_footnote(text, paragraph.id, word.end(), plain(f"See {marker}.")),
                marker,
                (),
            )


def is_there(planted: Planted, result: Resolution) -> bool:
    """Whether the merged text has the change."""
    ids = [p.id for p in result.paragraphs]
    match planted.sort:
        case "delete":
            return not any(
                planted.words in p.text for p in result.paragraphs if p.id == planted.paragraph
            )
        case "paragraph out":
            return planted.paragraph not in ids
        case "move":
            if planted.paragraph not in ids:
                return False
            place = ids.index(planted.paragraph)
            past = [ids.index(one) for one in planted.past if one in ids]
            return not past or place > min(past)
        case "note":
            return any(planted.words in note.text for note in result.footnotes)
        case _:
            return any(planted.words in p.text for p in result.paragraphs)


def collides(planted: Planted, found: Merge, who: int) -> bool:
    """Whether the change stands among the alternatives of a collision."""
    return any(
        _is_of(planted, change.deed)
        for number in found.collisions
        for change in found.points[number].changes
        if change.reply == who
    )


def _is_of(planted: Planted, deed: Deed) -> bool:
    match deed:
        case Words(target, _, _, _, new, notes):
            if planted.sort == "delete":
                return target == planted.paragraph  # a colleague changes a paragraph once at most
            said = [new.text, *(note.text for note in notes)]
            return bool(planted.words) and any(planted.words in text for text in said)
        case Insertion(_, _, paragraph):
            return bool(planted.words) and planted.words in paragraph.text
        case Deletion(paragraph):
            return planted.sort == "paragraph out" and paragraph.id == planted.paragraph
        case Move(paragraph):
            return planted.sort == "move" and paragraph.id in (planted.paragraph, *planted.past)
        case _:
            return False


def told_by_another(planted: Planted, found: Merge, result: Resolution, who: int) -> bool:
    """Whether a paragraph that somebody else deleted had been moved, the move being told by one that it
    went past: that one goes the other way."""
    if planted.sort != "move" or any(p.id == planted.paragraph for p in result.paragraphs):
        return False
    return any(
        isinstance(change.deed, Move) and change.deed.paragraph.id in planted.past
        for point in found.points
        for change in point.changes
        if change.reply == who
    )
