"""The templates that a query finds: the words, phrases and filters with which one searches the library, and words
that are mistyped by a letter."""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING

from drafter.clauses.store.filters import Filters, parse_filters
from drafter.clauses.store.query import parse_query
from drafter.clauses.store.spelling import one_letter_away
from drafter.conventions.typography import fold

if TYPE_CHECKING:
    from drafter.clauses.templates import ClauseTemplate

_LETTERS = re.compile(r"[^\W\d_]+")
_MARKUP = re.compile(r"\{[{%#].*?[}%#]\}|\[\^|\]|\*", re.DOTALL)
_MARKER = re.compile(r"^(?:also|further) ")
_SHORTEST = 4
"""Letters of a word that may be mistyped: a shorter one is near to too many."""
_OF_TEXTS = frozenset({"to", "subject", "session", "is"})
"""Filters on what a resolution has and a template has not."""


def found_templates(
    templates: Mapping[str, ClauseTemplate], query: str, organ: str = ""
) -> list[ClauseTemplate]:
    """The templates in which all that is looked for occurs, those made for the organ (an id) first."""
    rest, filters = parse_filters(query)
    parsed = parse_query(rest)
    words = [fold(word).casefold() for word in parsed.words] if parsed else []
    chosen = [one for one in templates.values() if _fits(one, filters)]
    found = _having(chosen, words)
    if words and not found:
        words = [_mended(word, chosen) for word in words]
        found = _having(chosen, words)

    def rank(one: ClauseTemplate) -> tuple[bool, int, str, str]:
        title = fold(one.title).casefold()
        # What is named so comes before what only speaks of it.
        missing = sum(word not in title for word in words)
        return organ not in one.organs, missing, one.topic, one.title

    return sorted(found, key=rank)


def _having(templates: list[ClauseTemplate], words: list[str]) -> list[ClauseTemplate]:
    return [one for one in templates if all(word in _text(one) for word in words)]


def _fits(template: ClauseTemplate, filters: Filters) -> bool:
    """Whether the filters leave a template; years say nothing of it."""
    for name, value in filters.given:
        wanted = fold(value).casefold()
        if name == "organ" and value not in template.organs:
            return False
        if name == "kind" and not _KINDS.get(wanted, wanted).startswith(template.kind):
            return False
        if name == "lang" and wanted != template.language:
            return False
        if name == "verb" and not _words(template.body).startswith(wanted):
            return False
        if name == "symbol" and not any(
            one.symbol.casefold().startswith(wanted) for one in template.source
        ):
            return False
        if name in _OF_TEXTS:
            return False
    return True


_KINDS = {"pp": "preambular", "preamble": "preambular", "op": "operative"}


@functools.lru_cache(maxsize=4096)
def _words(body: str) -> str:
    """The words of a body as one reads them, without what is filled in, nor "also" before them."""
    plain = " ".join(_MARKUP.sub(" ", fold(body)).casefold().split())
    return _MARKER.sub("", plain)


def _text(template: ClauseTemplate) -> str:
    """All that is said in a template and about it."""
    labels = " ".join(slot.label for slot in template.slots)
    about = " ".join((template.title, template.topic, template.kind, labels, template.id))
    sources = " ".join(one.symbol for one in template.source)
    return f"{fold(about).casefold()} {_words(template.body)} {sources.casefold()}"


def _mended(word: str, templates: list[ClauseTemplate]) -> str:
    """A word, or the words of a phrase, with each that no template has replaced by the commonest that is one
    letter away."""
    counts = Counter(w for one in templates for w in set(_LETTERS.findall(_text(one))))

    def best(match: re.Match[str]) -> str:
        typed = match[0]
        if len(typed) < _SHORTEST or any(known.startswith(typed) for known in counts):
            return typed
        near = one_letter_away(typed) & counts.keys()
        return max(near, key=lambda one: (counts[one], one), default=typed)

    return _LETTERS.sub(best, word)
