"""The one way to change a resolution: small reversible edits.

A keystroke, a rule's fix, an inserted clause, an accepted proposal and a reverted hunk are all lists
of these. `apply` makes a new resolution that shares all untouched paragraphs; `invert` gives the
edit that takes it back.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from drafter.document.labels import LabelStyle
from drafter.document.marked_text import MarkedText
from drafter.document.masthead import Adoption, Masthead
from drafter.document.paragraph import Footnote, Paragraph, ParagraphKind
from drafter.document.resolution import NOTE_PREFIX, Resolution


class EditError(ValueError):
    """The edit does not fit the resolution: no such paragraph, note or range."""


@dataclass(frozen=True, slots=True)
class ReplaceText:
    """Replace `[start:end]` of a text by marked text; `target` as in `Resolution.text_at`."""

    target: str
    start: int
    end: int
    content: MarkedText


@dataclass(frozen=True, slots=True)
class InsertParagraph:
    """Put a paragraph at an index of the flat order."""

    index: int
    paragraph: Paragraph


@dataclass(frozen=True, slots=True)
class DeleteParagraph:
    """Take a paragraph out. Notes it refers to stay, unreferred to, until deleted themselves."""

    paragraph: str


@dataclass(frozen=True, slots=True)
class MoveParagraph:
    """Move a paragraph to an index, counted after it has been taken out."""

    paragraph: str
    index: int


@dataclass(frozen=True, slots=True)
class ChangeKind:
    """Give a paragraph another kind, level and numbering; its text stays."""

    paragraph: str
    kind: ParagraphKind
    level: int = 0
    label_style: LabelStyle | None = None
    restart: int | None = None


@dataclass(frozen=True, slots=True)
class InsertFootnote:
    """Add a note to the list of notes; its reference is put into the text by a ReplaceText."""

    index: int
    footnote: Footnote


@dataclass(frozen=True, slots=True)
class DeleteFootnote:
    """Take a note out of the list of notes."""

    footnote: str


@dataclass(frozen=True, slots=True)
class SetField:
    """Give a field of the resolution another value."""

    field: Literal["masthead", "adoption", "first_footnote", "language", "labels_as_read"]
    value: Masthead | Adoption | int | str | bool


Edit = (
    ReplaceText
    | InsertParagraph
    | DeleteParagraph
    | MoveParagraph
    | ChangeKind
    | InsertFootnote
    | DeleteFootnote
    | SetField
)

_SINGLE_TEXTS = frozenset({"title", "organ-line", "heading", "report"})
_FIELD_TYPES: dict[str, type] = {
    "masthead": Masthead,
    "adoption": Adoption,
    "first_footnote": int,
    "language": str,
    "labels_as_read": bool,
}


def apply(resolution: Resolution, edit: Edit) -> Resolution:
    """The resolution after the edit. Raises EditError when the edit does not fit."""
    match edit:
        case ReplaceText():
            return _replace_text(resolution, edit)
        case InsertParagraph(index, paragraph):
            _check_index(index, len(resolution.paragraphs) + 1)
            if any(p.id == paragraph.id for p in resolution.paragraphs):
                raise EditError(f"paragraph {paragraph.id} is already there")
            return _with_inserted(resolution, index, paragraph)
        case DeleteParagraph(paragraph_id):
            return _without(resolution, _index(resolution, paragraph_id))
        case MoveParagraph(paragraph_id, target):
            source = _index(resolution, paragraph_id)
            _check_index(target, len(resolution.paragraphs))
            moved = resolution.paragraphs[source]
            return _with_inserted(_without(resolution, source), target, moved)
        case ChangeKind():
            return _change_kind(resolution, edit)
        case InsertFootnote(index, footnote):
            return _insert_footnote(resolution, index, footnote)
        case DeleteFootnote(footnote_id):
            place = _footnote_index(resolution, footnote_id)
            notes = resolution.footnotes
            return replace(resolution, footnotes=notes[:place] + notes[place + 1 :])
        case SetField(field, value):
            if not isinstance(value, _FIELD_TYPES[field]):
                raise EditError(f"{field} cannot be {type(value).__name__}")
            changes: dict[str, Any] = {field: value}
            return replace(resolution, **changes)


def apply_all(resolution: Resolution, edits: Iterable[Edit]) -> Resolution:
    """The resolution after all edits, each seeing the ones before it; all or none."""
    for run in _runs(edits):
        if len(run) > 1:
            resolution = _replace_texts(resolution, run, [])
        else:
            resolution = apply(resolution, run[0])
    return resolution


def invert(resolution: Resolution, edit: Edit) -> Edit:
    """The edit that undoes `edit`, given the resolution before it.

    Raises EditError when the edit does not fit.
    """
    match edit:
        case ReplaceText(target, start, end, content):
            old = _text(resolution, target).slice(start, end)
            return ReplaceText(target, start, start + len(content), old)
        case InsertParagraph(_, paragraph):
            return DeleteParagraph(paragraph.id)
        case DeleteParagraph(paragraph_id):
            index = _index(resolution, paragraph_id)
            return InsertParagraph(index, resolution.paragraphs[index])
        case MoveParagraph(paragraph_id, _):
            return MoveParagraph(paragraph_id, _index(resolution, paragraph_id))
        case ChangeKind(paragraph_id):
            old_one = resolution.paragraphs[_index(resolution, paragraph_id)]
            return ChangeKind(
                paragraph_id, old_one.kind, old_one.level, old_one.label_style, old_one.restart
            )
        case InsertFootnote(_, footnote):
            return DeleteFootnote(footnote.id)
        case DeleteFootnote(footnote_id):
            place = _footnote_index(resolution, footnote_id)
            return InsertFootnote(place, resolution.footnotes[place])
        case SetField(field):
            return SetField(field, getattr(resolution, field))


def invert_all(resolution: Resolution, edits: Iterable[Edit]) -> list[Edit]:
    """The edits that undo `edits`, in the order in which they must be applied."""
    inverses: list[Edit] = []
    for run in _runs(edits):
        if len(run) > 1:
            resolution = _replace_texts(resolution, run, inverses)
        else:
            inverses.append(invert(resolution, run[0]))
            resolution = apply(resolution, run[0])
    return inverses[::-1]


def _runs(edits: Iterable[Edit]) -> Iterator[list[Any]]:
    """Edits one by one, but those that follow one another and replace words of paragraphs and notes together."""
    for together, run in itertools.groupby(edits, _is_of_a_list):
        if together:
            yield list(run)
        else:
            yield from ([edit] for edit in run)


def _is_of_a_list(edit: Edit) -> bool:
    return isinstance(edit, ReplaceText) and edit.target not in _SINGLE_TEXTS


def _replace_texts(
    resolution: Resolution, edits: Sequence[ReplaceText], inverses: list[Edit]
) -> Resolution:
    """What `apply` and `invert` give one by one, with one look through the text for all: a word replaced all
    over a long text is hundreds of edits. The inverses are added to those there are."""
    texts = {paragraph.id: paragraph.content for paragraph in resolution.paragraphs}
    texts |= {NOTE_PREFIX + note.id: note.content for note in resolution.footnotes}
    changed: set[str] = set()
    for edit in edits:
        old = texts.get(edit.target)
        if old is None:
            raise EditError(f"there is no text {edit.target!r}")
        try:
            texts[edit.target] = old.replace(edit.start, edit.end, edit.content)
        except ValueError as error:
            raise EditError(str(error)) from error
        end = edit.start + len(edit.content)
        inverses.append(ReplaceText(edit.target, edit.start, end, old.slice(edit.start, edit.end)))
        changed.add(edit.target)
    paragraphs = tuple(
        replace(p, content=texts[p.id]) if p.id in changed else p for p in resolution.paragraphs
    )
    notes = tuple(
        replace(n, content=texts[NOTE_PREFIX + n.id]) if NOTE_PREFIX + n.id in changed else n
        for n in resolution.footnotes
    )
    return replace(resolution, paragraphs=paragraphs, footnotes=notes)


def _replace_text(resolution: Resolution, edit: ReplaceText) -> Resolution:
    try:
        content = _text(resolution, edit.target).replace(edit.start, edit.end, edit.content)
    except ValueError as error:
        raise EditError(str(error)) from error
    match edit.target:
        case "title":
            return replace(resolution, title=content)
        case "organ-line":
            return replace(resolution, organ_line=content)
        case "heading":
            return replace(resolution, masthead=replace(resolution.masthead, heading=content))
        case "report":
            return replace(resolution, masthead=replace(resolution.masthead, report=content))
    if edit.target.startswith(NOTE_PREFIX):
        place = _footnote_index(resolution, edit.target.removeprefix(NOTE_PREFIX))
        notes = resolution.footnotes
        note = replace(notes[place], content=content)
        return replace(resolution, footnotes=(*notes[:place], note, *notes[place + 1 :]))
    index = resolution.index(edit.target)
    paragraph = replace(resolution.paragraphs[index], content=content)
    return _with_paragraph(resolution, index, paragraph)


def _change_kind(resolution: Resolution, edit: ChangeKind) -> Resolution:
    index = _index(resolution, edit.paragraph)
    changed = replace(
        resolution.paragraphs[index],
        kind=edit.kind,
        level=edit.level,
        label_style=edit.label_style,
        restart=edit.restart,
    )
    return _with_paragraph(resolution, index, changed)


def _insert_footnote(resolution: Resolution, index: int, footnote: Footnote) -> Resolution:
    notes = resolution.footnotes
    _check_index(index, len(notes) + 1)
    if any(note.id == footnote.id for note in notes):
        raise EditError(f"footnote {footnote.id} is already there")
    return replace(resolution, footnotes=(*notes[:index], footnote, *notes[index:]))


def _with_paragraph(resolution: Resolution, index: int, paragraph: Paragraph) -> Resolution:
    paragraphs = resolution.paragraphs
    return replace(
        resolution, paragraphs=(*paragraphs[:index], paragraph, *paragraphs[index + 1 :])
    )


def _with_inserted(resolution: Resolution, index: int, paragraph: Paragraph) -> Resolution:
    paragraphs = resolution.paragraphs
    return replace(resolution, paragraphs=(*paragraphs[:index], paragraph, *paragraphs[index:]))


def _without(resolution: Resolution, index: int) -> Resolution:
    paragraphs = resolution.paragraphs
    return replace(resolution, paragraphs=paragraphs[:index] + paragraphs[index + 1 :])


def _text(resolution: Resolution, target: str) -> MarkedText:
    try:
        return resolution.text_at(target)
    except KeyError:
        raise EditError(f"there is no text {target!r}") from None


def _index(resolution: Resolution, paragraph_id: str) -> int:
    try:
        return resolution.index(paragraph_id)
    except KeyError:
        raise EditError(f"there is no paragraph {paragraph_id!r}") from None


def _footnote_index(resolution: Resolution, footnote_id: str) -> int:
    for index, note in enumerate(resolution.footnotes):
        if note.id == footnote_id:
            return index
    raise EditError(f"there is no footnote {footnote_id!r}")


def _check_index(index: int, limit: int) -> None:
    if not 0 <= index < limit:
        raise EditError(f"index {index} is not below {limit}")
