"""A sentence is English as it stands, and can be said in another language."""

from __future__ import annotations

import copy
import datetime as dt
import json
import pickle

import pytest

from drafter.conventions.wording import SessionName, Wording, counted

OTHER = {
    "{what} of {day}": "le {day} : {what}",
    "a comma": "une virgule",
    "{n} note": "{n} note en français",
    "{n} notes": "{n} notes en français",
}


def other(template: str) -> str:
    return OTHER.get(template, template)


def test_it_is_the_english_string():
    said = Wording("Resolution {number} has “{words}”.", number="60/1", words="{n}")
    assert said == "Resolution 60/1 has “{n}”."
    assert isinstance(said, str)
    assert json.dumps(said, ensure_ascii=False) == '"Resolution 60/1 has “{n}”."'
    assert hash(said) == hash("Resolution 60/1 has “{n}”.")


def test_a_place_without_a_value_is_a_mistake():
    with pytest.raises(KeyError):
        Wording("Resolution {number}")


def test_days_and_sessions_are_written_as_english_texts_have_them():
    assert Wording("{day}", day=dt.date(2000, 12, 4)) == "4 December 2000"
    assert Wording("{s}", s=SessionName(81)) == "eighty-first session"
    assert Wording("{s}", s=SessionName(10, "emergency special")) == (
        "tenth emergency special session"
    )
    assert Wording("{s}", s=SessionName(2024)) == "2024 session"


def test_the_other_words_get_the_same_values():
    said = Wording("{what} of {day}", what=Wording("a comma"), day=dt.date(2000, 12, 4))
    assert said == "a comma of 4 December 2000"
    assert said.said(other, lambda value: f"<{value}>") == "le <2000-12-04> : une virgule"


def test_without_other_words_it_stays():
    said = Wording("Not in the table: {words}", words="x")
    assert said.said(other, str) == said


def test_each_language_chooses_its_form_by_the_number():
    assert counted(1, "{n} note", "{n} notes") == "1 note"
    assert counted(0, "{n} note", "{n} notes") == "0 notes"
    assert counted(0, "{n} note", "{n} notes").said(other, str) == "0 notes en français"
    none = counted(0, "{n} note", "{n} notes").said(other, str, one_for_none=True)
    assert none == "0 note en français"


@pytest.mark.parametrize("again", [copy.deepcopy, lambda one: pickle.loads(pickle.dumps(one))])
def test_a_copy_remembers_as_much(again):
    said = counted(2, "{n} note", "{n} notes")
    copied = again(said)
    assert copied == said
    assert copied.said(other, str) == "2 notes en français"
