from __future__ import annotations

import json
from pathlib import Path

from drafter.checks.suppression import always_entry
from drafter.paths import resource, user_config_dir
from drafter.workspace.settings import Settings
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


def test_sarif_and_html_are_printed_or_written(run: Run, tmp_path: Path) -> None:
    path = draft(tmp_path)
    log = json.loads(run("check", path, "--select", "SES-01", "--format", "sarif").out)
    (result,) = log["runs"][0]["results"]
    assert result["ruleId"] == "SES-01"
    ran = run("check", path, "--select", "SES-01", "--format", "html", "-o", tmp_path / "r.html")
    assert (ran.status, ran.out) == (1, f"{tmp_path / 'r.html'}\n")
    assert "<mark>82nd</mark>" in (tmp_path / "r.html").read_text(encoding="utf-8")


def test_a_folder_stands_for_the_files_in_it(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "drafts" / "deep"
    folder.mkdir(parents=True)
    for number in range(12):  # enough for two processes
        (folder / f"{number:02}.md").write_text(DRAFT, encoding="utf-8")
    for name in ("notes.md", ".hidden.md", "~$lock.docx", "picture.png"):
        (folder / name).write_text("# Shopping list", encoding="utf-8")
    ran = run("check", tmp_path / "drafts", "--select", "SES-01", "--format", "json")
    found = json.loads(ran.out)
    assert [Path(f["file"]).name for f in found] == [f"{n:02}.md" for n in range(12)]
    assert ran.status == 1
    (line,) = ran.err.splitlines()  # no bar in a pipe
    assert "notes.md" in line


def test_a_folder_without_a_resolution_cannot_be_checked(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert "holds no file" in one_sentence(run("check", tmp_path / "empty"))
    (tmp_path / "empty" / "list.md").write_text("# Shopping list", encoding="utf-8")
    assert "list.md" in one_sentence(run("check", tmp_path / "empty"))


def test_house_rules_are_named_or_lie_in_the_users_folder(run: Run, tmp_path: Path) -> None:
    path, house = draft(tmp_path), tmp_path / "ours.toml"
    house.write_text(
        "[[phrases]]\nfind = 'the question'\nwrite = 'the matter'\nseverity = 'error'\n"
        "[rules]\noff = ['SES']\n",
        encoding="utf-8",
    )
    ran = run("check", path, "--house", house)
    assert "error HOUSE-01: The house writes “the matter”." in ran.out
    assert "SES-01" not in ran.out
    folder = user_config_dir() / "house"
    folder.mkdir()
    (folder / "a.toml").write_bytes(house.read_bytes())
    assert "HOUSE-01" in run("check", path).out
    assert "HOUSE-01" not in run("check", path, "--house", "model-un").out


def test_house_rules_chosen_in_the_settings_hold(run: Run, tmp_path: Path) -> None:
    house = tmp_path / "ours.toml"
    house.write_text("[[phrases]]\nfind = 'session'\nseverity = 'error'", encoding="utf-8")
    path = draft(tmp_path)
    assert "HOUSE-01" not in run("check", path).out
    Settings()["house_rules"] = str(house)
    assert "error HOUSE-01" in run("check", path).out
    assert "HOUSE-01" not in run("check", path, "--house", "model-un").out


def test_a_mistake_in_house_rules_is_one_sentence(run: Run, tmp_path: Path) -> None:
    house = tmp_path / "ours.toml"
    house.write_text("[rules]\noff = ['XYZ']", encoding="utf-8")
    told = one_sentence(run("check", draft(tmp_path), "--house", house))
    assert "ours.toml, rules.off: there is no rule XYZ" in told
    assert "cannot be read" in one_sentence(run("check", SAMPLE, "--house", tmp_path / "gone.toml"))


def test_what_is_ignored_is_counted(run: Run, tmp_path: Path) -> None:
    path = draft(tmp_path)
    Settings()["ignored_rules"] = (always_entry("SES-01", "Our habit"),)
    ran = run("check", path, "--select", "SES-01")
    assert ran.status == 0
    assert ran.out == f"{path}: nothing found (1 ignored)\n"
    log = json.loads(run("check", path, "--select", "SES-01", "--format", "sarif").out)
    (result,) = log["runs"][0]["results"]
    assert result["suppressions"][0]["justification"] == "Our habit"


def test_spelling_is_looked_at_on_request(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "draft.md"
    path.write_text(DRAFT.replace("report", "beleeve a Ruritanya report"), encoding="utf-8")
    assert "beleeve" not in run("check", path, "--select", "SES-02").out
    assert "advice SPELL-02: “beleeve”" in run("check", path, "--spelling").out
    Settings()["known_words"] = ("beleeve",)
    assert "SPELL-02" not in run("check", path, "--spelling").out


def test_what_is_not_checked_in_another_language_is_said(run: Run, tmp_path: Path) -> None:
    for language, said in (
        ("fr", "only opening phrases are checked in French"),
        ("ru", "not checked: only English texts are"),
    ):
        path = tmp_path / f"{language}.md"
        table = f"| Masthead | |\n| --- | --- |\n| Language | {language} |\n\n"
        path.write_text(table + DRAFT.replace("*Requests*", "Requests"), encoding="utf-8")
        result = run("check", path)
        assert said in result.err
        assert ("LANG-01" in result.out) == (language == "fr")
