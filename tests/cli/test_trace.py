from __future__ import annotations

import json
from pathlib import Path

from drafter.paths import resource
from tests.cli.conftest import Run, one_sentence

SAMPLE = resource("samples", "a-res-55-105.txt")
KEYS = {"paragraph", "label", "status", "source", "similarity", "changes"}


def test_a_draft_is_traced_with_the_keys_scripts_rely_on(run: Run, tmp_path: Path) -> None:
    library = tmp_path / "library.sqlite"
    prior = tmp_path / "prior.txt"
    text = SAMPLE.read_text(encoding="utf-8")
    for old, new in (
        ("55/105", "53/105"),
        ("A/55/", "A/53/"),
        (" 2000", " 1998"),
        (" 2001", " 1999"),
    ):
        text = text.replace(old, new)
    prior.write_text(text, encoding="utf-8")
    run("library", "add", prior, "--library", library)
    rows = json.loads(run("trace", SAMPLE, "--json", "--library", library).out)
    assert all(set(row) >= KEYS for row in rows)
    assert {row["status"] for row in rows} <= {"verbatim", "updated"}
    assert rows[-1]["source"] == {"symbol": "A/RES/53/105", "label": "17"}
    shown = run("trace", SAMPLE, "--library", library)
    assert shown.status == 0
    assert "verbatim   A/RES/53/105 17" in shown.out


def test_a_file_that_is_not_there_is_said(run: Run, tmp_path: Path) -> None:
    one_sentence(run("trace", tmp_path / "no.docx", "--library", tmp_path / "l.sqlite"))
