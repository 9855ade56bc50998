"""The export dialog: each format offers what it can have, and choices are remembered."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QDesktopServices

from drafter.app.dialogs.export import FORMATS, ExportDialog
from drafter.app.theme.theme import load_theme
from drafter.app.workers.export_previewing import ExportPreviewing
from drafter.cli.root import main
from drafter.document.marked_text import plain
from drafter.formats.contract import WriteOptions
from drafter.formats.export_preview import ExportPreview
from drafter.formats.pdf.writer import CannotBeSet
from drafter.formats.registry import read_file, writable_suffixes, write
from drafter.paths import resource
from drafter.workspace.settings import Settings


@pytest.fixture
def settings(tmp_path):
    return Settings(tmp_path / "settings.json")


@pytest.fixture
def previewing(qapp):
    worker = ExportPreviewing()
    yield worker
    worker.stop()


@pytest.fixture
def made(qtbot, settings, previewing):
    def make(*, has_base: bool = True) -> ExportDialog:
        draft = read_file(resource("samples", "a-res-55-105.txt")).draft
        draft = replace(draft, base=draft.current if has_base else None)
        dialog = ExportDialog(None, settings, draft, load_theme("light"), previewing)
        qtbot.addWidget(dialog)
        return dialog

    return make


def choose(dialog: ExportDialog, suffix: str) -> None:
    dialog.format.setCurrentIndex(dialog.format.findData(suffix))


def accepted(dialog: ExportDialog) -> tuple[str, WriteOptions]:
    got: list[tuple[str, WriteOptions]] = []
    dialog.wanted.connect(lambda suffix, options: got.append((suffix, options)))
    dialog.accept()
    return got[0]


def test_every_format_that_can_be_written_is_offered(qapp):
    assert {suffix for suffix, _, _ in FORMATS} == set(writable_suffixes())


@pytest.mark.parametrize(
    ("suffix", "possible"),
    [
        (".pdf", {"tracked", "columns", "lines", "mark"}),
        (".docx", {"tracked", "lines", "mark", "scrub"}),
        (".html", {"tracked", "mark", "scrub"}),
        (".txt", set()),
    ],
)
def test_a_format_offers_what_it_can_have(made, suffix, possible):
    dialog = made()
    choose(dialog, suffix)
    assert {name for name, box in dialog.boxes.items() if box.isEnabled()} == possible
    assert dialog.about.text()


def test_without_a_base_nothing_is_tracked(made):
    dialog = made(has_base=False)
    choose(dialog, ".docx")
    dialog.boxes["tracked"].setChecked(True)
    assert not dialog.boxes["tracked"].isEnabled()
    assert accepted(dialog)[1].tracked is False


def test_two_columns_show_the_changes_and_have_no_numbered_lines(made):
    dialog = made()
    choose(dialog, ".pdf")
    for name in ("lines", "columns"):
        dialog.boxes[name].setChecked(True)
    assert not dialog.boxes["tracked"].isEnabled()
    assert not dialog.boxes["lines"].isEnabled()
    options = accepted(dialog)[1]
    assert (options.side_by_side, options.tracked, options.line_numbers) == (True, True, False)
    choose(dialog, ".docx")
    assert dialog.boxes["tracked"].isEnabled()
    assert not accepted(dialog)[1].side_by_side


def test_the_choices_become_options_and_are_remembered(made, settings):
    settings["author"] = "Delegation of Fiji"
    dialog = made()
    choose(dialog, ".docx")
    for name in ("tracked", "lines", "mark", "scrub"):
        dialog.boxes[name].setChecked(True)
    dialog.paper.setCurrentIndex(dialog.paper.findData("a4"))
    suffix, options = accepted(dialog)
    assert suffix == ".docx"
    assert options.moment is not None
    assert (options.paper, options.tracked, options.scrub, options.author) == ("a4", True, True, "")
    assert (options.line_numbers, options.draft_mark) == (True, True)

    again = made()
    assert again.suffix == ".docx"
    assert {n for n, b in again.boxes.items() if b.isChecked()} == {
        "tracked",
        "lines",
        "mark",
        "scrub",
    }
    choose(again, ".txt")
    assert accepted(again)[1] == WriteOptions(author="Delegation of Fiji")
    assert "lines" in settings["export_options"]


def settled(qtbot, previewing) -> None:
    qtbot.waitUntil(lambda: not previewing.busy, timeout=10_000)


def test_the_pages_that_will_be_written_are_shown(made, qtbot, previewing):
    dialog = made()
    dialog.show()
    choose(dialog, ".pdf")
    settled(qtbot, previewing)
    shown = dialog.preview.pages.pages
    assert len(shown.sizes) == int(dialog.preview.remark.text().split()[0])
    assert shown.sizes[0] == (612, 792)
    assert dialog.preview.pages._images
    dialog.paper.setCurrentIndex(dialog.paper.findData("a4"))
    settled(qtbot, previewing)
    assert [round(side) for side in dialog.preview.pages.pages.sizes[0]] == [595, 842]
    dialog.boxes["columns"].setChecked(True)
    settled(qtbot, previewing)
    assert dialog.preview.pages.pages.pdf != shown.pdf


@pytest.mark.parametrize(
    ("suffix", "view", "words"),
    [
        (".txt", "text", "The General Assembly"),
        (".md", "text", "*Recalling"),
        (".json", "text", "{"),
        (".xml", "text", "<?xml"),
        (".html", "page_text", "General Assembly"),
        (".docx", "pages", ""),
    ],
)
def test_every_format_has_a_preview(made, qtbot, previewing, suffix, view, words):
    dialog = made()
    dialog.show()
    choose(dialog, suffix)
    settled(qtbot, previewing)
    shown = getattr(dialog.preview, view)
    assert dialog.preview._stack.currentWidget() is shown
    if words:
        assert words in shown.toPlainText()
    assert dialog.preview.remark.text() != "The preview is being made…"


def test_the_last_choice_is_shown_and_nothing_once_the_dialog_is_left(made, qtbot, previewing):
    dialog = made()
    dialog.show()
    for suffix in (".pdf", ".txt", ".html", ".md"):
        choose(dialog, suffix)
    settled(qtbot, previewing)
    assert "*" in dialog.preview.text.toPlainText()
    choose(dialog, ".pdf")
    dialog.reject()
    settled(qtbot, previewing)


@pytest.mark.parametrize("chosen", [set(), {"tracked"}, {"columns"}])
def test_of_a_long_text_the_first_pages_come_first(qtbot, settings, previewing, chosen):
    draft = read_file(resource("samples", "a-res-55-105.txt")).draft
    paragraphs = draft.current.paragraphs
    many = tuple(
        replace(p, id=f"{n:04X}{p.id[4:]}", content=plain(p.content.plain))
        for n in range(4)
        for p in paragraphs
    )
    current = replace(draft.current, paragraphs=(*paragraphs, *many))
    settings["export_options"] = tuple(chosen)
    got: list[ExportPreview] = []
    previewing.ready.connect(got.append)
    draft = replace(draft, current=current, base=draft.current)
    dialog = ExportDialog(None, settings, draft, load_theme("light"), previewing)
    qtbot.addWidget(dialog)
    dialog.show()
    settled(qtbot, previewing)
    first, whole = got
    assert (first.partial, whole.partial) == (True, False)
    assert first.pages is not None
    assert whole.pages is not None
    assert len(first.pages.sizes) < len(whole.pages.sizes)
    assert dialog.preview.remark.text() == f"{len(whole.pages.sizes)} pages."


def test_what_cannot_be_shown_is_said(made, qtbot, previewing, monkeypatch):
    def refuse(*_, **__):
        raise CannotBeSet("The pages could not be set: export DOCX instead.")

    monkeypatch.setattr("drafter.formats.export_preview.export_preview", refuse)
    dialog = made()
    dialog.show()
    settled(qtbot, previewing)
    assert "could not be set" in dialog.preview.remark.text()


@pytest.mark.parametrize(
    ("suffix", "chosen", "paper", "arguments"),
    [
        (".pdf", {"tracked"}, "house", []),
        (".pdf", {"columns"}, "a4", ["--side-by-side", "--paper", "a4"]),
        (".pdf", {"tracked", "lines"}, "letter", ["--line-numbers", "--paper", "letter"]),
        (".docx", {"tracked", "scrub"}, "house", ["--scrub"]),
        (".odt", {"tracked", "lines", "scrub"}, "a4", ["--line-numbers", "--scrub", "--paper", "a4"]),
        (".html", {"tracked"}, "house", []),
        (".txt", set(), "house", []),
    ],
)  # fmt: skip
def test_the_command_line_writes_the_same(made, tmp_path, suffix, chosen, paper, arguments):
    base = resource("samples", "a-res-55-105.txt")
    old, new = tmp_path / "old.json", tmp_path / "new.json"
    before = read_file(base).draft
    after = replace(before.current, paragraphs=before.current.paragraphs[1:])
    old.write_bytes(write(before, ".json"))
    new.write_bytes(write(replace(before, current=after, base=before.current), ".json"))
    dialog = made()
    choose(dialog, suffix)
    for name in chosen:
        dialog.boxes[name].setChecked(True)
    dialog.paper.setCurrentIndex(dialog.paper.findData(paper))
    options = accepted(dialog)[1]
    out = tmp_path / f"out{suffix}"
    more = ["--base", str(old)] if options.tracked else []
    with pytest.raises(SystemExit) as ended:
        main(["convert", str(new), str(out), *more, *arguments])
    assert ended.value.code == 0
    draft = read_file(new).draft
    if options.tracked:
        draft = replace(draft, base=read_file(old).draft.current)
    assert out.read_bytes() == write(draft, suffix, options)


def test_afterwards_the_file_and_its_folder_can_be_opened(
    window, sample, tmp_path, settle, monkeypatch
):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    window.files.export_to(tmp_path / "a.html", WriteOptions(), None)
    settle()
    for words in ("Open file", "Open folder"):
        window.message_bar.show()
        next(b for b in window.message_bar._buttons if b.text() == words).click()
    assert opened == [str(tmp_path / "a.html"), str(tmp_path)]
