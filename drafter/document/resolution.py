"""A resolution: the immutable value that readers make, edits change and writers write."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from drafter.document.marked_text import MarkedText
from drafter.document.masthead import Adoption, Masthead
from drafter.document.paragraph import Footnote, Paragraph, ParagraphKind

TITLE, HEADING, REPORT, ORGAN_LINE = "title", "heading", "report", "organ-line"
"""Names of the texts outside the paragraphs; a footnote's text is addressed as "note:ID"."""
NOTE_PREFIX = "note:"


@dataclass(frozen=True, slots=True)
class Resolution:
    """Masthead, title, organ line, paragraphs in flat order, notes and adoption line.

    Annexes are part of the flat order: each begins at a paragraph of kind ANNEX, after which the
    adoption line has already stood. `first_footnote` is the number of the first numbered note
    (Human Rights Council texts usually begin at 2). `labels_as_read` says that the source labels
    still describe this text; the first structural change clears it, so that a number typed in the
    file is never held against a text that has since been rearranged.
    """

    masthead: Masthead = Masthead()
    title: MarkedText = MarkedText()
    organ_line: MarkedText = MarkedText()
    paragraphs: tuple[Paragraph, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
    adoption: Adoption = Adoption()
    first_footnote: int = 1
    language: str = "en"
    labels_as_read: bool = True

    def index(self, paragraph_id: str) -> int:
        """The place of a paragraph in the flat order. Raises KeyError when there is none."""
        for index, paragraph in enumerate(self.paragraphs):
            if paragraph.id == paragraph_id:
                return index
        raise KeyError(paragraph_id)

    def paragraph(self, paragraph_id: str) -> Paragraph:
        """The paragraph of that id. Raises KeyError when there is none."""
        return self.paragraphs[self.index(paragraph_id)]

    def footnote(self, footnote_id: str) -> Footnote:
        """The footnote of that id. Raises KeyError when there is none."""
        for footnote in self.footnotes:
            if footnote.id == footnote_id:
                return footnote
        raise KeyError(footnote_id)

    def text_at(self, target: str) -> MarkedText:
        """The text that a target names: a paragraph's id, "title", "note:ID", ...

        Raises KeyError when there is none.
        """
        match target:
            case "title":
                return self.title
            case "organ-line":
                return self.organ_line
            case "heading":
                return self.masthead.heading
            case "report":
                return self.masthead.report
        if target.startswith(NOTE_PREFIX):
            return self.footnote(target.removeprefix(NOTE_PREFIX)).content
        return self.paragraph(target).content

    def texts(self) -> Iterator[tuple[str, MarkedText]]:
        """Every text in which a footnote may be referred to, with its target, in reading order."""
        yield HEADING, self.masthead.heading
        yield REPORT, self.masthead.report
        yield TITLE, self.title
        yield ORGAN_LINE, self.organ_line
        for paragraph in self.paragraphs:
            yield paragraph.id, paragraph.content

    @property
    def annex_start(self) -> int:
        """The index of the first annex heading, the number of paragraphs when there is no annex."""
        for index, paragraph in enumerate(self.paragraphs):
            if paragraph.kind is ParagraphKind.ANNEX:
                return index
        return len(self.paragraphs)
