"""Another program has touched the file that is to be saved: mine, theirs, compare, or neither."""

from __future__ import annotations

import pytest

from drafter.app.dialogs.messages import Conflict
from drafter.document.draft import Draft
from drafter.document.resolution import Resolution
from drafter.formats.registry import read_file, write
from drafter.paths import backup_dir
from tests.strategies import OP, PRE, build

MINE = build((PRE, "*Recalling* it,"), (OP, "*Requests* him;"), (OP, "*Decides* so."))
THEIRS = build((PRE, "*Recalling* it,"), (OP, "*Requests* her;"), (OP, "*Decides* so."))


@pytest.fixture
def target(typed_after_saving):
    """A saved draft in which the user has typed, while Word has written another text to its file."""
    path = typed_after_saving(MINE)
    path.write_bytes(write(Draft(THEIRS), ".docx"))
    return path


def save(window, messages, settle, answer: Conflict) -> None:
    messages.conflict_answers = [answer]
    window.files.save()
    settle()
    assert "a.docx was changed by another program since it was opened." in messages.asked[-1]


def backed_up() -> list[Resolution]:
    return [read_file(path).draft.current for path in backup_dir().rglob("*.docx")]


def test_keep_mine_replaces_the_file_and_keeps_theirs_as_a_backup(window, messages, target, settle):
    save(window, messages, settle, Conflict.MINE)
    assert read_file(target).draft.current == window.draft.resolution
    assert not window.isWindowModified()
    assert THEIRS.paragraphs[1].text in [text.paragraphs[1].text for text in backed_up()]


def test_keep_theirs_opens_it_and_keeps_mine_as_a_backup(window, messages, target, settle):
    before, mine = target.read_bytes(), window.draft.resolution
    save(window, messages, settle, Conflict.THEIRS)
    assert target.read_bytes() == before
    assert window.draft.resolution.paragraphs[1].text == THEIRS.paragraphs[1].text
    assert not window.isWindowModified()
    assert "a.docx is as it was found; your text is in " in window.message_bar.text
    assert mine in backed_up()
    window.page.type_text("More ")
    window.files.save()
    settle()
    assert len(messages.asked) == 2  # theirs is known now, so nothing more is asked
    assert read_file(target).draft.current == window.draft.resolution


def test_theirs_that_cannot_be_read_leaves_mine_open(window, messages, target, settle):
    target.write_bytes(b"half a file")
    mine = window.draft
    save(window, messages, settle, Conflict.THEIRS)
    assert window.draft is mine
    assert window.isWindowModified()
    assert "a.docx" in window.message_bar.text
    assert target.read_bytes() == b"half a file"


def test_compare_shows_the_differences_and_decides_nothing(window, messages, target, settle):
    before = target.read_bytes()
    save(window, messages, settle, Conflict.COMPARE)
    panel = window.tracking.panel
    assert panel.isVisible()
    assert panel.model.rowCount() == 2
    assert target.read_bytes() == before
    assert window.isWindowModified()
    save(window, messages, settle, Conflict.CANCEL)
    assert target.read_bytes() == before


def test_a_file_that_was_renamed_is_said_to_be_and_written_again_only_when_told(
    window, messages, target, settle
):
    target.rename(target.with_name("b.docx"))
    messages.confirm_answers = [False]
    window.files.save()
    settle()
    assert messages.asked[-1] == (
        "a.docx was renamed or deleted since it was opened: "
        "save under another name, or write it again."
    )
    assert not target.exists()
    messages.confirm_answers = [True]
    window.files.save()
    settle()
    assert read_file(target).draft.current == window.draft.resolution
