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
    """One of `pages`, `page_text` (HTML) and `text` (as written).

    A `partial` one has only the first pages, since the whole takes longer. `exact` says whether all
    will look like this, `size` how many characters there are where `text` is only the beginning.
    """

    pages: SetPages | None = None
    page_text: str = ""
    text: str = ""
    partial: bool = False
    exact: bool = True
    size: int = 0


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
            return ExportPreview(setter.set(draft, shown, _FIRST), partial=True, exact=exact)
        return ExportPreview(setter.set(draft, shown), exact=exact)
    text = write(draft, suffix, options).decode("utf-8-sig", errors="replace")
    if suffix == ".html":
        return ExportPreview(page_text=_cut(text), exact=False)
    size = len(text) if len(text) > _MOST_CHARACTERS else 0
    return ExportPreview(text=text[:_MOST_CHARACTERS], size=size)


def _cut(page: str) -> str:
    """The first lines of a page; every block of it stands on a line of its own."""
    lines = _STYLE.sub("", page).splitlines()
    return "\n".join(lines[:_MOST_LINES])
