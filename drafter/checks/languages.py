"""What is checked in texts that are not in English, in words for the user."""

from __future__ import annotations

from drafter.conventions.languages import LANGUAGE_NAMES
from drafter.conventions.openings_elsewhere import LANGUAGES

ENGLISH_ONLY = "Not checked: only English texts are"


def what_is_checked(language: str) -> str:
    """ "Only opening phrases are checked in French"; "" for English, where everything is."""
    if language == "en":
        return ""
    if language in LANGUAGES:
        return f"Only opening phrases are checked in {LANGUAGE_NAMES[language]}"
    return ENGLISH_ONLY
