"""Who holds an office may have changed by the new session: names are pointed out, none is changed (edit 13)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from drafter.conventions.wording import Wording
from drafter.document.marked_text import MarkedText
from drafter.paths import resource
from drafter.revision.rollover.proposal import Proposal, flag

_NAME = r"(?P<name>(?:[A-ZÀ-Ý][\w’'-]+ ){1,3}[A-ZÀ-Ý][\w’'-]+)"
_REASON = Wording("a person is named: another may hold the office by the new session")


class _Holders(NamedTuple):
    """Where a name may follow, and the last words of what is no person's name."""

    after_office: re.Pattern[str]
    after_title: re.Pattern[str]
    no_person: frozenset[str]


@cache
def _holders() -> _Holders:
    with resource("conventions", "rollover_names.toml").open("rb") as file:
        data = tomllib.load(file)["holders"]
    offices, titles = ("|".join(map(re.escape, data[key])) for key in ("offices", "titles"))
    return _Holders(
        re.compile(rf"\b(?:{offices})\b[^,;:.“]{{0,90}}, {_NAME}(?=,| as\b| to\b| and\b|;|\.\Z)"),
        re.compile(rf"\b(?:{titles}) {_NAME}"),
        frozenset(data["no_person"]),
    )


def holder_flags(target: str, content: MarkedText) -> Iterator[Proposal]:
    """Each name of a person after an office or a title, notes and the title of the text left out."""
    if target.startswith("note:") or target == "title":
        return
    text = content.text.replace("\u00a0", " ")
    known = _holders()
    places = {
        found.span("name")
        for pattern in (known.after_office, known.after_title)
        for found in pattern.finditer(text)
        if found["name"].split()[-1] not in known.no_person
    }
    ends = {
        end: start for start, end in sorted(places)
    }  # "Judge Jane Doe" and "Jane Doe": the latter
    for end, start in sorted(ends.items()):
        words = content.text[start:end]
        yield flag(target, start, end, words, _REASON)
