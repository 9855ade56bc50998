"""All of an OpenDocument text that matters, for one view of its tracked changes."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from drafter.document.draft import Comment
from drafter.document.marked_text import MarkedText, plain
from drafter.formats.contract import UnreadableFile, WarningKind
from drafter.formats.docx import held as held_part
from drafter.formats.docx.reading.changes import moment
from drafter.formats.docx.reading.losses import Losses
from drafter.formats.docx.reading.source import SourceDocument, SourceParagraph, View
from drafter.formats.limits import Markup, guard_zip, parse_xml
from drafter.formats.odt.names import HELD_PART, q, whole
from drafter.formats.odt.reading.again import bookmarked_notes, words_in
from drafter.formats.odt.reading.context import Context
from drafter.formats.odt.reading.lists import ListStyles
from drafter.formats.odt.reading.regions import regions_of
from drafter.formats.odt.reading.styles import Styles
from drafter.formats.odt.reading.text import Walker

if TYPE_CHECKING:
    from lxml.etree import _Element

_HIDDEN_SYMBOL = re.compile(r"<<ODS DOC SYMBOL1>>(.+?)<<")
_NOT_OURS = "<<ODS"
_DAMAGED = "the file is damaged or incomplete: open it in LibreOffice, save it anew and try again."


class OdtFile:
    """An OpenDocument text whose parts are parsed once and read in either view."""

    def __init__(self, data: bytes) -> None:
        guard_zip(data)
        self._parts = _members(data)
        self._markup = Markup()
        if b"encryption-data" in self._parts.get("META-INF/manifest.xml", b""):
            raise UnreadableFile(
                "the file is protected by a password: take the protection off in LibreOffice and "
                "try again."
            )
        content = self._root("content.xml")
        if content is None:
            raise UnreadableFile(_DAMAGED)
        body = content.find(f"{q('office:body')}/{q('office:text')}")
        if body is None:
            raise UnreadableFile("the file holds no text: choose a text document (.odt).")
        self._content, self._body = content, body
        self._styles = self._root("styles.xml")
        self._meta = self._root("meta.xml")
        self._roots = [root for root in (self._styles, content) if root is not None]
        self._regions = {name: r for root in self._roots for name, r in regions_of(root).items()}
        self._comments: dict[str, _Element] = {}
        self.losses = Losses()

    def _root(self, name: str) -> Any:
        data = self._parts.get(name)
        if data is None:
            return None
        self._markup.measure(name, data)
        return parse_xml(data)

    @property
    def has_tracked_changes(self) -> bool:
        """Whether anything is marked as inserted or deleted."""
        return bool(self._regions)

    def view(self, view: View) -> SourceDocument:
        """The text with all changes accepted or all rejected."""
        self.losses.place = "the text"
        context = self._context(view)
        paragraphs = tuple(Walker(context).walk(self._body))
        self._comments |= context.comments
        return SourceDocument(
            paragraphs,
            self._notes(context),
            context.signs,
            self._head_lines(view),
            self._hidden_symbols(context),
            self._first_footnote(),
            self._language(),
            frozenset(context.referred),
        )

    def _notes(self, context: Context) -> dict[str, tuple[SourceParagraph, ...]]:
        """The notes; those of a file of ours begin as in Word, where a tab leads to the number."""
        if HELD_PART not in self._parts:
            return context.notes
        tab = plain("\t")
        return {
            key: tuple(replace(p, content=tab + p.content) for p in paragraphs)
            for key, paragraphs in context.notes.items()
        }

    def _context(self, view: View) -> Context:
        context = Context(
            view, Styles(self._roots), ListStyles(self._roots), self._regions, self.losses
        )
        context.ended_comments = frozenset(
            end.get(q("office:name")) or "" for end in self._body.iter(q("office:annotation-end"))
        )
        context.bookmarks = bookmarked_notes(self._body)
        return context

    def _head_lines(self, view: View) -> tuple[str, ...]:
        """The lines of the headers, those of a page that another follows (a first page) before."""
        if self._styles is None:
            return ()
        first: list[str] = []
        later: list[str] = []
        was_muted, self.losses.muted = self.losses.muted, True
        for page in self._styles.iter(q("style:master-page")):
            for header in page:
                if not str(header.tag).startswith(q("style:header")):
                    continue
                opens = (
                    header.tag.endswith("header-first")
                    or page.get(q("style:next-style-name")) is not None
                )
                lines = [
                    line
                    for paragraph in Walker(self._context(view)).walk(header)
                    for line in re.split(r"[\n\t]", paragraph.text)
                    if line.strip()
                ]
                (first if opens else later).extend(line.strip() for line in lines)
        self.losses.muted = was_muted
        boxes = [
            words_in(p).strip()
            for box in self._body.iter(q("draw:text-box"))
            for p in box.iter(q("text:p"))
        ]
        return tuple(line for line in (*first, *later, *boxes) if line)

    def _hidden_symbols(self, context: Context) -> tuple[str, ...]:
        found = [
            element.get(q("office:string-value")) or ""
            for element in self._body.iter(q("text:user-field-decl"))
            if element.get(q("text:name")) in ("Symbol1", "sss1")
        ]
        for element in context.comments.values():
            found += _HIDDEN_SYMBOL.findall(words_in(element))
        return tuple(symbol.strip() for symbol in found if symbol.strip())

    def _first_footnote(self) -> int:
        for root in self._roots:
            for element in root.iter(q("text:notes-configuration")):
                start = whole(element.get(q("text:start-value")), -1)
                if element.get(q("text:note-class")) == "footnote" and start >= 0:
                    return min(start, 998) + 1
        return 1

    def _language(self) -> str:
        if self._meta is not None:
            for element in self._meta.iter(q("dc:language")):
                if element.text and element.text.strip():
                    return str(element.text).strip()
        return "en"

    def comments(self) -> dict[str, Comment]:
        """The comments by their name in the file, those seen in the views read so far."""
        result = {}
        for name, element in self._comments.items():
            walker = Walker(self._context(View.FINAL))
            content = MarkedText()
            blocks = [e for e in element if e.tag in (q("text:p"), q("text:list"))]
            for place, paragraph in enumerate(walker.walk(blocks)):
                content = (content + plain("\n") if place else content) + paragraph.content
            if _NOT_OURS in content.text:
                continue
            result[name] = Comment(
                name,
                content,
                element.findtext(q("dc:creator")) or "",
                element.findtext(q("meta:creator-initials"))
                or element.findtext(q("loext:sender-initials"))
                or "",
                moment(element.findtext(q("dc:date")) or ""),
                element.get(q("loext:parent-name")) or "",
                element.get(q("loext:resolved")) == "true",
            )
        return {
            name: replace(c, parent=c.parent if c.parent in result and c.parent != name else "")
            for name, c in result.items()
        }

    def held(self) -> held_part.Held | None:
        """What OpenDocument could not hold, where the file is one of ours."""
        data = self._parts.get(HELD_PART)
        if data is None:
            return None
        try:
            return held_part.from_text(data.decode("utf-8", "replace"))
        except held_part.UnknownHeld:
            self.losses.warn(
                WarningKind.LOST,
                "what Drafter had stored in the file (base text, sources) cannot be read",
            )
            return None


def _members(data: bytes) -> dict[str, bytes]:
    wanted = ("content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml", HELD_PART)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            known = set(archive.namelist())
            return {name: archive.read(name) for name in wanted if name in known}
    except (zipfile.BadZipFile, OSError, ValueError, EOFError, NotImplementedError) as error:
        raise UnreadableFile(_DAMAGED) from error
    except Exception as error:  # zlib.error, lzma.LZMAError: what the packing of a part may raise
        raise UnreadableFile(_DAMAGED) from error
