"""All of a Word file that matters, for one view of its tracked changes; no XML from here on."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from drafter.document.draft import Comment
from drafter.document.marked_text import MarkedText, plain
from drafter.formats.contract import UnreadableFile, WarningKind
from drafter.formats.docx import held as held_part
from drafter.formats.docx import names
from drafter.formats.docx.names import LANGUAGES, w
from drafter.formats.docx.reading.body import (
    NOTE_REFERENCES,
    BodyReader,
    bookmarked_notes,
    note_key,
)
from drafter.formats.docx.reading.changes import moment
from drafter.formats.docx.reading.inline import InlineReader
from drafter.formats.docx.reading.losses import Losses, box_lines
from drafter.formats.docx.reading.numbering import Numbering
from drafter.formats.docx.reading.package import Package
from drafter.formats.docx.reading.source import SourceDocument, SourceParagraph, View
from drafter.formats.docx.reading.styles import Styles, child_value, twips

if TYPE_CHECKING:
    from lxml.etree import _Element

_HIDDEN_SYMBOL = re.compile(r"<<ODS DOC SYMBOL1>>(.+?)<<")
_TRACKED = tuple(
    w(name)
    for name in (
        "ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "sectPrChange", "cellIns", "cellDel",
    )
)  # fmt: skip


class WordFile:
    """A Word file whose parts are parsed once and read in either view."""

    def __init__(self, data: bytes) -> None:
        self._package = Package(data)
        self._root = self._package.root(self._package.document_name)
        body = self._root.find(w("body"))
        if body is None:
            raise UnreadableFile("The file is no Word document: it has no text; open a .docx file.")
        self._body = body
        self._styles_root = self._part("styles")
        self._numbering_root = self._part("numbering")
        self._settings = self._part("settings")
        self._note_parts = {
            kind: found
            for kind in ("footnote", "endnote")
            if (found := self._package.optional(f"{kind}s", has_words=True)) is not None
        }
        self._headers = list(self._header_roots())
        self.losses = Losses()

    def _header_roots(self) -> Iterator[tuple[str, _Element]]:
        """The headers by the ids of their relationships; one that cannot be read is left out."""
        for relation_id, relation in self._package.relations.items():
            if relation.kind == "header" and self._package.has(relation.target):
                with contextlib.suppress(UnreadableFile):
                    yield relation_id, self._package.root(relation.target)

    def _part(self, kind: str) -> _Element | None:
        found = self._package.optional(kind)
        return None if found is None else found[1]

    @property
    def has_tracked_changes(self) -> bool:
        """Whether anything in the text, the notes or the headers is marked as changed."""
        roots = [self._body, *(root for _, root in self._note_parts.values())]
        roots += [root for _, root in self._headers]
        return any(next(root.iter(*_TRACKED), None) is not None for root in roots)

    def view(self, view: View) -> SourceDocument:
        """The text with all changes accepted or all rejected."""
        styles = Styles(self._styles_root)
        bookmarks = bookmarked_notes(self._root)
        self.losses.place = ""
        inline = InlineReader(view, styles, self._package.relations, bookmarks, self.losses)
        numbering = Numbering(self._numbering_root)
        body = BodyReader(view, styles, numbering, inline, self.losses)
        paragraphs = tuple(body.paragraphs(self._body))
        notes: dict[str, tuple[SourceParagraph, ...]] = {}
        for kind, (part, root) in self._note_parts.items():
            notes |= self._notes(kind, part, root, view, styles)
        symbols, lines = self._hidden_symbols(), self._head_lines(view, styles)
        return SourceDocument(
            paragraphs,
            notes,
            inline.signs,
            lines,
            symbols,
            self._first_footnote(view),
            self._language(),
            frozenset(note_key(e) for e in self._body.iter(*NOTE_REFERENCES)),
        )

    def _notes(
        self, kind: str, part: str, root: _Element, view: View, styles: Styles
    ) -> dict[str, tuple[SourceParagraph, ...]]:
        relations = self._package.relations_of(part)
        inline = InlineReader(view, styles, relations, {}, self.losses)
        body = BodyReader(view, styles, Numbering(self._numbering_root), inline, self.losses, kind)
        result = {}
        for element in root.findall(w(kind)):
            if element.get(w("type")) in (
                "separator",
                "continuationSeparator",
                "continuationNotice",
            ):
                continue
            key = f"{kind} {element.get(w('id'))}"
            self.losses.place = key
            result[key] = tuple(body.paragraphs(element))
        return result

    def _hidden_symbols(self) -> tuple[str, ...]:
        """Symbols in the variables of the file and in the hidden comment of its makers."""
        found = []
        if self._settings is not None:
            found += [
                variable.get(w("val")) or ""
                for variable in self._settings.iter(w("docVar"))
                if variable.get(w("name")) in ("Symbol1", "sss1")
            ]
        comments = self._part("comments")
        if comments is not None:
            text = "".join(t.text or "" for t in comments.iter(w("t")))
            found += _HIDDEN_SYMBOL.findall(text)
        return tuple(symbol.strip() for symbol in found if symbol.strip())

    def _head_lines(self, view: View, styles: Styles) -> tuple[str, ...]:
        first: list[str] = []
        later: list[str] = []
        first_ids = {
            element.get(f"{{{names.R}}}id")
            for element in self._body.iter(w("headerReference"))
            if element.get(w("type")) == "first"
        }
        was_muted, self.losses.muted = self.losses.muted, True
        for relation_id, root in self._headers:
            inline = InlineReader(view, styles, {}, {}, self.losses)
            found = [inline.read(p, styles.paragraph(None)).text for p in root.iter(w("p"))]
            (first if relation_id in first_ids else later).extend(found)
        self.losses.muted = was_muted
        first += box_lines(self._body)
        return tuple(line for text in first + later for line in text.split("\n") if line.strip())

    def _first_footnote(self, view: View) -> int:
        """The number of the first note; a section's properties may be tracked as changed."""
        changes = self._body.iter(w("sectPrChange"))
        replaced = {e: None for change in changes for e in change.iter(w("footnotePr"))}
        kept = [e for e in self._body.iter(w("footnotePr")) if e not in replaced]
        general = [] if self._settings is None else list(self._settings.iter(w("footnotePr")))
        everywhere = replaced if view is View.ORIGINAL else kept if replaced else []
        for properties in (*everywhere, *general, *kept):
            start = twips(child_value(properties, "numStart"))
            if start is not None and 0 < start < 1000:
                return start
        return 1

    def _language(self) -> str:
        """The language of the file's properties, else of its styles, else English."""
        found = ""
        for name in self._package.names():
            if name.endswith("core.xml"):
                with contextlib.suppress(UnreadableFile):
                    root = self._package.root(name)
                    tagged = (e for e in root.iter() if str(e.tag).endswith("}language"))
                    found = next((e.text or "" for e in tagged), "").strip()
        if not found and self._is_right_to_left():
            return "ar"
        if not found and self._styles_root is not None:
            defaults = self._styles_root.find(w("docDefaults"))
            language = None if defaults is None else next(defaults.iter(w("lang")), None)
            found = "" if language is None else language.get(w("val")) or ""
        short = found[:2].lower()
        return short if short in LANGUAGES else "en"

    def _is_right_to_left(self) -> bool:
        """Whether most paragraphs with words are."""
        words = [p for p in self._body.iter(w("p")) if p.find(w("r")) is not None]
        turned = sum(1 for p in words if p.find(f"{w('pPr')}/{w('bidi')}") is not None)
        return turned * 2 > len(words)

    def comments(self) -> dict[str, Comment]:
        """The comments by their number in the file; the makers' hidden one is left out."""
        found = self._package.optional("comments")
        if found is None:
            return {}
        part, root = found
        styles = Styles(self._styles_root)
        relations = self._package.relations_of(part)
        inline = InlineReader(View.FINAL, styles, relations, {}, self.losses)
        result: dict[str, Comment] = {}
        last: dict[str, str] = {}
        for element in root.findall(w("comment")):
            number = element.get(w("id")) or ""
            content = MarkedText()
            for place, paragraph in enumerate(element.iter(w("p"))):
                text = inline.read(paragraph, styles.paragraph(None))
                content = (content + plain("\n") + text) if place else text
                last[number] = paragraph.get(f"{{{names.W14}}}paraId") or ""
            if "<<ODS" in content.text:
                continue
            result[number] = Comment(
                number,
                content,
                element.get(w("author")) or "",
                element.get(w("initials")) or "",
                moment(element.get(w("date")) or ""),
            )
        return self._with_threads(result, last)

    def _with_threads(
        self, comments: dict[str, Comment], last: dict[str, str]
    ) -> dict[str, Comment]:
        """The comments with what they answer and whether they are resolved; `last` names the last
        paragraph of each."""
        found = self._package.optional("commentsExtended")
        if found is None:
            return comments
        numbers = {name: number for number, name in last.items() if name and number in comments}
        result = dict(comments)
        for row in found[1].iter(f"{{{names.W15}}}commentEx"):
            number = numbers.get(row.get(f"{{{names.W15}}}paraId") or "", "")
            if number:
                parent = numbers.get(row.get(f"{{{names.W15}}}paraIdParent") or "", "")
                done = row.get(f"{{{names.W15}}}done") in ("1", "true", "on")
                above = parent if parent != number else ""
                result[number] = replace(comments[number], parent=above, resolved=done)
        return result

    def held(self) -> held_part.Held | None:
        """What Word could not hold, where the file is one of ours."""
        for name in self._package.all_related("customXml"):
            try:
                root = self._package.root(name)
                if root.tag == f"{{{names.HELD}}}draft":
                    return held_part.from_text(root.text or "")
            except UnreadableFile:
                continue
            except held_part.UnknownHeld:
                self.losses.warn(
                    WarningKind.LOST,
                    "what Drafter had stored in the file (base text, sources) cannot be read",
                )
        return None
