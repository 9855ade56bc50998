"""What the page template is given: the draft as plain values, every label and line ready to print.

A run is a list of its text, its marks by letter (i, b, u, s, ^, _) and a link; a run that refers to
a footnote is `{"note": id, "first": bool}`. Measures are points.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from drafter.conventions.organs import HUMAN_RIGHTS_COUNCIL, SECURITY_COUNCIL
from drafter.document.draft import Draft
from drafter.document.marked_text import FOOTNOTE_CHARACTER, MarkedText, MarkKind
from drafter.document.numbering import footnote_numbers
from drafter.document.paragraph import Paragraph, ParagraphKind
from drafter.document.resolution import Resolution
from drafter.formats import shown_text
from drafter.formats.contract import WriteOptions
from drafter.formats.docx.layout import Layout, layout_for

Value = dict[str, Any]
_TWIPS = 20
_LETTERS = {
    MarkKind.ITALIC: "i",
    MarkKind.BOLD: "b",
    MarkKind.UNDERLINE: "u",
    MarkKind.STRIKE: "s",
    MarkKind.SUPERSCRIPT: "^",
    MarkKind.SUBSCRIPT: "_",
}
_WEB = ("http://", "https://")


def page_view(draft: Draft, options: WriteOptions) -> Value:
    """Everything the template prints."""
    resolution = draft.current
    masthead = resolution.masthead
    layout = layout_for(masthead.organ, options.paper)
    runs = _Runs(resolution)
    blocks = _blocks(resolution, layout, runs)
    stamp = "" if options.moment is None else options.moment.strftime("%d %B %Y, %H:%M").lstrip("0")
    return {
        "page": _page(layout),
        "language": resolution.language,
        "name": _document_name(resolution),
        "symbol": masthead.symbol,
        "running_title": resolution.title.plain if masthead.number else "",
        "united_nations": shown_text.united_nations(resolution.language),
        "organ": shown_text.masthead_name(masthead, resolution.language),
        "particulars": _particulars(resolution),
        "blocks": blocks,
        "notes": runs.notes(),
        "draft_mark": options.draft_mark,
        "stamp": stamp if options.draft_mark else "",
        "line_numbers": options.line_numbers,
        "adopted": bool(masthead.number),
    }


def _page(layout: Layout) -> Value:
    top, right, bottom, left = (margin / _TWIPS for margin in layout.margins)
    return {
        "geneva": layout.name == "geneva",
        "width": layout.paper[0] / _TWIPS,
        "height": layout.paper[1] / _TWIPS,
        "margins": {"top": top, "right": right, "bottom": bottom, "left": left},
        "indent": layout.left / _TWIPS,
        "outdent": layout.right / _TWIPS,
        "step": layout.step / _TWIPS,
    }


def _document_name(resolution: Resolution) -> str:
    """The title of the file as a reader's window shows it; never empty."""
    masthead = resolution.masthead
    parts = [masthead.symbol, resolution.title.plain]
    named = ": ".join(part for part in parts if part)
    return named or f"Draft {masthead.kind} of the {shown_text.organ_name(masthead)}"


def _particulars(resolution: Resolution) -> list[str]:
    masthead, language = resolution.masthead, resolution.language
    distribution = shown_text.distribution_line(masthead, language)
    day = shown_text.date_line(masthead, language)
    original = shown_text.original_line(masthead, language)
    first = [line for line in (distribution, day) if line]
    return first + (["", original] if original else [])


class _Runs:
    """Turns marked text into runs, and remembers which notes have been referred to."""

    def __init__(self, resolution: Resolution) -> None:
        self._numbers = footnote_numbers(resolution)
        self._resolution = resolution
        self._met: set[str] = set()

    def of(self, content: MarkedText) -> list[Any]:
        """The runs of a text, a line feed being a run of its own."""
        edges = sorted({0, len(content), *(e for m in content.marks for e in (m.start, m.end))})
        result: list[Any] = []
        for start, end in pairwise(edges):
            marks = [m for m in content.marks if m.start <= start and m.end >= end]
            text = content.text[start:end]
            if text == FOOTNOTE_CHARACTER:
                result += self._reference(
                    next((m.value for m in marks if m.kind is MarkKind.FOOTNOTE), "")
                )
                continue
            letters = "".join(_LETTERS.get(m.kind, "") for m in marks)
            link = next((m.value for m in marks if m.kind is MarkKind.LINK), "")
            result.append([text, letters, link if link.startswith(_WEB) else ""])
        return result

    def _reference(self, note_id: str) -> list[Any]:
        if note_id not in self._numbers:
            return []
        first = note_id not in self._met
        self._met.add(note_id)
        return [{"note": note_id, "first": first}]

    def notes(self) -> Value:
        """The notes that are referred to: label and paragraphs of runs."""
        return {
            note.id: {
                "label": self._numbers[note.id],
                "paragraphs": [self.of(part) for part in note.content.lines()],
            }
            for note in self._resolution.footnotes
            if note.id in self._numbers
        }


def _blocks(resolution: Resolution, layout: Layout, runs: _Runs) -> list[Value]:
    blocks = _opening(resolution, runs)
    labels = shown_text.shown_labels(resolution)
    start = resolution.annex_start
    for paragraph in resolution.paragraphs[:start]:
        blocks.append(_paragraph(paragraph, labels[paragraph.id], layout, runs))
    blocks += _closing(resolution, runs)
    for paragraph in resolution.paragraphs[start:]:
        blocks.append(_paragraph(paragraph, labels[paragraph.id], layout, runs))
    return blocks


def _opening(resolution: Resolution, runs: _Runs) -> list[Value]:
    masthead, language = resolution.masthead, resolution.language
    blocks: list[Value] = []

    def line(kind: str, text: str) -> None:
        if text:
            blocks.append({"kind": kind, "runs": [[text, "", ""]]})

    if masthead.organ == HUMAN_RIGHTS_COUNCIL:
        line("session", shown_text.organ_name(masthead, language))
    line("session", shown_text.session_line(masthead, language))
    line("committee", shown_text.committee_line(masthead, language))
    line("agenda", shown_text.agenda_line(masthead, language))
    line("agenda-title", masthead.agenda_title)
    line("sponsors", shown_text.sponsors_line(masthead, language))
    line("heading-line", shown_text.number_line(masthead, language))
    heading = shown_text.heading_line(masthead, resolution.adoption, language)
    if heading.text:
        blocks.append({"kind": "heading-line", "runs": _with_date_together(runs.of(heading))})
    if masthead.report.text:
        blocks.append({"kind": "report", "runs": runs.of(masthead.report)})
    number = shown_text.title_number(masthead, language)
    if resolution.title.text or number:
        blocks.append({"kind": "title", "label": number, "runs": runs.of(resolution.title)})
    if resolution.organ_line.text:
        blocks.append({"kind": "organ-line", "label": "", "runs": runs.of(resolution.organ_line)})
    return blocks


def _with_date_together(runs: list[Any]) -> list[Any]:
    """The line breaks before "on 4 December 2000", as the issued texts have it."""
    return [
        [run[0].replace(" on ", " on\u00a0"), *run[1:]] if isinstance(run, list) else run
        for run in runs
    ]


def _paragraph(paragraph: Paragraph, label: str, layout: Layout, runs: _Runs) -> Value:
    block: Value = {
        "kind": str(paragraph.kind),
        "runs": runs.of(paragraph.content),
        "id": paragraph.id,
    }
    if paragraph.kind is ParagraphKind.HEADING:
        return {**block, "level": paragraph.level}
    deep = paragraph.kind is ParagraphKind.SUBPARAGRAPH and paragraph.level > 1
    step = layout.step / _TWIPS
    return {
        **block,
        "label": label,
        "label_width": _label_width(label, step),
        "left": step * (paragraph.level - 1) if deep else 0,
        "hanging": step if deep else 0,
    }


def _label_width(label: str, step: float) -> float:
    """To the next tab stop after the label, at about 5.2 points a character."""
    if not label:
        return 0
    stops = 1 + int((len(label) * 5.2) // step)
    return step * stops


def _closing(resolution: Resolution, runs: _Runs) -> list[Value]:
    adoption = resolution.adoption
    blocks: list[Value] = []
    lines = shown_text.adoption_lines(adoption, resolution.language)
    if lines.text and resolution.masthead.organ != SECURITY_COUNCIL:
        blocks.append({"kind": "adoption", "runs": runs.of(lines)})
    if adoption.vote:
        blocks.append({"kind": "vote", "runs": [[adoption.vote, "i", ""]]})
    if not adoption:
        blocks.append({"kind": "end", "runs": []})
    return blocks
