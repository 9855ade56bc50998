"""A finding with the words and the label that a reader looks for it by."""

from __future__ import annotations

from dataclasses import dataclass

from drafter.checks.finding import Finding
from drafter.conventions.wording import Wording
from drafter.document.marked_text import FOOTNOTE_CHARACTER, MarkedText
from drafter.document.numbering import footnote_numbers, paragraph_labels, raised
from drafter.document.paragraph import ParagraphKind
from drafter.document.resolution import NOTE_PREFIX, Resolution
from drafter.document.tree import full_label

_REACH = 34
_NAMES = {
    "": Wording("masthead"),
    "title": Wording("title"),
    "organ-line": Wording("organ line"),
    "heading": Wording("heading line"),
    "report": Wording("report line"),
}
_UNNUMBERED = {ParagraphKind.HEADING: Wording("heading"), ParagraphKind.ANNEX: Wording("annex")}
_OTHER = Wording("unnumbered paragraph")


@dataclass(frozen=True, slots=True)
class Located:
    """`place` as a person would say it ("paragraph 5 (h)", "preamble, 3rd"), `label` as it is printed.

    `line` is the text around the finding on one line, `caret` the place of the finding in it,
    `width` its length there. `excerpt` is the finding's own text.
    """

    finding: Finding
    place: str
    label: str
    excerpt: str
    line: str
    caret: int
    width: int


class Locator:
    """Finds the places of a resolution's findings."""

    def __init__(self, resolution: Resolution) -> None:
        self._resolution = resolution
        self._labels = paragraph_labels(resolution)
        self._notes = footnote_numbers(resolution)
        self._indices = {p.id: index for index, p in enumerate(resolution.paragraphs)}
        self._preambular: dict[str, int] = {}
        for paragraph in resolution.paragraphs:
            if paragraph.kind is ParagraphKind.PREAMBULAR:
                self._preambular[paragraph.id] = len(self._preambular) + 1

    def locate(self, finding: Finding) -> Located:
        """The finding with its place."""
        content = self._resolution.text_at(finding.target) if finding.target else MarkedText()
        start, end = finding.start, min(finding.end, finding.start + 2 * _REACH)
        first, last = max(0, start - _REACH), min(len(content), end + _REACH)
        before = ("…" if first else "") + self._one_line(content.slice(first, start))
        found = self._one_line(content.slice(start, end))
        after = self._one_line(content.slice(end, last)) + ("…" if last < len(content) else "")
        return Located(
            finding, self.place(finding.target), self.label(finding.target),
            content.slice(finding.start, finding.end).plain,
            before + found + after, len(before), max(1, len(found)),
        )  # fmt: skip

    def label(self, target: str) -> str:
        """The number of a paragraph or note, empty where it has none."""
        if target.startswith(NOTE_PREFIX):
            return self._notes.get(target.removeprefix(NOTE_PREFIX), "")
        return self._labels.get(target, "")

    def place(self, target: str) -> str:
        """Where a text stands, in words."""
        if target in _NAMES:
            return _NAMES[target]
        if target.startswith(NOTE_PREFIX):
            number = self.label(target)
            return Wording("footnote {number}", number=number) if number else Wording("footnote")
        index = self._indices.get(target)
        if index is None:
            return target
        if target in self._preambular:
            return Wording("preambular paragraph {number}", number=self._preambular[target])
        label = full_label(self._resolution, self._labels, index)
        kind = self._resolution.paragraphs[index].kind
        if label:
            return Wording("paragraph {label}", label=label)
        return _UNNUMBERED.get(kind, _OTHER)

    def _one_line(self, content: MarkedText) -> str:
        """The text with its notes' numbers raised, and nothing in it that breaks a line."""
        numbers = (raised(self._notes.get(note, "")) for _, note in content.footnote_references)
        return "".join(
            next(numbers, "") if c == FOOTNOTE_CHARACTER else " " if c.isspace() else c
            for c in content.text
        )
