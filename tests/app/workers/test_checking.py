"""The window's checker knows the user's house rules and what he always ignores."""

from __future__ import annotations

from dataclasses import replace

from drafter.app.workers.judging import Judge
from drafter.checks.suppression import always_entry, suppression_here
from drafter.paths import user_config_dir
from drafter.workspace.settings import Settings
from tests.checks import texts

WRONG = texts.draft("*Requests* the Secretary-General to beleeve it;")
GIVEN = texts.draft("*Requests* all nations to report at the 57th session;")


def found(judge: Judge) -> list[str]:
    return [f.rule for f in judge.check(GIVEN).findings]


def test_house_rules_of_the_users_folder_hold_and_a_bad_file_is_left_out() -> None:
    folder = user_config_dir() / "house"
    folder.mkdir()
    (folder / "a.toml").write_text("title = 3", encoding="utf-8")
    (folder / "b.toml").write_text("[[phrases]]\nfind = 'all nations'", encoding="utf-8")
    checked = Judge("drafting").check(GIVEN)
    assert "HOUSE-01" in [f.rule for f in checked.findings]
    assert checked.mistakes == ("a.toml, title: it must be a text in quotation marks.",)


def test_what_is_always_ignored_is_not_shown() -> None:
    assert "SES-01" in found(Judge("drafting"))
    Settings()["ignored_rules"] = (always_entry("SES-01", "Our habit"),)
    assert "SES-01" not in found(Judge("drafting"))


def test_spelling_is_looked_up_when_asked_and_goes_on_under_other_rules() -> None:
    first = Judge("drafting")
    assert "SPELL-02" not in found(first)
    assert [f.rule for f in first.check(WRONG).findings] == []
    assert [f.rule for f in first.check(WRONG, spell=True).findings] == ["SPELL-02"]
    never_used = Judge("all", first)
    later = Judge("drafting", never_used)
    assert [f.rule for f in later.check(WRONG).findings] == ["SPELL-02"]
    Settings()["known_words"] = ("beleeve",)
    assert Judge("drafting", later).check(WRONG).findings == ()


def test_ignored_words_are_not_shown() -> None:
    judge = Judge("drafting")
    (finding,) = judge.check(WRONG, spell=True).findings
    ignored = replace(WRONG, suppressions=(suppression_here(WRONG.current, finding),))
    assert judge.check(ignored).findings == ()


def test_what_stands_before_submission_is_counted_whatever_is_shown() -> None:
    bracket = texts.draft("*Requests* the Secretary-General to [report] again;")
    assert Judge("drafting").check(bracket).left == 1
    french = replace(bracket, current=replace(bracket.current, language="fr"))
    assert Judge("drafting").check(french).left is None
