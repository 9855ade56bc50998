"""The symbol of a draft follows its body: A/80/L.1, A/C.3/80/L.25, A/HRC/61/L.3, E/2024/L.13, S/2023/876.

A revision has "/Rev.1", an addition of sponsors "/Add.1". The Secretariat gives the symbol; a draft that has none
yet is in order. Explained here; the form of symbols in the text is SYM-10.

Source: RES-SYM-11; United Nations documentation research guide.
"""

from __future__ import annotations

from drafter.checks.finding import Severity
from drafter.checks.rule import explained_rule

rule = explained_rule("SYM-11", "The symbol of a draft", Severity.ADVICE, __name__)
