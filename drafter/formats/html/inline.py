"""Running text: looks, links, and references to notes with a way back."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from drafter.document.marked_text import FOOTNOTE_CHARACTER, Mark, MarkedText, MarkKind
from drafter.document.numbering import footnote_numbers
from drafter.document.resolution import Resolution
from drafter.document.word_diff import Hunk
from drafter.formats.html.hands import Hands
from drafter.formats.html.markup import TAGS, anchor, element, escape, is_address


class Inline:
    """Writes the texts of one resolution; `prefix` keeps the ids of a base's notes apart."""

    def __init__(self, resolution: Resolution, prefix: str = "") -> None:
        self._numbers = footnote_numbers(resolution)
        self._prefix = prefix
        self._referred: dict[str, int] = {}

    def of(self, content: MarkedText) -> str:
        """The markup of a text; a line feed is a break of the line, a tab stands between elements."""
        tabs = [at for at, character in enumerate(content.text) if character == "\t"]
        bounds = {0, len(content), *tabs, *(at + 1 for at in tabs)}
        edges = sorted(bounds.union(*((m.start, m.end) for m in content.marks)))
        return "".join(
            self._run(
                content.text[start:end],
                [m for m in content.marks if m.start <= start and m.end >= end],
            )
            for start, end in pairwise(edges)
        )

    def _run(self, text: str, marks: Sequence[Mark]) -> str:
        if text == FOOTNOTE_CHARACTER:
            return "".join(self._reference(m.value) for m in marks if m.kind is MarkKind.FOOTNOTE)
        if text == "\t":
            return text
        inside = "<br>".join(escape(line) for line in text.split("\n"))
        for kind in dict.fromkeys(m.kind for m in marks if m.kind in TAGS):
            inside = element(TAGS[kind], inside)
        if any(m.kind is MarkKind.PLACEHOLDER for m in marks):
            inside = element("mark", inside)
        link = next((m.value for m in marks if m.kind is MarkKind.LINK), "")
        return element("a", inside, href=link) if is_address(link) else inside

    def _reference(self, note_id: str) -> str:
        number = self._numbers.get(note_id)
        if number is None:
            return ""
        count = self._referred[note_id] = self._referred.get(note_id, 0) + 1
        name = self.note_name(note_id)
        link = element(
            "a",
            escape(number),
            id=f"{name}-ref" if count == 1 else f"{name}-ref-{count}",
            href=f"#{name}",
            role="doc-noteref",
            aria_label=f"Footnote {number}",
        )
        return element("sup", link)

    def note_name(self, note_id: str) -> str:
        """The id of the element that holds the note."""
        return f"{self._prefix}note-{anchor(self._numbers[note_id])}-{anchor(note_id)}"

    def number(self, note_id: str) -> str | None:
        """The number or sign of a note, None where nothing refers to it."""
        return self._numbers.get(note_id)

    def is_referred(self, note_id: str) -> bool:
        """Whether a reference to the note has been written."""
        return note_id in self._referred


class Comparing:
    """Writes two versions of a text as one, the changes as `ins` and `del`."""

    def __init__(self, base: Inline, current: Inline, hands: Hands) -> None:
        self._base = base
        self._current = current
        self.hands = hands

    def of(self, base: MarkedText, current: MarkedText, hunks: Sequence[Hunk], target: str) -> str:
        """The text of `target` with its changes."""
        pieces = []
        for hunk in hunks:
            words = current.slice(hunk.start, hunk.end)
            if hunk.same:
                pieces.append(self._current.of(words))
                continue
            gone = base.slice(hunk.base_start, hunk.base_end)
            pieces.append(self.hands.deleted(self._base.of(gone), target, gone.text))
            pieces.append(self.hands.inserted(self._current.of(words), target, words.text))
        return "".join(pieces)

    def deleted(self, content: MarkedText, target: str, *, moved: bool = False) -> str:
        """A whole text as deleted."""
        return self.hands.deleted(self._base.of(content), target, content.text, moved=moved)

    def inserted(self, content: MarkedText, target: str, *, moved: bool = False) -> str:
        """A whole text as inserted."""
        return self.hands.inserted(self._current.of(content), target, content.text, moved=moved)
