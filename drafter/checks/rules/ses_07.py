"""Recess and closing of a session; organizational sessions.

The General Assembly meets in a main part to December and in a resumed part to the next September; the Human
Rights Council numbers its organizational sessions apart ("OS/12/1"). Explained here; nothing in a text can be
held against it.

Source: RES-SES-07; statement of the President of the Human Rights Council PRST OS/12/1.
"""

from __future__ import annotations

from drafter.checks.finding import Severity
from drafter.checks.rule import explained_rule

rule = explained_rule("SES-07", "Recess and closing", Severity.ADVICE, __name__)
