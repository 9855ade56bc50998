"""The findings in adopted texts as a list to read, with a few words of each: the tables of docs/true-slips.md.

python -m benchmarks.checker.slips [CORPUS] [--level warning] [--rules ALSO]
"""

from __future__ import annotations

import sys
from collections import defaultdict

from benchmarks.checker import _corpus
from drafter.checks.engine import Checker
from drafter.checks.finding import Finding
from drafter.checks.rules import registry
from drafter.document.draft import Draft

_BEFORE, _AFTER = 3, 3
"""Words shown on both sides of what was found."""
_LONGEST = 9
"""Of what was found so many words are shown."""


def main() -> int:
    """Print a table for each rule."""
    parser = _corpus.parser(__doc__)
    parser.add_argument("--level", choices=["error", "warning", "advice"], default="error")
    options, _ = parser.parse_known_args()
    rows: dict[str, list[str]] = defaultdict(list)
    for draft in _corpus.drafts(options.corpus, options.sample):
        for finding in Checker(select=options.rules).check(draft):
            if finding.severity == options.level:
                rows[finding.rule].append(
                    f"| {_corpus.name_of(draft)} | {_shown(draft, finding)} |"
                )
    for rule in sorted(rows):
        title = registry()[rule].title
        print(f"\n### {rule}: {title[0].lower()}{title[1:]}\n\n| text | words |\n| --- | --- |")
        print("\n".join(sorted(rows[rule])))
    return 0


def _shown(draft: Draft, finding: Finding) -> str:
    """The words found among their neighbours; the message where the text as a whole is meant."""
    words = draft.current.text_at(finding.target).text if finding.target else ""
    inside = words[finding.start : finding.end].split(" ")
    if not words.strip() or not finding.end:
        return finding.message
    if len(inside) > _LONGEST:
        inside = [*inside[:_LONGEST], "..."]
    before = words[: finding.start].split(" ")
    after = words[finding.end :].split(" ")
    shown = " ".join(before[-_BEFORE - 1 :]) + " ".join(inside) + " ".join(after[: _AFTER + 1])
    return f"“{' '.join(shown.replace('￼', '[n]').replace('|', '/').split())}”"


if __name__ == "__main__":
    sys.exit(main())
