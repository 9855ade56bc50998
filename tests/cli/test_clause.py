from __future__ import annotations

from pathlib import Path

from drafter.formats.registry import read_file
from drafter.paths import resource
from tests.cli.conftest import Run, one_sentence

SAMPLE = resource("samples", "a-res-55-105.txt")
CLAUSE = "report-on-implementation"


def test_clauses_are_listed_by_organ_and_kind(run: Run) -> None:
    everything = run("clause", "list").out.splitlines()
    assert len(everything) >= 40
    operative = run("clause", "list", "--kind", "operative", "--organ", "HRC").out.splitlines()
    assert 0 < len(operative) < len(everything)
    assert "there is no organ FIFA" in one_sentence(run("clause", "list", "--organ", "FIFA"))


def test_a_clause_shows_slots_source_and_wording(run: Run) -> None:
    shown = run("clause", "show", CLAUSE).out
    assert "Slot: " in shown
    assert "Source: " in shown
    assert "no clause" in one_sentence(run("clause", "show", "nothing-like-it"))


def test_rendering_fills_slots_and_names_what_is_wrong(run: Run) -> None:
    shown = run("clause", "render", CLAUSE, "--set", "session=82").out
    assert "eighty-second session" in shown
    assert "colour" in one_sentence(run("clause", "render", CLAUSE, "--set", "colour=red"))
    assert "session" in one_sentence(run("clause", "render", CLAUSE, "--set", "session=soon"))
    assert "SLOT=VALUE" in one_sentence(run("clause", "render", CLAUSE, "--set", "session"))


def test_a_missing_value_is_named(run: Run) -> None:
    line = one_sentence(run("clause", "render", "takes-note-of-report"))
    assert "missing" in line


def test_a_clause_goes_into_a_draft_adapted(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "out.docx"
    assert run("clause", "render", CLAUSE, "--into", SAMPLE, "-o", out).status == 0
    draft = read_file(out).draft
    operative = [p.text for p in draft.current.paragraphs if p.kind == "operative"]
    assert len(operative) == 18
    assert operative[16].startswith("Also requests the Secretary-General")
    assert [source.template for source in draft.sources] == [CLAUSE]
    assert "needs a name" in one_sentence(run("clause", "render", CLAUSE, "--into", SAMPLE))
