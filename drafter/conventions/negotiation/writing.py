"""Bracketed words with their proposer, as a Word user writes and reads them: "[EU: and women]"."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.conventions.negotiation.attribution import Stance
from drafter.conventions.negotiation.parties import Party, parties_of, party_named
from drafter.document.marked_text import MarkedText, plain

AGREED = "[agreed ad ref]"
"""The mark of a paragraph that is agreed *ad referendum*, as it is written at its end."""
_KNOWN_VERBS = {
    Stance.PROPOSES: "",
    Stance.KEEPS: " to retain",
    Stance.DELETES: " to delete",
    Stance.RESERVES: " reserves",
}
_NAMED = {
    Stance.PROPOSES: "Proposed by ",
    Stance.KEEPS: "Retention proposed by ",
    Stance.DELETES: "Deletion proposed by ",
    Stance.RESERVES: "Reservation proposed by ",
}


def bracketed(
    content: MarkedText | str, proposer: Party | str = "", stance: Stance = Stance.PROPOSES
) -> MarkedText:
    """The words in square brackets, with who proposes them: `[EU: and women]`, `[US to delete: and men]`.

    `proposer` is a party, or a name or short form of a State, a group or several ("EU, Japan"); a name that
    no table knows, as a colleague's own, is written so that it is read again: `[Proposed by Anna Smith: …]`.
    Empty means that nobody is named: `[and women]`. Marks of the words stay (notes, italics); the brackets
    and the attribution carry none. Without words it is a note on its paragraph: `[EU to delete]`.
    """
    words = plain(content) if isinstance(content, str) else content
    said = attributed(proposer, stance)
    if said and words.text:
        said += ": "
    return plain(f"[{said}") + words + plain("]")


def attributed(proposer: Party | str, stance: Stance = Stance.PROPOSES) -> str:
    """The words of an attribution without its colon: "EU, Japan to delete"; "" for nobody."""
    if isinstance(proposer, Party):
        proposer = proposer.short
    if not proposer.strip():
        return ""
    parties = parties_of(proposer)
    if parties is None:
        return _NAMED[stance] + party_named(proposer.replace(":", " ")).short
    return joined(parties) + _KNOWN_VERBS[stance]


def joined(parties: Sequence[Party]) -> str:
    """ "EU, Japan", as it stands before proposed words."""
    return ", ".join(party.short for party in parties)
