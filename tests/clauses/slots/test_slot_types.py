"""Typed values become the words of the text, or one sentence that names the slot."""

from __future__ import annotations

import pytest

from drafter.clauses.context import ClauseContext
from drafter.clauses.errors import ClauseError
from drafter.clauses.slots.registry import LONGEST_VALUE, SLOT_TYPES, prefilled, slot_words
from drafter.clauses.slots.slot import Slot

ASSEMBLY = ClauseContext(session=80, year=2025, symbol="A/C.3/80/L.25")
RIGHTS_COUNCIL = ClauseContext(organ="human-rights-council", session=61, year=2026)
SOCIAL_COUNCIL = ClauseContext(organ="economic-and-social-council", session=2025, year=2025)
SECURITY_COUNCIL = ClauseContext(organ="security-council", year=2025)


def words(kind: str, value: str, context: ClauseContext = ASSEMBLY):
    return slot_words(Slot("slot", kind, "label of it", "x"), value, context)


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        ("session", "57", "fifty-seventh"),
        ("session", "57th", "fifty-seventh"),
        ("session", " fifty-seventh ", "fifty-seventh"),
        ("session", "fifty seventh", "fifty-seventh"),
        ("session", "eighty-first session", "eighty-first"),
        ("session", "100", "100th"),
        ("date", "2000-12-04", "4\u00a0December 2000"),
        ("date", "4 December 2000", "4\u00a0December 2000"),
        ("date", "December 4, 2000", "4\u00a0December 2000"),
        ("date", "25.12.2024", "25\u00a0December 2024"),
        (
            "resolution",
            "55/105 of 4 December 2000",
            "resolution 55/105 of 4\u00a0December 2000",
        ),
        ("resolution", "its resolution 55/105", "resolution 55/105 of 4\u00a0December 2000"),
        ("resolution", "A/RES/55/105", "resolution 55/105 of 4\u00a0December 2000"),
        (
            "resolution",
            "55/105 of 2000-12-04; 57/210 of 18 December 2002",
            "resolutions 55/105 of 4\u00a0December 2000 and 57/210 of 18\u00a0December 2002",
        ),
        ("symbol", "a/80/123", "A/80/123"),
        ("symbol", "A/HRC/RES/52/15.", "A/HRC/RES/52/15"),
        ("symbol", "a/55/602/add.2 and corr.1", "A/55/602/Add.2 and Corr.1"),
        ("symbol", "A/C.3/80/L.25/Rev.1", "A/C.3/80/L.25/Rev.1"),
        ("organ", "human-rights-council", "the Human Rights Council"),
        ("organ", "The general Assembly", "the General Assembly"),
        ("organ", "commission on the status of women", "the Commission on the Status of Women"),
        ("state-list", "France, Benin and Cuba", "Benin, Cuba and France"),
        ("state-list", "France; Gambia; Cuba; France", "Cuba, France and the Gambia"),
        ("state-list", "Bosnia and Herzegovina", "Bosnia and Herzegovina"),
        ("year", " 2026 ", "2026"),
        ("paragraph-reference", "5", "paragraph\u00a05"),
        ("paragraph-reference", "paragraph 5(b)", "paragraph\u00a05 (b)"),
        ("paragraph-reference", "5 and 7 (b)", "paragraphs\u00a05 and 7 (b)"),
        ("paragraph-reference", "3-6, 8", "paragraphs\u00a03 to 6 and 8"),
        ("text", '  the  "right" to food; ', "the “right” to food"),
        ("text", "the people's rights", "the people’s rights"),
    ],
)
def test_values_are_written_as_the_text_wants(kind, value, expected):
    assert words(kind, value) == expected


def test_other_organs_have_other_forms():
    assert words("session", "2026", SOCIAL_COUNCIL) == "2026"
    assert words("resolution", "1325 (2000) of 31 October 2000", SECURITY_COUNCIL) == (
        "resolution 1325\u00a0(2000)"
    )


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("session", "soon"),
        ("session", "0"),
        ("session", "1000"),
        ("session", "2025"),
        ("session", "²"),
        ("date", "31 April 2024"),
        ("date", "3/4/2024"),
        ("date", "December"),
        ("resolution", "the last one"),
        ("resolution", "; ;"),
        ("resolution", "55/105 of yesterday"),
        ("symbol", "letter of 3 May"),
        ("organ", "the Committee of Nobody"),
        ("state-list", "France, Atlantis"),
        ("state-list", ";"),
        ("year", "1944"),
        ("year", "20२5"),
        ("paragraph-reference", "the fifth"),
        ("paragraph-reference", "0"),
        ("paragraph-reference", "1-2-3"),
        ("text", "..."),
    ],
)
def test_a_value_that_does_not_fit_is_refused_by_name(kind, value):
    with pytest.raises(ClauseError) as caught:
        words(kind, value)
    assert caught.value.slot == "slot"
    assert str(caught.value).startswith("The label of it ")
    assert str(caught.value).endswith(".")


def test_many_lines_are_values_of_their_own():
    slot = Slot("slot", "year", "years", "x", many=True)
    assert slot_words(slot, "2025\n\n 2026 \n", ASSEMBLY) == ["2025", "2026"]
    with pytest.raises(ClauseError, match="lines"):
        slot_words(slot, "2025\n" * 27, ASSEMBLY)


def test_a_value_has_a_length_limit():
    assert words("text", "x" * LONGEST_VALUE) == "x" * LONGEST_VALUE
    with pytest.raises(ClauseError, match="longer than"):
        words("text", "x" * (LONGEST_VALUE + 1))


@pytest.mark.parametrize(
    ("slot", "context", "expected"),
    [
        (Slot("s", "session", "l", "x"), ASSEMBLY, "81"),
        (Slot("s", "session", "l", "x", years=2), ASSEMBLY, "82"),
        (Slot("s", "session", "l", "x", years=1), RIGHTS_COUNCIL, "64"),
        (Slot("s", "session", "l", "x", years=3), RIGHTS_COUNCIL, "70"),
        (Slot("s", "session", "l", "x", sessions=1), RIGHTS_COUNCIL, "62"),
        (Slot("s", "session", "l", "x", years=1), SOCIAL_COUNCIL, "2026"),
        (Slot("s", "session", "l", "x"), SECURITY_COUNCIL, ""),
        (Slot("s", "session", "l", "x"), ClauseContext(), ""),
        (Slot("s", "year", "l", "x"), ASSEMBLY, "2025"),
        (Slot("s", "year", "l", "x", years=1), ASSEMBLY, "2026"),
        (Slot("s", "symbol", "l", "x", own=True), ASSEMBLY, "A/C.3/80/L.25"),
        (Slot("s", "symbol", "l", "x"), ASSEMBLY, ""),
        (Slot("s", "organ", "l", "x"), RIGHTS_COUNCIL, "Human Rights Council"),
        (Slot("s", "text", "l", "x", default="three"), ASSEMBLY, "three"),
        (Slot("s", "text", "l", "x"), ASSEMBLY, ""),
    ],
)
def test_the_draft_proposes_values(slot, context, expected):
    assert prefilled([slot], context) == {"s": expected}


def test_what_is_proposed_fits_its_type():
    for name in SLOT_TYPES:
        slot = Slot("s", name, "l", "x", own=True)
        for context in (ASSEMBLY, RIGHTS_COUNCIL, SOCIAL_COUNCIL):
            value = prefilled([slot], context)["s"]
            if value:
                assert slot_words(slot, value, context)
