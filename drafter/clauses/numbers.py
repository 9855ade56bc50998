"""Which resolutions a library holds, asked with the standard library alone: for the checker, whose first answer must
not wait for the rest of the store to be loaded."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

_ASKED = (
    "SELECT organ, number, date, title FROM documents "
    "WHERE language = ? AND number != '' AND symbol NOT LIKE '%/L.%'"
)


def numbers_in(path: Path, language: str = "en") -> list[tuple[str, str, str, str]]:
    """Organ, number, date (YYYY-MM-DD or "") and title of every adopted resolution of a library.

    Empty where there is no file, or none that can be read: whoever opens the library is told why.
    """
    if not path.is_file():
        return []
    try:
        with contextlib.closing(
            sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=1)
        ) as db:
            rows = db.execute(_ASKED, [language]).fetchall()
    except sqlite3.Error:
        return []
    return [(str(organ), str(number), str(date), str(title)) for organ, number, date, title in rows]
