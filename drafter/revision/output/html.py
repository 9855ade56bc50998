"""A comparison as one HTML file that needs nothing else: to be sent to a colleague or a capital."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from drafter.revision.changes import ChangeKind, ListedChange, Piece
from drafter.revision.output.text import counts, heading, summary_lines

_STYLE = """
body { font: 1.05rem/1.5 "Times New Roman", "Liberation Serif", serif; margin: 2rem auto; max-width: 46rem;
  padding: 0 1rem; color: #14171d; background: #fff; }
h1 { font-size: 1.4rem; } h2 { font-size: 1rem; margin: 1.6rem 0 .3rem; }
ins { color: #0b4f2a; background: #e3f4e8; text-decoration: underline; }
del { color: #8f1f17; background: #fbe9e7; text-decoration: line-through; }
p { margin: 0; } .counts { color: #4c5567; }
@media (prefers-color-scheme: dark) {
  body { color: #eceff4; background: #1d2127; } .counts { color: #b0b8c4; }
  ins { color: #9fe0b4; background: #1c3a28; } del { color: #ffb4ab; background: #43221f; }
}
@media print { body { margin: 0; max-width: none; } h2 { break-after: avoid; } }
"""
_TAGS = {"kept": "{}", "deleted": "<del>{}</del>", "inserted": "<ins>{}</ins>"}


def as_html(title: str, changes: Sequence[ListedChange], *, only_summary: bool = False) -> str:
    """The page: summary, then each change. Deleted words are struck, inserted ones underlined, never
    told by colour alone."""
    sections = "" if only_summary else "\n".join(_section(change) for change in changes)
    shown = escape(title)
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{shown}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<h1>{shown}</h1>\n"
        f'<p class="counts">{escape(counts(changes))}</p>\n{_summary(changes)}<main>\n{sections}\n</main>\n</body>\n</html>\n'
    )


def _summary(changes: Sequence[ListedChange]) -> str:
    lines = "\n".join(f"<li>{escape(line)}</li>" for line in summary_lines(changes))
    return f'<ul class="summary">\n{lines}\n</ul>\n' if lines else ""


def _section(change: ListedChange) -> str:
    words = "" if change.kind is ChangeKind.FORMATTED else _words(change.pieces)
    return f"<section>\n<h2>{escape(heading(change))}</h2>\n<p>{words}</p>\n</section>"


def _words(pieces: Sequence[Piece]) -> str:
    return "".join(_TAGS[piece.what].format(escape(piece.text)) for piece in pieces)
