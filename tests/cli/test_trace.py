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


def test_the_table_is_written_for_partners(run: Run, tmp_path: Path) -> None:
    library = tmp_path / "library.sqlite"
    run("library", "add", SAMPLE, "--library", library)
    for name in ("table.html", "table.docx"):
        made = run("trace", SAMPLE, "-o", tmp_path / name, "--library", library)
        assert made.status == 0
        assert "1 resolution looked through." in made.out
        assert (tmp_path / name).stat().st_size > 1000


def test_a_table_of_another_kind_is_refused_before_anything_is_done(
    run: Run, tmp_path: Path
) -> None:
    library = tmp_path / "library.sqlite"
    line = one_sentence(run("trace", SAMPLE, "-o", tmp_path / "table.odt", "--library", library))
    assert ".docx or .html" in line
    assert not library.exists()
