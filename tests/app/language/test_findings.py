"""Findings speak the language of the window; all else has them in English."""

from __future__ import annotations

import datetime as dt
import re
import tomllib

import pytest

from drafter.app.editor.hover import card
from drafter.app.worded import read_findings, worded
from drafter.checks.finding import Finding, Fix, Severity
from drafter.conventions.wording import SessionName, Wording, counted
from drafter.document.edits import ReplaceText
from drafter.document.marked_text import plain
from drafter.paths import resource
from tests.app.language.sentences import finding_sentences
from tests.app.language.words import OTHERS, names

SESSION_OVER = {
    "fr": "La quatre-vingtième session n’est plus à venir\u00a0: ce texte est de la quatre-vingt-unième session.",
    "es": "El octogésimo período de sesiones ya no está por venir: este texto es del octogésimo primer período"
    " de sesiones.",
}


def _end(words: str) -> bool:
    """Whether a sentence is ended, quotation marks left aside."""
    return words.rstrip("”»\u00a0").endswith((".", "?"))


@pytest.mark.parametrize("code", OTHERS)
def test_every_sentence_of_the_checker_has_another(code):
    assert finding_sentences() - set(read_findings(code)) == set()


@pytest.mark.parametrize("code", OTHERS)
def test_no_table_has_what_the_checker_says_no_more(code):
    assert set(read_findings(code)) - finding_sentences() == set()


@pytest.mark.parametrize("code", OTHERS)
def test_no_sentence_is_in_two_sections(code):
    text = resource("interface", f"findings.{code}.toml").read_text(encoding="utf-8")
    sections = tomllib.loads(text).values()
    assert sum(len(section) for section in sections) == len(read_findings(code))


@pytest.mark.parametrize("code", OTHERS)
def test_what_is_filled_in_and_how_it_ends_are_kept(code):
    for english, other in read_findings(code).items():
        assert names(english) == names(other), english
        assert _end(english) == _end(other), english
        assert other == other.strip() != "", english


def test_quotation_marks_are_those_of_the_language():
    for english, other in read_findings("fr").items():
        assert "« " not in other and " »" not in other, english
        assert re.search(r" [:;?!»]", other.replace("!, ? ou", "")) is None, english
        assert other.count("«") == other.count("»"), english
    for english, other in read_findings("es").items():
        assert other.count("«") == other.count("»"), english
        assert other.count("¿") == other.count("?") or "!, ?" in other, english


def test_english_is_as_the_checker_says_it(speaking):
    speaking("en")
    assert worded(Wording("Write “{right}”", right="its")) == "Write “its”"


def test_words_of_the_draft_stay_and_those_of_the_program_do_not(speaking):
    speaking("fr")
    said = Wording("A preambular paragraph ends with {mark}.", mark=Wording("a comma"))
    assert said == "A preambular paragraph ends with a comma."
    assert worded(said) == "Un alinéa du préambule se termine par une virgule."
    assert worded(Wording("Write “{right}”", right="a comma")) == "Écrire «\u00a0a comma\u00a0»"
    assert worded("The title is missing.") == "Le titre manque."
    assert worded("A house writes as it likes.") == "A house writes as it likes."


@pytest.mark.parametrize(
    ("code", "day"),
    [
        ("fr", "La résolution 60/1 a été adoptée le 16\u00a0septembre 2005."),
        ("es", "La resolución 60/1 se aprobó el 16\u00a0de\u00a0septiembre de 2005."),
    ],
)
def test_days_and_sessions_are_those_of_the_language(speaking, code, day):
    speaking(code)
    adopted = Wording(
        "Resolution {number} was adopted on {day}.", number="60/1", day=dt.date(2005, 9, 16)
    )
    assert worded(adopted) == day
    past = Wording(
        "The {session} is not to come any more: this text is of the {now}.",
        session=SessionName(80), now=SessionName(81),
    )  # fmt: skip
    assert worded(past) == SESSION_OVER[code]


def test_one_and_many_are_those_of_the_language(speaking):
    forms = ("{n} comment would leave with the file.", "{n} comments would leave with the file.")
    speaking("fr")
    assert worded(counted(0, *forms)) == "0 commentaire partirait avec le fichier."
    assert worded(counted(2, *forms)) == "2 commentaires partiraient avec le fichier."
    speaking("es")
    assert worded(counted(0, *forms)) == "0 comentarios saldrían con el archivo."
    assert worded(counted(1, *forms)) == "1 comentario saldría con el archivo."


def test_the_card_over_the_words_speaks_it(speaking):
    speaking("fr")
    fix = Fix(Wording("Write “{right}”", right="its"), True, (ReplaceText("a", 0, 1, plain("x")),))
    message = "The organ calls its own resolution “its resolution”."
    said = card([Finding("CIT-04", Severity.WARNING, "a", 0, 1, message, "", fix)])
    assert "L’organe désigne sa propre résolution" in said
    assert "Écrire «\u00a0its\u00a0»" in said
    assert "Write" not in said and "calls" not in said
