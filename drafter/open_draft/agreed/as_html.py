"""The table of agreed language as one HTML file that needs nothing else: to be sent to partners."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from drafter.open_draft.agreed.table import MEANINGS, AgreedTable, Line
from drafter.revision.changes import Piece

_STYLE = """
body { font: 1rem/1.45 "Times New Roman", "Liberation Serif", serif; margin: 2rem auto; max-width: 64rem;
  padding: 0 1rem; color: #14171d; background: #fff; }
h1 { font-size: 1.3rem; } .about { color: #4c5567; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #b9c0c8; padding: .4rem .55rem; text-align: left; vertical-align: top; }
thead th { background: #eef1f4; } th.place { width: 8rem; font-weight: normal; }
td.status { width: 6rem; } td.source { width: 14rem; } td.status b { display: block; }
small { color: #4c5567; }
ins { color: #0b4f2a; background: #e3f4e8; text-decoration: underline; }
del { color: #8f1f17; background: #fbe9e7; text-decoration: line-through; }
@media (prefers-color-scheme: dark) {
  body { color: #eceff4; background: #1d2127; } .about, small { color: #b0b8c4; }
  thead th { background: #2a3038; } th, td { border-color: #4a525d; }
  ins { color: #9fe0b4; background: #1c3a28; } del { color: #ffb4ab; background: #43221f; }
}
@media print { body { margin: 0; max-width: none; } tr { break-inside: avoid; } thead { display: table-header-group; } }
"""
_TAGS = {"kept": "{}", "deleted": "<del>{}</del>", "inserted": "<ins>{}</ins>"}
KEY = (
    "Underlined words stand in the draft and not in the nearest source, struck words in the source and "
    "not in the draft."
)


def as_html(table: AgreedTable) -> str:
    """The page. Words that differ are told by lines, never by colour alone."""
    title = escape(f"Agreed language: {table.name}")
    heads = "".join(f'<th scope="col">{name}</th>' for name in HEADS)
    rows = "\n".join(_row(line) for line in table.lines)
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n"
        f'<p class="about">{escape(table.summary)}<br>{escape(KEY)}</p>\n'
        f"<table>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>\n</body>\n</html>\n"
    )


HEADS = ("Paragraph", "Text", "Status", "Agreed in")


def _row(line: Line) -> str:
    return (
        f'<tr class="{line.status}"><th scope="row" class="place">{escape(line.name)}</th>'
        f"<td>{_words(line.pieces)}</td>"
        f'<td class="status"><b>{line.status.capitalize()}</b><small>{MEANINGS[line.status]}</small></td>'
        f'<td class="source">{_source(line)}</td></tr>'
    )


def _source(line: Line) -> str:
    source = line.source
    if source is None:
        return "–"
    about = " · ".join(part for part in (source.date, source.title) if part)
    said = f"{escape(source.place)}<br><small>{escape(about)}</small>"
    if line.others:
        said += f"<br><small>also {escape('; '.join(line.others))}</small>"
    return said


def _words(pieces: Sequence[Piece]) -> str:
    return "".join(
        _TAGS[piece.what].format(escape(piece.text).replace("\n", "<br>")) for piece in pieces
    )
