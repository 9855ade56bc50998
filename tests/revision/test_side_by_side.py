from __future__ import annotations

from dataclasses import replace

from drafter.document.marked_text import plain
from drafter.revision.redline import redline
from drafter.revision.side_by_side import side_by_side
from tests.strategies import OP, PRE, build

BASE = build((PRE, "Noting the lamps,"), (OP, "Requests a report;"), (OP, "Decides to meet."))


def test_each_side_has_its_own_words():
    first, second, third = BASE.paragraphs
    changed = replace(second, content=plain("Requests a short report;"))
    current = replace(BASE, paragraphs=(first, changed, third))
    pairs = side_by_side(current, redline(BASE, current))
    assert [pair.target for pair in pairs][-3:] == [first.id, second.id, third.id]
    before, after = pairs[-2].sides
    assert pairs[-2].place == "paragraph 1"
    assert "".join(piece.text for piece in before) == "Requests a report;"
    assert "".join(piece.text for piece in after) == "Requests a short report;"
    assert {piece.what for piece in before} == {"kept"}
    assert [piece.text.strip() for piece in after if piece.what == "inserted"] == ["short"]


def test_what_was_deleted_stands_where_it_was_and_what_is_new_has_no_base():
    first, second, third = BASE.paragraphs
    new = replace(third, id="new", content=plain("Invites the harbour masters to attend."))
    current = replace(BASE, paragraphs=(first, third, new))
    pairs = side_by_side(current, redline(BASE, current))[-4:]
    assert [pair.target for pair in pairs] == [first.id, second.id, third.id, "new"]
    assert pairs[1].place == "deleted paragraph 1"
    assert pairs[1].current is None
    assert [piece.what for piece in pairs[1].sides[0]] == ["deleted"]
    assert pairs[3].base is None
    assert [piece.what for piece in pairs[3].sides[1]] == ["inserted"]


def test_the_words_are_those_of_now_where_the_comparison_is_older():
    comparison = redline(BASE, BASE)
    first, *others = BASE.paragraphs
    typed = replace(first, content=plain("Noting the new lamps,"))
    (pair, *_) = [
        p
        for p in side_by_side(replace(BASE, paragraphs=(typed, *others)), comparison)
        if p.target == first.id
    ]
    assert [p.text.strip() for p in pair.sides[1] if p.what == "inserted"] == ["new"]


def test_a_moved_paragraph_has_the_base_it_came_from():
    texts = [(OP, f"Decides matter {word} of the lighthouses of the sea;") for word in "abcdefg"]
    base = build(*texts)
    first, *others = base.paragraphs
    current = replace(base, paragraphs=(*others, first))
    pairs = side_by_side(current, redline(base, current))
    assert [p.base for p in pairs if p.target == first.id] == [first.content]
    assert len(pairs) - len([p for p in pairs if p.target == "title"]) == 7


def test_without_a_base_there_is_one_side():
    pairs = side_by_side(BASE, None)
    assert all(pair.base is None for pair in pairs)
    assert [pair.current for pair in pairs][-1] == BASE.paragraphs[-1].content
