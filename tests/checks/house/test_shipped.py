"""Which files of house rules are in use: the user's folder, and the one chosen in the settings."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.checks.finding import Severity
from drafter.checks.house.shipped import (
    files_in_use,
    house_rules,
    shipped_titles,
    usable_house_rules,
)
from drafter.paths import user_config_dir


@pytest.fixture
def in_folder() -> Path:
    folder = user_config_dir() / "house"
    folder.mkdir()
    path = folder / "a.toml"
    path.write_text(
        'words = ["Ruritania"]\n[rules.severity]\n"ALSO-04" = "error"', encoding="utf-8"
    )
    return path


def test_the_chosen_file_comes_last_and_once(in_folder: Path, tmp_path: Path) -> None:
    assert files_in_use() == [in_folder]
    assert files_in_use(str(in_folder)) == [in_folder]
    other = tmp_path / "other.toml"
    assert files_in_use(str(other)) == [in_folder, other]


def test_what_the_chosen_file_says_of_a_rule_holds(in_folder: Path) -> None:
    rules = house_rules(chosen="model-un")
    assert rules is not None
    assert dict(rules.severities)["ALSO-04"] is Severity.WARNING
    assert {"Ruritania", "MUN"} <= rules.words


def test_a_file_named_for_once_stands_alone(in_folder: Path) -> None:
    rules = house_rules([Path("model-un")], chosen=str(in_folder))
    assert rules is not None
    assert "Ruritania" not in rules.words


def test_a_chosen_file_that_is_gone_is_told(in_folder: Path, tmp_path: Path) -> None:
    rules, mistakes = usable_house_rules(str(tmp_path / "gone.toml"))
    assert rules is not None
    assert rules.words == {"Ruritania"}
    assert len(mistakes) == 1
    assert "gone.toml" in mistakes[0]


def test_those_that_come_with_the_program_have_titles() -> None:
    assert shipped_titles() == {"model-un": "Model United Nations conferences"}
