"""The runs of a text with its changes: kept, deleted, inserted, set otherwise."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from drafter.document.marked_text import FOOTNOTE_CHARACTER, Mark, MarkedText, MarkKind
from drafter.document.word_diff import Hunk
from drafter.formats.docx.visible import NATIVE
from drafter.formats.docx.writing.hands import Hands
from drafter.formats.docx.writing.links import Links
from drafter.formats.docx.writing.markup import text_elements
from drafter.formats.docx.writing.runs import (
    comment_ends,
    comment_spans,
    comment_starts,
    run_properties,
)
from drafter.formats.docx.writing.tracked_notes import TrackedNotes

_TEXT_TAG = re.compile(r"<(/?)w:(t|instrText)([ >])")
Spans = Sequence[tuple[int, int, int]]
"""Of comments: start, end, number in the file."""
_DELETED_NAME = {"t": "delText", "instrText": "delInstrText"}


class Change(StrEnum):
    """What has happened to a run, by the name of the element that says so."""

    INSERTED = "ins"
    DELETED = "del"
    MOVED_HERE = "moveTo"
    MOVED_AWAY = "moveFrom"

    @property
    def is_gone(self) -> bool:
        """Whether the run is in the base only."""
        return self in (Change.DELETED, Change.MOVED_AWAY)


@dataclass(frozen=True, slots=True)
class Look:
    """What the style of a paragraph makes of its characters; see `Block`."""

    own: MarkKind | None = None
    reversed_marks: bool = True

    def properties(self, marks: Sequence[Mark]) -> str:
        """`w:rPr` of a run with these marks."""
        kinds = frozenset(m.kind for m in marks if m.kind in NATIVE)
        linked = bool(_link(marks))
        return run_properties(kinds, self.own, self.reversed_marks, linked=linked)


PLAIN_LOOK = Look()


class TrackedRuns:
    """Writes the runs of one part."""

    def __init__(
        self,
        notes: TrackedNotes | None,
        links: Links,
        hands: Hands,
        comments: Mapping[str, int] | None = None,
    ) -> None:
        self._notes = notes
        self._links = links
        self._hands = hands
        self._comments = comments or {}

    def plain(
        self, text: str, change: Change | None, target: str = "", *, whole: bool = False
    ) -> str:
        """Words without marks: a prefix or its part."""
        if not text:
            return ""
        return self.changed(f"<w:r>{text_elements(text)}</w:r>", change, target, text, whole=whole)

    def prefix(self, before: str, after: str, target: str) -> str:
        """What stands before the words: of two labels only the label is exchanged, not the tabs."""
        old, new = re.findall(r"\t|[^\t]+", before), re.findall(r"\t|[^\t]+", after)
        head = _common(old, new)
        tail = _common(old[head:][::-1], new[head:][::-1])
        parts = [
            self.plain("".join(old[:head]), None),
            self.plain("".join(old[head : len(old) - tail]), Change.DELETED, target),
            self.plain("".join(new[head : len(new) - tail]), Change.INSERTED, target),
            self.plain("".join(new[len(new) - tail :]), None),
        ]
        return "".join(parts)

    def whole(self, content: MarkedText, change: Change, target: str, look: Look) -> str:
        """A text that is inserted, deleted or moved from end to end."""
        spans = comment_spans(content, self._comments)
        pieces = self._one_sided(content, 0, len(content), change, target, look, spans, whole=True)
        return "".join([*pieces, *([] if change.is_gone else comment_ends(spans, len(content)))])

    def compared(
        self,
        before: MarkedText,
        after: MarkedText,
        hunks: Sequence[Hunk],
        target: str,
        looks: tuple[Look, Look] = (PLAIN_LOOK, PLAIN_LOOK),
    ) -> str:
        """Both texts with what has changed between them.

        The comments of `before` are those that `after` has no place for: on words that are gone.
        """
        spans, old_spans = (comment_spans(text, self._comments) for text in (after, before))
        parts: list[str] = []
        for hunk in hunks:
            if hunk.same and hunk.base_end - hunk.base_start == hunk.end - hunk.start:
                parts += self._kept(before, after, hunk, (old_spans, spans), target, looks)
                continue
            parts += self._one_sided(
                before, hunk.base_start, hunk.base_end, Change.DELETED, target, looks[0], old_spans
            )
            parts += self._one_sided(
                after, hunk.start, hunk.end, Change.INSERTED, target, looks[1], spans
            )
        parts += comment_ends(spans, len(after))
        return "".join(parts)

    def _kept(
        self,
        before: MarkedText,
        after: MarkedText,
        hunk: Hunk,
        both_spans: tuple[Spans, Spans],
        target: str,
        looks: tuple[Look, Look],
    ) -> Iterator[str]:
        """Words that stay; their marks, links and notes may not."""
        old_spans, spans = both_spans
        shift = hunk.start - hunk.base_start
        cuts = _cuts(after, hunk.start, hunk.end)
        cuts |= {place + shift for place in _cuts(before, hunk.base_start, hunk.base_end)}
        for start, end in itertools.pairwise(sorted(cuts)):
            yield from comment_ends(spans, start)
            yield from comment_starts(spans, start)
            yield from comment_starts(old_spans, start - shift)
            old, new = _marks_at(before, start - shift), _marks_at(after, start)
            kept = self._same(after.text[start:end], old, new, looks)
            if kept is not None:
                yield kept
            else:
                yield from self._one_sided(
                    before, start - shift, end - shift, Change.DELETED, target, looks[0]
                )
                yield from self._one_sided(after, start, end, Change.INSERTED, target, looks[1])
            yield from comment_ends(old_spans, end - shift)

    def _same(
        self, text: str, old: Sequence[Mark], new: Sequence[Mark], looks: tuple[Look, Look]
    ) -> str | None:
        """Words of both texts as one run; None where they must be deleted and inserted."""
        if text == FOOTNOTE_CHARACTER:
            return self._shared_note(old, new)
        if _link(old) == _link(new):
            return self._linked(_link(new), self._set_otherwise(text, old, new, looks))
        return None

    def _set_otherwise(
        self,
        text: str,
        old: Sequence[Mark],
        new: Sequence[Mark],
        looks: tuple[Look, Look],
    ) -> str:
        before, after = looks[0].properties(old), looks[1].properties(new)
        if before != after:
            inside = after.removeprefix("<w:rPr>").removesuffix("</w:rPr>")
            signed = self._hands.attributes()
            changed = f"<w:rPrChange {signed}>{before or '<w:rPr/>'}</w:rPrChange>"
            after = f"<w:rPr>{inside}{changed}</w:rPr>"
        return f"<w:r>{after}{text_elements(text)}</w:r>"

    def _one_sided(
        self,
        content: MarkedText,
        start: int,
        end: int,
        change: Change,
        target: str,
        look: Look,
        spans: Spans = (),
        *,
        whole: bool = False,
    ) -> Iterator[str]:
        for begin, stop in itertools.pairwise(sorted(_cuts(content, start, end))):
            if not change.is_gone:
                yield from comment_ends(spans, begin)
            yield from comment_starts(spans, begin)
            marks = _marks_at(content, begin)
            text = content.text[begin:stop]
            if text == FOOTNOTE_CHARACTER:
                run = self._own_note(marks, change)
            else:
                run = f"<w:r>{look.properties(marks)}{text_elements(text)}</w:r>"
            signed = self.changed(run, change, target, text, whole=whole)
            yield self._linked(_link(marks), signed)
            if change.is_gone:  # at once: what is inserted next is none of its words
                yield from comment_ends(spans, stop)

    def changed(
        self,
        run: str,
        change: Change | None,
        target: str = "",
        text: str = "",
        *,
        whole: bool = False,
    ) -> str:
        """Runs as inserted, deleted or moved; as they are without a change."""
        if change is None or not run:
            return run
        if change is Change.DELETED:  # text that was moved away stays w:t
            run = _TEXT_TAG.sub(lambda m: f"<{m[1]}w:{_DELETED_NAME[m[2]]}{m[3]}", run)
        signed = self._hands.attributes(target, text, inserted=not change.is_gone, whole=whole)
        return f"<w:{change} {signed}>{run}</w:{change}>"

    def _linked(self, address: str, run: str) -> str:
        opening = self._links.opening(address)
        return f"{opening}{run}</w:hyperlink>" if opening and run else run

    def _shared_note(self, old: Sequence[Mark], new: Sequence[Mark]) -> str | None:
        base_id, note_id = _note(old), _note(new)
        if self._notes is None:
            return None
        return self._notes.shared(base_id, note_id)

    def _own_note(self, marks: Sequence[Mark], change: Change) -> str:
        if self._notes is None:
            return ""
        note_id = _note(marks)
        return self._notes.of_base(note_id) if change.is_gone else self._notes.of_current(note_id)


def _common(first: Sequence[str], second: Sequence[str]) -> int:
    """How many pieces both begin with."""
    count = 0
    while count < min(len(first), len(second)) and first[count] == second[count]:
        count += 1
    return count


def _cuts(content: MarkedText, start: int, end: int) -> set[int]:
    """The places in a range where the marks change, its ends included; none for an empty one."""
    if start >= end:
        return set()
    inner = {place for m in content.marks for place in (m.start, m.end) if start < place < end}
    return inner | {start, end}


def _marks_at(content: MarkedText, position: int) -> list[Mark]:
    return [m for m in content.marks if m.start <= position < m.end]


def _link(marks: Sequence[Mark]) -> str:
    return next((m.value for m in marks if m.kind is MarkKind.LINK), "")


def _note(marks: Sequence[Mark]) -> str:
    return next((m.value for m in marks if m.kind is MarkKind.FOOTNOTE), "")
