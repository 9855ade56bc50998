from __future__ import annotations

import pytest

from drafter.clauses.store import Library
from drafter.clauses.store.ranking import MOST, best_first
from tests.clauses.store.making import record

LONG = "Requests the Secretary-General to report on lamps" + " and on the matter" * 20 + ";"


@pytest.fixture
def library(tmp_path):
    with Library(tmp_path / "l.sqlite") as made:
        yield made


def test_short_paragraphs_in_which_the_words_stand_often_come_first(library):
    texts = (LONG, "Notes lamps;", "Notes lamps, old lamps and new lamps;", "Notes LAMPS;")
    library.add_records([record("A/RES/80/1", *(("O", text) for text in texts))])
    ids = library.ask(lambda db: [row[0] for row in db.execute("SELECT id FROM paragraphs")])
    first, second, third, fourth = sorted(ids)
    ranked = library.ask(lambda db: best_first(db, ids[::-1], ["lamps"]))
    assert ranked == [third, fourth, second, first]
    assert library.ask(lambda db: best_first(db, [], ["lamps"])) == []
    assert library.ask(lambda db: best_first(db, [first], ["lamps"])) == [first]
    narrowed = library.search("lamps organ:ga")
    assert [hit.id for hit in narrowed] == ranked


def test_what_is_beyond_those_that_are_read_follows_as_it_came(library):
    rows = [("O", f"Notes lamp number {number};") for number in range(MOST + 3)]
    library.add_records([record("A/RES/80/1", *rows)])
    ids = library.ask(
        lambda db: [row[0] for row in db.execute("SELECT id FROM paragraphs ORDER BY id DESC")]
    )
    ranked = library.ask(lambda db: best_first(db, ids, ["lamp"]))
    assert sorted(ranked) == sorted(ids)
    assert ranked[-3:] == ids[-3:]


def test_an_earlier_year_is_found_behind_many_of_a_later_one(library):
    report = ("O", "Requests the Secretary-General to report on lamps;")
    library.add_records([record("A/RES/77/1", report, date="2022-12-01", session=77)])
    later = [record(f"A/RES/78/{n}", report, date="2023-12-01", session=78) for n in range(1, 60)]
    library.add_records(later)
    for query in (
        "lamps before:2023",
        "before:2023 verb:requests",
        "the before:2023",
        "lamps before:2023-01",
    ):
        assert [hit.symbol for hit in library.search(query, limit=10)] == ["A/RES/77/1"], query
    assert len(library.search("lamps before:2024", limit=100)) == 60


def test_one_word_of_weight_needs_no_phrase(library):
    library.add_records([record("A/RES/80/1", ("O", "Notes the use of lamps in the dark;"))])
    assert len(library.search("of lamps organ:ga")) == 1
    assert len(library.search("lamps of the")) == 1
