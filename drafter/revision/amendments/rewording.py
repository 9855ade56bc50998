"""A text that was reworded, as amendments: a few words each, or the whole text where too much differs."""

from __future__ import annotations

from collections.abc import Mapping

from drafter.document.marked_text import MarkedText, plain
from drafter.document.word_diff import Hunk, word_diff
from drafter.revision.amendments.amendment import Amendment, BadAmendment, Replacement, Words
from drafter.revision.amendments.rendering import folded, rendered
from drafter.revision.amendments.words import change_for, patch_of, patched
from drafter.revision.note_matching import NotePairs

_MOST_PIECES = 5
_MOST_CHANGED = 0.6

Names = Mapping[str, str]
"""What stands for a note's reference, by the note's id."""


def reworded(
    name: str, texts: tuple[MarkedText, MarkedText], notes: tuple[Names, Names], keys: NotePairs
) -> list[Amendment]:
    """The amendments after which the text of that name reads as the second; none where it does."""
    (base, current), (old_names, new_names) = texts, notes
    hunks = word_diff(base, current, keys.base, keys.current, exact=False)
    changed = [hunk for hunk in hunks if not hunk.same]
    if not changed:
        return []
    shown = _shown(base, old_names)
    whole: list[Amendment] = [Replacement(name, _shown(current, new_names))]
    size = sum(hunk.base_end - hunk.base_start for hunk in changed)
    if len(changed) > _MOST_PIECES or size > _MOST_CHANGED * len(base) or not base.text:
        return whole
    try:
        pieces = [_piece(shown, base, current, hunk, old_names, new_names) for hunk in changed]
        patches = [patch_of(folded(shown).text, piece.change) for piece in _named(name, pieces)]
        result = patched(folded(shown), patches)
    except BadAmendment:
        return whole
    if folded(result).text != folded(_shown(current, new_names)).text:
        return whole
    return [*_named(name, pieces)]


def _named(name: str, pieces: list[Words]) -> list[Words]:
    return [Words(name, piece.change) for piece in pieces]


def _piece(
    shown: MarkedText, base: MarkedText, current: MarkedText, hunk: Hunk, old: Names, new: Names
) -> Words:
    start = len(_shown(base.slice(0, hunk.base_start), old))
    end = len(_shown(base.slice(0, hunk.base_end), old))
    words = _shown(current.slice(hunk.start, hunk.end), new)
    return Words("", change_for(folded(shown).text, start, end, words))


def _shown(content: MarkedText, names: Names) -> MarkedText:
    return (
        rendered(content, lambda note: names.get(note, ""))
        if content.marks
        else plain(content.text)
    )
