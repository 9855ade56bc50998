from __future__ import annotations

import pytest

from drafter.clauses.layer_paths import LayerPaths
from drafter.clauses.store import Library
from drafter.open_draft.prior.recurring import detail, drift, grouped, recurring
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


def test_what_each_library_has_too_seldom_counts_together(tmp_path):
    def few(path, *numbers):
        with Library(path) as library:
            library.add_records([made(f"A/RES/{n}/1", "fiftieth", 2000 + n) for n in numbers])

    few(tmp_path / "own.sqlite", 76, 77)
    few(tmp_path / "mission.sqlite", 77, 78)
    both = LayerPaths(tmp_path / "own.sqlite", tmp_path / "mission.sqlite")
    mined = recurring(both, at_least=3)
    assert [one.resolutions for one in mined.found] == [3, 3]
    assert mined.resolutions == 3
    assert recurring(both, at_least=4).found == ()
    assert recurring(LayerPaths(both.personal), at_least=3).found == ()


def test_a_file_without_symbol_that_both_have_counts_once(tmp_path):
    for name in ("own", "mission"):
        with Library(tmp_path / f"{name}.sqlite") as library:
            one = made("", "fiftieth", 2000)._replace(file=f"{name}.txt", content_hash="the same")
            library.add_records([one])
    mined = recurring(LayerPaths(tmp_path / "own.sqlite", tmp_path / "mission.sqlite"), at_least=1)
    assert [one.resolutions for one in mined.found] == [1, 1]


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


def test_what_is_nearly_the_same_is_one_pattern(tmp_path):
    call = "Calls upon all States to keep the lamps of their lighthouses {} in every season of the year"
    with Library(tmp_path / "own.sqlite") as library:
        for number in range(12):
            lit = "lit" if number < 8 else "brightly lit"
            library.add_records(
                [
                    record(
                        f"A/RES/{70 + number}/1",
                        ("O", f"{call.format(lit)};"),
                        (
                            "O",
                            f"Decides to hold meeting {number} on penguins and their many songs;",
                        ),
                        title=f"Lamps {number}",
                        date=f"{2010 + number}-12-01",
                    )
                ]
            )
    found = recurring(LayerPaths(tmp_path / "own.sqlite")).found
    assert sorted((one.latest.kind, one.resolutions, one.wordings) for one in found) == [
        ("operative", 12, 1),
        ("operative", 12, 2),
    ]
    lamps = next(one for one in found if one.wordings == 2 and one.latest.kind == "operative")
    told = detail(lamps)
    assert [(count, row.symbol) for count, row, _ in told.wordings] == [
        (8, "A/RES/77/1"),
        (4, "A/RES/81/1"),
    ]
    assert ("deleted", "brightly ") in [(p.what, p.text) for p in told.wordings[0][2]]
    assert [
        year for year, _, pieces in told.drift if any(p.what == "inserted" for p in pieces)
    ] == ["2018"]
    assert grouped(found) == sorted(found, key=lambda one: (-one.titles, -one.resolutions))
