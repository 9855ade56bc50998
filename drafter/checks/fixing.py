"""Applying many fixes at once, in an order in which every position still holds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from drafter.checks.engine import Checker
from drafter.checks.finding import Finding, Fix
from drafter.document.draft import Draft
from drafter.document.edits import Edit, EditError, ReplaceText, apply, apply_all

MOST_ROUNDS = 8
"""One fix can make room for another (a moved comma, then its note); more rounds than that would be
two rules at odds, and the rest is left to the user."""


def is_safe(finding: Finding) -> bool:
    """Whether the finding has a fix that needs no question."""
    return finding.fix is not None and finding.fix.safe


def fix_all(draft: Draft, findings: Iterable[Finding]) -> list[Edit]:
    """The edits of the fixes of these findings, to be applied one after the other.

    Fixes that touch the same characters exclude each other: the graver finding wins, the other
    waits for the next check. Findings without a fix are passed over.
    """
    taken: dict[str, list[tuple[int, int]]] = {}
    texts: dict[str, list[ReplaceText]] = {}
    others: list[Edit] = []
    whole_changed = False
    for finding in sorted(findings, key=lambda f: f.severity.rank):
        fix = finding.fix
        if fix is None:
            continue
        replacements = [edit for edit in fix.edits if isinstance(edit, ReplaceText)]
        if len(replacements) < len(fix.edits):
            if whole_changed or not _fits(draft, fix):
                continue
            whole_changed = True
        if any(_collides(taken.get(edit.target, []), edit) for edit in replacements):
            continue
        for edit in replacements:
            taken.setdefault(edit.target, []).append((edit.start, edit.end))
            texts.setdefault(edit.target, []).append(edit)
        others += [edit for edit in fix.edits if not isinstance(edit, ReplaceText)]
    edits: list[Edit] = []
    for changes in texts.values():
        changes.sort(key=lambda e: (e.start, e.end), reverse=True)
        edits += changes
    return edits + others


def _fits(draft: Draft, fix: Fix) -> bool:
    try:
        apply_all(draft.current, fix.edits)
    except EditError:
        return False
    return True


def _collides(taken: Sequence[tuple[int, int]], edit: ReplaceText) -> bool:
    # Ranges that only touch collide too: the words of one may depend on the other's.
    return any(start <= edit.end and edit.start <= end for start, end in taken)


def fix_until_settled(
    checker: Checker, draft: Draft, wanted: Callable[[Finding], bool] = is_safe
) -> tuple[Draft, list[Edit]]:
    """Check and fix until no wanted finding has a fix left; the draft then, and all edits."""
    done: list[Edit] = []
    for _ in range(MOST_ROUNDS):
        edits = fix_all(draft, [f for f in checker.check(draft) if wanted(f)])
        if not edits:
            break
        current = draft.current
        for edit in edits:
            current = apply(current, edit)
        done += edits
        draft = replace(draft, current=current)
    return draft, done
