from __future__ import annotations

import pytest

from drafter.clauses.store import Library, subjects
from drafter.clauses.store.looking import look
from tests.clauses.store.making import record

LAMPS = ("O", "Decides to keep lamps.")


@pytest.fixture
def library(tmp_path):
    with Library(tmp_path / "l.sqlite") as made:
        made.add_records(
            [
                record("A/RES/79/1", LAMPS)._replace(keywords=(("UNBIS", "WOMEN"), ("SDG", "5"))),
                record("A/RES/79/2", LAMPS)._replace(keywords=(("UNBIS", "WOMEN’S RIGHTS"),)),
                record("A/RES/79/3", LAMPS)._replace(keywords=(("UNBIS", "100% OF LAMPS"),)),
                record("A/RES/79/4", LAMPS),
            ]
        )
        yield made


@pytest.mark.parametrize("many", [1, 5000])
@pytest.mark.parametrize(
    ("subject", "numbers"), [("women", "12"), ('"women’s"', "2"), ("5", "1"), ("100%", "3"), ("%", ""), ("xyz", "")]
)  # fmt: skip
def test_few_and_many_resolutions_of_a_subject(library, monkeypatch, many, subject, numbers):
    monkeypatch.setattr(subjects, "_MANY", many)
    expected = {f"A/RES/79/{number}" for number in numbers}
    for query in (f"subject:{subject}", f"lamps subject:{subject}", f"kind:op subject:{subject}"):
        assert {hit.symbol for hit in library.search(query)} == expected, query
        found = library.ask(lambda db, asked=query: look(db, asked))
        assert {row.symbol for row in found.rows} == expected, query


def test_a_library_without_subjects(tmp_path):
    with Library(tmp_path / "l.sqlite") as made:
        made.add_records([record("A/RES/79/4", LAMPS)])
        assert made.search("lamps subject:women") == []
