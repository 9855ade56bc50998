"""What a library keeps beside words comes back as it was, from libraries of earlier versions too."""

from __future__ import annotations

import sqlite3
from dataclasses import replace

import pytest
from hypothesis import given

from drafter.clauses.layer_paths import LayerPaths
from drafter.clauses.store import Library
from drafter.clauses.store.forms import Form, as_json, form_of, from_json, with_marks
from drafter.clauses.store.layers import Layers
from drafter.clauses.store.records import record_of
from drafter.document.marked_text import Mark, MarkKind, marked, plain
from drafter.document.resolution import Resolution
from drafter.open_draft.prior.stored import as_stored, stored
from tests.clauses.store.making import saved_text
from tests.strategies import OP, PRE, build, resolutions


def as_version_2(path):
    """Make of a library one that an earlier version of the program would have made."""
    with sqlite3.connect(path) as connection:
        connection.execute("DROP TABLE forms")
        connection.execute("DELETE FROM _sqlite_migrations WHERE name = '0003_forms'")
        connection.execute("PRAGMA user_version = 2")
        connection.execute("PRAGMA journal_mode = DELETE")
    connection.close()


@given(resolutions())
def test_a_form_comes_back(resolution: Resolution) -> None:
    form = form_of(resolution)
    assert from_json(as_json(form)) == form
    kept = as_stored(resolution)
    assert as_stored(kept) == kept
    words = [one.content.plain.strip() for one in resolution.paragraphs]
    assert [one.content.plain for one in kept.paragraphs] == [one for one in words if one]
    known = {note.id for note in resolution.footnotes}
    for before in resolution.paragraphs:
        after = next((one for one in kept.paragraphs if one.id == before.id), None)
        if after is not None:
            assert [note for _, note in after.content.footnote_references] == [
                note for _, note in before.content.footnote_references if note in known
            ]


def test_italics_and_notes_stand_where_they_stood(tmp_path) -> None:
    text = build((PRE, "*Recalling* its work,^a^ and that of others,^b^"), (OP, "*Notes* it."))
    with Library(tmp_path / "l.sqlite") as library:
        library.add_records([record_of(text, "one.docx", "hash")._replace(symbol="A/RES/80/1")])
        found = stored(library, library.document("A/RES/80/1"))
    assert found.is_whole
    assert [one.content.text for one in found.resolution.paragraphs] == [
        one.content.text for one in text.paragraphs
    ]
    first = found.resolution.paragraphs[0].content
    assert list(first.ranges(MarkKind.ITALIC)) == [(0, len("Recalling"))]
    names = [note.id for note in found.resolution.footnotes]
    assert [note for _, note in first.footnote_references] == names


@pytest.mark.parametrize(
    "said", ["", "null", "[]", "{}", '{"title": 1}', "{" * 5000, '{"title":"","paragraphs":{"x":""},"notes":[],"first":1}']
)  # fmt: skip
def test_a_form_that_makes_no_sense_is_none(said: str) -> None:
    assert from_json(said) is None


def test_marks_beyond_the_text_and_notes_that_are_not_there_are_passed_over() -> None:
    made = with_marks("Notes it", "i0-999 b9-3 n99:0 n5:7 n5:0 rubbish i-1", ["a"])
    assert made == marked(
        "Notes\ufffc it",
        [Mark(0, 9, MarkKind.ITALIC), Mark(5, 6, MarkKind.FOOTNOTE, "a")],
    )
    assert with_marks("Notes", "", []) == plain("Notes")
    assert Form() == from_json(as_json(Form()))


def test_files_of_an_earlier_library_are_read_again(tmp_path) -> None:
    path, file = tmp_path / "l.sqlite", saved_text(tmp_path, 105)
    with Library(path) as library:
        library.add([file])
        before = library.search("needs")
    as_version_2(path)
    with Library(path) as library:
        assert (tmp_path / "l.version-2.sqlite").exists()
        document = library.document("55/105")
        assert not stored(library, document).is_whole
        report = library.add([file])
        assert (report.added, report.updated, report.unchanged) == (0, 1, 0)
        assert stored(library, library.document("55/105")).is_whole
        assert library.add([file]).unchanged == 1
        assert library.verify() == []
        assert [hit.text for hit in library.search("needs")] == [hit.text for hit in before]


def test_a_merge_brings_what_the_own_library_lacks_and_nothing_twice(tmp_path) -> None:
    own, other = tmp_path / "own.sqlite", tmp_path / "other.sqlite"
    file = saved_text(tmp_path, 105)
    for path in (own, other):
        with Library(path) as library:
            library.add([file])
    as_version_2(own)
    with Library(own) as library:
        assert library.merge(other).updated == 1
        assert stored(library, library.document("55/105")).is_whole
        assert library.merge(other).changed == 0
    as_version_2(own)
    as_version_2(other)
    with Library(own) as library:
        assert library.merge(other).changed == 0


def test_a_mission_library_of_the_version_before_is_read_as_it_is(tmp_path) -> None:
    with Library(tmp_path / "made.sqlite") as library:
        library.add([saved_text(tmp_path, 105)])
        library.export(tmp_path / "mission.sqlite")
    as_version_2(tmp_path / "mission.sqlite")
    before = (tmp_path / "mission.sqlite").read_bytes()
    with Layers(LayerPaths(tmp_path / "none.sqlite", tmp_path / "mission.sqlite")) as layers:
        assert layers.absent == ""
        layer, document = layers.find("55/105")
        found = stored(layers.library(layer), document)
    assert not found.is_whole
    assert replace(found.resolution, footnotes=()).paragraphs
    assert (tmp_path / "mission.sqlite").read_bytes() == before
