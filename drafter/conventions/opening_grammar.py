"""Opening phrases that the table does not know: where would their italics stop? (RES-ITAL-01 to -07)

Italic are an adverb, the verb (or participle, or adjective), its particle or fixed object, "with ..." and
a quality, "its ..." and the noun of a stance; roman is the preposition that follows, and all the rest.
The words are data: resources/conventions/opening_grammar.toml.
"""

from __future__ import annotations

import functools
import tomllib
from dataclasses import dataclass

from drafter.conventions.opening_table import OpeningKind, known_phrases
from drafter.conventions.verb_forms import participle, present, stem_of_present
from drafter.paths import resource

# Words in -s that may begin a sentence and are no verbs.
_NO_VERBS = frozenset(
    ["as", "this", "his", "its", "all", "members", "states", "nations", "governments", "parties", "peoples", "always", "perhaps", "thus", "whereas", "unless", "towards", "across", "besides", "afterwards", "is", "was", "has", "does", "us", "these", "those", "others", "persons", "children", "measures", "efforts", "activities", "countries", "rights", "women's", "united", "less", "progress", "access", "process"]
)  # fmt: skip
_NO_PARTICIPLES = frozenset(
    [
        "during",
        "nothing",
        "something",
        "everything",
        "anything",
        "king",
        "thing",
        "morning",
        "evening",
        "meeting",
        "spring",
        "string",
        "following",
        "according",
        "being",
        "including",
        "concerning",
        "regarding",
        "pending",
    ]
)
_OBJECT_BEGINS = frozenset(
    ["the", "a", "an", "its", "all", "any", "every", "each", "both", "this", "these", "those"]
)
# Directly after the verb only: "Recalling in particular"; not after a noun.
_IN_PARTICULAR = frozenset({("in", "particular")})


@dataclass(frozen=True, slots=True)
class _Words:
    adverbs: frozenset[tuple[str, ...]]
    afterwords: frozenset[tuple[str, ...]]
    adjectives: frozenset[str]
    qualities: frozenset[str]
    possessions: frozenset[str]
    degrees: frozenset[str]
    expressed: frozenset[str]
    expressing: frozenset[str]
    verbs: frozenset[str]
    stance: frozenset[str]
    phrasal: dict[str, frozenset[tuple[str, ...]]]
    having: dict[str, frozenset[tuple[str, ...]]]


@functools.cache
def _words() -> _Words:
    with resource("conventions", "opening_grammar.toml").open("rb") as file:
        data = tomllib.load(file)

    def groups(name: str) -> frozenset[tuple[str, ...]]:
        return frozenset(tuple(entry.split()) for entry in data[name])

    def table(name: str) -> dict[str, frozenset[tuple[str, ...]]]:
        return {
            key: frozenset(tuple(entry.split()) for entry in entries)
            for key, entries in data[name].items()
        }

    return _Words(
        adverbs=groups("adverbs"),
        afterwords=groups("afterwords"),
        adjectives=frozenset(data["adjectives"]),
        qualities=frozenset(data["qualities"]),
        possessions=frozenset(data["possessions"]),
        degrees=frozenset(data["degrees"]),
        expressed=frozenset(data["expressed"]),
        expressing=frozenset(data["verbs_of_expressing"]),
        verbs=frozenset(data["verbs"]),
        stance=frozenset(data["verbs_of_stance"]),
        phrasal=table("phrasal"),
        having=table("having"),
    )


@functools.cache
def known_verbs() -> frozenset[str]:
    """The stems of the verbs that open operative paragraphs, from the table and the grammar."""
    words = _words()
    stems = set(words.expressing | words.stance | words.verbs | set(words.phrasal))
    for known in known_phrases("operative"):
        first = known.phrase.split(" ", 1)[0].lower()
        if first.endswith("s") and not first.endswith("ss"):
            stems.add(stem_of_present(first))
    return frozenset(stems)


@functools.cache
def _stems(kind: OpeningKind) -> dict[str, str]:
    form = present if kind == "operative" else participle
    return {form(stem): stem for stem in known_verbs()}


class _Reader:
    """Reads tokens from the left; ``at`` is how many belong to the italics so far."""

    def __init__(self, tokens: list[str], kind: OpeningKind) -> None:
        self.tokens = [token.lower() for token in tokens]
        self.kind = kind
        self.words = _words()
        self.at = 0

    def peek(self, offset: int = 0) -> str:
        index = self.at + offset
        return self.tokens[index] if index < len(self.tokens) else ""

    def take_group(self, groups: frozenset[tuple[str, ...]]) -> bool:
        """Take the longest of the groups that stands here."""
        best = 0
        for group in groups:
            size = len(group)
            if size > best and tuple(self.tokens[self.at : self.at + size]) == group:
                best = size
        self.at += best
        return best > 0

    def take_noun(self, nouns: frozenset[str]) -> bool:
        """Take degrees and a noun: "deep and abiding concern and regret"."""
        start = self.at
        while self.peek() in self.words.degrees or (
            self.peek() == "and" and self.peek(1) in self.words.degrees and self.at > start
        ):
            self.at += 1
        if self.peek() not in nouns:
            self.at = start
            return False
        self.at += 1
        if self.peek() == "and":
            ahead = 1
            while self.peek(ahead) in self.words.degrees:
                ahead += 1
            if self.peek(ahead) in nouns:
                self.at += ahead + 1
        return True

    def is_verb(self, offset: int = 0) -> bool:
        """Whether the token there is a verb in the form of the kind: a known one, or an unknown one
        that what follows shows to be a verb ("Lauds the work", not "Persons with disabilities")."""
        word, following = self.peek(offset), self.peek(offset + 1)
        if not word.replace("-", "").isalpha() or word in _NO_VERBS:
            return False
        if self.kind == "preambular":
            return word.endswith("ing") and len(word) > 5 and word not in _NO_PARTICIPLES
        if word in _stems("operative"):
            return True
        return (
            len(word) > 4
            and word.endswith("s")
            and not word.endswith(("ss", "us", "is"))
            and following in _OBJECT_BEGINS
        )

    def read_adverb(self) -> bool:
        return self.take_group(self.words.adverbs)

    def read(self) -> int:
        """How many tokens are italic; 0 where this is no opening."""
        self.read_adverb()
        first = self.peek()
        if self.kind == "preambular" and first in ("having", "being"):
            return self.read_auxiliary(first)
        if first in ("remains", "remaining"):
            return self.read_state(required=False)
        if first in ("continues", "continuing") and self.peek(1) == "to":
            return self.read_continuing()
        if self.kind == "preambular" and first in self.words.adjectives:
            return self.read_state(required=True)
        if not self.is_verb():
            return 0
        self.read_verb(_stems(self.kind).get(first, first))
        return self.at

    def read_auxiliary(self, first: str) -> int:
        self.at += 1
        if first == "being":
            return self.read_state(required=True)
        if self.take_group(self.words.phrasal.get("have", frozenset())):
            return self.at
        verb = self.peek()
        if not verb.isalpha() or verb in ("the", "its", "a", "an", "been", "that"):
            return 0
        self.at += 1
        self.take_group(self.words.having.get(verb, frozenset()))
        self.read_quality()
        return self.at

    def read_state(self, *, required: bool) -> int:
        """An adjective with its adverb: "Remains deeply concerned", "Alarmed and concerned"."""
        start = self.at
        if self.peek() in ("remains", "remaining"):
            self.at += 1
            if self.peek() == "however":
                self.at += 1
        self.read_adverb()
        if self.peek() not in self.words.adjectives:
            self.at = start if required else start + 1
            return 0 if required else self.at
        self.at += 1
        if self.peek() == "and":
            back = self.at
            self.at += 1
            self.read_adverb()
            if self.peek() in self.words.adjectives:
                self.at += 1
            else:
                self.at = back
        self.take_group(self.words.afterwords)
        return self.at

    def read_continuing(self) -> int:
        """ "Continues to express particular concern", "Continues to be concerned"."""
        self.at += 2
        if self.peek() == "be":
            self.at += 1
            return self.read_state(required=True)
        if not self.peek().isalpha():
            return 0
        self.read_verb(self.peek())
        return self.at

    def read_quality(self) -> None:
        """ "with deep concern", "with appreciation and satisfaction"."""
        start = self.at
        if self.peek() == "with":
            self.at += 1
            if self.peek() in ("a", "an", "the"):
                self.at += 1
            if not self.take_noun(self.words.qualities):
                self.at = start

    def read_verb(self, stem: str) -> None:
        """The verb that stands here, and what belongs to it."""
        words = self.words
        self.at += 1
        self.take_group(words.phrasal.get(stem, frozenset()))
        self.take_group(words.afterwords | _IN_PARTICULAR)
        self.read_quality()
        self.read_stance(stem)
        self.take_group(words.afterwords)
        if self.peek() == "and":
            back = self.at
            self.at += 1
            self.read_adverb()
            if self.is_verb():
                self.read_verb(_stems(self.kind).get(self.peek(), self.peek()))
            else:
                self.at = back

    def read_stance(self, stem: str) -> None:
        """ "its deep concern", "its call upon", "grave concern", "the hope"."""
        words, start = self.words, self.at
        if stem in words.stance or stem in words.expressing:
            self.take_group(words.afterwords)
            if self.peek() == "its":
                self.at += 1
                if self.take_noun(words.possessions):
                    noun = self.tokens[self.at - 1]
                    if noun in ("call", "calls") and self.peek() in ("upon", "for", "on"):
                        self.at += 1
                    return
                self.at = start
        if stem in words.expressing:
            if self.peek() == "the" and stem in ("express", "share"):
                self.at += 1
            if not self.take_noun(words.expressed):
                self.at = start


def grammar_extent(tokens: list[str], kind: OpeningKind) -> int:
    """How many of the tokens are italic by the grammar; 0 where they are no opening phrase.

    ``tokens`` are the first words of a paragraph up to its first comma or other mark, without
    "also" and "further".
    """
    return _Reader(tokens, kind).read() if tokens and tokens[0][:1].isupper() else 0


@functools.cache
def _going_on() -> frozenset[str]:
    words = _words()
    groups = words.afterwords.union(*words.phrasal.values())
    first = {group[0] for group in groups | words.adverbs if group[0] not in ("the", "to")}
    return frozenset(
        {"with", "its", "and"} | first | words.adjectives | words.degrees | words.expressed
    )


def may_go_on(phrase: str, word: str) -> bool:
    """Whether a word after a known phrase may belong to a longer one that the table lacks."""
    if word == "to":
        return phrase in ("Continues", "Continuing")
    return word in _going_on()
