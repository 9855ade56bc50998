"""Hyphens go by the word: sub-, inter- and multi- are closed, non- takes a hyphen, with exceptions.

The forms that issued texts settle are in the table of SPELL-01; the others are left to the drafter.

Source: RES-SPELL-03; each compound counted in issued texts.
"""

from __future__ import annotations

from drafter.checks.finding import Severity
from drafter.checks.rule import explained_rule

rule = explained_rule("SPELL-03", "Hyphenation", Severity.ADVICE, __name__)
