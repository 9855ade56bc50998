from __future__ import annotations

import pytest

from drafter.clauses.errors import LibraryError
from drafter.clauses.layer_paths import LayerPaths
from drafter.clauses.store import Library
from drafter.clauses.store.beside import beside_path, read_beside
from drafter.clauses.store.layers import Layers
from drafter.clauses.store.library import restore_library
from drafter.clauses.store.remarks import Remark
from tests.clauses.store.making import record


def test_an_exported_library_is_merged(tmp_path):
    with Library(tmp_path / "one.sqlite") as one, Library(tmp_path / "two.sqlite") as two:
        one.add_records(
            [record("A/RES/80/1", keywords=(("UNBIS", "peace"),)), record("A/RES/80/2")]
        )
        one.set_remark(one.search("report")[0].id, is_favourite=True, note="ours")
        one.export(tmp_path / "out.sqlite")
        two.add_records([record("A/RES/80/2")])
        assert two.merge(tmp_path / "out.sqlite").added == 1
        assert two.merge(tmp_path / "out.sqlite").added == 0
        assert two.facet("subject") == [("peace", 1)]
        assert [(r.is_favourite, r.note) for r in two.remarks()] == [(True, "ours")]
        assert two.verify() == []
        with pytest.raises(LibraryError, match="cannot be read"):
            two.merge(tmp_path / "no.sqlite")


def test_remarks_outlive_a_new_import_and_can_be_taken_back(tmp_path):
    with Library(tmp_path / "one.sqlite") as library:
        library.add_records([record("A/RES/80/1")])
        library.set_remark(library.search("report")[0].id, note="good")
        library.add_records([record("A/RES/80/1", content_hash="another")])
        assert [r.note for r in library.remarks()] == ["good"]
        library.set_remark(library.search("report")[0].id)
        assert library.remarks() == []
        with pytest.raises(LibraryError, match="no longer"):
            library.set_remark(9999, note="x")


def test_a_mission_s_library_is_only_read(tmp_path):
    out = tmp_path / "mission library.sqlite"
    with Library(tmp_path / "one.sqlite") as library:
        library.add_records([record("A/RES/80/1")])
        library.export(out)
    out.chmod(0o400)
    before = out.read_bytes()
    with Library(out, read_only=True) as mission:
        assert mission.search("nothing") == []
        assert [hit.symbol for hit in mission.search("report")] == ["A/RES/80/1"]
        assert mission.suggestion("reqests") == "requests"
        with pytest.raises(LibraryError, match="cannot be written"):
            mission.add_records([record("A/RES/80/2")])
    assert out.read_bytes() == before
    assert sorted(p.name for p in tmp_path.iterdir() if p.name.startswith("mission")) == [out.name]
    with pytest.raises(LibraryError, match="no library"):
        Library(tmp_path / "no.sqlite", read_only=True)


def test_what_is_kept_outlives_a_damaged_library_and_an_older_copy(tmp_path):
    path = tmp_path / "one.sqlite"
    with Library(path) as library:
        library.add_records([record("A/RES/80/1"), record("A/RES/80/2")])
        first, second = library.search("report")
        library.set_remark(first.id, note="before the copy")
        library.back_up()
        library.set_remark(first.id, note="after the copy")
        library.set_remark(second.id, is_favourite=True)
    path.write_bytes(b"no database" * 500)
    restore_library(path)
    with Library(path) as library:
        assert {(r.is_favourite, r.note) for r in library.remarks()} == {
            *((False, "after the copy"), (True, "")),
        }
        assert library.verify() == []


_TOO_LARGE = (
    '[{"symbol": "x", "language": "en", "label": "", "text": "", "is_favourite": true, '
    '"note": "", "changed": "2", "text_hash": 99999999999999999999999}]'
)


@pytest.mark.parametrize(
    "text",
    [
        *("", "{", "[1, null]", '{"a": 1}', "[" * 100_000, '[{"symbol": 1}]'),
        _TOO_LARGE,
    ],
)
def test_a_damaged_file_beside_the_library_is_passed_over(tmp_path, text):
    beside_path(tmp_path / "one.sqlite").write_text(text)
    assert read_beside(tmp_path / "one.sqlite") == []


def test_what_is_kept_is_looked_for_in_both_libraries(tmp_path):
    own, mission = tmp_path / "own.sqlite", tmp_path / "mission.sqlite"
    with Library(tmp_path / "made.sqlite") as made:
        made.add_records([record("A/RES/79/1"), record("A/RES/79/2")])
        made.set_remark(made.search("report")[0].id, note="of the mission")
        made.export(mission)
    with Library(own) as library:
        library.add_records([record("A/RES/80/1")])
    paths = LayerPaths(own, mission)
    with Layers(paths) as layers:
        assert layers.look("is:kept").rows == ()
        (row,) = layers.look("symbol:a/res/79/2 report").rows
        (paragraph,) = layers.library("mission").paragraphs(row.document)
    with Library(own) as library:
        library.keep(
            Remark("A/RES/79/2", "en", "", paragraph.text, True, "", "", paragraph.text_hash)
        )
    with Layers(paths) as layers:
        assert [row.symbol for row in layers.look("is:favourite").rows] == ["A/RES/79/2"]
        assert layers.look("is:noted").rows == ()
        assert layers.facet("kept") == [("favourite", 1)]
        assert list(layers.remarks_of("A/RES/79/2", "en")) == [paragraph.text_hash]
