from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.document.marked_text import MarkedText, footnote_reference, plain
from drafter.document.tokens import tokens_of
from drafter.document.word_diff import word_diff
from tests.strategies import marked_texts


def shown(base: str, current: str, *, exact: bool = True) -> str:
    """The comparison with [-deleted-] and {+inserted+}."""
    result = ""
    for hunk in word_diff(plain(base), plain(current), exact=exact):
        if hunk.same:
            result += current[hunk.start : hunk.end]
            continue
        if hunk.base_start < hunk.base_end:
            result += f"[-{base[hunk.base_start : hunk.base_end]}-]"
        if hunk.start < hunk.end:
            result += f"{{+{current[hunk.start : hunk.end]}+}}"
    return result


@pytest.mark.parametrize(
    ("base", "current", "expected"),
    [
        (
            "at its fifty-seventh session",
            "at its fifty-ninth session",
            "at its [-fifty-seventh-]{+fifty-ninth+} session",
        ),
        (
            "resolution 43/17 of 22 June 2020,",
            "resolution 52/15 of 3 April 2023,",
            "resolution [-43/17-]{+52/15+} of [-22 June 2020-]{+3 April 2023+},",
        ),
        (
            "Requests the report;",
            "Also requests the report;",
            "[-Requests-]{+Also requests+} the report;",
        ),
        ("a b", "a b", "a b"),
        ("", "new", "{+new+}"),
        ("old", "", "[-old-]"),
        ("States, organs and bodies", "States and bodies", "States[-, organs-] and bodies"),
        ("2,500 dollars", "3,500 dollars", "[-2,500-]{+3,500+} dollars"),
        ("in 2025", "in 2028", "in [-2025-]{+2028+}"),
    ],
)
def test_whole_words_are_compared(base: str, current: str, expected: str) -> None:
    assert shown(base, current) == expected


def test_little_words_between_two_rewritten_halves_are_swallowed() -> None:
    base = "the strengthening of regional arrangements"
    current = "the considerable weakening of national bodies everywhere"
    assert shown(base, current).count("[-") == 1


def test_no_break_spaces_count_only_when_exact() -> None:
    assert shown("3 April", "3\u00a0April") == "3[- -]{+\u00a0+}April"
    assert shown("3 April", "3\u00a0April", exact=False) == "3\u00a0April"


def test_references_are_the_same_when_their_notes_are() -> None:
    base = plain("report,") + footnote_reference("old")
    current = plain("report,") + footnote_reference("new")
    (same,) = word_diff(base, current, {"old": "k"}, {"new": "k"})
    assert same.same
    assert [h.same for h in word_diff(base, current, {"old": "k"}, {"new": "l"})] == [True, False]


@given(marked_texts(60), marked_texts(60))
def test_the_pieces_cover_both_texts_without_a_gap(base: MarkedText, current: MarkedText) -> None:
    hunks = word_diff(base, current)
    places = (0, 0)
    for hunk in hunks:
        assert (hunk.base_start, hunk.start) == places
        places = (hunk.base_end, hunk.end)
        if hunk.same:
            assert base.text[hunk.base_start : hunk.base_end] == current.text[hunk.start : hunk.end]
    assert places == (len(base), len(current))
    assert all(a.same != b.same for a, b in pairwise(hunks))


@given(st.text("ab 1,/-’.\u00a0", max_size=40))
def test_tokens_leave_no_gap(text: str) -> None:
    tokens = tokens_of(plain(text))
    assert "".join(text[t.start : t.end] for t in tokens) == text
