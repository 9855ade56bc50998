from __future__ import annotations

import json
from pathlib import Path

from drafter.paths import resource
from tests.cli.conftest import Run, one_sentence

SAMPLE = resource("samples", "a-res-55-105.txt")
KEYS = {
    "file",
    "rule",
    "severity",
    "paragraph",
    "label",
    "start",
    "end",
    "excerpt",
    "message",
    "source",
    "fix",
}

DRAFT = """# Cooperation

*The General Assembly*,

*Recalling* its resolution 32/127 of 16 December 1977,

1. *Requests* the Secretary-General to report at its 82nd session;

2. *Decides* to consider the question at its eighty-second session.
"""


def draft(tmp_path: Path) -> Path:
    path = tmp_path / "draft.md"
    path.write_text(DRAFT, encoding="utf-8")
    return path


def test_a_clean_text_exits_with_zero(run: Run) -> None:
    assert run("check", SAMPLE, "--select", "ITAL,SES,FN,ALSO").status == 0


def test_an_error_exits_with_one_and_shows_its_place(run: Run, tmp_path: Path) -> None:
    ran = run("check", draft(tmp_path), "--select", "SES-01")
    assert ran.status == 1
    assert "error SES-01" in ran.out
    assert "^^^^" in ran.out


def test_json_has_the_keys_that_scripts_rely_on(run: Run, tmp_path: Path) -> None:
    path = draft(tmp_path)
    (found,) = json.loads(run("check", path, "--select", "SES-01", "--format", "json").out)
    assert set(found) >= KEYS
    assert (found["file"], found["excerpt"]) == (str(path), "82nd")
    assert found["fix"]["replacement"] == "eighty-second"


def test_ignored_rules_and_the_threshold(run: Run, tmp_path: Path) -> None:
    path = draft(tmp_path)
    assert run("check", path, "--ignore", "SES,ITAL,FN,STR,NUM,ALSO,CIT").status == 0
    assert run("check", SAMPLE, "--select", "FN-10", "--fail-on", "warning").status in (0, 1)


def test_fix_writes_the_result_and_leaves_the_file(run: Run, tmp_path: Path) -> None:
    path, out = draft(tmp_path), tmp_path / "fixed.docx"
    assert run("check", path, "--select", "SES-01", "--fix", "-o", out).status == 0
    assert path.read_text(encoding="utf-8") == DRAFT
    assert "eighty-second session;" in run("inspect", out).out
    assert "needs one file" in one_sentence(run("check", path, "--fix"))


def test_one_bad_file_never_stops_the_rest(run: Run, tmp_path: Path) -> None:
    ran = run("check", tmp_path / "gone.docx", draft(tmp_path), "--select", "SES-01")
    assert ran.status == 2
    assert "SES-01" in ran.out
    assert len(ran.err.splitlines()) == 1


def test_an_unknown_rule_is_named(run: Run) -> None:
    assert "there is no rule XYZ-01" in one_sentence(run("check", SAMPLE, "--select", "XYZ-01"))
    assert "there is no rule" in one_sentence(run("explain", "XYZ-01"))


def test_explain_shows_the_help_page_of_a_rule(run: Run) -> None:
    page = run("explain", "ses-01").out
    assert page.startswith("SES-01")
    assert "Source:" in page
    assert "ITAL-01" in run("explain").out
