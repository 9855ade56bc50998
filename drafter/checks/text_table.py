"""The texts of a draft as views, kept from one check to the next.

After a keystroke only the text that changed gets a new view; what stands around it is looked at again
only when kinds, levels or voices have changed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from drafter.checks.finding import Finding
from drafter.checks.place import Place, Role, places
from drafter.checks.scope import Scope
from drafter.checks.views import TextFacts, TextView
from drafter.document.marked_text import MarkedText
from drafter.document.paragraph import Footnote, Paragraph
from drafter.document.resolution import (
    HEADING,
    NOTE_PREFIX,
    ORGAN_LINE,
    REPORT,
    TITLE,
    Resolution,
)

_OUTSIDE = (
    (HEADING, Place(Role.MASTHEAD_LINE)),
    (REPORT, Place(Role.MASTHEAD_LINE)),
    (TITLE, Place(Role.TITLE)),
    (ORGAN_LINE, Place(Role.ORGAN_LINE)),
)
_NOTE = Place(Role.NOTE)


@dataclass(slots=True, eq=False)
class Row:
    """A text: its view, the findings of the text rules, and what whole-text rules asked of it."""

    view: TextView
    findings: list[Finding] | None = None
    facts: tuple[object, ...] | None = None


class TextTable:
    """All texts in reading order, notes last. `structure` is a new object whenever the order, a
    kind, a level or a number changes; equal by identity otherwise."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._paragraphs: tuple[Paragraph, ...] = ()
        self._notes: tuple[Footnote, ...] = ()
        self._outside: list[Row] = []
        self._body: list[Row] = []
        self._foot: list[Row] = []
        self.rows: list[Row] = []
        self.structure: object = object()

    def update(self, resolution: Resolution) -> None:
        """Take over a resolution of the same scope."""
        self._update_outside(resolution)
        if resolution.paragraphs is not self._paragraphs:
            if not self._patched(resolution.paragraphs):
                self._rebuild(resolution.paragraphs)
            self._paragraphs = resolution.paragraphs
        if resolution.footnotes is not self._notes:
            self._update_notes(resolution.footnotes)
        self.rows = [*self._outside, *self._body, *self._foot]

    def _update_outside(self, resolution: Resolution) -> None:
        old = {row.view.target: row for row in self._outside}
        rows: list[Row] = []
        for target, place in _OUTSIDE:
            content = resolution.text_at(target)
            row = old.get(target)
            if row is None or row.view.content is not content:
                facts = TextFacts(content, place.role, self._scope.organ)
                row = Row(TextView(target, facts, place, self._scope))
            rows.append(row)
        self._outside = rows

    def _patched(self, paragraphs: Sequence[Paragraph]) -> bool:
        """Exchange the rows of changed texts, if nothing but texts has changed."""
        old = self._paragraphs
        if len(paragraphs) != len(old):
            return False
        changed: list[tuple[int, Row]] = []
        for index, (new, before) in enumerate(zip(paragraphs, old, strict=True)):
            if new is before:
                continue
            row = self._body[index]
            facts = self._facts_of(new, row)
            if not _same_frame(new, before) or facts.has_voice != row.view.facts.has_voice:
                return False
            view = TextView(new.id, facts, row.view.place, self._scope, new)
            changed.append((index, Row(view)))
        for index, row in changed:
            self._body[index] = row
        return True

    def _rebuild(self, paragraphs: tuple[Paragraph, ...]) -> None:
        old = {row.view.target: row for row in self._body}
        facts = [self._facts_of(p, old.get(p.id)) for p in paragraphs]
        placed = places(paragraphs, [fact.has_voice for fact in facts])
        rows: list[Row] = []
        for paragraph, fact, place in zip(paragraphs, facts, placed, strict=True):
            row = old.get(paragraph.id)
            if (
                row is None
                or row.view.facts is not fact
                or row.view.place != place
                or row.view.paragraph is not paragraph  # same text, another typed label
            ):
                row = Row(TextView(paragraph.id, fact, place, self._scope, paragraph))
            rows.append(row)
        self._body = rows
        self.structure = object()

    def _facts_of(self, paragraph: Paragraph, row: Row | None) -> TextFacts:
        role = Role(paragraph.kind.value)
        if row is not None:
            facts = row.view.facts
            if facts.content is paragraph.content and facts.role is role:
                return facts
        return TextFacts(paragraph.content, role, self._scope.organ)

    def _update_notes(self, notes: tuple[Footnote, ...]) -> None:
        old: dict[str, Row] = {row.view.target: row for row in self._foot}
        rows: list[Row] = []
        for note in notes:
            target = NOTE_PREFIX + note.id
            row = old.get(target)
            if row is None or row.view.content is not note.content:
                row = Row(TextView(target, self._note_facts(note.content), _NOTE, self._scope))
            rows.append(row)
        if [_note_frame(n) for n in notes] != [_note_frame(n) for n in self._notes]:
            self.structure = object()
        self._notes, self._foot = notes, rows

    def _note_facts(self, content: MarkedText) -> TextFacts:
        return TextFacts(content, Role.NOTE, self._scope.organ)


def _note_frame(note: Footnote) -> tuple[str, str, str | None]:
    return note.id, note.sign, note.source_label


def _same_frame(new: Paragraph, old: Paragraph) -> bool:
    """Whether two versions of a paragraph have the same effect on the places of their neighbours."""
    if new.content is not old.content and (
        new.text[:2] != old.text[:2]
        or new.text.endswith(":") != old.text.endswith(":")
        or new.text.count("”") != old.text.count("”")
        or new.text.count("“") != old.text.count("“")
    ):
        return False
    return (
        new.id == old.id
        and new.kind is old.kind
        and new.level == old.level
        and new.restart == old.restart
        and new.label_style == old.label_style
        and new.source_label == old.source_label
    )
