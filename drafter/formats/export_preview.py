"""What an export will look like: its pages, or the beginning of what will be written."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from drafter.document.draft import Draft
from drafter.formats.contract import WriteOptions
from drafter.formats.registry import write

if TYPE_CHECKING:
    from drafter.formats.pdf.preview import PageSetter, SetPages

_PAGED = {".pdf": True, ".docx": False, ".odt": False}
"""Formats of pages; whether they will be exactly these."""
_MOST_CHARACTERS = 8000
_MOST_LINES = 60
_LONG, _FIRST = 80, 24
"""Paragraphs: of a longer text so many are enough for the pages that are seen at once."""
_STYLE = re.compile(r"<style.*?</style>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class ExportPreview:
    """One of `pages`, `page_text` (HTML) and `text` (as written), and a remark on it.

    A `partial` one has only the first pages; the whole takes longer.
    """

    remark: str
    pages: SetPages | None = None
    page_text: str = ""
    text: str = ""
    partial: bool = False


def export_preview(
    draft: Draft, suffix: str, options: WriteOptions, setter: PageSetter, *, quick: bool = False
) -> ExportPreview:
    """How a draft will look in the format of a suffix; of a long one the first pages, if `quick`.

    Raises UnreadableFile, CannotBeSet.

    Files for a word processor are shown by our own pages: the same words, marks and paper, but another
    program may break lines and pages elsewhere.
    """
    if suffix in _PAGED:
        exact = _PAGED[suffix]
        shown = options if exact else replace(options, side_by_side=False)
        if quick and len(draft.current.paragraphs) > _LONG:
            pages = setter.set(draft, shown, _FIRST)
            return ExportPreview("The first pages; the others follow.", pages=pages, partial=True)
        pages = setter.set(draft, shown)
        count = len(pages.sizes)
        remark = f"{count} page{'' if count == 1 else 's'}"
        if not exact:
            remark = f"About {remark}; lines may break elsewhere in another program"
        return ExportPreview(f"{remark}.", pages=pages)
    text = write(draft, suffix, options).decode("utf-8-sig", errors="replace")
    if suffix == ".html":
        return ExportPreview("The beginning, without the browser's looks.", page_text=_cut(text))
    whole = len(text) <= _MOST_CHARACTERS
    remark = "All that will be written." if whole else f"The beginning of {len(text):,} characters."
    return ExportPreview(remark, text=text[:_MOST_CHARACTERS])


def _cut(page: str) -> str:
    """The first lines of a page; every block of it stands on a line of its own."""
    lines = _STYLE.sub("", page).splitlines()
    return "\n".join(lines[:_MOST_LINES])
