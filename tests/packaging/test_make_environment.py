"""The environment is made once, renewed when what it was made from changes, and explained."""

from __future__ import annotations

import pytest

from tests.packaging.scripts import script


@pytest.fixture
def environment(tmp_path, monkeypatch):
    module = script("make_environment")
    (tmp_path / "drafter").mkdir()
    for name in module.MADE_FROM:
        (tmp_path / name).write_text("x")
    venv = tmp_path / ".venv"
    (venv / "bin").mkdir(parents=True)
    (venv / "bin" / "drafter").write_text("")
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "VENV", venv)
    monkeypatch.setattr(module, "STAMP", venv / "made-from")
    monkeypatch.setattr(module, "runs", lambda: True)
    return module


def test_nothing_is_done_twice(environment):
    assert not environment.is_current()
    environment.STAMP.write_text(environment.fingerprint())
    assert environment.is_current()


@pytest.mark.parametrize("name", ["pyproject.toml", "constraints.txt", "drafter/__init__.py"])
def test_a_change_renews(environment, name: str):
    environment.STAMP.write_text(environment.fingerprint())
    (environment.ROOT / name).write_text("y")
    assert not environment.is_current()


def test_a_broken_environment_is_renewed(environment, monkeypatch):
    environment.STAMP.write_text(environment.fingerprint())
    monkeypatch.setattr(environment, "runs", lambda: False)
    assert not environment.is_current()


def test_an_old_python_is_refused_in_a_sentence(environment, monkeypatch, capsys):
    monkeypatch.setattr(environment.sys, "version_info", (3, 9, 2))
    assert environment.main() == 1
    assert "Drafter needs Python 3.11 or newer" in capsys.readouterr().err
