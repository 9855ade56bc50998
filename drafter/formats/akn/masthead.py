"""The particulars of the cover page, the title and the adoption line."""

from __future__ import annotations

import datetime
import re

from drafter.conventions.languages import distribution_in_english, original_in_english
from drafter.conventions.organs import organ_from_symbol
from drafter.conventions.symbols import resolution_number
from drafter.document.marked_text import FOOTNOTE_CHARACTER, MarkedText, MarkKind, marked
from drafter.document.masthead import Adoption, Masthead
from drafter.formats.akn.inline import Notes, text_of
from drafter.formats.akn.names import Element, descendants, name_of, own_words_of, words_of
from drafter.formats.report_line import committee_of

_UNKNOWN_DATE = "0001-01-01"
_SESSION_IN_SYMBOL = re.compile(r"/RES/(?P<kind>ES-|S-)?(?P<number>\d+)/")
_AGENDA = re.compile(r"^Agenda items?\s*", re.IGNORECASE)
_COMMITTEE_ID = re.compile(r"#(first|second|third|fourth|fifth|sixth)Committee$")
_LANGUAGES = {
    "eng": "en",
    "fra": "fr",
    "spa": "es",
    "rus": "ru",
    "ara": "ar",
    "zho": "zh",
    "deu": "de",
}


def language_of(meta: Element | None) -> str:
    """The two-letter code of the text's language, "en" where the file does not say."""
    if meta is None:
        return "en"
    for element in descendants(meta, "FRBRlanguage"):
        code = element.get("language") or ""
        return _LANGUAGES.get(code, code[:2] or "en")
    return "en"


def masthead_of(
    cover: Element, preface: Element | None, notes: Notes, language: str = "en"
) -> Masthead:
    """What the cover page says; the number comes from the title line or the symbol."""
    symbol = _by_reference(cover, "docNumber", "#symbol")
    organ = organ_from_symbol(symbol)
    session, kind = _session(cover, symbol)
    heading, report = _lines(cover, notes)
    return Masthead(
        organ=organ.id if organ is not None else "",
        committee=_committee(cover, report),
        symbol=symbol,
        number=_number(preface, symbol),
        session=session,
        session_kind=kind,
        agenda_item=_agenda_item(cover),
        agenda_title=_inline(cover, "agenda item name"),
        distribution=distribution_in_english(_first(cover, "docStatus"), language),
        document_date=_date(cover, "#dateOfIssuance"),
        original=original_in_english(_inline(cover, "originalLanguage"), language),
        heading=heading,
        report=report,
    )


def _by_reference(element: Element, name: str, reference: str) -> str:
    for found in descendants(element, name):
        if found.get("refersTo") == reference:
            return words_of(found)
    return ""


def _first(element: Element, name: str) -> str:
    for found in descendants(element, name):
        return words_of(found)
    return ""


def _inline(element: Element, name: str) -> str:
    return " ".join(words_of(i) for i in descendants(element, "inline") if i.get("name") == name)


def _agenda_item(cover: Element) -> str:
    items = [i for i in descendants(cover, "inline") if i.get("name") == "agenda item"]
    return ", ".join(text for text in map(_item_number, items) if text)


def _item_number(item: Element) -> str:
    """ "72 (a)" of "Agenda item 72 (a)"; in other languages ("Tema 72 a) del programa") the file says it."""
    words = words_of(item)
    number = _AGENDA.sub("", words)
    return (item.get("title") or words) if number == words or not number else number


def _session(cover: Element, symbol: str) -> tuple[int | None, str]:
    found = _SESSION_IN_SYMBOL.search(symbol)
    kind = (
        {"S-": "special", "ES-": "emergency"}.get(found["kind"] or "", "regular")
        if found
        else "regular"
    )
    if found is not None and not symbol.startswith("S/"):
        return int(found["number"]), kind
    for session in descendants(cover, "session"):
        value = session.get("value") or ""
        if value.isdigit():
            return int(value), kind
    return None, kind


def _number(preface: Element | None, symbol: str) -> str:
    if preface is not None:
        number = _first(preface, "docNumber").rstrip(". ")
        letter = _letter(preface)
        if number and any(c.isdigit() for c in number):
            return f"{number} {letter}".rstrip()
    return resolution_number(symbol) or ""


def _letter(preface: Element) -> str:
    """The letter of a part that is published alone ("B"), in a number of its own."""
    further = [own_words_of(number) for number in descendants(preface, "docNumber")][1:]
    return next((word for word in further if word.isalpha() and len(word) == 1), "")


def _committee(cover: Element, report: MarkedText) -> str:
    """By its English name, whatever the language of the text."""
    named = committee_of(report.plain)
    if named:
        return named
    for proponent in descendants(cover, "docProponent"):
        referred = _COMMITTEE_ID.match(proponent.get("refersTo") or "")
        if referred is not None:
            return f"{referred.group(1).capitalize()} Committee"
    return ""


def _date(element: Element, reference: str) -> datetime.date | None:
    for found in descendants(element, "docDate"):
        if found.get("refersTo") == reference:
            return parsed_date(found.get("date"))
    return None


def parsed_date(text: str | None) -> datetime.date | None:
    """A date of an attribute; the first day of the first year means that it is not known."""
    if not text or text == _UNKNOWN_DATE:
        return None
    try:
        return datetime.date.fromisoformat(text[:10])
    except ValueError:
        return None


def _lines(cover: Element, notes: Notes) -> tuple[MarkedText, MarkedText]:
    """The line "Resolution adopted by ..." and the line "[on the report of ...]"."""
    heading, report = MarkedText(), MarkedText()
    for paragraph in cover:
        names = {name_of(e) for e in paragraph.iter()}
        if "docProponent" in names:
            report = report + text_of(paragraph, notes)
        elif "docTitle" in names:
            title = next(descendants(paragraph, "docTitle"))
            if title.get("refersTo") != "#resolutionNumber":
                heading = text_of(paragraph, notes)
    return heading.without_mark(MarkKind.BOLD), _italic_inside(report)


def _italic_inside(report: MarkedText) -> MarkedText:
    """The words of the report line are italic, its outer brackets are not (RES-ITAL-14)."""
    text = report.text
    if not text or any(report.ranges(MarkKind.ITALIC)):
        return report
    start, end = int(text.startswith("[")), len(text) - int(text.endswith("]"))
    bracket = text.find("(", start)
    stop = bracket if bracket > 0 and text.endswith(")]") else end
    while stop > start and text[stop - 1] == " ":
        stop -= 1
    return report.with_mark(MarkKind.ITALIC, start, stop)


def title_of(preface: Element | None, notes: Notes) -> MarkedText:
    """The title, upright and not bold: its look is the title's. The numbers go from the tree.

    So the number and the letter have to be read before this.
    """
    if preface is None:
        return MarkedText()
    result = MarkedText()
    for paragraph in preface:
        for number in descendants(paragraph, "docNumber"):
            _silence(number)
        content = _stripped(text_of(paragraph, notes))
        if content.text:
            between = marked("" if content.text[0] == FOOTNOTE_CHARACTER else " ")
            result = result + between + content if result.text else content
    gap = result.text.rfind(f" {FOOTNOTE_CHARACTER}")
    if gap >= 0:  # what stood between was the letter
        result = result.replace(gap, gap + 1, MarkedText())
    return result.without_mark(MarkKind.BOLD)


def _silence(number: Element) -> None:
    """Take the words of a number, but not the notes that are referred to in it."""
    number.text = None
    for part in number:
        part.tail = None
        if name_of(part) != "authorialNote":
            _silence(part)


def _stripped(content: MarkedText) -> MarkedText:
    text = content.text
    start = len(text) - len(text.lstrip())
    return content.slice(start, max(start, len(text.rstrip())))


def adoption_of_cover(cover: Element) -> Adoption:
    """The Security Council says meeting and date in the heading, not at the end."""
    meeting = _inline(cover, "adoptionMeeting")
    return Adoption(meeting, _date(cover, "#adoptionDate"))
