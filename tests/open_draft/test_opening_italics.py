from __future__ import annotations

from dataclasses import replace

import pytest

from drafter.document.draft import Draft
from drafter.document.edits import ReplaceText, apply_all
from drafter.document.marked_text import MarkKind, plain
from drafter.document.masthead import Masthead
from drafter.document.resolution import Resolution
from drafter.open_draft import OpenDraft
from drafter.open_draft.opening_italics import with_italic_opening
from tests.strategies import ANNEX, OP, PRE, SUB, build


def typed(resolution: Resolution, text: str, target: str = "p0") -> Resolution:
    for character in text:
        end = len(resolution.text_at(target))
        edit = ReplaceText(target, end, end, plain(character))
        resolution = apply_all(resolution, with_italic_opening(resolution, [edit]))
    return resolution


def italics(resolution: Resolution, target: str = "p0") -> list[str]:
    content = resolution.text_at(target)
    return [content.text[a:b] for a, b in content.ranges(MarkKind.ITALIC)]


@pytest.mark.parametrize(
    ("kind", "text", "phrase"),
    [
        (OP, "Requests the Secretary-General to report", "Requests"),
        (OP, "Takes note with satisfaction of the report", "Takes note with satisfaction"),
        (OP, "Also calls upon Member States", "Also calls upon"),
        (PRE, "Expressing its deep concern at the", "Expressing its deep concern"),
        (PRE, "Guided by the Charter", "Guided"),
    ],
)
def test_the_opening_phrase_turns_italic(kind: object, text: str, phrase: str) -> None:
    assert italics(typed(build((kind, ""), (OP, "x")), text)) == [phrase]  # type: ignore[arg-type]


def test_italics_shrink_when_the_phrase_does() -> None:
    resolution = typed(build((OP, ""), (OP, "x")), "Takes note with satisfaction of it")
    edit = ReplaceText("p0", 11, 29, plain(""))
    after = apply_all(resolution, with_italic_opening(resolution, [edit]))
    assert after.text_at("p0").text == "Takes note of it"
    assert italics(after) == ["Takes note"]


def test_italics_further_on_are_left_alone() -> None:
    resolution = build((OP, "*Takes note* of the *Treaty Series*"), (OP, "x"))
    assert italics(typed(resolution, " and more")) == ["Takes note", "Treaty Series"]


@pytest.mark.parametrize("kind", [SUB, ANNEX])
def test_other_kinds_have_no_opening(kind: object) -> None:
    resolution = build((OP, "x"), (kind, "", 1))  # type: ignore[arg-type]
    assert italics(typed(resolution, "Requests the", "p1"), "p1") == []


def test_annexes_and_decisions_have_no_italics() -> None:
    annex = build((OP, "x"), (ANNEX, "Annex"), (OP, ""))
    assert italics(typed(annex, "Requests the", "p2"), "p2") == []
    decision = replace(build((OP, "")), masthead=Masthead(kind="decision"))
    assert italics(typed(decision, "Requests the")) == []


def test_a_typed_phrase_is_undone_as_typing_with_its_italics() -> None:
    draft = OpenDraft(Draft(build((OP, ""), (OP, "x"))))
    for n, character in enumerate("Requests"):
        edits = with_italic_opening(draft.resolution, [ReplaceText("p0", n, n, plain(character))])
        draft.perform(edits, "Typing", typing=True)
    assert italics(draft.resolution) == ["Requests"]
    draft.undo()
    assert draft.resolution.text_at("p0").text == ""
