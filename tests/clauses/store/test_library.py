"""Adding, finding, counting."""

from __future__ import annotations

import sqlite3
from dataclasses import replace

import pytest

from drafter.clauses.store import Library
from drafter.clauses.store.library import open_library
from drafter.clauses.store.records import record_of
from drafter.paths import library_path, resource
from tests.clauses.making import resolution
from tests.clauses.store.making import record, saved_text


@pytest.fixture
def library(tmp_path):
    with Library(tmp_path / "library.sqlite") as opened:
        yield opened


def test_what_is_kept_of_a_paragraph(library):
    rows = [
        ("P", "Recalling also the Charter,"),
        ("O", "Also requests the Secretary-General:"),
        ("S1", "To report;"),
        ("S1", "To rest."),
        ("O", "Decides to end."),
        ("A", "Annex"),
    ]
    one = record("A/RES/80/1", *rows)
    assert [(p.kind, p.label, p.opening, p.addressee) for p in one.paragraphs] == [
        ("preambular", "", "Recalling", ""),
        ("operative", "1", "Requests", "the Secretary-General"),
        ("subparagraph", "1 (a)", "", ""),
        ("subparagraph", "1 (b)", "", ""),
        ("operative", "2", "Decides", ""),
        ("annex", "", "", ""),
    ]
    assert one.paragraphs[-1].zone == "annex"
    library.add_records([one])
    hit = library.search("rest")[0]
    assert (hit.symbol, hit.label, hit.kind, hit.text) == (
        "A/RES/80/1",
        "1 (b)",
        "subparagraph",
        "To rest.",
    )
    assert (hit.title, hit.organ, hit.session) == ("A small matter", "general-assembly", 80)


def test_labels_are_those_that_are_printed():
    draft = resolution(("O", "Urges A;"), ("O", "Urges B:"), ("S1", "To rest."))
    first, second, third = draft.paragraphs
    printed = replace(
        draft,
        paragraphs=(replace(first, source_label="1."), replace(second, source_label="3."), third),
    )
    labels = [one.label for one in record_of(printed, "f", "h").paragraphs]
    assert labels == ["1", "3", "3 (a)"]
    changed = record_of(replace(printed, labels_as_read=False), "f", "h")
    assert [one.label for one in changed.paragraphs] == ["1", "2", "2 (a)"]


def test_equal_texts_have_equal_hashes():
    first, second = (
        record("A/RES/80/1", ("O", text)).paragraphs[0].text_hash
        for text in ("Requests the States’\u00a0help;", "requests  the States' help.")
    )
    other = record("A/RES/80/1", ("O", "Requests the States’ aid;")).paragraphs[0].text_hash
    assert first == second != other


def test_words_together_come_before_words_apart(library):
    library.add_records(
        [
            record("A/RES/80/1", ("O", "Food is a right.")),
            record("A/RES/80/2", ("O", "Reaffirms the right to food.")),
            record("A/RES/80/3", ("O", "Urges the right kind of food.")),
        ]
    )
    found = [hit.number for hit in library.search("right to food")]
    assert found[0] == "80/2"
    assert set(found) == {"80/1", "80/2", "80/3"}
    assert [h.number for h in library.search('"right to food"')] == ["80/2"]


def test_the_last_word_may_be_unfinished(library):
    library.add_records([record("A/RES/80/1", ("O", "Décide to remain seized."))])
    assert library.search("remain seiz")
    assert not library.search("remain seiz ")
    assert library.search("decide ")
    assert not library.search("ema")


def test_a_symbol_finds_the_resolution_first_then_those_that_cite_it(library):
    library.add_records(
        [
            record("A/RES/80/1", ("P", "Recalling its resolution 79/40,"), ("O", "Decides.")),
            record("A/RES/79/40", ("P", "Noting peace,"), ("O", "Urges 79/401 things.")),
            record("A/HRC/RES/79/40", ("O", "Invites."), organ="human-rights-council"),
        ]
    )
    numbers = [(hit.symbol, hit.kind) for hit in library.search("79/40")]
    assert numbers[:3] == [
        ("A/RES/79/40", "preambular"),
        ("A/RES/79/40", "operative"),
        ("A/HRC/RES/79/40", "operative"),
    ]
    assert numbers[3] == ("A/RES/80/1", "preambular")
    by_symbol = [hit.symbol for hit in library.search("A/RES/79/40")]
    assert by_symbol == ["A/RES/79/40", "A/RES/79/40", "A/HRC/RES/79/40", "A/RES/80/1"]
    only = library.search("79/40", kind="operative", organ="human-rights-council")
    assert [hit.symbol for hit in only] == ["A/HRC/RES/79/40"]


def test_kind_and_organ_narrow_and_are_no_words(library):
    library.add_records(
        [
            record("A/RES/80/1", ("P", "Recalling peace,"), ("O", "Urges peace.")),
            record("S/RES/1 (2020)", ("O", "Demands peace."), organ="security-council"),
        ]
    )
    assert len(library.search("peace")) == 3
    assert [h.text for h in library.search("peace", kind="preambular")] == ["Recalling peace,"]
    assert [h.text for h in library.search("peace", organ="security-council")] == ["Demands peace."]
    assert library.search("peace", kind="preambular", organ="security-council") == []
    assert library.search("xkindoperative") == []
    assert len(library.search("peace", limit=2)) == 2
    assert library.search("peace", limit=0) == []


def test_frequent_words_are_found_for_a_rare_organ(library):
    many = tuple(("O", f"Requests thing {n};") for n in range(1900))
    library.add_records(
        [
            record("S/RES/1 (2020)", ("O", "Requests silence."), organ="security-council"),
            record("A/RES/80/1", *many),
            record("A/RES/80/2", *many),
        ]
    )
    found = library.search("requests", organ="security-council")
    assert [hit.text for hit in found] == ["Requests silence."]


def test_adding_files_again_changes_nothing(library, tmp_path):
    folder = tmp_path / "in"
    (folder / "deep").mkdir(parents=True)
    for number in (1, 2):
        saved_text(folder, number)
    changed = saved_text(folder / "deep", 3)
    calls: list[tuple[int, int]] = []
    report = library.add([folder], progress=lambda done, total: calls.append((done, total)))
    assert (report.added, report.updated, report.unchanged, report.failed) == (3, 0, 0, [])
    assert calls == [(1, 3), (2, 3), (3, 3)]
    before = library.stats()
    report = library.add([folder])
    assert (report.added, report.updated, report.unchanged) == (0, 0, 3)
    assert library.stats().paragraphs == before.paragraphs
    saved_text(changed.parent, 3, "Arctic foxes")
    text = changed.read_text(encoding="utf-8").replace(
        "55/3.\tArctic foxes", "55/3.\tsmall islands"
    )
    changed.write_text(text, encoding="utf-8")
    report = library.add([folder])
    assert (report.added, report.updated, report.unchanged) == (0, 1, 2)
    assert library.stats().documents == 3
    assert [hit.number for hit in library.search("Arctic foxes", kind="operative")] == ["55/3"]
    assert len(library.search("small islands", kind="operative")) == 2
    assert library.verify() == []


def test_a_bad_file_is_listed_and_stops_nothing(library, tmp_path):
    good = saved_text(tmp_path, 7)
    bad = tmp_path / "bad.docx"
    bad.write_bytes(b"PK\x03\x04 no document")
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    missing = tmp_path / "missing.txt"
    report = library.add([bad, missing, empty, good])
    assert report.added == 1
    assert {file for file, _ in report.failed} == {str(bad), str(missing), str(empty)}
    assert all(reason.strip() for _, reason in report.failed)
    assert "failed" in str(report)


def test_hidden_and_foreign_files_are_passed_over(library, tmp_path):
    folder = tmp_path / "in"
    (folder / ".hidden").mkdir(parents=True)
    saved_text(folder / ".hidden", 1)
    (folder / "~$draft.docx").write_bytes(b"lock")
    (folder / "picture.png").write_bytes(b"\x89PNG")
    report = library.add([folder])
    assert (report.added, report.failed) == (0, [])


def test_cancelling_keeps_what_was_read(library, tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(1, 6):
        saved_text(folder, number)
    done: list[int] = []
    report = library.add(
        [folder], progress=lambda count, _: done.append(count), cancel=lambda: len(done) >= 2
    )
    assert report.cancelled
    assert report.added == 2 == library.stats().documents
    assert library.add([folder]).added == 3


def test_two_texts_under_one_symbol_are_both_kept(library):
    library.add_records([record("A/HRC/RES/55/15", ("O", "Urges peace."))])
    other = record("A/HRC/RES/55/15", ("O", "Urges calm."), title="Another matter", file="b.xml")
    report = library.add_records([other])
    assert (report.added, report.updated) == (1, 0)
    assert "A/HRC/RES/55/15" in report.remarks[0].reason
    assert len(library.search("urges")) == 2
    again = other._replace(content_hash="new")
    assert library.add_records([again]).updated == 1


def test_one_bad_record_rolls_the_batch_back(library):
    good = record("A/RES/80/1")
    broken = record("A/RES/80/2")._replace(organ=None)  # type: ignore[arg-type]
    with pytest.raises(sqlite3.IntegrityError):
        library.add_records([good, broken])
    assert library.stats().documents == 0
    assert library.verify() == []


def test_stats_count_by_organ(library, tmp_path):
    library.add_records(
        [
            record("A/RES/80/1"),
            record("A/RES/80/2"),
            record("S/RES/3 (2020)", organ="security-council"),
        ]
    )
    stats = library.stats()
    assert (stats.documents, stats.paragraphs, stats.notes) == (3, 3, 0)
    assert stats.by_organ == (("general-assembly", 2), ("security-council", 1))
    assert stats.bytes > 10_000


def test_the_user_s_library_begins_with_the_samples(drafter_home):
    with open_library() as library:
        assert library.path == library_path()
        assert library.stats().documents == len(list(resource("samples").glob("*.txt"))) == 3
        hits = library.search("technical cooperation", organ="human-rights-council")
        assert any(hit.symbol == "A/HRC/RES/18/18" for hit in hits)
        assert library.search("55/105")[0].symbol == "A/RES/55/105"
    with open_library() as library:
        assert library.stats().documents == 3


def test_many_files_are_read_in_two_processes(library, tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(1, 71):
        saved_text(folder, number)
    (folder / "bad.docx").write_bytes(b"no archive")
    report = library.add([folder])
    assert report.added == 70
    assert [file for file, _ in report.failed] == [str(folder / "bad.docx")]
    assert library.search("55/70")[0].number == "55/70"


def test_a_page_does_not_take_the_place_of_a_file_that_tells_more(tmp_path):
    one = record("A/RES/80/1")._replace(keywords=(("UNBIS", "LAMPS"),))
    with Library(tmp_path / "l.sqlite") as library:
        library.add_records([one._replace(file="one.xml")])
        page = one._replace(file="one.pdf", content_hash="another", keywords=())
        report = library.add_records([page])
        assert (report.changed, report.unchanged) == (0, 1)
        assert "from one.xml, which tells more" in report.remarks[0].reason
        document = library.document("A/RES/80/1")
        assert (document.file, library.keywords(document.id)) == ("one.xml", [("UNBIS", "LAMPS")])
        assert library.add_records([one._replace(file="new.xml", content_hash="b")]).updated == 1
        library.add_records([page._replace(symbol="A/RES/80/2")])
        assert library.add_records([one._replace(symbol="A/RES/80/2", file="b.docx")]).updated == 1
        assert library.verify() == []
