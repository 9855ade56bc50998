"""What the checker learns from the user's library."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from drafter.clauses.store.library import Library
from drafter.open_draft.library_knowledge import known_texts
from drafter.open_draft.users_rules import UsersRules
from tests.checks import texts


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "library.sqlite"
    monkeypatch.setattr("drafter.open_draft.library_knowledge.library_path", lambda: path)
    return path


def test_no_library_and_a_damaged_one_know_nothing(library: Path) -> None:
    assert known_texts() == {}
    assert not library.exists()
    library.write_bytes(b"no database at all, only bytes" * 50)
    assert known_texts() == {}


def test_days_and_titles_of_its_resolutions(library: Path, tmp_path: Path) -> None:
    file = tmp_path / "A_RES_79_950.md"
    file.write_text(
        "# Rivers of the region\n\nA/RES/79/950\n\n*The General Assembly*,\n\n"
        "*Recalling* the Charter,\n\n1. *Decides* to meet.\n",
        encoding="utf-8",
    )
    with Library(library) as opened:
        opened.add([file])
        opened._db.execute(
            "UPDATE documents SET number = '79/950', symbol = 'A/RES/79/950', "
            "organ = 'general-assembly', date = '2024-12-04', title = 'Rivers of the region'"
        )
        opened._db.conn.commit()
    known = known_texts()["general-assembly", "79/950"]
    assert (known.date, known.title) == (dt.date(2024, 12, 4), "Rivers of the region")
    preamble = "*Recalling* its resolution 79/950 of 5 December 2024,"
    found = UsersRules().checker().check(texts.draft(preamble=preamble))
    assert any("In your library" in f.message for f in found)
