"""Changes as they are marked in the current text."""

from __future__ import annotations

from dataclasses import replace

from drafter.document.marked_text import plain
from drafter.document.resolution import Resolution
from drafter.revision.in_text import marks_in_text
from drafter.revision.redline import redline
from tests.strategies import OP, PRE, build

BASE = build(
    (PRE, "Recalling the purposes of the Charter of the United Nations,"),
    (PRE, "Noting the long coast of the island and the ships that pass it,"),
    (OP, "Requests the members to report on the lights of the harbour;"),
    (OP, "Invites the fishermen to keep the fires burning at night;"),
    (OP, "Decides to meet again in the spring of next year."),
)


def with_paragraphs(*places: int, **texts: str) -> Resolution:
    chosen = [BASE.paragraphs[place] for place in places]
    return replace(
        BASE,
        paragraphs=tuple(
            replace(p, content=plain(texts[f"p{n}"])) if f"p{n}" in texts else p
            for n, p in enumerate(chosen)
        ),
    )


def test_new_words_have_ranges_and_gone_ones_places() -> None:
    current = with_paragraphs(
        0, 1, 2, 3, 4, p2="Requests all members to report on the lights of the old harbour;"
    )
    (marks,) = marks_in_text(redline(BASE, current)).values()
    text = current.paragraphs[2].text
    assert [text[start:end].strip() for start, end in marks.inserted] == ["all", "old"]
    assert [words.strip() for _, words in marks.deleted] == ["the"]
    assert marks.content is current.paragraphs[2].content
    assert not marks.moved


def test_paragraphs_that_are_gone_stand_before_the_next_or_behind_the_last() -> None:
    middle = marks_in_text(redline(BASE, with_paragraphs(0, 1, 3, 4)))
    assert middle[BASE.paragraphs[3].id].deleted == ((0, BASE.paragraphs[2].text),)
    end = marks_in_text(redline(BASE, with_paragraphs(0, 1, 2)))
    last = BASE.paragraphs[2]
    gone = f"{BASE.paragraphs[3].text} ¶ {BASE.paragraphs[4].text}"
    assert end[last.id].deleted == ((len(last.text), gone),)


def test_a_new_paragraph_is_new_from_end_to_end_and_a_moved_one_has_moved() -> None:
    shorter = with_paragraphs(0, 1, 3, 4)
    new = marks_in_text(redline(shorter, BASE))
    added = BASE.paragraphs[2]
    assert new[added.id].inserted == ((0, len(added.content)),)
    moved = marks_in_text(redline(BASE, with_paragraphs(0, 1, 4, 2, 3)))
    assert [target for target, marks in moved.items() if marks.moved] == [BASE.paragraphs[4].id]


def test_equal_texts_have_no_marks() -> None:
    assert marks_in_text(redline(BASE, BASE)) == {}
