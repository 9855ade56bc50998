"""Severities fitted on one half of the corpus, false findings counted on the other.

The severities of the rules were set with the figures of the corpus that `false_findings` counts on. Here each half
(by a hash of the symbol, which never changes) sets them anew: a rule is an error if it was broken in at most 1 of 1,000
cases of the half, a warning in at most 1 of 50, else advice, and never more than it is shipped as. Then the other
half is counted with them. A case is a text that the rule looked at: of its role and zone and with one of its triggers; for
rules on the whole text a text that has what they ask for. The Word files are of other years and were not fitted on.

    python -m benchmarks.checker.held_out [CORPUS] [--sample 10]
"""

from __future__ import annotations

import hashlib
import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from benchmarks.checker import _corpus
from drafter.checks.engine import Checker
from drafter.checks.finding import Severity
from drafter.checks.rule import Rule
from drafter.checks.rules import registry
from drafter.checks.scope import Scope, scope_of
from drafter.checks.text_table import TextTable
from drafter.document.draft import Draft
from drafter.formats.contract import UnreadableFile
from drafter.formats.registry import read_file

_AT_MOST = {Severity.ERROR: 1 / 1000, Severity.WARNING: 1 / 50}
_ORDER = (Severity.ERROR, Severity.WARNING, Severity.ADVICE)


class Sort(NamedTuple):
    """Findings that share a severity: of one rule, shipped alike, in the Security Council or not."""

    rule: str
    shipped: Severity
    security_council: bool


@dataclass(slots=True)
class Part:
    """What was counted in a part of the corpus."""

    name: str
    texts: int = 0
    cases: Counter[tuple[str, bool]] = field(default_factory=Counter)
    found: Counter[Sort] = field(default_factory=Counter)

    def add(self, draft: Draft) -> None:
        """Check a text and count its findings and the cases of every rule."""
        scope = scope_of(draft.current)
        self.texts += 1
        for rule_id, cases in _cases(draft, scope).items():
            self.cases[rule_id, scope.is_security_council] += cases
        for finding in Checker().check(draft):
            self.found[Sort(finding.rule, finding.severity, scope.is_security_council)] += 1

    def rate(self, sort: Sort) -> float:
        """Findings in a case."""
        return self.found[sort] / max(self.cases[sort.rule, sort.security_council], 1)

    def earned(self, sort: Sort) -> Severity:
        """The severity that the figures of this part allow."""
        allowed = [s for s in _ORDER if self.rate(sort) <= _AT_MOST.get(s, 1.0)]
        return max(sort.shipped, allowed[0] if allowed else Severity.ADVICE, key=_ORDER.index)


def main() -> int:
    """Print the table."""
    options, _ = _corpus.parser(__doc__).parse_known_args()
    halves = (Part("first half"), Part("second half"))
    for draft in _corpus.drafts(options.corpus, options.sample):
        if draft.current.language == "en":
            halves[half_of(_corpus.name_of(draft))].add(draft)
    if not all(half.texts for half in halves):
        return 0
    word = Part("Word files")
    for draft in _word_files(options.corpus, options.sample):
        word.add(draft)
    print(f"{'fitted on':13}{'counted on':13}{'texts':>6}{'errors':>8}{'1 in':>7}{'with warnings':>15}{'1 in':>6}")  # fmt: skip
    first, second = halves
    for fitted, counted in [
        (None, first), (None, second), (first, first), (second, second), (first, second),
        (second, first), (first, word), (second, word),
    ]:  # fmt: skip
        if counted.texts:
            _print(fitted, counted)
    _print_moved(halves)
    return 0


def half_of(symbol: str) -> int:
    """The half that a text belongs to, by its symbol: the same on every machine, for ever."""
    return hashlib.sha256(symbol.encode()).digest()[0] % 2


def _word_files(corpus: str, every: int) -> Iterable[Draft]:
    for path in sorted((Path(corpus) / "docx").rglob("*_RES_*.docx"))[::every]:
        try:
            yield read_file(path).draft
        except UnreadableFile as error:
            print(f"{path.name}: {error}")


def _cases(draft: Draft, scope: Scope) -> Counter[str]:
    table = TextTable(scope)
    table.update(draft.current)
    counts: Counter[str] = Counter()
    for rule in registry().values():
        if rule.can_judge and rule.holds_in(scope):
            counts[rule.id] = _looked_at(rule, table)
    return counts


def _looked_at(rule: Rule, table: TextTable) -> int:
    views = [row.view for row in table.rows]
    if rule.check_text is not None:
        places = [v for v in views if v.place.role in rule.roles and v.place.zone in rule.zones]
        return sum(not rule.triggers or v.facts.has_any(rule.triggers) for v in places)
    if rule.facts is None:
        return 1
    return max(sum(bool(rule.facts(view)) for view in views), 1)


def _print(fitted: Part | None, counted: Part) -> None:
    numbers: Counter[Severity] = Counter()
    for sort, number in counted.found.items():
        severity = sort.shipped if fitted is None else fitted.earned(sort)
        numbers[severity] += number
    errors = numbers[Severity.ERROR]
    both = errors + numbers[Severity.WARNING]
    name = "as shipped" if fitted is None else fitted.name
    print(
        f"{name:13}{counted.name:13}{counted.texts:6}{errors:8}{counted.texts / max(errors, 1):7.1f}"
        f"{both:15}{counted.texts / max(both, 1):6.1f}"
    )


def _print_moved(halves: tuple[Part, Part]) -> None:
    """The rules that a half would set lower than they are shipped."""
    print(f"\n{'rule':9}{'organ':8}{'shipped':9}{'cases':>14}{'found':>10}  earned in each half")
    for sort in sorted({s for half in halves for s in half.found}):
        earned = [half.earned(sort) for half in halves]
        if all(severity is sort.shipped for severity in earned):
            continue
        cases = "/".join(str(h.cases[sort.rule, sort.security_council]) for h in halves)
        found = "/".join(str(h.found[sort]) for h in halves)
        organ = "SC" if sort.security_council else "others"
        print(f"{sort.rule:9}{organ:8}{sort.shipped:9}{cases:>14}{found:>10}  {' / '.join(earned)}")


if __name__ == "__main__":
    sys.exit(main())
