"""Nothing that the window shows goes past the tables of languages."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.app.language.words import APP

_SHOWN = {
    **dict.fromkeys(
        ("setText", "setAccessibleName", "setAccessibleDescription", "setToolTip", "setWindowTitle",
         "setPlaceholderText", "setInformativeText", "addAction", "addMenu", "addItem", "addButton",
         "QLabel", "QPushButton", "QCheckBox", "QRadioButton", "FormField", "show_for_a_while",
         "tell", "say", "setPrefix", "setSuffix", "setHorizontalHeaderLabels", "setHeaderLabels",
         "push_button", "told", "prose_view", "rows_view", "ElidedLabel", "SearchField", "setTitle",
         "QGroupBox", "QAction", "setSpecialValueText", "_Side", "_text", "file_to_save", "confirm",
         "setPlainText", "QTreeWidgetItem", "setStatusTip", "_side", "Source"),
        0,
    ),
    **dict.fromkeys(("prepare", "perform", "addTab", "buttons", "_box", "Dock", "confirm"), 1),
}  # fmt: skip
"""Calls, and which argument is words."""
_WORDS = re.compile(r"[^\W\d_]{2}")
_SAME = {"Drafter"}
"""Names that are the same in every language."""


def _own_words(node: ast.expr) -> str:
    """What is written out in an expression, apart from markup."""
    if isinstance(node, ast.IfExp):
        return _own_words(node.body) + _own_words(node.orelse)
    if isinstance(node, ast.List | ast.Tuple):
        return "".join(_own_words(one) for one in node.elts)
    parts = node.values if isinstance(node, ast.JoinedStr) else [node]
    said = [str(p.value) for p in parts if isinstance(p, ast.Constant) and isinstance(p.value, str)]
    return re.sub(r"<[^>]*>", "", "".join(said))


def _faults(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        place = _SHOWN.get(name)
        if place is None or place >= len(node.args):
            continue
        words = _own_words(node.args[place])
        rest = re.sub("|".join(_SAME), "", words)
        if _WORDS.search(rest):
            yield f"{path.name}:{node.lineno} {words}"


def test_no_words_are_shown_past_the_tables():
    assert [fault for path in sorted(APP.rglob("*.py")) for fault in _faults(path)] == []
