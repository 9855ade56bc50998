"""A new text: its masthead, organ line and first paragraphs follow from organ, committee and session."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from drafter.conventions import organs, sessions
from drafter.conventions.organs import Body, Organ
from drafter.conventions.symbols import draft_symbol
from drafter.document.draft import Draft
from drafter.document.identity import new_id
from drafter.document.marked_text import MarkedText, italic, plain
from drafter.document.masthead import Masthead
from drafter.document.paragraph import Paragraph, ParagraphKind
from drafter.document.resolution import Resolution

KINDS = ("resolution", "decision")


@dataclass(frozen=True, slots=True)
class NewDraft:
    """What is asked before a new text begins.

    `session` is the number of the session, for the Economic and Social Council and the Security
    Council the year; `committee` the name of a Main Committee or commission, empty for the plenary.
    """

    organ: str = organs.GENERAL_ASSEMBLY
    committee: str = ""
    session: int | None = None
    kind: str = "resolution"
    title: str = ""


def committees(organ_id: str) -> tuple[Body, ...]:
    """The committees and commissions in which texts of an organ are drafted, Main Committees first."""
    bodies = [body for body in organs.all_bodies() if body.parent == organ_id]
    return tuple(sorted(bodies, key=lambda body: not body.symbol_prefixes[0].startswith("A/C.")))


def usual_session(organ_id: str, day: dt.date) -> int | None:
    """The session for which one drafts on a day: the one being held, else the next; of the Security
    Council the year. None where the organ sits no more."""
    if organ_id == organs.SECURITY_COUNCIL:
        return day.year
    found = sessions.session_at(organ_id, day)
    if found is None:
        return None
    if found.contains(day):
        return found.number
    following = sessions.next_sessions(organ_id, found.number, 1)
    return following[0].number if following else found.number


def symbol_of(organ_id: str, committee: str, session: int | None) -> str:
    """The symbol of a draft, an ellipsis standing for its number; empty where no session is known."""
    if session is None:
        return ""
    body = organs.body_from_name(committee) if committee else None
    if body is not None:
        prefix = body.symbol_prefixes[0]
        if not prefix.startswith("A/C."):
            return f"{prefix}{session}/L.…"
        return draft_symbol(organ_id, session, committee=int(prefix[4:].rstrip("/")))
    return draft_symbol(organ_id, session)


def organ_line_of(organ: Organ) -> MarkedText:
    """The line that opens the text, the organ in italics (RES-STR-02)."""
    return italic(organ.line) + plain(",")


def new_resolution(wanted: NewDraft) -> Resolution:
    """An empty text of an organ: one preambular and one operative paragraph to write on.

    Raises KeyError for an unknown organ.
    """
    organ = organs.organ(wanted.organ)
    council = organ.is_security_council
    masthead = Masthead(
        organ=organ.id,
        committee=wanted.committee,
        symbol=symbol_of(organ.id, wanted.committee, wanted.session),
        session=None if council else wanted.session,
        distribution="General" if council else "Limited",
        original="English",
        kind=wanted.kind,
    )
    return Resolution(
        masthead=masthead,
        title=plain(" ".join(wanted.title.split())),
        organ_line=organ_line_of(organ),
        paragraphs=(
            Paragraph(new_id(), ParagraphKind.PREAMBULAR, MarkedText()),
            Paragraph(new_id(), ParagraphKind.OPERATIVE, MarkedText()),
        ),
        first_footnote=organ.first_footnote,
    )


def new_draft(wanted: NewDraft) -> Draft:
    """The draft of such a text. Raises KeyError for an unknown organ."""
    return Draft(current=new_resolution(wanted))
