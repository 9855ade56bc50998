"""The merged text: the draft with the deeds that are taken."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from drafter.document.marked_text import MarkedText
from drafter.document.paragraph import Footnote, Paragraph
from drafter.document.resolution import NOTE_PREFIX, Resolution
from drafter.revision.merging.change import (
    Deed,
    Deletion,
    FieldChange,
    Insertion,
    Move,
    Recast,
    Words,
)
from drafter.revision.merging.notes import referred


def built(base: Resolution, deeds: Iterable[tuple[int, Deed]]) -> Resolution:
    """The draft after the deeds, none of which excludes another; each with the place of its file.

    Several paragraphs that come into one gap stand in the order of their files and, within one file,
    of its text. Notes that nothing refers to any more go.
    """
    building = _Building(base)
    for reply, deed in deeds:
        building.take(reply, deed)
    return building.result()


class _Building:
    """Collects what is to be done with each text and place."""

    def __init__(self, base: Resolution) -> None:
        self.base = base
        self.words: dict[str, list[Words]] = {}
        self.gone: set[str] = set()
        self.moved: set[str] = set()
        self.recast: dict[str, Recast] = {}
        self.coming: dict[int, list[tuple[int, int, Paragraph]]] = {}
        self.fields: list[FieldChange] = []
        self.notes: dict[str, Footnote] = {note.id: note for note in base.footnotes}

    def take(self, reply: int, deed: Deed) -> None:
        """Note one deed."""
        match deed:
            case Words(target):
                self.words.setdefault(target, []).append(deed)
                self.notes |= {note.id: note for note in deed.notes}
            case Deletion(paragraph):
                self.gone.add(paragraph.id)
            case Insertion(gap, order, paragraph):
                self.coming.setdefault(gap, []).append((reply, order, paragraph))
                self.notes |= {note.id: note for note in deed.notes}
            case Move(paragraph, gap, order):
                self.moved.add(paragraph.id)
                self.coming.setdefault(gap, []).append((reply, order, paragraph))
            case Recast(paragraph):
                self.recast[paragraph.id] = deed
            case FieldChange():
                self.fields.append(deed)

    def result(self) -> Resolution:
        """The text, put together."""
        base = self.base
        masthead = replace(
            base.masthead,
            heading=self._text("heading", base.masthead.heading),
            report=self._text("report", base.masthead.report),
            **{f.name: f.new for f in self.fields if f.field == "masthead"},
        )
        paragraphs = tuple(self._paragraphs())
        after = replace(
            base,
            masthead=masthead,
            title=self._text("title", base.title),
            organ_line=self._text("organ-line", base.organ_line),
            paragraphs=paragraphs,
            labels_as_read=base.labels_as_read and paragraphs_alike(base.paragraphs, paragraphs),
        )
        for field in self.fields:
            if field.field == "adoption":
                after = replace(after, adoption=field.new)
            elif field.field == "first_footnote":
                after = replace(after, first_footnote=field.new)
        return replace(after, footnotes=self._notes_of(after))

    def _paragraphs(self) -> Iterable[Paragraph]:
        paragraphs = self.base.paragraphs
        for index in range(len(paragraphs) + 1):
            for _, _, coming in sorted(self.coming.get(index, ()), key=lambda item: item[:2]):
                yield self._finished(coming)
            if index < len(paragraphs) and paragraphs[index].id not in self.gone | self.moved:
                yield self._finished(paragraphs[index])

    def _finished(self, paragraph: Paragraph) -> Paragraph:
        content = self._text(paragraph.id, paragraph.content)
        form = self.recast.get(paragraph.id)
        if form is None:
            return (
                paragraph if content is paragraph.content else replace(paragraph, content=content)
            )
        return replace(
            paragraph,
            content=content,
            kind=form.kind,
            level=form.level,
            label_style=form.label_style,
            restart=form.restart,
        )

    def _text(self, target: str, content: MarkedText) -> MarkedText:
        """Changes from the end to the start; of two at one place the first given stands first."""
        return built_text(content, self.words.get(target, ()))

    def _notes_of(self, after: Resolution) -> tuple[Footnote, ...]:
        """Notes in the order of their references; those nobody ever referred to stay at the end."""
        texts = [content for _, content in after.texts()]
        known = [note for note in referred(texts) if note in self.notes]
        notes = {n: self._text(NOTE_PREFIX + n, self.notes[n].content) for n in known}
        once = set(referred(content for _, content in self.base.texts()))
        left = [n for n in self.base.footnotes if n.id not in once and n.id not in notes]
        return (*(replace(self.notes[n], content=notes[n]) for n in known), *left)


def built_text(content: MarkedText, words: Sequence[Words]) -> MarkedText:
    """A text after changes within it, none of which overlaps another."""
    for change in sorted(words, key=lambda w: (w.start, w.end))[::-1]:
        content = content.replace(change.start, change.end, change.new)
    return content


def paragraphs_alike(old: Sequence[Paragraph], new: Sequence[Paragraph]) -> bool:
    """Whether the same paragraphs stand in the same order with the same form."""
    return [(p.id, p.kind, p.level) for p in old] == [(p.id, p.kind, p.level) for p in new]
