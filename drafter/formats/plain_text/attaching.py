"""Notes and the words they belong to, brought together; the texts get their marks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from drafter.document.identity import IdSource
from drafter.document.marked_text import MarkedText, footnote_reference
from drafter.document.paragraph import Footnote, Paragraph
from drafter.formats.contract import ReadWarning, WarningKind
from drafter.formats.plain_text.classification import Classified
from drafter.formats.plain_text.emphasis import parse_emphasis
from drafter.formats.plain_text.masthead import MastheadFields
from drafter.formats.plain_text.note_list import FoundNote
from drafter.formats.plain_text.references import CERTAIN, NumberedNote, Reference, find_references
from drafter.formats.plain_text.unlisted import unlisted_notes

_HEADING, _REPORT, _TITLE, _ORGAN_LINE = range(4)
_BEFORE_PARAGRAPHS = 4


@dataclass
class Attached:
    """The texts with their references, the notes, and what there is to say about them."""

    heading: MarkedText = MarkedText()
    report: MarkedText = MarkedText()
    title: MarkedText = MarkedText()
    organ_line: MarkedText = MarkedText()
    paragraphs: list[Paragraph] = field(default_factory=list)
    footnotes: tuple[Footnote, ...] = ()
    first_footnote: int = 1
    warnings: list[ReadWarning] = field(default_factory=list)


def attach(
    fields: MastheadFields,
    organ_line: MarkedText,
    classified: Sequence[Classified],
    notes: Sequence[FoundNote],
    ids: IdSource,
) -> Attached:
    """The texts of a resolution with each note at the words it belongs to."""
    texts = [
        parse_emphasis(" ".join(fields.heading)),
        parse_emphasis(" ".join(fields.report)),
        parse_emphasis(" ".join(fields.title)),
        organ_line,
        *(parse_emphasis(c.text) for c in classified),
    ]
    plain = [text.text for text in texts]
    numbered, doubled = _numbered(notes)
    listed = bool(numbered)
    if not listed:
        numbered = unlisted_notes(plain)
    found = find_references(plain, [_wanted(n) for n in numbered.values()])
    result = Attached()
    footnotes = _footnotes(numbered, ids)
    _insert(texts, found, footnotes)
    signed = _attach_signs(texts, [n for n in notes if n.number is None], ids)
    result.heading, result.report, result.title, result.organ_line = texts[:_BEFORE_PARAGRAPHS]
    result.paragraphs = [
        Paragraph(ids.take(text.plain), c.kind, text, c.level, c.label)
        for c, text in zip(classified, texts[_BEFORE_PARAGRAPHS:], strict=True)
    ]
    result.footnotes = (*signed, *footnotes.values())
    result.first_footnote = min(numbered, default=1)
    result.warnings = _warnings(numbered, found, footnotes, doubled, listed)
    return result


def _numbered(notes: Sequence[FoundNote]) -> tuple[dict[int, FoundNote], list[FoundNote]]:
    """The numbered notes by number, in rising order, and those whose number was already taken."""
    by_number: dict[int, FoundNote] = {}
    doubled: list[FoundNote] = []
    for note in notes:
        if note.number is None:
            continue
        if note.number in by_number:
            doubled.append(note)
        else:
            by_number[note.number] = note
    return dict(sorted(by_number.items())), doubled


def _wanted(note: FoundNote) -> NumberedNote:
    if note.number is None or note.position is None:
        return NumberedNote(note.number or 0)
    # The organ line is one of the blocks that positions count, and no paragraph.
    limit = note.position + _BEFORE_PARAGRAPHS
    return NumberedNote(note.number, note.since + _BEFORE_PARAGRAPHS - 1, limit)


def _footnotes(numbered: dict[int, FoundNote], ids: IdSource) -> dict[int, Footnote]:
    return {
        number: Footnote(
            ids.take(f"note {number} {note.text}"), parse_emphasis(note.text), note.label
        )
        for number, note in numbered.items()
    }


def _insert(
    texts: list[MarkedText], found: dict[int, Reference], footnotes: dict[int, Footnote]
) -> None:
    """Put the references into the texts, from the back so that positions stay true."""
    for number, reference in sorted(found.items(), reverse=True):
        text = texts[reference.index]
        texts[reference.index] = text.replace(
            reference.start, reference.end, footnote_reference(footnotes[number].id)
        )


def _attach_signs(
    texts: list[MarkedText], notes: Sequence[FoundNote], ids: IdSource
) -> list[Footnote]:
    """The notes with a sign, each at the first place where that sign stands behind a word."""
    result: list[Footnote] = []
    for note in notes:
        footnote = Footnote(
            ids.take(f"note {note.label} {note.text}"),
            parse_emphasis(note.text),
            note.label,
            note.label,
        )
        result.append(footnote)
        for index, text in enumerate(texts):
            at = _sign_at(text.text, note.label)
            if at is not None:
                texts[index] = text.replace(
                    at, at + len(note.label), footnote_reference(footnote.id)
                )
                break
    return result


def _sign_at(text: str, sign: str) -> int | None:
    at = text.find(sign)
    while at >= 0:
        end = at + len(sign)
        alone = text[end : end + 1] != sign[0] and (at == 0 or text[at - 1] != sign[0])
        if at > 0 and not text[at - 1].isspace() and alone:
            return at
        at = text.find(sign, end)
    return None


def _warnings(
    numbered: dict[int, FoundNote],
    found: dict[int, Reference],
    footnotes: dict[int, Footnote],
    doubled: Sequence[FoundNote],
    listed: bool,
) -> list[ReadWarning]:
    warnings: list[ReadWarning] = []
    if not listed and numbered:
        first, last = min(numbered), max(numbered)
        warnings.append(
            ReadWarning(
                WarningKind.SUSPECT,
                f"the text refers to notes {first} to {last}, but the file does not hold their words",
                "footnotes",
            )
        )
    guessed = [n for n, r in found.items() if r.weight < CERTAIN]
    if guessed and listed:
        warnings.append(
            ReadWarning(
                WarningKind.RESTORED,
                f"{len(guessed)} note numbers had run into the text and were put back as references",
                "footnotes",
            )
        )
    for number in numbered:
        if number not in found:
            message = "nothing in the text refers to this note, or its number could not be told from other figures"
        elif found[number].weight < 2:
            message = "its number was told from the other figures only by its place in the order: check where it stands"
        else:
            continue
        warnings.append(
            ReadWarning(
                WarningKind.SUSPECT, message, f"footnote {number}", f"note:{footnotes[number].id}"
            )
        )
    warnings.extend(
        ReadWarning(
            WarningKind.LOST,
            f"a second note has this number: “{note.text[:80]}”",
            f"footnote {note.label}",
        )
        for note in doubled
    )
    return warnings
