from __future__ import annotations

from dataclasses import replace

import pytest

from drafter.clauses.errors import LibraryDamaged, LibraryError
from drafter.clauses.layer_paths import LayerPaths
from drafter.clauses.store import Library
from drafter.clauses.store.layers import Layers
from drafter.clauses.store.library import Held
from tests.clauses.making import resolution
from tests.clauses.store.making import record

REPORT = ("O", "Requests the Secretary-General to report on lighthouses;")


@pytest.fixture
def paths(tmp_path):
    own, mission = tmp_path / "own.sqlite", tmp_path / "mission.sqlite"
    with Library(own) as library:
        library.add_records(
            [
                record("A/RES/79/1", REPORT, date="2024-12-01", session=79),
                record("A/RES/80/1", REPORT, date="2025-12-01", session=80),
            ]
        )
    with Library(tmp_path / "made.sqlite") as library:
        library.add_records(
            [
                record("A/RES/78/1", REPORT, date="2023-12-01", session=78),
                record("A/RES/79/1", REPORT, date="2024-12-01", session=79),
            ]
        )
        library.export(mission)
    mission.chmod(0o400)
    return LayerPaths(own, mission)


def test_both_are_searched_and_a_resolution_that_both_have_is_the_users_own(paths):
    before = paths.mission.read_bytes()
    with Layers(paths) as layers:
        rows = layers.look("lighthouses").rows
        assert sorted((row.symbol, row.layer) for row in rows) == [
            ("A/RES/78/1", "mission"),
            ("A/RES/79/1", "personal"),
            ("A/RES/80/1", "personal"),
        ]
        assert [row.symbol for row in layers.look("organ:ga").rows] == [
            *("A/RES/80/1", "A/RES/79/1", "A/RES/78/1"),
        ]
        assert layers.facet("organ") == [("general-assembly", 3)]
        assert layers.facet("opening") == [("Requests", 3)]
        assert [one.symbol for one in layers.phrase("report on lighthouses").uses] == [
            *("A/RES/80/1", "A/RES/79/1", "A/RES/78/1"),
        ]
        assert layers.phrase("report on lighthouses").by_year == (
            *(("2023", 1), ("2024", 1), ("2025", 1)),
        )
        assert [(layer, one.symbol) for layer, one in layers.chain("78/1")] == [
            ("mission", "A/RES/78/1"),
            ("personal", "A/RES/79/1"),
            ("personal", "A/RES/80/1"),
        ]
        assert layers.resolutions == 3
        assert layers.absent == ""
        row = next(row for row in rows if row.layer == "mission")
        (paragraph,) = layers.library("mission").paragraphs(row.document)
        assert paragraph.id == row.paragraph
    assert paths.mission.read_bytes() == before


def test_an_absent_mission_is_said_and_the_rest_goes_on(paths, tmp_path):
    gone = LayerPaths(paths.personal, tmp_path / "no.sqlite")
    with Layers(gone) as layers:
        assert layers.absent.startswith("Without your mission's library: There is no library")
        assert len(layers.look("lighthouses").rows) == 2
        with pytest.raises(LibraryError, match="mission"):
            layers.library("mission")
    (tmp_path / "no.sqlite").write_bytes(b"no database" * 500)
    with Layers(gone) as layers:
        assert "damaged" in layers.absent


def test_a_mission_without_a_library_of_ones_own(paths, tmp_path):
    with Layers(LayerPaths(tmp_path / "none.sqlite", paths.mission)) as layers:
        assert len(layers.look("lighthouses").rows) == 2
    assert not (tmp_path / "none.sqlite").exists()
    with Layers(LayerPaths(tmp_path / "none.sqlite")) as layers:
        assert layers.look("lighthouses").rows == ()
        with pytest.raises(LibraryError, match="no resolution"):
            layers.find("1/1")


def test_a_damaged_library_of_ones_own_is_not_passed_over(paths):
    paths.personal.write_bytes(b"no database" * 500)
    with pytest.raises(LibraryDamaged):
        Layers(paths)


def test_words_that_one_library_has_are_not_mistyped(paths, tmp_path):
    with Library(paths.personal) as own:
        own.add_records([record("A/RES/80/2", ("O", "Decides to keep lampposts."))])
    with Layers(paths) as layers:
        found = layers.look("lampposts")
        assert (found.meant, [row.symbol for row in found.rows]) == ("", ["A/RES/80/2"])
        assert layers.look("lihgthouses").meant == "lighthouses"


def test_a_draft_is_traced_in_both_and_the_own_previous_version_comes_first(paths):
    old, new = "Requests the Secretary-General to report on lighthouses;", "Decides to sing."
    with Layers(paths) as layers:
        trace = layers.tracing(resolution(("O", old), ("O", new)))
        found = trace(old, "p1", "1")
        assert (found.paragraph, found.label, str(found.status)) == ("p1", "1", "verbatim")
        assert [(one.symbol, one.layer) for one in found.sources] == [
            ("A/RES/80/1", "personal"),
            ("A/RES/79/1", "personal"),
            ("A/RES/78/1", "mission"),
        ]
        assert found.changes == ()
        assert str(trace(new, "p2", "2").status) == "new"
        assert layers.held() == Held(3, 0)
    with Library(paths.personal) as own:
        assert own.trace(resolution(("O", old)))[0].sources == tuple(
            replace(one, layer="") for one in found.sources[:2]
        )
