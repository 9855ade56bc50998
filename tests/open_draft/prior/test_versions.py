from __future__ import annotations

from dataclasses import replace

from drafter.clauses.layer_paths import LayerPaths
from drafter.clauses.store import Library
from drafter.clauses.store.browsing import Document
from drafter.clauses.store.layers import Layers
from drafter.clauses.store.records import record_of
from drafter.document.marked_text import plain
from drafter.open_draft.prior.versions import NOTE, compare, known_by, target_of, versions
from tests.clauses.store.making import record
from tests.open_draft.agreed.making import draft, make_library
from tests.strategies import OP, PRE, build


def words(line):
    return [(piece.what, piece.text) for piece in line.pieces]


def test_the_versions_of_a_drafts_title_and_two_of_them_compared(tmp_path):
    paths = LayerPaths(make_library(tmp_path / "own.sqlite"))
    own = draft()
    chain = versions(paths, known_by(own), own)
    assert [str(one) for one in chain] == [
        *("A/RES/78/12 (2023-12-01)", "A/RES/79/12 (2024-12-01)", "This draft"),
    ]
    older, newer, mine = chain
    two = compare(paths, older, newer)
    assert [line.label for line in two.lines] == ["", "1.", "2.", "3."]
    assert [line.is_changed for line in two.lines] == [False, False, True, True]
    assert ("deleted", "patient") in words(two.lines[2])
    assert ("inserted", "quiet") in words(two.lines[2])
    assert two.counts == "2 changed"
    with_draft = compare(paths, newer, mine)
    assert any(line.label == "" and line.kind == "heading" for line in with_draft.lines)
    assert "1 deleted" in with_draft.counts
    assert [line.target for line in with_draft.lines if line.is_changed][-1] == (
        own.paragraphs[-1].id
    )


def test_versions_of_two_libraries(tmp_path):
    own = make_library(tmp_path / "own.sqlite")
    with Library(tmp_path / "made.sqlite") as made:
        made.add_records(
            [
                record(
                    "A/RES/77/12",
                    ("O", "Decides to rest."),
                    title="Lighthouses for all",
                    date="2022-12-01",
                )
            ]
        )
        made.export(tmp_path / "mission.sqlite")
    paths = LayerPaths(own, tmp_path / "mission.sqlite")
    with Layers(paths) as layers:
        _, known = layers.find("79/12")
        (paragraph,) = layers.library("mission").paragraphs(1)
    first, second, _ = versions(paths, known)
    assert (first.name, first.layer) == ("A/RES/77/12", "mission")
    two = compare(paths, first, second)
    assert target_of(paragraph.id) in [line.target for line in two.lines]


def test_a_paragraph_that_moved_is_told_from_one_that_is_new(tmp_path):
    path = tmp_path / "own.sqlite"
    rest = [("O", f"Requests keeper number {n} to keep lamp {n} in good order;") for n in "abcdef"]
    moved = ("O", "Decides that lighthouses shall be painted in white and red every year;")
    with Library(path) as library:
        for number, rows in ((78, [moved, *rest]), (79, [*rest, moved])):
            library.add_records(
                [record(f"A/RES/{number}/1", *rows, title="Paint", date=f"{1945 + number}-01-01")]
            )
    paths = LayerPaths(path)
    with Layers(paths) as layers:
        chain = versions(paths, layers.find("79/1")[1])
    two = compare(paths, *chain)
    assert [line.moved for line in two.lines] == [True, *[False] * 6, True]


def issued(path, *texts):
    """A library of resolutions under one title, one a session."""
    with Library(path) as library:
        for session, text in enumerate(texts, 78):
            titled = replace(text, title=plain("Lighthouses for all"))
            one = record_of(titled, f"{session}.docx", str(session))
            library.add_records(
                [
                    one._replace(
                        symbol=f"A/RES/{session}/12",
                        organ="general-assembly",
                        session=session,
                        date=f"{session + 1945}-12-01",
                    )
                ]
            )
    return LayerPaths(path)


def two_of(paths):
    older, newer = versions(paths, KNOWN)
    return compare(paths, older, newer)


KNOWN = Document(1, "", "Lighthouses for all", "general-assembly", None, "", "", "en", "")


def test_italics_and_notes_of_two_versions_are_compared(tmp_path):
    before = build((PRE, "*Recalling* its work on lamps,^a^"), (OP, "*Decides* to keep *Fides*;"))
    after = build((PRE, "*Recalling* its work on lamps,^a^"), (OP, "*Decides* to keep Fides;^b^"))
    changed = replace(after.footnotes[0], content=plain("a, second edition."))
    after = replace(after, footnotes=(changed, *after.footnotes[1:]))
    two = two_of(issued(tmp_path / "own.sqlite", before, after))
    assert two.bare == ()
    assert [(line.kind, line.label, line.is_changed, line.marked) for line in two.lines] == [
        ("preambular", "", False, False),
        ("operative", "", True, True),
        (NOTE, "1", True, False),
        (NOTE, "2", True, False),
    ]
    assert ("inserted", ", second edition") in words(two.lines[2])
    assert words(two.lines[3]) == [("inserted", "b.")]
    assert {str(change.kind) for change in two.changes} >= {"changed", "added"}


def test_italics_alone_that_differ_are_said(tmp_path):
    before, after = (
        build((OP, "*Decides* to keep *Fides*.")),
        build((OP, "*Decides* to keep Fides.")),
    )
    (line,) = two_of(issued(tmp_path / "own.sqlite", before, after)).lines
    assert (line.marked, [piece.what for piece in line.pieces]) == (True, ["kept"])


def test_of_a_version_by_its_words_alone_the_words_are_compared(tmp_path):
    before, after = build((OP, "*Decides* to rest.^a^")), build((OP, "Decides to rest."))
    paths = issued(tmp_path / "own.sqlite", before, after)
    with Library(paths.personal) as library:
        library._db.execute("DELETE FROM forms WHERE document = 1")
        library._db.conn.commit()
    two = two_of(paths)
    assert [one.name for one in two.bare] == ["A/RES/78/12"]
    assert [line.is_changed for line in two.lines] == [False]
    assert two.counts == "The texts are the same."


def test_a_draft_against_its_own_like_in_the_library_differs_in_nothing(tmp_path):
    text = build((PRE, " *Recalling* its work on *lamps*,^a^ "), (OP, "*Decides* to rest.^b^"))
    paths = issued(tmp_path / "own.sqlite", text)
    own = replace(text, title=plain("Lighthouses\nfor all"))
    older, mine = versions(paths, KNOWN, own)
    two = compare(paths, older, mine)
    assert two.changes == ()
    assert [line.target for line in two.lines] == ["p0", "p1"]
