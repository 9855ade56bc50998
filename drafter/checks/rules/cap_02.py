"""Titles of resolutions and agenda items are in sentence case: STR-15 checks it.

Source: RES-CAP-02; measured: 97 % of titles.
"""

from __future__ import annotations

from drafter.checks.finding import Severity
from drafter.checks.rule import explained_rule

rule = explained_rule("CAP-02", "Titles in sentence case", Severity.ADVICE, __name__)
