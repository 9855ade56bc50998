"""Proposals of the roll-over against what the next version really says.

    python -m benchmarks.rollover [CORPUS] [--sessions 78 79] [--wrong CLASS-CONFIDENCE] [--missed CLASS]

Twice: the prior version by itself, and with the versions of the sessions before it. Precision, by class and confidence, over texts that the next version still has: right, the words stand
there; unchanged, the old words stand there; other, something else does. Recall: of the changes of each
class that the next version made, those that were proposed.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks._pairs import Versions, versions_of
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
_BACK = 2
"""So many sessions back a citation may name the predecessor: where none is, the next version mentions the
prior resolution in words of its own, which no technical update foresees."""


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
        gap = re.escape(proposal.new).replace("…", r"\w+")
        return "right" if re.search(gap, current.plain) else "other"
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
    organ = prior.masthead.organ
    before = {c.number.session for c in find_citations(text, organ) if c.organ == organ}
    recited = any(s and 0 < (prior.masthead.session or 0) - s <= _BACK for s in before)
    for citation in find_citations(after, prior.masthead.organ):
        if (
            citation.number.text == number
            and number not in cited
            and citation.organ == prior.masthead.organ
        ):
            yield "predecessor" if recited else "new mention", 0, number
            break


def found_by(proposals: list[Proposal], kind: str, place: int, new: str) -> bool:
    """Whether a change was proposed."""
    for proposal in proposals:
        if (
            proposal.kind == ProposalKind.PREDECESSOR
            and kind in ("predecessor", "new mention")
            and new in proposal.new
        ):
            return True
        if proposal.kind == kind and proposal.start == place and proposal.new == new:
            return True
    return False


def main() -> int:
    """Print both tables, without and with the earlier versions."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", nargs="?", type=Path, default=Path("../shared/corpus"))
    parser.add_argument("--sessions", nargs=2, type=int, default=(78, 79), metavar=("N", "N"))
    parser.add_argument("--wrong", default="", help="show what was wrong of a class and confidence")
    parser.add_argument("--missed", default="", help="show the changes of a class not proposed")
    arguments = parser.parse_args()
    versions = versions_of(arguments.corpus, *arguments.sessions)
    if not versions:
        print("These sessions are not in the folder of official texts: nothing is measured.")
        return 0
    for with_earlier in (False, True):
        count = Count(arguments.wrong, arguments.missed)
        for one in versions:
            count.add(one, one.earlier if with_earlier else ())
        known = sum(bool(one.earlier) for one in versions)
        words = f", {known} of them with earlier versions" if with_earlier else ", by themselves"
        print(f"\n{len(versions)} pairs of versions{words}")
        _print(count.precision, count.recall)
    return 0


class Count:
    """What became of the proposals, and which changes were proposed."""

    def __init__(self, wrong: str, missed: str) -> None:
        self._wrong, self._missed = wrong, missed
        self.precision: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        self.recall: dict[str, Counter[bool]] = defaultdict(Counter)

    def add(self, one: Versions, earlier: Sequence[Resolution]) -> None:
        """Count one pair of versions."""
        session = one.current.masthead.session or 0
        by_target: dict[str, list[Proposal]] = defaultdict(list)
        for proposal in propose(one.prior, session, earlier=earlier):
            by_target[proposal.target].append(proposal)
        for target, after in successors(one.prior, one.current).items():
            self._text(one.prior, target, after, by_target[target])

    def _text(
        self, prior: Resolution, target: str, after: MarkedText, proposals: list[Proposal]
    ) -> None:
        base = prior.text_at(target)
        for proposal in proposals:
            if not proposal.changes_text or proposal.edits:
                continue
            said = verdict(base, after, proposal)
            self.precision[proposal.kind, proposal.confidence][said] += 1
            if self._wrong == f"{proposal.kind}-{proposal.confidence}" and said != "right":
                around = base.text[max(0, proposal.start - 60) : proposal.end + 30]
                print(f"{said}: {proposal.old} -> {proposal.new} | {around}")
        for kind, place, new in changes(prior, base, after):
            found = found_by(proposals, kind, place, new)
            self.recall[kind][found] += 1
            if kind == self._missed and not found:
                around = base.text[max(0, place - 60) : place + 60]
                print(f"missed {prior.masthead.number}: {new} | {around} || {after.text[:400]}")


def _print(
    precision: dict[tuple[str, str], Counter[str]],
    recall: dict[str, Counter[bool]],
) -> None:
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
