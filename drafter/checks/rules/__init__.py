"""The rules, one per file; the docstring of each file is the help page of its rule."""

from __future__ import annotations

import functools
import importlib

from drafter.checks.rule import Rule

_NUMBERS = {
    "str": range(1, 31),
    "ital": range(1, 15),
    "also": range(1, 12),
    "num": range(1, 14),
    "sym": (1, 2, 3, 10, 11, 12),
    "cit": range(1, 12),
    "ses": range(1, 11),
    "fn": range(1, 15),
    "date": range(1, 8),
    "nbr": range(1, 13),
    "punc": range(1, 17),
    "typo": range(1, 8),
    "spell": range(1, 4),
    "cap": range(1, 5),
    "term": range(1, 11),
    "state": range(1, 5),
    "spon": range(1, 5),
    "page": range(1, 5),
    "sub": range(1, 10),
    "pbi": range(1, 5),
    "roll": range(1, 5),
    "amd": range(1, 4),
    "lang": (1,),
}
MODULES = tuple(f"{family}_{n:02}" for family, numbers in _NUMBERS.items() for n in numbers)
"""The files of this folder in the order of the families; a frozen build finds them by this list."""


@functools.cache
def registry() -> dict[str, Rule]:
    """Every rule by its id, those that are only explained included."""
    rules = [importlib.import_module(f"{__name__}.{name}").rule for name in MODULES]
    return {rule.id: rule for rule in rules}
