from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest

from drafter.formats.registry import read_file
from drafter.paths import resource
from tests.cli.conftest import Run, one_sentence
from tests.formats.pdf.structure import decorated, every
from tests.formats.pdf.test_writer import pages

SAMPLE = resource("samples", "a-res-55-105.txt")


def test_inspect_says_what_was_understood(run: Run) -> None:
    shown = json.loads(run("inspect", SAMPLE, "--json").out)
    assert (shown["symbol"], shown["organ"], shown["session"]) == (
        "A/RES/55/105",
        "general-assembly",
        55,
    )
    assert [p["kind"] for p in shown["paragraphs"]].count("operative") == 17
    assert shown["base"] is None
    text = run("inspect", SAMPLE).out
    assert "17. Decides to consider this question further" in text


@pytest.mark.parametrize("suffix", [".docx", ".pdf", ".txt", ".md", ".json"])
def test_convert_writes_by_suffix(run: Run, tmp_path: Path, suffix: str) -> None:
    target = tmp_path / f"out{suffix}"
    ran = run("convert", SAMPLE, target)
    assert ran.status == 0
    assert ran.out.strip() == str(target)
    assert target.stat().st_size > 3000


@pytest.mark.parametrize("suffix", [".docx", ".json"])
def test_what_was_converted_reads_back_the_same(run: Run, tmp_path: Path, suffix: str) -> None:
    target = tmp_path / f"out{suffix}"
    run("convert", SAMPLE, target)
    assert read_file(target).draft.current == read_file(SAMPLE).draft.current


def test_the_same_input_gives_the_same_bytes(run: Run, tmp_path: Path) -> None:
    one, two = tmp_path / "one.docx", tmp_path / "two.docx"
    run("convert", SAMPLE, one)
    run("convert", SAMPLE, two)
    assert one.read_bytes() == two.read_bytes()


def test_an_overwritten_file_is_backed_up(run: Run, tmp_path: Path, drafter_home: Path) -> None:
    target = tmp_path / "out.docx"
    target.write_bytes(b"something of the user's")
    assert run("convert", SAMPLE, target).status == 0
    kept = (drafter_home / "data" / "backups").rglob("*.docx")
    assert [p.read_bytes() for p in kept] == [b"something of the user's"]


def test_a_suffix_that_nothing_writes(run: Run, tmp_path: Path) -> None:
    line = one_sentence(run("convert", SAMPLE, tmp_path / "out.xyz"))
    assert "out.xyz cannot be written: choose a name ending in" in line
    assert ".docx" in line


def test_changes_against_a_base_in_pdf(run: Run, tmp_path: Path) -> None:
    new, out = tmp_path / "new.txt", tmp_path / "out.pdf"
    words = SAMPLE.read_text(encoding="utf-8")
    new.write_text(words.replace("fifty-seventh", "fifty-ninth"), encoding="utf-8")
    assert run("convert", new, out, "--base", SAMPLE).status == 0
    assert "fifty-ninth" in decorated(out.read_bytes(), "Underline")
    assert run("convert", new, out, "--base", SAMPLE, "--side-by-side").status == 0
    assert every(out.read_bytes(), "TH")
    assert "--base" in one_sentence(run("convert", new, out, "--side-by-side"))


def test_draft_and_the_time_are_printed(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    assert run("convert", SAMPLE, out, "--draft-mark").status == 0
    shown = "".join(pages(out.read_bytes())[0].split())
    assert re.search(r"DRAFT\d{1,2}[A-Z][a-z]+20\d\d,\d\d:\d\d", shown)


def _damaged_docx(path: Path) -> None:
    path.write_bytes(b"PK\x03\x04" + b"\x00" * 500)


BAD_INPUT = {
    "empty.docx": (lambda p: p.write_bytes(b""), "is empty"),
    "truncated.docx": (_damaged_docx, "damaged or incomplete"),
    "binary.txt": (lambda p: p.write_bytes(bytes(range(256)) * 20), "no text"),
    "letter.txt": (lambda p: p.write_text("Dear Sir,\nthank you.\n"), "choose another file"),
    "huge.txt": (lambda p: p.write_bytes(b"The General Assembly,\n" * 2_300_000), "limit is"),
    "old.doc": (
        lambda p: p.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600),
        "old.doc",
    ),
    "other.xml": (lambda p: p.write_text("<?xml version='1.0'?><a/>"), "not AKN4UN"),
    "bomb.xml": (
        lambda p: p.write_text('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><akomaNtoso/>'),
        "entities",
    ),
    "page.html": (lambda p: p.write_text("<!doctype html><p>x"), "web page"),
    "bad.json": (lambda p: p.write_text('{"format": 1, "paragraphs": 3}'), "no draft"),
    "folder.docx": (lambda p: p.mkdir(), "folder"),
    "gone.docx": (lambda p: None, "no such file"),
}


@pytest.mark.parametrize("name", BAD_INPUT)
@pytest.mark.parametrize("command", ["inspect", "check", "convert"])
def test_bad_input_is_one_sentence(run: Run, tmp_path: Path, name: str, command: str) -> None:
    make, cause = BAD_INPUT[name]
    path = tmp_path / name
    make(path)
    more = [tmp_path / "out.docx"] if command == "convert" else []
    line = one_sentence(run(command, path, *more))
    assert name in line
    assert cause in line
    assert not (tmp_path / "out.docx").exists()


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may read everything")
def test_a_locked_file_is_one_sentence(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "locked.docx"
    path.write_bytes(b"x")
    path.chmod(0)
    assert "may not read it" in one_sentence(run("inspect", path))


def test_a_full_disk_is_one_sentence(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("drafter.workspace.saving.os.fsync", full)
    target = tmp_path / "out.docx"
    target.write_bytes(b"old")
    ran = run("convert", SAMPLE, target)
    assert ran.status == 2
    assert "out.docx was not saved because" in ran.err.splitlines()[-1]
    assert "No space left on device" in ran.err.splitlines()[-1]
    assert target.read_bytes() == b"old"
    target.unlink()
    ran = run("convert", SAMPLE, target)
    assert "out.docx could not be saved because the disk is full" in ran.err.splitlines()[-1]
    assert not target.exists()


def test_an_unforeseen_fault_shows_no_traceback(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(path: Path) -> None:
        raise ZeroDivisionError("secret words of the draft")

    monkeypatch.setattr("drafter.formats.registry.read_file", broken)
    line = one_sentence(run("inspect", SAMPLE))
    assert "something unforeseen went wrong (ZeroDivisionError)" in line
    assert "secret" not in line


def test_unknown_options_and_commands(run: Run) -> None:
    assert "No such option" in one_sentence(run("inspect", SAMPLE, "--colour"))
    assert "Missing argument" in one_sentence(run("convert", SAMPLE))


def test_help_and_version(run: Run) -> None:
    assert "inspect" in run("--help").out
    assert run("--version").out.startswith("drafter")
    assert "Drafter" in run("doctor").out


def test_a_view_of_a_text_with_brackets(run: Run, tmp_path: Path) -> None:
    source = tmp_path / "compilation.txt"
    text = SAMPLE.read_text("utf-8").replace("\r", "")
    source.write_text(
        text.replace("consider this question", "consider [EU: again] this [question]")
    )
    for view, words in (
        ("clean", "consider again this question"),
        ("clean:drop", "consider this"),
        ("proposer:Japan", "consider this question"),
        ("compilation", "consider [EU: again] this [question]"),
    ):
        target = tmp_path / "out.json"
        assert run("convert", source, target, "--view", view).status == 0
        shown = read_file(target).draft.current.paragraphs
        assert any(words in paragraph.text for paragraph in shown), view
    line = one_sentence(run("convert", source, tmp_path / "x.docx", "--view", "proposer:Atlantis"))
    assert "Atlantis" in line
    assert not (tmp_path / "x.docx").exists()
