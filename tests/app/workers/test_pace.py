"""Rate and remaining time of long work."""

from __future__ import annotations

import pytest

from drafter.app.workers.pace import Pace, duration


def test_what_was_known_before_the_first_count_does_not_make_it_fast():
    now = [100.0]
    pace = Pace(lambda: now[0])
    pace.count(500, 2195)
    assert pace.rate is None
    assert str(pace) == "500 of 2,195 files"
    now[0] += 10
    pace.count(900, 2195)
    assert pace.rate == 40
    assert str(pace) == "900 of 2,195 files · 40 a second · 32 s left"


def test_before_the_first_count_and_in_the_first_second_no_rate_is_said():
    now = [0.0]
    pace = Pace(lambda: now[0])
    assert pace.rate is None
    pace.count(1, 10)
    now[0] += 0.5
    pace.count(4, 10)
    assert pace.rate is None


@pytest.mark.parametrize(
    ("seconds", "said"), [(0, "0 s"), (0.2, "1 s"), (59, "59 s"), (60, "1 min"), (130, "2 min")]
)
def test_durations_as_one_says_them(seconds, said):
    assert duration(seconds) == said
