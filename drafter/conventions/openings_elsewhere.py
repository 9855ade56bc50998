"""Opening phrases in French and Spanish.

Data: resources/conventions/openings_fr_es.tsv, drawn from issued resolutions of both languages.
"""

from __future__ import annotations

import functools
from typing import Literal

from drafter.paths import resource

LANGUAGES = frozenset({"fr", "es"})
"""Those whose openings are known."""
Kind = Literal["preambular", "operative"]


def known_opening(text: str, language: str, kind: Kind) -> str:
    """The longest known phrase of that kind with which the text begins, "" where it begins with none.

    No-break spaces count as spaces; the phrase ends where a word ends.
    """
    folded = text.replace("\u00a0", " ")
    first = folded.partition(" ")[0].rstrip(",;:")
    fitting = (
        phrase
        for phrase in _by_first_word(language, kind).get(first, ())
        if folded.startswith(phrase) and not folded[len(phrase) : len(phrase) + 1].isalnum()
    )
    return max(fitting, key=len, default="")


@functools.cache
def _by_first_word(language: str, kind: Kind) -> dict[str, tuple[str, ...]]:
    text = resource("conventions", "openings_fr_es.tsv").read_text(encoding="utf-8")
    found: dict[str, tuple[str, ...]] = {}
    for line in text.splitlines():
        if line.startswith(f"{language}\t{kind}\t"):
            phrase = line.split("\t")[2]
            first = phrase.partition(" ")[0]
            found[first] = (*found.get(first, ()), phrase)
    return found
