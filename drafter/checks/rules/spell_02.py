"""Words that no list knows are looked up on request, with the British dictionary and the words of United Nations texts.

It is never done while typing.

Source: RES-SPELL-02; United Nations house style.
"""

from __future__ import annotations

from drafter.checks.finding import Severity
from drafter.checks.rule import explained_rule

rule = explained_rule("SPELL-02", "General spelling", Severity.ADVICE, __name__)
