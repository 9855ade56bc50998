"""A sentence of the program about a text: English as it stands, and it remembers what it was made of.

Whoever shows it in another language finds the other words by its template and fills in the same values;
everybody else has an ordinary string.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Self

from drafter.conventions.dates import format_date
from drafter.conventions.ordinals import session_ordinal

_MOST_ORDINAL = 999
"""A session with a greater number is named by its year."""


@dataclass(frozen=True, slots=True)
class SessionName:
    """A session in a sentence: "eighty-first session", "tenth special session", "2024 session"."""

    number: int
    kind: str = "regular"

    def __str__(self) -> str:
        if self.number > _MOST_ORDINAL:
            return f"{self.number} session"
        extra = "" if self.kind == "regular" else f"{self.kind} "
        return f"{session_ordinal(self.number)} {extra}session"


class Wording(str):
    """A template with places in braces, filled in; equal to the plain English string it makes.

    Values are words of the text, which stay as they are in every language; numbers; days; SessionName; or
    a Wording in its turn, which is translated, too. `forms` are the templates for one and for many,
    where a number decides.
    """

    __slots__ = ("forms", "template", "values")
    template: str
    values: Mapping[str, object]
    forms: tuple[int, str, str] | None

    def __new__(cls, template: str, /, **values: object) -> Self:
        """Raises KeyError where a place of the template has no value."""
        made = super().__new__(cls, template.format_map(_InEnglish(values)))
        made.template, made.values, made.forms = template, values, None
        return made

    def __reduce__(self) -> tuple[Callable[..., Wording], tuple[object, ...]]:
        return _made_again, (self.template, self.values, self.forms)

    def said(
        self,
        words: Callable[[str], str],
        value: Callable[[object], str],
        *,
        one_for_none: bool = False,
    ) -> str:
        """The sentence in another language.

        `words` gives the other template of an English one (the English where it has none), `value` says
        what is filled in and is no Wording. `one_for_none`: whether nought counts as one, as in French.
        """
        template = self.template
        if self.forms is not None:
            number, one, many = self.forms
            template = one if number == 1 or (number == 0 and one_for_none) else many
        filled = {
            name: one.said(words, value, one_for_none=one_for_none)
            if isinstance(one, Wording)
            else value(one)
            for name, one in self.values.items()
        }
        return words(template).format_map(filled)


def later(template: str) -> str:
    """A template of a constant as it is: a Wording is made of it where its values are known."""
    return template


def counted(number: int, one: str, many: str, **values: object) -> Wording:
    """The sentence for one or for many, `{n}` being the number and `values` what else is filled in."""
    made = Wording(one if number == 1 else many, n=number, **values)
    made.forms = (number, one, many)
    return made


class _InEnglish(dict[str, object]):
    """Values as an English sentence has them: "4 December 2000" for a day."""

    def __getitem__(self, name: str) -> object:
        value = super().__getitem__(name)
        return format_date(value, no_break=False) if isinstance(value, dt.date) else value


def _made_again(
    template: str, values: Mapping[str, object], forms: tuple[int, str, str] | None
) -> Wording:
    made = Wording(template, **values)
    made.forms = forms
    return made
