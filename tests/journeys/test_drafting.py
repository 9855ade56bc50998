"""A new text, written with keys alone, then exported."""

from __future__ import annotations

from drafter.document.marked_text import MarkKind
from drafter.document.numbering import footnote_numbers, paragraph_labels
from drafter.document.paragraph import ParagraphKind
from drafter.formats.registry import read_file
from tests.journeys import hands
from tests.journeys.hands import ALT, CTRL, SHIFT, K
from tests.strategies import shown


def test_a_text_from_nothing(window, messages, settle, tmp_path):
    hands.choose(window, "File", "New")
    hands.press(K.Key_Return)
    settle()
    hands.write("Rights of older persons")
    hands.press(K.Key_Down)
    hands.press(K.Key_Down)
    hands.write("Recalling its resolution 55/105 of 4 December 2000,")
    hands.press(K.Key_Return)
    hands.write("Noting the report of the Secretary-General,")
    hands.press(K.Key_Down)
    hands.write("Requests the Secretary-General:")
    hands.press(K.Key_Return)
    hands.write("To report;")
    hands.press(K.Key_Return)
    hands.write("To consult.")
    hands.press(K.Key_Return)
    hands.press(K.Key_Tab, SHIFT)
    hands.write("Decides to go on.")
    labels = paragraph_labels(window.draft.resolution)
    assert list(labels.values()) == ["", "", "1.", "(a)", "(b)", "2."]

    hands.press(K.Key_Up, ALT)
    assert shown(window.draft.resolution)[2:4] == [
        "Decides to go on.",
        "Requests the Secretary-General:",
    ]
    hands.press(K.Key_Z, CTRL)

    hands.press(K.Key_F, CTRL | ALT)
    hands.write("A/80/1.")
    messages.save_answers = [tmp_path / "new.docx", tmp_path / "new.pdf"]
    hands.press(K.Key_S, CTRL)
    settle()
    hands.choose(window, "File", "Export")
    hands.press(K.Key_Return)
    settle()

    read = read_file(tmp_path / "new.docx").draft.current
    assert read == window.draft.resolution
    assert read.title.text == "Rights of older persons"
    assert [p.kind for p in read.paragraphs] == [
        *[ParagraphKind.PREAMBULAR] * 2,
        ParagraphKind.OPERATIVE,
        *[ParagraphKind.SUBPARAGRAPH] * 2,
        ParagraphKind.OPERATIVE,
    ]
    italics = [next(p.content.ranges(MarkKind.ITALIC), None) for p in read.paragraphs]
    assert italics == [(0, 9), (0, 6), (0, 8), None, None, (0, 7)]
    assert list(footnote_numbers(read).values()) == ["1"]
    assert (tmp_path / "new.pdf").read_bytes().startswith(b"%PDF")


def test_words_and_moves_are_taken_back_alike(window, sample, settle, qtbot):
    before = sample.resolution
    item = window.outline._items[before.paragraphs[10].id]
    hands.click(window.outline.viewport(), window.outline.visualItemRect(item).center())
    hands.press(K.Key_End)
    hands.write(" and")
    hands.press(K.Key_Down, ALT)
    hands.press(K.Key_Return)
    hands.press(K.Key_Tab)
    for _ in range(12):
        hands.press(K.Key_Z, CTRL)
    assert sample.resolution == before
    assert not window.isWindowModified()
    for _ in range(12):
        hands.press(K.Key_Y, CTRL)
    assert len(sample.resolution.paragraphs) == len(before.paragraphs) + 1
    settle()


def test_themes_and_zoom_from_the_menu(window, sample):
    hands.choose(window, "View", "Theme", "Dark")
    assert window.theme.dark
    hands.press(K.Key_Equal, CTRL)
    assert window.page.zoom == 1.1
    hands.press(K.Key_Minus, CTRL)
    hands.press(K.Key_Minus, CTRL)
    assert window.page.zoom == 0.9
    hands.press(K.Key_0, CTRL)
    hands.choose(window, "View", "Theme", "Light")
    assert (window.theme.dark, window.page.zoom) == (False, 1.0)
