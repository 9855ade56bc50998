"""The base and the current text in two columns, paragraph beside paragraph: what its template prints."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from drafter.document.draft import Draft
from drafter.document.marked_text import MarkedText, italic, plain
from drafter.document.masthead import Masthead
from drafter.document.numbering import paragraph_labels
from drafter.document.paragraph import Footnote, Paragraph, ParagraphKind
from drafter.document.resolution import Resolution
from drafter.document.word_diff import Hunk, word_diff
from drafter.formats import shown_text
from drafter.formats.contract import WriteOptions
from drafter.formats.docx.layout import layout_for
from drafter.formats.pdf.runs import DELETED, INSERTED, REMARK, Run, Runs
from drafter.formats.pdf.view import document_name, marks_of, name_of
from drafter.revision.changes import Places
from drafter.revision.redline import Redline, Row, redline

Value = dict[str, Any]
_TWIPS = 20


def columns_view(draft: Draft, options: WriteOptions) -> Value:
    """The rows: a cell of the base, None where it has no such text, and one of the current text.

    Differing words are marked in both. Raises ValueError when the draft has no base.
    """
    if draft.base is None:
        raise ValueError("there is no base to set beside the text")
    current = draft.current
    page = layout_for(current.masthead.organ, options.paper)
    rows = _Columns(redline(draft.base, current, exact=False))
    return {
        "page": {"width": page.paper[0] / _TWIPS, "height": page.paper[1] / _TWIPS},
        "language": current.language,
        "name": document_name(current),
        "base_name": name_of(draft.base, "Base"),
        "current_name": name_of(current, "Current text"),
        "legend": "Words that are only in the base are struck through, words that are only in the "
        "current text are underlined; a paragraph that moved stands where it is now.",
        "rows": [*rows.opening(), *rows.text(), *rows.closing()],
        "note_rows": rows.notes(),
        "notes": rows.note_labels(),
        **marks_of(options),
    }


class _Columns:
    def __init__(self, comparison: Redline) -> None:
        self._comparison = comparison
        self._base = Runs(comparison.base, "base-")
        self._current = Runs(comparison.current)
        self._labels = paragraph_labels(comparison.current)
        self._former_labels = paragraph_labels(comparison.base)
        self._places = Places(comparison.current)
        self._former_places = Places(comparison.base)

    # --- outside the paragraphs

    def opening(self) -> list[Value]:
        """Session, item and title of both sides."""
        rows: list[Value] = []
        for words in _PARTICULARS:
            rows += self._line("text", _of_masthead(words))
        rows += self._line(
            "heading-line",
            lambda r: shown_text.heading_line(r.masthead, r.adoption, r.language),
        )
        rows += self._line("report", lambda r: r.masthead.report)
        return rows + self._line("title", lambda r: r.title)

    def closing(self) -> list[Value]:
        """Meeting, date and vote."""
        rows = self._line("text", lambda r: shown_text.adoption_lines(r.adoption, r.language))
        return rows + self._line("text", lambda r: italic(r.adoption.vote))

    def _line(self, kind: str, text: Callable[[Resolution], MarkedText]) -> list[Value]:
        before, after = text(self._comparison.base), text(self._comparison.current)
        if not before.text and not after.text:
            return []
        left, right = self._sides(before, after, self._hunks(before, after))
        labels = ("", "")
        if kind == "title":
            labels = (
                _title_number(self._comparison.base),
                _title_number(self._comparison.current),
            )
        return [
            {
                "base": _cell(kind, labels[0], left) if before.text else None,
                "current": _cell(kind, labels[1], right) if after.text else None,
            }
        ]

    def _hunks(self, before: MarkedText, after: MarkedText) -> list[Hunk]:
        notes = self._comparison.notes
        return word_diff(before, after, notes.base, notes.current, exact=False)

    def _sides(
        self, before: MarkedText, after: MarkedText, hunks: list[Hunk]
    ) -> tuple[list[Run], list[Run]]:
        left: list[Run] = []
        right: list[Run] = []
        for hunk in hunks:
            gone = before.slice(hunk.base_start, hunk.base_end)
            left += self._base.of(gone, "" if hunk.same else DELETED)
            right += self._current.of(
                after.slice(hunk.start, hunk.end), "" if hunk.same else INSERTED
            )
        return left, right

    # --- the text

    def text(self) -> list[Value]:
        """The organ line and the paragraphs, in the merged order of both texts."""
        rows = [self._row(row) for row in self._comparison.rows]
        place = 0
        if rows and _kinds(rows[0]) == {"part"}:  # the organ line stands below the name of part A
            place = 1
            while place < len(rows) and _kinds(rows[place]) == {"heading"}:
                place += 1
        organ_line = self._line("organ-line", lambda r: r.organ_line)
        return [*rows[:place], *organ_line, *rows[place:]]

    def _row(self, row: Row) -> Value:
        if row.current is None:
            assert row.base is not None  # noqa: S101 - a row has one side at least
            if row.moved:
                runs: list[Run] = [[f"[moved to {self._places.of(row.partner)}]", REMARK, ""]]
            else:
                runs = self._base.of(row.base.content, DELETED)
            return {"base": self._former(row.base, runs), "current": None}
        if row.base is not None:
            left, right = self._sides(row.base.content, row.current.content, list(row.hunks))
            return {"base": self._former(row.base, left), "current": self._now(row.current, right)}
        if row.moved:
            former = self._comparison.base.paragraph(row.partner)
            content = row.current.content
            hunks = self._hunks(former.content, content)
            left, right = self._sides(former.content, content, hunks)
            words = f"[moved from {self._former_places.of(former.id)}] "
            now = self._now(row.current, [[words, REMARK, ""], *right])
            return {"base": self._former(former, left), "current": now}
        runs = self._current.of(row.current.content, INSERTED)
        return {"base": None, "current": self._now(row.current, runs)}

    def _former(self, paragraph: Paragraph, runs: list[Run]) -> Value:
        return _cell(
            str(paragraph.kind), self._former_labels[paragraph.id], runs, _depth(paragraph)
        )

    def _now(self, paragraph: Paragraph, runs: list[Run]) -> Value:
        return _cell(str(paragraph.kind), self._labels[paragraph.id], runs, _depth(paragraph))

    # --- notes

    def notes(self) -> list[Value]:
        """The notes of both sides beside each other: those of the current text by their numbers."""
        comparison = self._comparison
        partners = comparison.notes.partners
        rows: list[Value] = []
        for note in _in_order(comparison.current, self._current):
            former_id = partners.get(note.id, "")
            if former_id not in self._base.numbers:
                runs = self._current.of(note.content, INSERTED)
                rows.append({"base": None, "current": _note_cell(self._current, note.id, runs)})
                continue
            former = comparison.base.footnote(former_id)
            hunks = self._hunks(former.content, note.content)
            left, right = self._sides(former.content, note.content, hunks)
            rows.append(
                {
                    "base": _note_cell(self._base, former_id, left),
                    "current": _note_cell(self._current, note.id, right),
                }
            )
        paired = {partners[n] for n in self._current.numbers if n in partners}
        for note in _in_order(comparison.base, self._base):
            if note.id not in paired:
                runs = self._base.of(note.content, DELETED)
                rows.append({"base": _note_cell(self._base, note.id, runs), "current": None})
        return rows

    def note_labels(self) -> dict[str, Value]:
        """The number of every note, by its key."""
        return {
            side.key(note_id): {"label": number, "paragraphs": []}
            for side in (self._base, self._current)
            for note_id, number in side.numbers.items()
        }


_PARTICULARS: tuple[Callable[[Masthead, str], str], ...] = (
    shown_text.session_line,
    shown_text.committee_line,
    shown_text.agenda_line,
    lambda masthead, _: masthead.agenda_title,
    shown_text.sponsors_line,
)


def _of_masthead(words: Callable[[Masthead, str], str]) -> Callable[[Resolution], MarkedText]:
    return lambda resolution: plain(words(resolution.masthead, resolution.language))


def _title_number(resolution: Resolution) -> str:
    return shown_text.title_number(resolution.masthead, resolution.language)


def _cell(kind: str, label: str, runs: list[Run], depth: int = 0) -> Value:
    return {"kind": kind, "label": label, "depth": depth, "runs": _pointing(runs), "key": ""}


def _kinds(row: Value) -> set[str]:
    return {cell["kind"] for cell in (row["base"], row["current"]) if cell is not None}


def _note_cell(side: Runs, note_id: str, runs: list[Run]) -> Value:
    cell = _cell("note", side.numbers[note_id], runs)
    return {**cell, "key": side.key(note_id)}


def _pointing(runs: list[Run]) -> list[Run]:
    """Every reference points to the row of its note; none puts one at the foot of the page."""
    return [{**run, "first": False} if isinstance(run, dict) else run for run in runs]


def _depth(paragraph: Paragraph) -> int:
    return paragraph.level if paragraph.kind is ParagraphKind.SUBPARAGRAPH else 0


def _in_order(resolution: Resolution, side: Runs) -> list[Footnote]:
    places = {note.id: note for note in resolution.footnotes}
    return [places[note_id] for note_id in side.numbers if note_id in places]
