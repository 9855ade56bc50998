from __future__ import annotations

import datetime as dt
import subprocess
import sys

import pytest

from drafter.conventions.adoptions import adoption, adoption_date, adoption_title, known_to


@pytest.mark.parametrize(
    ("organ", "number", "date"),
    [
        ("general-assembly", "60/251", dt.date(2006, 3, 15)),
        ("general-assembly", "55/105", dt.date(2000, 12, 4)),
        ("general-assembly", "217 A (III)", dt.date(1948, 12, 10)),
        ("general-assembly", "70/1", dt.date(2015, 9, 25)),
        ("human-rights-council", "52/15", dt.date(2023, 4, 3)),
        ("human-rights-council", "5/1", dt.date(2007, 6, 18)),
        ("security-council", "1325 (2000)", dt.date(2000, 10, 31)),
    ],
)
def test_known_days(organ: str, number: str, date: dt.date) -> None:
    assert adoption_date(organ, number) == date


def test_a_part_is_looked_up_as_the_whole_where_it_has_no_row() -> None:
    found = adoption("general-assembly", "60/1 Q")
    assert found is not None
    assert found.number == "60/1"


def test_what_the_day_rests_on() -> None:
    certain = adoption("general-assembly", "60/251")
    assert certain is not None
    assert certain.is_certain
    disputed = adoption("general-assembly", "74/54")
    assert disputed is not None
    assert disputed.basis == "disputed citations"
    assert not disputed.is_certain


def test_unknown() -> None:
    assert adoption("general-assembly", "55/9999") is None
    assert adoption_date("human-rights-council", "1325 (2000)") is None
    assert adoption_title("general-assembly", "55/9999") is None


def test_title() -> None:
    assert adoption_title("general-assembly", "79/144") == "Oceans and the law of the sea"


def test_one_number_of_several_organs() -> None:
    assert set(known_to("55/2")) == {"general-assembly", "human-rights-council"}


def test_nothing_is_read_before_it_is_asked_for() -> None:
    code = (
        "import drafter.conventions.adoptions as a, drafter.conventions.citations\n"
        "assert a._dates.cache_info().currsize == 0\n"
        "assert a._titles.cache_info().currsize == 0\n"
        "a.adoption_date('general-assembly', '60/251')\n"
        "assert a._titles.cache_info().currsize == 0\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
