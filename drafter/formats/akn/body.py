"""The paragraphs of preamble, body and annexes, in flat order, from the nested markup."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from drafter.conventions.openings import match_opening
from drafter.document.labels import possible_readings
from drafter.document.marked_text import MarkedText, MarkKind, marked
from drafter.document.paragraph import ParagraphKind
from drafter.formats.akn.entries import Entry, has_operative, last_number
from drafter.formats.akn.headings import (
    after_number,
    has_heading_style,
    heading_level,
    is_bare_line,
    is_bold_line,
    is_numeral_line,
    look_level,
    without_whole_italic,
)
from drafter.formats.akn.inline import Notes, text_of
from drafter.formats.akn.names import Element, child, name_of, words_of
from drafter.formats.akn.tables import rows_of
from drafter.formats.akn.typed_labels import half_bracket, split_label, typed_number
from drafter.formats.contract import ReadWarning, WarningKind

_BARE_NUMERAL = re.compile(r"^(?:[IVXLC]+|[A-Z])\.$")
_ARABIC = re.compile(r"^\d{1,4}(?:\.?|\s*[-–])$")
"""Arabic texts write "1 -"."""
_BRACKETED = re.compile(r"^\(\w{1,4}\)$")


@dataclass(slots=True)
class Body:
    """Collects the paragraphs of one text after another."""

    notes: Notes = field(default_factory=Notes)
    entries: list[Entry] = field(default_factory=list)
    warnings: list[ReadWarning] = field(default_factory=list)
    in_preamble: bool = False
    in_annex: bool = False
    organ: str = ""

    # --- what the elements mean

    def walk(self, element: Element) -> None:
        """Take everything below an element, in order."""
        for part in element:
            self.take(part)

    def take(self, part: Element) -> None:
        """Take one element."""
        self._part(part)

    def _part(self, part: Element) -> None:
        handlers: dict[str, Callable[[Element], None]] = {
            "paragraph": self._paragraph,
            "container": self._container,
            "subheading": self._heading,
            "heading": self._heading,
            "crossHeading": self._cross_heading,
            "table": self._table,
            "blockList": self._block_list,
            "list": lambda e: self._list(e, 1),
            "point": lambda e: self._point(e, 1),
            "p": self._loose,
            "content": self.walk,
            "num": self._heading,
        }
        handler = handlers.get(name_of(part))
        if handler is not None:
            handler(part)
        elif name_of(part) in ("meta", "img", ""):
            return
        elif len(part):
            self.walk(part)
        elif words_of(part):
            self._loose(part)

    def _container(self, element: Element) -> None:
        for part in element:
            if name_of(part) == "p" and (self.in_preamble or element.get("name") != "table"):
                self._running(part, self._recital)
            else:
                self._part(part)

    def _recital(self, content: MarkedText) -> None:
        """A paragraph of a preamble, also of one inside the body."""
        if not content.text:
            return
        if self._is_organ_line(content):
            self._add(ParagraphKind.ORGAN_LINE, content)
            return
        label, rest = split_label(content)
        if label is not None:
            self._add(ParagraphKind.SUBPARAGRAPH, rest, label, 1)
        elif is_bare_line(content):
            self._bare_heading(content)
        elif self._opens(content, "preambular") or self.in_preamble:
            self._add(ParagraphKind.PREAMBULAR, content)
        else:
            self._add(ParagraphKind.TEXT, content)

    def _loose(self, element: Element) -> None:
        numeral = words_of(child(element, "num"))
        kind = ParagraphKind.HEADING if numeral else ParagraphKind.TEXT
        self._running(element, lambda content: self._add(kind, content))

    def _cross_heading(self, element: Element) -> None:
        if element.get("refersTo") == "#preamble":
            self._running(element, self._recital_in_body)
        else:
            self._heading(element)

    def _recital_in_body(self, content: MarkedText) -> None:
        if content.text:
            organ = self._is_organ_line(content)
            self._add(ParagraphKind.ORGAN_LINE if organ else ParagraphKind.PREAMBULAR, content)

    def _heading(self, element: Element, level: int = 0) -> None:
        def add(content: MarkedText) -> None:
            if content.text:
                content = content.without_mark(MarkKind.BOLD)
                if level == 1:
                    content = without_whole_italic(content)
                self.entries.append(
                    Entry(ParagraphKind.HEADING, content, None, 0, level, self.organ)
                )

        self._running(element, add)

    def _paragraph(self, element: Element) -> None:
        style = (element.get("class") or "").strip("_ ")
        number = words_of(child(element, "num"))
        depth = 1 if number and not _ARABIC.match(number) else 0
        used = met = False

        def first(content: MarkedText) -> None:
            nonlocal used
            label = None if used else number
            if content.text or label:
                self._numbered(content, label or "", style, depth)
                used = True

        for part in element:
            name = name_of(part)
            if name == "num":
                met = True
            elif name in ("subheading", "heading") and met and not used:
                self._numbered_heading(number, part, heading_level(style))
                used = True
            elif name in ("subheading", "heading"):
                self._heading(part, heading_level(style))
            elif name == "list":
                if number and not used and not _has_intro(part):
                    first(MarkedText())
                self._list(part, depth + 1, first)
            elif name in ("content", "alinea", "intro", "p"):
                self._content(part, first)
            elif name == "wrapUp":
                self._content(part, lambda c: self._add(ParagraphKind.TEXT, c))
            else:
                self._part(part)
        if number and not used:
            first(MarkedText())

    def _content(self, element: Element, add: Callable[[MarkedText], None]) -> None:
        """The paragraphs of a content; only elements that are no running text are taken apart."""
        if name_of(element) == "p" or not any(
            name_of(c) in ("p", "content", "table") for c in element
        ):
            self._running(element, add)
            return
        for part in element:
            if name_of(part) in ("p", "content"):
                self._content(part, add)
            else:
                self._part(part)

    def _numbered(self, content: MarkedText, label: str, style: str, depth: int) -> None:
        if not label:
            self._unnumbered(content, style)
        elif _ARABIC.match(label):
            self._add(ParagraphKind.OPERATIVE, content, label)
        elif (
            (_BARE_NUMERAL.match(label) or is_numeral_line(marked(label)))
            and len(content.text) < 120
            and not content.text.endswith((";", ","))
        ):
            heading = after_number(label, content.without_mark(MarkKind.BOLD))
            self.entries.append(Entry(ParagraphKind.HEADING, heading, None, 0, 0, self.organ))
        elif possible_readings(label):
            self._add(ParagraphKind.SUBPARAGRAPH, content, label, max(depth, 1))
        else:
            self._add(ParagraphKind.TEXT, after_number(label, content))

    def _unnumbered(self, content: MarkedText, style: str) -> None:
        label, rest = split_label(content)
        ended = content.text.endswith((";", ","))
        if label is not None and possible_readings(label):
            self._add(ParagraphKind.SUBPARAGRAPH, rest, label, 1)
        elif (
            (has_heading_style(style) and not ended)
            or is_bold_line(content)
            or is_numeral_line(content)
        ):
            level = heading_level(style)
            bare = content.without_mark(MarkKind.BOLD)
            self.entries.append(Entry(ParagraphKind.HEADING, bare, None, 0, level, self.organ))
        elif self._typed_number(content):
            return
        elif self.in_preamble:
            self._recital(content)
        elif self._is_organ_line(content):
            self._add(ParagraphKind.ORGAN_LINE, content)
        elif is_bare_line(content) and not self.in_annex:
            self._bare_heading(content)
        else:
            self._add(self._kind_by_opening(content), content)

    def _lead(self, content: MarkedText) -> None:
        """The words before a list within a list: a heading in resolutions that use it so."""
        if is_bare_line(content) and not self.in_annex:
            self._bare_heading(content)
        else:
            self._add(ParagraphKind.TEXT, content)

    def _bare_heading(self, content: MarkedText) -> None:
        """A heading in the body of a text that has no styles."""
        level = look_level(content)
        bare = without_whole_italic(content.without_mark(MarkKind.BOLD))
        self.entries.append(Entry(ParagraphKind.HEADING, bare, None, 0, level, self.organ))

    def _kind_by_opening(self, content: MarkedText) -> ParagraphKind:
        """What an unnumbered paragraph of the body is, from its italic opening and its end."""
        if self.in_annex or not self._starts_italic(content):
            return ParagraphKind.TEXT
        end = content.plain.rstrip()[-1:]
        if end == "," and not has_operative(self.entries) and not content.plain.startswith("The "):
            return ParagraphKind.PREAMBULAR
        if end in (".", ";", ":", ",") and self._opens(content, "operative"):
            return ParagraphKind.OPERATIVE
        return ParagraphKind.TEXT

    def _typed_number(self, content: MarkedText) -> bool:
        """Take a paragraph whose number stands in its text ("26 Condemns", "1 - ..."), if it is one.

        It is when the number goes on from the one before, or begins the series.
        """
        half = half_bracket(content)
        if half is not None and self.entries[-1:] and self.entries[-1].label:
            label, rest = half
            self._add(ParagraphKind.SUBPARAGRAPH, rest, label, self.entries[-1].depth)
            return True
        before = last_number(self.entries)
        found = typed_number(content, before + 1)
        if found is None or (self.in_annex and not before):
            return False
        label, rest = found
        self._add(ParagraphKind.OPERATIVE, rest, label)
        return True

    def _list(
        self, element: Element, depth: int, first: Callable[[MarkedText], None] | None = None
    ) -> None:
        for part in element:
            name = name_of(part)
            if name in ("intro", "listIntroduction"):
                self._content(part, first or self._lead)
            elif name in ("point", "item"):
                self._point(part, depth)
            elif name in ("sublist", "list"):
                self._list(part, depth + 1)
            elif name in ("wrapUp", "listWrapUp"):
                self._content(part, lambda c: self._add(ParagraphKind.TEXT, c))
            else:
                self._part(part)

    def _point(self, element: Element, depth: int) -> None:
        number = words_of(child(element, "num"))
        used = met = False

        def add(content: MarkedText) -> None:
            nonlocal used
            label = "" if used else number
            if label and _BRACKETED.match(label):
                self._add(ParagraphKind.SUBPARAGRAPH, content, label, depth)
            elif content.text or label:
                self._numbered(content, label, "", depth)
            used = True

        for part in element:
            name = name_of(part)
            if name == "num":
                met = True
            elif name in ("list", "sublist"):
                if number and not used and not _has_intro(part):
                    add(MarkedText())
                self._list(part, depth + 1, add)
            elif name in ("content", "intro", "p", "alinea", "wrapUp"):
                self._content(part, add)
            elif name in ("subheading", "heading") and met and not used:
                self._numbered_heading(number, part, 0)
                used = True
            elif name in ("subheading", "heading"):
                self._heading(part)
            else:
                self._part(part)
        if number and not used:
            add(MarkedText())

    def _numbered_heading(self, number: str, element: Element, level: int) -> None:
        """A heading with its number before it on the same line."""

        def add(content: MarkedText) -> None:
            words = after_number(number, content.without_mark(MarkKind.BOLD))
            self.entries.append(Entry(ParagraphKind.HEADING, words, None, 0, level, self.organ))

        self._running(element, add)
        if not words_of(element):
            add(MarkedText())

    def _block_list(self, element: Element) -> None:
        recital = self._recital if self.in_preamble else (lambda c: self._unnumbered(c, ""))
        self._list(element, 1, recital)

    def _table(self, element: Element) -> None:
        rows = rows_of(element, self.notes)
        for row in rows:
            self._add(ParagraphKind.TEXT, row)
        if rows:
            message = f"a table of {len(rows)} rows is carried as text, its cells between tabs"
            self.warnings.append(ReadWarning(WarningKind.LOST, message, self._place()))

    # --- small things

    def _running(self, element: Element, add: Callable[[MarkedText], None]) -> None:
        """Text that may have paragraphs of its own inside."""

        def block(inner: Element, before: MarkedText) -> None:
            if before.text:
                add(before)
            name = name_of(inner)
            if name in ("embeddedStructure", "quotedStructure", "list"):
                was, self.in_preamble = self.in_preamble, False
                self.walk(inner) if name != "list" else self._list(inner, 1)
                self.in_preamble = was
            elif name in ("p", "block", "alinea"):
                self._content(inner, add)
            else:
                self._part(inner)

        rest = text_of(element, self.notes, block)
        if rest.text:
            add(rest)

    def _add(
        self, kind: ParagraphKind, content: MarkedText, label: str | None = None, depth: int = 0
    ) -> None:
        if content.text or label:
            self.entries.append(Entry(kind, content, label, depth, 0, self.organ))

    def _place(self) -> str:
        for entry in reversed(self.entries):
            if entry.label and entry.kind is ParagraphKind.OPERATIVE:
                return f"after paragraph {entry.label.rstrip('.')}"
        return "annex" if self.in_annex else "at the beginning"

    def _opens(self, content: MarkedText, kind: str) -> bool:
        return match_opening(content.plain, kind, self.organ or None) is not None  # type: ignore[arg-type]

    @staticmethod
    def _starts_italic(content: MarkedText) -> bool:
        return content.has(MarkKind.ITALIC, 0)

    def _is_organ_line(self, content: MarkedText) -> bool:
        from drafter.conventions.organs import organ_from_line

        plain = content.plain
        return len(plain) < 90 and plain.startswith("The ") and organ_from_line(plain) is not None


def _has_intro(element: Element) -> bool:
    """Whether a list begins with words of its own, which then belong to the number before it."""
    return bool(words_of(child(element, "intro")) or words_of(child(element, "listIntroduction")))
