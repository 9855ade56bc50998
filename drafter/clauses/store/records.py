"""What the library keeps of a resolution: plain values that travel between processes."""

from __future__ import annotations

import hashlib
import re
from typing import NamedTuple

from drafter.clauses.context import organ_of
from drafter.clauses.store.forms import as_json, form_of
from drafter.clauses.tracing.skeleton import skeleton, skeleton_hash, sketch
from drafter.conventions.addressees import addressee
from drafter.conventions.openings import opening_of
from drafter.conventions.symbols import resolution_number
from drafter.conventions.typography import normalize
from drafter.document.numbering import footnote_numbers, paragraph_labels
from drafter.document.resolution import Resolution
from drafter.document.tree import full_label, zones

_AFTER_NUMBER = re.compile(r"(?<=\w)\s*[-\u2013]$")
"""Arabic texts print "5 -"."""


class ParagraphRecord(NamedTuple):
    """A paragraph. `label` is as one cites it, "5 (h)"; `opening` the phrase without "also" and
    "further"; `text_hash` is equal for texts that differ in spaces, hyphens, quotes and capitals only,
    `skeleton` for those that differ in sessions, dates, symbols and figures as well."""

    position: int
    kind: str
    level: int
    zone: str
    label: str
    opening: str
    addressee: str
    text: str
    text_hash: int
    skeleton: int


class NoteRecord(NamedTuple):
    """A footnote, by the number it has in the text."""

    label: str
    text: str


class DocumentRecord(NamedTuple):
    """A resolution. `date` is that of adoption, else of the document, as YYYY-MM-DD or "".

    `sketches` has the sketch of each paragraph (see `tracing.skeleton`) as words for the index, `keywords`
    pairs of a thesaurus ("UNBIS", "SDG") and a term; `form` are its marks and notes' places (see `forms`), ""
    where they are not known.
    """

    symbol: str
    number: str
    title: str
    organ: str
    session: int | None
    date: str
    agenda_item: str
    language: str
    kind: str
    file: str
    content_hash: str
    paragraphs: tuple[ParagraphRecord, ...]
    notes: tuple[NoteRecord, ...]
    sketches: tuple[str, ...] = ()
    keywords: tuple[tuple[str, str], ...] = ()
    form: str = ""


def record_of(resolution: Resolution, file: str, content_hash: str) -> DocumentRecord:
    """The record of a resolution that was read from a file."""
    masthead = resolution.masthead
    organ = organ_of(resolution)
    number = masthead.number or resolution_number(masthead.symbol) or ""
    date = resolution.adoption.date or masthead.document_date
    numbers = footnote_numbers(resolution)
    paragraphs, sketches = _paragraphs(resolution, organ)
    return DocumentRecord(
        symbol=masthead.symbol,
        number=number,
        title=" ".join(resolution.title.plain.split()),
        organ=organ,
        session=masthead.session,
        date=date.isoformat() if date else "",
        agenda_item=masthead.agenda_item,
        language=resolution.language,
        kind=masthead.kind,
        file=file,
        content_hash=content_hash,
        paragraphs=paragraphs,
        notes=tuple(
            NoteRecord(numbers.get(note.id, ""), note.content.plain)
            for note in resolution.footnotes
        ),
        sketches=sketches,
        form=as_json(form_of(resolution)),
    )


def _paragraphs(
    resolution: Resolution, organ: str
) -> tuple[tuple[ParagraphRecord, ...], tuple[str, ...]]:
    labels = _printed_labels(resolution)
    in_zone = zones(resolution)
    records: list[ParagraphRecord] = []
    sketches: list[str] = []
    for index, paragraph in enumerate(resolution.paragraphs):
        text = paragraph.content.plain.strip()
        if not text:
            continue
        opening = opening_of(paragraph, organ) if resolution.language == "en" else None
        spoken_to = addressee(paragraph.text, opening) if opening else None
        bare = skeleton(text)
        sketches.append(sketch_words(bare))
        records.append(
            ParagraphRecord(
                position=index,
                kind=paragraph.kind.value,
                level=paragraph.level,
                zone=in_zone[index].value,
                label=full_label(resolution, labels, index),
                opening=opening.base if opening else "",
                addressee=spoken_to or "",
                text=text,
                text_hash=text_hash(text),
                skeleton=skeleton_hash(bare),
            )
        )
    return tuple(records), tuple(sketches)


def sketch_words(bare: str) -> str:
    """The sketch of a skeleton as words for the index of likeness."""
    return " ".join(f"{one:x}" for one in sketch(bare))


def _printed_labels(resolution: Resolution) -> dict[str, str]:
    """The labels by which one cites an issued text: as printed, right or wrong, else as computed."""
    labels = paragraph_labels(resolution)
    for paragraph in resolution.paragraphs:
        printed = _AFTER_NUMBER.sub("", (paragraph.source_label or "").strip())
        if printed and resolution.labels_as_read:
            labels[paragraph.id] = printed
    return labels


def text_hash(text: str) -> int:
    """A signed 64-bit number that is the same for texts one reads as the same."""
    plain = normalize(text).casefold().rstrip(" ,;.:")
    digest = hashlib.blake2b(plain.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)
