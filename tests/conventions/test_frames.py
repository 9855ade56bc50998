"""Lines of mastheads and closing lines in the other official languages, read."""

from __future__ import annotations

import pytest

from drafter.conventions.frames import (
    OrganLine,
    begins_sentence,
    foreign_agenda_item,
    foreign_committee,
    foreign_meeting,
    foreign_organ_line,
    in_english,
    is_foreign_annex,
)

ASSEMBLY = "general-assembly"


@pytest.mark.parametrize(
    ("line", "language", "organ"),
    [
        ("L’Assemblée générale,", "fr", ASSEMBLY),
        ("El Consejo de Seguridad,", "es", "security-council"),
        ("Генеральная Ассамблея,", "ru", ASSEMBLY),
        ("إن الجمعية العامة ،", "ar", ASSEMBLY),
        ("大会，\u200e", "zh", ASSEMBLY),
    ],
)
def test_an_organ_line_names_language_and_organ(line: str, language: str, organ: str) -> None:
    assert foreign_organ_line(line) == OrganLine(language, organ)


@pytest.mark.parametrize("line", ["The General Assembly,", "L’Assemblée générale", "大会", ""])
def test_no_other_line_is_one(line: str) -> None:
    assert foreign_organ_line(line) is None


@pytest.mark.parametrize(
    ("line", "english"),
    [
        ("Soixante-dix-neuvième session", "Seventy-ninth session"),
        ("Distr. générale", "Distr.: General"),
        ("12\u00a0décembre 2024", "12 December 2024"),
        ("1er mai 2024", "1 May 2024"),
        ("4 de diciembre de 2024", "4 December 2024"),
        ("4 декабря 2024 года", "4 December 2024"),
        ("2024年12月4日", "4 December 2024"),
        ("Original : anglais", "Original: English"),
        ("Point\u00a058 de l’ordre du jour", "Agenda item 58"),
        ("Résolution 2709 (2023)", "Resolution 2709 (2023)"),
        ("2024年12月4日大会决议", "Resolution adopted by the General Assembly"),
        ("Albanie, Chili et Ghana : projet de résolution", "Albanie, Chili and Ghana: draft resolution"),
        ("Agenda item 5", "Agenda item 5"),
        ("31 février 2024", "31 février 2024"),
    ],
)  # fmt: skip
def test_a_line_of_a_masthead_in_english(line: str, english: str) -> None:
    assert in_english(line) == english


def test_an_item_keeps_the_letter_as_its_language_writes_it() -> None:
    assert foreign_agenda_item("Tema 72 a) del programa") == "72\u00a0a)"
    assert foreign_agenda_item("البند 3 (ب) من جدول الأعمال") == "3 (ب)"
    assert foreign_agenda_item("Agenda item 3") == ""


def test_meetings_committees_and_annexes() -> None:
    found = foreign_meeting("47-е пленарное заседание 4 декабря 2024 года")
    assert found is not None
    assert found[0] == "47-е пленарное заседание"
    assert foreign_meeting("47th plenary meeting") is None
    assert foreign_committee("[по докладу Шестого комитета (A/79/467, пункт 11)]") == (
        "Sixth Committee"
    )
    assert is_foreign_annex("Annexe II")
    assert is_foreign_annex("المرفق")
    assert not is_foreign_annex("Annexe au rapport")


def test_a_russian_paragraph_may_begin_small() -> None:
    assert begins_sentence("рассмотрев", "ru")
    assert not begins_sentence("noting")
    assert begins_sentence("回顾", "zh")
