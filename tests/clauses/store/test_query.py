"""Whatever is typed becomes a safe query."""

from __future__ import annotations

import random
import sqlite3

import pytest

from drafter.clauses.store import Library
from drafter.clauses.store.query import parse_query
from tests.clauses.store.making import record


@pytest.mark.parametrize(
    ("text", "expression"),
    [
        ("remain seized", 'text : ("remain" "seized" *)'),
        ("remain seized ", 'text : ("remain" "seized")'),
        ('"remain seized"', 'text : ("remain seized")'),
        ('"remain seized" ma', 'text : ("remain seized" "ma" *)'),
        ("55/105", 'text : ("55/105" *)'),
        ("the right to food", 'text : ("right" "food" *)'),
        ("the of", 'text : ("the" "of" *)'),
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
    assert query.whole_expression(("xkindoperative",)) == (
        'text : ("right to food" *) AND facets : "xkindoperative"'
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
            library.search(text, kind="operative" if number % 5 == 0 else None, limit=3)
        assert library.search("x" * 100_000) == []


def test_raw_text_would_have_failed(tmp_path):
    """The reason for the builder: SQLite reads these as syntax."""
    with Library(tmp_path / "library.sqlite") as library:
        sql = "SELECT rowid FROM paragraphs_fts WHERE paragraphs_fts MATCH ?"
        for text in ('"x', "AND", "Secretary-General"):
            with pytest.raises(sqlite3.OperationalError):
                library._db.execute(sql, [text]).fetchall()
