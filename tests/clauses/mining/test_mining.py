from __future__ import annotations

import pytest

from drafter.clauses.context import ClauseContext
from drafter.clauses.errors import ClauseError
from drafter.clauses.mining.clause_of import clause_text, save_clause
from drafter.clauses.rendering import render
from drafter.clauses.store import Library
from drafter.clauses.templates import parse_template
from drafter.clauses.tracing.comparison import is_same
from tests.clauses.store.making import record

REPORT = "Requests the Secretary-General to report to it at its {} session on lighthouses;"


def test_what_recurs_is_ranked(tmp_path):
    with Library(tmp_path / "library.sqlite") as library:
        library.add_records(
            [
                record(
                    f"A/RES/{77 + n}/1",
                    ("O", REPORT.format(session)),
                    ("O", f"Decides upon thing {'abc'[n]}."),
                    title=f"Title {n % 2}",
                    date=f"202{n}-12-01",
                )
                for n, session in enumerate(("seventy-eighth", "seventy-ninth", "eightieth"))
            ]
        )
        (pattern,) = library.patterns()
        assert (pattern.resolutions, pattern.titles) == (3, 2)
        assert (pattern.since, pattern.until, pattern.symbol) == (
            *("2020-12-01", "2022-12-01", "A/RES/79/1"),
        )
        assert "eightieth" in pattern.text
        years = [year for year, _ in library.wordings(pattern.skeleton)]
        assert years == ["2020", "2021", "2022"]
        assert library.patterns(organ="security-council") == []


def test_a_paragraph_becomes_a_clause(tmp_path):
    text = REPORT.format("eightieth").replace(";", ", taking into account document A/79/12;")
    identity, made = clause_text(text, "Report on lighthouses", symbol="A/RES/79/1", label="3")
    template = parse_template(made, f"{identity}.j2", own=True)
    assert [(slot.name, slot.type, slot.example) for slot in template.slots] == [
        ("session", "session", "eightieth"),
        ("symbol", "symbol", "A/79/12"),
    ]
    assert template.body.strip().startswith(
        "Requests the Secretary-General to report to it at its {{"
    )
    path = save_clause(tmp_path / "templates", identity, made)
    assert path.read_text(encoding="utf-8") == made
    with pytest.raises(ClauseError, match="already"):
        save_clause(tmp_path / "templates", identity, made)


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        (
            "Recalling its resolutions 55/105 of 4 December 2000 and 57/210 of 18 December 2002,",
            [("resolution", "resolution", "55/105 of 4 December 2000; 57/210 of 18 December 2002")],
        ),
        ("Recalling its resolution 70/1, as well as that of 2015,", [("resolution", "text", "70/1"), ("year", "year", "2015")]),
        (
            "Commends Benin, Cuba and the Gambia for keeping lamps, as Chad does;",
            [("states", "state-list", "Benin, Cuba and the Gambia"), ("state", "state-list", "Chad")],
        ),
        (
            "Requests the Council to report to the General Assembly at its eightieth session;",
            [("reported_to", "organ", "the General Assembly"), ("session", "session", "eightieth")],
        ),
        ("Recalling General Assembly resolution 70/1,", [("resolution", "text", "70/1")]),
        (
            "Calls upon Chad to keep its lamps, and welcomes that Chad hosted the meeting in Doha, Qatar;",
            [("state", "state-list", "Chad")],
        ),
        ("Notes the eradication of the guinea-worm;", []),
    ],
)  # fmt: skip
def test_resolutions_states_and_organs_become_slots_of_their_types(text, slots):
    kind = "preambular" if text.endswith(",") else "operative"
    identity, made = clause_text(text, "Lamps", kind=kind)
    template = parse_template(made, f"{identity}.j2", own=True)
    assert [(slot.name, slot.type, slot.example) for slot in template.slots] == slots


def test_what_a_slot_would_not_take_back_is_free_words():
    text = "Recalling the Convention of 1907 and resolution 2/1 of 5 June 2019,"
    identity, made = clause_text(text, "Convention", kind="preambular", topic="Law  of the sea")
    template = parse_template(made, f"{identity}.j2", own=True)
    assert template.topic == "Law of the sea"
    assert [(slot.name, slot.type) for slot in template.slots] == [
        ("year", "text"),
        ("resolution", "resolution"),
    ]
    clause = render(template, template.examples, ClauseContext())
    assert is_same(clause.paragraphs[0].text, text)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        *(("Do {{ x }};", "t"), ("Requests;", "…"), (" ", "t"), ("Notes *this*;", "t")),
        ("Notes[^a note] this;", "t"),
        ("(a) To report;", "t"),
    ],
)
def test_what_cannot_be_a_clause_is_said(text, title):
    with pytest.raises(ClauseError):
        clause_text(text, title)
