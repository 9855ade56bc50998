from __future__ import annotations

from drafter.clauses.layer_paths import LayerPaths
from drafter.clauses.store import Library
from drafter.clauses.store.layers import Layers
from drafter.open_draft.prior.versions import compare, known_by, target_of, versions
from tests.clauses.store.making import record
from tests.open_draft.agreed.making import draft, make_library


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
