"""Findings as JSON: a contract that scripts rely on; keys are added, never renamed."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from drafter.checks.finding import Finding
from drafter.checks.output.located import Locator
from drafter.document.resolution import Resolution


def as_objects(
    name: str, resolution: Resolution, findings: Sequence[Finding]
) -> list[dict[str, Any]]:
    """One object a finding. `paragraph` is the id of the paragraph or "title", "note:ID"; null for
    the text as a whole. Positions are indices into that text, a footnote reference counting one."""
    locator = Locator(resolution)
    return [_as_object(name, locator, finding) for finding in findings]


def _as_object(name: str, locator: Locator, finding: Finding) -> dict[str, Any]:
    found = locator.locate(finding)
    fix = finding.fix
    return {
        "file": name,
        "rule": finding.rule,
        "severity": str(finding.severity),
        "paragraph": finding.target or None,
        "label": found.label,
        "place": found.place,
        "start": finding.start,
        "end": finding.end,
        "excerpt": found.excerpt,
        "message": finding.message,
        "source": finding.source,
        "fix": None
        if fix is None
        else {"title": fix.title, "safe": fix.safe, "replacement": fix.replacement},
    }


def as_json(objects: Sequence[dict[str, Any]]) -> str:
    """The objects of all files as one JSON array."""
    return json.dumps(objects, ensure_ascii=False, indent=2) + "\n"
