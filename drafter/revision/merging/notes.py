"""The notes of a reply by the ids they have in the merged text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from drafter.document.identity import IdSource
from drafter.document.marked_text import MarkedText, MarkKind, marked
from drafter.document.paragraph import Footnote
from drafter.document.resolution import Resolution
from drafter.revision.note_matching import NotePairs


class FreshIds:
    """Ids for what replies bring in, unlike any of the draft's and each other's; the same each time."""

    def __init__(self, base: Resolution) -> None:
        self._source = IdSource()
        for known in [p.id for p in base.paragraphs] + [n.id for n in base.footnotes]:
            self._source.keep(known)

    def take(self, wanted: str) -> str:
        """The id itself where it is free, else another one."""
        return wanted if self._source.keep(wanted) else self._source.take(wanted)


class NotesOfReply:
    """Carries texts of a reply over: references name the notes of the merged text, comments stay out."""

    def __init__(self, reply: Resolution, pairs: NotePairs, ids: FreshIds) -> None:
        self._reply = {note.id: note for note in reply.footnotes}
        self._partners = pairs.partners
        self._ids = ids
        self._fresh: dict[str, str] = {}
        self._referred = {
            self.partner(note) for _, text in reply.texts() for _, note in text.footnote_references
        }

    def partner(self, note_id: str) -> str:
        """The id of a note of the reply in the merged text."""
        if note_id in self._partners:
            return self._partners[note_id]
        if note_id not in self._fresh:
            self._fresh[note_id] = self._ids.take(note_id)
        return self._fresh[note_id]

    def carried(self, content: MarkedText) -> MarkedText:
        """The text with the ids of the merged text and without comments."""
        return marked(
            content.text,
            [
                replace(mark, value=self.partner(mark.value))
                if mark.kind is MarkKind.FOOTNOTE
                else mark
                for mark in content.marks
                if mark.kind is not MarkKind.COMMENT
            ],
        )

    def new_notes(self, content: MarkedText) -> tuple[Footnote, ...]:
        """The notes that a text of the reply refers to and the draft does not have."""
        found = dict.fromkeys(n for _, n in content.footnote_references if n not in self._partners)
        return tuple(
            replace(
                self._reply[note],
                id=self.partner(note),
                content=self.carried(self._reply[note].content),
            )
            for note in found
            if note in self._reply
        )

    def gone(self, old: MarkedText) -> tuple[str, ...]:
        """The notes of words of the draft that the reply refers to nowhere any more."""
        return tuple(
            dict.fromkeys(n for _, n in old.footnote_references if n not in self._referred)
        )


def referred(texts: Iterable[MarkedText]) -> list[str]:
    """The ids of the notes that texts refer to, in order, each once."""
    return list(dict.fromkeys(note for text in texts for _, note in text.footnote_references))
