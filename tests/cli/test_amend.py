from __future__ import annotations

from pathlib import Path

import pytest

from drafter.formats.registry import read_file
from drafter.paths import resource
from drafter.revision.amendments.checking import said
from tests.cli.conftest import Run, one_sentence

SAMPLE = resource("samples", "a-res-55-105.txt")


def changed(tmp_path: Path) -> Path:
    path = tmp_path / "new.txt"
    words = SAMPLE.read_text(encoding="utf-8")
    path.write_text(
        words.replace("fifty-seventh", "fifty-ninth").replace("Encourages", "Urges"), "utf-8"
    )
    return path


@pytest.mark.parametrize("suffix", [".docx", ".txt"])
def test_written_amendments_applied_to_the_old_text_give_the_new_one(
    run: Run, tmp_path: Path, suffix: str
) -> None:
    new, amendments, out = changed(tmp_path), tmp_path / f"a{suffix}", tmp_path / "out.docx"
    ran = run("amend", SAMPLE, new, "-o", amendments, "--sponsor", "Chile")
    assert (ran.status, ran.out, ran.err) == (0, f"{amendments}\n", "")
    assert run("amend", SAMPLE, "--apply", amendments, "-o", out).status == 0
    draft = read_file(out).draft
    assert said(draft.current) == said(read_file(new).draft.current)
    assert draft.base is not None
    assert said(draft.base) == said(read_file(SAMPLE).draft.current)


def test_what_cannot_be_done_is_said_in_a_sentence(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "a.docx"
    assert "nothing to amend" in one_sentence(run("amend", SAMPLE, SAMPLE, "-o", out))
    assert "either NEW" in one_sentence(run("amend", SAMPLE, "-o", out))
    new = changed(tmp_path)
    assert ".docx or .txt" in one_sentence(run("amend", SAMPLE, new, "-o", tmp_path / "a.pdf"))
    bad = tmp_path / "bad.txt"
    bad.write_text("In operative paragraph 99, delete “x”.", "utf-8")
    said_of_it = one_sentence(run("amend", SAMPLE, "--apply", bad, "-o", out))
    assert "no operative paragraph 99" in said_of_it
    missing = tmp_path / "none.docx"
    assert "none.docx" in one_sentence(run("amend", SAMPLE, "--apply", missing, "-o", out))
    broken = tmp_path / "broken.docx"
    broken.write_bytes(b"PK\x03\x04 no archive")
    assert "broken.docx" in one_sentence(run("amend", SAMPLE, "--apply", broken, "-o", out))
    assert not out.exists()
