"""A file that we wrote, perhaps edited in Word since: what it shows, and what the custom part adds.

What Word shows wins. The custom part gives what it cannot hold: ids, kinds, levels, particulars that
are not printed, marks, the base text, and the rest of the draft.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from drafter.document.draft import Comment, Draft
from drafter.document.marked_text import MarkedText
from drafter.document.masthead import Adoption, Masthead
from drafter.document.numbering import with_source_numbering
from drafter.document.paragraph import Footnote, Paragraph
from drafter.document.resolution import NOTE_PREFIX, Resolution
from drafter.formats.contract import WarningKind
from drafter.formats.docx.held import EMPTY, Held, Shown
from drafter.formats.docx.reading.assembly import (
    note_of,
    paragraph_of,
    report_tables,
    with_references,
)
from drafter.formats.docx.reading.hints import Hints, words_of
from drafter.formats.docx.reading.ids import Ids
from drafter.formats.docx.reading.lines import Line, line_of
from drafter.formats.docx.reading.losses import Losses
from drafter.formats.docx.reading.opening import OpeningReader, read_head_lines
from drafter.formats.docx.reading.own_masthead import masthead_of
from drafter.formats.docx.reading.own_texts import merged_comments, restored
from drafter.formats.docx.reading.source import SourceDocument, SourceParagraph
from drafter.formats.docx.reading.text import Entry, TextReader
from drafter.formats.docx.visible import digest
from drafter.formats.docx.writing.blocks import SLOT_PREFIX

_TEXTS = ("title", "heading", "report", "organ-line")
_AHEAD = 40


def draft_of(
    document: SourceDocument,
    held: Held,
    native_comments: Mapping[str, Comment],
    ids: Ids,
    targets: dict[str, str],
    losses: Losses,
) -> Draft:
    """The draft of a file of ours.

    `targets` is filled with what each paragraph of the file became, by its key in the file.
    """
    reader = _OwnReader(document, held, native_comments, ids)
    draft = reader.draft()
    targets |= reader.targets()
    report_tables(reader.entries, losses)
    for text in reader.unplaced:
        losses.place = "masthead"
        losses.warn(WarningKind.LOST, f"a line above the text is not carried ({text[:80]})")
    return draft


class _OwnReader:
    def __init__(
        self,
        document: SourceDocument,
        held: Held,
        native_comments: Mapping[str, Comment],
        ids: Ids,
    ) -> None:
        self._document = document
        self._held = held
        self._ids = ids
        self._hints = Hints(held, document)
        self._comments, self._comment_ids = merged_comments(held, native_comments)
        self._written = {comment.id for comment in held.comments.values()}
        self._deleted = self._written - {comment.id for comment in self._comments}
        self._note_ids = self._names_of_notes()
        self._known = {p.id: p for p in held.draft.current.paragraphs}
        self._opening = OpeningReader()
        self._text = TextReader(held.draft.current.masthead.organ)
        self._texts: dict[str, MarkedText] = {}
        self._unchanged: set[str] = set()
        self._present: set[str] = set()
        self._settled: dict[str, Paragraph] = {}
        self._labels: dict[str, str | None] = {}
        self._in_text = False
        self._edited = False

    def draft(self) -> Draft:
        lines = [line_of(p) for p in self._document.paragraphs if self._has_words(p)]
        for place, line in enumerate(lines):
            shown = self._hints.of(line.source)
            if shown is None:
                self._foreign(line, lines[place + 1 : place + _AHEAD])
            else:
                self._ours(line, shown, lines[place + 1 : place + _AHEAD])
        if "title" not in self._texts:
            self._opening.finish()
        current = self._with_notes(self._resolution())
        return replace(self._held.draft, current=current, comments=self._comments)

    @property
    def entries(self) -> list[Entry]:
        """The paragraphs of the text, as they were taken."""
        return self._text.entries

    @property
    def unplaced(self) -> list[str]:
        """Lines that someone has put above the text and that fit no place."""
        return [content.plain for content in self._opening.found.unplaced]

    def targets(self) -> dict[str, str]:
        """What each paragraph of the file became."""
        result = {e.source.id: self._ids.of(e.source.id, "") for e in self._text.entries}
        for source in self._document.paragraphs:
            shown = self._hints.of(source)
            if shown is not None and source.id not in result:
                result[source.id] = shown.target
        for key, paragraphs in self._document.notes.items():
            if paragraphs and key in self._note_ids:
                result[paragraphs[0].id] = NOTE_PREFIX + self._note_ids[key]
        return result

    def _has_words(self, source: SourceParagraph) -> bool:
        return bool(source.text.strip()) or self._hints.of(source) is not None

    def _names_of_notes(self) -> dict[str, str]:
        names = {}
        for key, paragraphs in self._document.notes.items():
            shown = self._hints.of(paragraphs[0]) if paragraphs else None
            if shown is not None and shown.target.startswith(NOTE_PREFIX):
                names[key] = shown.target.removeprefix(NOTE_PREFIX)
            elif paragraphs and any(p.text.strip() for p in paragraphs):
                names[key] = self._ids.of(paragraphs[0].id, paragraphs[0].text)
        return names

    def _foreign(self, line: Line, following: list[Line]) -> None:
        """A paragraph that someone has added."""
        if not self._in_text:
            self._opening.take(line)
            return
        self._edited = True
        self._text.take(line, following)

    def _ours(self, line: Line, shown: Shown, following: list[Line]) -> None:
        target = shown.target
        words = words_of(line.source, shown)
        same = words is not None and digest(words) == shown.digest
        self._present.add(target)
        if same:
            self._unchanged.add(target)
        if target in self._known:
            self._paragraph(self._known[target], line, shown, words, following)
        elif target == "organ-line":
            self._texts[target] = self._content(line.whole if words is None else words, shown)
            self._in_text = True
        elif target in _TEXTS:
            self._displayed(target, line, shown, words)
        elif target in (SLOT_PREFIX + "adoption", SLOT_PREFIX + "vote"):
            if not same:
                self._text.take(line, ())
        elif not same:
            self._opening.take(line, target.removeprefix(SLOT_PREFIX))

    def _displayed(self, target: str, line: Line, shown: Shown, words: MarkedText | None) -> None:
        if words is not None:
            self._texts[target] = self._content(words, shown)
            return
        self._opening.take(line, target)
        found = self._opening.found
        fields = {
            "title": found.title,
            "heading": found.masthead.heading,
            "report": found.masthead.report,
        }
        self._texts[target] = self._content(fields[target], shown)

    def _paragraph(
        self,
        known: Paragraph,
        line: Line,
        shown: Shown,
        words: MarkedText | None,
        following: list[Line],
    ) -> None:
        self._in_text = True
        self._ids.name(line.source.id, known.id)
        self._labels[known.id] = shown.prefix.strip() or None
        if words is None:
            self._edited = True
            self._text.take(line, following)
            return
        paragraph = replace(known, content=self._content(words, shown))
        self._settled[known.id] = paragraph
        entry = Entry(known.kind, paragraph.content, line.source, known.level)
        self._text.take_known(known.kind, line, entry)

    def _content(self, words: MarkedText, shown: Shown | None) -> MarkedText:
        named = with_references(words, self._note_ids)
        return restored(named, words, shown, self._comment_ids, self._written, self._deleted)

    def _resolution(self) -> Resolution:
        held = self._held.draft.current
        masthead = self._masthead(held.masthead)
        paragraphs = tuple(self._final(entry) for entry in self._text.entries)
        if self._edited:
            paragraphs = self._renumbered(paragraphs)
        return replace(
            held,
            masthead=masthead,
            title=self._text_of("title", held.title),
            organ_line=self._text_of("organ-line", held.organ_line),
            paragraphs=paragraphs,
            adoption=self._adoption(held.adoption),
            first_footnote=self._document.first_footnote,
            labels_as_read=held.labels_as_read or self._edited,
        )

    def _text_of(self, target: str, unwritten: MarkedText) -> MarkedText:
        if target in self._texts:
            return self._texts[target]
        if target == "title" and self._opening.found.title.text:
            return self._content(self._opening.found.title, None)
        return unwritten if not self._was_written(target) else EMPTY

    def _was_written(self, target: str) -> bool:
        return any(shown.target == target for shown in self._held.shown)

    def _final(self, entry: Entry) -> Paragraph:
        paragraph = paragraph_of(entry, self._ids)
        if paragraph.id in self._settled:
            return self._settled[paragraph.id]
        return replace(paragraph, content=self._content(paragraph.content, None))

    def _renumbered(self, paragraphs: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
        """The numbers that the file now shows become what was typed; ours keep their form."""
        typed = [
            replace(p, source_label=self._labels[p.id]) if p.id in self._settled else p
            for p in paragraphs
        ]
        numbered = with_source_numbering(typed)
        return tuple(
            replace(p, label_style=old.label_style, restart=old.restart)
            if p.id in self._settled
            else p
            for p, old in zip(numbered, paragraphs, strict=True)
        )

    def _masthead(self, held: Masthead) -> Masthead:
        found = read_head_lines(self._document.head_lines, self._opening.found.masthead)
        masthead = masthead_of(
            held,
            found,
            written={shown.target for shown in self._held.shown},
            present=self._present,
            unchanged=self._unchanged,
            added=set(self._opening.found.seen),
            head_lines=self._document.head_lines,
            number_kept="title" in self._texts and not self._opening.found.title.text,
            language=self._held.draft.current.language,
        )
        return replace(
            masthead,
            heading=self._text_of("heading", masthead.heading),
            report=self._text_of("report", masthead.report),
        )

    def _adoption(self, held: Adoption) -> Adoption:
        found = self._text.adoption
        lines, vote = SLOT_PREFIX + "adoption", SLOT_PREFIX + "vote"
        result = held
        if found.meeting or (self._was_written(lines) and lines not in self._unchanged):
            result = replace(result, meeting=found.meeting, date=found.date)
        if found.vote or (self._was_written(vote) and vote not in self._unchanged):
            result = replace(result, vote=found.vote)
        return result

    def _with_notes(self, resolution: Resolution) -> Resolution:
        referred = dict.fromkeys(
            note for _, content in resolution.texts() for _, note in content.footnote_references
        )
        in_file = {name: key for key, name in self._note_ids.items()}
        notes: dict[str, Footnote] = {}
        for note in self._held.draft.current.footnotes:
            if not self._was_written(NOTE_PREFIX + note.id):
                notes[note.id] = note
            elif note.id in in_file and note.id in referred:
                notes[note.id] = self._note(note, in_file[note.id])
        new = [name for name in referred if name in in_file and name not in notes]
        for name in new:
            fresh = note_of(in_file[name], self._document, self._ids)
            notes[name] = replace(fresh, id=name)
        ordered = list(notes.values())
        if new:
            order = {name: place for place, name in enumerate(referred)}
            ordered.sort(key=lambda note: order.get(note.id, len(order)))
        return replace(resolution, footnotes=tuple(ordered))

    def _note(self, note: Footnote, key: str) -> Footnote:
        first = self._document.notes[key][0]
        shown = self._hints.of(first)
        found = note_of(key, self._document, self._ids)
        exact = _exact_note(self._document.notes[key])
        if shown is not None and digest(exact) == shown.digest:
            return replace(note, content=exact if shown.content is None else shown.content)
        return replace(note, content=found.content, sign=found.sign)


def _exact_note(paragraphs: tuple[SourceParagraph, ...]) -> MarkedText:
    """The words of a note as we write it: after two tabs, or a tab, a sign and a tab."""
    content = MarkedText()
    for place, paragraph in enumerate(paragraphs):
        text = paragraph.text
        start = text.find("\t", 1) + 1 if text.startswith("\t") else 0
        if place:
            content = content + MarkedText("\n")
        content = content + paragraph.relative.slice(start)
    return content
