from __future__ import annotations

from pathlib import Path

import pytest

from drafter.workspace.recent import MOST, forget, recent_files, remember
from drafter.workspace.settings import SETTINGS, Settings


def test_a_setting_is_remembered(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    Settings(path)["theme"] = "dark"
    assert Settings(path)["theme"] == "dark"
    assert Settings(path)["zoom"] == 100


@pytest.mark.parametrize(
    ("name", "value"),
    [("theme", "pink"), ("zoom", 900), ("zoom", True), ("recent", [1]), ("none", 1)],
)
def test_a_value_that_does_not_fit_is_refused(tmp_path: Path, name: str, value: object) -> None:
    with pytest.raises(ValueError, match="cannot be"):
        Settings(tmp_path / "settings.json")[name] = value


@pytest.mark.parametrize(
    "content", ["", "[1]", "{", '{"theme": "pink", "zoom": "x", "y": 1}', "\x00"]
)
def test_a_damaged_file_counts_as_not_set(tmp_path: Path, content: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(content)
    settings = Settings(path)
    assert all(settings[name] == setting.default for name, setting in SETTINGS.items())


def test_a_folder_that_cannot_be_written_does_not_stop_the_user(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "gone" / "settings.json")
    settings["theme"] = "dark"
    assert settings["theme"] == "dark"


def test_every_default_is_acceptable() -> None:
    assert all(setting.accepts(setting.default) for setting in SETTINGS.values())


def test_recent_files_are_the_latest_that_exist(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.json")
    paths = [tmp_path / f"{n}.docx" for n in range(MOST + 3)]
    for path in paths:
        path.touch()
        remember(settings, path)
    remember(settings, paths[5])
    paths[-1].unlink()
    listed = recent_files(settings)
    assert listed[0] == paths[5]
    assert len(listed) == MOST - 1
    assert settings["last_folder"] == str(tmp_path)
    forget(settings)
    assert recent_files(settings) == []
