"""A draft is handed in: what remains is shown and gone to, then the files are written by keys."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtGui import QDesktopServices

from drafter.document.draft import Draft
from drafter.document.marked_text import plain
from drafter.formats.registry import read_file
from drafter.open_draft import OpenDraft
from drafter.paths import resource
from tests.journeys import hands
from tests.journeys.hands import CTRL, SHIFT, K


def begin(window, settle, tmp_path):
    """A draft on its base, with a bracket in its last paragraph."""
    base = read_file(resource("samples", "a-res-55-105.txt")).draft.current
    last = base.paragraphs[-1]
    at = last.text.index("fifty-seventh")
    content = last.content.replace(at, at + len("fifty-seventh"), plain("[fifty-ninth]"))
    current = replace(base, paragraphs=(*base.paragraphs[:-1], replace(last, content=content)))
    window.files.take(OpenDraft(Draft(current, base), tmp_path / "draft.docx"))
    settle()
    return last.id, at


def open_dialog(window, qtbot):
    hands.press_in(window, K.Key_P, CTRL | SHIFT)
    dialog = window.submitting.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: not dialog.busy, timeout=15000)
    return dialog


def test_what_is_open_is_gone_to_and_settled_and_the_pack_written(window, settle, qtbot, tmp_path):
    last, at = begin(window, settle, tmp_path)
    dialog = open_dialog(window, qtbot)
    number = dialog.list.count()
    assert window.status.left.text() == f"{number} things left"
    assert dialog.state.text().startswith(f"One thing is still open; {number - 1} warnings remain.")
    assert "open bracket: [fifty-ninth]" in dialog.list.item(0).text()
    assert all(", warning: " in dialog.list.item(n).text() for n in range(1, number))
    assert not dialog.write.isEnabled()
    assert dialog.list.hasFocus()
    hands.press(K.Key_Return)
    qtbot.waitUntil(lambda: window.submitting.dialog is None)
    assert window.page.caret().target == last

    qtbot.waitUntil(window.isActiveWindow)
    window.page.select(last, at, at + len("[fifty-ninth]"))
    hands.write("fifty-ninth")
    settle()
    dialog = open_dialog(window, qtbot)
    assert dialog.state.text().startswith(
        f"Nothing is open; {dialog.list.count()} warnings remain."
    )
    assert window.status.left.text() == f"{dialog.list.count()} things left"
    assert not dialog.anyway.isEnabled()
    assert dialog.folder.text() == str(tmp_path / "Submission")
    dialog.folder.setFocus()
    hands.press(K.Key_Return)
    settle()
    written = sorted(path.name for path in (tmp_path / "Submission").iterdir())
    assert len(written) == 6
    assert "6 files were written" in window.message_bar.text
    tracked = read_file(next(p for p in (tmp_path / "Submission").glob("*tracked changes.docx")))
    assert tracked.draft.base is not None
    assert tracked.draft.current.paragraphs[-1].text == window.draft.resolution.paragraphs[-1].text


def test_it_is_written_all_the_same_to_a_chosen_folder(
    window, settle, qtbot, messages, tmp_path, monkeypatch
):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    begin(window, settle, tmp_path)
    dialog = open_dialog(window, qtbot)
    messages.folder_answers = [None, tmp_path / "other"]
    hands.click(dialog.choose)
    assert dialog.folder.text() == str(tmp_path / "Submission")
    hands.click(dialog.choose)
    assert dialog.folder.text() == str(tmp_path / "other")
    assert not dialog.write.isEnabled()
    hands.click(dialog.anyway)
    hands.click(dialog.write)
    settle()
    (left,) = (tmp_path / "other").glob("*what remains.txt")
    assert "open bracket" in left.read_text("utf-8")
    hands.click(next(b for b in window.message_bar._buttons if b.text() == "Open folder"))
    assert opened == [str(tmp_path / "other")]


def test_enter_on_something_open_goes_there_and_writes_nothing(window, settle, qtbot, tmp_path):
    last, _ = begin(window, settle, tmp_path)
    dialog = open_dialog(window, qtbot)
    hands.click(dialog.anyway)
    dialog.list.setFocus()
    hands.press(K.Key_Return)
    settle()
    assert window.submitting.dialog is None
    assert window.page.caret().target == last
    assert not (tmp_path / "Submission").exists()


def test_a_folder_that_cannot_be_made_is_said_and_escape_ends_it(window, settle, qtbot, tmp_path):
    begin(window, settle, tmp_path)
    (tmp_path / "file").write_text("x")
    dialog = open_dialog(window, qtbot)
    dialog.folder.setText(str(tmp_path / "file" / "folder"))
    hands.click(dialog.anyway)
    hands.click(dialog.write)
    settle()
    assert "cannot be made" in window.message_bar.text
    dialog = open_dialog(window, qtbot)
    dialog.folder.setText("")
    assert not dialog.write.isEnabled()
    hands.press(K.Key_Escape)
    assert window.submitting.dialog is None


def test_without_a_draft_nothing_opens(window):
    hands.press_in(window, K.Key_P, CTRL | SHIFT)
    assert window.submitting.dialog is None


def test_what_the_house_wants_is_open_too(window, settle, qtbot, tmp_path):
    begin(window, settle, tmp_path)
    house = tmp_path / "ours.toml"
    house.write_text(
        '[[phrases]]\nfind = "arrangements"\nseverity = "error"',
        encoding="utf-8",
    )
    window.settings["house_rules"] = str(house)
    window.checking.begin_anew()
    settle()
    dialog = open_dialog(window, qtbot)
    assert "arrangements" in "".join(dialog.list.item(n).text() for n in range(dialog.list.count()))
    dialog.reject()
