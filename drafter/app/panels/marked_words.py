"""Changed words as rich text: deleted ones struck, inserted ones underlined, never by colour alone."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from drafter.app.language import tr
from drafter.app.theme.theme import Theme
from drafter.revision.changes import Piece


def as_html(pieces: Sequence[Piece], theme: Theme) -> str:
    """The pieces in the colours of a theme."""
    looks = {
        "kept": "<span>{}</span>",
        "deleted": f'<span style="color:{theme["finding.error"]};text-decoration:line-through">{{}}</span>',
        "inserted": f'<span style="color:{theme["finding.advice"]};text-decoration:underline">{{}}</span>',
    }
    return "".join(
        looks[piece.what].format(escape(piece.text).replace("\n", "<br>")) for piece in pieces
    )


def as_words(pieces: Sequence[Piece]) -> str:
    """The same said aloud."""
    said = {"kept": "{}", "deleted": tr("[deleted: {}]"), "inserted": tr("[inserted: {}]")}
    return " ".join(said[piece.what].format(piece.text.strip()) for piece in pieces)
