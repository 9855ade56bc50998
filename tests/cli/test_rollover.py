from __future__ import annotations

import json
from pathlib import Path

from drafter.formats.registry import read_file
from drafter.paths import resource
from tests.cli.conftest import Run, one_sentence

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


def test_what_cannot_be_done_is_said(run: Run, tmp_path: Path) -> None:
    assert "later session" in one_sentence(run("rollover", SAMPLE, "--session", "50", "--list"))
    assert "either --list" in one_sentence(run("rollover", SAMPLE, "--session", "57"))
    wrong = tmp_path / "out.pdf"
    assert "ending in .docx" in one_sentence(
        run("rollover", SAMPLE, "--session", "57", "-o", wrong)
    )
