"""From last session's issued resolution to this session's submission, by keys and menus alone."""

from __future__ import annotations

import zipfile
from pathlib import Path

from lxml import etree

from drafter.document.draft import Draft
from drafter.document.marked_text import MarkKind
from drafter.document.numbering import paragraph_labels
from drafter.formats.contract import WriteOptions
from drafter.formats.registry import read_file, write
from drafter.paths import resource
from tests.journeys import hands
from tests.journeys.hands import ALT, CTRL, SHIFT, K

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_COMES, _GOES = {f"{_W}ins", f"{_W}moveTo"}, {f"{_W}del", f"{_W}moveFrom"}


def tab_to(widget, most: int = 60) -> None:
    """Press Tab until a widget has the focus."""
    for _ in range(most):
        if widget.hasFocus():
            return
        hands.press(K.Key_Tab)
    raise AssertionError(f"Tab does not lead to {widget.accessibleName() or widget}")


def words_of(path: Path, without: set[str]) -> str:
    """All words of text and notes of a Word file, but those that come in or go out."""
    with zipfile.ZipFile(path) as archive:
        names = [n for n in ("word/document.xml", "word/footnotes.xml") if n in archive.namelist()]
        roots = [etree.fromstring(archive.read(name)) for name in names]
    nodes = (node for root in roots for node in root.iter(f"{_W}t", f"{_W}delText"))
    return "".join(
        node.text or ""
        for node in nodes
        if not any(above.tag in without for above in node.iterancestors())
    )


def issued_file(folder: Path) -> Path:
    """An adopted resolution as a Word file."""
    resolution = read_file(resource("samples", "a-res-55-105.txt")).draft.current
    path = folder / "A_RES_55_105.docx"
    path.write_bytes(write(Draft(resolution), ".docx", WriteOptions()))
    return path


def roll_over(window, qtbot, settle) -> None:
    """To the fifty-seventh session, looking at every proposal; a report of which the user knows that it
    is no longer one is refused, and taken back in."""
    hands.press_in(window, K.Key_R, CTRL)
    dialog = window.rolling_over.dialog
    qtbot.waitUntil(lambda: not dialog.busy and dialog.tree.topLevelItemCount() > 0, timeout=15000)
    tab_to(dialog.session)
    hands.press(K.Key_A, CTRL)
    hands.write("57")
    qtbot.waitUntil(lambda: not dialog.busy and dialog.begin.isEnabled())
    tab_to(dialog.tree)
    hands.press(K.Key_Home)
    seen, last = [], None
    while dialog.tree.currentItem() is not last:
        last = dialog.tree.currentItem()
        if (one := dialog.tree.current()) is not None:
            assert one.proposal.reason[1:] in dialog.context.toPlainText()
            seen.append((str(one.proposal.kind), one.proposal.old, one.proposal.new))
            if one.proposal.changes_text:
                before = dialog.tree.accepted
                hands.press(K.Key_Space)
                assert dialog.tree.accepted != before
                hands.press(K.Key_Space)
                assert dialog.tree.accepted == before
        hands.press(K.Key_Down)
    assert ("session", "fifty-seventh", "fifty-ninth") in seen
    assert ("report", "A/55/279", "A/57/…") in seen
    hands.press(K.Key_Return)
    qtbot.waitUntil(lambda: window.rolling_over.dialog is None)
    settle()
    qtbot.waitUntil(window.isActiveWindow)


def insert_reporting_clause(window, qtbot, settle) -> None:
    """Found by words, filled in, inserted."""
    hands.press_in(window, K.Key_L, CTRL)
    panel = window.clauses
    qtbot.waitUntil(lambda: panel.model.rowCount() > 0, timeout=15000)
    hands.write("report subject")
    title = "Report on a subject"
    qtbot.waitUntil(lambda: any(c.title == title for c in panel.model.choices), timeout=15000)
    hands.press(K.Key_Down)
    for _ in panel.model.choices:
        if panel.model.choices[panel.view.currentIndex().row()].title == title:
            break
        hands.press(K.Key_Down)
    hands.press(K.Key_Return)
    qtbot.waitUntil(lambda: panel.form.fields[0].field.hasFocus())
    hands.press(K.Key_A, CTRL)
    hands.write("fifty-ninth")
    hands.press(K.Key_Tab)
    hands.write("the use of regional arrangements")
    qtbot.waitUntil(lambda: "regional arrangements" in panel.form.preview.toPlainText())
    tab_to(panel.form.insert)
    hands.press(K.Key_Space)
    settle()


def move_up(window, words: str, settle) -> None:
    """Find a paragraph by its words and move it up."""
    hands.press_in(window, K.Key_F, CTRL)
    hands.write(words)
    settle()
    hands.press(K.Key_Return)
    hands.press(K.Key_Escape)
    assert words in window.draft.resolution.text_at(window.page.caret().target).text
    hands.press(K.Key_Up, ALT)
    settle()


def fix_what_is_found(window, settle) -> None:
    """All that is certain at once, the rest one by one."""
    hands.press_in(window, K.Key_Period, CTRL | SHIFT)
    settle()
    for _ in range(window.findings.model.rowCount()):
        if not any(f.fix for f in window.findings.model.findings):
            break
        hands.press(K.Key_F8)
        hands.press(K.Key_Period, CTRL)
        settle()
    assert not any(f.fix for f in window.findings.model.findings)


def open_pack(window, qtbot):
    hands.press_in(window, K.Key_P, CTRL | SHIFT)
    pack = window.submitting.dialog
    qtbot.waitUntil(lambda: not pack.busy, timeout=15000)
    return pack


def test_the_five_minutes(window, messages, settle, qtbot, tmp_path):
    issued = issued_file(tmp_path)
    messages.open_answers = [issued]
    hands.press_in(window, K.Key_O, CTRL)
    settle()
    base = window.draft.resolution

    roll_over(window, qtbot, settle)
    assert window.draft.draft.base == base
    assert window.draft.resolution.masthead.session == 57
    insert_reporting_clause(window, qtbot, settle)
    move_up(window, "Stresses the importance of the programme", settle)
    fix_what_is_found(window, settle)

    # The pack is held back by the symbol of the report, which is gone to and filled in.
    pack = open_pack(window, qtbot)
    assert not pack.write.isEnabled()
    assert "Footnote 4, to be filled in: “A/57/…”" in pack.list.item(0).text()
    hands.press(K.Key_Return)
    qtbot.waitUntil(lambda: window.submitting.dialog is None and window.isActiveWindow())
    assert window.notes.hasFocus()
    hands.press(K.Key_End)
    hands.press(K.Key_Left)
    hands.press(K.Key_Backspace)
    hands.write("283")
    settle()
    pack = open_pack(window, qtbot)
    assert pack.state.text().startswith("Nothing is open; one warning remains.")
    assert "does it still name the same source?" in pack.list.item(0).text()  # it does
    tab_to(pack.folder)
    hands.press(K.Key_A, CTRL)
    hands.write(str(tmp_path / "handed in"))
    hands.press(K.Key_Return)
    settle()

    written = list((tmp_path / "handed in").iterdir())
    assert len(written) == 6
    texts = {p: read_file(p).draft for p in written if p.suffix == ".docx"}
    texts = {p: d for p, d in texts.items() if len(d.current.paragraphs) > len(base.paragraphs) / 2}
    (tracked,) = (p for p, d in texts.items() if d.base is not None)
    (clean,) = (p for p, d in texts.items() if d.base is None)
    check_files(issued, tracked, clean)
    final = read_file(clean).draft.current
    assert paragraphs_of(final, "283") == []
    labels = paragraph_labels(final)
    (clause,) = paragraphs_of(final, "the use of regional arrangements")
    assert labels[clause.id] == "17."
    assert clause.text.startswith("Also requests")
    (stresses,) = paragraphs_of(final, "Stresses the importance of the programme")
    assert labels[stresses.id] == "4."
    assert [n.text for n in final.footnotes][3] == "A/57/283."
    assert not [
        m for n in final.footnotes for m in n.content.marks if m.kind is MarkKind.PLACEHOLDER
    ]
    assert not (final.adoption or final.masthead.number)


def paragraphs_of(resolution, words: str):
    return [p for p in resolution.paragraphs if words in p.text]


def seen_of(resolution) -> list[tuple[str, list[tuple[int, int]]]]:
    """The words of title, paragraphs and notes, and what of them is italic."""
    parts = [*resolution.paragraphs, *resolution.footnotes]
    texts = [resolution.title, *(part.content for part in parts)]
    return [(text.text, list(text.ranges(MarkKind.ITALIC))) for text in texts]


def check_files(issued: Path, tracked: Path, clean: Path) -> None:
    """Accepting all gives the clean file, rejecting all the issued one: by our reader, and by the words
    of the files themselves."""
    both, ours = read_file(tracked).draft, read_file(clean).draft.current
    before = read_file(issued).draft.current
    assert both.base is not None
    assert seen_of(both.base) == seen_of(before)
    assert seen_of(both.current) == seen_of(ours)
    assert both.base.adoption == before.adoption
    assert words_of(tracked, _COMES) == words_of(issued, set())
    assert words_of(tracked, _GOES) == words_of(clean, set())
