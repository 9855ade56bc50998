"""The window's checker knows the user's house rules and what he always ignores."""

from __future__ import annotations

from drafter.app.workers.checking import _checker
from drafter.checks.suppression import always_entry
from drafter.paths import user_config_dir
from drafter.workspace.settings import Settings
from tests.checks import texts

GIVEN = texts.draft("*Requests* all nations to report at the 57th session;")


def test_house_rules_of_the_users_folder_hold_and_a_bad_file_is_left_out() -> None:
    folder = user_config_dir() / "house"
    folder.mkdir()
    (folder / "a.toml").write_text("title = 3", encoding="utf-8")
    (folder / "b.toml").write_text("[[phrases]]\nfind = 'all nations'", encoding="utf-8")
    assert "HOUSE-01" in [f.rule for f in _checker().check(GIVEN)]


def test_what_is_always_ignored_is_not_shown() -> None:
    assert "SES-01" in [f.rule for f in _checker().check(GIVEN)]
    Settings()["ignored_rules"] = (always_entry("SES-01", "Our habit"),)
    checker = _checker()
    assert "SES-01" not in [f.rule for f in checker.check(GIVEN)]
    assert [s.reason for _, s in checker.ignored] == ["Our habit"]
