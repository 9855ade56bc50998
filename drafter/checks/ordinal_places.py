"""Which ordinals of a text number a session, a meeting or an anniversary."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from drafter.checks.views import TextView
from drafter.conventions.ordinals import Ordinal, parse_ordinal

_JOINED = r"(?:(?:, | and | or | to |, and )(?:its |the )?[A-Za-z0-9-]+){0,6}?"
_KINDS = (
    "regular|special|emergency|resumed|annual|substantive|organizational|ordinary|extraordinary|"
    "plenary|thematic|joint|executive|working|high-level|informal|open-ended|public|ministerial"
)
_TAIL = {
    "session": re.compile(
        rf"(?P<joined>{_JOINED})(?P<kinds>(?: (?:{_KINDS}))*) (?P<noun>[Ss]essions?)\b"
    ),
    "meeting": re.compile(
        rf"(?P<joined>{_JOINED})(?P<kinds>(?: plenary)?) (?P<noun>[Mm]eetings?)\b"
    ),
    "anniversary": re.compile(
        rf"(?P<joined>{_JOINED})(?P<kinds>) (?P<noun>[Aa]nniversar(?:y|ies))\b"
    ),
}
_WORD = re.compile(r"[A-Za-z0-9-]+")
_GLUE = frozenset({"and", "or", "to", "its", "the"})


class NumberedThing(NamedTuple):
    """An ordinal with what it numbers: "seventy-ninth", in "seventy-ninth and eightieth sessions".

    `kinds` are the adjectives between ("emergency special"), `noun_start` and `noun_end` the place of
    the noun in the text.
    """

    ordinal: Ordinal
    kinds: str
    noun: str
    noun_start: int
    noun_end: int


def numbered(view: TextView, noun: str) -> Iterator[NumberedThing]:
    """The ordinals before `noun` ("session", "meeting", "anniversary"), those in a list included."""
    pattern = _TAIL[noun]
    for ordinal in view.facts.ordinals:
        tail = pattern.match(view.folded, ordinal.end)
        if tail is None:
            continue
        others = [w for w in _WORD.findall(tail["joined"]) if w not in _GLUE]
        if any(parse_ordinal(word) is None for word in others):
            continue
        yield NumberedThing(
            ordinal, tail["kinds"].strip(), tail["noun"], tail.start("noun"), tail.end("noun")
        )
