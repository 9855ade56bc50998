"""Reading a file of house rules; a mistake in it is told with file, place and reason."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

from drafter.checks.finding import Severity
from drafter.checks.house.rules import PREFIX, FixMode, HouseRules, Phrase

MOST_BYTES = 1024 * 1024
MOST_PHRASES = 2000
_LONGEST = 300
_KEYS = {"title", "words", "rules", "phrases"}
_RULE_KEYS = {"off", "on", "severity"}
_PHRASE_KEYS = {"find", "write", "why", "severity", "fix", "capitals"}
_FIXES = ("auto", "ask", "never")


class HouseFileError(ValueError):
    """A file of house rules cannot be used; the text is a sentence for the user."""


def load(path: Path, known: frozenset[str]) -> HouseRules:
    """The house rules in a file; `known` are the rules and families there are.

    Raises HouseFileError with one sentence: the file, the line or key, the reason.
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            raise HouseFileError(f"{path.name}: the file is larger than a megabyte.")
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise HouseFileError(f"{path}: it cannot be read ({error.strerror or error}).") from error
    except UnicodeDecodeError as error:
        raise HouseFileError(f"{path.name}: it is not UTF-8; save it as UTF-8.") from error
    return parse(text, path.name, known)


def parse(text: str, name: str, known: frozenset[str]) -> HouseRules:
    """The house rules in the text of a file of that name. Raises HouseFileError."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise HouseFileError(f"{name}: {_reason(error)}.") from error
    except RecursionError as error:
        raise HouseFileError(f"{name}: it is nested too deeply.") from error
    return _Reader(name, known).house(data)


def _reason(error: tomllib.TOMLDecodeError) -> str:
    """ "line 3, column 5: expected ...", as the parser puts it the other way round."""
    what, _, where = str(error).rpartition(" (at ")
    return f"{where.rstrip(')')}: {what[:1].lower()}{what[1:]}" if what else str(error)


class _Reader:
    """Turns the values of a file into house rules, and names the first mistake."""

    def __init__(self, name: str, known: frozenset[str]) -> None:
        self._name = name
        self._known = known

    def house(self, data: Mapping[str, Any]) -> HouseRules:
        """The whole file."""
        self._only(data, _KEYS, "")
        rules = self._table(data.get("rules", {}), "rules")
        self._only(rules, _RULE_KEYS, "rules.")
        phrases = data.get("phrases", [])
        if not isinstance(phrases, list):
            raise self._error("phrases", "it must be a list: write [[phrases]] before each")
        if len(phrases) > MOST_PHRASES:
            raise self._error("phrases", f"there are more than {MOST_PHRASES}")
        return HouseRules(
            title=self._text(data.get("title", ""), "title"),
            phrases=tuple(self._phrase(p, n) for n, p in enumerate(phrases, start=1)),
            words=frozenset(self._texts(data.get("words", []), "words")),
            off=frozenset(self._rule_names(rules.get("off", []), "rules.off")),
            on=frozenset(self._rule_names(rules.get("on", []), "rules.on")),
            severities=tuple(self._severities(rules.get("severity", {}))),
        )

    def _phrase(self, value: object, number: int) -> Phrase:
        key = f"phrases, number {number}"
        entry = self._table(value, key)
        self._only(entry, _PHRASE_KEYS, f"{key}, ")
        find = self._text(entry.get("find", ""), f"{key}, find")
        if not find.strip():
            raise self._error(key, "“find” is missing: the words to look for")
        fix = self._text(entry.get("fix", "ask"), f"{key}, fix")
        if fix not in _FIXES:
            raise self._error(f"{key}, fix", f"“{fix}” is none of auto, ask, never")
        capitals = entry.get("capitals", False)
        if not isinstance(capitals, bool):
            raise self._error(f"{key}, capitals", "it must be true or false")
        return Phrase(
            f"{PREFIX}-{number:02}",
            find.strip(),
            self._text(entry.get("write", ""), f"{key}, write"),
            self._text(entry.get("why", ""), f"{key}, why"),
            self._severity(entry.get("severity", "warning"), f"{key}, severity"),
            cast("FixMode", fix),
            capitals,
        )

    def _severities(self, value: object) -> list[tuple[str, Severity]]:
        table = self._table(value, "rules.severity")
        names = self._rule_names(list(table), "rules.severity")
        return [
            (name, self._severity(severity, f"rules.severity, {name}"))
            for name, severity in zip(names, table.values(), strict=True)
        ]

    def _severity(self, value: object, key: str) -> Severity:
        try:
            return Severity(self._text(value, key))
        except ValueError as error:
            if isinstance(error, HouseFileError):
                raise
            raise self._error(key, f"“{value}” is none of error, warning, advice") from error

    def _rule_names(self, value: object, key: str) -> list[str]:
        names = [name.strip().upper().removeprefix("RES-") for name in self._texts(value, key)]
        for name in names:
            if name not in self._known:
                raise self._error(key, f"there is no rule {name}")
        return names

    def _texts(self, value: object, key: str) -> list[str]:
        if not isinstance(value, list):
            raise self._error(key, "it must be a list of texts in square brackets")
        return [self._text(item, key) for item in value]

    def _text(self, value: object, key: str) -> str:
        if not isinstance(value, str):
            raise self._error(key, "it must be a text in quotation marks")
        if len(value) > _LONGEST:
            raise self._error(key, f"it is longer than {_LONGEST} characters")
        return value

    def _table(self, value: object, key: str) -> Mapping[str, Any]:
        if not isinstance(value, dict):
            raise self._error(key, "it must be a table with keys of its own")
        return value

    def _only(self, table: Mapping[str, Any], allowed: set[str], where: str) -> None:
        for key in table:
            if key not in allowed:
                known = ", ".join(sorted(allowed))
                raise self._error(f"{where}{key}", f"no such key; there are {known}")

    def _error(self, key: str, reason: str) -> HouseFileError:
        return HouseFileError(f"{self._name}, {key}: {reason}.")
