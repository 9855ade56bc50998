"""Which level a labelled subparagraph has."""

from __future__ import annotations

import pytest

from drafter.formats.levels import Levels


def levels(*labels: str, lefts: tuple[int, ...] = ()) -> list[int]:
    follower = Levels()
    return [
        follower.level(label, lefts[place] if lefts else 0, labels[place + 1 :])
        for place, label in enumerate(labels)
    ]


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        ("(a) (b) (c)", [1, 1, 1]),
        ("(a) (i) (ii) (b)", [1, 2, 2, 1]),
        ("(a) (i) a. b. (ii) (b)", [1, 2, 3, 3, 2, 1]),
        ("(i) (a) (b) (ii) (a)", [1, 2, 2, 1, 2]),
        ("(i) (a) (b) (ii) (c) (d)", [1, 2, 2, 1, 2, 2]),
        ("(g) (h) (i) (j)", [1, 1, 1, 1]),
        ("(g) (h) (i) (ii) (i)", [1, 1, 2, 2, 1]),
        ("a. i. ii. b.", [1, 2, 2, 1]),
    ],
)
def test_from_the_labels(labels: str, expected: list[int]) -> None:
    assert levels(*labels.split()) == expected


def test_the_letter_after_i_says_more_than_the_indentation() -> None:
    assert levels("(h)", "(i)", "(j)", lefts=(500, 1000, 500)) == [1, 1, 1]


def test_indentation_decides_where_the_labels_do_not() -> None:
    assert levels("(h)", "(i)", lefts=(500, 1000)) == [1, 2]
    assert levels("(h)", "(i)", lefts=(500, 500)) == [1, 1]


def test_a_new_paragraph_begins_anew() -> None:
    follower = Levels()
    follower.level("(a)", 0, ["(i)"])
    follower.level("(i)", 0, [])
    follower.clear()
    assert follower.level("(i)", 0, ["(ii)"]) == 1
