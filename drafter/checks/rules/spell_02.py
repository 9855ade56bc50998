"""Words that no list knows are looked up on request: in the window, or with `drafter check --spelling`.

A pass of its own, never made while typing. Known are: a general English word list made British (colour, centre,
analyse, but organize), every word that five or more issued resolutions use, the names of States, the words of your house
rules and your own list.

Right: the rights of persons belonging to minorities
Wrong: the rigths of persons belonging to minorities

Exceptions: quotations, titles in italics, names, symbols, capitals; what SPELL-01 reports already. Advice: a word that no
list knows may be right.

Source: RES-SPELL-02; United Nations house style; words counted in issued texts.
"""

from __future__ import annotations

from drafter.checks.finding import Severity
from drafter.checks.rule import explained_rule

rule = explained_rule("SPELL-02", "General spelling", Severity.ADVICE, __name__)
