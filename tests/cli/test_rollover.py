from __future__ import annotations

import json
from pathlib import Path

from drafter.document.draft import Draft
from drafter.formats.contract import WriteOptions
from drafter.formats.registry import read_file, write
from drafter.paths import resource
from tests.cli.conftest import Run, one_sentence
from tests.open_draft.test_earlier_versions import version

SAMPLE = resource("samples", "a-res-55-105.txt")
KEYS = {"paragraph", "label", "start", "end", "old", "new", "reason", "confidence"}


def test_proposals_are_listed_with_the_keys_scripts_rely_on(run: Run) -> None:
    found = json.loads(run("rollover", SAMPLE, "--session", "57", "--list").out)
    assert all(set(row) >= KEYS for row in found)
    sessions = {(row["label"], row["old"], row["new"]) for row in found if row["kind"] == "session"}
    assert ("16.", "fifty-seventh", "fifty-ninth") in sessions


def test_the_draft_carries_its_base_and_its_changes(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "out.docx"
    ran = run("rollover", SAMPLE, "--session", "57", "-o", out)
    assert ran.status == 0
    draft = read_file(out).draft
    assert draft.base == read_file(SAMPLE).draft.current
    assert draft.current.masthead.session == 57
    assert "fifty-ninth session" in draft.current.paragraphs[-1].text


def test_the_library_tells_the_cycle_and_how_sure_a_proposal_is(run: Run, tmp_path: Path) -> None:
    def file(session: int) -> Path:
        path = tmp_path / f"{session}.docx"
        path.write_bytes(write(Draft(version(session)), ".docx", WriteOptions()))
        return path

    library = tmp_path / "library.db"
    run("library", "add", "--library", library, file(74), file(76))
    listed = run("rollover", file(78), "--library", library, "--list")
    assert "biennial by its earlier versions: carried over to 80" in listed.err
    year = next(row for row in json.loads(listed.out) if row["kind"] == "year")
    assert (year["old"], year["new"], year["confidence"]) == ("2022", "2024", "high")
    alone = run("rollover", file(78), "--library", library, "--session", 80, "--list", "--alone")
    assert all(row["confidence"] != "high" for row in json.loads(alone.out) if row["label"])
    assert "no cycle is known" in one_sentence(run("rollover", file(78), "--list", "--alone"))


def test_what_cannot_be_done_is_said(run: Run, tmp_path: Path) -> None:
    assert "later session" in one_sentence(run("rollover", SAMPLE, "--session", "50", "--list"))
    assert "either --list" in one_sentence(run("rollover", SAMPLE, "--session", "57"))
    wrong = tmp_path / "out.pdf"
    assert "ending in .docx" in one_sentence(
        run("rollover", SAMPLE, "--session", "57", "-o", wrong)
    )
