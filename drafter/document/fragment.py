"""Pieces of a resolution that are cut, copied and put back in elsewhere, with their notes."""

from __future__ import annotations

from dataclasses import dataclass, replace

from drafter.document.edits import ChangeKind, Edit, InsertFootnote, InsertParagraph, ReplaceText
from drafter.document.history import Caret
from drafter.document.identity import new_id
from drafter.document.marked_text import MarkedText, footnote_reference, plain
from drafter.document.paragraph import Footnote, Paragraph, ParagraphKind
from drafter.document.resolution import NOTE_PREFIX, Resolution
from drafter.document.structure import note_index


@dataclass(frozen=True, slots=True)
class Fragment:
    """Whole or partial paragraphs in order, and the notes they refer to."""

    paragraphs: tuple[Paragraph, ...]
    footnotes: tuple[Footnote, ...] = ()

    @property
    def text(self) -> str:
        """The plain text, a line a paragraph."""
        return "\n".join(paragraph.content.plain for paragraph in self.paragraphs)


def fragment_of(
    resolution: Resolution, first_id: str, start: int, last_id: str, end: int
) -> Fragment:
    """From a place in one paragraph to a place in the same or a later one."""
    first, last = resolution.index(first_id), resolution.index(last_id)
    taken = list(resolution.paragraphs[first : last + 1])
    taken[-1] = replace(taken[-1], content=taken[-1].content.slice(0, end))
    taken[0] = replace(taken[0], content=taken[0].content.slice(start))
    return _with_notes(resolution, taken)


def text_fragment(resolution: Resolution, content: MarkedText) -> Fragment:
    """A piece of one text, such as a title's."""
    return _with_notes(resolution, [Paragraph(new_id(), ParagraphKind.TEXT, content)])


def lines_fragment(text: str, kind: ParagraphKind, level: int = 0) -> Fragment:
    """Plain text as paragraphs of a kind, one a line; empty lines are no paragraphs."""
    lines = [line.strip() for line in text.splitlines()] if "\n" in text else [text]
    return Fragment(tuple(Paragraph(new_id(), kind, plain(line), level) for line in lines if line))


def _with_notes(resolution: Resolution, paragraphs: list[Paragraph]) -> Fragment:
    referred = {n for p in paragraphs for _, n in p.content.footnote_references}
    notes = tuple(note for note in resolution.footnotes if note.id in referred)
    return Fragment(tuple(paragraphs), notes)


def paste(
    resolution: Resolution, target: str, position: int, fragment: Fragment
) -> tuple[list[Edit], Caret]:
    """The edits that put a fragment into a text, and where the caret stands after them.

    One paragraph goes into the line; of several, the first goes on where the caret stands, and what
    stood after it follows the last. An empty paragraph takes over the kind of the first. In a
    title or note, paragraphs follow each other after a space.
    """
    if not fragment.paragraphs:
        return [], Caret(target, position)
    if target.startswith(NOTE_PREFIX) or target in ("title", "organ-line", "heading", "report"):
        words = " ".join(p.content.plain for p in fragment.paragraphs)
        return [ReplaceText(target, position, position, plain(words))], Caret(
            target, position + len(words)
        )
    edits, paragraphs = _fresh(resolution, target, position, fragment)
    here = resolution.paragraph(target)
    first, *others = paragraphs
    if not here.text and (first.kind, first.level) != (here.kind, here.level):
        edits.append(ChangeKind(target, first.kind, first.level))
    if not others:
        edits.append(ReplaceText(target, position, position, first.content))
        return edits, Caret(target, position + len(first.content))
    tail = here.content.slice(position)
    edits.append(ReplaceText(target, position, len(here.content), first.content))
    index = resolution.index(target)
    last = others[-1]
    for offset, paragraph in enumerate(others):
        content = paragraph.content + tail if paragraph is last else paragraph.content
        edits.append(InsertParagraph(index + 1 + offset, replace(paragraph, content=content)))
    return edits, Caret(last.id, len(last.content))


def _fresh(
    resolution: Resolution, target: str, position: int, fragment: Fragment
) -> tuple[list[Edit], list[Paragraph]]:
    """New ids for all; the notes as edits that put them where their references will stand."""
    renamed = {note.id: new_id() for note in fragment.footnotes}
    place = note_index(resolution, target, position)
    edits: list[Edit] = [
        InsertFootnote(place + offset, replace(note, id=renamed[note.id]))
        for offset, note in enumerate(fragment.footnotes)
    ]
    paragraphs = []
    for paragraph in fragment.paragraphs:
        content = paragraph.content
        for at, note_id in reversed(content.footnote_references):
            known = note_id in renamed
            reference = footnote_reference(renamed[note_id]) if known else MarkedText()
            content = content.replace(at, at + 1, reference)
        paragraphs.append(replace(paragraph, id=new_id(), content=content, source_label=None))
    return edits, paragraphs
