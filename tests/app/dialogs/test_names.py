"""Every control of every dialog and new panel says its name to readers of the screen."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QTextEdit,
    QToolButton,
)

from drafter.app.dialogs.ignore import IgnoredDialog, IgnoreDialog
from drafter.app.dialogs.mandates import MandatesDialog
from drafter.app.dialogs.masthead_form import MastheadForm
from drafter.app.dialogs.new_draft import NewDraftDialog
from drafter.app.dialogs.palette import Palette
from drafter.app.dialogs.rollover import RolloverDialog
from drafter.app.dialogs.settings_dialog import SettingsDialog
from drafter.app.dialogs.submission import SubmissionDialog
from drafter.app.dialogs.versions import VersionsDialog
from drafter.app.dialogs.words import WordsDialog
from drafter.clauses.layer_paths import LayerPaths
from drafter.document.draft import Suppression
from drafter.open_draft.submission import SubmissionPack
from drafter.workspace.backups import Backup

KINDS = (QComboBox, QLineEdit, QPushButton, QSpinBox, QTextEdit, QToolButton, QAbstractItemView)
DAY = dt.datetime(2026, 3, 4, tzinfo=dt.UTC)
MAKERS = {
    "masthead": lambda w, tmp: MastheadForm(w, w.draft.resolution, w.theme),
    "new": lambda w, tmp: NewDraftDialog(w, DAY.date()),
    "palette": lambda w, tmp: Palette(w, w.theme, w.actions_.listed()),
    "rollover": lambda w, tmp: RolloverDialog(
        w, w.theme, DAY.date(), lambda: None, LayerPaths(tmp / "library.db")
    ),
    "settings": lambda w, tmp: SettingsDialog(w, w.settings, w.files.messages.file_to_open),
    "submission": lambda w, tmp: SubmissionDialog(
        w, SubmissionPack(w.draft.draft, tmp), w.files.messages.folder
    ),
    "versions": lambda w, tmp: VersionsDialog(w, [Backup(tmp, DAY)], w.files.background),
    "ignore": lambda w, tmp: IgnoreDialog(w, w.findings.model.findings[0]),
    "ignored": lambda w, tmp: IgnoredDialog(w, [Suppression("ITAL-05")], []),
    "mandates": lambda w, tmp: MandatesDialog(w, w.draft.resolution),
    "words": lambda w, tmp: WordsDialog(w, ["Ruritania"]),
    "find bar": lambda w, tmp: w.finding_words.bar,
    "changes": lambda w, tmp: w.tracking.panel,
    "comments": lambda w, tmp: w.commenting.panel,
}


@pytest.mark.parametrize("name", MAKERS)
def test_every_control_has_a_name(name, window, sample, tmp_path):
    made = MAKERS[name](window, tmp_path)
    assert made.accessibleName()
    inner = ("qt_spinbox_lineedit",)
    nameless = [
        child
        for kind in KINDS
        for child in made.findChildren(kind)
        if child.objectName() not in inner
        and not isinstance(child.parent().parent(), QComboBox)
        and not child.accessibleName()
    ]
    assert nameless == []
    if made.isWindow():
        assert made.sizeHint().width() <= 1280
        assert made.minimumSizeHint().height() <= 700
        made.close()
