"""Who signs a tracked change, and when."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from drafter.document.draft import TrackedChange
from drafter.formats.contract import WriteOptions
from drafter.formats.docx.writing.package import FIXED_MOMENT
from drafter.formats.xml_text import escape

NOBODY = "Author"
"""What Word itself writes where the author has been removed."""
_APART = datetime.timedelta(minutes=2)
_FORMAT = "%Y-%m-%dT%H:%M:%SZ"


class Hands:
    """Gives each change its number, author and date.

    A change that someone had made in the file that was read stays his, unless the file is scrubbed.
    Changes of whole paragraphs are dated two minutes later than those within one: LibreOffice joins
    neighbours of one author and minute, and would then take the end of the paragraph before an
    inserted one for inserted too.
    """

    def __init__(self, options: WriteOptions, known: Sequence[TrackedChange] = ()) -> None:
        self._author = "" if options.scrub else options.author
        given = None if options.scrub else options.moment
        self._moment = given or FIXED_MOMENT
        self._number = 0
        self._known: dict[tuple[str, bool], list[TrackedChange]] = {}
        for change in () if options.scrub else known:
            self._known.setdefault((change.target, change.inserted), []).append(change)

    def attributes(
        self, target: str = "", text: str = "", *, inserted: bool = True, whole: bool = False
    ) -> str:
        """The attributes of `w:ins`, `w:del` and their like for words of a text; `whole` says that
        a paragraph is inserted, deleted or moved altogether."""
        self._number += 1
        author = self._author
        date = (self._moment + _APART if whole else self._moment).strftime(_FORMAT)
        known = self._whose(text.strip(), self._known.get((target, inserted), ()))
        if known:
            author = ", ".join(dict.fromkeys(change.author for change in known if change.author))
            date = "" if known[0].date is None else known[0].date.strftime(_FORMAT)
        dated = f' w:date="{date}"' if date else ""
        return f'w:id="{self._number}" w:author="{escape(author or NOBODY)}"{dated}'

    @staticmethod
    def _whose(words: str, known: Sequence[TrackedChange]) -> list[TrackedChange]:
        """The change that has these very words, else one that contains them, else all that they are
        made of: words by several hands that are shown as one change."""
        if not words:
            return []
        same = [change for change in known if change.text.strip() == words]
        around = same or [change for change in known if words in change.text]
        return around[:1] or [c for c in known if c.text.strip() and c.text.strip() in words]
