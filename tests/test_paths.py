"""The one door: data files are found where they lie, and nothing outside can be reached."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

from drafter import paths


def test_a_resource_of_the_source_tree_is_found():
    assert paths.resource("samples", "a-res-55-105.txt").read_text().startswith("[DU1]")
    assert paths.resource("samples/a-res-55-105.txt") == paths.resource(
        "samples", "a-res-55-105.txt"
    )


def test_a_folder_can_be_asked_for():
    assert paths.resource().is_dir()
    assert paths.template().is_dir()


def test_what_is_missing_is_named():
    with pytest.raises(paths.MissingDataError, match=r"resources/words/nothing\.tsv is missing"):
        paths.resource("words", "nothing.tsv")


@pytest.mark.parametrize(
    "part",
    [
        "..",
        "../pyproject.toml",
        "samples/../../pyproject.toml",
        "/etc/passwd",
        "C:\\Windows",
        "C:notes.txt",
        "samples\\..\\..\\x",
        "samples\\a-res-55-105.txt",
        "//server/share",
        "\\\\server\\share",
        "samples\0",
        "",
    ],
)
def test_a_part_that_leads_elsewhere_is_refused(part: str):
    for door in (paths.resource, paths.template):
        with pytest.raises(ValueError, match="not a relative path"):
            door(part)
        with pytest.raises(ValueError, match="not a relative path"):
            door("samples", part)


def test_a_frozen_build_looks_in_its_own_folders_first(tmp_path, monkeypatch):
    inner, outer = tmp_path / "app" / "_internal", tmp_path / "app"
    (inner / "resources").mkdir(parents=True)
    (inner / "resources" / "where.txt").write_text("inner")
    (outer / "templates").mkdir()
    (outer / "templates" / "where.txt").write_text("beside the executable")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", str(inner), raising=False)
    monkeypatch.setattr(sys, "executable", str(outer / "drafter"))
    assert paths.resource("where.txt").read_text() == "inner"
    assert paths.template("where.txt").read_text() == "beside the executable"


def test_an_installed_package_looks_inside_itself_first(tmp_path, monkeypatch):
    package = tmp_path / "site-packages" / "drafter"
    (package / "_data" / "resources").mkdir(parents=True)
    (package / "_data" / "resources" / "where.txt").write_text("installed")
    monkeypatch.setattr(paths, "_PACKAGE", package)
    assert paths.resource("where.txt").read_text() == "installed"


def test_the_users_folders_lie_under_drafter_home(drafter_home):
    assert not drafter_home.exists()
    assert paths.library_path() == drafter_home / "data" / "library.sqlite"
    assert paths.journal_dir() == drafter_home / "data" / "journal"
    assert paths.backup_dir() == drafter_home / "data" / "backups"
    assert paths.user_config_dir() == drafter_home / "config"
    assert not paths.library_path().exists()


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX")
def test_every_folder_made_is_private(drafter_home):
    paths.journal_dir()
    paths.user_config_dir()
    made = [drafter_home, *(path for path in drafter_home.rglob("*") if path.is_dir())]
    assert len(made) == 4
    assert {stat.S_IMODE(path.stat().st_mode) for path in made} == {0o700}


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX")
def test_a_folder_that_was_there_keeps_its_mode(drafter_home):
    drafter_home.mkdir()
    drafter_home.chmod(0o755)
    paths.user_data_dir()
    assert stat.S_IMODE(drafter_home.stat().st_mode) == 0o755


def test_a_relative_home_does_not_follow_the_working_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DRAFTER_HOME", "stick")
    assert paths.user_data_dir() == tmp_path / "stick" / "data"


def test_a_folder_that_cannot_be_made_is_explained(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("DRAFTER_HOME", str(tmp_path / "file"))
    with pytest.raises(paths.FolderUnavailableError, match=r"cannot be used .*DRAFTER_HOME"):
        paths.user_data_dir()


def test_no_home_folder_is_explained(monkeypatch):
    def no_home() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.delenv("DRAFTER_HOME")
    monkeypatch.setattr(Path, "home", no_home)
    with pytest.raises(paths.FolderUnavailableError, match="set DRAFTER_HOME"):
        paths.user_data_dir()


HOME = Path("/home/delegate")


@pytest.mark.parametrize(
    ("platform", "environ", "data", "config"),
    [
        ("linux", {}, HOME / ".local/share/drafter", HOME / ".config/drafter"),
        (
            "linux",
            {"XDG_DATA_HOME": "/data", "XDG_CONFIG_HOME": "/config"},
            Path("/data/drafter"),
            Path("/config/drafter"),
        ),
        (
            "linux",
            {"XDG_DATA_HOME": "relative", "XDG_CONFIG_HOME": ""},
            HOME / ".local/share/drafter",
            HOME / ".config/drafter",
        ),
        (
            "darwin",
            {"XDG_DATA_HOME": "/data"},
            HOME / "Library/Application Support/Drafter",
            HOME / "Library/Application Support/Drafter/settings",
        ),
        (
            "win32",
            {"LOCALAPPDATA": "/local", "APPDATA": "/roaming"},
            Path("/local/Drafter"),
            Path("/roaming/Drafter"),
        ),
        ("win32", {}, HOME / "AppData/Local/Drafter", HOME / "AppData/Roaming/Drafter"),
    ],
)
def test_each_system_keeps_its_custom(platform, environ, data, config):
    assert paths.standard_folders(platform, environ, HOME) == (data, config)
