from __future__ import annotations

import pytest

from drafter.clauses.errors import ClauseError
from drafter.clauses.mining.clause_of import clause_text, save_clause
from drafter.clauses.store import Library
from drafter.clauses.templates import parse_template
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


@pytest.mark.parametrize(("text", "title"), [("Do {{ x }};", "t"), ("Requests;", "…")])
def test_what_cannot_be_a_clause_is_said(text, title):
    with pytest.raises(ClauseError):
        clause_text(text, title)
