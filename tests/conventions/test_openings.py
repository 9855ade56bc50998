"""The extent of the italics, the markers, and the examples of the rules ITAL and ALSO."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.conventions.opening_table import (
    OpeningKind,
    known_phrases,
    phrase_index,
    phrases_beginning,
)
from drafter.conventions.openings import (
    accepted_ends,
    add_marker,
    bases_of,
    expected_marker,
    marker_of,
    match_opening,
    phrase_of,
    remove_marker,
    turned,
)

_EXAMPLES = Path(__file__).parents[1] / "data" / "rule_examples.tsv"
_ITALIC_START = re.compile(r"(?:\d+\. )?\*(?P<opening>[^*]+)\*(?P<rest>.*)")
_SC = "security-council"


def _kind(text: str) -> OpeningKind:
    first = next(w.rstrip(",") for w in text.split() if w not in ("Also", "Further"))
    return "operative" if first.endswith("s") else "preambular"


def _good_examples() -> list[tuple[str, str, str]]:
    rows = []
    for line in _EXAMPLES.read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        rule = cells[0].removeprefix("RES-")
        if not rule.startswith(("ITAL", "ALSO", "STR-04", "STR-06", "TERM-10")):
            continue
        for paragraph in cells[3].split("⏎"):
            match = _ITALIC_START.fullmatch(paragraph)
            if match and cells[1] != "SC" and not match["opening"].startswith("The "):
                plain = match["rest"].replace("*", "")
                rows.append((cells[0], match["opening"], match["opening"] + plain))
    return rows


def test_there_are_examples() -> None:
    assert len(_good_examples()) > 30


@pytest.mark.parametrize(("rule", "opening", "text"), _good_examples())
def test_the_right_examples_of_the_rules(rule: str, opening: str, text: str) -> None:
    found = match_opening(text, _kind(text), "general-assembly")
    assert found is not None, rule
    assert found.text == opening


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("Takes note of the report", "Takes note"),
        ("Takes note with appreciation of the report", "Takes note with appreciation"),
        ("Looks forward to the review", "Looks forward"),
        ("Decides to convene a panel", "Decides"),
        ("Calls upon States to comply", "Calls upon"),
        ("Calls for an end to violence", "Calls for"),
        ("Calls once again upon all States", "Calls once again upon"),
        ("Expresses its appreciation to the Government", "Expresses its appreciation"),
        ("Expresses the hope that States will act", "Expresses the hope"),
        ("Requests the Secretary-General to report", "Requests"),
        ("Strongly condemns all acts", "Strongly condemns"),
        (
            "Condemns in the strongest possible terms the acts",
            "Condemns in the strongest possible terms",
        ),
        ("Welcomes and encourages the efforts", "Welcomes and encourages"),
        ("Welcomes the report, and requests its translation", "Welcomes"),
        ("Recognizes, therefore, that progress is slow", "Recognizes"),
        ("Urges, in particular, States to ratify", "Urges"),
        ("Also requests the Secretary-General", "Also requests"),
        ("Further decides that", "Further decides"),
        ("Decides also to convene", "Decides also"),
        ("Encourages further efforts by States", "Encourages"),
        ("Draws the attention of States to", "Draws the attention"),
        ("Remains deeply concerned about the delay", "Remains deeply concerned"),
        ("Re‑emphasizes the need", "Re‑emphasizes"),
        ("Reiterates its call upon States", "Reiterates its call upon"),
    ],
)
def test_operative(text: str, opening: str) -> None:
    found = match_opening(text, "operative", "general-assembly")
    assert found is not None
    assert found.text == opening
    assert text[found.start : found.end] == opening


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("Guided by the Charter", "Guided"),
        ("Deeply concerned about the situation", "Deeply concerned"),
        ("Bearing in mind its resolution", "Bearing in mind"),
        ("Bearing in mind also its resolution", "Bearing in mind also"),
        ("Taking into account the report", "Taking into account"),
        ("Having considered the report", "Having considered"),
        ("Having also considered the report", "Having also considered"),
        ("Recalling also its resolution 60/251", "Recalling also"),
        ("Recalling further its resolution 60/251", "Recalling further"),
        ("Noting with concern also that", "Noting with concern also"),
        ("Expressing its deep concern also at the delay", "Expressing its deep concern also"),
        ("Taking note also of the report", "Taking note also"),
        ("Recalling its resolution 60/251", "Recalling"),
        ("Recalling all its previous resolutions", "Recalling"),
        ("\u00a0Taking\u00a0note of the report", "Taking\u00a0note"),
        ("Aware of the need", "Aware"),
        ("Mindful that", "Mindful"),
    ],
)
def test_preambular(text: str, opening: str) -> None:
    found = match_opening(text, "preambular", "human-rights-council")
    assert found is not None
    assert found.text == opening
    assert text[found.start : found.end] == opening


@pytest.mark.parametrize(
    ("kind", "text", "opening"),
    [
        ("operative", "Notes with profound gratitude and great pride the work", "Notes with profound gratitude and great pride"),
        ("operative", "Warmly applauds the efforts", "Warmly applauds"),
        ("operative", "Reiterates its unreserved and enduring solidarity with the people", "Reiterates its unreserved and enduring solidarity"),
        ("operative", "Salutes and thanks the staff", "Salutes and thanks"),
        ("operative", "Lauds the work of the staff", "Lauds"),
        ("operative", "Continues to deplore the acts", "Continues to deplore"),
        ("preambular", "Acutely worried about the delay", "Acutely worried"),
        ("preambular", "Expressing its abiding and heartfelt sympathy to the families", "Expressing its abiding and heartfelt sympathy"),
        ("preambular", "Rejoicing at the agreement", "Rejoicing"),
        ("preambular", "Being profoundly disturbed by reports", "Being profoundly disturbed"),
    ],
)  # fmt: skip
def test_phrases_that_the_table_lacks(kind: OpeningKind, text: str, opening: str) -> None:
    found = match_opening(text, kind)
    assert found is not None
    assert found.text == opening
    assert found.confidence == "grammar"
    assert found.known is None


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("preambular", "Recalls its resolution"),
        ("preambular", "Whereas the delay causes concern"),
        ("preambular", "The needs of small States should be kept in mind"),
        ("preambular", "During the session"),
        ("operative", "Requesting the Secretary-General"),
        ("operative", "The Secretary-General is requested"),
        ("operative", "States are invited to contribute"),
        ("operative", "We reaffirm our commitment"),
        ("operative", ""),
        ("operative", "   "),
        ("operative", "1. Requests"),
        ("operative", "To strengthen"),
        ("operative", "<<TAGS and marks>>"),
        ("operative", "requests the Secretary-General"),
        ("operative", "Persons with disabilities face barriers"),
        ("operative", "Efforts to end the conflict"),
        ("operative", "Women’s participation"),
        ("preambular", "recalling its resolution"),
        ("preambular", "United Nations"),
    ],
)
def test_what_is_no_opening(kind: OpeningKind, text: str) -> None:
    assert match_opening(text, kind) is None


def test_marker_and_base() -> None:
    found = match_opening("Also takes note with appreciation of the report", "operative")
    assert found is not None
    assert (found.base, found.marker, found.place) == (
        "Takes note with appreciation",
        "also",
        "before",
    )
    found = match_opening("Deeply concerned further by reports", "preambular")
    assert found is not None
    assert (found.base, found.marker, found.place) == ("Deeply concerned", "further", "after")
    found = match_opening("Noting also with concern that", "preambular")
    assert found is not None
    assert (found.base, found.marker, found.place) == ("Noting with concern", "also", "inside")
    found = match_opening("Also recalling its resolution", "preambular")
    assert found is not None
    assert (found.base, found.marker, found.place) == ("Recalling", "also", "before")


def test_the_security_council_italicizes_otherwise() -> None:
    text = "Expresses its intention to review the measures"
    general = match_opening(text, "operative", "general-assembly")
    council = match_opening(text, "operative", _SC)
    assert general is not None and council is not None
    assert general.text == "Expresses its intention"
    assert council.text == "Expresses"
    ends = accepted_ends(text, "operative", _SC)
    assert {len("Expresses"), len("Expresses its intention")} <= ends


def test_outside_it_a_settled_phrase_has_one_extent() -> None:
    text = "Takes note of the report"
    assert accepted_ends(text, "operative", "general-assembly") == {len("Takes note")}


def test_no_accepted_extent_leaves_the_marker_out() -> None:
    text = "Reaffirming also its commitment to peace"
    ends = accepted_ends(text, "preambular", "general-assembly")
    assert ends == {len("Reaffirming also"), len("Reaffirming also its commitment")}
    text = "Further expresses its intention to review"
    assert len("Further") not in accepted_ends(text, "operative", _SC)


def test_the_human_rights_council_keeps_its_call_roman() -> None:
    text = "Reiterates its call for the release of all"
    found = match_opening(text, "operative", "human-rights-council")
    assert found is not None
    assert found.text == "Reiterates"
    both = accepted_ends(text, "operative", "human-rights-council")
    assert both == {len("Reiterates"), len("Reiterates its call for")}


@pytest.mark.parametrize(
    ("phrase", "marker", "kind", "result"),
    [
        ("Requests", "also", "operative", "Also requests"),
        ("Requests", "further", "operative", "Further requests"),
        ("Also requests", "further", "operative", "Further requests"),
        ("Requests also", "also", "operative", "Also requests"),
        ("Also requests", "", "operative", "Requests"),
        ("Recalling", "also", "preambular", "Recalling also"),
        ("Recalling also", "further", "preambular", "Recalling further"),
        ("Also recalling", "also", "preambular", "Recalling also"),
        ("Expressing its deep concern", "also", "preambular", "Expressing its deep concern also"),
        (
            "Expressing also its deep concern",
            "also",
            "preambular",
            "Expressing its deep concern also",
        ),
        ("Having considered", "also", "preambular", "Having also considered"),
        ("Noting with concern further", "", "preambular", "Noting with concern"),
    ],
)
def test_markers_go_in_and_out(phrase: str, marker: str, kind: OpeningKind, result: str) -> None:
    assert add_marker(phrase, marker, kind) == result  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", ["preambular", "operative"])
def test_every_known_phrase_takes_and_gives_back_its_marker(kind: OpeningKind) -> None:
    for known in known_phrases(kind):
        for marker in ("also", "further"):
            marked = add_marker(known.phrase, marker, kind)
            assert marker_of(marked, kind) == marker
            assert remove_marker(marked, kind) == known.phrase


@pytest.mark.parametrize("kind", ["preambular", "operative"])
def test_every_known_phrase_is_found_with_and_without_marker(kind: OpeningKind) -> None:
    for phrases in phrase_index(kind, "common").values():
        for phrase in phrases:
            for marker in ("", "also", "further"):
                marked = add_marker(phrase, marker, kind)
                found = match_opening(f"{marked} that the work goes on", kind)
                assert found is not None
                assert (found.text, found.base, found.marker) == (marked, phrase, marker)


def test_the_cycle_of_markers() -> None:
    assert [expected_marker(n) for n in range(1, 8)] == [
        "",
        "also",
        "further",
        "",
        "also",
        "further",
        "",
    ]


def test_joined_openers_are_taken_apart() -> None:
    assert bases_of("Welcomes and encourages") == ("Welcomes", "Encourages")
    assert bases_of("Notes with appreciation and satisfaction") == (
        "Notes with appreciation and satisfaction",
    )


def test_frequency_is_there_for_completion() -> None:
    requests = phrase_of("Also requests", "operative")
    assert requests is not None
    assert requests.count("general-assembly") > 3000
    assert requests.count() == requests.total
    assert known_phrases("operative")[0].total >= known_phrases("operative")[-1].total
    assert "the" in requests.followed_by


@given(st.text(max_size=120), st.sampled_from(["preambular", "operative"]))
def test_any_text_gives_a_place_inside_it(text: str, kind: OpeningKind) -> None:
    found = match_opening(text, kind)
    if found is not None:
        assert 0 <= found.start < found.end <= len(text)
        assert text[found.start : found.end] == found.text


def test_a_long_paragraph_costs_no_more_than_a_short_one() -> None:
    match_opening("Requests the Secretary-General", "operative")
    begun = time.perf_counter()
    for _ in range(200):
        match_opening("Requests the Secretary-General " + "x" * 100_000, "operative")
    assert time.perf_counter() - begun < 1


@pytest.mark.parametrize(
    ("phrase", "kind", "result"),
    [
        ("Recalls", "preambular", "Recalling"),
        ("Requesting", "operative", "Requests"),
        ("Request", "operative", "Requests"),
        ("Requested", "operative", "Requests"),
        ("Recalling also", "operative", "Also recalls"),
        ("Further notes with concern", "preambular", "Noting with concern further"),
        ("Welcomes and encourages", "preambular", "Welcoming and encouraging"),
        ("Strongly condemns", "preambular", "Strongly condemning"),
        ("Takes note", "preambular", "Taking note"),
        ("The needs", "operative", None),
        ("Whereas", "preambular", None),
        ("", "operative", None),
    ],
)
def test_a_phrase_turned_for_the_other_part(
    phrase: str, kind: OpeningKind, result: str | None
) -> None:
    assert turned(phrase, kind) == result


def test_phrases_for_completion() -> None:
    found = phrases_beginning("takes n", "operative", "general-assembly", limit=3)
    assert found[0].phrase == "Takes note"
    assert all(known.phrase.startswith("Takes n") for known in found)
    assert phrases_beginning("xyz", "operative") == ()
    council = [
        p.phrase
        for p in phrases_beginning("Reiterates its call", "operative", "human-rights-council")
    ]
    assert "Reiterates its call for" not in council


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("Condemns deeply any advocacy of hatred", "Condemns deeply"),
        ("Encourages and facilitates the work of women", "Encourages and facilitates"),
        ("Continues to express its particular concern about", "Continues to express its particular concern"),
        ("Continues to consider the matter", "Continues to consider"),
    ],
)  # fmt: skip
def test_openings_longer_than_the_known_phrase_at_their_head(text: str, opening: str) -> None:
    found = match_opening(text, "operative")
    assert found is not None
    assert (found.text, found.confidence) == (opening, "grammar")
