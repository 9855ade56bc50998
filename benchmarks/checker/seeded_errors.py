"""How many planted errors the checker finds, and whether its fixes give the old text back.

Into official texts, at random places, one error at a time is planted, per rule. It counts as found when
a finding that was not there before, of the same rule (for the extent of italics: of any rule on it), lies on
the place. Goals: 98 % for rules that give errors, 90 % for warnings, 95 % of fixes restore.

    python -m benchmarks.checker.seeded_errors [CORPUS] [--rules ITAL] [--number 100] [--misses 3]
"""

from __future__ import annotations

import importlib
import pkgutil
import random
import sys
from dataclasses import dataclass, field, replace

from benchmarks.checker import _corpus, planting
from benchmarks.checker.planting.planter import PLANTERS, Planted
from drafter.checks.engine import Checker
from drafter.checks.finding import Finding, Severity
from drafter.checks.rules import registry
from drafter.checks.scope import scope_of
from drafter.document.draft import Draft
from drafter.document.edits import apply_all
from drafter.document.resolution import Resolution

_SAME_RULE = frozenset({"ITAL-01", "ITAL-02", "ITAL-03", "ITAL-04", "ITAL-06", "ITAL-07"})
_GOALS = {Severity.ERROR: 0.98, Severity.WARNING: 0.9, Severity.ADVICE: 0.0}
_TRIES = 40


@dataclass(slots=True)
class _Result:
    planted: int = 0
    found: int = 0
    offered: int = 0
    restored: int = 0
    misses: list[str] = field(default_factory=list)


def main() -> int:
    """Plant, check, print the table."""
    parser = _corpus.parser(__doc__)
    parser.add_argument("--number", type=int, default=60, help="errors to plant for each rule")
    parser.add_argument("--misses", type=int, default=0, help="misses to show for each rule")
    parser.add_argument("--seed", type=int, default=1)
    options, _ = parser.parse_known_args()
    for module in pkgutil.iter_modules(planting.__path__):
        importlib.import_module(f"{planting.__name__}.{module.name}")
    drafts = list(_corpus.drafts(options.corpus, max(options.sample, 4)))
    if not drafts:
        return 0
    drafts += _corpus.translations(options.corpus)
    print(f"{'rule':9}{'severity':10}{'planted':>8}{'found':>8}{'fixes':>8}{'restore':>9}")
    for rule in sorted(PLANTERS):
        if options.rules and not {rule, rule.partition("-")[0]} & set(options.rules):
            continue
        spoken = registry()[rule].languages
        fitting = [draft for draft in drafts if draft.current.language in spoken]
        result = _measure(rule, fitting, options.number, random.Random(f"{options.seed}{rule}"))
        _print(rule, result)
        for miss in result.misses[: options.misses]:
            print(f"    {miss}")
    return 0


def _measure(rule: str, drafts: list[Draft], number: int, rng: random.Random) -> _Result:
    result = _Result()
    names = _SAME_RULE if rule in _SAME_RULE else {rule}
    for _ in range(number * _TRIES):
        if result.planted == number:
            break
        draft = rng.choice(drafts)
        planted = PLANTERS[rule](draft.current, rng)
        if planted is None or (planted.resolution == draft.current and planted.around is None):
            continue
        if registry()[rule].holds_in(scope_of(planted.resolution)):
            _judge(draft, planted, names, result)
    return result


def _judge(
    draft: Draft, planted: Planted, names: set[str] | frozenset[str], result: _Result
) -> None:
    checker = Checker(select=sorted(names))
    before = {_key(f) for f in checker.check(draft)}
    broken = replace(draft, current=planted.resolution)
    if planted.around is not None:
        broken = planted.around(broken)
    hits = [
        f
        for f in checker.check(broken)
        if _key(f) not in before
        and f.target == planted.target
        and f.start <= planted.end
        and f.end >= planted.start
    ]
    result.planted += 1
    if not hits:
        result.misses.append(_shown(draft, planted))
        return
    result.found += 1
    fixes = [f.fix for f in hits if f.fix is not None]
    if fixes and planted.restores:
        result.offered += 1
        mended = apply_all(planted.resolution, fixes[0].edits)
        if _plain(mended) == _plain(draft.current):
            result.restored += 1
        else:
            result.misses.append(f"fix: {_shown(draft, planted)} -> {fixes[0].title}")


def _key(finding: Finding) -> tuple[str, str, str]:
    return finding.rule, finding.target, finding.message


def _plain(resolution: Resolution) -> object:
    """The texts with their marks, the values of marks left out; a no-break space is a space (RES-TYPO-06)."""
    texts = [*resolution.texts(), *((n.id, n.content) for n in resolution.footnotes)]
    return resolution.adoption, [
        (c.text.replace("\u00a0", " "), [(m.kind, m.start, m.end) for m in c.marks])
        for _, c in texts
    ]


def _shown(draft: Draft, planted: Planted) -> str:
    if not planted.target:
        return f"{_corpus.name_of(draft)}: {planted.resolution.adoption}"
    try:
        text = planted.resolution.text_at(planted.target).text
    except KeyError:
        return f"{_corpus.name_of(draft)}: {planted.target}"
    start, end = planted.start, planted.end
    words = f"{text[max(0, start - 50) : start]}[[{text[start:end]}]]{text[end : end + 40]}"
    return f"{_corpus.name_of(draft)}: {words}"


def _print(rule: str, result: _Result) -> None:
    severity = registry()[rule].severity
    recall = result.found / result.planted if result.planted else 0.0
    restored = f"{result.restored / result.offered:8.1%}" if result.offered else "       -"
    verdict = "" if recall >= _GOALS[severity] else "  below the goal"
    print(
        f"{rule:9}{severity:10}{result.planted:8}{recall:8.1%}{result.offered:8} {restored}{verdict}",
        flush=True,
    )


if __name__ == "__main__":
    sys.exit(main())
