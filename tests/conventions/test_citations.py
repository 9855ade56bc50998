from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.conventions.citations import Citation, find_citations

GA, HRC = "general-assembly", "human-rights-council"
SC, ECOSOC = "security-council", "economic-and-social-council"
CHR = "commission-on-human-rights"


def _brief(found: list[Citation]) -> list[tuple[str, str | None, str]]:
    return [
        (c.number.text, c.organ, c.date.date.isoformat() if c.date and c.date.date else "")
        for c in found
    ]


@pytest.mark.parametrize(
    ("text", "own", "expected"),
    [
        (
            "Recalling General Assembly resolution 60/251 of 15 March 2006,",
            HRC,
            [("60/251", GA, "2006-03-15")],
        ),
        (
            "Recalling its resolutions 6/20 of 28 September 2007, 12/15 of 1 October 2009 and 43/17 of 22 June 2020,",
            HRC,
            [
                ("6/20", HRC, "2007-09-28"),
                ("12/15", HRC, "2009-10-01"),
                ("43/17", HRC, "2020-06-22"),
            ],
        ),
        ("Recalling its resolution 2709 (2023),", SC, [("2709 (2023)", SC, "")]),
        (
            "Guided by Council resolutions 5/1 and 5/2 of 18 June 2007 and 16/21 of 25 March 2011,",
            HRC,
            [("5/1", HRC, "2007-06-18"), ("5/2", HRC, "2007-06-18"), ("16/21", HRC, "2011-03-25")],
        ),
        ("as set out in Council resolution 5/1;", HRC, [("5/1", HRC, "")]),
        ("in line with Council resolution 2013/40,", GA, [("2013/40", ECOSOC, "")]),
        ("and Council resolution 1325 (2000),", GA, [("1325 (2000)", SC, "")]),
        (
            "Recalling its resolution 60/1 A of 16 September 2005,",
            GA,
            [("60/1 A", GA, "2005-09-16")],
        ),
        ("Resolution 217 A (III).", GA, [("217 A (III)", GA, "")]),
        ("General Assembly resolution 70/1.", HRC, [("70/1", GA, "")]),
        ("its decision 79/573 B of 3 June 2025", GA, [("79/573 B", GA, "2025-06-03")]),
        (
            "requested by the Human Rights Council in its resolution 52/15 of 3 April 2023",
            GA,
            [("52/15", HRC, "2023-04-03")],
        ),
        (
            "the Commission on Human Rights, in its resolution 2005/5, requested",
            GA,
            [("2005/5", CHR, "")],
        ),
        ("resolution 60/251 of the General Assembly,", HRC, [("60/251", GA, "")]),
        (
            "that, in its resolution 76/137 of 16 December 2021, the General Assembly",
            HRC,
            [("76/137", GA, "2021-12-16")],
        ),
        ("its resolution 52/15 of 14 April 2033", HRC, [("52/15", HRC, "2033-04-14")]),
        ("its resolution 78/223 of 19 December 2023", ECOSOC, [("78/223", GA, "2023-12-19")]),
        (
            "the United Nations Environment Assembly, in its resolution 5/8 of 2 March 2022, decided",
            GA,
            [("5/8", None, "2022-03-02")],
        ),
        (
            "section I of Assembly resolution 64/260 of 29 March 2010",
            HRC,
            [("64/260", GA, "2010-03-29")],
        ),
        (
            "as well as resolutions 75/201 and 2558 (2020) of 21 December 2020",
            GA,
            [("75/201", GA, ""), ("2558 (2020)", SC, "2020-12-21")],
        ),
        (
            "the relevant resolutions of the Commission on Human Rights, the latest being resolution 2000/80 of 26 April 2000,",
            GA,
            [("2000/80", CHR, "2000-04-26")],
        ),
        (
            "all its previous resolutions on the subject, including resolution 56/22 of 29 November 2001,",
            GA,
            [("56/22", GA, "2001-11-29")],
        ),
        (
            "Security Council resolutions, in particular resolution 1325 (2000),",
            GA,
            [("1325 (2000)", SC, "")],
        ),
        (
            "Recalling United Nations Environment Assembly resolution 5/14 of 2 March 2022,",
            GA,
            [("5/14", None, "2022-03-02")],
        ),
        (
            "Commission on the Status of Women resolutions 51/2 of 9 March 2007 and 52/2 of 7 March 2008",
            HRC,
            [("51/2", None, "2007-03-09"), ("52/2", None, "2008-03-07")],
        ),
        (
            "in accordance with resolutions 5/1, on institution-building, and 5/2, on the Code of Conduct, of 18 June 2007,",
            HRC,
            [("5/1", HRC, "2007-06-18"), ("5/2", HRC, "2007-06-18")],
        ),
        (
            "its resolution 5/1 on institution-building and resolution 5/2 on the Code of Conduct, both of 18 June 2007,",
            HRC,
            [("5/1", HRC, "2007-06-18"), ("5/2", HRC, "2007-06-18")],
        ),
    ],
)
def test_citations(text: str, own: str, expected: list[tuple[str, str | None, str]]) -> None:
    assert _brief(find_citations(text, own)) == expected


def test_a_shared_date_needs_a_shared_session() -> None:
    found = find_citations("resolutions 75/154 and 68/3 of 23 September 2013", GA)
    assert _brief(found) == [("75/154", GA, ""), ("68/3", GA, "2013-09-23")]
    assert [c.date_source for c in found] == ["", "own"]


def test_places() -> None:
    text = "Recalling its resolution\u00a055/105 of 4\u00a0December 2000, and"
    (found,) = find_citations(text.replace("\u00a055", " 55"), GA)
    plain = text.replace("\u00a055", " 55")
    assert plain[found.number_start : found.number_end] == "55/105"
    assert plain[found.start : found.end] == "55/105 of 4\u00a0December 2000"
    assert plain[found.head :].startswith("resolution")
    assert found.date is not None
    assert found.date.date == dt.date(2000, 12, 4)


def test_members_of_a_list_share_their_chain() -> None:
    found = find_citations("resolutions 5/1 and 5/2, and General Assembly resolution 60/251", HRC)
    assert [c.chain for c in found] == [0, 0, 1]
    assert [c.plural for c in found] == [True, True, False]


def test_the_words_that_tell_whose_it_is() -> None:
    found = find_citations("its resolution 55/105 and Security Council resolution 1325 (2000)", GA)
    assert [(c.organ_words, c.organ_source) for c in found] == [
        ("its", "own"), ("Security Council", "stated"),
    ]  # fmt: skip


def test_a_symbol_in_the_place_of_the_number() -> None:
    (found,) = find_citations("Recalling resolution A/RES/55/105 of 4 December 2000,", GA)
    assert found.by_symbol
    assert found.number.text == "55/105"


def test_a_missing_space_is_kept_as_written() -> None:
    (found,) = find_citations("Security Council resolution 1325(2000)", GA)
    assert found.text == "1325(2000)"
    assert found.number.text == "1325 (2000)"


@pytest.mark.parametrize(
    "text",
    [
        "the resolution of the dispute",
        "resolution 1/CP.21",
        "resolution 58.16",
        "in 2023/24",
        "decision-making",
        "",
    ],
)
def test_what_is_no_citation(text: str) -> None:
    assert find_citations(text, GA) == []


@given(st.text(alphabet="resolution 15/,ofMarch206ABand()IVX;its", max_size=120))
def test_any_text_gives_places_inside_it(text: str) -> None:
    for found in find_citations(text, GA):
        assert text[found.start : found.end] == found.text
