from __future__ import annotations

import pytest

from drafter.clauses.layer_paths import LayerPaths
from drafter.clauses.store import Library
from drafter.open_draft.prior.phrase import MOST_CHARACTERS, figures, tidy, usage
from tests.clauses.store.making import record

LAMP = ("O", "Requests that each lamp be lit at dusk;")


@pytest.fixture
def paths(tmp_path):
    with Library(tmp_path / "own.sqlite") as library:
        library.add_records(
            [
                record("A/RES/75/1", LAMP, date="2020-12-01"),
                record("A/RES/78/1", LAMP, LAMP, date="2023-12-01"),
                record("A/RES/78/2", ("O", "Lit at dusk, the lamp rests."), date="2023-11-01"),
                record("S/RES/2000", LAMP, organ="security-council", date=""),
            ]
        )
    return LayerPaths(tmp_path / "own.sqlite")


def test_who_used_a_phrase_by_year_and_organ(paths):
    found = usage(paths, "Lamp be lit, at DUSK")
    assert [row.symbol for row in found.rows] == ["A/RES/78/1", "A/RES/75/1", "S/RES/2000"]
    assert (found.paragraphs, found.resolutions) == (4, 4)
    assert found.years == ("2020", "2021", "2022", "2023", "not known")
    assert found.by_year("general-assembly") == (
        *(("2020", 1), ("2021", 0), ("2022", 0), ("2023", 1), ("not known", 0)),
    )
    assert [row.symbol for row in found.of("", "2023")] == ["A/RES/78/1"]
    assert [row.symbol for row in found.of("security-council")] == ["S/RES/2000"]
    row = found.rows[0]
    assert [row.text[a:b] for a, b in row.marked] == ["lamp be lit at dusk"]
    organs, rows = figures(found)
    assert organs == ["general-assembly", "security-council"]
    assert rows[0] == ("All years", "3", "2", "1")
    assert rows[2] == ("2023", "1", "1", "0")


def test_nobody(paths):
    assert usage(paths, "zebra crossing").rows == ()
    assert usage(paths, "").years == ()
    assert figures(usage(paths, ""))[1] == [("All years", "0")]


def test_selected_words_are_made_a_phrase():
    assert tidy(' the "lamp"\nof\ufffc old;') == "the lamp of old"
    long = tidy("lamp " * 200)
    assert len(long) <= MOST_CHARACTERS
    assert long.endswith("lamp")
    assert len(tidy("x" * 900)) == MOST_CHARACTERS
