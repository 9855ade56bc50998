from __future__ import annotations

import pytest

from drafter.document.edits import (
    DeleteParagraph,
    Edit,
    EditError,
    ReplaceText,
    SetField,
    apply_all,
    invert_all,
)
from drafter.document.history import Caret, History, Step
from drafter.document.marked_text import MarkedText, plain
from drafter.document.masthead import Masthead
from tests.strategies import OP, build, shown


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def typed(history: History, text: str, at: int) -> None:
    for offset, character in enumerate(text):
        history.perform(
            [ReplaceText("p0", at + offset, at + offset, plain(character))], "Typing", typing=True
        )


def test_undo_takes_back_words() -> None:
    history = History(build((OP, "")))
    typed(history, "Requests the report", 0)
    seen = []
    while history.undo():
        seen.append(shown(history.current)[0])
    assert seen == ["Requests the ", "Requests ", ""]
    while history.redo():
        pass
    assert shown(history.current) == ["Requests the report"]


def test_a_pause_and_a_moved_caret_begin_a_new_step() -> None:
    clock = Clock()
    history = History(build((OP, "")), clock)
    typed(history, "a", 0)
    clock.now = 3.0
    typed(history, "b", 1)
    history.break_typing()
    typed(history, "c", 2)
    assert [history.undo() is not None for _ in range(4)] == [True, True, True, False]


def test_typing_elsewhere_is_a_step_of_its_own() -> None:
    history = History(build((OP, "xy")))
    typed(history, "a", 0)
    typed(history, "b", 3)
    history.undo()
    assert shown(history.current) == ["axy"]


def test_backspaces_are_one_step() -> None:
    history = History(build((OP, "abc")))
    for end in (3, 2):
        history.perform([ReplaceText("p0", end - 1, end, MarkedText())], "Deletion", typing=True)
    assert shown(history.current) == ["a"]
    history.undo()
    assert shown(history.current) == ["abc"]


def test_the_masthead_is_undone_like_text() -> None:
    history = History(build((OP, "")))
    history.perform([SetField("masthead", Masthead(symbol="A/80/L.1"))], "Masthead")
    step = history.undo()
    assert step is not None
    assert history.current.masthead == Masthead()
    assert history.redo_label == "Masthead"


def test_a_new_change_forgets_what_was_undone() -> None:
    history = History(build((OP, "")))
    typed(history, "a", 0)
    history.undo()
    typed(history, "b", 0)
    assert history.redo() is None


def test_saved_state_is_recognised_again_after_undo() -> None:
    history = History(build((OP, "")))
    history.mark_saved()
    typed(history, "a", 0)
    assert history.is_modified
    history.undo()
    assert not history.is_modified


def test_a_snapshot_saved_while_typing_goes_on_leaves_the_draft_modified() -> None:
    history = History(build((OP, "")))
    typed(history, "a", 0)
    snapshot = history.current
    typed(history, "b", 1)
    history.mark_saved(snapshot)
    assert history.is_modified


def test_a_failed_edit_changes_nothing() -> None:
    history = History(build((OP, "abc")))
    before = history.current
    with pytest.raises(EditError):
        history.perform([ReplaceText("p0", 5, 9, plain(""))], "Wrong")
    assert history.current is before
    assert history.undo_label is None


def test_the_caret_of_a_run_of_typing_is_that_before_its_first_letter() -> None:
    history = History(build((OP, "")))
    for n, letter in enumerate("ab"):
        edit = ReplaceText("p0", n, n, plain(letter))
        history.perform([edit], "Typing", Caret("p0", n), Caret("p0", n + 1), typing=True)
    step = history.undo()
    assert step is not None
    assert (step.caret_before, step.caret_after) == (Caret("p0", 0), Caret("p0", 2))


def test_the_edits_of_a_joined_step_lead_from_before_to_after() -> None:
    history = History(build((OP, "")))
    typed(history, "abc", 0)
    step = history.undo()
    assert step is not None
    assert apply_all(step.before, step.edits) == step.after
    assert apply_all(step.after, invert_all(step.before, step.edits)) == step.before


def test_every_state_comes_back_however_old_it_is_and_old_ones_are_light() -> None:
    history = History(build(*((OP, f"Requests report number {n};") for n in range(30))))
    states = [history.current]
    for n in range(200):
        target = f"p{n % 30}"
        if n % 17 == 5:
            edits: list[Edit] = [SetField("masthead", Masthead(session=n + 1))]
        elif n % 17 == 9:
            edits = [DeleteParagraph(history.current.paragraphs[-1].id)]
        elif any(p.id == target for p in history.current.paragraphs):
            edits = [ReplaceText(target, 0, 1, plain(chr(65 + n % 26)))]
        else:
            continue
        history.perform(edits, "Change")
        states.append(history.current)
    kept = [step for step in history._done if isinstance(step, Step)]
    assert len(kept) < len(history._done) / 2
    for state in reversed(states[:-1]):
        assert history.undo() is not None
        assert history.current == state
    assert history.undo() is None
    for state in states[1:]:
        step = history.redo()
        assert step is not None
        assert step.after == history.current == state
    assert history.redo() is None
    while (step := history.undo()) is not None:
        assert apply_all(step.before, step.edits) == step.after
    assert history.current == states[0]
