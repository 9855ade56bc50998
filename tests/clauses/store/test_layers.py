from __future__ import annotations

import pytest

from drafter.clauses.errors import LibraryError
from drafter.clauses.store import Library
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
