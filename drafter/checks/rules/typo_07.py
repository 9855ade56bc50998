"""Türkiye and Côte d’Ivoire have their diacritics, Sao Tome and Principe has none: STATE-01 checks it.

Source: RES-TYPO-07; UNTERM.
"""

from __future__ import annotations

from drafter.checks.finding import Severity
from drafter.checks.rule import explained_rule

rule = explained_rule("TYPO-07", "Diacritics", Severity.ADVICE, __name__)
