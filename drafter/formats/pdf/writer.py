"""Setting a draft as PDF."""

from __future__ import annotations

import datetime
import functools
import json
from typing import TYPE_CHECKING, Any

from drafter.document.draft import Draft
from drafter.formats.contract import UnreadableFile, WriteOptions
from drafter.paths import template

if TYPE_CHECKING:
    import typst

_STANDARDS: list[typst.PDFStandard] = ["ua-1", "a-2a"]
"""Accessible for screen readers, and fit for archives."""
_FIXED = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)


class CannotBeSet(UnreadableFile):
    """The page could not be set; the message is one sentence for the user."""


def write(draft: Draft, options: WriteOptions) -> bytes:
    """The draft as PDF/UA-1 and PDF/A-2a, with real footnotes. Raises CannotBeSet.

    A text with a character that no font here has breaks both standards; it is set all the same, as
    tagged PDF. Without a moment in the options the same draft gives the same bytes.
    """
    name, view = pages_of(draft, options)
    data = json.dumps(view, ensure_ascii=False)
    return set_pages(_compiler(name), data, None if options.scrub else options.moment)


def pages_of(draft: Draft, options: WriteOptions) -> tuple[str, dict[str, Any]]:
    """The page template that the options ask for, and what it prints.

    Without a base there is nothing to compare: then the text is printed as it stands.
    """
    if options.side_by_side and draft.base is not None:
        from drafter.formats.pdf.columns import columns_view

        return "side_by_side.typ", columns_view(draft, options)
    from drafter.formats.pdf.view import page_view

    return "resolution.typ", page_view(draft, options)


def set_pages(
    compiler: typst.Compiler, data: str, moment: datetime.datetime | None = None
) -> bytes:
    """The pages of a template with its data, to both standards where the fonts allow it."""
    import typst

    made = (moment or _FIXED).astimezone(datetime.UTC).replace(microsecond=0)
    try:
        return _set(compiler, data, made, _STANDARDS)
    except typst.TypstError:
        try:
            return _set(compiler, data, made, [])
        except typst.TypstError as error:
            raise CannotBeSet(
                f"The pages could not be set ({error.message}): export DOCX instead."
            ) from error


def _set(
    compiler: typst.Compiler,
    data: str,
    moment: datetime.datetime,
    standards: list[typst.PDFStandard],
) -> bytes:
    result = compiler.compile(
        format="pdf", sys_inputs={"draft": data}, pdf_standards=standards, timestamp=moment
    )
    assert isinstance(result, bytes)  # noqa: S101 - one PDF, asked for without an output path
    return result


@functools.cache
def _compiler(name: str) -> typst.Compiler:
    """Kept between calls: the second setting takes a fraction of the first."""
    import typst

    source = template("documents", name)
    return typst.Compiler(source, root=source.parent)
