"""Proposals of the roll-over against what the next version really says.

    python -m benchmarks.rollover [CORPUS] [--wrong CLASS]

Precision, by class and confidence, over texts that the next version still has: right, the words stand
there; unchanged, the old words stand there; other, something else does. Recall: of the changes of each
class that the next version made, those that were proposed.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from benchmarks._pairs import Pair, pairs_of
from drafter.conventions.citations import find_citations
from drafter.conventions.dates import find_dates
from drafter.conventions.mentions import find_sessions
from drafter.document.marked_text import MarkedText, plain
from drafter.document.resolution import NOTE_PREFIX, Resolution
from drafter.document.word_diff import Hunk, word_diff
from drafter.revision.redline import redline
from drafter.revision.rollover.engine import propose
from drafter.revision.rollover.proposal import Proposal, ProposalKind

_YEAR = re.compile(r"(?<![\w/.–-])(?:19|20)\d\d(?![\w/–-]|\.\d)")
_BOUND = ("for", "its", "during")
"""After these words a year belongs to the session, not to an event."""


def successors(prior: Resolution, current: Resolution) -> dict[str, MarkedText]:
    """What became of each text of the prior version, by its target."""
    comparison = redline(prior, current, exact=False)
    found = {"title": current.title}
    for row in comparison.rows:
        if row.base is not None and row.current is not None:
            found[row.base.id] = row.current.content
        elif row.base is not None and row.moved:
            found[row.base.id] = current.paragraph(row.partner).content
    for note, base_note in comparison.notes.partners.items():
        found[NOTE_PREFIX + base_note] = current.footnote(note).content
    return found


def verdict(base: MarkedText, current: MarkedText, proposal: Proposal) -> str:
    """What the next version says where the proposal is."""
    start, end = proposal.start, proposal.end
    if proposal.placeholder:
        return "right" if proposal.new.rstrip("…") in current.plain else "other"
    changed = base.replace(start, end, plain(proposal.new))
    if _stands(word_diff(changed, current, exact=False), start, start + len(proposal.new)):
        return "right"
    return "unchanged" if _stands(word_diff(base, current, exact=False), start, end) else "other"


def _stands(hunks: list[Hunk], start: int, end: int) -> bool:
    return any(h.same and h.base_start <= start and end <= h.base_end for h in hunks)


def changes(
    prior: Resolution, base: MarkedText, current: MarkedText
) -> Iterator[tuple[str, int, str]]:
    """What the next version changed: class, place in the prior text, new words."""
    hunks = [h for h in word_diff(base, current, exact=False) if not h.same]
    text, after = base.text, current.text
    dates = [(d.start, d.end) for d in find_dates(text)]
    for hunk in hunks:
        old, new = text[hunk.base_start : hunk.base_end], after[hunk.start : hunk.end]
        for mention in find_sessions(text):
            ahead = mention.number >= (prior.masthead.session or 0)
            if ahead and mention.start == hunk.base_start and old == mention.ordinal.text:
                yield "session", mention.start, new
        year = _YEAR.fullmatch(old)
        inside = any(s <= hunk.base_start < e for s, e in dates)
        word = (text[: hunk.base_start].split() or [""])[-1].lower()
        if year and _YEAR.fullmatch(new) and not inside and word in _BOUND:
            yield "year", hunk.base_start, new
    number = prior.masthead.number
    cited = {c.number.text for c in find_citations(text, prior.masthead.organ)}
    for citation in find_citations(after, prior.masthead.organ):
        if (
            citation.number.text == number
            and number not in cited
            and citation.organ == prior.masthead.organ
        ):
            yield "predecessor", 0, number
            break


def found_by(proposals: list[Proposal], kind: str, place: int, new: str) -> bool:
    """Whether a change was proposed."""
    for proposal in proposals:
        if (
            proposal.kind == ProposalKind.PREDECESSOR
            and kind == "predecessor"
            and new in proposal.new
        ):
            return True
        if proposal.kind == kind and proposal.start == place and proposal.new == new:
            return True
    return False


def main() -> int:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", nargs="?", type=Path, default=Path("../shared/corpus"))
    parser.add_argument("--wrong", default="", help="show what was wrong of a class and confidence")
    arguments = parser.parse_args()
    pairs = pairs_of(arguments.corpus)
    if not pairs:
        print(
            "The 78th and 79th sessions are not in the folder of official texts: nothing is measured."
        )
        return 0
    precision: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    recall: dict[str, Counter[bool]] = defaultdict(Counter)
    for pair in pairs:
        _count(pair, precision, recall, arguments.wrong)
    _print(len(pairs), precision, recall)
    return 0


def _count(
    pair: Pair,
    precision: dict[tuple[str, str], Counter[str]],
    recall: dict[str, Counter[bool]],
    wrong: str,
) -> None:
    prior, current = pair
    proposals = [p for p in propose(prior, 79) if p.target]
    by_target: dict[str, list[Proposal]] = defaultdict(list)
    for proposal in proposals:
        by_target[proposal.target].append(proposal)
    for target, after in successors(prior, current).items():
        base = prior.text_at(target)
        for proposal in by_target[target]:
            said = verdict(base, after, proposal)
            precision[proposal.kind, proposal.confidence][said] += 1
            if wrong == f"{proposal.kind}-{proposal.confidence}" and said != "right":
                around = base.text[max(0, proposal.start - 60) : proposal.end + 30]
                print(f"{said}: {proposal.old} -> {proposal.new} | {around}")
        for kind, place, new in changes(prior, base, after):
            recall[kind][found_by(by_target[target], kind, place, new)] += 1


def _print(
    count: int,
    precision: dict[tuple[str, str], Counter[str]],
    recall: dict[str, Counter[bool]],
) -> None:
    print(f"{count} pairs of versions")
    print(
        f"{'class':14}{'confidence':12}{'right':>7}{'unchanged':>11}{'other':>7}{'precision':>11}"
    )
    totals: dict[str, Counter[str]] = defaultdict(Counter)
    for (kind, confidence), said in sorted(precision.items()):
        totals[confidence] += said
        _row(kind, confidence, said)
    for confidence, said in totals.items():
        _row("all", confidence, said)
    print(f"\n{'class':14}{'changed':>9}{'proposed':>10}{'recall':>9}")
    for kind, hits in sorted(recall.items()):
        total = sum(hits.values())
        print(f"{kind:14}{total:9}{hits[True]:10}{hits[True] / total:9.1%}")


def _row(kind: str, confidence: str, said: Counter[str]) -> None:
    share = said["right"] / max(1, sum(said.values()))
    print(
        f"{kind:14}{confidence:12}{said['right']:7}{said['unchanged']:11}{said['other']:7}{share:11.1%}"
    )


if __name__ == "__main__":
    sys.exit(main())
