from __future__ import annotations

from dataclasses import replace

import pytest

from drafter.clauses.store import Library
from drafter.clauses.tracing.comparison import Status
from drafter.document.marked_text import plain
from tests.clauses.making import resolution
from tests.clauses.store.making import record

REPORT = "Requests the Secretary-General to submit to it at its {} session a report on lighthouses;"
CARE = "Calls upon Member States to take better care of the lighthouses along their shores;"


@pytest.fixture
def library(tmp_path):
    with Library(tmp_path / "library.sqlite") as opened:
        yield opened


def traced(library, *rows, **changes):
    return library.trace(replace(resolution(*rows), **changes))


def test_statuses_and_sources(library):
    library.add_records(
        [
            record(
                *("A/RES/78/5", ("O", REPORT.format("seventy-ninth")), ("O", CARE)),
                title="Lighthouses",
            )
        ]
    )
    updated, same, changed, new = traced(
        library,
        ("O", REPORT.format("eightieth")),
        ("O", CARE),
        ("O", CARE.replace("better", "good")),
        ("O", "Deplores every sort of noise made at night by foghorns;"),
    )
    assert (updated.status, updated.label, updated.source.label) == (Status.UPDATED, "1", "1")
    assert [c.new for c in updated.changes] == ["eightieth"]
    assert (same.status, same.similarity, same.changes) == (Status.VERBATIM, 1.0, ())
    assert (changed.status, changed.source.symbol) == (Status.MODIFIED, "A/RES/78/5")
    assert (new.status, new.source) == (Status.NEW, None)


def test_the_own_previous_version_comes_first_then_the_own_organ_and_the_latest(library):
    rows = ("O", CARE)
    library.add_records(
        [
            record(
                "A/HRC/RES/57/1", rows, organ="human-rights-council", title="H", date="2024-10-01"
            ),
            record("A/RES/77/9", rows, title="Other", date="2022-12-01"),
            record("A/RES/79/9", rows, title="Another", date="2024-12-01"),
            record("A/RES/70/5", rows, title="A small matter", date="2015-12-01"),
        ]
    )
    (trace,) = traced(library, rows)
    assert [s.symbol for s in trace.sources] == [
        *("A/RES/70/5", "A/RES/79/9", "A/RES/77/9", "A/HRC/RES/57/1")
    ]
    assert [s.is_own for s in trace.sources] == [True, False, False, False]


def test_a_text_is_not_its_own_source_nor_are_other_languages(library):
    rows = ("O", CARE)
    library.add_records([record("A/RES/80/1", rows), record("A/RES/79/1", rows, language="fr")])
    draft = resolution(rows)
    draft = replace(draft, masthead=replace(draft.masthead, symbol="A/RES/80/1"))
    assert [t.status for t in library.trace(draft)] == [Status.NEW]


def test_headings_are_not_traced_and_odd_texts_do_no_harm(library):
    library.add_records([record()])
    assert traced(library, ("H", "General"), title=plain("")) == []
    for text in ("\x00", "\ud800", '"', "1", "#", "x " * 5000):
        assert library.tracer(resolution()).trace_text(text).status is Status.NEW


def test_replacing_a_resolution_takes_its_sketches_out(library):
    library.add_records([record("A/RES/80/1", ("O", CARE))])
    library.add_records([record("A/RES/80/1", ("O", "Decides otherwise."))])
    (trace,) = traced(library, ("O", CARE.replace("better", "good")))
    assert trace.status is Status.NEW
    count = "SELECT count(*) FROM sketches WHERE sketches MATCH ?"
    from drafter.clauses.tracing.skeleton import skeleton, sketch

    words = [f'"{one:x}"' for one in sketch(skeleton(CARE))]
    assert all(library._db.execute(count, [word]).fetchone()[0] == 0 for word in words)
