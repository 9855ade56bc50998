"""The unknown words of a draft: where they are looked for and where not."""

from __future__ import annotations

from dataclasses import replace

from drafter.checks.finding import Severity
from drafter.checks.spelling.reading import in_reading_order, rewritten, unknown_words
from drafter.checks.spelling.speller import Speller
from drafter.document.edits import apply_all
from tests.checks import texts

SPELLER = Speller()


def unknown(markup: str, **notes: str) -> list[str]:
    given = texts.draft(markup, notes=notes or None)
    return [texts.words(given, f) for f in unknown_words(given, SPELLER)]


def test_unknown_words_are_found_with_a_proposal_that_asks() -> None:
    given = texts.draft("*Requests* the Secretary-General to beleeve the report;")
    (finding,) = unknown_words(given, SPELLER)
    assert (finding.rule, finding.severity) == ("SPELL-02", Severity.ADVICE)
    assert "perhaps “believe”" in finding.message
    assert finding.fix is not None
    assert (finding.fix.replacement, finding.fix.safe) == ("believe", False)


def test_quotations_titles_symbols_figures_names_and_capitals_are_passed_over() -> None:
    assert unknown("*Recalls* “the recieve principle” and *Recieve Quartely*;") == []
    assert unknown("*Recalls* A/HRC/61/Lxyz, document9xq, www.unxyzq.org, UNFCXCC;") == []
    assert unknown("*Welcomes* the visit of Ms. Zqwerty to Galmudug and al-Thawr;") == []
    assert unknown("*Welcomes* the visit of the Secretary-General’s envoy;") == []


def test_a_long_name_one_slip_from_a_word_of_issued_texts_is_found() -> None:
    assert unknown("*Requests* the Peacebulding Commission to act;") == ["Peacebulding"]


def test_notes_and_titles_are_read() -> None:
    words = unknown("*Takes note* of the report^1^;", **{"1": "See the anex to the report."})
    assert words == ["anex"]


def test_what_the_table_of_spellings_reports_is_not_reported_twice() -> None:
    assert unknown("*Welcomes* the programs and the labor market;") == []


def test_passes_are_joined_in_reading_order() -> None:
    given = texts.draft("*Requests* them to beleeve it at its 57th session, and beleeve more;")
    together = [*texts.findings(given, "SES-01"), *unknown_words(given, SPELLER)]
    places = [texts.words(given, f) for f in in_reading_order(given.current, together)]
    assert places == ["beleeve", "57th", "beleeve"]


def test_another_word_than_the_first_suggested_keeps_the_dress() -> None:
    given = texts.draft("*Requests* them to **beleeve** that;")
    (finding,) = unknown_words(given, SPELLER)
    other = rewritten(finding, "belief").fix
    assert other is not None
    after = apply_all(given.current, other.edits).text_at(finding.target)
    assert after == texts.text("*Requests* them to **belief** that;")
    assert (other.title, other.safe) == ("Write “belief”", False)
    bare = replace(finding, fix=None)
    assert rewritten(bare, "belief") is bare
