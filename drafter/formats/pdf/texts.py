"""Where the words of a page come from: a text as it stands, or held against its base."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from drafter.document.marked_text import MarkedText
from drafter.document.paragraph import Paragraph
from drafter.document.resolution import NOTE_PREFIX, Resolution
from drafter.document.word_diff import Hunk, word_diff
from drafter.formats import shown_text
from drafter.formats.pdf.runs import DELETED, INSERTED, MOVED_AWAY, MOVED_HERE, REMARK, Run, Runs
from drafter.revision.changes import Places
from drafter.revision.redline import Redline, Row

Notes = dict[str, dict[str, Any]]
Text = Callable[[Resolution], MarkedText]


@dataclass(frozen=True, slots=True)
class Printed:
    """A paragraph to be printed; one that is only in the base is `gone`."""

    paragraph: Paragraph
    label: str
    runs: list[Run]
    changed: bool = False
    gone: bool = False


class Texts(Protocol):
    """The words of a page, asked for in reading order, so that notes are met in order."""

    def line(self, text: Text) -> list[Run]:
        """A text outside the paragraphs, by how it is got from a resolution."""
        ...

    def paragraphs(self) -> tuple[list[Printed], list[Printed]]:
        """The paragraphs before the adoption line, and those of the annexes."""
        ...

    def notes(self) -> Notes:
        """Label and paragraphs of every note that has been referred to, by its key."""
        ...


class PlainTexts:
    """A text as it stands."""

    def __init__(self, resolution: Resolution) -> None:
        self._resolution = resolution
        self._runs = Runs(resolution)

    def line(self, text: Text) -> list[Run]:
        """The text as it stands."""
        return self._runs.of(text(self._resolution))

    def paragraphs(self) -> tuple[list[Printed], list[Printed]]:
        """In their order."""
        labels = shown_text.shown_labels(self._resolution)
        printed = [
            Printed(p, labels[p.id], self._runs.of(p.content)) for p in self._resolution.paragraphs
        ]
        start = self._resolution.annex_start
        return printed[:start], printed[start:]

    def notes(self) -> Notes:
        """Those of the text."""
        return {
            note.id: {
                "label": self._runs.numbers[note.id],
                "paragraphs": [self._runs.of(part) for part in note.content.lines()],
            }
            for note in self._resolution.footnotes
            if note.id in self._runs.numbers
        }


class ComparedTexts:
    """A text with its changes against a base: what was deleted stands where it stood."""

    def __init__(self, comparison: Redline) -> None:
        self._comparison = comparison
        self._current = Runs(comparison.current)
        self._base = Runs(comparison.base, "base-")
        self._places = Places(comparison.current)
        self._former_places = Places(comparison.base)

    def line(self, text: Text) -> list[Run]:
        """Both versions as one."""
        before, after = text(self._comparison.base), text(self._comparison.current)
        return self._both(before, after, self._hunks(before, after))

    def _hunks(self, before: MarkedText, after: MarkedText) -> list[Hunk]:
        notes = self._comparison.notes
        return word_diff(before, after, notes.base, notes.current)

    def _both(
        self, before: MarkedText, after: MarkedText, hunks: list[Hunk], kept: str = ""
    ) -> list[Run]:
        runs: list[Run] = []
        for hunk in hunks:
            words = after.slice(hunk.start, hunk.end)
            if hunk.same:
                runs += self._current.of(words, kept)
            else:
                runs += self._base.of(before.slice(hunk.base_start, hunk.base_end), DELETED)
                runs += self._current.of(words, INSERTED)
        return runs

    def paragraphs(self) -> tuple[list[Printed], list[Printed]]:
        """In the merged order of both texts."""
        current, base = self._comparison.current, self._comparison.base
        annexes = {p.id for p in current.paragraphs[current.annex_start :]}
        labels, former_labels = shown_text.shown_labels(current), shown_text.shown_labels(base)
        body: list[Printed] = []
        behind: list[Printed] = []
        place = body
        for row in self._comparison.rows:
            if row.current is None:
                if row.base is not None:
                    place.append(self._gone(row, row.base, former_labels[row.base.id]))
                continue
            if row.current.id in annexes:
                place = behind
            place.append(self._here(row, row.current, labels[row.current.id]))
        return body, behind

    def _gone(self, row: Row, paragraph: Paragraph, label: str) -> Printed:
        if not row.moved:
            runs = self._base.of(paragraph.content, DELETED)
            return Printed(paragraph, label, runs, changed=True, gone=True)
        # Its notes are printed at the new place, where they belong to the text as it is now.
        runs = self._base.of(_without_references(paragraph.content), MOVED_AWAY)
        remark = _remark(f"moved to {self._places.of(row.partner)}")
        return Printed(paragraph, label, [remark, *runs], changed=True, gone=True)

    def _here(self, row: Row, paragraph: Paragraph, label: str) -> Printed:
        content = paragraph.content
        if row.base is not None:
            runs = self._both(row.base.content, content, list(row.hunks))
        elif row.moved:
            former = self._comparison.base.paragraph(row.partner).content
            remark = _remark(f"moved from {self._former_places.of(row.partner)}")
            runs = [remark, *self._both(former, content, self._hunks(former, content), MOVED_HERE)]
        else:
            runs = self._current.of(content, INSERTED)
        return Printed(paragraph, label, runs, changed=row.is_changed)

    def notes(self) -> Notes:
        """Those of the current text with their changes, and those that were referred to before."""
        comparison = self._comparison
        changes = {change.target: change for change in comparison.texts}
        result: Notes = {}
        for note in comparison.current.footnotes:
            if note.id not in self._current.numbers:
                continue
            change = changes.get(NOTE_PREFIX + note.id)
            if change is None:
                runs = self._current.of(note.content, INSERTED)
            else:
                runs = self._both(change.base, change.current, list(change.hunks))
            result[note.id] = {"label": self._current.numbers[note.id], "paragraphs": [runs]}
        for note in comparison.base.footnotes:
            if self._base.is_referred(note.id):
                label = self._base.numbers[note.id]
                runs = self._base.of(note.content, DELETED)
                result[self._base.key(note.id)] = {"label": label, "paragraphs": [runs]}
        return result


def _without_references(content: MarkedText) -> MarkedText:
    for position, _ in reversed(content.footnote_references):
        content = content.replace(position, position + 1, MarkedText())
    return content


def _remark(words: str) -> Run:
    return [f"[{words}] ", REMARK, ""]


def changed(runs: list[Run]) -> bool:
    """Whether a line holds an insertion or a deletion."""
    letters = (run["change"] if isinstance(run, dict) else run[1] for run in runs)
    return any(set(each) & set(INSERTED + DELETED) for each in letters)
