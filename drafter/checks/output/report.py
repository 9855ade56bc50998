"""The findings of one file, as every form of output takes them."""

from __future__ import annotations

from dataclasses import dataclass

from drafter.checks.finding import Finding
from drafter.document.draft import Suppression
from drafter.document.resolution import Resolution


@dataclass(frozen=True, slots=True)
class FileReport:
    """What was found in a file of that name, in reading order; `ignored` pairs each finding that the
    user chose to ignore with his choice and its reason."""

    name: str
    resolution: Resolution
    findings: tuple[Finding, ...]
    ignored: tuple[tuple[Finding, Suppression], ...] = ()
