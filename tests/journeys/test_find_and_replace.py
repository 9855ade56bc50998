"""Words are found all over the text and replaced, in one step that undo takes back."""

from __future__ import annotations

from tests.journeys import hands
from tests.journeys.hands import CTRL, SHIFT, K
from tests.strategies import OP, build


def everything(resolution) -> str:
    texts = [content.plain for _, content in resolution.texts()]
    return "\n".join([*texts, *(note.content.plain for note in resolution.footnotes)])


def test_find_goes_round_and_replace_all_is_one_step(window, sample, settle):
    before = sample.resolution
    window.page.select("title", 0, 0)
    window.page.setFocus()
    hands.press(K.Key_F, CTRL)
    hands.write("regional arrangements")
    settle()
    number = everything(before).lower().count("regional arrangements")
    assert len(window.finding_words.hits) == number
    hands.press(K.Key_Return)
    assert window.page.textCursor().selectedText().lower() == "regional arrangements"
    assert window.finding_words.bar.count.text() == f"1 of {number}"
    hands.press(K.Key_Return, SHIFT)
    assert window.finding_words.bar.count.text() == f"{number} of {number}"

    hands.press(K.Key_H, CTRL)
    assert window.finding_words.bar.replacement.isVisible()
    hands.press(K.Key_A, CTRL)
    hands.write("human rights")
    settle()
    window.finding_words.bar.replacement.setFocus()
    hands.write("rights of all")
    hands.click(window.finding_words.bar.replace_all)
    settle()
    after = everything(sample.resolution)
    assert "human rights" not in after.lower()
    assert window.finding_words.bar.count.text() == "Not found"
    hands.press(K.Key_Escape)
    assert window.page.hasFocus()
    hands.press(K.Key_Z, CTRL)
    assert sample.resolution == before


def test_one_place_after_the_other_and_expressions(window, sample, settle):
    bar = window.finding_words.bar
    window.page.setFocus()
    hands.press(K.Key_H, CTRL)
    hands.click(bar.regular)
    bar.words.setFocus()
    hands.write("(a+)+")
    settle()
    assert "simpler" in bar.count.text()
    hands.press(K.Key_A, CTRL)
    hands.write(r"(\w+)-seventh")
    settle()
    number = len(window.finding_words.hits)
    assert number == 2
    bar.replacement.setFocus()
    hands.write("$1-eighth")
    hands.press(K.Key_Return)
    hands.press(K.Key_Return)
    settle()
    assert everything(sample.resolution).count("fifty-eighth") == 1
    assert len(window.finding_words.hits) == 1


def test_a_word_replaced_all_over_a_long_text_keeps_caret_and_place(window, show, settle):
    text = build(*((OP, f"*Requests* him to go to place {n} and back;") for n in range(150)))
    draft = show(text)
    window.page.select("p120", 4, 4)
    window.page.setFocus()
    settle()
    scrolled, writings = window.page.verticalScrollBar().value(), window.page.shown.writings
    assert scrolled > 0
    hands.press(K.Key_H, CTRL)
    hands.write("him")
    window.finding_words.bar.replacement.setFocus()
    hands.write("her")
    settle()
    hands.click(window.finding_words.bar.replace_all)
    settle()
    assert all(p.text.startswith("Requests her to go") for p in draft.resolution.paragraphs)
    assert window.page.shown.writings == writings + 1
    assert "Requests her to go to place 149" in window.page.toPlainText()
    assert (window.page.caret().target, window.page.caret().position) == ("p120", 4)
    assert window.page.verticalScrollBar().value() == scrolled
    draft.undo()
    assert draft.resolution == text
    assert window.page.shown.writings == writings + 2
    window.page.type_text("x")
    assert window.page.shown.writings == writings + 2


def test_what_was_typed_while_it_was_worked_out_is_kept(window, show, settle):
    draft = show(build((OP, "Requests him to go;"), (OP, "Decides so.")))
    hands.press(K.Key_H, CTRL)
    hands.write("him")
    window.finding_words.bar.replacement.setFocus()
    hands.write("her")
    settle()
    window.finding_words.replace_all()
    window.page.select("p1", 0, 0)
    window.page.type_text("Now ")
    typed = draft.resolution
    settle()
    assert draft.resolution is typed
    assert "changed meanwhile" in window.message_bar.text
