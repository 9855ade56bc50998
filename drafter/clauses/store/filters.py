"""The parts of a query that narrow it: `organ:hrc verb:requests to:"Member States" after:2020`."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from drafter.clauses.store.facets import facet
from drafter.conventions.organs import organ_from_code
from drafter.conventions.typography import fold

NAMES = (
    *("organ", "verb", "to", "after", "before", "session", "subject", "kind", "symbol"),
    *("lang", "is"),
)
_OF_PARAGRAPHS = frozenset({"verb", "kind", "to", "is"})
_KEPT = {"favourite": "r.is_favourite", "noted": "r.note != ''", "kept": "1"}
_FIELD = re.compile(rf'(?<!\S)({"|".join(NAMES)}):(?:"([^"]*)"|(\S+))', re.IGNORECASE)
_DATE = re.compile(r"(\d{4})(?:-\d\d)?(?:-\d\d)?")
_KINDS = {"pp": "preambular", "preamble": "preambular", "op": "operative", "sub": "subparagraph"}
_BEGINS = "LIKE ? ESCAPE '\\'"
_IS_KEPT = (
    " AND p.id IN (SELECT q.id FROM remarks r JOIN paragraphs q ON q.text_hash = r.text_hash "
    "JOIN documents x ON x.id = q.document AND x.symbol = r.symbol AND x.language = r.language WHERE {})"
)
UNSAFE = re.compile("[\x00\ud800-\udfff]")
"""What no text of SQLite can have."""
_FIRST_YEAR = 1946
_LONGEST = 1000


@dataclass(frozen=True, slots=True)
class Filters:
    """`facets` are expressions over the words of `store.facets`, all of which must hold; a paragraph's
    date is at or after `after` and before `before`, each YYYY, YYYY-MM or YYYY-MM-DD or "". The subject
    of a resolution and the addressee of a paragraph begin with `subject` and `addressee`, whatever their
    capitals; `kept` is how the user kept a paragraph, a key of _KEPT. `given` are all filters as they were typed, by name, an organ by its id."""

    facets: tuple[str, ...] = ()
    after: str = ""
    before: str = ""
    subject: str = ""
    addressee: str = ""
    kept: str = ""
    given: tuple[tuple[str, str], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.facets or self.subject or self.addressee or self.kept)

    @property
    def of_paragraphs(self) -> bool:
        """Whether paragraphs are meant, not whole resolutions."""
        return any(name in _OF_PARAGRAPHS for name, _ in self.given)

    @property
    def condition(self) -> tuple[str, tuple[str, ...]]:
        """What no word of the index tells of a paragraph `p`, its subject left out, and the values."""
        sql, values = "", []
        if self.addressee:
            sql += f" AND p.addressee {_BEGINS}"
            values.append(_beginning(self.addressee))
        if self.kept:
            sql += _IS_KEPT.format(_KEPT[self.kept])
        return sql, tuple(values)

    @property
    def is_read(self) -> bool:
        """Whether paragraphs must be read for it: the index does not tell."""
        return bool(self.subject or self.addressee or self.kept)

    @property
    def is_finer(self) -> bool:
        """Whether a bound is finer than a year, which is all that the index knows."""
        return len(self.after) > 4 or len(self.before) > 4

    def allows(self, date: str) -> bool:
        """Whether a resolution of that date is meant."""
        return (not self.after or date >= self.after) and (not self.before or date < self.before)


def parse_filters(text: str) -> tuple[str, Filters]:
    """What is left of a query without its filters, and these. A name with nothing sensible after it is
    left in the query, as words to be found."""
    facets: list[str] = []
    bounds = {"after": "", "before": ""}
    plain = {"subject": "", "to": "", "is": ""}
    given: dict[str, str] = {}

    def taken(match: re.Match[str]) -> str:
        name, value = match[1].lower(), (match[2] if match[2] is not None else match[3])
        if name in bounds:
            if not _DATE.fullmatch(value):
                return match[0]
            bounds[name] = given[name] = value
            return " "
        if name in plain:
            value = value.lower() if name == "is" else value
            if not any(c.isalnum() for c in value) or (name == "is" and value not in _KEPT):
                return match[0]
            plain[name] = given[name] = value
            return " "
        expression = _expression(name, value)
        if expression is None:
            return match[0]
        facets.append(expression)
        organ = organ_from_code(value.upper()) if name == "organ" else None
        given[name] = organ.id if organ else value
        return " "

    rest = _FIELD.sub(taken, UNSAFE.sub(" ", fold(text[:_LONGEST])))
    if any(bounds.values()):
        facets.append(_years(bounds["after"], bounds["before"]))
    return rest, Filters(
        tuple(facets),
        **bounds,
        subject=plain["subject"],
        addressee=plain["to"],
        kept=plain["is"],
        given=tuple(given.items()),
    )


def _beginning(value: str) -> str:
    """A pattern for what begins so, whatever its capitals."""
    return re.sub(r"([\\%_])", r"\\\1", value) + "%"


def exactly(name: str, value: str) -> str:
    """The expression for a property with that value."""
    return f'"{facet(name, value)}"'


def with_filters(query: str, **filters: str) -> str:
    """The query with these filters in place of others of their names; an empty value takes one away."""
    kept = _FIELD.sub(lambda m: " " if m[1].lower() in filters else m[0], query)
    added = [_written(name, value) for name, value in filters.items() if value]
    return " ".join([*added, *kept.split()])


def _written(name: str, value: str) -> str:
    bare = value.replace('"', "")
    return f'{name}:"{bare}"' if " " in bare else f"{name}:{bare}"


def _expression(name: str, value: str) -> str | None:
    if not any(character.isascii() and character.isalnum() for character in value):
        return None
    match name:
        case "organ":
            organ = organ_from_code(value.upper())
            return exactly("organ", organ.id if organ else value)
        case "kind":
            return exactly("kind", _KINDS.get(value.lower(), value))
        case "lang":
            return exactly("language", value)
        case "session":
            return exactly("session", value)
        case "verb" | "symbol":
            return exactly(name, value) + " *"
    return None


def _years(after: str, before: str) -> str:
    """One of the years in which the bounds lie."""
    last = datetime.datetime.now(datetime.UTC).year + 2
    start = max(int(after[:4]), _FIRST_YEAR) if after else _FIRST_YEAR
    end = min(int(before[:4]) - (len(before) == 4), last) if before else last
    years = [exactly("year", str(year)) for year in range(start, end + 1)]
    return " OR ".join(years) or exactly("year", "none")
