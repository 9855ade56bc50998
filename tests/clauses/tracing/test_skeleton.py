from __future__ import annotations

import pytest

from drafter.clauses.tracing.comparison import Status, changes, status_of
from drafter.clauses.tracing.skeleton import skeleton, sketch


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("to report at its seventy-ninth session;", "to report at its eightieth session."),
        (
            "Recalling its resolution 78/1 of 5 December 2023,",
            "Recalling its resolutions 78/1 of 5 December 2023 and 79/2 of 1 December 2024,",
        ),
        ("Takes note of document A/78/12;", "Takes note of document A/79/34/Add.1;"),
        ("held on 3 and 4 May in Geneva", "held on 7 June in Geneva"),
        ("appropriates 12,500,300 dollars", "appropriates 9,100 dollars"),
        ("in paragraphs 3 and 4 above", "in paragraph 7 above"),
    ],
)
def test_texts_that_differ_in_figures_have_one_skeleton(one, other):
    assert skeleton(one) == skeleton(other)
    assert status_of(one, other)[0] is Status.UPDATED


def test_a_word_makes_another_skeleton():
    assert skeleton("Decides to meet in Geneva in 2024") != skeleton(
        "Decides to meet in Rome in 2024"
    )


def test_sketches_of_like_texts_share_most():
    words = [
        "the",
        "quick",
        "delegates",
        "of",
        "all",
        "small",
        "island",
        "States",
        "met",
        "again",
        "in",
        "the",
        "old",
        "hall",
        "by",
        "the",
        "sea",
    ]
    one = set(sketch(" ".join(words)))
    assert len(one & set(sketch(" ".join([*words[:-1], "lake"])))) >= len(one) - 2
    assert not one & set(sketch("nothing of this sort was ever said before in any other place"))


def test_statuses():
    text = "Decides to hold a short meeting on the care of lighthouses;"
    assert status_of(text, text.replace(";", ".").upper())[0] is Status.VERBATIM
    assert status_of(text, text.replace("short", "long"))[0] is Status.MODIFIED
    assert status_of(text, "Notes with concern the state of the roads;")[0] is Status.NEW


def test_changes_are_the_differing_words():
    (change,) = changes("Decides to hold a short meeting;", "Decides to hold a very long meeting.")
    assert (change.old, change.new) == ("very long", "short")
