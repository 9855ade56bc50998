"""Marked text as a line of Markdown and back.

Italics and bold are `*x*` and `**x**` where Markdown understands that, else `<em>` and `<strong>` (within a
word, beside a space, across another mark); other marks are HTML tags; a note is `[^1]`. Tags are read each
kind by itself, so that marks may cross.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Mapping

from drafter.document.marked_text import FOOTNOTE_CHARACTER, Mark, MarkedText, MarkKind, marked
from drafter.formats.html.markup import TAGS

_KINDS = {tag: kind for kind, tag in TAGS.items()} | {
    "i": MarkKind.ITALIC,
    "b": MarkKind.BOLD,
    "del": MarkKind.STRIKE,
}
_FENCES = {MarkKind.ITALIC: "*", MarkKind.BOLD: "**"}
_LITERAL = {ord(c): f"\\{c}" for c in "\\*_~<[]&`|"} | {9: "&#9;", 10: "<br>"}
_EMPTY = "&zwnj;"
_ZWNJ = "\u200c"
_TOKEN = re.compile(
    r"\\(?P<escaped>[\\`*_{}\[\]()#+\-.!~<>&|])"
    r"|\[\^(?P<note>[^\]\s]+)\]"
    r"|<(?P<close>/?)(?P<tag>em|strong|u|s|sup|sub|i|b|del)>"
    r"|<a href=\"(?P<href>[^\"]*)\">|(?P<unlink></a>)"
    r"|(?P<break><br ?/?>)"
    r"|(?P<entity>&(?:#\d{1,6}|[a-z]{2,8});)"
    r"|(?P<fence>\*{1,3}|(?<!\w)_{1,2}(?=\S)|(?<=\S)_{1,2}(?!\w)|~~)",
    re.IGNORECASE,
)


def to_markdown(content: MarkedText, notes: Mapping[str, str]) -> str:
    """A text as one line; `notes` gives the key of each footnote by its id."""
    text = content.text
    if not text:
        return _EMPTY
    before: dict[int, list[str]] = {}
    after: dict[int, list[str]] = {}
    references: dict[int, str] = {}
    for mark in content.marks:
        if mark.kind is MarkKind.FOOTNOTE:
            references[mark.start] = f"[^{notes.get(mark.value, mark.value)}]"
            continue
        opening, closing = _ends(content, mark)
        before.setdefault(mark.start, []).append(opening)
        after.setdefault(mark.end, []).insert(0, closing)
    out: list[str] = []
    for position, character in enumerate(text):
        out += after.get(position, [])
        out += before.get(position, [])
        if character == FOOTNOTE_CHARACTER:
            out.append(references[position])
        elif character.isspace() and position in (0, len(text) - 1) and character not in "\t\n":
            out.append(f"&#{ord(character)};")
        elif character == ":" and position == 1 and text[0] == FOOTNOTE_CHARACTER:
            out.append("&#58;")  # "[^1]:" would define the note
        else:
            out.append(character.translate(_LITERAL))
    out += after.get(len(text), [])
    return "".join(out)


def _ends(content: MarkedText, mark: Mark) -> tuple[str, str]:
    if mark.kind in _FENCES and _may_be_fenced(content, mark):
        return _FENCES[mark.kind], _FENCES[mark.kind]
    if mark.kind is MarkKind.LINK:
        return f'<a href="{html.escape(mark.value)}">', "</a>"
    tag = TAGS.get(mark.kind)
    return (f"<{tag}>", f"</{tag}>") if tag else ("", "")


def _may_be_fenced(content: MarkedText, mark: Mark) -> bool:
    """Whether asterisks are understood there: around whole words, apart from other marks."""
    text = content.text
    outside = text[mark.start - 1 : mark.start] if mark.start else ""
    behind = text[mark.end : mark.end + 1]
    alone = all(
        other is mark
        or other.kind in (MarkKind.FOOTNOTE, MarkKind.COMMENT, MarkKind.PLACEHOLDER)
        or other.end < mark.start
        or other.start > mark.end
        for other in content.marks
    )
    return (
        alone
        and text[mark.start].isalnum()
        and text[mark.end - 1].isalnum()
        and not outside.isalnum()
        and not behind.isalnum()
    )


def from_markdown(source: str, note_id: Callable[[str], str | None]) -> MarkedText:
    """The text of a line of Markdown. `note_id` gives the id of a note by its key, None where there
    is none: the reference then stays as it was typed."""
    reading = _Reading()
    done = 0
    for token in _TOKEN.finditer(source):
        reading.put(source[done : token.start()])
        _take(reading, token, note_id)
        done = token.end()
    reading.put(source[done:])
    return reading.result()


def _take(reading: _Reading, token: re.Match[str], note_id: Callable[[str], str | None]) -> None:
    if token["escaped"]:
        reading.put(token["escaped"])
    elif token["note"]:
        identifier = note_id(token["note"])
        if identifier is None:
            reading.put(token[0])
        else:
            at = reading.length
            reading.put(FOOTNOTE_CHARACTER)
            reading.marks.append(Mark(at, at + 1, MarkKind.FOOTNOTE, identifier))
    elif token["tag"]:
        reading.tag(_KINDS[token["tag"].lower()], closing=bool(token["close"]))
    elif token["href"] is not None:
        reading.tag(MarkKind.LINK, html.unescape(token["href"]))
    elif token["unlink"]:
        reading.tag(MarkKind.LINK, closing=True)
    elif token["break"]:
        reading.put("\n")
    elif token["entity"]:
        reading.put(
            html.unescape(token["entity"]).replace(_ZWNJ, "").replace(FOOTNOTE_CHARACTER, "")
        )
    else:
        reading.fence(token[0])


class _Reading:
    """Characters and marks so far; open marks are remembered by kind or by fence."""

    def __init__(self) -> None:
        self.marks: list[Mark] = []
        self.length = 0
        self._parts: list[str] = []
        self._open: dict[MarkKind, tuple[int, str]] = {}
        self._fences: list[tuple[str, int, int]] = []

    def put(self, text: str) -> None:
        if text:
            self._parts.append(text)
            self.length += len(text)

    def tag(self, kind: MarkKind, value: str = "", *, closing: bool = False) -> None:
        if not closing:
            self._open[kind] = (self.length, value)
        elif kind in self._open:
            start, kept = self._open.pop(kind)
            self.marks.append(Mark(start, self.length, kind, kept))

    def fence(self, fence: str) -> None:
        """A fence closes the last open one of its form, or opens and is literal until closed."""
        for index in range(len(self._fences) - 1, -1, -1):
            opened, start, part = self._fences[index]
            if opened == fence and start < self.length:
                shift = len(self._parts[part])
                self._parts[part] = ""
                self._close_gap(start, shift)
                self.marks.extend(Mark(start, self.length, kind) for kind in _fence_kinds(fence))
                del self._fences[index:]
                return
        self._fences.append((fence, self.length, len(self._parts)))
        self.put(fence)

    def _close_gap(self, start: int, shift: int) -> None:
        """Take the literal fence at `start` out of the positions behind it."""
        self.length -= shift
        self.marks = [
            Mark(m.start - shift, m.end - shift, m.kind, m.value) if m.start >= start + shift
            else Mark(m.start, m.end - shift, m.kind, m.value) if m.end > start
            else m
            for m in self.marks
        ]  # fmt: skip
        self._open = {
            kind: (at - shift if at >= start + shift else at, value)
            for kind, (at, value) in self._open.items()
        }

    def result(self) -> MarkedText:
        return marked("".join(self._parts), self.marks)


def _fence_kinds(fence: str) -> tuple[MarkKind, ...]:
    match fence:
        case "~~":
            return (MarkKind.STRIKE,)
        case "***":
            return (MarkKind.BOLD, MarkKind.ITALIC)
        case "**" | "__":
            return (MarkKind.BOLD,)
    return (MarkKind.ITALIC,)
