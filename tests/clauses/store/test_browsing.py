from __future__ import annotations

import zipfile

import pytest

from drafter.clauses.errors import LibraryError
from drafter.clauses.store import Library
from drafter.clauses.store.browsing import FACETS
from drafter.clauses.store.keywords import keywords_of_file
from tests.clauses.store.making import record, saved_text

ROWS = ("O", "Requests the Secretary-General to report on lighthouses;"), ("O", "Decides to rest.")


@pytest.fixture
def library(tmp_path):
    with Library(tmp_path / "library.sqlite") as opened:
        opened.add_records(
            [
                record(
                    "A/RES/75/1", *ROWS, date="2020-12-01", keywords=(("UNBIS", "lighthouses"),)
                ),
                record("A/RES/79/1", *ROWS, date="2024-12-01"),
                record("A/RES/79/2", *ROWS, title="Another", date="2024-12-02"),
                record("A/RES/79/1", *ROWS, date="2024-12-01", language="fr"),
            ]
        )
        yield opened


def test_who_used_a_phrase(library):
    use = library.phrase("report on Lighthouses")
    assert [one.symbol for one in use.uses] == ["A/RES/79/2", "A/RES/79/1", "A/RES/75/1"]
    assert use.by_year == (("2020", 1), ("2024", 2))
    assert use.by_organ == (("general-assembly", 3),)
    assert use.paragraphs == 3
    assert library.phrase("lighthouses report").uses == ()
    assert library.phrase('"').uses == ()


def test_the_chain_of_versions(library):
    assert [one.symbol for one in library.chain("79/1")] == ["A/RES/75/1", "A/RES/79/1"]
    with pytest.raises(LibraryError, match="no resolution 1/1"):
        library.chain("1/1")


def test_facets(library):
    assert library.facet("organ") == [("general-assembly", 3)]
    assert library.facet("opening")[:2] == [("Decides", 3), ("Requests", 3)]
    assert library.facet("subject") == [("lighthouses", 1)]
    for name in FACETS:
        for value, _ in library.facet(name):
            assert library.documents(name, value)
    (one,) = library.documents("subject", "lighthouses")
    assert library.keywords(one.id) == [("UNBIS", "lighthouses")]
    assert [p.label for p in library.paragraphs(one.id)] == ["1", "2"]


def test_subjects_of_a_published_file():
    data = (
        b'<keyword value="16" showAs="sdg_16" dictionary="SDGO"></keyword>'
        b'<keyword value="civil_society" dictionary="UNBIS"/><keyword value="civil_society" dictionary="UNBIS"/>'
        b'<keyword value="x" dictionary="EuroVoc"/>'
    )
    assert keywords_of_file(data) == (("SDG", "SDG 16"), ("UNBIS", "civil society"))


def test_an_archive_is_a_folder(tmp_path):
    archive = tmp_path / "all.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        for number in (1, 2):
            packed.write(saved_text(tmp_path, number), f"in/{number}.txt")
        packed.writestr("in/readme.xyz", "x")
        packed.writestr("in/bomb.txt", "x" * 5_000_000, zipfile.ZIP_DEFLATED)
    with Library(tmp_path / "zip.sqlite") as library:
        report = library.add([archive])
        assert (report.added, len(report.failed)) == (2, 1)
        assert "unpacks" in report.failed[0].reason
        assert library.add([archive]).unchanged == 2
        broken = tmp_path / "broken.zip"
        broken.write_bytes(b"no archive")
        reason = library.add([broken]).failed[0].reason
        assert reason.startswith("The archive cannot be opened")
        assert reason.endswith(".")
