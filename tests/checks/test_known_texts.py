"""Dates and titles of cited resolutions against the tables and against what a library knows."""

from __future__ import annotations

import datetime as dt

from drafter.checks.engine import Checker
from drafter.checks.finding import Finding
from drafter.checks.known import KnownText, KnownTexts
from tests.checks import texts


def known() -> KnownTexts:
    return {
        ("general-assembly", "79/950"): KnownText(dt.date(2024, 12, 4), "Rivers of the region"),
        ("general-assembly", "79/951"): KnownText(None, "Lakes of the region"),
    }


def found(words: str, *, with_library: bool = True) -> list[Finding]:
    checker = Checker(select=["CIT-03"], known=known if with_library else None)
    return checker.check(texts.draft(preamble=f"*Recalling* its resolution {words},"))


def test_a_date_that_only_the_library_knows() -> None:
    assert found("79/950 of 4 December 2024") == []
    assert found("79/950 of 5 December 2024", with_library=False) == []
    (finding,) = found("79/950 of 5 December 2024")
    assert "library" in finding.message
    assert finding.fix is not None
    assert (finding.fix.replacement, finding.fix.safe) == ("4 December 2024", False)
    assert found("79/951 of 5 December 2024") == []


def test_a_title_that_the_library_knows_otherwise() -> None:
    assert found("79/950 of 4 December 2024, entitled “Rivers of the region”") == []
    assert found("79/950 of 4 December 2024, entitled “The rivers of the region”") == []
    (finding,) = found("79/950 of 4 December 2024, entitled “Streams of the region”")
    assert finding.fix is not None
    assert finding.fix.replacement == "Rivers of the region"
    assert found("79/950, entitled “Streams”", with_library=False) == []
    section = texts.draft(
        preamble="*Recalling* section I of its resolution 79/950, entitled “Fish”,"
    )
    assert Checker(select=["CIT-03"], known=known).check(section) == []


def test_a_title_that_the_tables_know_otherwise() -> None:
    words = "70/1 of 25 September 2015, entitled “{}: the 2030 Agenda for Sustainable Development”"
    assert found(words.format("Transforming our world"), with_library=False) == []
    (finding,) = found(words.format("Changing our world"), with_library=False)
    assert "Transforming our world" in finding.message


def test_the_library_is_asked_once_and_at_the_first_check() -> None:
    asked: list[int] = []

    def source() -> KnownTexts:
        asked.append(1)
        return {}

    checker = Checker(select=["CIT-03"], known=source)
    assert asked == []
    for _ in range(2):
        checker.check(texts.draft())
    assert asked == [1]
