from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from drafter.document.edits import ReplaceText, apply_all
from drafter.document.marked_text import plain
from drafter.document.resolution import Resolution
from drafter.document.structure import move_subtree
from drafter.revision.alignment import Pairing, align
from drafter.revision.redline import redline
from tests.strategies import HEADING, OP, PRE, build, resolutions

ONE = "Recalling its resolution 32/127 of 16 December 1977 on regional arrangements,"
TWO = "Welcomes the progress made by Governments in the establishment of organizations;"
THREE = "Requests the Secretary-General to submit a report at its fifty-seventh session;"
FOUR = "Decides to consider this question further at its fifty-seventh session."
BASE = build((PRE, ONE), (OP, TWO), (OP, THREE), (OP, FOUR))


def pairs(base: Resolution, current: Resolution) -> list[tuple[int | None, int | None]]:
    return [(row.base, row.current) for row in align(base, current)]


def renamed(resolution: Resolution) -> Resolution:
    """The same text read from another file: other ids."""
    return replace(
        resolution, paragraphs=tuple(replace(p, id=f"q{p.id}") for p in resolution.paragraphs)
    )


def test_updated_paragraphs_find_their_predecessors() -> None:
    current = build(
        (PRE, ONE.replace("1977,", "1977 and 55/105,")),
        (OP, TWO),
        (OP, THREE.replace("seventh", "ninth")),
        (OP, FOUR),
    )
    assert pairs(BASE, renamed(current)) == [(0, 0), (1, 1), (2, 2), (3, 3)]


def test_inserted_and_deleted_paragraphs_stand_in_their_places() -> None:
    current = renamed(
        build(
            (PRE, ONE),
            (OP, "Invites States to consider concluding agreements;"),
            (OP, THREE),
            (OP, FOUR),
        )
    )
    assert pairs(BASE, current) == [(0, 0), (None, 1), (1, None), (2, 2), (3, 3)]


def test_a_moved_paragraph_is_told_from_a_new_one() -> None:
    current = renamed(build((PRE, ONE), (OP, THREE), (OP, FOUR), (OP, TWO)))
    rows = align(BASE, current)
    assert Pairing(1, None, True, 3) in rows
    assert Pairing(None, 3, True, 1) in rows
    assert sum(row.moved for row in rows) == 2


def test_a_heading_never_becomes_a_paragraph() -> None:
    assert pairs(build((HEADING, TWO)), renamed(build((OP, TWO)))) == [
        (0, None),
        (None, 0),
    ] or pairs(build((HEADING, TWO)), renamed(build((OP, TWO)))) == [(None, 0), (0, None)]


def test_a_rewritten_paragraph_with_the_same_id_stays_itself() -> None:
    edits = [
        ReplaceText("p1", 13, len(TWO), plain("reports of all of the regional organizations;"))
    ]
    current = apply_all(BASE, edits)
    assert pairs(BASE, current) == [(0, 0), (1, 1), (2, 2), (3, 3)]


def test_a_redline_of_equal_texts_is_empty() -> None:
    assert redline(BASE, BASE).is_empty
    assert redline(BASE, renamed(BASE)).is_empty


def test_notes_are_paired_by_what_they_say() -> None:
    base = build((PRE, "the report,^a^"), (OP, "other words^b^ here;"))
    current = build((PRE, "the new report,^x^"), (OP, "other words^y^ here;"))
    texts = {"a": "A/55/279.", "b": "Resolution 70/1.", "x": "A/57/279.", "y": "Resolution 70/1."}
    base, current = (
        replace(r, footnotes=tuple(replace(n, content=plain(texts[n.id])) for n in r.footnotes))
        for r in (base, renamed(current))
    )
    result = redline(base, current)
    assert result.notes.partners["y"] == "b"
    assert result.notes.partners["x"] == "a", "the only ones left in their paragraph"
    assert all(h.same for h in result.rows[1].hunks)


def test_a_change_of_italics_alone_is_a_change() -> None:
    current = build((PRE, ONE), (OP, f"*{TWO[:8]}*{TWO[8:]}"), (OP, THREE), (OP, FOUR))
    result = redline(BASE, current)
    assert [row.is_changed for row in result.rows] == [False, True, False, False]
    assert not any(not h.same for h in result.rows[1].hunks)


@given(resolutions(), resolutions())
def test_every_paragraph_appears_on_its_side_once(base: Resolution, current: Resolution) -> None:
    rows = align(base, current)
    assert [r.base for r in rows if r.base is not None] == list(range(len(base.paragraphs)))
    assert [r.current for r in rows if r.current is not None] == list(
        range(len(current.paragraphs))
    )
    for row in rows:
        assert row.moved == (row.partner is not None)


@given(resolutions(), st.data())
def test_moving_is_found_as_moving(resolution: Resolution, data: st.DataObject) -> None:
    mover = data.draw(st.sampled_from(resolution.paragraphs)).id
    target = data.draw(st.integers(0, len(resolution.paragraphs)))
    moved = apply_all(resolution, move_subtree(resolution, mover, target))
    result = redline(resolution, moved)
    assert all(row.moved for row in result.rows if row.base is None or row.current is None)
