"""The masthead: what the lines above the organ line (or after the notes) say about the document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from drafter.conventions.dates import MONTHS, parse_date
from drafter.conventions.frames import foreign_agenda_item, in_english
from drafter.conventions.ordinals import find_ordinals
from drafter.conventions.organs import all_bodies, all_organs, organ_from_name
from drafter.document.marked_text import MarkedText
from drafter.document.masthead import Masthead
from drafter.formats.plain_text.lines import Line
from drafter.formats.plain_text.patterns import DATE_LINE, SYMBOL
from drafter.formats.plain_text.sponsors import looks_like_sponsors, sponsor_names

_MONTH = "|".join(MONTHS)
_GLUED = re.compile(
    r"(?<=\S)\s?(?=Distr\.:|Original:|Agenda items? \d)"
    r"|(?<=\d)(?=(?:[A-Z][a-z]+)(?:-[a-z]+)? (?:special |emergency special )?session)"
    rf"|(?<=[\d)])(?=(?:{'|'.join(re.escape(o.name) for o in all_organs())})\b)"
    rf"|(?<=General)(?=\d{{1,2}}\s(?:{_MONTH}))|(?<=Limited)(?=\d{{1,2}}\s(?:{_MONTH}))"
    r"|(?<=United Nations)\s?(?=[AES]/[A-Z0-9])"
)
_DISTRIBUTION = re.compile(r"Distr(?:\.|ibution)?\s*:\s*(?P<value>\w+)", re.IGNORECASE)
_ORIGINAL = re.compile(r"Original\s*:\s*(?P<value>\w+(?:\s?(?:and|/)\s?\w+)?)", re.IGNORECASE)
_SESSION = re.compile(
    r"(?P<ordinal>[A-Za-z-]+(?: [a-z]+)?|\d{1,3}(?:st|nd|rd|th))\s+"
    r"(?P<kind>emergency special |special |regular |resumed |organizational )?[Ss]ession(?:\*+)?"
)
_YEAR_SESSION = re.compile(
    r"(?:(?:Substantive|Organizational|Resumed|Coordination)\s+session\s+(?:of|for)\s+(?P<late>(?:19|20)\d\d)"
    r"|(?P<year>(?:19|20)\d\d)\s+session)(?:\*+)?",
    re.IGNORECASE,
)
_AGENDA = re.compile(
    r"(?:Agenda\s+items?|Items?)\s+(?P<item>\d{1,3}(?:\s*\(?[^\W\d_]{1,3}\))?(?:(?:,\s*|\s+and\s+|\s+to\s+)"
    r"(?:\d{1,3}(?:\s*\(?[^\W\d_]{1,3}\))?|\([a-z]{1,3}\)))*)"
    r"(?P<rest>\s+of the (?:provisional )?agenda)?[*]*(?P<after>\s+\S.*)?",
    re.IGNORECASE,
)
_HEADING = re.compile(r"(?:Resolutions?|Decisions?)\s+adopted\s+by\b")
_SC_HEADING = re.compile(
    r"Resolution\s+(?P<number>\d{1,4}\s*\((?:19|20)\d\d\))[*]*(?:\s+(?P<adopted>Adopted by .*))?"
)
_SC_ADOPTED = re.compile(r"Adopted by the (?:Security )?Council\b")
NUMBER = re.compile(
    r"(?P<number>(?:\d{1,4}|S-\d{1,2}|ES-\d{1,2}|OS)/(?:\d{1,4}|…|\.\.\.)(?:[ -]?[A-Z](?:[-–][A-Z])?)?|\d{4}\s?\([IVXLC]+\))"
    r"(?:\.(?=\s|\Z)|[*]+|(?=\s|\Z))[.]?[*]*\s*"
)
"""The resolution's own number before its title: "55/105.", "18/18", "61/…"."""
_SPONSOR_END = re.compile(
    r"(?:(?P<sponsors>.*?)\s*[*]*\s*:\s*)?(?:revised\s+)?draft\s+(?P<kind>resolution|decision)(?:\s+submitted by .*)?[*]*",
    re.IGNORECASE | re.DOTALL,
)
_COMMITTEE = re.compile(
    r"(?:First|Second|Third|Fourth|Fifth|Sixth|Special Political and Decolonization) Committee(?: \(Fourth Committee\))?[*]*"
)
_DRAFT_NUMBER = re.compile(r"Draft (?:resolution|decision)(?:\s+[IVX]+)?", re.IGNORECASE)


@dataclass
class MastheadFields:
    """What has been found so far; texts are raw, with their asterisks."""

    symbol: str = ""
    number: str = ""
    organ: str = ""
    committee: str = ""
    session: int | None = None
    session_kind: str = "regular"
    agenda_item: str = ""
    agenda_title: list[str] = field(default_factory=list)
    distribution: str = ""
    date: str = ""
    original: str = ""
    kind: str = "resolution"
    sponsors: str = ""
    heading: list[str] = field(default_factory=list)
    report: list[str] = field(default_factory=list)
    title: list[str] = field(default_factory=list)
    unplaced: list[str] = field(default_factory=list)


def separated(text: str) -> list[str]:
    """The parts of a masthead whose lines have been run together ("United NationsA/RES/55/105...")."""
    if len(text) > 400:
        return [text]
    return [part.strip() for part in _GLUED.split(text) if part and part.strip()]


def read_head(lines: Sequence[Line]) -> MastheadFields:
    """The fields of the lines above the organ line. What fits nothing is `unplaced`."""
    reader = _HeadReader()
    for line in lines:
        for part in separated(line.text):
            for cell in re.split(r"\s{3,}|\t+", part) if _looks_columned(part) else [part]:
                reader.take(cell.strip(), line.blanks)
    return reader.finished()


def _looks_columned(text: str) -> bool:
    return bool(re.search(r"\S\s{3,}\S|\t", text)) and NUMBER.match(text) is None


class _HeadReader:
    """Goes through the lines once; `_into` is the field that the next plain line continues."""

    def __init__(self) -> None:
        self.fields = MastheadFields()
        self._into: list[str] | None = None
        self._closed = False

    def take(self, text: str, blanks: int) -> None:
        if not text:
            return
        if self._in_report():
            self.fields.report.append(text)
            return
        runs_on = self._into is not None and bool(self._into) and not blanks
        if self._headings(text, runs_on) or self._particulars(text, runs_on):
            return
        if self._into is not None:
            self._into.append(text)
        else:
            self.fields.unplaced.append(text)

    def finished(self) -> MastheadFields:
        found = self.fields
        if not found.title and found.unplaced:
            found.title, found.unplaced = found.unplaced, []
        return found

    def _in_report(self) -> bool:
        report = self.fields.report
        return bool(report) and not " ".join(report).rstrip("*_ ").endswith("]") and len(report) < 6

    def _particulars(self, text: str, runs_on: bool) -> bool:
        """The small print: symbol, distribution, date, language, session, agenda item, organ."""
        found = self.fields
        bare = in_english(text.strip("*_ "))
        if bare == "United Nations" and not runs_on:
            return True
        if SYMBOL.fullmatch(text):
            found.symbol = found.symbol or bare
            return True
        if match := _DISTRIBUTION.match(bare):
            found.distribution = match["value"]
            rest = bare[match.end() :].strip()
            if rest:
                self._particulars(rest, False)
            return True
        if match := _ORIGINAL.fullmatch(bare):
            found.original = match["value"]
            return True
        if DATE_LINE.fullmatch(bare):
            found.date = found.date or bare
            return True
        return (
            self._session(bare) or self._agenda(bare, text) or (not runs_on and self._organ(bare))
        )

    def _session(self, bare: str) -> bool:
        found = self.fields
        if match := _YEAR_SESSION.fullmatch(bare):
            found.session = int(match["year"] or match["late"])
            return True
        match = _SESSION.fullmatch(bare)
        if match is None:
            return False
        ordinals = find_ordinals(match["ordinal"])
        if len(ordinals) != 1:
            return False
        found.session = ordinals[0].value
        kind = (match["kind"] or "").strip().lower()
        found.session_kind = (
            "emergency" if "emergency" in kind else "special" if kind == "special" else "regular"
        )
        self._into = None
        return True

    def _organ(self, bare: str) -> bool:
        found = self.fields
        organ = organ_from_name(bare.replace("\n", " "))
        if organ is not None and not bare.lower().startswith("the "):
            found.organ = organ.id
            return True
        if _COMMITTEE.fullmatch(bare):
            found.committee = bare.rstrip("*")
            return True
        for body in all_bodies():
            if body.name.lower() == bare.lower():
                found.committee = body.name
                return True
        return False

    def _agenda(self, bare: str, text: str) -> bool:
        match = _AGENDA.fullmatch(bare)
        if match is None or self.fields.title:
            return False
        typed = foreign_agenda_item(text)
        self.fields.agenda_item = typed or re.sub(r"\s+", " ", match["item"])
        self._into = self.fields.agenda_title
        if match["after"]:
            self._into.append(match["after"].strip())
        return True

    def _headings(self, text: str, runs_on: bool) -> bool:
        """The lines in large type: adoption heading, report, number and title, sponsors."""
        found = self.fields
        bare = in_english(text.strip("*_ "))
        if _HEADING.match(bare):
            found.heading.append(text)
            found.kind = "decision" if bare.lower().startswith("decision") else "resolution"
            self._into = found.heading
            return True
        if match := _SC_HEADING.fullmatch(bare):
            found.number = re.sub(r"\s+", " ", match["number"])
            found.heading.extend([match["adopted"]] if match["adopted"] else [])
            self._into = found.heading
            return True
        if _SC_ADOPTED.match(bare):
            found.heading.append(text)
            self._into = found.heading
            return True
        if (
            bare.startswith("[")
            and not found.title
            and (found.heading or "report" in bare or "reference" in bare)
        ):
            found.report.append(text)
            self._into = None
            return True
        in_title = self._into is found.title and runs_on
        if not in_title and (match := NUMBER.match(bare)):
            found.number = re.sub(r"\s+", " ", match["number"])
            rest = bare[match.end() :].strip()
            found.title = [rest] if rest else []
            self._into = found.title
            return True
        if match := _SPONSOR_END.fullmatch(bare):
            self._take_sponsors(match)
            return True
        if _DRAFT_NUMBER.fullmatch(bare):
            self._into = found.title
            return True
        return False

    def _take_sponsors(self, match: re.Match[str]) -> None:
        found = self.fields
        found.kind = match["kind"].lower()
        before = _sponsor_lines(found)
        found.sponsors = " ".join([*before, match["sponsors"] or ""]).strip()
        self._into = found.title


def _sponsor_lines(found: MastheadFields) -> list[str]:
    """The lines before "...: draft resolution" that name the sponsors, taken from where they went."""
    for source in (found.unplaced, found.agenda_title):
        for index, text in enumerate(source):
            if source is found.unplaced or looks_like_sponsors(text):
                lines = source[index:]
                del source[index:]
                return lines
    return []


def number_parts(number: str) -> tuple[str, str] | None:
    """Session and running number of "55/105", None where it is of another form or still fused."""
    match = re.fullmatch(
        r"(\d{1,2}|(?:19|20)\d\d|S-\d+|ES-\d+)/(\d{1,3}(?:[ -]?[A-Z](?:[-–][A-Z])?)?)", number
    )
    return (match[1], match[2]) if match else None


def derived_symbol(organ_id: str, number: str) -> str:
    """The symbol of an adopted resolution from its organ and number; empty where that is uncertain."""
    organ = next((o for o in all_organs() if o.id == organ_id), None)
    if organ is None or not number:
        return ""
    security = re.fullmatch(r"(\d{1,4}) \(((?:19|20)\d\d)\)", number)
    if security:
        return organ.resolution_symbol.format(number=security[1], session=security[2])
    parts = number_parts(number)
    if parts is None:
        return ""
    return organ.resolution_symbol.format(session=parts[0], number=parts[1])


def session_of_number(number: str) -> int | None:
    """The session (or the year) that the number of a resolution names."""
    parts = number_parts(number)
    if parts is None:
        return None
    head = parts[0].rpartition("-")[2]
    return int(head)


def build(
    found: MastheadFields, heading: MarkedText, report: MarkedText, adopted: bool
) -> Masthead:
    """The masthead of the fields; symbol and session follow from the number where they are missing."""
    sponsors, group = sponsor_names(found.sponsors) if found.sponsors else ((), "")
    symbol = found.symbol or (derived_symbol(found.organ, found.number) if adopted else "")
    session = found.session
    if session is None and adopted:
        session = session_of_number(found.number)
    if session is None and symbol:
        session = _session_of_symbol(symbol)
    return Masthead(
        organ=found.organ,
        committee=found.committee,
        symbol=symbol,
        number=found.number or number_of_symbol(symbol),
        session=session,
        session_kind=found.session_kind,
        agenda_item=found.agenda_item,
        agenda_title=" ".join(found.agenda_title),
        distribution=found.distribution,
        document_date=parse_date(found.date) if found.date else None,
        original=found.original,
        kind=found.kind,
        sponsors=sponsors,
        on_behalf_of=group,
        heading=heading,
        report=report,
    )


def number_of_symbol(symbol: str) -> str:
    """ "55/105" of "A/RES/55/105"; empty for a draft's symbol."""
    match = re.search(r"/RES/(.+)\Z", symbol)
    return match[1] if match else ""


def _session_of_symbol(symbol: str) -> int | None:
    match = re.match(r"(?:A|E|A/HRC|A/C\.\d)/(?:RES/)?(\d{1,4})/", symbol)
    return int(match[1]) if match else None


def merge_tail(found: MastheadFields, tail: Iterable[str]) -> None:
    """Add what a masthead after the text says to what is not known yet."""
    reader = _HeadReader()
    for text in tail:
        for part in separated(text):
            reader.take(part, 1)
    late = reader.fields
    for name in ("symbol", "committee", "agenda_item", "distribution", "date", "original"):
        if not getattr(found, name):
            setattr(found, name, getattr(late, name))
    found.agenda_title = found.agenda_title or late.agenda_title
    if found.session is None:
        found.session, found.session_kind = late.session, late.session_kind
