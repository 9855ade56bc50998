"""Document symbols: A/C.3/80/L.25/Rev.1, A/HRC/RES/18/18, S/RES/2709 (2023), A/55/602/Add.2 and Corr.1.

The grammar is RES-SYM-10 and -11: organ, subsidiary body, session or year, type and number,
modifications, each after a stroke.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from drafter.conventions.numbers import ResolutionNumber, parse_resolution_number
from drafter.conventions.organs import (
    body_from_symbol,
    organ,
    organ_from_symbol,
)
from drafter.conventions.typography import fold

SymbolKind = Literal[
    "resolution", "decision", "draft", "presidential statement", "verbatim record",
    "summary record", "restricted", "information", "conference room paper", "working paper",
    "non-governmental organization", "bureau", "document",
]  # fmt: skip

_KINDS: dict[str, SymbolKind] = {
    "RES": "resolution",
    "DEC": "decision",
    "L": "draft",
    "PRST": "presidential statement",
    "PV": "verbatim record",
    "SR": "summary record",
    "R": "restricted",
    "INF": "information",
    "CRP": "conference room paper",
    "WP": "working paper",
    "NGO": "non-governmental organization",
    "BUR": "bureau",
}
_HEADS = (
    "A|S|E|ST|T|CCPR|CEDAW|CRC|CAT|CERD|CRPD|CMW|CED|HRI|FCCC|CBD|ICCD|NPT|BWC|CCW|CD|TD|UNEP|HSP|"
    "ISBA|SPLOS|UNW|DP|IDB|GC|CTOC|CAC|LOS|PBC|ECE|UNFF|UNODC|APLC|CCM|COP|CLCS|CEB|JIU|INT"
)
_SYMBOL = re.compile(
    rf"(?<![\w/.-])(?:{_HEADS})"
    r"(?=/[^\s]*\d)(?:/(?:[A-Z0-9][A-Za-z0-9-]*(?:\.[A-Za-z0-9-]+)*))+(?![\w/])\*?"
    r"(?: ?\((?:Parts?|Vols?\.|Vol|part|vol\.) [IVX\d]+(?:(?: and |-)[IVX\d]+)?\)"
    r"(?:/(?:Add|Corr|Rev)\.?\d+)*| ?\((?:19|20)\d\d\)|(?: ?[A-Z])? ?\((?:S-|ES-)?[IVXL]+\))?"
)
_COMPANIONS = re.compile(r"(?: and|,) ((?:Add|Corr|Rev)\.\d+(?:/(?:Add|Corr|Rev)\.\d+)*)(?![\w/])")
_MODIFICATION = re.compile(r"(?:Add|Corr|Rev|Amend)\.\d+|Summary")
_TYPE = re.compile(r"(L|R|PV|SR|CRP|WP|INF|BUR|NGO)\.?(\d+)?")
_BODY = re.compile(r"(?:C|CN|AC|SC|WG|CONF|GC|SUB|EA|EMRIP|FMWG|PV|BUR|NGO)\.?[\w.]*")
_SESSION = re.compile(r"(?:(S|ES)-)?(\d+)")


@dataclass(frozen=True, slots=True)
class Symbol:
    """A document symbol taken apart.

    ``organ`` is an organ's id or None (treaty bodies, conferences); ``body`` the id of a committee
    or commission. ``session`` or ``year`` as the symbol has one; ``session_kind`` is "regular",
    "special" or "emergency special". ``modifications`` are "Add.1", "Rev.2"; ``companions`` those
    added by "and": "A/55/602/Add.2 and Corr.1".
    """

    text: str
    kind: SymbolKind
    organ: str | None
    body: str | None
    session: int | None
    session_kind: str
    year: int | None
    number: int | None
    modifications: tuple[str, ...]
    companions: tuple[str, ...]
    volume: str
    """What stands in round brackets: "Part I", "Vol. II"; the year of a Security Council resolution
    is in ``year``."""


@dataclass(frozen=True, slots=True)
class FoundSymbol:
    """A symbol with its place in a text. ``problems`` names breaches of the grammar: "missing
    point" (L25), "missing space" (before a bracket)."""

    start: int
    end: int
    text: str
    value: Symbol
    problems: tuple[str, ...] = ()


def _session_or_year(part: str) -> tuple[int | None, str, int | None]:
    match = _SESSION.fullmatch(part)
    if match is None:
        return None, "regular", None
    number = int(match[2])
    if match[1]:
        return number, "emergency special" if match[1] == "ES" else "special", None
    if number >= 1946:
        return None, "regular", number
    return number, "regular", None


def _split(text: str) -> tuple[list[str], str]:
    """The parts between strokes, and what stands in brackets at the end."""
    bracket = ""
    match = re.fullmatch(r"(.*?) ?\(([^)]*)\)((?:/[\w.]+)*)", text)
    if match:
        text, bracket = match[1] + match[3], match[2]
    return text.rstrip("*").split("/"), bracket


def parse_symbol(text: str) -> Symbol | None:
    """The symbol that the whole text is, with or without companions ("and Corr.1"), else None."""
    plain = fold(text).strip()
    match = _SYMBOL.match(plain)
    if match is None:
        return None
    companions: list[str] = []
    end = match.end()
    while more := _COMPANIONS.match(plain, end):
        companions.append(more[1])
        end = more.end()
    if end != len(plain):
        return None
    return _value(match[0], tuple(companions))


def _value(text: str, companions: tuple[str, ...]) -> Symbol:
    parts, bracket = _split(text)
    kind: SymbolKind = "document"
    session: int | None = None
    session_kind = "regular"
    year: int | None = None
    number: int | None = None
    modifications: list[str] = []
    numbers: list[str] = []
    for part in parts[1:]:
        typed = _TYPE.fullmatch(part)
        if _MODIFICATION.fullmatch(part):
            modifications.append(part)
        elif part in ("RES", "DEC", "PRST", "NGO", "INF", "BUR"):
            kind = _KINDS[part]
        elif typed and not (typed[1] == "R" and typed[2] is None):
            kind = _KINDS[typed[1]]
            number = int(typed[2]) if typed[2] else None
        elif _SESSION.fullmatch(part):
            numbers.append(part)
    if numbers and (len(numbers) > 1 or number is not None or kind == "document"):
        session, session_kind, year = _session_or_year(numbers[0])
        if len(numbers) > 1 and number is None:
            number = int(numbers[1]) if numbers[1].isdigit() else None
        elif number is None and parts[1] not in ("CONF", "AC") and _is_bare_number(parts):
            number, session, year = session if session is not None else year, None, None
    elif numbers:
        number = int(numbers[0]) if numbers[0].isdigit() else None
    cited = parse_resolution_number(resolution_number(text) or "")
    if cited is not None:
        session, session_kind, year = cited.session, cited.session_kind, cited.year
        number, bracket = cited.number, ""
    owner = organ_from_symbol(text) if not parts[1].startswith("CONF.") else None
    body = body_from_symbol(text)
    return Symbol(
        text=_canonical(text),
        kind=kind,
        organ=owner.id if owner else None,
        body=body.id if body else None,
        session=session,
        session_kind=session_kind,
        year=year,
        number=number,
        modifications=tuple(modifications),
        companions=companions,
        volume=bracket,
    )


def _is_bare_number(parts: list[str]) -> bool:
    """Whether the only number is the document's: A/CONF.157/24, A/AC.105/1100, S/12345."""
    return _BODY.fullmatch(parts[1]) is not None or (parts[0] == "S" and len(parts) == 2)


def _canonical(text: str) -> str:
    """With points after L, Add, Corr, Rev and a space before a bracket."""
    out = re.sub(r"(?<=/)(L|Add|Corr|Rev|CRP|WP|PV|SR)(?=\d)", r"\1.", text)
    return re.sub(r"(?<=[\w.])\((?=Part|Vol|(?:19|20)\d\d\))", " (", out)


def find_symbols(text: str) -> list[FoundSymbol]:
    """All document symbols of a text in order, those with small faults included."""
    plain = fold(text)
    found: list[FoundSymbol] = []
    for match in _SYMBOL.finditer(plain):
        if "/" not in match[0] or not any(c.isdigit() for c in match[0]):
            continue
        companions: list[str] = []
        end = match.end()
        while more := _COMPANIONS.match(plain, end):
            companions.append(more[1])
            end = more.end()
        value = _value(match[0], tuple(companions))
        problems = []
        if re.search(r"/(?:L|Add|Corr|Rev|CRP|WP|PV|SR)\d", match[0]):
            problems.append("missing point")
        if re.search(r"\w\((?:Part|Vol|(?:19|20)\d\d\))", match[0]):
            problems.append("missing space")
        found.append(
            FoundSymbol(match.start(), end, text[match.start() : end], value, tuple(problems))
        )
    return found


def resolution_number(symbol: str) -> str | None:
    """The number of a resolution from its symbol: "A/RES/55/105" gives "55/105", "S/RES/1325 (2000)"
    gives "1325 (2000)", "A/RES/60/1 A" and "A/RES/60/1A" give "60/1 A". None for another symbol."""
    match = re.fullmatch(r"(?:A|S|E|A/HRC|E/CN\.4)/(?:RES|DEC)/(.+?)\*?", fold(symbol).strip())
    if match is None:
        return None
    rest = re.sub(r"/(?:Corr|Rev|Add)\.\d+$", "", match[1])
    rest = re.sub(r"(?<=\d)-([A-Z])$", r" \1", rest)
    number = parse_resolution_number(rest)
    return number.text if number else None


def resolution_symbol(number: str | ResolutionNumber, organ_id: str) -> str:
    """The symbol of an adopted resolution: "55/105" of the General Assembly gives "A/RES/55/105",
    "1325 (2000)" of the Security Council "S/RES/1325 (2000)". A letter is written close up:
    "A/RES/60/1A". Raises ValueError where the text is no number of a resolution."""
    value = parse_resolution_number(number) if isinstance(number, str) else number
    if value is None:
        raise ValueError(f"{number!r} is no number of a resolution")
    pattern = organ(organ_id).resolution_symbol
    prefix = pattern[: pattern.index("{")]
    text = value.text
    if value.form != "roman" and len(value.parts) == 1:
        text = f"{value.without_parts}{value.parts[0]}"
    return prefix + text


def draft_symbol(
    organ_id: str, session: int | str, number: int | str = "…", *, committee: int | None = None
) -> str:
    """The symbol of a draft: A/C.3/80/L.25, A/80/L.1, A/HRC/61/L.3, E/2024/L.13, S/2023/876
    (RES-SYM-11). ``session`` is the year for the Security Council and ECOSOC; without a number an
    ellipsis stands for it."""
    which = organ(organ_id)
    pattern = which.committee_draft_symbol if committee else which.draft_symbol
    return pattern.format(session=session, number=number, committee=committee)
