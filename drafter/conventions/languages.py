"""The words of mastheads and closing lines in the official languages other than English.

Data: resources/conventions/languages.toml and session_ordinals.tsv, with their sources.
"""

from __future__ import annotations

import datetime as dt
import functools
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from drafter.conventions.dates import format_date
from drafter.paths import resource

LANGUAGE_NAMES = {
    "ar": "Arabic",
    "en": "English",
    "es": "Spanish",
    "fr": "French",
    "ru": "Russian",
    "zh": "Chinese",
}
"""The official languages by their codes."""
_NUMBER, _LETTER = re.compile(r"(\d+)\."), re.compile(r"\(([a-z])\)")
_DISTRIBUTION, _ORIGINAL = "Distr.: ", "Original: "


@dataclass(frozen=True, slots=True)
class LanguageWords:
    """What the papers of one language say. `session` and its kin have places for what is filled in;
    a language without a `distribution` has the distribution, the date beside it and the language of
    the original in English, as Russian, Arabic and Chinese papers do. `meeting` is a pattern of the
    closing line; `organ_lines` are without the comma at their end."""

    united_nations: str
    date_form: str
    first_day: str
    months: tuple[str, ...]
    sessions: Mapping[str, str]
    ordinals: Mapping[int, str]
    agenda_item: str
    agenda_items: str
    distributions: Mapping[str, str]
    original_form: str
    language_names: Mapping[str, str]
    sponsors_form: str
    on_behalf_of: str
    comma: str
    conjunction: str
    kinds: Mapping[str, str]
    resolution_number: str
    title_number: str
    organs: Mapping[str, str]
    adopted: Mapping[str, str]
    committees: Mapping[str, str]
    notes: str
    operative_label: str
    letters: str
    language: str = ""
    organ_lines: Mapping[str, str] = field(default_factory=dict)
    annex: str = ""
    meeting: str = ""
    committee_forms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def label(self, label: str) -> str:
        """ "1 -" for "1." and "(أ)" for "(a)" in Arabic; other labels and languages keep theirs."""
        number, letter = _NUMBER.fullmatch(label), _LETTER.fullmatch(label)
        if number is not None and self.operative_label:
            return self.operative_label.format(number=number[1])
        place = ord(letter[1]) - ord("a") if letter is not None else len(self.letters)
        return f"({self.letters[place]})" if place < len(self.letters) else label

    def date(self, day: dt.date) -> str:
        """A day as the text has it: "4 décembre 2024"."""
        number = self.first_day if day.day == 1 else str(day.day)
        month = self.months[day.month - 1]
        return self.date_form.format(day=number, month=month, year=day.year)

    def masthead_date(self, day: dt.date) -> str:
        """A day as it stands beside the organ's name."""
        return self.date(day) if self.distributions else format_date(day)

    def distribution(self, distribution: str) -> str:
        """ "Distr. générale" for "General"; a word that is not known as it is."""
        known = self.distributions.get(distribution)
        if known is not None or distribution.startswith("Distr."):
            return known or distribution
        return f"{_DISTRIBUTION}{distribution}"

    def original(self, language: str) -> str:
        """ "Original : anglais" for "English"."""
        if not self.original_form:
            return f"{_ORIGINAL}{language}"
        return self.original_form.format(language=self.language_names.get(language, language))

    def session(self, number: int, kind: str) -> str:
        """ "Soixante-dix-neuvième session"; a number over 999 is a year."""
        if number > 999:
            return self.sessions["year"].format(year=number)
        ordinal = self.ordinals.get(number)
        if ordinal is None:
            return self.sessions["numbered"].format(number=number)
        words = self.sessions.get(kind, self.sessions["regular"]).format(ordinal=ordinal)
        return words[0].upper() + words[1:]

    def agenda(self, item: str) -> str:
        """ "Point 58 de l’ordre du jour"; several items are parted by a comma or by "and"."""
        several = "," in item or self.conjunction in item or " and " in item
        form = self.agenda_items if several else self.agenda_item
        return form.format(item=item.replace(" and ", self.conjunction))

    def sponsors(self, names: Sequence[str], group: str, kind: str) -> str:
        """ "Albanie et Belgique : projet de résolution", the names as they are given."""
        joined = self.comma.join(names[:-1]) + self.conjunction * (len(names) > 1) + names[-1]
        behalf = self.on_behalf_of.format(group=group) if group else ""
        return self.sponsors_form.format(sponsors=joined + behalf, kind=self.kinds.get(kind, kind))


@functools.cache
def language_words(language: str) -> LanguageWords | None:
    """The words of a language by its code; None for English and for what is no official language."""
    data = _data().get(language)
    if data is None:
        return None
    return LanguageWords(
        united_nations=data["united_nations"],
        date_form=data["date"],
        first_day=data["first_day"],
        months=tuple(data["months"]),
        sessions={
            "regular": data["session"],
            "special": data["special_session"],
            "emergency": data["emergency_session"],
            "year": data["year_session"],
            "numbered": data["numbered_session"],
        },
        ordinals=_ordinals(language),
        agenda_item=data["agenda_item"],
        agenda_items=data["agenda_items"],
        distributions=data.get("distribution", {}),
        original_form=data.get("original", ""),
        language_names=data.get("language_names", {}),
        sponsors_form=data["sponsors"],
        on_behalf_of=data["on_behalf_of"],
        comma=data["comma"],
        conjunction=data["and"],
        kinds={"resolution": data["resolution"], "decision": data["decision"]},
        resolution_number=data["resolution_number"],
        title_number=data["title_number"],
        organs=data["organs"],
        adopted=data["adopted"],
        committees=data["committees"],
        notes=data["notes"],
        operative_label=data.get("operative_label", ""),
        letters=data.get("letters", ""),
        language=language,
        organ_lines=data["organ_lines"],
        annex=data["annex"],
        meeting=data["meeting"],
        committee_forms={
            english: (name, *data.get("committees_reported", {}).get(english, ()))
            for english, name in data["committees"].items()
        },
    )


def latin_label(label: str) -> str:
    """ "1." of "1 -" and "(a)" of "(أ)": an Arabic label as the model knows it, any other as it is."""
    found = re.fullmatch(r"(\d+) ?[-–]", label)
    if found is not None:
        return f"{found[1]}."
    words = language_words("ar")
    if words is None or len(label) != len("(a)") or label[1] not in words.letters:
        return label
    place = words.letters.index(label[1])
    return f"({chr(ord('a') + place)})" if place < len("abcdefghijklmnopqrstuvwxyz") else label


def distribution_in_english(words: str, language: str) -> str:
    """ "General" of "Distr. générale"; what is not known without the "Distr.:" before it."""
    known = language_words(language)
    for english, shown in ({} if known is None else known.distributions).items():
        if _folded(words) == _folded(shown):
            return english
    return words.removeprefix(_DISTRIBUTION.strip()).strip()


def original_in_english(words: str, language: str) -> str:
    """ "English" of "Original : anglais"; what is not known without the "Original:" before it."""
    name = words.partition(":")[2].strip() if ":" in words else words.strip()
    known = language_words(language)
    for english, own in ({} if known is None else known.language_names).items():
        if _folded(name) == _folded(own):
            return english
    return name if words.startswith("Original") else words.strip()


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


@functools.cache
def _data() -> dict[str, dict[str, Any]]:
    with resource("conventions", "languages.toml").open("rb") as file:
        return tomllib.load(file)


@functools.cache
def _ordinals(language: str) -> dict[int, str]:
    text = resource("conventions", "session_ordinals.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if not line.startswith("#")]
    column = rows[0].index(language)
    return {int(row[0]): row[column] for row in rows[1:]}
