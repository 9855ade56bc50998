from __future__ import annotations

import datetime as dt

import pytest

from drafter.conventions.sessions import (
    could_be_adopted_on,
    ga_opening,
    latest_regular_session,
    next_sessions,
    session,
    session_at,
    session_in_year,
    session_of_number,
    session_year,
)

GA, HRC = "general-assembly", "human-rights-council"
ECOSOC, CHR, SC = "economic-and-social-council", "commission-on-human-rights", "security-council"


@pytest.mark.parametrize(
    ("year", "day"),
    [
        (2018, dt.date(2018, 9, 18)), (2019, dt.date(2019, 9, 17)), (2022, dt.date(2022, 9, 13)),
        (2023, dt.date(2023, 9, 5)), (2024, dt.date(2024, 9, 10)), (2025, dt.date(2025, 9, 9)),
        (2026, dt.date(2026, 9, 8)),
    ],
)  # fmt: skip
def test_the_opening_by_rule_1(year: int, day: dt.date) -> None:
    assert ga_opening(year) == day


def test_the_table_agrees_with_the_rule_since_2003() -> None:
    for number in range(58, latest_regular_session(GA) + 1):
        found = session(GA, number)
        assert found is not None
        assert found.opens == ga_opening(1945 + number)


@pytest.mark.parametrize(
    ("organ", "number", "year"),
    [(GA, 55, 2000), (GA, 81, 2026), (GA, 120, 2065), (HRC, 18, 2011), (HRC, 52, 2023),
     (HRC, 61, 2026), (HRC, 100, 2039), (CHR, 61, 2005)],
)  # fmt: skip
def test_year_of_a_session(organ: str, number: int, year: int) -> None:
    assert session_year(organ, number) == year


def test_names() -> None:
    def name(organ: str, number: int, kind: str = "regular") -> str:
        found = session(organ, number, kind)  # type: ignore[arg-type]
        assert found is not None
        return found.name

    assert name(HRC, 61) == "sixty-first session"
    assert name(HRC, 30, "special") == "thirtieth special session"
    assert name(GA, 11, "emergency special") == "eleventh emergency special session"
    assert name(GA, 101) == "101st session"
    assert name(ECOSOC, 2024) == "2024 session"


@pytest.mark.parametrize(
    ("organ", "number", "kind"),
    [(GA, 0, "regular"), (HRC, -1, "regular"), (GA, 99, "special"), (SC, 5, "regular"),
     (CHR, 63, "regular"), (ECOSOC, 61, "regular"), (GA, 9476, "regular"), (ECOSOC, 99999, "regular")],
)  # fmt: skip
def test_no_such_session(organ: str, number: int, kind: str) -> None:
    assert session(organ, number, kind) is None  # type: ignore[arg-type]


def test_day_to_session() -> None:
    found = session_at(GA, dt.date(2026, 9, 7))
    assert found is not None and found.number == 80
    found = session_at(GA, dt.date(2026, 9, 8))
    assert found is not None and found.number == 81
    found = session_at(HRC, dt.date(2023, 4, 3))
    assert found is not None and found.number == 52
    assert session_at(HRC, dt.date(1999, 1, 1)) is None
    assert session_at(SC, dt.date(2020, 1, 1)) is None


def test_every_opening_day_leads_back_to_its_session() -> None:
    for organ in (GA, HRC):
        for number in range(1, 100):
            found = session(organ, number)
            assert found is not None
            at = session_at(organ, found.opens)
            assert at is not None
            assert at.number == number


def test_next_sessions() -> None:
    assert [s.number for s in next_sessions(HRC, 61)] == [62, 63, 64]
    assert [s.number for s in session_in_year(HRC, 2028)] == [67, 68, 69]


def test_the_day_of_adoption_against_the_session() -> None:
    assert could_be_adopted_on(HRC, "52/15", dt.date(2023, 4, 3)) is True
    assert could_be_adopted_on(HRC, "52/15", dt.date(2023, 4, 14)) is False
    assert could_be_adopted_on(HRC, "6/30", dt.date(2007, 12, 14)) is True
    assert could_be_adopted_on(GA, "70/303", dt.date(2016, 9, 13)) is True
    assert could_be_adopted_on(GA, "70/303", dt.date(2016, 9, 14)) is False
    assert could_be_adopted_on(HRC, "90/1", dt.date(2035, 9, 20)) is None
    assert could_be_adopted_on(SC, "1325 (2000)", dt.date(2000, 10, 31)) is None


def test_the_session_of_a_number() -> None:
    found = session_of_number(HRC, "S-30/1")
    assert found is not None
    assert (found.kind, found.number) == ("special", 30)
    assert session_of_number(HRC, "nonsense") is None


def test_computed_sessions_say_so() -> None:
    known, computed = session(HRC, 52), session(HRC, 90)
    assert known is not None and computed is not None
    assert known.is_exact
    assert known.basis == "verified"
    assert not computed.is_exact
    assert computed.basis == "computed"
