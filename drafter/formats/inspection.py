"""What was understood of a file, for scripts and for people: a contract, keys are only ever added."""

from __future__ import annotations

from typing import Any

from drafter.conventions.openings import match_opening
from drafter.document.marked_text import MarkedText, MarkKind
from drafter.document.numbering import footnote_numbers, paragraph_labels
from drafter.document.paragraph import Paragraph, ParagraphKind
from drafter.document.resolution import Resolution
from drafter.document.tree import zones
from drafter.formats.contract import ReadResult

_SHOWN_KIND = {
    ParagraphKind.PART: "heading",
    ParagraphKind.ANNEX: "heading",
    ParagraphKind.ORGAN_LINE: "text",
}
_Json = dict[str, Any]


def inspect(result: ReadResult) -> _Json:
    """The draft as JSON values; `base` is the same for the base text, or null."""
    shown = _resolution(result.draft.current)
    base = result.draft.base
    shown["base"] = None if base is None else _resolution(base)
    shown["warnings"] = [str(warning) for warning in result.warnings]
    return shown


def _resolution(resolution: Resolution) -> _Json:
    masthead, adoption = resolution.masthead, resolution.adoption
    labels, numbers = paragraph_labels(resolution), footnote_numbers(resolution)
    places = zones(resolution)
    return {
        "symbol": masthead.symbol,
        "number": masthead.number,
        "organ": masthead.organ,
        "title": resolution.title.plain,
        "session": masthead.session,
        "session_kind": masthead.session_kind,
        "committee": masthead.committee,
        "agenda_item": masthead.agenda_item,
        "agenda_title": masthead.agenda_title,
        "distribution": masthead.distribution,
        "document_date": None
        if masthead.document_date is None
        else masthead.document_date.isoformat(),
        "sponsors": list(masthead.sponsors),
        "language": resolution.language,
        "organ_line": resolution.organ_line.plain,
        "paragraphs": [
            {**_paragraph(p, labels[p.id], numbers, masthead.organ), "zone": str(zone)}
            for p, zone in zip(resolution.paragraphs, places, strict=True)
        ],
        "footnotes": [
            {"label": numbers.get(note.id, ""), "text": note.content.plain}
            for note in _in_order(resolution, numbers)
        ],
        "adoption": {
            "meeting": adoption.meeting,
            "date": None if adoption.date is None else adoption.date.isoformat(),
            "vote": adoption.vote,
        },
    }


def _in_order(resolution: Resolution, numbers: dict[str, str]) -> list[Any]:
    """Notes by their numbers; those that nothing refers to come last, with an empty label."""
    place = {note_id: index for index, note_id in enumerate(numbers)}
    return sorted(resolution.footnotes, key=lambda note: place.get(note.id, len(place)))


def _paragraph(paragraph: Paragraph, label: str, numbers: dict[str, str], organ: str) -> _Json:
    content = paragraph.content
    italics = [m for m in content.marks if m.kind is MarkKind.ITALIC]
    return {
        "id": paragraph.id,
        "kind": _SHOWN_KIND.get(paragraph.kind, str(paragraph.kind)),
        "level": paragraph.level,
        "label": label,
        "text": content.plain,
        "opening": _opening(paragraph, organ),
        "italic": [
            [content.plain_position(m.start), content.plain_position(m.end)] for m in italics
        ],
        "footnotes": _references(content, numbers),
        "restored": any(m.value == "restored" for m in italics),
    }


def _references(content: MarkedText, numbers: dict[str, str]) -> list[list[int | str]]:
    return [
        [content.plain_position(at), numbers.get(note, "")]
        for at, note in content.footnote_references
    ]


def _opening(paragraph: Paragraph, organ: str) -> str:
    """The italic words at the beginning; where there are none, the opening phrase that would be."""
    content = paragraph.content
    for start, end in content.ranges(MarkKind.ITALIC):
        if not content.text[:start].strip():
            return content.slice(start, end).plain.strip()
        break
    if paragraph.kind is ParagraphKind.PREAMBULAR:
        found = match_opening(content.plain, "preambular", organ)
    elif paragraph.kind is ParagraphKind.OPERATIVE:
        found = match_opening(content.plain, "operative", organ)
    else:
        return ""
    return found.text if found is not None else ""


def summary(result: ReadResult) -> str:
    """The same for a person: particulars, every paragraph with its label, notes, warnings."""
    resolution = result.draft.current
    masthead, adoption = resolution.masthead, resolution.adoption
    lines = [
        f"Symbol       {masthead.symbol or '-'}",
        f"Organ        {masthead.organ or '-'}",
        f"Session      {masthead.session if masthead.session is not None else '-'}",
        f"Agenda item  {masthead.agenda_item or '-'}",
        f"Title        {resolution.title.plain or '-'}",
        f"Organ line   {resolution.organ_line.plain or '-'}",
        "",
    ]
    labels, numbers = paragraph_labels(resolution), footnote_numbers(resolution)
    for paragraph in resolution.paragraphs:
        indent = "    " * paragraph.level
        label = f"{labels[paragraph.id]} " if labels[paragraph.id] else ""
        lines.append(
            f"{paragraph.kind!s:13}{indent}{label}{_with_numbers(paragraph.content, numbers)}"
        )
    lines += [
        "",
        *(f"note {numbers.get(n.id, '?'):8}{n.content.plain}" for n in resolution.footnotes),
    ]
    if adoption:
        when = "" if adoption.date is None else adoption.date.isoformat()
        lines += ["", " ".join(part for part in (adoption.meeting, when, adoption.vote) if part)]
    if result.draft.base is not None:
        lines += ["", "The file has tracked changes: this is the text with all of them accepted."]
    lines += [f"{warning.kind}: {warning}" for warning in result.warnings]
    return "\n".join(lines)


def _with_numbers(content: MarkedText, numbers: dict[str, str]) -> str:
    text = content.text
    for at, note in reversed(content.footnote_references):
        text = f"{text[:at]}[{numbers.get(note, '?')}]{text[at + 1 :]}"
    return text
