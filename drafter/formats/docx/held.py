"""What Word cannot hold, as JSON in a custom XML part of the same file.

It has the draft without the words that stand in the document (so that nothing deleted in Word
lingers in the file), and for each paragraph written where it stood, what stood before its words,
and a digest of them. Reading compares: what Word shows wins, and this only adds to it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from drafter.document.draft import Comment, Draft
from drafter.document.json_form import (
    JsonFormError,
    draft_from_json,
    draft_to_json,
    text_from_json,
    text_to_json,
)
from drafter.document.marked_text import MarkedText

EMPTY = MarkedText()


@dataclass(frozen=True, slots=True)
class Shown:
    """A paragraph as it was written.

    `target` is what it shows (a text of the model or a slot), `word_id` its `w14:paraId`, `prefix`
    what stood before its words. `content` is the text with all its marks where Word's differ.
    """

    target: str
    word_id: str
    prefix: str
    digest: str
    content: MarkedText | None = None


@dataclass(frozen=True, slots=True)
class Held:
    """The draft without the words Word shows, and the paragraphs as they were written, in order.

    `comments` are the comments by their number in the file.
    """

    draft: Draft
    shown: tuple[Shown, ...]
    comments: Mapping[int, Comment] = field(default_factory=dict)


class UnknownHeld(ValueError):
    """The custom part was made by a newer version or has been damaged."""


def without_words(draft: Draft, written: set[str], notes: set[str]) -> Draft:
    """The draft whose written texts are empty; `notes` are the notes that were written."""
    current = draft.current
    masthead = current.masthead
    if "heading" in written:
        masthead = replace(masthead, heading=EMPTY)
    if "report" in written:
        masthead = replace(masthead, report=EMPTY)
    bare = replace(
        current,
        masthead=masthead,
        title=EMPTY if "title" in written else current.title,
        organ_line=EMPTY if "organ-line" in written else current.organ_line,
        paragraphs=tuple(replace(p, content=EMPTY) for p in current.paragraphs),
        footnotes=tuple(
            replace(n, content=EMPTY) if n.id in notes else n for n in current.footnotes
        ),
    )
    return replace(draft, current=bare)


def to_text(held: Held) -> str:
    """The JSON text of the part."""
    data = {
        "draft": draft_to_json(held.draft),
        "shown": [_shown_to_json(s) for s in held.shown],
        "comments": {str(number): comment.id for number, comment in held.comments.items()},
    }
    return json.dumps(data, ensure_ascii=True, separators=(",", ":"))


def from_text(text: str) -> Held:
    """What such a text holds. Raises UnknownHeld when it is of another shape."""
    try:
        data = json.loads(text)
        draft = draft_from_json(data["draft"])
        by_id = {comment.id: comment for comment in draft.comments}
        numbered = {int(number): by_id[name] for number, name in data["comments"].items()}
        return Held(draft, tuple(_shown_from_json(s) for s in data["shown"]), numbered)
    except (
        JsonFormError,
        KeyError,
        TypeError,
        ValueError,
        AttributeError,
        RecursionError,
    ) as error:
        raise UnknownHeld(str(error)) from error


def _shown_to_json(shown: Shown) -> list[Any]:
    row: list[Any] = [shown.target, shown.word_id, shown.prefix, shown.digest]
    if shown.content is not None:
        row.append(text_to_json(shown.content))
    return row


def _shown_from_json(row: list[Any]) -> Shown:
    target, word_id, prefix, digest = (str(item) for item in row[:4])
    content = text_from_json(row[4]) if len(row) > 4 else None
    return Shown(target, word_id, prefix, digest, content)
