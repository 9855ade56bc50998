"""A text as an amendment quotes it: a reference to a note of the draft is "[footnote 3]", to a new note
"[footnote: its text]"."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from drafter.document.marked_text import MarkedText, footnote_reference, marked, plain

_NUMBERED = re.compile(r"\[footnote (?P<number>[^\[\]:\s]+)\]")
_NEW = "[footnote: "


def rendered(content: MarkedText, names: Callable[[str], str]) -> MarkedText:
    """The text with each reference put into words; `names` gives what stands for a note's id."""
    for at, note_id in reversed(content.footnote_references):
        content = content.replace(at, at + 1, plain(names(note_id)))
    return content


def known_note(number: str) -> str:
    """How a note of the draft is referred to."""
    return f"[footnote {number}]"


def new_note(text: str) -> str:
    """How a note that is new is given with its text."""
    return f"{_NEW}{text}]"


def resolved(
    content: MarkedText, known: Mapping[str, str], make: Callable[[MarkedText], str]
) -> MarkedText:
    """The text with real references; `known` are ids by number, `make` takes a new note's text and
    gives its id. What looks like a reference to no known note stays as it is."""
    position = 0
    while True:
        at = content.text.find("[footnote", position)
        if at < 0:
            return content
        position = at + 1
        found = _NUMBERED.match(content.text, at)
        if found is not None and found["number"] in known:
            reference = footnote_reference(known[found["number"]])
            content = content.replace(at, found.end(), reference)
        elif content.text.startswith(_NEW, at):
            end = _closing(content.text, at)
            if end is not None:
                note = make(content.slice(at + len(_NEW), end))
                content = content.replace(at, end + 1, footnote_reference(note))


def _closing(text: str, at: int) -> int | None:
    depth = 0
    for place in range(at, len(text)):
        depth += (text[place] == "[") - (text[place] == "]")
        if depth == 0:
            return place
    return None


def folded(content: MarkedText) -> MarkedText:
    """The text with plain spaces and hyphens, place for place: what is compared and looked for."""
    return marked(content.text.replace("\u00a0", " ").replace("\u2011", "-"), content.marks)
