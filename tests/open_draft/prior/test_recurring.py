from __future__ import annotations

import pytest

from drafter.clauses.layer_paths import LayerPaths
from drafter.clauses.store import Library
from drafter.open_draft.prior.recurring import drift, recurring
from tests.clauses.store.making import record

REPORT = "Requests the Secretary-General to report at its {} session on lighthouses;"
REST = ("O", "Decides to rest.")


def made(symbol, session, year, *, organ="general-assembly", title="Lamps"):
    rows = ("O", REPORT.format(session)), REST
    return record(symbol, *rows, organ=organ, title=title, date=f"{year}-12-01")


@pytest.fixture
def paths(tmp_path):
    with Library(tmp_path / "own.sqlite") as library:
        library.add_records(
            [
                made("A/RES/77/1", "seventy-eighth", 2022),
                made("A/RES/78/1", "seventy-ninth", 2023),
                made("A/RES/78/2", "seventy-ninth", 2023, title="Shores"),
                made("S/RES/1", "fiftieth", 2023, organ="security-council", title="Rest"),
            ]
        )
    with Library(tmp_path / "made.sqlite") as library:
        library.add_records(
            [made("A/RES/79/1", "eightieth", 2024), made("A/RES/78/1", "seventy-ninth", 2023)]
        )
        library.export(tmp_path / "mission.sqlite")
    return LayerPaths(tmp_path / "own.sqlite", tmp_path / "mission.sqlite")


def test_what_recurs_is_ranked_over_both_libraries(paths):
    seen = []
    mined = recurring(paths, progress=lambda done, total: seen.append((done, total)))
    assert [(one.resolutions, one.titles) for one in mined.found] == [(5, 3), (5, 3)]
    report = next(one for one in mined.found if "lighthouses" in one.latest.text)
    assert (report.since, report.until) == ("2022", "2024")
    assert report.organs == ("general-assembly", "security-council")
    assert (report.latest.symbol, report.latest.layer) == ("A/RES/79/1", "mission")
    assert seen == [(1, 2), (2, 2)]
    assert not mined.cancelled
    assert recurring(paths, at_least=6).found == ()
    of_council = recurring(paths, "security-council", 1)
    assert {one.resolutions for one in of_council.found} == {1}


def test_the_drift_of_a_wording(paths):
    report = next(one for one in recurring(paths).found if "lighthouses" in one.latest.text)
    told = drift(report)
    assert [year for year, *_ in told] == ["2022", "2023", "2024"]
    assert [piece.what for piece in told[0][2]] == ["kept"]
    changed = {(piece.what, piece.text) for piece in told[2][2]}
    assert {("deleted", "seventy-ninth"), ("inserted", "eightieth")} <= changed
    rest = next(one for one in recurring(paths).found if one is not report and one != report)
    assert all(piece.what == "kept" for _, _, pieces in drift(rest) for piece in pieces)


def test_it_is_cancelled(paths, tmp_path):
    mined = recurring(paths, cancel=lambda: True)
    assert mined.cancelled
    assert mined.found == ()
    seen = []
    mined = recurring(paths, progress=lambda *at: seen.append(at), cancel=lambda: bool(seen))
    assert (mined.cancelled, len(mined.found)) == (True, 1)
    assert recurring(LayerPaths(tmp_path / "none.sqlite")).resolutions == 0
