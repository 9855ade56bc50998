"""The page around the text, and how it looks on the screen and on paper."""

from __future__ import annotations

from drafter.formats.html.markup import escape

_RIGHT_TO_LEFT = ("ar", "fa", "he", "ur")
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
"""The page may load nothing, so that opening it tells nobody."""
_STYLE = """
:root { color-scheme: light; }
body { font: 1.0625rem/1.5 "Times New Roman", "Liberation Serif", Tinos, serif; color: #14171d;
  background: #fff; margin: 2rem auto; max-width: 44rem; padding: 0 1rem; overflow-wrap: break-word; }
header p, .closing p { margin: 0 0 .35rem; }
.organ { font-size: 1.5rem; font-weight: bold; border-bottom: 2px solid #14171d; }
.symbol { text-align: end; font-weight: bold; }
.session, .council, .agenda-title, .sponsors, .resolution-number { font-weight: bold; }
h1, h2, h3, h4, h5, h6 { font-family: inherit; }
h1 { font-size: 1.35rem; margin: 1.6rem 0 1rem; }
h2 { font-size: 1.15rem; margin: 1.6rem 0 .6rem; }
h3, h4, h5, h6 { font-size: 1.05rem; margin: 1.3rem 0 .5rem; }
h4, h5, h6 { font-style: italic; }
main p { margin: 0 0 .75rem; white-space: pre-line; }
.preambular, .operative, .organ-line { text-indent: 2.5rem; }
.label { display: inline-block; min-width: 2.5rem; text-indent: 0; }
.subparagraph { padding-inline-start: calc(2.5rem * var(--level)); }
.tabbed { white-space: pre-wrap; tab-size: 8; }
table { border-collapse: collapse; margin: 0 0 .75rem; }
td { border: 1px solid #6b7280; padding: .2rem .5rem; vertical-align: top; text-align: start; }
a { color: #0b4a8f; } sup { line-height: 0; }
ins { color: #0b4f2a; background: #e3f4e8; text-decoration: underline; }
del { color: #8f1f17; background: #fbe9e7; text-decoration: line-through; }
ins.moved { text-decoration: underline double; }
mark { color: inherit; background: #fdf3c7; }
.closing { margin: 1.5rem 0; text-align: end; }
.notes { border-top: 1px solid #6b7280; margin-top: 2rem; font-size: .9375rem; }
.note p { margin: 0 0 .4rem; } .note .label { min-width: 1.5rem; }
.draft-mark { font-weight: bold; letter-spacing: .1em; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
  white-space: nowrap; }
@page { margin: 2.2cm 2.5cm; }
@media print {
  body { font-size: 11pt; margin: 0; max-width: none; padding: 0; }
  h1, h2, h3, h4, h5, h6 { break-after: avoid; } p { orphans: 2; widows: 2; }
  tr, .note { break-inside: avoid; } a { color: inherit; text-decoration: none; }
  ins, del, mark { background: none; }
}
"""


def page(language: str, name: str, body: str) -> str:
    """The whole file."""
    direction = "rtl" if language in _RIGHT_TO_LEFT else "ltr"
    return (
        f'<!doctype html>\n<html lang="{escape(language or "en")}" dir="{direction}">\n<head>\n'
        '<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(name)}</title>\n<style>{_STYLE}</style>\n</head>\n"
        f"<body>\n{body}\n</body>\n</html>\n"
    )
