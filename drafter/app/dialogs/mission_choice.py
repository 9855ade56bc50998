"""The choice of the mission's library in the settings: none, or a file on a stick or a share."""

from __future__ import annotations

from pathlib import Path

from drafter.app.dialogs.file_choice import ChoiceWords, ChooseFile, FileChoice
from drafter.app.language import counted, tr


def mission_choice(value: str, choose_file: ChooseFile) -> FileChoice:
    """None or a library, of which it is said how many resolutions it holds."""
    words = ChoiceWords(
        tr("&Library of your mission"),
        tr(
            "A library that a colleague exported, on a stick or a share; "
            "it is searched with yours and only read"
        ),
        tr("Choose the library of your mission"),
        (tr("Libraries (*.sqlite)"),),
    )
    return FileChoice(value, choose_file, words, [("", tr("None: only my own"))], _held)


def _held(value: str) -> str:
    from drafter.clauses.errors import LibraryError
    from drafter.clauses.store import Library
    from drafter.paths import library_path

    path = Path(value)
    if path.resolve() == library_path().resolve():
        raise LibraryError("That is your own library: choose another file.")
    with Library(path, read_only=True) as library:
        number = library.held().all
    return counted(number, "{n:,} resolution", "{n:,} resolutions")
