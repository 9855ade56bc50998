"""A resolution of a library as a text like any other, to be compared, printed or learned from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from drafter.clauses.store.forms import Form, form_of, with_marks
from drafter.document.identity import IdSource
from drafter.document.masthead import Masthead
from drafter.document.paragraph import Footnote, Paragraph, ParagraphKind
from drafter.document.resolution import Resolution

if TYPE_CHECKING:
    from drafter.clauses.store.browsing import Document, StoredParagraph
    from drafter.clauses.store.library import Library

_KINDS = {str(kind): kind for kind in ParagraphKind}


@dataclass(frozen=True, slots=True)
class Stored:
    """The text, the paragraphs of the library it is made of, in the same order, and whether its italics and
    the places of its notes are known; else it has its words, its notes standing nowhere."""

    resolution: Resolution
    paragraphs: tuple[StoredParagraph, ...]
    is_whole: bool


def stored(library: Library, document: Document) -> Stored:
    """A resolution as the library has it. Raises LibraryError."""
    from drafter.clauses.store import browsing

    found = tuple(library.paragraphs(document.id))
    notes = library.ask(lambda db: browsing.notes_of(db, document.id))
    known = library.ask(lambda db: browsing.form_of(db, document.id))
    form = known or Form()
    ids = IdSource()
    of_notes = [ids.take(text) for _, text in notes]
    paragraphs = tuple(
        Paragraph(
            ids.take(one.text),
            _KINDS.get(one.kind, ParagraphKind.TEXT),
            with_marks(one.text, form.paragraphs.get(one.position, ""), of_notes),
            one.level,
        )
        for one in found
    )
    resolution = Resolution(
        masthead=Masthead(
            organ=document.organ,
            symbol=document.symbol,
            number=document.number,
            session=document.session,
        ),
        title=with_marks(document.title, form.title, of_notes),
        paragraphs=paragraphs,
        footnotes=tuple(
            Footnote(
                one,
                with_marks(text, _at(form.notes, number), of_notes),
                sign=_at(form.signs, number),
            )
            for number, (one, (_, text)) in enumerate(zip(of_notes, notes, strict=True))
        ),
        first_footnote=form.first_note,
        language=document.language,
    )
    return Stored(resolution, found, known is not None)


def _at(values: Sequence[str], number: int) -> str:
    return values[number] if number < len(values) else ""


def as_stored(draft: Resolution) -> Resolution:
    """A draft as it would come from a library, its paragraphs by their own ids: without what a library
    does not keep."""
    form = form_of(draft)
    ids = [note.id for note in draft.footnotes]
    title = " ".join(draft.title.plain.split())
    return replace(
        draft,
        title=with_marks(title, form.title, ids),
        paragraphs=tuple(
            replace(
                one,
                content=with_marks(one.content.plain.strip(), form.paragraphs.get(place, ""), ids),
            )
            for place, one in enumerate(draft.paragraphs)
            if one.content.plain.strip()
        ),
    )


def words_alone(text: Resolution) -> Resolution:
    """A text without marks and notes, to be compared with one of which no more is known."""
    return replace(
        text,
        title=replace(text.title, text=text.title.plain, marks=()),
        paragraphs=tuple(
            replace(one, content=replace(one.content, text=one.content.plain, marks=()))
            for one in text.paragraphs
        ),
        footnotes=(),
    )
