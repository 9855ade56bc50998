"""Every word that the window shows, as the source has it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import drafter.app
from drafter.app.actions import SPECS
from drafter.app.dialogs.settings_dialog import choice_words
from drafter.app.language import ENGLISH, LANGUAGES
from drafter.checks.languages import what_is_checked
from drafter.clauses.tracing.comparison import Status
from drafter.open_draft.agreed.table import MEANINGS
from drafter.workspace.settings import SETTINGS

OTHERS = sorted(set(LANGUAGES) - {ENGLISH})
APP = Path(drafter.app.__file__).parent
_ARGUMENTS = {"tr": (0,), "later": (0,), "counted": (1, 2)}


def source_words() -> set[str]:
    """What goes through the tables: written out in calls, of the actions, of the settings."""
    words = {text for path in APP.rglob("*.py") for text in _in_calls(path)}
    for spec in SPECS:
        words |= {spec.words, spec.menu, spec.tip}
    for setting in SETTINGS.values():
        if setting.shown and not isinstance(setting.default, tuple):
            words.add(setting.description)
            words |= {choice_words(one) for one in setting.choices if one not in LANGUAGES}
    words |= {what_is_checked(code) for code in ("fr", "es", "ru")}
    words |= set(MEANINGS.values())
    words |= {str(status).capitalize() for status in Status}
    return words - {""}


def _in_calls(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            for place in _ARGUMENTS.get(node.func.id, ()):
                argument = node.args[place] if place < len(node.args) else None
                if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                    yield argument.value


def names(words: str) -> list[str]:
    """The places in words that are filled in."""
    return sorted(re.findall(r"\{[^{}]*\}", words))
