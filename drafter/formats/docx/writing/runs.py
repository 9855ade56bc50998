"""Marked text as runs."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Mapping, Sequence

from drafter.document.marked_text import FOOTNOTE_CHARACTER, Mark, MarkedText, MarkKind
from drafter.formats.docx.visible import NATIVE
from drafter.formats.docx.writing.links import Links
from drafter.formats.docx.writing.markup import field, text_elements

_PROPERTIES = (
    (MarkKind.BOLD, "b"),
    (MarkKind.ITALIC, "i"),
    (MarkKind.STRIKE, "strike"),
)
_RAISED = {MarkKind.SUPERSCRIPT: "superscript", MarkKind.SUBSCRIPT: "subscript"}
NOTE_STYLE = '<w:rStyle w:val="FootnoteReference"/>'


class NoteReferences:
    """The number of each note in the file, and whether it was referred to before."""

    def __init__(self, signs: Mapping[str, str], numbers: Mapping[str, str]) -> None:
        self._signs = signs
        self._numbers = numbers
        self._ids: dict[str, int] = {}

    def reference(self, note_id: str) -> str:
        """The runs of a reference; a repeated one is a field that follows the first."""
        if note_id not in self._numbers:
            return ""
        if note_id in self._ids:
            name = f"_RefNote{self._ids[note_id]}"
            shown = self._numbers[note_id]
            return field(f"NOTEREF {name} \\f \\h", shown, NOTE_STYLE)
        number = self._ids[note_id] = len(self._ids) + 1
        sign = self._signs.get(note_id, "")
        custom = ' w:customMarkFollows="1"' if sign else ""
        mark = text_elements(sign) if sign else ""
        run = (
            f"<w:r><w:rPr>{NOTE_STYLE}</w:rPr>"
            f'<w:footnoteReference{custom} w:id="{number}"/>{mark}</w:r>'
        )
        place = 900_000 + number
        return (
            f'<w:bookmarkStart w:id="{place}" w:name="_RefNote{number}"/>{run}'
            f'<w:bookmarkEnd w:id="{place}"/>'
        )

    @property
    def in_order(self) -> dict[str, int]:
        """The notes referred to so far and their ids in the file, in order of first reference."""
        return self._ids


class RunWriter:
    """Writes the runs of texts of one part: links and comments need numbers of their own."""

    def __init__(
        self, notes: NoteReferences, links: Links, comments: Mapping[str, int] | None = None
    ) -> None:
        self._notes = notes
        self._links = links
        self._comments = comments or {}

    def runs(
        self, content: MarkedText, own: MarkKind | None = None, *, reversed_marks: bool = True
    ) -> str:
        """The runs; `own` is what the paragraph's style makes of all characters anyway."""
        if not content.marks:
            return _run(content.text, frozenset(), own, reversed_marks)
        spans = comment_spans(content, self._comments)
        cuts = {0, len(content.text)}
        for mark in content.marks:
            cuts |= {mark.start, mark.end}
        places = sorted(cuts)
        parts: list[str] = []
        link = ""
        for start, end in itertools.pairwise(places):
            parts += comment_ends(spans, start)
            target = _link_at(content.marks, start)
            if target != link:
                parts.append(("</w:hyperlink>" if link else "") + self._links.opening(target))
                link = target
            parts += comment_starts(spans, start)
            parts.append(self._segment(content, start, end, own, reversed_marks))
        parts.append("</w:hyperlink>" if link else "")
        parts += comment_ends(spans, len(content.text))
        return "".join(parts)

    def _segment(
        self, content: MarkedText, start: int, end: int, own: MarkKind | None, reversed_marks: bool
    ) -> str:
        here = [m for m in content.marks if m.start <= start < m.end]
        text = content.text[start:end]
        if text == FOOTNOTE_CHARACTER:
            return "".join(
                self._notes.reference(m.value) for m in here if m.kind is MarkKind.FOOTNOTE
            )
        kinds = frozenset(m.kind for m in here if m.kind in NATIVE)
        linked = any(m.kind is MarkKind.LINK for m in here)
        return _run(text, kinds, own, reversed_marks, linked=linked)


def _run(
    text: str,
    kinds: frozenset[MarkKind],
    own: MarkKind | None,
    reversed_marks: bool,
    *,
    linked: bool = False,
) -> str:
    inside = text_elements(text)
    if not inside:
        return ""
    properties = run_properties(kinds, own, reversed_marks, linked=linked)
    return f"<w:r>{properties}{inside}</w:r>"


def run_properties(
    kinds: frozenset[MarkKind],
    own: MarkKind | None,
    reversed_marks: bool,
    *,
    linked: bool = False,
) -> str:
    """`w:rPr` of a run whose characters carry these marks, "" when it needs none."""
    parts: list[str] = ['<w:rStyle w:val="Hyperlink"/>'] if linked else []
    for kind, name in _PROPERTIES:
        marked_so = kind in kinds
        if kind is own:
            upright = marked_so if reversed_marks else not marked_so
            parts.append(f'<w:{name} w:val="0"/>' if upright else "")
        elif marked_so:
            parts.append(f"<w:{name}/>")
    if MarkKind.UNDERLINE in kinds:
        parts.append('<w:u w:val="single"/>')
    for kind, value in _RAISED.items():
        if kind in kinds:
            parts.append(f'<w:vertAlign w:val="{value}"/>')
            break
    inside = "".join(parts)
    return f"<w:rPr>{inside}</w:rPr>" if inside else ""


def _link_at(marks: tuple[Mark, ...], position: int) -> str:
    for mark in marks:
        if mark.kind is MarkKind.LINK and mark.start <= position < mark.end:
            return mark.value
    return ""


def comment_spans(content: MarkedText, numbers: Mapping[str, int]) -> list[tuple[int, int, int]]:
    """(start, end, number in the file) of each comment, over all its ranges."""
    spans: dict[int, tuple[int, int]] = {}
    for mark in content.marks:
        if mark.kind is MarkKind.COMMENT and mark.value in numbers:
            number = numbers[mark.value]
            start, end = spans.get(number, (mark.start, mark.end))
            spans[number] = (min(start, mark.start), max(end, mark.end))
    return [(start, end, number) for number, (start, end) in spans.items()]


def comment_starts(spans: Sequence[tuple[int, int, int]], place: int) -> list[str]:
    """The marks that open the comments beginning at a place."""
    return [
        f'<w:commentRangeStart w:id="{number}"/>' for start, _, number in spans if start == place
    ]


def comment_ends(spans: Sequence[tuple[int, int, int]], place: int) -> list[str]:
    """The marks that close the comments ending at a place, with their references."""
    return [
        f'<w:commentRangeEnd w:id="{number}"/><w:r><w:rPr><w:rStyle w:val="CommentReference"/>'
        f'</w:rPr><w:commentReference w:id="{number}"/></w:r>'
        for _, end, number in spans
        if end == place
    ]


_END = re.compile(
    r'<w:commentRangeEnd w:id="(\d+)"/><w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr>'
    r'<w:commentReference w:id="\1"/></w:r>'
)
_START = re.compile(r'<w:commentRangeStart w:id="(\d+)"/>')


def with_single_ranges(markup: str) -> str:
    """The paragraphs, each comment from its first place to its last: Word knows one range for each."""
    starts = Counter(_START.findall(markup))
    if not starts or max(starts.values()) == 1:
        return markup
    seen: set[str] = set()
    left = Counter(_END.findall(markup))

    def first(found: re.Match[str]) -> str:
        known = found[1] in seen
        seen.add(found[1])
        return "" if known else found[0]

    def last(found: re.Match[str]) -> str:
        left[found[1]] -= 1
        return "" if left[found[1]] else found[0]

    return _END.sub(last, _START.sub(first, markup))
