"""References to the text's own paragraphs follow their numbers."""

from __future__ import annotations

from drafter.clauses.insertion import insertion_edits
from drafter.conventions.paragraph_references import reference_edits
from drafter.document.edits import DeleteParagraph, MoveParagraph, apply, apply_all
from drafter.document.resolution import Resolution
from tests.clauses.making import resolution, texts
from tests.clauses.test_insertion import clause


def followed(draft: Resolution, changed: Resolution) -> list[str]:
    return texts(apply_all(changed, reference_edits(draft, changed)))


def test_numbers_shift_when_a_clause_comes_before_them():
    draft = resolution(
        ("P", "Noting paragraph 2 of the report,"),
        ("O", "Decides to act;"),
        ("O", "Urges A, as set out in paragraph 1 above;"),
        (
            "O",
            "Invites B to report under paragraphs\u00a01, 2 (a) and 9 of the present resolution;",
        ),
        ("O", "Calls for action on paragraph 2 of resolution 60/251 and paragraphs 2 to 3 above."),
    )
    made = followed(draft, apply_all(draft, insertion_edits(draft, 2, clause("Welcomes Z;"))))
    assert made[0] == "Noting paragraph 2 of the report,"
    assert made[3] == "Urges A, as set out in paragraph 1 above;"
    assert made[4] == (
        "Invites B to report under paragraphs\u00a01, 3 (a) and 9 of the present resolution;"
    )
    assert made[5] == (
        "Calls for action on paragraph 2 of resolution 60/251 and paragraphs 3 to 4 above."
    )


def test_a_moved_paragraph_is_followed():
    draft = resolution(
        ("O", "Decides to act;"),
        ("O", "Urges A;"),
        ("O", "Asks B, under paragraphs 1 and 2 above."),
    )
    assert followed(draft, apply(draft, MoveParagraph("00000001", 1)))[2] == (
        "Asks B, under paragraphs 2 and 1 above."
    )


def test_a_reference_to_what_is_gone_stays():
    draft = resolution(
        ("O", "Decides to act;"),
        ("O", "Urges A;"),
        ("O", "Asks B, under paragraphs 1 and 2 above."),
    )
    assert followed(draft, apply(draft, DeleteParagraph("00000001")))[1] == (
        "Asks B, under paragraphs 1 and 2 above."
    )


def test_parts_have_numbers_of_their_own():
    draft = resolution(
        ("B", "A"),
        ("O", "Decides to act;"),
        ("O", "Urges A, under paragraph 1 above."),
        ("B", "B"),
        ("O", "Decides to act;"),
        ("O", "Urges A, under paragraph 1 above."),
    )
    made = followed(draft, apply_all(draft, insertion_edits(draft, 4, clause("Welcomes Z;"))))
    assert made[2] == "Urges A, under paragraph 1 above."
    assert made[-1] == "Urges A, under paragraph 2 above."


def test_nothing_is_done_where_no_number_changes():
    draft = resolution(("O", "Decides;"), ("O", "Urges A, under paragraph 1 above."))
    assert reference_edits(draft, draft) == []
    edits = insertion_edits(draft, None, clause("Recalling Z,", "preambular"))
    assert texts(apply_all(draft, edits))[1:] == texts(draft)
