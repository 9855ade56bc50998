"""The lines around a text in the official languages other than English, read: which language a text
is in, and what its masthead and its closing lines say, in the words of an English paper.

Data: resources/conventions/languages.toml and session_ordinals.tsv, with their sources.
"""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Mapping
from dataclasses import dataclass

from drafter.conventions.dates import format_date
from drafter.conventions.languages import LANGUAGE_NAMES, LanguageWords, language_words
from drafter.conventions.ordinals import session_ordinal
from drafter.conventions.organs import organ

_KINDS = {"regular": "session", "special": "special session", "emergency": "emergency special session"}  # fmt: skip
_LETTER = r"\(?[^\W\d_]{1,3}\)"
_ITEM = rf"\d{{1,3}}(?:\s?{_LETTER})?"
_INVISIBLE = dict.fromkeys(map(ord, "\u200e\u200f\u200b"))
_FENCES = str.maketrans("", "", "*_")
_LONGEST = 600
_HARD_HYPHENS = str.maketrans("‑‐", "--")
_COMMAS = (",", "،", "，")
_LINE_ENDS = tuple('.,;:!?”"’)]،؛؟。，；：、！？》»）')
_ENDS_OF_CLAUSES = (",", ":", ";", "،", "؛", "，", "；", "：", "、")


@dataclass(frozen=True, slots=True)
class OrganLine:
    """The line that opens a text: its language by code, and the organ by id."""

    language: str
    organ: str


def foreign_organ_line(text: str) -> OrganLine | None:
    """What "L’Assemblée générale," and its like say; None of an English line and any other."""
    bare = _folded(text.translate(_FENCES)).strip()
    if not bare.endswith(_COMMAS) or len(bare) > 80:
        return None
    return _organ_lines().get(bare[:-1].rstrip())


def is_foreign_annex(bare: str) -> bool:
    """Whether a line is "Annexe", "Anexo II" or their like."""
    folded = _folded(bare)
    return len(folded) < 30 and any(
        re.fullmatch(rf"{annex}(?:\s?(?:[IVX]{{1,5}}|\d{{1,2}}))?", folded) for annex in _annexes()
    )


def foreign_meeting(bare: str) -> re.Match[str] | None:
    """The number of a meeting at the beginning of a line ("47e séance plénière"); its text is as read."""
    for words in _all_words().values():
        found = re.match(words.meeting, bare) if words.meeting else None
        if found is not None:
            return found
    return None


def foreign_committee(report: str) -> str:
    """The English name of the Main Committee that a report line names, "" where it names none."""
    folded = _folded(report)
    for words in _all_words().values():
        for english, names in words.committee_forms.items():
            if any(name in folded for name in names):
                return english
    return ""


def begins_sentence(words: str, language: str = "en") -> bool:
    """Whether a paragraph may begin so: with a capital, in Russian with any letter ("рассмотрев"), in
    Arabic and Chinese with any letter or figure."""
    first = words[:1]
    if language in ("ar", "zh"):
        return first.isalnum() or first in "“《「"
    return first.isupper() or (language == "ru" and first.isalpha())


def ends_clause(bare: str) -> bool:
    """Whether a paragraph ends as one that goes on in the next, in any official language."""
    return bare.translate(_INVISIBLE).rstrip().endswith(_ENDS_OF_CLAUSES)


def ends_line(bare: str) -> bool:
    """Whether a line ends with a sign that no heading ends with, in any official language."""
    return bare.translate(_INVISIBLE).endswith(_LINE_ENDS)


def in_english(line: str) -> str:
    """A line of a masthead in the words of an English paper: "Agenda item 58" of "Point 58 de l’ordre du
    jour". A line that is English or not known comes back as it is."""
    if len(line) > _LONGEST or not line:
        return line
    folded = _folded(line)
    for words in _all_words().values():
        for recognise in (_fixed, _session, _agenda, _dated, _numbered, _sponsored):
            found = recognise(folded, words)
            if found:
                return found
    return line


def _folded(text: str) -> str:
    return " ".join(text.translate(_INVISIBLE).translate(_HARD_HYPHENS).split())


def _fixed(line: str, words: LanguageWords) -> str:
    return _fixed_lines(words.language).get(line.casefold(), "")


def _session(line: str, words: LanguageWords) -> str:
    found = _session_lines(words.language).get(line.casefold())
    if found is not None:
        number, kind = found
        ordinal = session_ordinal(number)
        return f"{ordinal[0].upper()}{ordinal[1:]} {_KINDS[kind]}"
    year = _form(words.sessions["year"], year=r"(?:19|20)\d\d").fullmatch(line)
    return f"{year['year']} session" if year else ""


def _agenda(line: str, words: LanguageWords) -> str:
    item = _item_in(line, words)
    number = re.match(r"\d+", item)
    return f"Agenda item {number[0]}" if number is not None else ""


def foreign_agenda_item(line: str) -> str:
    """ "58" or "72 a)" of an agenda line, as its language writes it; "" of a line that is none."""
    folded = _folded(line)
    items = (_item_in(folded, words) for words in _all_words().values())
    return next((item for item in items if item), "")


def _item_in(line: str, words: LanguageWords) -> str:
    joint = rf"(?:,\s?|،\s?|、|\s?{re.escape(words.conjunction.strip())}\s?|\s)"
    items = rf"{_ITEM}(?:{joint}(?:{_ITEM}|{_LETTER}))*"
    for form in (words.agenda_item, words.agenda_items):
        found = _form(form, item=items).fullmatch(line)
        if found is not None:
            return re.sub(r"(?<=\d) (?=\w{1,3}\))", "\u00a0", found["item"])
    return ""


def _dated(line: str, words: LanguageWords) -> str:
    day = foreign_date(line, words)
    return format_date(day, no_break=False) if day is not None else ""


def foreign_date(line: str, words: LanguageWords) -> dt.date | None:
    """The day that the whole line names in the language of the words."""
    months = [month.casefold() for month in words.months]
    month = "|".join(re.escape(name) for name in sorted(months, key=len, reverse=True))
    day = rf"\d{{1,2}}|{re.escape(words.first_day)}"
    form = _form(words.date_form, day=day, month=month, year=r"(?:19|20)\d\d")
    found = form.fullmatch(line)
    if found is None:
        return None
    number = 1 if found["day"] == words.first_day else int(found["day"])
    try:
        return dt.date(int(found["year"]), months.index(found["month"].casefold()) + 1, number)
    except ValueError:
        return None


def _numbered(line: str, words: LanguageWords) -> str:
    """The Security Council's number, and the line "Resolution adopted by ..." as far as its verb."""
    number = _form(words.resolution_number, number=r"\d{1,4}\s?\((?:19|20)\d\d\)").fullmatch(line)
    if number is not None:
        return f"Resolution {number['number']}"
    for name, form in words.adopted.items():
        if _form(form, date=r"[^,;]{4,60}").fullmatch(line):
            return f"Resolution adopted by the {organ(name).name}"
    return ""


def _sponsored(line: str, words: LanguageWords) -> str:
    for english, kind in words.kinds.items():
        alone = words.sponsors_form.format(sponsors="", kind=kind).lstrip(" :：\u00a0")
        if line.casefold() == alone.casefold():
            return f"Draft {english}"
        form = words.sponsors_form.replace("{kind}", kind)
        found = _form(form, sponsors=r".{2,}").fullmatch(line)
        if found is None:
            continue
        group = _form(words.on_behalf_of, group=r".{2,}").search(found["sponsors"])
        names = found["sponsors"][: group.start()] if group else found["sponsors"]
        joined = names.replace(_folded(words.comma), ", ").replace(words.conjunction, " and ")
        behalf = f", on behalf of {group['group']}" if group else ""
        return f"{' '.join(joined.split())}{behalf}: draft {english}"
    return ""


@functools.cache
def _form(form: str, **places: str) -> re.Pattern[str]:
    """A form of the tables as a pattern: white space where it has any, a group for each place."""
    parts = re.split(r"\{(\w+)\}", form)
    pattern = ""
    for at, part in enumerate(parts):
        if at % 2:
            pattern += f"(?P<{part}>{places.get(part, '.+?')})"
        else:
            pattern += r"\s?".join(re.escape(piece) for piece in re.split(r"\s", part))
    return re.compile(pattern, re.IGNORECASE)


@functools.cache
def _all_words() -> dict[str, LanguageWords]:
    found = {code: language_words(code) for code in LANGUAGE_NAMES}
    return {code: words for code, words in found.items() if words is not None}


@functools.cache
def _organ_lines() -> dict[str, OrganLine]:
    return {
        line: OrganLine(code, name)
        for code, words in _all_words().items()
        for name, line in words.organ_lines.items()
    }


@functools.cache
def _annexes() -> tuple[str, ...]:
    return tuple(words.annex for words in _all_words().values() if words.annex)


@functools.cache
def _fixed_lines(language: str) -> Mapping[str, str]:
    """Lines without a place in them, folded, and what an English paper has for them."""
    words = _all_words()[language]
    lines = {words.united_nations: "United Nations"}
    lines |= {name: organ(id_).name for id_, name in words.organs.items()}
    lines |= {shown: english for english, shown in words.committees.items()}
    lines |= {shown: f"Distr.: {english}" for english, shown in words.distributions.items()}
    for english, own in words.language_names.items():
        if words.original_form:
            lines[words.original_form.format(language=own)] = f"Original: {english}"
    return {_folded(line).casefold(): english for line, english in lines.items()}


@functools.cache
def _session_lines(language: str) -> Mapping[str, tuple[int, str]]:
    words = _all_words()[language]
    return {
        _folded(words.session(number, kind)).casefold(): (number, kind)
        for number in words.ordinals
        for kind in _KINDS
    }
