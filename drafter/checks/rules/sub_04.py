"""A draft is handed in in one language.

What it checks: a paragraph or heading in French or Spanish in an English text: more of the small words of that language
than of English ones.

Why: what partners send in their own language is translated before the draft is handed in; the Secretariat
translates from one language.

Right: Requests the Secretary-General to report to the Assembly;
Wrong: Prie le Secrétaire général de présenter un rapport à l’Assemblée sur la question;

Exceptions: names and titles of documents inside an English paragraph, which are never the greater part.

Source: RES-SUB-04; Editorial Manual, "Resolutions"; measured: none in 2,192 English texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.place import Role
from drafter.checks.rule import OWN_WORDS, PROSE, text_rule
from drafter.checks.views import TextView
from drafter.checks.word_lists import word_list
from drafter.conventions.wording import Wording

_WORD = re.compile(r"[^\W\d_]+")
_FEW = 3
_LANGUAGES = {"French": "small_words_fr", "Spanish": "small_words_es"}
_LOOKS = {
    "French": Wording("This looks French: a draft is handed in in one language."),
    "Spanish": Wording("This looks Spanish: a draft is handed in in one language."),
}


@text_rule(
    "SUB-04", "One language", Severity.WARNING, roles=PROSE | {Role.HEADING}, zones=OWN_WORDS,
    triggers=(" de ", " du ", " des ", " le ", " la ", " les ", " el ", " los ", " las ", " del "),
)  # fmt: skip
def rule(view: TextView) -> Iterable[Found]:
    """A text in another language."""
    words = [word.lower() for word in _WORD.findall(view.folded)]
    english = sum(word in word_list("small_words_en") for word in words)
    for language, name in _LANGUAGES.items():
        foreign = sum(word in word_list(name) for word in words)
        if foreign >= _FEW and foreign > 2 * english:
            yield view.found(
                0,
                len(view.text),
                _LOOKS[language],
            )
            return
