"""The language of the window: English as it is written here, others by tables in resources/interface/.

What the checker says of a text has tables of its own (`worded`). The pages of Help are in English whatever
the window speaks.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from drafter.paths import resource

ENGLISH = "en"
LANGUAGES = {ENGLISH: "English", "fr": "Français", "es": "Español"}
"""Each by its own name."""
SYSTEM = "system"

_table: Mapping[str, str] = {}
_code = ENGLISH
_one_for_none = False
_translators: list[QTranslator] = []


def tr(text: str) -> str:
    """Words that the user sees, in his language; English where the table lacks them."""
    return _table.get(text, text)


def later(text: str) -> str:
    """Words of a constant as they are: they go through `tr` where they are shown."""
    return text


def counted(number: int, one: str, many: str, **names: object) -> str:
    """The form for one or for many, `{n}` being the number and `names` what else is filled in.

    In French none is counted as one.
    """
    single = number == 1 or (number == 0 and _one_for_none)
    return tr(one if single else many).format(n=number, **names)


def spoken() -> str:
    """The code of the language that the window speaks."""
    return _code


def one_for_none() -> bool:
    """Whether none is counted as one."""
    return _one_for_none


def speak(choice: str) -> None:
    """Take a language of LANGUAGES, or with "system" the desktop's where it is one; before any window."""
    global _table, _one_for_none, _code
    code = QLocale.system().name()[:2] if choice == SYSTEM else choice
    code = code if code in LANGUAGES else ENGLISH
    _table, _code = read_table(code), code
    _one_for_none = code == "fr"
    while _translators:
        QCoreApplication.removeTranslator(_translators.pop())
    translator = QTranslator()
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if code != ENGLISH and translator.load(f"qtbase_{code}", folder):
        QCoreApplication.installTranslator(translator)
        _translators.append(translator)


def read_table(code: str) -> dict[str, str]:
    """English and the other language; empty for English."""
    if code == ENGLISH:
        return {}
    path = resource("interface", f"{code}.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))["words"]
