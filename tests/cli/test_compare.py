from __future__ import annotations

import json
from pathlib import Path

from drafter.paths import resource
from tests.cli.conftest import Run, one_sentence
from tests.formats.pdf.structure import decorated, every

SAMPLE = resource("samples", "a-res-55-105.txt")


def changed(tmp_path: Path) -> Path:
    path = tmp_path / "new.txt"
    words = SAMPLE.read_text(encoding="utf-8")
    path.write_text(words.replace("fifty-seventh", "fifty-ninth"), encoding="utf-8")
    return path


def test_the_same_text_has_no_changes(run: Run) -> None:
    assert run("compare", SAMPLE, SAMPLE).out == "The texts are the same.\n"


def test_changes_are_shown_word_by_word(run: Run, tmp_path: Path) -> None:
    new = changed(tmp_path)
    assert "Paragraph 16: changed" in run("compare", SAMPLE, new).out
    found = json.loads(run("compare", SAMPLE, new, "--format", "json").out)
    assert [change["place"] for change in found] == ["paragraph 16", "paragraph 17"]
    assert "<del>fifty-seventh</del>" in run("compare", SAMPLE, new, "--format", "html").out


def test_changes_are_written_where_a_format_can_show_them(run: Run, tmp_path: Path) -> None:
    new = changed(tmp_path)
    for suffix in (".docx", ".odt", ".html", ".pdf"):
        assert run("compare", SAMPLE, new, "-o", tmp_path / f"x{suffix}").status == 0
    assert "fifty-seventh" in decorated((tmp_path / "x.pdf").read_bytes(), "LineThrough")
    refused = one_sentence(run("compare", SAMPLE, SAMPLE, "-o", tmp_path / "x.txt"))
    assert "ending in .docx, .odt, .html, .pdf" in refused


def test_two_columns_are_a_pdf(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "x.pdf"
    assert run("compare", SAMPLE, changed(tmp_path), "--side-by-side", "-o", out).status == 0
    assert every(out.read_bytes(), "TH")
    for more in ([], ["-o", tmp_path / "x.docx"]):
        line = one_sentence(run("compare", SAMPLE, SAMPLE, "--side-by-side", *more))
        assert "ending in .pdf" in line


def test_a_weaker_verb_is_named_and_summed_up(run: Run, tmp_path: Path) -> None:
    new = tmp_path / "weaker.txt"
    words = SAMPLE.read_text(encoding="utf-8")
    new.write_text(words.replace("Decides to", "Invites States to"), encoding="utf-8")
    assert words != new.read_text(encoding="utf-8")
    (change,) = json.loads(run("compare", SAMPLE, new, "--format", "json").out)
    assert change["verb"] == {"old": "Decides", "new": "Invites", "direction": "weaker"}
    short = json.loads(run("compare", SAMPLE, new, "--format", "json", "--summary").out)
    assert list(short) == ["weakened"]
    line = f"Weakened (1): {short['weakened'][0]}"
    assert run("compare", SAMPLE, new, "--summary").out == f"{line}\n1 changed\n"
    assert run("compare", SAMPLE, new).out.startswith(f"{line}\n\n")
    page = run("compare", SAMPLE, new, "--format", "html", "--summary").out
    assert f"<li>{line}</li>" in page
    assert "<ins>" not in page
