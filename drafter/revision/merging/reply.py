"""A returned file, and how far it can be trusted."""

from __future__ import annotations

from dataclasses import dataclass

from drafter.document.draft import Draft


@dataclass(frozen=True, slots=True)
class Reply:
    """A colleague's copy of the draft.

    `name` is who sent it, where the user said so; `file` is the name of the file without its suffix.
    `exact` says that its no-break spaces and hyphens are meant, `marks` that its italics and other
    marks are, `kept` that it still carries what Word cannot show (masthead, numbering): what another
    format never had cannot have been changed in it.
    """

    draft: Draft
    file: str
    name: str = ""
    exact: bool = True
    marks: bool = True
    kept: bool = True

    @property
    def called(self) -> str:
        """The name for lists and brackets: as given, else the one author of its tracked changes, else
        that of the file."""
        if self.name:
            return self.name
        authors = {change.author for change in self.draft.changes if change.author}
        return authors.pop() if len(authors) == 1 else self.file
