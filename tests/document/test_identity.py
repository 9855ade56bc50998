"""Ids follow from the content; many equal paragraphs cost no more than different ones."""

from __future__ import annotations

import time

from drafter.document.identity import IdSource


def test_repeats_take_the_next_free_numbers() -> None:
    ids = IdSource()
    first, second, third = (ids.take("Recalling its resolution,") for _ in range(3))
    assert int(second, 16) == int(first, 16) + 1
    assert int(third, 16) == int(first, 16) + 2


def test_many_repeats_are_not_searched_through_again() -> None:
    ids = IdSource()
    begun = time.process_time()
    taken = {ids.take("the same") for _ in range(50_000)}
    assert len(taken) == 50_000
    assert time.process_time() - begun < 5, "quadratic: each repeat walks past all before it"
