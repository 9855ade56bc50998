"""The lines above the organ line: session, agenda item, sponsors, heading, report, title."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from drafter.conventions.dates import parse_date
from drafter.conventions.frames import foreign_agenda_item, in_english
from drafter.conventions.ordinals import parse_ordinal
from drafter.conventions.organs import (
    all_bodies,
    body_from_line,
    organ_from_name,
    organ_from_symbol,
)
from drafter.document.marked_text import MarkedText, plain
from drafter.document.masthead import Masthead
from drafter.formats.docx.reading.lines import Line, displayed
from drafter.formats.docx.reading.source import in_one_line, stripped
from drafter.formats.plain_text.patterns import DATE_LINE, SYMBOL
from drafter.formats.plain_text.sponsors import sponsor_names

_SESSION = re.compile(
    r"(?P<ordinal>[A-Za-z][A-Za-z-]+(?: [a-z]+)??|\d{1,3}(?:st|nd|rd|th))\s+"
    r"(?P<kind>emergency special |special |regular |resumed )?session",
    re.IGNORECASE,
)
_YEAR_SESSION = re.compile(
    r"(?:(?P<year>(?:19|20)\d\d) session|.{0,30}session (?:of|for) (?P<late>(?:19|20)\d\d))(?:,.*)?",
    re.IGNORECASE,
)
_AGENDA = re.compile(
    r"(?:Provisional )?Agenda items?\s+(?P<item>\d{1,3}(?:\s*\([a-z]{1,3}\))?(?:(?:,\s*|\s+and\s+|\s+to\s+)"
    r"(?:\d{1,3}(?:\s*\([a-z]{1,3}\))?|\([a-z]{1,3}\)))*)(?:\s+of the .*agenda)?(?P<after>\s+\S.*)?",
    re.IGNORECASE,
)
_HEADING = re.compile(r"(?:Resolutions?|Decisions?) adopted by\b|Adopted by the .+ meeting", re.I)
_SC_NUMBER = re.compile(r"Resolution (?P<number>\d{1,4} ?\((?:19|20)\d\d\))", re.IGNORECASE)
NUMBER = re.compile(
    r"(?P<number>(?:\d{1,4}|S-\d{1,2}|ES-\d{1,2})/(?:\d{1,4}|…|\.\.\.|\[?-+\]?)"
    r"(?:[ \u00a0]?[A-Z](?:[ \u00a0]?(?:[-–]|and|to)[ \u00a0]?[A-Z])?)?|-/[A-Z]+\.\d+)\.?(?=[\s\u00a0]|\Z)[\s\u00a0]*"
)
_SPONSORS = re.compile(
    r"(?P<who>.+?)\s*[*]*\s*:\s*(?:revised )?draft (?P<kind>resolution|decision)", re.I | re.S
)
_DRAFT = re.compile(r"Draft (?:resolution|decision)(?: (?:[IVX]+|\d+|-/\S+))?", re.IGNORECASE)
_DISTRIBUTION = re.compile(r"Distr(?:\.|ibution)?:?\s*(?P<value>[A-Za-z]+)")
_DASH = re.compile(r"[–-][\s\u00a0]+")
_ORIGINAL = re.compile(r"Original:\s*(?P<value>.+)")


@dataclass
class Opening:
    """What the opening says so far. `seen` are the roles that have had a line."""

    masthead: Masthead = Masthead()
    title: MarkedText = MarkedText()
    unplaced: list[MarkedText] = field(default_factory=list)
    seen: dict[str, Line] = field(default_factory=dict)
    loose_notes: list[str] = field(default_factory=list)
    """Notes referred to in lines that the model does not hold as text, such as the session's."""


class OpeningReader:
    """Takes the lines above the organ line one by one; `_last` is the role of the one before."""

    def __init__(self) -> None:
        self.found = Opening()
        self._last = ""

    def finish(self) -> list[str]:
        """Without a title, what had no place becomes it; the lines that still have none."""
        found = self.found
        if not found.title.text:
            for content in found.unplaced:
                found.title = _with_line(found.title, displayed(content))
            found.unplaced.clear()
        return [stripped_bare(content) for content in found.unplaced]

    def take(self, line: Line, role: str = "") -> None:
        """A line; with a role it is known what it is (a file of ours)."""
        role = role or self._role(line)
        self._put(role, line)
        if role not in ("title", "heading", "report", "unplaced"):
            self.found.loose_notes += [key for _, key in line.content.footnote_references]
        self.found.seen.setdefault(role, line)
        self._last = role

    def _role(self, line: Line) -> str:
        for recognise in (self._by_words, self._by_style, self._by_place):
            role = recognise(line)
            if role:
                return role
        return "unplaced"

    def _by_words(self, line: Line) -> str:
        bare = in_english(stripped_bare(line.whole))
        tests = (
            ("session", is_session(bare)),
            ("agenda-item", _AGENDA.fullmatch(bare) and not self.found.title.text),
            ("symbol", SYMBOL.fullmatch(bare) and "/" in bare),
            ("distribution", _DISTRIBUTION.match(bare) and len(bare) < 80),
            ("original", _ORIGINAL.match(bare) and len(bare) < 60),
            ("date", DATE_LINE.fullmatch(bare)),
            ("number", _SC_NUMBER.fullmatch(bare)),
            ("heading", _HEADING.match(bare) and not self.found.title.text),
            ("report", bare.startswith("[") and not self.found.title.text),
            ("sponsors", _SPONSORS.fullmatch(bare) and not self.found.title.text),
            ("united-nations", bare == "United Nations"),
            ("draft", _DRAFT.fullmatch(bare) and not self.found.title.text),
            ("title", NUMBER.match(bare)),
            ("organ", organ_from_name(bare) and not bare.lower().startswith("the ")),
            ("committee", _is_body(bare)),
        )
        return next((role for role, holds in tests if holds), "")

    def _by_style(self, line: Line) -> str:
        name = line.source.style.name.lower()
        if name in ("title_h1", "_ h_1", "_ h_1_g"):
            return "title"
        if name.startswith("agenda_title"):
            return "agenda-title"
        if name.startswith("title_h_ch") and "heading" not in self.found.seen:
            return "heading"
        return ""

    def _by_place(self, line: Line) -> str:
        match self._last:
            case "agenda-item" | "agenda-title" if "heading" not in self.found.seen:
                return "agenda-title"
            case "heading" if line.source.style == self.found.seen["heading"].source.style:
                return "heading"
            case "report" if not self.found.masthead.report.plain.rstrip().endswith("]"):
                return "report"
            case "title" | "sponsors" | "report" | "heading" | "number" | "unplaced" | "draft":
                return "title"
        return ""

    def _put(self, role: str, line: Line) -> None:
        if role == "title":
            self._title(line)
        elif role == "unplaced":
            self.found.unplaced.append(line.whole)
        else:
            changes = self._changes(role, line, _said(role, line))
            self.found.masthead = replace(self.found.masthead, **changes)  # type: ignore[arg-type]

    def _changes(self, role: str, line: Line, bare: str) -> dict[str, object]:
        """The fields of the masthead that a line of that role fills."""
        masthead = self.found.masthead
        match role:
            case "session":
                return session_fields(bare)
            case "agenda-item":
                item = foreign_agenda_item(stripped_bare(line.whole))
                return {"agenda_item": item} if item else self._agenda(bare)
            case "agenda-title":
                return {"agenda_title": _joined(masthead.agenda_title, bare)}
            case "symbol":
                return {"symbol": masthead.symbol or bare}
            case "distribution" | "original" | "date":
                return particulars(bare, masthead)
            case "organ":
                organ = organ_from_name(bare)
                return {"organ": organ.id} if organ else {}
            case "committee":
                return {"committee": bare}
            case "sponsors":
                return sponsor_fields(bare)
        return self._displayed(role, line, bare)

    def _displayed(self, role: str, line: Line, bare: str) -> dict[str, object]:
        masthead = self.found.masthead
        match role:
            case "draft":
                return {"kind": "decision" if "decision" in bare.lower() else "resolution"}
            case "number":
                found = _SC_NUMBER.fullmatch(bare)
                return {"number": found["number"] if found else bare}
            case "heading":
                kind = "decision" if bare.lower().startswith("dec") else masthead.kind
                return {
                    "heading": _with_line(masthead.heading, displayed(line.whole)),
                    "kind": kind,
                }
            case "report":
                return {"report": _with_line(masthead.report, stripped(line.source.content))}
        return {}

    def _agenda(self, bare: str) -> dict[str, object]:
        found = _AGENDA.fullmatch(bare)
        if found is None:
            return {"agenda_item": bare}
        fields: dict[str, object] = {"agenda_item": " ".join(found["item"].split())}
        if found["after"]:
            fields["agenda_title"] = found["after"].strip()
        return fields

    def _title(self, line: Line) -> None:
        content = displayed(line.whole)
        number = NUMBER.match(content.text)
        if number and not self.found.title.text:
            self.found.masthead = replace(
                self.found.masthead, number=resolution_number(number["number"])
            )
            content = content.slice(number.end())
            dash = _DASH.match(content.text)
            if dash is not None:  # "79/100 – ..." in Arabic
                content = content.slice(dash.end())
        self.found.title = _with_line(self.found.title, content)


def _said(role: str, line: Line) -> str:
    """What a line says, in the words of an English paper except where it is a title of its own."""
    bare = stripped_bare(line.whole)
    return bare if role == "agenda-title" else in_english(bare)


def stripped_bare(content: MarkedText) -> str:
    """The words in one line without references, stray asterisks and odd spaces."""
    return " ".join(content.plain.split()).strip("* ")


def resolution_number(text: str) -> str:
    """ "72/101" as the model has it; "" for the "61/…" of a draft that has none yet."""
    folded = " ".join(text.split())
    return "" if re.search(r"/(?:…|\.\.\.|\[?-+\]?)$", folded) or folded[0] == "-" else folded


def is_session(bare: str) -> bool:
    """Whether a line names a session."""
    return bool(session_fields(bare))


def session_fields(bare: str) -> dict[str, object]:
    """The session that a line names, {} when it names none."""
    year = _YEAR_SESSION.fullmatch(bare)
    if year:
        return {"session": int(year["year"] or year["late"])}
    found = _SESSION.fullmatch(bare)
    ordinal = parse_ordinal(found["ordinal"]) if found else None
    if found is None or ordinal is None:
        return {}
    kind = (found["kind"] or "").strip().lower()
    name = {"emergency special": "emergency", "special": "special"}.get(kind, "regular")
    return {"session": ordinal.value, "session_kind": name}


def sponsor_fields(bare: str) -> dict[str, object]:
    """Sponsors, the group for which one speaks, and whether they table a resolution."""
    found = _SPONSORS.fullmatch(bare)
    if found is None:
        return {}
    names, group = sponsor_names(found["who"])
    return {"sponsors": names, "on_behalf_of": group, "kind": found["kind"].lower()}


def particulars(bare: str, masthead: Masthead) -> dict[str, object]:
    """Distribution, date and language of a line of the small print."""
    if found := _DISTRIBUTION.match(bare):
        fields: dict[str, object] = {"distribution": found["value"].capitalize()}
        rest = bare[found.end() :].strip()
        return {**fields, **(particulars(rest, masthead) if rest else {})}
    if found := _ORIGINAL.fullmatch(bare):
        return {"original": found["value"].strip()}
    date = parse_date(bare)
    return {"document_date": date} if date and masthead.document_date is None else {}


def read_head_lines(lines: Iterable[str], masthead: Masthead) -> Masthead:
    """The masthead with what the headers of the pages say: symbol, distribution, date, language; in
    files of Word 97 session and agenda item too."""
    texts = [in_english(" ".join(line.replace("*", "").split())) for line in lines]
    for place, text in enumerate(texts):
        if SYMBOL.fullmatch(text) and organ_from_symbol(text) and not masthead.symbol:
            masthead = replace(masthead, symbol=text)
        elif masthead.session is None and is_session(text):
            masthead = replace(masthead, **session_fields(text))  # type: ignore[arg-type]
        elif not masthead.agenda_item and (found := _AGENDA.fullmatch(text)):
            masthead = replace(masthead, agenda_item=" ".join(found["item"].split()))
        elif (
            _DISTRIBUTION.match(text)
            or _ORIGINAL.fullmatch(text)
            or (
                DATE_LINE.fullmatch(text)
                and any(_DISTRIBUTION.match(before) for before in texts[:place])
            )
        ):
            masthead = replace(masthead, **particulars(text, masthead))  # type: ignore[arg-type]
    return masthead


def _is_body(bare: str) -> bool:
    if body_from_line(bare) is not None:
        return True
    return len(bare) < 90 and any(bare.startswith(body.name) for body in all_bodies())


def _joined(before: str, text: str) -> str:
    return f"{before} {text}" if before else text


def _with_line(before: MarkedText, line: MarkedText) -> MarkedText:
    line = in_one_line(line)
    if not before.text:
        return line
    return before + plain(" ") + line
