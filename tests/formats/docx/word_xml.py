"""Word files put together by hand, as other programs write them."""

from __future__ import annotations

import io
import zipfile
from xml.sax.saxutils import escape

NS = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_PARTS = {
    "styles": "word/styles.xml",
    "numbering": "word/numbering.xml",
    "footnotes": "word/footnotes.xml",
    "endnotes": "word/endnotes.xml",
    "comments": "word/comments.xml",
    "settings": "word/settings.xml",
    "header": "word/header1.xml",
}


def run(text: str, properties: str = "") -> str:
    """A run; tabs and line feeds become elements."""
    wrap = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    inside = "".join(
        "<w:tab/>" if c == "\t" else "<w:br/>" if c == "\n" else
        f'<w:t xml:space="preserve">{escape(c)}</w:t>'
        for c in _pieces(text)
    )  # fmt: skip
    return f"<w:r>{wrap}{inside}</w:r>"


def _pieces(text: str) -> list[str]:
    pieces = [""]
    for character in text:
        if character in "\t\n":
            pieces += [character, ""]
        else:
            pieces[-1] += character
    return [piece for piece in pieces if piece]


def words(source: str) -> str:
    """Runs of `*italic*` and roman words."""
    return "".join(
        run(piece, "<w:i/>" if n % 2 else "") for n, piece in enumerate(source.split("*")) if piece
    )


def p(inside: str = "", properties: str = "", para_id: str = "") -> str:
    """A paragraph of runs; plain words may be given too."""
    if inside and not inside.startswith("<"):
        inside = words(inside)
    wrap = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    named = f' w14:paraId="{para_id}"' if para_id else ""
    return f"<w:p{named}>{wrap}{inside}</w:p>"


def style(name: str) -> str:
    """The property that names a paragraph's style."""
    return f'<w:pStyle w:val="{name}"/>'


def numbered(number: int, level: int = 0) -> str:
    """The property that numbers a paragraph automatically."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def reference(number: int) -> str:
    """The run of a reference to a footnote."""
    return f'<w:r><w:footnoteReference w:id="{number}"/></w:r>'


def note(number: int, inside: str, kind: str = "footnote") -> str:
    """A note of one paragraph."""
    return f'<w:{kind} w:id="{number}"><w:p><w:r><w:{kind}Ref/></w:r>{words(" " + inside)}</w:p></w:{kind}>'


def levels(*rows: tuple[str, str]) -> str:
    """A numbering part with one list of levels (format, text)."""
    inside = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/><w:pPr><w:ind w:left="{720 * (n + 1)}" w:hanging="360"/>'
        "</w:pPr></w:lvl>"
        for n, (form, text) in enumerate(rows)
    )
    return (
        f'<w:abstractNum w:abstractNumId="7">{inside}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
    )


def docx(*paragraphs: str, links: dict[str, str] | None = None, **parts: str) -> bytes:
    """A Word file; `parts` gives the inside of further parts by kind, `links` addresses by id."""
    body = "".join(x if x.startswith("<") else p(x) for x in paragraphs)
    files = {
        "[Content_Types].xml": (
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="xml" ContentType="application/xml"/>'
            '<Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>'
        ),
        "_rels/.rels": _relations({"rId1": ("officeDocument", "word/document.xml", False)}),
        "word/document.xml": (f"<w:document {NS}><w:body>{body}<w:sectPr/></w:body></w:document>"),
    }
    rows = {}
    for kind, inside in parts.items():
        name = _PARTS[kind]
        root = {"header": "hdr"}.get(kind, kind)
        files[name] = f"<w:{root} {NS}>{inside}</w:{root}>"
        rows[f"rPart{kind}"] = (kind, name.removeprefix("word/"), False)
    for link_id, address in (links or {}).items():
        rows[link_id] = ("hyperlink", address, True)
    files["word/_rels/document.xml.rels"] = _relations(rows)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return out.getvalue()


def _relations(rows: dict[str, tuple[str, str, bool]]) -> str:
    inside = "".join(
        f'<Relationship Id="{row_id}" Type="{REL}{kind}" Target="{escape(target)}"'
        + (' TargetMode="External"/>' if external else "/>")
        for row_id, (kind, target, external) in rows.items()
    )
    return (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f"{inside}</Relationships>"
    )
