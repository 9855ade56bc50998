"""The engine: runs the rules over a draft and keeps what did not change.

Results are cached by identity of the text (every text is an immutable value) together with all
else a text rule may look at: its place and the scope. Rules on the whole text run again only when
the facts that they asked for have changed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from drafter.checks.finding import Finding, Found
from drafter.checks.house.rules import HouseRules
from drafter.checks.known import KnowledgeSource, KnownTexts
from drafter.checks.marks_of_negotiation import apart_from_marks
from drafter.checks.place import Place
from drafter.checks.profiles import Profile, profile
from drafter.checks.rule import Rule
from drafter.checks.scope import Scope, scope_of
from drafter.checks.suppression import Ignored, split
from drafter.checks.text_table import Row, TextTable
from drafter.checks.views import Shared, TextView, WholeView
from drafter.document.draft import Draft, Suppression


@dataclass(slots=True)
class _LastRun:
    """What rules on the whole text saw last time, and what they found."""

    frame: tuple[object, ...]
    rows: list[Row]
    findings: list[list[Finding]]


class Checker:
    """Checks drafts. Keep one per open draft: it remembers the last check.

    `select` and `ignore` name rules ("SES-04") or families ("SES"); nothing selected means all.
    `always` are suppressions that hold in every draft, `house` the rules of the user's house. `known`
    is asked at the first check, in its thread, for what the user's library knows of resolutions.
    Raises UnknownProfileError for a profile that does not exist.
    """

    def __init__(
        self,
        profile_name: str = "all",
        *,
        select: Sequence[str] = (),
        ignore: Sequence[str] = (),
        rules: Sequence[Rule] | None = None,
        always: Sequence[Suppression] = (),
        house: HouseRules | None = None,
        known: KnowledgeSource | None = None,
    ) -> None:
        if rules is None:
            from drafter.checks.rules import registry

            rules = list(registry().values())
        chosen = profile(profile_name)
        if house is not None:
            rules = house.applied(rules)
        self.ignored: list[Ignored] = []
        """What the last check found and the user chose to ignore, in reading order."""
        self._always = tuple(always)
        self._rules = [
            rule
            for rule in rules
            if rule.can_judge
            and (not select or _named(rule.id, select))
            and not _named(rule.id, ignore)
            and _wanted(rule.id, chosen, house)
        ]
        self._house = house
        self._ask = known
        self._known: KnownTexts = {}
        self._scope: Scope | None = None

    def wants(self, rule_id: str, profile_name: str) -> bool:
        """Whether a profile, or the house, wants a rule. Raises UnknownProfileError."""
        return _wanted(rule_id, profile(profile_name), self._house)

    def _begin(self, scope: Scope) -> None:
        self._scope = scope
        self._table = TextTable(scope)
        in_scope = [rule for rule in self._rules if rule.holds_in(scope)]
        self._on_texts = [rule for rule in in_scope if rule.check_text is not None]
        self._on_whole = [rule for rule in in_scope if rule.check_whole is not None]
        self._asked = {rule.facts for rule in self._on_whole if rule.facts is not None}
        self._by_place: dict[Place, list[Rule]] = {}
        self._last: _LastRun | None = None

    def check(self, draft: Draft) -> list[Finding]:
        """All findings that are not suppressed, in reading order.

        The rules are those of English texts; a rule for other languages says so. None holds for a text
        in Russian, Arabic or Chinese.
        """
        self.ignored = []
        if not any(draft.current.language in rule.languages for rule in self._rules):
            return []
        if self._ask is not None:
            self._known, self._ask = self._ask(), None
        scope = scope_of(draft.current)
        if scope != self._scope:
            self._begin(scope)
        self._table.update(draft.current)
        rows = self._table.rows
        findings: list[Finding] = []
        for row in rows:
            if row.findings is None:
                row.findings = self._check_text(row.view)
            if row.findings:
                findings += row.findings
        for found in self._check_whole(draft, scope, rows):
            findings += found
        findings = apart_from_marks(findings, rows)
        findings, self.ignored = split(draft, _in_order(findings, rows), self._always)
        return findings

    def _check_text(self, view: TextView) -> list[Finding]:
        place = view.place
        rules = self._by_place.get(place)
        if rules is None:
            rules = [r for r in self._on_texts if place.role in r.roles and place.zone in r.zones]
            self._by_place[place] = rules
        findings: list[Finding] = []
        for rule in rules:
            if rule.triggers and not view.facts.has_any(rule.triggers):
                continue
            if rule.check_text is not None:
                findings += [_finding(rule, found, view.scope) for found in rule.check_text(view)]
        return findings

    def _check_whole(self, draft: Draft, scope: Scope, rows: list[Row]) -> list[list[Finding]]:
        resolution = draft.current
        for row in rows:
            if row.facts is None:
                asked = {ask: ask(row.view) for ask in self._asked}
                row.facts = tuple(
                    asked[rule.facts] if rule.facts else None for rule in self._on_whole
                )
        frame = (
            self._table.structure, resolution.masthead, resolution.adoption,
            resolution.labels_as_read, resolution.first_footnote, draft.base, draft.comments,
            draft.changes, draft.suppressions,
        )  # fmt: skip
        stale = self._stale(frame, rows)
        last = self._last
        findings = last.findings if last is not None else [[] for _ in self._on_whole]
        if stale:
            views = [row.view for row in rows]
            shared = Shared(resolution)
            for index in stale:
                rule = self._on_whole[index]
                facts = [row.facts[index] if row.facts else None for row in rows]
                whole = WholeView(draft, scope, views, facts, shared, self._known)
                if rule.check_whole is not None:
                    findings[index] = [_finding(rule, f, scope) for f in rule.check_whole(whole)]
        self._last = _LastRun(frame, rows, findings)
        return findings

    def _stale(self, frame: tuple[object, ...], rows: list[Row]) -> list[int]:
        """The rules on the whole text whose facts are no longer those of the last check."""
        last = self._last
        if last is None or len(rows) != len(last.rows) or not _same(frame, last.frame):
            return list(range(len(self._on_whole)))
        changed = [
            (new.facts or (), old.facts or ())
            for new, old in zip(rows, last.rows, strict=True)
            if new is not old
        ]
        return [
            index
            for index in range(len(self._on_whole))
            if any(new[index] != old[index] for new, old in changed)
        ]


def _same(first: tuple[object, ...], second: tuple[object, ...]) -> bool:
    return all(a is b or a == b for a, b in zip(first, second, strict=True))


def _wanted(rule_id: str, chosen: Profile, house: HouseRules | None) -> bool:
    return chosen.wants(rule_id) or (house is not None and house.wants(rule_id))


def _named(rule_id: str, names: Sequence[str]) -> bool:
    family = rule_id.partition("-")[0]
    return any(name.removeprefix("RES-") in (rule_id, family) for name in names)


def _finding(rule: Rule, found: Found, scope: Scope) -> Finding:
    return Finding(
        rule.id,
        found.severity or rule.severity_in(scope),
        found.target,
        found.start,
        found.end,
        found.message,
        rule.source,
        found.fix,
    )


def _in_order(findings: list[Finding], rows: Sequence[Row]) -> list[Finding]:
    if not findings:
        return findings
    order = {row.view.target: index for index, row in enumerate(rows)}
    return sorted(
        findings, key=lambda f: (order.get(f.target, -1), f.start, f.severity.rank, f.rule, f.end)
    )
