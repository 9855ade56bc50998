"""Spelling asked for once: what was found stays while its word stands, and nothing new comes by itself."""

from __future__ import annotations

from dataclasses import replace

from drafter.checks.spelling.following import SpellingPass
from drafter.document.draft import Draft
from drafter.document.edits import Edit, ReplaceText, apply_all
from drafter.document.marked_text import plain
from tests.checks import texts

GIVEN = texts.draft("*Recalls* the recieved anexes;\n*Requests* them to beleeve it;")


def words(draft: Draft, findings) -> list[str]:
    return [texts.words(draft, f) for f in findings]


def typed(draft: Draft, *edits: Edit) -> Draft:
    return replace(draft, current=apply_all(draft.current, edits))


def insertion(draft: Draft, paragraph: int, start: int, end: int, text: str) -> Edit:
    return ReplaceText(draft.current.paragraphs[paragraph].id, start, end, plain(text))


def test_before_it_was_asked_for_there_is_nothing() -> None:
    assert SpellingPass().following(GIVEN) == []


def test_the_rest_of_a_paragraph_stays_when_one_word_is_mended() -> None:
    spelling = SpellingPass()
    first = spelling.run(GIVEN)
    assert words(GIVEN, first) == ["recieved", "anexes", "beleeve"]
    fix = first[0].fix
    assert fix is not None
    mended = typed(GIVEN, *fix.edits)
    after = spelling.following(mended)
    assert words(mended, after) == ["anexes", "beleeve"]
    assert words(GIVEN, spelling.following(GIVEN)) == ["recieved", "anexes", "beleeve"]  # undone


def test_places_follow_the_text() -> None:
    spelling = SpellingPass()
    spelling.run(GIVEN)
    moved = typed(GIVEN, insertion(GIVEN, 1, 0, 0, "Further "))
    assert words(moved, spelling.following(moved)) == ["recieved", "anexes", "beleeve"]


def test_new_words_wait_for_the_next_request() -> None:
    spelling = SpellingPass()
    spelling.run(GIVEN)
    end = len(GIVEN.current.paragraphs[1].content) - 1
    more = typed(GIVEN, insertion(GIVEN, 1, end, end, " quikly, and beleeve more"))
    assert words(more, spelling.following(more)) == ["recieved", "anexes", "beleeve", "beleeve"]
    assert "quikly" in words(more, spelling.run(more))


def test_a_word_of_the_own_list_is_right_at_once_and_wrong_again_without_it() -> None:
    spelling = SpellingPass()
    spelling.run(GIVEN)
    spelling.take_words(["Anexes"])
    assert words(GIVEN, spelling.following(GIVEN)) == ["recieved", "beleeve"]
    spelling.take_words([])
    assert words(GIVEN, spelling.following(GIVEN)) == ["recieved", "anexes", "beleeve"]


def test_a_text_in_another_language_is_left_alone() -> None:
    french = replace(GIVEN, current=replace(GIVEN.current, language="fr"))
    spelling = SpellingPass()
    assert spelling.run(french) == []
    spelling.run(GIVEN)
    assert spelling.following(french) == []


def test_suggestions_are_those_of_the_speller() -> None:
    assert SpellingPass().suggestions("Beleeve")[0] == "Believe"
