"""Fix everything that is certain in official texts: it must settle and make no new finding.

python -m benchmarks.checker.fixing [CORPUS] [--sample 10]
"""

from __future__ import annotations

import sys
from collections import Counter

from benchmarks.checker import _corpus
from drafter.checks.engine import Checker
from drafter.checks.fixing import fix_until_settled, is_safe


def main() -> int:
    """Print how many findings were mended, and every text where fixing did harm."""
    options, _ = _corpus.parser(__doc__).parse_known_args()
    texts = mended = harmed = 0
    for draft in _corpus.drafts(options.corpus, options.sample):
        texts += 1
        checker = Checker(select=options.rules)
        before = checker.check(draft)
        fixed, edits = fix_until_settled(checker, draft)
        if not edits:
            continue
        after = checker.check(fixed)
        # Messages may carry counts and numbers that a fix changes rightly.
        known = Counter((f.rule, f.target) for f in before)
        new = Counter((f.rule, f.target) for f in after) - known
        left = [f for f in after if is_safe(f)]
        mended += len(before) - len(after)
        if new or left:
            harmed += 1
            print(f"{_corpus.name_of(draft)}: new {list(new)[:3]}, unsettled {left[:2]}")
    print(
        f"{texts} texts, {mended} findings mended, {harmed} texts with a new or unsettled finding"
    )
    return 1 if harmed else 0


if __name__ == "__main__":
    sys.exit(main())
