from __future__ import annotations

from drafter.document.identity import IdSource, new_id
from drafter.document.numbering import paragraph_labels
from drafter.document.tree import Zone, chapeau_index, full_label, subtree_end, zones
from tests.strategies import ANNEX, HEADING, OP, SUB, TEXT, build

RESOLUTION = build(
    (OP, "1"),
    (SUB, "a", 1),
    (SUB, "i", 2),
    (TEXT, "closing"),
    (SUB, "b", 1),
    (HEADING, "H"),
    (OP, "2"),
    (ANNEX, "A"),
    (TEXT, "t"),
)


def test_a_paragraph_owns_the_subparagraphs_that_follow() -> None:
    assert subtree_end(RESOLUTION.paragraphs, 0) == 3
    assert subtree_end(RESOLUTION.paragraphs, 1) == 3
    assert subtree_end(RESOLUTION.paragraphs, 5) == 6


def test_the_chapeau_of_a_subparagraph() -> None:
    assert [chapeau_index(RESOLUTION.paragraphs, n) for n in range(5)] == [None, 0, 1, None, 0]


def test_a_label_in_full_is_the_one_to_cite() -> None:
    assert full_label(RESOLUTION, paragraph_labels(RESOLUTION), 2) == "1 (a) (i)"


def test_what_follows_an_annex_heading_is_annex() -> None:
    assert zones(RESOLUTION) == [Zone.BODY] * 7 + [Zone.ANNEX] * 2


def test_ids_follow_from_the_content_and_never_repeat() -> None:
    first, second = IdSource(), IdSource()
    assert first.take("x") == second.take("x")
    assert first.take("x") != second.take("y")
    assert not first.keep("00000000")
    assert not first.keep("FFFFFFFF")
    assert first.keep("0000ABCD")
    assert not first.keep("0000ABCD")
    assert 0 < int(new_id(), 16) < 0x80000000
