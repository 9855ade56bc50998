"""The words in which the particulars of a masthead are printed, in the language of the text."""

from __future__ import annotations

import datetime as dt

from drafter.conventions.dates import format_date
from drafter.conventions.languages import LanguageWords, language_words
from drafter.conventions.ordinals import session_ordinal
from drafter.conventions.organs import (
    GENERAL_ASSEMBLY,
    HUMAN_RIGHTS_COUNCIL,
    SECURITY_COUNCIL,
    all_bodies,
    organ,
)
from drafter.document.marked_text import Mark, MarkedText, MarkKind, marked
from drafter.document.masthead import Adoption, Masthead
from drafter.document.numbering import paragraph_labels
from drafter.document.resolution import Resolution

_KINDS = {"special": "special session", "emergency": "emergency special session"}


def united_nations(language: str = "en") -> str:
    """The name of the Organization at the head of the first page."""
    words = language_words(language)
    return words.united_nations if words else "United Nations"


def organ_name(masthead: Masthead, language: str = "en") -> str:
    """The organ's own name, that of the General Assembly where the organ is not known."""
    words = language_words(language)
    if words is not None:
        return words.organs.get(masthead.organ) or words.organs[GENERAL_ASSEMBLY]
    try:
        return organ(masthead.organ).name
    except KeyError:
        return "General Assembly"


def masthead_name(masthead: Masthead, language: str = "en") -> str:
    """The name in large letters: the Human Rights Council's papers bear "General Assembly"."""
    words = language_words(language)
    if words is not None:
        council = masthead.organ == HUMAN_RIGHTS_COUNCIL
        return words.organs[GENERAL_ASSEMBLY] if council else organ_name(masthead, language)
    try:
        return organ(masthead.organ).masthead
    except KeyError:
        return "General Assembly"


def distribution_line(masthead: Masthead, language: str = "en") -> str:
    """ "Distr.: General", or "" when it is not known."""
    if not masthead.distribution:
        return ""
    words = language_words(language)
    return (
        words.distribution(masthead.distribution) if words else f"Distr.: {masthead.distribution}"
    )


def date_line(masthead: Masthead, language: str = "en") -> str:
    """The date of the document, or "" when it is not known."""
    day = masthead.document_date
    if day is None:
        return ""
    words = language_words(language)
    return words.masthead_date(day) if words else format_date(day)


def original_line(masthead: Masthead, language: str = "en") -> str:
    """ "Original: English", or "" when it is not known."""
    if not masthead.original:
        return ""
    words = language_words(language)
    return words.original(masthead.original) if words else f"Original: {masthead.original}"


def date_words(day: dt.date, language: str = "en") -> str:
    """A day as it stands in the text and in its closing lines."""
    words = language_words(language)
    return words.date(day) if words else format_date(day)


def session_line(masthead: Masthead, language: str = "en") -> str:
    """ "Fifty-fifth session", for the Economic and Social Council "2024 session"; "" if unknown."""
    return "" if masthead.organ == SECURITY_COUNCIL else session_words(masthead, language)


def session_words(masthead: Masthead, language: str = "en") -> str:
    """The same of any organ, also of the Security Council, which has no sessions."""
    number = masthead.session
    if number is None or number < 1:
        return ""
    known = language_words(language)
    if known is not None:
        return known.session(number, masthead.session_kind)
    if number > 999:
        return f"{number} session"
    words = session_ordinal(number)
    return f"{words[0].upper()}{words[1:]} {_KINDS.get(masthead.session_kind, 'session')}"


def committee_line(masthead: Masthead, language: str = "en") -> str:
    """The name of a committee, also where the masthead gives its id; in other languages than English
    those of the Main Committees are known."""
    known = {body.id: body.name for body in all_bodies()}
    name = known.get(masthead.committee, masthead.committee)
    words = language_words(language)
    return words.committees.get(name, name) if words else name


def agenda_line(masthead: Masthead, language: str = "en") -> str:
    """ "Agenda item 114 (b)", or "" when no item is known."""
    if not masthead.agenda_item:
        return ""
    words = language_words(language)
    if words is not None:
        return words.agenda(masthead.agenda_item)
    several = " and " in masthead.agenda_item or "," in masthead.agenda_item
    return f"Agenda item{'s' if several else ''}\u00a0{masthead.agenda_item}"


def sponsors_line(masthead: Masthead, language: str = "en") -> str:
    """ "Albania, Belgium and Zambia: draft resolution", or "" without a sponsor."""
    names = list(masthead.sponsors)
    if not names:
        return ""
    words = language_words(language)
    if words is not None:
        return words.sponsors(names, masthead.on_behalf_of, masthead.kind)
    joined = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
    behalf = f", on behalf of {masthead.on_behalf_of}" if masthead.on_behalf_of else ""
    return f"{joined}{behalf}: draft {masthead.kind}"


def heading_line(masthead: Masthead, adoption: Adoption, language: str = "en") -> MarkedText:
    """The line "Resolution adopted by ..."; made from the particulars of an adopted text if empty.

    In other languages than English it is made for resolutions of organs whose formula is known.
    """
    if masthead.heading.text or not adoption:
        return masthead.heading
    words = language_words(language)
    if words is not None:
        return _made_heading(masthead, adoption, words)
    when = f" on {format_date(adoption.date)}" if adoption.date else ""
    if masthead.organ == SECURITY_COUNCIL:
        meeting = f" at its {adoption.meeting}," if adoption.meeting else ""
        return marked(f"Adopted by the Security Council{meeting}{when}")
    when = when.lstrip().replace(" ", "\u00a0")  # the line breaks before the date, not within
    if when:
        when = f" {when}"
    return marked(f"{masthead.kind.capitalize()} adopted by the {organ_name(masthead)}{when}")


def _made_heading(masthead: Masthead, adoption: Adoption, words: LanguageWords) -> MarkedText:
    form = words.adopted.get(masthead.organ, "")
    if not form or adoption.date is None or masthead.kind != "resolution":
        return masthead.heading
    return marked(form.format(date=words.date(adoption.date)))


def number_line(masthead: Masthead, language: str = "en") -> str:
    """ "Resolution 2709 (2023)" above the heading: the Security Council's texts have no title."""
    if masthead.organ != SECURITY_COUNCIL or not masthead.number:
        return ""
    words = language_words(language)
    if words is not None:
        return words.resolution_number.format(number=masthead.number)
    return f"Resolution {masthead.number}"


def title_number(masthead: Masthead, language: str = "en") -> str:
    """What stands before the title: "55/105."; in a draft of the Human Rights Council "61/…"."""
    if masthead.organ == SECURITY_COUNCIL:
        return ""
    if masthead.number:
        words = language_words(language)
        form = words.title_number if words else "{number}."
        return form.format(number=masthead.number)
    if masthead.organ == HUMAN_RIGHTS_COUNCIL and masthead.session:
        return f"{masthead.session}/…"
    return ""


def adoption_lines(adoption: Adoption, language: str = "en") -> MarkedText:
    """The meeting and the date, in italics, on two lines."""
    lines = [adoption.meeting, date_words(adoption.date, language) if adoption.date else ""]
    text = "\n".join(line for line in lines if line)
    return marked(text, [Mark(0, len(text), MarkKind.ITALIC)])


def shown_labels(resolution: Resolution) -> dict[str, str]:
    """The labels of the paragraphs by their ids, in the form of the language."""
    labels = paragraph_labels(resolution)
    words = language_words(resolution.language)
    return {name: words.label(label) for name, label in labels.items()} if words else labels


def notes_heading(language: str = "en") -> str:
    """What stands above the notes where they are at the end."""
    words = language_words(language)
    return words.notes if words else "Notes"
