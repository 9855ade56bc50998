"""The table of agreed language to a file, by its suffix."""

from __future__ import annotations

from pathlib import Path

from drafter.open_draft.agreed.table import AgreedTable
from drafter.workspace.saving import SaveFailed, atomic_write

SUFFIXES = (".docx", ".html")


def checked_path(path: Path, own: Path | None = None) -> str:
    """The suffix of a path to which the table can be written.

    Raises SaveFailed for one that is not among SUFFIXES, and for the file of the draft itself.
    """
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise SaveFailed(f"{path.name} cannot be written: choose a name ending in .docx or .html.")
    if own is not None and path.resolve() == own.resolve():
        raise SaveFailed(f"{path.name} is the draft itself: choose another name for the table.")
    return suffix


def export(table: AgreedTable, path: Path, language: str = "en", own: Path | None = None) -> None:
    """Write the table to `path`, never over `own`, the file of the draft itself.

    Raises SaveFailed; see also `checked_path`.
    """
    suffix = checked_path(path, own)
    if suffix == ".html":
        from drafter.open_draft.agreed.as_html import as_html

        data = as_html(table).encode("utf-8", "replace")
    else:
        from drafter.open_draft.agreed.as_docx import as_docx

        data = as_docx(table, language)
    atomic_write(path, data)
