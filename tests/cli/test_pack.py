from __future__ import annotations

from pathlib import Path

from drafter.paths import resource
from drafter.workspace.settings import Settings
from tests.cli.conftest import Run, one_sentence

SAMPLE = resource("samples", "a-res-55-105.txt")


def edited(tmp_path: Path, old: str, new: str) -> Path:
    path = tmp_path / "draft.txt"
    words = SAMPLE.read_text(encoding="utf-8")
    assert old in words
    path.write_text(words.replace(old, new), encoding="utf-8")
    return path


def test_the_pack_is_written_against_a_base(run: Run, tmp_path: Path) -> None:
    draft = edited(tmp_path, "fifty-seventh", "fifty-ninth")
    ran = run("pack", draft, "--base", SAMPLE, "-o", tmp_path / "pack")
    assert (ran.status, ran.err) == (0, "")
    listed = [Path(line) for line in ran.out.splitlines()]
    assert sorted(listed) == sorted((tmp_path / "pack").iterdir())
    assert len(listed) == 6


def test_without_a_base_it_says_that_nothing_is_tracked(run: Run, tmp_path: Path) -> None:
    ran = run("pack", SAMPLE, "-o", tmp_path / "pack")
    assert ran.status == 0
    assert "--base" in ran.err


def test_what_is_open_is_listed_and_blocks(run: Run, tmp_path: Path) -> None:
    draft = edited(tmp_path, "fifty-seventh", "[fifty-seventh]")
    ran = run("pack", draft, "-o", tmp_path / "pack")
    assert ran.status == 1
    assert "Paragraph 16, open bracket: [fifty-seventh]" in ran.out
    assert "--despite-open" in ran.err
    assert not (tmp_path / "pack").exists()
    assert run("pack", draft, "-o", tmp_path / "pack", "--despite-open").status == 0


def test_house_rules_are_heeded_and_their_mistakes_told(run: Run, tmp_path: Path) -> None:
    house = tmp_path / "ours.toml"
    house.write_text("[[phrases]]\nfind = 'arrangements'\nseverity = 'error'", encoding="utf-8")
    Settings()["house_rules"] = str(house)
    ran = run("pack", SAMPLE, "-o", tmp_path / "pack")
    assert ran.status == 1
    assert "arrangements" in ran.out
    house.write_text("title = 3", encoding="utf-8")
    ran = run("pack", SAMPLE, "-o", tmp_path / "pack")
    assert ran.status == 0
    assert "house rules left out: ours.toml, title" in ran.err


def test_a_missing_file_is_one_sentence(run: Run, tmp_path: Path) -> None:
    assert "none.docx" in one_sentence(run("pack", tmp_path / "none.docx", "-o", tmp_path / "p"))
