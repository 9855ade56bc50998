"""The sponsors of a draft: "Costa Rica, Mexico* and Uruguay: draft resolution"."""

from __future__ import annotations

import re

_ON_BEHALF = re.compile(
    r"^(?P<who>.*?)[*]*,?\s+on behalf of\s+(?P<group>.*)$", re.IGNORECASE | re.DOTALL
)
# States with "and" in their names, by the words before it.
_WITH_AND = (
    "Bosnia", "Antigua", "Trinidad", "Saint Kitts", "Saint Vincent", "Sao Tome",
    "United Kingdom of Great Britain",
)  # fmt: skip
_SMALL = re.compile(r"\b(?!and\b|of\b|the\b|on\b|behalf\b|that\b|are\b|members\b)[a-z]{3,}\b")


def sponsor_names(text: str) -> tuple[tuple[str, ...], str]:
    """The sponsors one by one, without asterisks, and the group for which one of them speaks."""
    text = re.sub(r"\s+", " ", text.replace("*", ""))
    behalf = _ON_BEHALF.match(text)
    group = ""
    if behalf is not None:
        text, group = behalf["who"], behalf["group"].strip()
    names = [part.strip() for part in text.split(",")]
    if names:
        names[-1:] = _last_two(names[-1])
    return tuple(name for name in names if name), group


def _last_two(text: str) -> list[str]:
    """ "Uruguay and Viet Nam" as two, "Bosnia and Herzegovina" as one."""
    for match in re.finditer(r"\s+and\s+(?=[A-Z])", text):
        first, second = text[: match.start()], text[match.end() :]
        if not first.endswith(_WITH_AND):
            return [first, second]
    return [text]


def looks_like_sponsors(text: str) -> bool:
    """Whether a line of the masthead lists States rather than the words of an agenda item."""
    return "," in text and _SMALL.search(text) is None
