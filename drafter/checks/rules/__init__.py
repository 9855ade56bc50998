"""The rules, one per file; the docstring of each file is the help page of its rule."""

from __future__ import annotations

import functools
import importlib

from drafter.checks.rule import Rule

MODULES = (
    *(f"ital_{n:02}" for n in range(1, 15)),
    *(f"ses_{n:02}" for n in range(1, 11)),
    *(f"fn_{n:02}" for n in range(1, 15)),
    "sub_06",
    "sub_08",
    *(f"pbi_{n:02}" for n in range(1, 5)),
    *(f"roll_{n:02}" for n in range(1, 5)),
    "amd_01",
    *(f"spell_{n:02}" for n in range(1, 4)),
    *(f"cap_{n:02}" for n in range(1, 5)),
    *(f"term_{n:02}" for n in range(1, 11)),
    *(f"state_{n:02}" for n in range(1, 5)),
    *(f"spon_{n:02}" for n in range(1, 5)),
    *(f"pbi_{n:02}" for n in range(1, 5)),
    *(f"punc_{n:02}" for n in range(1, 17)),
    *(f"typo_{n:02}" for n in range(1, 8)),
    *(f"date_{n:02}" for n in range(1, 8)),
    *(f"nbr_{n:02}" for n in range(1, 13)),
    *(f"cit_{n:02}" for n in range(1, 12)),
    *(f"sym_{n:02}" for n in (1, 2, 3, 10, 11, 12)),
    *(f"num_{n:02}" for n in range(1, 14)),
    *(f"also_{n:02}" for n in range(1, 12)),
    *(f"str_{n:02}" for n in range(1, 31)),
)
"""The files of this folder in the order of the families; a frozen build finds them by this list."""


@functools.cache
def registry() -> dict[str, Rule]:
    """Every rule by its id, those that are only explained included."""
    rules = [importlib.import_module(f"{__name__}.{name}").rule for name in MODULES]
    return {rule.id: rule for rule in rules}
