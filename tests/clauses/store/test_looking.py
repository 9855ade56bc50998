from __future__ import annotations

import random

import pytest

from drafter.clauses.store import Library
from drafter.clauses.store.excerpts import excerpt, spans
from drafter.clauses.store.filters import NAMES
from drafter.clauses.store.looking import look
from tests.clauses.store.making import record

REPORT = "Requests Member States to report on the lamps of small lighthouses;"


@pytest.fixture
def library(tmp_path):
    with Library(tmp_path / "library.sqlite") as opened:
        opened.add_records(
            [
                record(
                    "A/RES/75/1",
                    ("P", "Recalling the lamps of old,"),
                    ("O", REPORT),
                    title="Lamps of the sea",
                    date="2020-12-01",
                    session=75,
                    keywords=(("UNBIS", "sea lamps"),),
                ),
                record(
                    "A/RES/79/1",
                    ("O", "Requests the Secretary-General to rest;"),
                    title="Rest",
                    date="2024-12-01",
                    session=79,
                    keywords=(("UNBIS", "rest"),),
                ),
                record(
                    "A/HRC/RES/52/1",
                    ("O", REPORT),
                    organ="human-rights-council",
                    title="Lamps and rights",
                    date="2023-03-01",
                    session=52,
                ),
            ]
        )
        yield opened


def looked(library, query):
    return library.ask(lambda db: look(db, query))


@pytest.mark.parametrize(
    ("query", "symbols"),
    [
        ("", ["A/RES/79/1", "A/HRC/RES/52/1", "A/RES/75/1"]),
        ("organ:ga", ["A/RES/79/1", "A/RES/75/1"]),
        ("organ:ga session:75", ["A/RES/75/1"]),
        ('subject:"sea lamps"', ["A/RES/75/1"]),
        ("SUBJECT:Sea", ["A/RES/75/1"]),
        ("subject:_ea", []),
        ("after:2023 before:2024", ["A/HRC/RES/52/1"]),
        ("symbol:a/hrc", ["A/HRC/RES/52/1"]),
        ("organ:sc", []),
    ],
)
def test_without_words_resolutions_are_shown_the_latest_first(library, query, symbols):
    rows = looked(library, query).rows
    assert [row.symbol for row in rows] == symbols
    assert not any(row.paragraph for row in rows)


@pytest.mark.parametrize(
    ("query", "symbols"),
    [
        ('to:"member states"', ["A/HRC/RES/52/1", "A/RES/75/1"]),
        ("verb:requests organ:hrc", ["A/HRC/RES/52/1"]),
        ('verb:requests to:"member states" organ:ga', ["A/RES/75/1"]),
        ("subject:sea lighthouses", ["A/RES/75/1"]),
        ("subject:rest lighthouses", []),
        ('to:"member states" report after:2023', ["A/HRC/RES/52/1"]),
    ],
)
def test_words_and_filters_of_paragraphs_show_paragraphs(library, query, symbols):
    rows = looked(library, query).rows
    assert [row.symbol for row in rows] == symbols
    assert all(row.paragraph for row in rows)


def test_titles_with_the_words_come_first_and_words_are_marked(library):
    rows = looked(library, "lamp").rows
    assert [row.place for row in rows[:2]] == ["A/HRC/RES/52/1", "A/RES/75/1"]
    assert all(row.paragraph for row in rows[2:])
    assert len(rows) == 5
    marked = [[row.text[a:b].lower() for a, b in row.marked] for row in rows]
    assert marked == [["lamps"]] * 5


def test_mistyped_words_are_set_right_and_said(library):
    found = looked(library, "ligthouses")
    assert found.meant == "lighthouses"
    assert found.rows[0].marked
    assert looked(library, "lighthouses").meant == ""
    assert looked(library, "zebras xylophones").rows == ()


def test_another_language_takes_no_places(tmp_path):
    with Library(tmp_path / "l.sqlite") as library:
        library.add_records(
            [
                record("A/RES/78/1", ("O", "Prend note du programme."), language="fr"),
                *(
                    record(f"A/RES/79/{number}", ("O", "Notes the programme."), language="en")
                    for number in range(30)
                ),
            ]
        )
        found = library.ask(lambda db: look(db, "programme", 10, "fr"))
        assert [row.text for row in found.rows] == ["Prend note du programme."]
        assert len(library.ask(lambda db: look(db, "programme", 10, "en")).rows) == 10
        assert [hit.symbol for hit in library.search("programme", language="fr")] == ["A/RES/78/1"]
        assert library.search("78/1", language="en") == []
        assert len(library.search("78/1", language="fr")) == 1
        assert len(library.search("programme", limit=99)) == 31


def test_what_is_cut_is_said(library):
    assert library.ask(lambda db: look(db, "", 2)).is_cut
    assert not library.ask(lambda db: look(db, "", 4)).is_cut


def test_no_query_raises(library):
    dice = random.Random(7)
    letters = "ab:\"'%_*()-/\x00\ud800 é中\u202e^~organ:verb:to:subject:after:20"
    for _ in range(1500):
        query = "".join(dice.choice(letters) for _ in range(dice.randrange(30)))
        for row in looked(library, query).rows:
            assert all(0 <= a < b <= len(row.text) for a, b in row.marked)


@pytest.mark.parametrize("name", NAMES)
def test_no_filter_raises(library, name):
    for value in ("\ud800x", "\x00y", "%_\\", "人", "999999999999999999999", "-1", "'\"--"):
        looked(library, f"{name}:{value} lighthouses")
        looked(library, f"{name}:{value}")
        looked(library, f'lamps {name}:"{value} z"')


def test_where_a_query_stands_in_a_text():
    text = "Recalling the Café of the Human Rights Council, and human rights,"

    def marked(query):
        return [text[a:b] for a, b in spans(text, query)]

    assert marked("human rights") == ["Human Rights", "human rights"]
    assert marked("rights human") == ["Human", "Rights", "human", "rights"]
    assert marked('"rights council"') == ["Rights Council"]
    assert marked("cafe coun") == ["Café", "Council"]
    assert marked("cou cafe") == ["Café"]
    assert marked("the of") == []
    assert marked("organ:ga café") == ["Café"]
    assert marked("") == []


def test_an_excerpt_begins_shortly_before_the_words():
    for before in ("x" * 100, "x " * 50):
        text = f"{before} {'lamps and ' * 30}"
        shown, (first, *_) = excerpt(text, spans(text, "lamps"), 80)
        assert len(shown) <= 81
        assert shown.startswith("…")
        assert shown[first[0] : first[1]] == "lamps"
    assert excerpt("lamps", ((0, 5),), 80) == ("lamps", ((0, 5),))


def test_each_language_by_itself(library):
    library.add_records(
        [record("A/RES/79/1", ("O", "Decide de reports."), language="fr", title="Repos")]
    )

    def found(query, language="en"):
        return [
            row.title for row in library.ask(lambda db: look(db, query, language=language)).rows
        ]

    assert "Repos" not in found("")
    assert found("", "fr") == ["Repos"]
    assert found("lang:fr") == found("LANG:FR") == ["Repos"]
    assert set(found("A/RES/79/1")) == {"Rest"}
    assert set(found("A/RES/79/1", "fr")) == {"Repos"}
    assert set(found("lang:fr reports")) == {"Repos"}
