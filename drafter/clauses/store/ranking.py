"""Which of the paragraphs that match come first: those in which the words stand often for their length, as BM25 has it.

For some hundred paragraphs this is quicker than the `bm25` of FTS5: before it ranks one row, that counts every paragraph of
the library in which each phrase stands. The rarity of a word, for which it does, tells nothing of a phrase alone and
little where all words stand in each match.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

MOST = 600
"""So many paragraphs are read and ranked; the rest follows as it came."""
_AVERAGE = 60
"""Words of a usual paragraph."""
_SATURATION, _LENGTH = 1.2, 0.75


def best_first(db: Database, ids: Sequence[int], phrases: Sequence[str]) -> list[int]:
    """The ids of paragraphs that all have these phrases, the best first; of equals the last added first."""
    if len(ids) < 2:
        return list(ids)
    listed = ",".join(map(str, ids[:MOST]))  # numbers of our own
    rows = db.execute(f"SELECT id, text FROM paragraphs WHERE id IN ({listed})")  # noqa: S608
    wanted = [phrase.lower() for phrase in phrases]
    scores = {number: _score(text, wanted) for number, text in rows.fetchall()}
    read = sorted(scores, key=lambda one: (-scores[one], -one))
    return read + list(ids[MOST:])


def _score(text: str, phrases: Sequence[str]) -> float:
    plain = text.lower()
    if not plain.isascii():  # `fold` would take half the time of a search
        plain = plain.replace("\u00a0", " ").replace("\u2011", "-").replace("\u2019", "'")
    length = plain.count(" ") + 1
    damping = _SATURATION * (1 - _LENGTH + _LENGTH * length / _AVERAGE)
    counts = (plain.count(phrase) or 1 for phrase in phrases)
    return sum(count / (count + damping) for count in counts)
