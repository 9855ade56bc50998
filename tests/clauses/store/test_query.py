"""Whatever is typed becomes a safe query."""

from __future__ import annotations

import random
import sqlite3

import pytest

from drafter.clauses.store import Library
from drafter.clauses.store.query import parse_query
from drafter.clauses.store.searching import search
from tests.clauses.store.making import record


@pytest.mark.parametrize(
    ("text", "expression"),
    [
        ("remain seized", 'text : ("remain" "seized" *)'),
        ("remain seized ", 'text : ("remain" "seized")'),
        ('"remain seized"', 'text : ("remain seized")'),
        ('"remain seized" ma', 'text : ("remain seized" "ma")'),
        ("55/105", 'text : ("55/105" *)'),
        ("the right to food", 'text : ("right" "food" *)'),
        ("the of", 'text : ("the" "of")'),
        ("food of", 'text : ("food")'),
        ("Secretary-General OR NOT near(x)", 'text : ("Secretary-General" "OR" "NOT" "near(x)")'),
        ('"open', 'text : ("open" *)'),
        ("a", 'text : ("a")'),
        ("human\u00a0rights", 'text : ("human" "rights" *)'),
    ],
)
def test_what_becomes_of_words(text, expression):
    query = parse_query(text)
    assert query is not None
    assert query.expression() == expression


@pytest.mark.parametrize("text", ["", "   ", '"', '""', "*", "- ,;", "\x00", "\ud800"])
def test_nothing_to_look_for(text):
    assert parse_query(text) is None


def test_words_as_they_were_typed_come_first():
    query = parse_query("right to food")
    assert query is not None
    assert query.whole_expression(('"xkoperative"',)) == (
        'text : ("right to food" *) AND facets : ("xkoperative")'
    )


def test_no_text_at_all_makes_a_search_fail(tmp_path):
    generator = random.Random(20)
    pool = "\"'*^():{}[]-+/\\.,; \x00\n\t\ud800é中ЖAND OR NOT NEARabc019½²𝟙\u200f"
    with Library(tmp_path / "library.sqlite") as library:
        library.add_records([record()])
        for number in range(20_000):
            size = generator.randrange(0, 24)
            if number % 2:
                text = "".join(generator.choice(pool) for _ in range(size))
            else:
                text = "".join(chr(generator.randrange(0x11000)) for _ in range(size))
            if number % 3 == 0:
                text = generator.choice(("organ:", "verb:", "after:20", "symbol:")) + text
            kind = "operative" if number % 5 == 0 else None
            search(library._db, text, kind=kind, limit=3)
            if number < 400:  # mending what was mistyped takes milliseconds
                library.search(text, kind=kind, limit=3)
                library.phrase(text)
        assert library.search("x" * 100_000) == []


def test_raw_text_would_have_failed(tmp_path):
    """The reason for the builder: SQLite reads these as syntax."""
    with Library(tmp_path / "library.sqlite") as library:
        sql = "SELECT rowid FROM paragraphs_fts WHERE paragraphs_fts MATCH ?"
        for text in ('"x', "AND", "Secretary-General"):
            with pytest.raises(sqlite3.OperationalError):
                library._db.execute(sql, [text]).fetchall()


@pytest.fixture
def filled(tmp_path):
    rows = (
        ("O", "Requests the Secretary-General to report on lighthouses;"),
        ("O", "Decides to rest."),
    )
    with Library(tmp_path / "library.sqlite") as library:
        library.add_records(
            [
                record("A/RES/75/1", *rows, date="2020-12-01", session=75),
                record("A/RES/79/1", *rows, date="2024-12-01", session=79),
                record(
                    *("A/HRC/RES/57/1", *rows),
                    organ="human-rights-council",
                    date="2024-10-01",
                    session=57,
                ),
            ]
        )
        yield library


@pytest.mark.parametrize(
    ("query", "symbols"),
    [
        ("lighthouses organ:hrc", {"A/HRC/RES/57/1"}),
        ("organ:ga verb:requests", {"A/RES/75/1", "A/RES/79/1"}),
        ("lighthouses after:2021", {"A/RES/79/1", "A/HRC/RES/57/1"}),
        ("lighthouses after:2024-11", {"A/RES/79/1"}),
        ("lighthouses before:2024", {"A/RES/75/1"}),
        ("session:57 rest", {"A/HRC/RES/57/1"}),
        ("symbol:A/RES/7 lighthouses", {"A/RES/75/1", "A/RES/79/1"}),
        ("kind:op lang:en before:2021", {"A/RES/75/1"}),
        ("kind:pp", set()),
        ("lighthuoses organ:sc", set()),
        ("lighthuoses", {"A/RES/75/1", "A/RES/79/1", "A/HRC/RES/57/1"}),
    ],
)
def test_filters_and_mistyped_words(filled, query, symbols):
    assert {hit.symbol for hit in filled.search(query)} == symbols


def test_a_filter_without_sense_is_a_word(filled):
    assert filled.search("after:noon") == []
    assert filled.search("organ:") == []


def test_what_is_mended_is_said(filled):
    assert filled.suggestion("reqests lighthouses") == "requests lighthouses"
    assert filled.suggestion("requests light") is None
    assert filled.suggestion('"reqests" A/RES/79/1') is None


@pytest.mark.parametrize(
    ("typed", "words", "weightless"),
    [
        ('"of"', ("of",), True),
        ('"of the"', ("of the",), True),
        ('"of the" lamps', ("of the", "lamps"), False),
        ('"the" lamps', ("lamps",), False),
        ("of the lamps", ("lamps",), False),
    ],
)
def test_words_without_weight(typed, words, weightless):
    query = parse_query(typed)
    assert query is not None
    assert (query.words, query.is_weightless) == (words, weightless)
