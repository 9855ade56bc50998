"""Which words are spelled rightly in a United Nations text: a general word list, which is American, made
British by rule, and the words of the issued texts and of the house."""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from importlib.resources import files
from typing import NamedTuple

from drafter.checks.spelling.close import CloseWords, distance
from drafter.conventions.spelling import is_un_word, spelling_row, un_words
from drafter.conventions.states import all_states
from drafter.conventions.typography import fold
from drafter.paths import resource

_LETTERS = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_REST = 5
"""So many letters a known word must have at least for a prefix to make a new one of it."""
_FUNCTION_WORDS = ("the", "and", "for", "of", "to", "in", "by", "on", "its", "with", "that", "all")
_BETWEEN = re.compile(r',\s*"')
_PIECE = 40_000
"""About how many characters of the word list are read at a time."""
_UN_BONUS = 10_000_000
"""Added to the frequency of words of issued texts, so that they are proposed first."""


@functools.cache
def _general() -> Mapping[str, int]:
    """The general English words of pyspellchecker with their frequencies. Takes about 0.15 s the first time.

    Read in pieces: while JSON is read, no other thread of the program can run, and all of it takes 0.1 s.
    """
    import gzip
    import json

    import spellchecker

    packed = files(spellchecker).joinpath("resources", "en.json.gz").read_bytes()
    entries = gzip.decompress(packed).decode("utf-8").lower().strip().removeprefix("{")
    entries = entries.removesuffix("}")
    words: dict[str, int] = {}
    start = 0
    while start < len(entries):
        found = _BETWEEN.search(entries, start + _PIECE)
        end = found.start() if found is not None else len(entries)
        words.update(json.loads("{" + entries[start:end] + "}"))
        start = end + 1
    return words


class _Variants(NamedTuple):
    """What british.toml says."""

    endings: tuple[tuple[str, str], ...]
    inside: tuple[tuple[str, str], ...]
    american: frozenset[str]
    prefixes: tuple[str, ...]


@functools.cache
def _variants() -> _Variants:
    with resource("words", "british.toml").open("rb") as file:
        data = tomllib.load(file)
    return _Variants(
        tuple((british, american) for british, american in data["endings"]),
        tuple((british, american) for british, american in data["inside"]),
        frozenset(data["american"]),
        tuple(data["prefixes"]),
    )


@functools.cache
def _modern() -> frozenset[str]:
    text = resource("words", "modern_words.txt").read_text(encoding="utf-8")
    return frozenset(line.lower() for line in text.split("\n") if line and line[0] != "#")


@functools.cache
def _names() -> frozenset[str]:
    """The words of the names of States."""
    names = " ".join(f"{s.name} {s.formal} {s.running_text}" for s in all_states())
    return frozenset(word.lower() for word in _LETTERS.findall(fold(names).replace("'", " ")))


@functools.cache
def _close() -> CloseWords:
    words = {
        word: count
        for word, count in _general().items()
        if "'" not in word and spelling_row(word) is None
    }
    for word in un_words():
        plain = fold(word).lower()
        words[plain] = words.get(plain, 0) + _UN_BONUS
    return CloseWords(words)


class Speller:
    """Knows words. `extra` are more of them: the house's and the user's own."""

    def __init__(self, extra: Iterable[str] = ()) -> None:
        self._extra = frozenset(fold(word).lower() for word in extra)
        self._known: dict[str, bool] = {}
        self._suggested: dict[str, list[str]] = {}

    def is_right(self, word: str) -> bool:
        """Whether a word is known and not the American form of another."""
        plain = bare(word)
        right = self._known.get(plain)
        if right is None:
            right = self.knows(plain) and self.un_form(plain) is None
            self._known[plain] = right
        return right

    def knows(self, word: str) -> bool:
        """Whether a word is spelled rightly somewhere; of a compound, whether each part is."""
        plain = bare(word)
        if self._is_listed(plain):
            return True
        if "-" in plain:
            return all(self._knows_part(part) for part in plain.split("-") if part)
        return self._knows_part(plain)

    def _is_listed(self, word: str) -> bool:
        return word in self._extra or is_un_word(word) or word in _names() or word in _modern()

    def _knows_part(self, part: str) -> bool:
        if len(part) == 1 or part in _variants().prefixes or self._is_plain(part):
            return True
        if part.endswith("s") and self._is_plain(part[:-1]):
            return True
        return any(
            part.startswith(prefix)
            and len(part) - len(prefix) >= _REST
            and self._is_plain(part.removeprefix(prefix))
            for prefix in _variants().prefixes
        )

    def _is_plain(self, word: str) -> bool:
        """Whether a word stands in a list, or is the British form of one that does."""
        return (
            self._is_listed(word)
            or word in _general()
            or any(american in _general() for american in _american_forms(word))
        )

    def un_form(self, word: str) -> str | None:
        """The form of United Nations texts, where a word is the American one; else None."""
        plain = bare(word)
        if plain in self._extra or is_un_word(plain) or plain not in _general():
            return None
        for british, american in _variants().endings:
            if british not in _variants().american or not plain.endswith(american):
                continue
            form = plain.removesuffix(american) + british
            if form != plain and is_un_word(form):
                return _capitals_of(word, form)
        return None

    def suggestions(self, word: str, limit: int = 5) -> list[str]:
        """What an unknown word may be meant to be, the likeliest first; empty where nothing is near."""
        if word not in self._suggested:
            self._suggested[word] = self._suggestions(word)
        return self._suggested[word][:limit]

    def _suggestions(self, word: str) -> list[str]:
        row = spelling_row(word)
        found = [row.right] if row is not None else []
        if (form := self.un_form(word)) is not None:
            found.append(form)
        plain = bare(word)
        found += [form for form in _with_z(plain) if form in _general()]
        found += [w for w in sorted(self._extra) if w in _near_extra(plain, self._extra)]
        split = _run_together(plain)
        found += split if plain.startswith(_FUNCTION_WORDS) else []
        found += _close().near(plain)
        found += split if not found else []
        return list(dict.fromkeys(_capitals_of(word, form) for form in found))


def bare(word: str) -> str:
    """The word as lists have it: plain, small, without the possessive."""
    plain = fold(word).lower().strip("'-")
    return plain.removesuffix("'s").removesuffix("s'")


def _american_forms(word: str) -> Iterator[str]:
    """What a British word may be in American spelling, by its ending, its inside, or both."""
    inside = [word.replace(british, american, 1) for british, american in _variants().inside]
    for form in dict.fromkeys([word, *inside]):
        if form != word:
            yield form
        for british, american in _variants().endings:
            if form.endswith(british):
                yield form.removesuffix(british) + american


def _with_z(word: str) -> list[str]:
    """The form with -ize of a word with -ise."""
    changed = re.sub(r"is(e|ed|es|ing|ation|ations|er|ers)\Z", r"iz\1", word)
    return [changed] if changed != word else []


def _near_extra(word: str, extra: frozenset[str]) -> set[str]:
    return {w for w in extra if abs(len(w) - len(word)) < 2 and distance(word, w) == 1}


def _run_together(word: str) -> list[str]:
    """Two words in place of one, where they may have run together: "tohuman"."""
    general = _general()
    places = [
        i
        for i in range(2, len(word) - 2)
        if word[:i] in general
        and word[i:] in general
        and (word[:i] in _FUNCTION_WORDS or min(i, len(word) - i) > 3)
    ]
    places.sort(key=lambda i: -min(general[word[:i]], general[word[i:]]))
    return [f"{word[:i]} {word[i:]}" for i in places[:2]]


def _capitals_of(word: str, form: str) -> str:
    if len(word) > 1 and word.isupper():
        return form.upper()
    return form[:1].upper() + form[1:] if word[:1].isupper() else form
