from __future__ import annotations

import json
from pathlib import Path

import pytest

from drafter.document.draft import Draft
from drafter.formats.contract import WriteOptions
from drafter.formats.registry import read_file, write
from drafter.paths import resource
from tests.cli.conftest import Run, one_sentence

SAMPLE = resource("samples", "a-res-55-105.txt")


@pytest.fixture
def files(tmp_path: Path, run: Run) -> tuple[Path, Path, Path]:
    """The draft as sent, one copy with tracked changes, one typed over."""
    ours = tmp_path / "sent.docx"
    run("convert", SAMPLE, ours)
    draft = read_file(ours).draft

    def copy(name: str, old: str, new: str, *, tracked: str = "") -> Path:
        plain = tmp_path / f"{name}.txt"
        plain.write_text(SAMPLE.read_text("utf-8").replace(old, new), "utf-8")
        text = read_file(plain).draft.current
        options = WriteOptions(tracked=bool(tracked), author=tracked)
        path = tmp_path / f"{name}.docx"
        path.write_bytes(write(Draft(text, draft.current if tracked else None), ".docx", options))
        return path

    first = copy("first", "fifty-seventh", "fifty-eighth", tracked="Jane Smith")
    return ours, first, copy("second", "fifty-seventh", "fifty-ninth")


def test_one_copy_is_taken_with_its_author(
    run: Run, files: tuple[Path, Path, Path], tmp_path: Path
) -> None:
    ours, first, _ = files
    out = tmp_path / "out.docx"
    ran = run("merge", ours, f"EU={first}", "-o", out)
    assert ran.status == 0
    assert ran.out.startswith("EU (first): 2 changes: 2 applied, 0 colliding, 0 refused")
    result = read_file(out).draft
    assert {change.author for change in result.changes} == {"Jane Smith"}
    wanted = [p.text for p in read_file(first).draft.current.paragraphs]
    assert [p.text for p in result.current.paragraphs] == wanted


def test_collisions_end_with_status_one_and_are_listed(
    run: Run, files: tuple[Path, Path, Path], tmp_path: Path
) -> None:
    ours, first, second = files
    out = tmp_path / "out.docx"
    ran = run("merge", ours, first, second, "-o", out, "--json")
    assert ran.status == 1
    found = json.loads(ran.out)
    assert [row["name"] for row in found["files"]] == ["Jane Smith", "second"]
    for row in found["files"]:
        refused = sum(reason["count"] for reason in row["refused"])
        assert row["changes"] == row["applied"] + row["colliding"] + refused == 2
    alternatives = found["changes"][0]["alternatives"]
    assert [a["text"] for a in alternatives] == ["fifty-eighth", "fifty-ninth"]
    assert {c.author for c in read_file(out).draft.comments} == {"Jane Smith", "second"}


def test_a_compilation_is_written_in_brackets(
    run: Run, files: tuple[Path, Path, Path], tmp_path: Path
) -> None:
    ours, first, second = files
    out = tmp_path / "out.txt"
    ran = run("merge", ours, f"EU={first}", f"Peru={second}", "-o", out, "--as", "compilation")
    assert ran.status == 0
    text = " ".join(out.read_text("utf-8").split())
    assert "[fifty-seventh] [EU: fifty-eighth] [Peru: fifty-ninth]" in text


def test_what_cannot_be_done_is_one_sentence(
    run: Run, files: tuple[Path, Path, Path], tmp_path: Path
) -> None:
    ours, first, _ = files
    out = tmp_path / "out.pdf"
    assert "ending in .docx" in one_sentence(run("merge", ours, first, "-o", out))
    assert "one of the files to merge" in one_sentence(run("merge", ours, first, "-o", first))
