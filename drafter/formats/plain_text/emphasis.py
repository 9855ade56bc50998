"""Asterisks and underscores of saved text: `*Reaffirms*` and `_Reaffirms_` are italics, `**x**` is bold."""

from __future__ import annotations

import re

from drafter.document.marked_text import Mark, MarkedText, MarkKind, marked

_EMPHASIS = re.compile(
    r"(?<![\w*\\])(?P<fence>\*\*\*|\*\*|\*)(?=[^\s*])(?P<inner>[^*\n]*?[^\s*\\])"
    r"(?:(?P=fence)(?![\w*])|(?<=[^\w\s*])(?P=fence)(?=\w)|(?P<space> )(?P=fence)(?=\w))"
    r"|(?<![\w_\\])(?P<under>__|_)(?=[^\s_])(?P<words>[^_\n]*?[^\s_\\])(?P=under)(?![\w_])"
)
_ESCAPED = re.compile(r"\\([*_\\])")
_KINDS = {
    "*": (MarkKind.ITALIC,),
    "_": (MarkKind.ITALIC,),
    "**": (MarkKind.BOLD,),
    "__": (MarkKind.BOLD,),
    "***": (MarkKind.BOLD, MarkKind.ITALIC),
}


def parse_emphasis(text: str) -> MarkedText:
    """Text with its emphasis as marks; an asterisk that closes nothing stays (the sign of a note)."""
    if "*" not in text and "_" not in text:
        return marked(text.replace("\\\\", "\\") if "\\" in text else text)
    pieces: list[str] = []
    marks: list[Mark] = []
    length = done = 0

    def put(piece: str) -> None:
        nonlocal length
        piece = _ESCAPED.sub(r"\1", piece)
        pieces.append(piece)
        length += len(piece)

    for match in _EMPHASIS.finditer(text):
        put(text[done : match.start()])
        start = length
        put(match["inner"] if match["fence"] else match["words"])
        marks.extend(Mark(start, length, kind) for kind in _KINDS[match["fence"] or match["under"]])
        if match["space"]:  # italics that ran on over the space behind the phrase
            put(match["space"])
        done = match.end()
    put(text[done:])
    return marked("".join(pieces), marks)
