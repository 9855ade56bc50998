"""What is said of an error, and what is written down of an unforeseen one."""

from __future__ import annotations

from pathlib import Path

from drafter.paths import user_data_dir
from drafter.workspace.faults import own_sentence, recorded
from drafter.workspace.saving import SaveFailed


def test_errors_made_for_the_user_say_their_own_sentence_in_one_line() -> None:
    assert own_sentence(SaveFailed("It was\n  not saved.")) == "It was not saved."
    assert own_sentence(FileNotFoundError("There is no such file.")) == "There is no such file."


def test_an_unforeseen_error_has_none() -> None:
    assert own_sentence(KeyError("words of the draft")) == ""


def test_of_an_unforeseen_error_the_frames_are_kept_but_no_words_of_the_draft(
    drafter_home: Path,
) -> None:
    try:
        raise KeyError("words of the draft")
    except KeyError as error:
        said = recorded(error)
    kept = (user_data_dir() / "last-fault.txt").read_text(encoding="utf-8")
    assert str(user_data_dir()) in said
    assert kept.startswith("KeyError\n")
    assert "test_faults" in kept
    assert '"words of the draft"' not in kept.replace('raise KeyError("words of the draft")', "")
