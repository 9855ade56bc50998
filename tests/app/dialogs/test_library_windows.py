"""The windows of prior texts: every control has a name, nothing is cut off on a small screen."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QTextEdit,
    QWidget,
)

from drafter.clauses.store import Library
from drafter.paths import library_path
from tests.open_draft.agreed.making import draft, make_library

KINDS = (QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QTextEdit)
INTERNAL = ("QComboBox", "QComboBoxPrivateContainer", "QSpinBox", "QTabBar", "QTableWidget")


@pytest.fixture(params=["browsing", "uses", "chain", "recurring"])
def opened(request, window, show, settle, drafter_home, tmp_path):
    make_library(tmp_path / "made.sqlite")
    with Library(tmp_path / "made.sqlite") as made:
        made.export(library_path())
    show(draft())
    part = getattr(window.prior, request.param)
    open_it = {
        "browsing": lambda: part.show(),
        "uses": lambda: part.show("take better care", "en"),
        "chain": lambda: part.show_draft(),
        "recurring": lambda: part.show(),
    }
    open_it[request.param]()
    settle()
    QApplication.processEvents()
    yield part.dialog
    part.stop()


def test_every_control_has_a_name_for_readers_of_the_screen(opened):
    def is_internal(widget: QWidget) -> bool:
        parent = widget.parent()
        return (
            widget.objectName().startswith("qt_")
            or parent is None
            or parent.metaObject().className() in INTERNAL
        )

    controls = [widget for kind in KINDS for widget in opened.findChildren(kind)]
    nameless = [w for w in controls if not w.accessibleName() and not is_internal(w)]
    assert controls
    assert nameless == []


def test_no_text_is_cut_off_at_1024_by_640(opened):
    opened.resize(1024, 640)
    QApplication.processEvents()
    assert opened.width() <= 1024
    assert opened.height() <= 640
    for widget in opened.findChildren(QLabel) + opened.findChildren(QAbstractButton):
        if not widget.isVisible() or not widget.text():
            continue
        if isinstance(widget, QLabel) and widget.wordWrap():
            needed, has = widget.heightForWidth(widget.width()), widget.height()
        else:
            needed, has = widget.minimumSizeHint().width(), widget.width()
        assert has >= needed, (widget.text(), has, needed)
