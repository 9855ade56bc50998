"""The line "[on the report of the Third Committee (A/55/1)]" of an adopted text."""

from __future__ import annotations

import re

from drafter.conventions.frames import foreign_committee

_COMMITTEE = re.compile(r"\b(First|Second|Third|Fourth|Fifth|Sixth) Committee\b")


def committee_of(report: str) -> str:
    """The Main Committee that reported, "" where the line names none."""
    found = _COMMITTEE.search(" ".join(report.split()))
    return found.group() if found is not None else foreign_committee(report)
