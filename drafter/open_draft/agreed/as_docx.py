"""The table of agreed language as a Word file, on its side, with nothing personal in it."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.formats.docx import names
from drafter.formats.docx.writing import package
from drafter.formats.docx.writing.markup import DECLARATION, ROOT_NAMESPACES, text_elements
from drafter.open_draft.agreed.as_html import HEADS, KEY
from drafter.open_draft.agreed.table import MEANINGS, AgreedTable, Line
from drafter.revision.changes import Piece

_WIDTHS = (1700, 7000, 1900, 3970)
"""Twips, on A4 across with margins of 2 cm."""
_LOOKS = {
    "kept": "",
    "deleted": '<w:strike/><w:color w:val="8F1F17"/>',
    "inserted": '<w:color w:val="0B4F2A"/><w:u w:val="single"/>',
}
_BOLD = "<w:b/>"
_SMALL = '<w:color w:val="4C5567"/><w:sz w:val="16"/><w:szCs w:val="16"/>'
_TITLE = '<w:b/><w:sz w:val="26"/><w:szCs w:val="26"/>'
_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="B9C0C8"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_SECTION = (
    '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
    '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" '
    'w:footer="567" w:gutter="0"/></w:sectPr>'
)
_STYLES = (
    f"{DECLARATION}<w:styles {ROOT_NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr>"
    '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" '
    'w:cs="Times New Roman"/><w:sz w:val="20"/><w:szCs w:val="20"/><w:lang w:val="{}"/>'
    '</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before="20" w:after="40"/></w:pPr>'
    "</w:pPrDefault></w:docDefaults></w:styles>"
)
_RELATIONS = (
    f'{DECLARATION}<Relationships xmlns="{names.RELATIONSHIPS}"><Relationship Id="rId1" '
    f'Type="{names.RELATION}styles" Target="styles.xml"/></Relationships>'
)


def as_docx(table: AgreedTable, language: str = "en") -> bytes:
    """The bytes of the file; the same table gives the same bytes. `language` is that of the draft."""
    title = f"Agreed language: {table.name}"
    body = (
        _paragraph(_run(title, _TITLE))
        + _paragraph(_run(table.summary))
        + _paragraph(_run(KEY, _SMALL))
        + _table(table.lines)
        + "<w:p/>"
        + _SECTION
    )
    return package.zipped(
        {
            "_rels/.rels": package.package_relations(),
            "docProps/core.xml": package.core_properties(title, "", "en", package.FIXED_MOMENT),
            "docProps/app.xml": package.app_properties(),
            "word/document.xml": (
                f"{DECLARATION}<w:document {ROOT_NAMESPACES}><w:body>{body}</w:body></w:document>"
            ),
            "word/styles.xml": _STYLES.format(names.LANGUAGES.get(language, "en-GB")),
            "word/_rels/document.xml.rels": _RELATIONS,
        }
    )


def _table(lines: Sequence[Line]) -> str:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in _WIDTHS)
    head = "".join(
        _cell(_paragraph(_run(name, _BOLD)), width, '<w:shd w:val="clear" w:fill="EEF1F4"/>')
        for name, width in zip(HEADS, _WIDTHS, strict=True)
    )
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(_WIDTHS)}" w:type="dxa"/>'
        f'<w:tblBorders>{_BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>"
        f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{head}</w:tr>"
        f"{''.join(_row(line) for line in lines)}</w:tbl>"
    )


def _row(line: Line) -> str:
    cells = (
        _paragraph(_run(line.name)),
        _paragraph("".join(_piece(piece) for piece in line.pieces)),
        _paragraph(_run(line.status.capitalize(), _BOLD))
        + _paragraph(_run(MEANINGS[line.status], _SMALL)),
        _source(line),
    )
    made = "".join(_cell(cell, width) for cell, width in zip(cells, _WIDTHS, strict=True))
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{made}</w:tr>"


def _source(line: Line) -> str:
    source = line.source
    if source is None:
        return _paragraph(_run("–"))
    about = " · ".join(part for part in (source.date, source.title) if part)
    said = _paragraph(_run(source.place)) + _paragraph(_run(about, _SMALL))
    if line.others:
        said += _paragraph(_run(f"also {'; '.join(line.others)}", _SMALL))
    return said


def _cell(paragraphs: str, width: int, properties: str = "") -> str:
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{properties}</w:tcPr>{paragraphs}</w:tc>'
    )


def _paragraph(runs: str) -> str:
    return f"<w:p>{runs}</w:p>"


def _piece(piece: Piece) -> str:
    return _run(piece.text, _LOOKS[piece.what])


def _run(text: str, properties: str = "") -> str:
    look = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f"<w:r>{look}{text_elements(text)}</w:r>"
