from __future__ import annotations

from drafter.conventions.mentions import (
    find_anniversaries,
    find_meetings,
    find_sessions,
    find_year_sessions,
)


def test_sessions() -> None:
    text = (
        "at its fifty-seventh session, at the tenth special session, the eleventh emergency special "
        "session, the resumed session, its 57th Session and the Assembly at its sixty first session"
    )
    found = find_sessions(text)
    assert [(s.number, s.kind) for s in found] == [
        (57, "regular"), (10, "special"), (11, "emergency special"), (57, "regular"), (61, "regular"),
    ]  # fmt: skip
    assert [s.ordinal.form for s in found] == ["words", "words", "words", "figures", "words"]
    assert [s.capital for s in found] == [False, False, False, True, False]
    assert [s.ordinal.is_right for s in found] == [True, True, True, True, False]
    assert text[found[0].start : found[0].end] == "fifty-seventh session"


def test_a_list_of_sessions_gives_each() -> None:
    found = find_sessions("at its sixty-fourth, sixty-sixth and sixty-seventh sessions")
    assert [s.number for s in found] == [64, 66, 67]


def test_two_ordinals_in_a_row_are_not_a_list() -> None:
    found = find_sessions("at its seventieth sixty-first session")
    assert [s.number for s in found] == [61]


def test_sessions_of_a_year() -> None:
    found = find_year_sessions("its 2024 session and the substantive session of 2013")
    assert [s.year for s in found] == [2024, 2013]


def test_meetings_and_anniversaries() -> None:
    text = "the 81st plenary meeting, the 9476th meeting and the seventy-fifth anniversary"
    assert [(m.ordinal.value, m.is_plenary) for m in find_meetings(text)] == [
        (81, True),
        (9476, False),
    ]
    assert [a.ordinal.value for a in find_anniversaries(text)] == [75]


def test_other_ordinals_are_left_alone() -> None:
    assert (
        find_sessions("the twenty-first century, the Third Committee and the first session") != []
    )
    assert find_sessions("the twenty-first century and the Third Committee") == []
