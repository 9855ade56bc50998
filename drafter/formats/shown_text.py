"""The words in which the particulars of a masthead are printed."""

from __future__ import annotations

from drafter.conventions.dates import format_date
from drafter.conventions.ordinals import session_ordinal
from drafter.conventions.organs import HUMAN_RIGHTS_COUNCIL, SECURITY_COUNCIL, all_bodies, organ
from drafter.document.marked_text import Mark, MarkedText, MarkKind, marked
from drafter.document.masthead import Adoption, Masthead

_KINDS = {"special": "special session", "emergency": "emergency special session"}


def organ_name(masthead: Masthead) -> str:
    """The organ's own name, "General Assembly" where the organ is not known."""
    try:
        return organ(masthead.organ).name
    except KeyError:
        return "General Assembly"


def masthead_name(masthead: Masthead) -> str:
    """The name in large letters: the Human Rights Council's papers bear "General Assembly"."""
    try:
        return organ(masthead.organ).masthead
    except KeyError:
        return "General Assembly"


def session_line(masthead: Masthead) -> str:
    """ "Fifty-fifth session", for the Economic and Social Council "2024 session"; "" if unknown."""
    return "" if masthead.organ == SECURITY_COUNCIL else session_words(masthead)


def session_words(masthead: Masthead) -> str:
    """The same of any organ, also of the Security Council, which has no sessions."""
    number = masthead.session
    if number is None or number < 1:
        return ""
    if number > 999:
        return f"{number} session"
    words = session_ordinal(number)
    return f"{words[0].upper()}{words[1:]} {_KINDS.get(masthead.session_kind, 'session')}"


def committee_line(masthead: Masthead) -> str:
    """The name of a committee, also where the masthead gives its id."""
    known = {body.id: body.name for body in all_bodies()}
    return known.get(masthead.committee, masthead.committee)


def agenda_line(masthead: Masthead) -> str:
    """ "Agenda item 114 (b)", or "" when no item is known."""
    if not masthead.agenda_item:
        return ""
    several = " and " in masthead.agenda_item or "," in masthead.agenda_item
    return f"Agenda item{'s' if several else ''}\u00a0{masthead.agenda_item}"


def sponsors_line(masthead: Masthead) -> str:
    """ "Albania, Belgium and Zambia: draft resolution", or "" without a sponsor."""
    names = list(masthead.sponsors)
    if not names:
        return ""
    joined = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
    behalf = f", on behalf of {masthead.on_behalf_of}" if masthead.on_behalf_of else ""
    return f"{joined}{behalf}: draft {masthead.kind}"


def heading_line(masthead: Masthead, adoption: Adoption) -> MarkedText:
    """The line "Resolution adopted by ..."; made from the particulars of an adopted text if empty."""
    if masthead.heading.text or not adoption:
        return masthead.heading
    when = f" on {format_date(adoption.date)}" if adoption.date else ""
    if masthead.organ == SECURITY_COUNCIL:
        meeting = f" at its {adoption.meeting}," if adoption.meeting else ""
        return marked(f"Adopted by the Security Council{meeting}{when}")
    when = when.lstrip().replace(" ", "\u00a0")  # the line breaks before the date, not within
    if when:
        when = f" {when}"
    return marked(f"{masthead.kind.capitalize()} adopted by the {organ_name(masthead)}{when}")


def title_number(masthead: Masthead) -> str:
    """What stands before the title: "55/105."; in a draft of the Human Rights Council "61/…"."""
    if masthead.organ == SECURITY_COUNCIL:
        return ""
    if masthead.number:
        return f"{masthead.number}."
    if masthead.organ == HUMAN_RIGHTS_COUNCIL and masthead.session:
        return f"{masthead.session}/…"
    return ""


def adoption_lines(adoption: Adoption) -> MarkedText:
    """The meeting and the date, in italics, on two lines."""
    lines = [adoption.meeting, format_date(adoption.date) if adoption.date else ""]
    text = "\n".join(line for line in lines if line)
    return marked(text, [Mark(0, len(text), MarkKind.ITALIC)])
