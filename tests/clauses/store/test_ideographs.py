"""Chinese is found though it is written without spaces."""

from __future__ import annotations

from dataclasses import replace

import pytest

from drafter.clauses.store import Library
from drafter.clauses.store.excerpts import spans
from drafter.clauses.store.ideographs import pairs_of, pairs_wanted
from drafter.clauses.tracing.comparison import Status
from tests.clauses.making import resolution
from tests.clauses.store.making import record

LIGHT = "请秘书长向大会第八十届会议提交关于灯塔维护的报告；"
REST = "决定休息。"


@pytest.fixture
def library(tmp_path):
    with Library(tmp_path / "l.sqlite") as made:
        made.add_records(
            [
                record("A/RES/79/1", ("O", LIGHT), ("O", REST), language="zh"),
                record("A/RES/79/2", ("O", "Decides to keep lamps.")),
            ]
        )
        yield made


@pytest.mark.parametrize(
    ("query", "texts"),
    [
        ("灯塔", [LIGHT]),
        ("秘书长 报告", [LIGHT]),
        ('"灯塔维护"', [LIGHT]),
        ("休", [REST]),
        ("息", [REST]),
        ("塔灯", []),
        ("lang:zh 决定", [REST]),
        ("lang:en 决定", []),
    ],
)
def test_words_within_a_run_are_found(library, query, texts):
    found = [hit.text for hit in library.search(query)]
    assert found == texts


def test_where_they_stand_is_marked(library):
    assert spans(LIGHT, "灯塔") == ((LIGHT.index("灯塔"), LIGHT.index("灯塔") + 2),)
    assert [use.symbol for use in library.phrase("灯塔维护", "zh").uses] == ["A/RES/79/1"]
    assert library.verify() == []


def test_pairs():
    assert pairs_of("决定休") == ["xc决定", "xc定休", "xc休"]
    assert pairs_of("lamps") == []
    assert pairs_wanted("决定休") == ('"xc决定"', '"xc定休"')
    assert pairs_wanted("休 x") == ('"xc休" *',)


def test_a_modified_paragraph_is_traced(library):
    draft = resolution(("O", LIGHT.replace("八十", "八十一").replace("维护", "保护")))
    (trace,) = library.trace(replace(draft, language="zh"))
    assert trace.status in (Status.MODIFIED, Status.UPDATED)
    assert trace.source is not None
    assert trace.source.symbol == "A/RES/79/1"
