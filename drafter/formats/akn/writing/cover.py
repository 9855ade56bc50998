"""Cover page, preface and conclusions."""

from __future__ import annotations

import re
from dataclasses import dataclass

from drafter.conventions.organs import HUMAN_RIGHTS_COUNCIL, SECURITY_COUNCIL
from drafter.document.marked_text import MarkedText, plain
from drafter.document.masthead import Masthead
from drafter.document.resolution import Resolution
from drafter.formats import shown_text
from drafter.formats.akn.writing.inline import Inline
from drafter.formats.akn.writing.markup import element, lines
from drafter.formats.xml_text import escape


@dataclass(frozen=True, slots=True)
class Cover:
    """The cover page, and whether it says meeting and date of the adoption."""

    markup: str
    tells_adoption: bool


def organ_reference(masthead: Masthead) -> str:
    """The organ's name as a reference: "generalAssembly"."""
    name: str = shown_text.organ_name(masthead)
    first, *rest = re.findall(r"[A-Za-z]+", name)
    return str(first).lower() + "".join(str(word).capitalize() for word in rest if word != "and")


def committee_reference(masthead: Masthead) -> str:
    """A Main Committee as a reference, "thirdCommittee", or "" where there is none."""
    found = re.match(r"(\w+) Committee$", shown_text.committee_line(masthead))
    return f"{found.group(1).lower()}Committee" if found is not None else ""


def cover_of(resolution: Resolution, inline: Inline) -> Cover:
    """The particulars of the masthead, a line each."""
    masthead, language = resolution.masthead, resolution.language
    heading, tells = _heading(resolution, inline)
    committee = committee_reference(masthead)
    report = inline.of(masthead.report)
    rows = [
        _line(_authority(shown_text.united_nations(language), "#publisher")),
        _symbol(masthead),
        _line(_authority(shown_text.masthead_name(masthead, language), "#issuingBody")),
        *_particulars(masthead, language),
        _subsidiary(masthead, language),
        _session(masthead, language),
        _named("committee", shown_text.committee_line(masthead, language)),
        _agenda(masthead, language),
        _named("agenda item name", masthead.agenda_title),
        _named("sponsors", shown_text.sponsors_line(masthead, language)),
        _number(masthead, language),
        heading,
        _line(element("docProponent", report, refersTo=f"#{committee}" if committee else None))
        if report or committee
        else "",
    ]
    return Cover(element("coverPage", lines(*rows), eId="coverPage_1"), tells)


def _line(inside: str) -> str:
    return element("p", inside)


def _authority(name: str, reference: str) -> str:
    return element("docAuthority", escape(name), refersTo=reference)


def _symbol(masthead: Masthead) -> str:
    if not masthead.symbol:
        return ""
    number = element("docNumber", escape(masthead.symbol), refersTo="#symbol")
    return element("p", number, class_="upperRight")


def _particulars(masthead: Masthead, language: str) -> list[str]:
    rows = []
    if masthead.distribution:
        words = escape(shown_text.distribution_line(masthead, language))
        rows.append(_line(element("docStatus", words, refersTo="#generalDistribution")))
    if masthead.document_date is not None:
        words = escape(shown_text.date_line(masthead, language))
        day = masthead.document_date.isoformat()
        rows.append(_line(element("docDate", words, date=day, refersTo="#dateOfIssuance")))
    if masthead.original:
        rows.append(_named("originalLanguage", shown_text.original_line(masthead, language)))
    return rows


def _subsidiary(masthead: Masthead, language: str) -> str:
    if masthead.organ != HUMAN_RIGHTS_COUNCIL:
        return ""
    return _line(_authority(shown_text.organ_name(masthead, language), "#subsidiaryBody"))


def _session(masthead: Masthead, language: str) -> str:
    words = shown_text.session_line(masthead, language)
    if not words:
        return ""
    return _line(
        element(
            "session",
            escape(words),
            refersTo=f"#{organ_reference(masthead)}",
            value=str(masthead.session),
            eId="coverPage_1__session_1",
        )
    )


def _agenda(masthead: Masthead, language: str) -> str:
    words = shown_text.agenda_line(masthead, language)
    if not words:
        return ""
    item = element("inline", escape(words), title=masthead.agenda_item, name="agenda item")
    return _line(item)


def _named(name: str, words: str) -> str:
    return _line(element("inline", escape(words), name=name)) if words else ""


def _number(masthead: Masthead, language: str) -> str:
    words = escape(shown_text.number_line(masthead, language))
    return _line(element("docTitle", words, refersTo="#resolutionNumber")) if words else ""


def _heading(resolution: Resolution, inline: Inline) -> tuple[str, bool]:
    """The line "Resolution adopted by ..."; the Security Council's tells meeting and date."""
    masthead, adoption = resolution.masthead, resolution.adoption
    content = shown_text.heading_line(masthead, adoption, resolution.language)
    if not content.text:
        return "", False
    if masthead.organ != SECURITY_COUNCIL:
        return _line(element("docTitle", inline.of(content))), False
    meeting = _place(content, adoption.meeting)
    date = _place(
        content, shown_text.date_words(adoption.date, resolution.language) if adoption.date else ""
    )
    day = adoption.date.isoformat() if adoption.date else ""
    inside, at = "", 0
    for start, end, tag in sorted(
        (place, place_end, tag)
        for place, place_end, tag in ((*meeting, "inline"), (*date, "docDate"))
        if place_end > place
    ):
        inside += inline.of(content.slice(at, start))
        words = inline.of(content.slice(start, end))
        if tag == "inline":
            inside += element(
                "inline", words, name="adoptionMeeting", title=adoption.meeting.partition(" ")[0]
            )
        else:
            inside += element("docDate", words, date=day, refersTo="#adoptionDate")
        at = end
    inside += inline.of(content.slice(at))
    tells = bool(meeting[1] or not adoption.meeting) and bool(date[1] or not adoption.date)
    return _line(element("docTitle", inside, refersTo="#adoption")), tells


def _place(content: MarkedText, words: str) -> tuple[int, int]:
    """Where the words stand, whatever the spaces between them; (0, 0) for nowhere."""
    if not words:
        return 0, 0
    pattern = r"\s".join(re.escape(word) for word in words.split())
    found = re.search(pattern, content.text)
    return found.span() if found is not None else (0, 0)


def preface_of(number: MarkedText, title: MarkedText, inline: Inline) -> str:
    """Number and title, the notes of the number behind it; "" where there is neither."""
    shown = element("docNumber", escape(number.plain)) if number.plain.strip() else ""
    for at, _ in number.footnote_references:
        shown += inline.of(number.slice(at, at + 1))
    words = ""
    if title.text:
        bold = element("span", inline.of(title), class_="bold")
        words = element("docTitle", bold, refersTo="#resolutionTitle")
    inside = " ".join(part for part in (shown, words) if part)
    return element("preface", lines(_line(inside))) if inside else ""


def conclusions_of(resolution: Resolution, inline: Inline, *, told: bool) -> str:
    """Meeting, date and vote; `told` says that the cover page has meeting and date already."""
    adoption = resolution.adoption
    pieces = []
    if adoption.meeting:
        pieces.append(
            element(
                "location",
                inline.of(plain(adoption.meeting)),
                title=adoption.meeting.partition(" ")[0],
                refersTo="#adoptionMeeting",
            )
        )
    if adoption.date is not None:
        words = escape(shown_text.date_words(adoption.date, resolution.language))
        day = adoption.date.isoformat()
        pieces.append(element("docDate", words, date=day, refersTo="#adoptionDate"))
    rows = []
    if pieces and not told:
        rows.append(_line(element("event", "<eol/>".join(pieces), refersTo="#adoption")))
    if adoption.vote:
        outcome = element("outcome", inline.of(plain(adoption.vote)))
        by = f"#{organ_reference(resolution.masthead)}"
        rows.append(_line(element("vote", outcome, by=by, as_="#author")))
    return element("conclusions", lines(*rows), eId="conclusions") if rows else ""
