"""In a French window findings are read, explained and fixed in French; the draft stays as it is written."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from drafter.app import language
from drafter.app.dialogs.submission import SubmissionDialog
from drafter.app.editor.hover import card
from tests.journeys import hands
from tests.journeys.hands import CTRL, SHIFT, K
from tests.strategies import OP, PRE, build

SPACE = "\u00a0"


@pytest.fixture
def app(qapp):
    """The application, which speaks French; English again afterwards."""
    from drafter.app.main import application

    made = application(["drafter"])
    language.speak("fr")
    yield made
    language.speak(language.ENGLISH)


def row(window, rule: str) -> int:
    return [f.rule for f in window.findings.model.findings].index(rule)


def test_from_the_list_to_the_fix_and_back(window, show, settle):
    show(
        build(
            (PRE, "*Recalling* its resolutions;"),
            (OP, "*Requests* the Secretary-General to report by 50% of all states parties."),
        )
    )
    settle()
    hands.press_in(window, K.Key_F8)
    window.findings.choose(row(window, "STR-05"))
    said = window.findings.view.currentIndex().data()
    assert said == (
        f"Erreur, alinéa 1 du préambule{SPACE}: Un alinéa du préambule se termine par une virgule."
    )
    assert "Terminer par une virgule" in window.findings._source.text()
    finding = window.findings.current()
    assert "se termine par une virgule" in card([finding])
    hands.press_in(window, K.Key_Period, CTRL)
    settle()
    assert window.draft.resolution.paragraphs[0].text == "Recalling its resolutions,"
    assert window.actions_["undo"].text() == f"&Annuler{SPACE}: terminer par une virgule"

    window.findings.choose(row(window, "NBR-04"))
    assert f"Écrire «{SPACE}per cent{SPACE}»" in window.findings._source.text()
    window.findings.choice.choose_way("rule")
    titles = [
        window.findings.view.model().index(n, 0).data(Qt.ItemDataRole.ToolTipRole)
        for n in range(window.findings.view.model().rowCount())
    ]
    assert "Pour cent" in titles
    window.findings.choice.choose_way("paragraph")


def test_what_is_open_before_submission_and_the_help(window, show, settle, qtbot):
    show(build((PRE, "*Recalling* its resolutions;"), (OP, "*Decides* to [act].")))
    settle()
    hands.press_in(window, K.Key_P, CTRL | SHIFT)
    dialog = window.findChild(SubmissionDialog)
    qtbot.waitUntil(lambda: not dialog.busy)
    open_ = [dialog.list.item(n).text() for n in range(dialog.list.count())]
    assert f"Paragraphe non numéroté, crochet ouvert{SPACE}: [act]" in open_
    assert any(one.startswith(f"Alinéa 1 du préambule, erreur{SPACE}: Un alinéa") for one in open_)
    hands.press(K.Key_Escape)
    settle()

    hands.press_in(window, K.Key_F8)
    window.findings.choose(row(window, "STR-05"))
    window.findings.view.setFocus()
    hands.press(K.Key_F1)
    qtbot.waitUntil(lambda: window.helping.help_window is not None)
    shown = window.helping.help_window
    qtbot.waitUntil(lambda: "STR-05" in shown.text.toPlainText())
    said = shown.text.toPlainText()
    assert said.startswith("Cette page est en anglais.")
    assert "se termine par une virgule" in said
    shown.reject()
    settle()
