"""The masthead of the first page, the running heads and the page numbers."""

from __future__ import annotations

import re

from drafter.document.masthead import Masthead
from drafter.document.resolution import Resolution
from drafter.formats import shown_text
from drafter.formats.contract import WriteOptions
from drafter.formats.docx.layout import Layout
from drafter.formats.docx.writing.hands import Hands
from drafter.formats.docx.writing.links import Links
from drafter.formats.docx.writing.markup import DECLARATION, ROOT_NAMESPACES, field, text_elements
from drafter.formats.docx.writing.para_ids import ParaIds
from drafter.formats.docx.writing.tracked_runs import Change, TrackedRuns

DRAFT_MARK = "DRAFT"
_THIN, _THICK = "4", "12"


class Furniture:
    """Makes header1 to header3 and footer1 to footer3: even, odd and first pages."""

    def __init__(
        self,
        current: Resolution,
        base: Resolution | None,
        layout: Layout,
        options: WriteOptions,
        ids: ParaIds,
        hands: Hands,
    ) -> None:
        masthead = current.masthead
        self._base = masthead if base is None else base.masthead
        self._runs = TrackedRuns(None, Links(), hands)
        self._title = self._in_bold(
            _running_title(current if base is None else base), _running_title(current)
        )
        self._masthead = masthead
        self._language = current.language
        self._layout = layout
        self._options = options
        self._ids = ids
        self._scale = layout.width / sum(layout.masthead_columns)

    def parts(self) -> dict[str, str]:
        """The six parts by name."""
        return {
            "word/header1.xml": self._header(self._running("left")),
            "word/header2.xml": self._header(self._running("right")),
            "word/header3.xml": self._header(self._first_page()),
            "word/footer1.xml": self._footer("left"),
            "word/footer2.xml": self._footer("right"),
            "word/footer3.xml": self._footer(""),
        }

    def _header(self, inside: str) -> str:
        return f"{DECLARATION}<w:hdr {ROOT_NAMESPACES}>{inside}</w:hdr>"

    def _footer(self, align: str) -> str:
        pages = self._page_numbers() if align else ""
        inside = self._paragraph(f"footer-{align}", "Footer", pages, align) + self._paragraph(
            f"footer-{align}-end", "Footer", "", ""
        )
        return f"{DECLARATION}<w:ftr {ROOT_NAMESPACES}>{inside}</w:ftr>"

    def _page_numbers(self) -> str:
        return field("PAGE \\* Arabic", "2") + "<w:r><w:t>/</w:t></w:r>" + field("NUMPAGES", "2")

    def _running(self, align: str) -> str:
        before, after = (
            self._running_symbol(masthead) for masthead in (self._base, self._masthead)
        )
        symbol = self._in_bold(before, after)
        if self._layout.name == "geneva":
            return self._paragraph(f"header-{align}", "Header", symbol, align)
        narrow = 3 * self._layout.width // 10
        cells = [
            (f"header-{align}", symbol, narrow),
            (f"header-{align}-title", self._title, self._layout.width - narrow),
        ]
        if align == "right":
            cells.reverse()
        inside = "".join(
            self._cell(
                width,
                self._paragraph(name, "Header", runs, "right" if place else "", after=80),
                bottom=_THIN,
                low=True,
            )
            for place, (name, runs, width) in enumerate(cells)
        )
        columns = tuple(width for _, _, width in cells)
        return self._table([(864, inside)], columns) + self._paragraph(
            f"header-{align}-end", "Header", "", ""
        )

    def _running_symbol(self, masthead: Masthead) -> str:
        if not self._options.draft_mark:
            return masthead.symbol
        return f"{masthead.symbol} — {DRAFT_MARK}" if masthead.symbol else DRAFT_MARK

    def _in_bold(self, before: str, after: str) -> str:
        """Words in bold; before and after where they have changed."""

        def run(words: str, change: Change | None) -> str:
            inside = f"<w:r><w:rPr><w:b/></w:rPr>{text_elements(words)}</w:r>"
            return self._runs.changed(inside, change) if words else ""

        if before == after:
            return run(after, None)
        return run(before, Change.DELETED) + run(after, Change.INSERTED)

    def _first_page(self) -> str:
        columns = tuple(round(c * self._scale) for c in self._layout.masthead_columns)
        rows = [(864, self._symbol_row(columns)), (2880, self._organ_row(columns))]
        closing = self._paragraph("header-first-end", "Header", "", "", bare=True)
        return self._table(rows, columns) + closing

    def _symbol_row(self, columns: tuple[int, ...]) -> str:
        left, name, *rest = columns
        united = (
            '<w:r><w:rPr><w:spacing w:val="2"/><w:w w:val="96"/><w:sz w:val="28"/></w:rPr>'
            f"{text_elements(shown_text.united_nations(self._language))}</w:r>"
        )
        return (
            self._cell(left, self._paragraph("masthead-1", "Normal", "", ""), bottom=_THIN)
            + self._cell(
                name + rest[0],
                self._paragraph("masthead-un", "Normal", united, "", after=80, auto=True),
                bottom=_THIN,
                low=True,
                span=2,
            )
            + self._cell(
                sum(rest[1:]),
                self._paragraph("slot:symbol", "Normal", self._symbol(), "right", 80, auto=True),
                bottom=_THIN,
                low=True,
                span=3,
            )
        )

    def _symbol(self) -> str:
        before, after = self._base.symbol, self._masthead.symbol
        if before == after:
            return _symbol_runs(after)
        parts = (
            self._runs.changed(_symbol_runs(before), Change.DELETED),
            self._runs.changed(_symbol_runs(after), Change.INSERTED),
        )
        return "".join(parts)

    def _organ_row(self, columns: tuple[int, ...]) -> str:
        left, *middle, right = columns
        name = text_elements(shown_text.masthead_name(self._masthead, self._language))
        organ = self._paragraph(
            "masthead-organ", self._layout.organ_style, f"<w:r>{name}</w:r>", "", before=109
        )
        return (
            self._cell(left, self._paragraph("masthead-2", "Normal", "", ""), bottom=_THICK)
            + self._cell(sum(middle[:3]), organ, bottom=_THICK, span=3)
            + self._cell(middle[3], self._paragraph("masthead-3", "Normal", "", ""), bottom=_THICK)
            + self._cell(right, self._particulars(), bottom=_THICK)
        )

    def _particulars(self) -> str:
        rows = [
            (name, style, before, after, space)
            for (name, style, after, space), (_, _, before, _) in zip(
                _small_print(self._masthead, self._language),
                _small_print(self._base, self._language),
                strict=True,
            )
        ]
        if self._options.draft_mark:
            rows.append(("masthead-draft", "Original", DRAFT_MARK, DRAFT_MARK, 240))
        shown_rows = [
            self._paragraph(name, style, self._line(before, after), "", before=space)
            for name, style, before, after, space in rows
            if before or after
        ]
        return "".join(shown_rows) or self._paragraph("masthead-4", "Publication", "", "")

    def _line(self, before: str, after: str) -> str:
        if before == after:
            return f"<w:r>{text_elements(after)}</w:r>"
        return self._runs.plain(before, Change.DELETED) + self._runs.plain(after, Change.INSERTED)

    def _paragraph(
        self,
        name: str,
        style: str,
        runs: str,
        align: str,
        after: int = 0,
        *,
        before: int = 0,
        auto: bool = False,
        bare: bool = False,
    ) -> str:
        line = ' w:line="240" w:lineRule="auto"' if auto else ""
        spacing = f'<w:spacing w:before="{before}" w:after="{after}"{line}/>'
        if bare:
            border = '<w:pBdr><w:bottom w:val="nil"/></w:pBdr>'
            spacing = f'{border}<w:spacing w:line="20" w:lineRule="exact"/>'
        jc = f'<w:jc w:val="{align}"/>' if align else ""
        name_id = self._ids.of(name if ":" in name else f"furniture:{name}")
        return (
            f'<w:p w14:paraId="{name_id}" w14:textId="77777777"><w:pPr>'
            f'<w:pStyle w:val="{style}"/>{spacing}{jc}</w:pPr>{runs}</w:p>'
        )

    def _cell(
        self, width: int, inside: str, *, bottom: str, low: bool = False, span: int = 1
    ) -> str:
        grid = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
        align = '<w:vAlign w:val="bottom"/>' if low else ""
        border = f'<w:bottom w:val="single" w:sz="{bottom}" w:space="0" w:color="auto"/>'
        return (
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{grid}'
            f"<w:tcBorders>{border}</w:tcBorders>{align}</w:tcPr>{inside}</w:tc>"
        )

    def _table(self, rows: list[tuple[int, str]], columns: tuple[int, ...]) -> str:
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in columns)
        inside = "".join(
            f'<w:tr><w:trPr><w:trHeight w:val="{height}" w:hRule="exact"/></w:trPr>{cells}</w:tr>'
            for height, cells in rows
        )
        return (
            f'<w:tbl><w:tblPr><w:tblW w:w="{sum(columns)}" w:type="dxa"/>'
            '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/>'
            '<w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>'
            f"<w:tblGrid>{grid}</w:tblGrid>{inside}</w:tbl>"
        )


def _running_title(resolution: Resolution) -> str:
    """The title at the head of later pages: adopted texts have it."""
    return resolution.title.plain if resolution.masthead.number else ""


def _symbol_runs(symbol: str) -> str:
    """The symbol, its first letters large: "A" of "A/RES/55/105"."""
    found = re.match(r"[A-Z]+", symbol)
    large = found.group() if found else ""
    lowered = '<w:position w:val="-4"/>'
    rest = text_elements(symbol[len(large) :])
    parts = f'<w:r><w:rPr>{lowered}<w:sz w:val="40"/></w:rPr><w:t>{large}</w:t></w:r>'
    return (parts if large else "") + (f"<w:r><w:rPr>{lowered}</w:rPr>{rest}</w:r>" if rest else "")


def _small_print(masthead: Masthead, language: str) -> list[tuple[str, str, str, int]]:
    """(name, style, words, space before) of the lines beside the organ's name."""
    return [
        ("slot:distribution", "Publication", shown_text.distribution_line(masthead, language), 240),
        ("slot:date", "ReleaseDate", shown_text.date_line(masthead, language), 0),
        ("slot:original", "Original", shown_text.original_line(masthead, language), 240),
    ]
