"""What a rule sees: one text with its place, or the whole resolution as such texts.

Derived facts (opening phrase, italics, quotations, dates, ...) are computed once per text and kept
with it, so that a check after a keystroke computes them for one paragraph only.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar, cast

from drafter.checks.finding import Fix, Found, Severity, text_fix
from drafter.checks.known import KnownTexts
from drafter.checks.place import Place, Role, Zone
from drafter.checks.scope import Scope
from drafter.conventions.citations import Citation, find_citations
from drafter.conventions.dates import FoundDate, find_dates
from drafter.conventions.negotiation.reading import end_of_leading_marks, may_hold_marks
from drafter.conventions.opening_table import OpeningKind
from drafter.conventions.openings import Opening, match_opening
from drafter.conventions.ordinals import Ordinal, find_ordinals
from drafter.conventions.spelling import FoundSpelling, find_spellings
from drafter.conventions.typography import fold
from drafter.document.draft import Draft
from drafter.document.marked_text import (
    FOOTNOTE_CHARACTER,
    Mark,
    MarkedText,
    MarkKind,
    marked,
)
from drafter.document.masthead import Masthead
from drafter.document.numbering import footnote_numbers, paragraph_labels
from drafter.document.paragraph import Footnote, Paragraph
from drafter.document.resolution import Resolution

T = TypeVar("T")

RESTORED = "restored"
"""The value of an italic mark that the file did not have: its extent is nobody's mistake."""

_FIGURE = re.compile(r"\d")
_QUOTATION = re.compile("“[^“”]*(?:“[^“”]*”[^“”]*)*”?")
_KINDS: dict[Role, OpeningKind] = {Role.PREAMBULAR: "preambular", Role.OPERATIVE: "operative"}


class TextFacts:
    """What can be said of a text by itself, whatever stands around it."""

    def __init__(self, content: MarkedText, role: Role, organ: str) -> None:
        self.content = content
        self.role = role
        self.organ = organ

    @cached_property
    def folded(self) -> str:
        """The text with plain spaces, hyphens and quotation marks, of the same length."""
        return fold(self.content.text)

    @cached_property
    def has_figures(self) -> bool:
        """Whether there is a figure in the text."""
        return _FIGURE.search(self.content.text) is not None

    def has_any(self, triggers: Sequence[str]) -> bool:
        """Whether one of the strings stands in the text; "0" is any figure."""
        folded = self.folded
        for trigger in triggers:  # a plain loop: asked for every text and rule
            if self.has_figures if trigger == "0" else trigger in folded:
                return True
        return False

    @cached_property
    def opening(self) -> Opening | None:
        """The opening phrase of a preambular or operative paragraph."""
        kind = _KINDS.get(self.role)
        if kind is None:
            return None
        return match_opening(self.content.text, kind, self.organ or None)

    @cached_property
    def has_voice(self) -> bool:
        """Whether the text opens as the organ speaks: with a phrase of its own, or in italics; what stands
        before it in a negotiation ("5 bis. [EU: ") is passed over."""
        if self.opening is not None:
            return True
        text = self.content.text
        start = len(text) - len(text.lstrip())
        if self.content.has(MarkKind.ITALIC, start):
            return True
        start = end_of_leading_marks(text) if may_hold_marks(text) else 0
        kind = _KINDS.get(self.role)
        if not start or kind is None:
            return False
        opened = match_opening(text[start:], kind, self.organ or None) is not None
        return opened or self.content.has(MarkKind.ITALIC, start)

    @cached_property
    def italics(self) -> tuple[Mark, ...]:
        """The italic runs; neighbours that differ only in being restored are one run."""
        runs: list[Mark] = []
        for mark in self.content.marks:
            if mark.kind is not MarkKind.ITALIC:
                continue
            if runs and mark.start <= runs[-1].end:
                last = runs[-1]
                runs[-1] = Mark(last.start, max(last.end, mark.end), mark.kind, mark.value)
            else:
                runs.append(mark)
        return tuple(runs)

    @cached_property
    def quotations(self) -> tuple[tuple[int, int], ...]:
        """The ranges between quotation marks, marks included."""
        text = self.content.text
        if "“" not in text and "”" not in text:
            return ()
        ranges = [match.span() for match in _QUOTATION.finditer(text)]
        closing = text.find("”")
        if closing >= 0 and (not ranges or closing < ranges[0][0]):
            ranges.insert(0, (0, closing + 1))
        return tuple(ranges)

    @cached_property
    def dates(self) -> tuple[FoundDate, ...]:
        """The full dates."""
        return tuple(find_dates(self.content.text))

    @cached_property
    def citations(self) -> tuple[Citation, ...]:
        """The resolutions and decisions that are cited."""
        if "esolution" not in self.content.text and "ecision" not in self.content.text:
            return ()
        return tuple(find_citations(self.content.text, self.organ or None))

    @cached_property
    def spellings(self) -> tuple[FoundSpelling, ...]:
        """The forms that United Nations texts do not use."""
        return tuple(find_spellings(self.content.text))

    @cached_property
    def ordinals(self) -> tuple[Ordinal, ...]:
        """The ordinal numbers."""
        return tuple(find_ordinals(self.content.text))

    @cached_property
    def references(self) -> tuple[tuple[int, str], ...]:
        """The footnote references: position, id of the note."""
        if FOOTNOTE_CHARACTER not in self.content.text:
            return ()
        return self.content.footnote_references

    @cached_property
    def note_ids(self) -> tuple[str, ...]:
        """The ids of the notes that are referred to."""
        return tuple(note for _, note in self.references)


class TextView:
    """One text as a rule sees it: its content, its place and the scope of the whole."""

    def __init__(
        self,
        target: str,
        facts: TextFacts,
        place: Place,
        scope: Scope,
        paragraph: Paragraph | None = None,
    ) -> None:
        self.target = target
        self.facts = facts
        self.place = place
        self.scope = scope
        self.paragraph = paragraph

    @property
    def content(self) -> MarkedText:
        """The text with its marks."""
        return self.facts.content

    @property
    def text(self) -> str:
        """The characters."""
        return self.facts.content.text

    @property
    def folded(self) -> str:
        """The characters with plain spaces, hyphens and quotation marks, same length."""
        return self.facts.folded

    @property
    def opening(self) -> Opening | None:
        """The opening phrase."""
        return self.facts.opening

    @property
    def role(self) -> Role:
        """What the text is."""
        return self.place.role

    @property
    def kind(self) -> OpeningKind | None:
        """The kind of opening phrase that belongs here."""
        return _KINDS.get(self.place.role)

    def is_quoted(self, position: int) -> bool:
        """Whether a character stands between quotation marks."""
        return any(start <= position < end for start, end in self.facts.quotations)

    def is_restored(self, position: int) -> bool:
        """Whether the italics at a character were put back by the reader."""
        return any(
            m.kind is MarkKind.ITALIC and m.value == RESTORED and m.start <= position < m.end
            for m in self.content.marks
        )

    def is_italic(self, position: int) -> bool:
        """Whether a character is italic."""
        return any(run.start <= position < run.end for run in self.facts.italics)

    def in_linked_title(self, position: int) -> bool:
        """Whether a character stands in a word of a quoted or italic title."""
        return self.is_quoted(position) or (
            self.is_italic(position)
            and not (self.opening is not None and position < self.opening.end)
        )

    def finditer(
        self, pattern: re.Pattern[str], *, quoted: bool = False
    ) -> Iterator[re.Match[str]]:
        """Matches over the folded text, outside quotations unless `quoted`."""
        for match in pattern.finditer(self.facts.folded):
            if quoted or not self.is_quoted(match.start()):
                yield match

    def like(self, start: int, end: int, text: str) -> MarkedText:
        """New text in the dress of what it replaces: marks that lie over all of it."""
        if start == end:
            over = [m for m in self.content.marks if m.start < start < m.end]
        else:
            over = [m for m in self.content.marks if m.start <= start and m.end >= end]
        return marked(
            text,
            [Mark(0, len(text), m.kind, m.value) for m in over if m.kind is not MarkKind.FOOTNOTE],
        )

    def replacing(self, title: str, start: int, end: int, text: str, *, safe: bool = True) -> Fix:
        """A fix that replaces one range by plain text, which takes on the marks of the old."""
        return text_fix(title, self.target, [(start, end, self.like(start, end, text))], safe=safe)

    def set_italics(
        self,
        title: str,
        start: int,
        end: int,
        runs: Iterable[tuple[int, int]],
        *,
        safe: bool = True,
    ) -> Fix:
        """A fix after which exactly `runs` are italic between `start` and `end`."""
        content = self.content.without_mark(MarkKind.ITALIC, start, end)
        for first, last in runs:
            content = content.with_mark(MarkKind.ITALIC, first, last)
        return text_fix(title, self.target, [(start, end, content.slice(start, end))], safe=safe)

    def found(
        self,
        start: int,
        end: int,
        message: str,
        fix: Fix | None = None,
        severity: Severity | None = None,
    ) -> Found:
        """A finding in this text."""
        return Found(start, end, message, fix, severity, self.target)


class Shared:
    """What several rules ask of a resolution in one check, computed when the first asks for it."""

    def __init__(self, resolution: Resolution) -> None:
        self._resolution = resolution
        self._kept: dict[object, object] = {}

    def once(self, name: object, compute: Callable[[], T]) -> T:
        """What `compute` gives, from the second time on as it was kept under the name."""
        if name not in self._kept:
            self._kept[name] = compute()
        return cast("T", self._kept[name])

    @cached_property
    def labels(self) -> dict[str, str]:
        """The label of every paragraph by its id."""
        return paragraph_labels(self._resolution)

    @cached_property
    def notes(self) -> dict[str, str]:
        """The number of every note that is referred to."""
        return footnote_numbers(self._resolution)

    @cached_property
    def by_id(self) -> dict[str, Footnote]:
        """The notes by their id."""
        return {note.id: note for note in self._resolution.footnotes}


@dataclass(frozen=True, slots=True)
class WholeView:
    """The resolution as rules on the whole text see it.

    `texts` are all texts in reading order, notes last in the order of the list of notes; `facts`
    holds what the rule at hand asked for, one for each of `texts`.
    """

    draft: Draft
    scope: Scope
    texts: Sequence[TextView]
    facts: Sequence[object]
    shared: Shared
    known: KnownTexts
    """What the user's library knows of resolutions."""

    @property
    def labels(self) -> dict[str, str]:
        """The label of every paragraph by its id."""
        return self.shared.labels

    @property
    def note_numbers(self) -> dict[str, str]:
        """The number (or sign) of every note that is referred to, in order of the references."""
        return self.shared.notes

    @property
    def notes(self) -> dict[str, Footnote]:
        """The notes by their id."""
        return self.shared.by_id

    @property
    def resolution(self) -> Resolution:
        """The current text."""
        return self.draft.current

    @property
    def masthead(self) -> Masthead:
        """The particulars at the head."""
        return self.draft.current.masthead

    def body(self) -> Iterator[tuple[TextView, object]]:
        """The paragraphs of the resolution proper in the organ's voice, with their facts."""
        for view, fact in zip(self.texts, self.facts, strict=True):
            if view.paragraph is not None and view.place.zone is Zone.BODY:
                yield view, fact
