"""What a file of house rules says: phrases to look for, words to accept, rules to switch."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from drafter.checks.finding import Found, Severity
from drafter.checks.place import Role
from drafter.checks.rule import OWN_WORDS, RUNNING, Rule, text_rule
from drafter.checks.substitution import like, substitutions
from drafter.checks.views import TextView
from drafter.conventions.typography import fold
from drafter.conventions.wording import Wording

PREFIX = "HOUSE"
_ROLES = RUNNING | {Role.TITLE}

FixMode = Literal["auto", "ask", "never"]


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that the house does not want, and what it writes instead (empty: only told).

    `id` is that of the findings, "HOUSE-01"; `why` is the sentence that the user reads.
    """

    id: str
    find: str
    write: str = ""
    why: str = ""
    severity: Severity = Severity.WARNING
    fix: FixMode = "ask"
    capitals: bool = False
    """Whether capitals must be those of `find`."""


@dataclass(frozen=True, slots=True)
class HouseRules:
    """A file of house rules. `off` and `on` name rules or families; `words` are spelled rightly."""

    title: str = ""
    phrases: tuple[Phrase, ...] = ()
    words: frozenset[str] = frozenset()
    off: frozenset[str] = frozenset()
    on: frozenset[str] = frozenset()
    severities: tuple[tuple[str, Severity], ...] = ()

    def applied(self, rules: Iterable[Rule]) -> list[Rule]:
        """The rules as the house wants them, and its own after them."""
        severities = dict(self.severities)
        kept = [
            replace(rule, severity=severities[rule.id], severity_by_organ=())
            if rule.id in severities
            else rule
            for rule in rules
            if not _named(rule.id, self.off)
        ]
        return kept + [_rule(phrase) for phrase in self.phrases]

    def wants(self, rule_id: str) -> bool:
        """Whether the house asks for a rule although a profile leaves it out."""
        return rule_id.startswith(f"{PREFIX}-") or _named(rule_id, self.on)


def merged(several: Sequence[HouseRules]) -> HouseRules | None:
    """Several files as one; their phrases are numbered anew. None of none."""
    if not several:
        return None
    phrases = [phrase for house in several for phrase in house.phrases]
    return HouseRules(
        title="; ".join(house.title for house in several if house.title),
        phrases=tuple(replace(p, id=f"{PREFIX}-{n:02}") for n, p in enumerate(phrases, start=1)),
        words=frozenset().union(*(house.words for house in several)),
        off=frozenset().union(*(house.off for house in several)),
        on=frozenset().union(*(house.on for house in several)),
        severities=tuple(pair for house in several for pair in house.severities),
    )


def _named(rule_id: str, names: frozenset[str]) -> bool:
    return rule_id in names or rule_id.partition("-")[0] in names


def _rule(phrase: Phrase) -> Rule:
    pattern = _pattern(phrase)
    right = fold(phrase.write)

    def check(view: TextView) -> Iterator[Found]:
        if not _is_exchanged(phrase):
            for match in view.finditer(pattern):
                yield view.found(*match.span(), _message(phrase))
            return
        for found in substitutions(
            view, pattern, lambda m: _right(phrase, m[0]), "", safe=phrase.fix == "auto"
        ):
            if not _inside_right(view.folded, found.start, fold(phrase.find), right):
                yield replace(found, message=_message(phrase))

    title = Wording("House rule: {find}", find=phrase.find)
    declared = text_rule(phrase.id, title, phrase.severity, roles=_ROLES, zones=OWN_WORDS)(check)
    return replace(declared, module=__name__)


def _right(phrase: Phrase, wrong: str) -> str:
    """What to write; with a capital where only the text's own beginning gives `wrong` one."""
    return phrase.write if phrase.find[:1].isupper() else like(wrong, phrase.write)


def _pattern(phrase: Phrase) -> re.Pattern[str]:
    words = r"\s+".join(re.escape(word) for word in fold(phrase.find).split())
    start = r"(?<!\w)" if phrase.find[:1].isalnum() else ""
    end = r"(?!\w)" if phrase.find[-1:].isalnum() else ""
    return re.compile(f"{start}{words}{end}", 0 if phrase.capitals else re.IGNORECASE)


def _inside_right(text: str, start: int, wrong: str, right: str) -> bool:
    """Whether the words stand in what the house writes: "delegate" in "delegate of the State"."""
    offset = right.lower().find(wrong.lower())
    if offset < 0:
        return False
    begin = start - offset
    return begin >= 0 and text[begin : begin + len(right)].lower() == right.lower()


def _message(phrase: Phrase) -> str:
    """The sentence for the user; "{right}" and "{wrong}" in it stand for the words."""
    if phrase.why:
        return phrase.why.replace("{right}", phrase.write).replace("{wrong}", phrase.find)
    if phrase.write:
        return Wording("The house writes “{right}”.", right=phrase.write)
    return Wording("The house does not write “{wrong}”.", wrong=phrase.find)


def _is_exchanged(phrase: Phrase) -> bool:
    return bool(phrase.write) and phrase.fix != "never"
