"""The words of mastheads in the official languages."""

from __future__ import annotations

import datetime as dt

import pytest

from drafter.conventions.languages import (
    LANGUAGE_NAMES,
    LanguageWords,
    distribution_in_english,
    language_words,
    original_in_english,
)

OTHERS = ("ar", "es", "fr", "ru", "zh")
DAY = dt.date(2024, 12, 4)


def words(language: str) -> LanguageWords:
    found = language_words(language)
    assert found is not None
    return found


def test_english_and_unknown_languages_have_no_table() -> None:
    assert language_words("en") is None
    assert language_words("de") is None
    assert set(LANGUAGE_NAMES) == {"en", *OTHERS}


@pytest.mark.parametrize(
    ("language", "session", "date", "agenda"),
    [
        ("fr", "Soixante-dix-neuvième session", "4 décembre 2024", "Point 58 de l’ordre du jour"),
        (
            "es",
            "Septuagésimo noveno período de sesiones",
            "4 de diciembre de 2024",
            "Tema 58 del programa",
        ),
        ("ru", "Семьдесят девятая сессия", "4 декабря 2024 года", "Пункт 58 повестки дня"),
        (
            "ar",
            "الدورة التاسعة والسبعون",
            "4 كانون الأول/ديسمبر 2024",
            "البند 58 من جدول الأعمال",
        ),
        ("zh", "第七十九届会议", "2024年12月4日", "议程项目58"),
    ],
)
def test_lines_of_the_seventy_ninth_session(
    language: str, session: str, date: str, agenda: str
) -> None:
    known = words(language)
    assert known.session(79, "regular") == session
    assert known.date(DAY).replace("\u00a0", " ") == date
    assert known.agenda("58").replace("\u00a0", " ") == agenda


def test_the_first_of_a_month_and_the_date_beside_the_organ() -> None:
    assert words("fr").date(dt.date(2025, 8, 1)) == "1er\u00a0août 2025"
    assert words("fr").masthead_date(DAY) == "4\u00a0décembre 2024"
    assert words("ru").masthead_date(DAY) == "4\u00a0December 2024"


@pytest.mark.parametrize(
    ("number", "fr", "es", "zh"),
    [
        (1, "Première session", "Primer período de sesiones", "第一届会议"),
        (
            71,
            "Soixante et onzième session",
            "Septuagésimo primer período de sesiones",
            "第七十一届会议",
        ),
        (80, "Quatre-vingtième session", "Octogésimo período de sesiones", "第八十届会议"),
        (101, "101e session", "101º período de sesiones", "第101届会议"),
        (2026, "Session de 2026", "Período de sesiones de 2026", "2026年会议"),
    ],
)
def test_sessions(number: int, fr: str, es: str, zh: str) -> None:
    assert [words(x).session(number, "regular") for x in ("fr", "es", "zh")] == [fr, es, zh]


def test_special_sessions() -> None:
    assert words("fr").session(11, "emergency") == "Onzième session extraordinaire d’urgence"
    assert words("es").session(10, "special") == "Décimo período extraordinario de sesiones"


@pytest.mark.parametrize("language", OTHERS)
def test_every_language_is_complete(language: str) -> None:
    known = words(language)
    assert len(known.months) == 12
    assert set(known.ordinals) == set(range(1, 101))
    assert len(set(known.ordinals.values())) == 100
    assert set(known.organs) == {
        "general-assembly",
        "security-council",
        "economic-and-social-council",
        "human-rights-council",
    }
    assert len(known.committees) == 6
    assert set(known.adopted) < set(known.organs)
    line = known.sponsors(["Chile", "Malta", "Zambia"], "Groupe", "resolution")
    assert all(name in line for name in ("Chile", "Malta", "Zambia", "Groupe"))
    assert "{" not in line + known.agenda("1 and 2") + known.session(2024, "regular")


@pytest.mark.parametrize("language", ["en", *OTHERS])
def test_distribution_and_original_come_back_in_english(language: str) -> None:
    known = language_words(language)
    for distribution in ("General", "Limited"):
        shown = known.distribution(distribution) if known else f"Distr.: {distribution}"
        assert distribution_in_english(shown, language) == distribution
    for name in LANGUAGE_NAMES.values():
        shown = known.original(name) if known else f"Original: {name}"
        assert original_in_english(shown, language) == name


def test_what_is_not_known_is_left_as_it_is() -> None:
    assert words("fr").distribution("Distr. provisoire") == "Distr. provisoire"
    assert distribution_in_english("Distr. provisoire", "fr") == "Distr. provisoire"
    assert words("ru").distribution("General") == "Distr.: General"
    assert original_in_english("Original: anglais", "fr") == "English"
    assert original_in_english("Original: Swahili", "fr") == "Swahili"
    assert original_in_english("", "fr") == ""
