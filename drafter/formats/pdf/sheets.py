"""Sheets that go with a draft, set as accessible PDF: templates/documents/sheet.typ."""

from __future__ import annotations

import functools
import json
from typing import TYPE_CHECKING, Any

from drafter.formats.pdf.writer import set_pages
from drafter.paths import template

if TYPE_CHECKING:
    import typst


def write_sheet(data: dict[str, Any]) -> bytes:
    """The pages of a sheet, whose `form` is "sponsors" or "report"; always the same bytes.

    Nothing of the data is read as markup. Raises CannotBeSet.
    """
    return set_pages(_compiler(), json.dumps(data, ensure_ascii=False))


@functools.cache
def _compiler() -> typst.Compiler:
    import typst

    source = template("documents", "sheet.typ")
    return typst.Compiler(source, root=source.parent)
