from __future__ import annotations

import pytest

from drafter.clauses.errors import LibraryError
from drafter.clauses.store import Library
from drafter.document.resolution import TITLE as TITLE_TARGET
from drafter.open_draft.agreed.here import pieces_against, trace_here
from drafter.paths import resource
from tests.open_draft.agreed.making import draft, make_library


@pytest.fixture
def library(tmp_path):
    return make_library(tmp_path / "library.sqlite")


def test_the_status_the_sources_by_rank_and_their_places(library):
    text = draft()
    rows = [trace_here(text, p.id, library) for p in text.paragraphs]
    assert [str(row.trace.status) if row.trace else "" for row in rows] == [
        "verbatim",
        "modified",
        "",
        "new",
        "updated",
    ]
    assert rows[0].place == "paragraph 1"
    assert rows[0].trace is not None
    assert [source.place for source in rows[0].trace.sources] == [
        "A/RES/79/12, paragraph 1",
        "A/RES/78/12, paragraph 1",
        "A/RES/70/3, operative part",
    ]
    assert all(len(row.pieces) == len(row.trace.sources) for row in rows if row.trace)


def test_the_words_that_differ_from_each_source(library):
    here = trace_here(draft(), draft().paragraphs[1].id, library)
    told = [[(p.what, p.text.strip()) for p in row if p.what != "kept"] for row in here.pieces]
    assert told[0] == [("deleted", "quiet"), ("inserted", "loud")]
    assert told[1] == [("deleted", "patient"), ("inserted", "loud")]


def test_pieces_read_as_the_draft_with_the_words_that_are_gone():
    pieces = pieces_against("Requests a new report;", "Requests a full report on lamps.")
    assert "".join(p.text for p in pieces if p.what != "deleted") == "Requests a new report;"
    assert [p.text for p in pieces_against("The same;", "The same.")] == ["The same;"]


def test_a_preambular_paragraph_is_named_so(library):
    before = "Recalling the part that lamps have had in the lives of sailors,"
    from tests.clauses.making import resolution

    made = resolution(("P", before))
    here = trace_here(made, made.paragraphs[0].id, library)
    assert here.trace is not None
    assert here.trace.source is not None
    assert here.trace.source.place == "A/RES/79/12, preamble"
    assert here.place == "preambular paragraph 1"


def test_a_library_that_is_not_there_is_not_made(tmp_path):
    path = tmp_path / "library.sqlite"
    here = trace_here(draft(), draft().paragraphs[0].id, path)
    assert (here.trace, here.resolutions) == (None, 0)
    assert not path.exists()


def test_titles_and_unknown_targets_are_not_traced(library):
    for target in (TITLE_TARGET, "note:1", "nowhere", ""):
        here = trace_here(draft(), target, library)
        assert here.trace is None
        assert here.resolutions == 3


def test_the_samples_that_come_with_the_program_are_told_apart(tmp_path):
    path = tmp_path / "library.sqlite"
    with Library(path) as library:
        library.add([resource("samples")])
        held = library.held()
        assert held.all == held.samples > 0
    make_library(path)
    with Library(path) as library:
        assert library.held().all == held.all + 3
        assert library.held().samples == held.samples


def test_a_damaged_library_is_an_error_with_a_sentence(tmp_path):
    path = tmp_path / "library.sqlite"
    path.write_bytes(b"no database at all, however long this goes on" * 100)
    with pytest.raises(LibraryError, match="damaged"):
        trace_here(draft(), draft().paragraphs[0].id, path)


def test_a_source_without_a_symbol_is_named_by_its_title(tmp_path):
    from tests.clauses.store.making import record

    path = tmp_path / "library.sqlite"
    with Library(path) as library:
        library.add_records([record("", ("T", "Some words of a text without a number stand here"))])
        trace = library.tracing(draft())("Some words of a text without a number stand here", "", "")
    assert trace.source is not None
    assert trace.source.place == "“A small matter”, text"
