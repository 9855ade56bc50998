"""What the checker finds in texts that were adopted: per rule and organ, with samples.

Adopted texts hold a few true slips; anything beyond is a rule that is wrong. The goals: errors in at most
1 of 20 resolutions, errors and warnings in at most 1 of 3.

    python -m benchmarks.checker.false_findings [CORPUS] [--rules SES FN-08] [--samples 5]
"""

from __future__ import annotations

import random
import sys
import time
from collections import Counter, defaultdict

from benchmarks.checker import _corpus
from drafter.checks.engine import Checker
from drafter.checks.finding import Finding, Severity
from drafter.conventions.organs import organ
from drafter.document.draft import Draft

_AROUND = 45
_ORGANS = ("GA", "HRC", "ECOSOC", "SC")


def main() -> int:
    """Print the table and the samples."""
    parser = _corpus.parser(__doc__)
    parser.add_argument("--samples", type=int, default=0, help="findings to show for each rule")
    parser.add_argument("--severity", default="advice", help="show samples down to this severity")
    options, _ = parser.parse_known_args()
    counts: Counter[tuple[str, Severity, str]] = Counter()
    samples: dict[str, list[str]] = defaultdict(list)
    with_error = with_warning = texts = 0
    spent = 0.0
    for draft in _corpus.drafts(options.corpus, options.sample):
        checker = Checker(select=options.rules)
        began = time.perf_counter()
        found = checker.check(draft)
        spent += time.perf_counter() - began
        texts += 1
        code = organ(draft.current.masthead.organ).code if draft.current.masthead.organ else "GA"
        worst = min((f.severity.rank for f in found), default=9)
        with_error += worst == 0
        with_warning += worst <= 1
        for finding in found:
            counts[finding.rule, finding.severity, code] += 1
            if finding.severity.rank <= Severity(options.severity).rank:
                samples[finding.rule].append(_shown(draft, finding))
    if texts:
        _print_table(counts, texts)
        print(
            f"texts with an error: {with_error} of {texts}; with error or warning: {with_warning}"
        )
        print(f"checked in {spent:.1f} s, {1000 * spent / texts:.1f} ms a text")
        _print_samples(samples, options.samples)
    return 0


def _print_table(counts: Counter[tuple[str, Severity, str]], texts: int) -> None:
    print(f"{'rule':9}{'severity':10}{'all':>7}" + "".join(f"{code:>8}" for code in _ORGANS))
    for rule, severity in sorted({key[:2] for key in counts}):
        row = [counts[rule, severity, code] for code in _ORGANS]
        print(f"{rule:9}{severity:10}{sum(row):7}" + "".join(f"{n or '':>8}" for n in row))
    errors = sum(n for (_, severity, _), n in counts.items() if severity is Severity.ERROR)
    warnings = sum(n for (_, severity, _), n in counts.items() if severity is Severity.WARNING)
    print(f"errors: {errors}, one in {texts / max(errors, 1):.1f} texts (goal: one in 20 or rarer)")
    both = errors + warnings
    print(
        f"errors and warnings: {both}, one in {texts / max(both, 1):.1f} (goal: one in 3 or rarer)"
    )


def _print_samples(samples: dict[str, list[str]], number: int) -> None:
    rng = random.Random(1)
    for rule, lines in sorted(samples.items()) if number else ():
        print(f"\n== {rule}: {len(lines)}")
        for line in rng.sample(lines, min(number, len(lines))):
            print(f"  {line}")


def _shown(draft: Draft, finding: Finding) -> str:
    text = draft.current.text_at(finding.target).text if finding.target else ""
    before = text[max(0, finding.start - _AROUND) : finding.start]
    after = text[finding.end : finding.end + _AROUND]
    words = f"{before}[[{text[finding.start : finding.end]}]]{after}".replace("\ufffc", "^")
    return f"{_corpus.name_of(draft)} {finding.severity}: {words} :: {finding.message}"


if __name__ == "__main__":
    sys.exit(main())
