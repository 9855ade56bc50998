"""Copies of official texts with known changes by three colleagues, merged.

    python -m benchmarks.merging [CORPUS] [--pairs 40] [--changes 8] [--seed 7]

Each colleague's copy is written as a Word file and read back: the first with tracked changes, the
second plain, the third without what Word cannot show. A planted change is found where the merged text
has it or a collision shows it. Each copy merged alone and accepted must be that copy exactly.
"""

from __future__ import annotations

import random
import sys
import time
from collections import Counter
from dataclasses import replace

from benchmarks._pairs import asked_for, evenly_chosen
from benchmarks._replies import SORTS, collides, is_there, reply_to, told_by_another
from drafter.document.draft import Draft
from drafter.document.marked_text import MarkKind
from drafter.document.numbering import footnote_numbers
from drafter.document.resolution import Resolution
from drafter.formats.contract import WriteOptions
from drafter.formats.registry import read_bytes, write
from drafter.revision.merging.merge import Merge, merge
from drafter.revision.merging.reply import Reply

_WAYS = (
    ("tracked", WriteOptions(tracked=True, author="Ana Alves")),
    ("plain", WriteOptions()),
    ("scrubbed", WriteOptions(scrub=True)),
)
_SEEN = (MarkKind.ITALIC, MarkKind.BOLD, MarkKind.UNDERLINE, MarkKind.SUPERSCRIPT)


def read_rows(text: Resolution) -> list[object]:
    """What a reader sees: kind, level, words, marks, and each note with its number."""
    notes, numbers = {n.id: n.text for n in text.footnotes}, footnote_numbers(text)
    kinds = {p.id: (p.kind, p.level) for p in text.paragraphs}
    return [
        (
            kinds.get(target),
            content.text,
            [(m.start, m.end, m.kind) for m in content.marks if m.kind in _SEEN],
            [(at, notes.get(n), numbers.get(n)) for at, n in content.footnote_references],
        )
        for target, content in text.texts()
    ]


def sums_hold(found: Merge) -> bool:
    """Whether every change of every file is counted, once."""
    return all(
        t.changes == t.applied + t.colliding + t.refusals
        for decisions in ({}, found.all_in_brackets())
        for t in found.tally(decisions)
    )


class Run:
    """Counts over all texts."""

    def __init__(self) -> None:
        self.planted: Counter[str] = Counter()
        self.applied: Counter[str] = Counter()
        self.colliding: Counter[str] = Counter()
        self.lost: list[str] = []
        self.alone = self.same = self.texts = self.sums = 0
        self.slowest = 0.0

    def take(self, base: Resolution, rng: random.Random, count: int) -> None:
        """Plant, write, read, merge, look."""
        name = base.masthead.number or base.title.plain[:40]
        data = write(Draft(base, id="0123456789ABCDEF"), ".docx", WriteOptions())
        sent = read_bytes(data, "sent.docx").draft
        replies, plants = [], []
        for who, (way, options) in enumerate(_WAYS):
            text, planted = reply_to(sent.current, rng, who, count)
            draft = replace(sent, current=text, base=sent.current if options.tracked else None)
            read = read_bytes(write(draft, ".docx", options), "copy.docx").draft
            replies.append(Reply(read, way, kept=read.id == sent.id))
            plants.append([one for one in planted if is_there(one, text)])
        begun = time.perf_counter()
        found = merge(sent, replies)
        result = found.result({}).current
        self.slowest = max(self.slowest, time.perf_counter() - begun)
        self.texts += 1
        self.sums += sums_hold(found)
        for who, planted in enumerate(plants):
            for one in planted:
                self.planted[one.sort] += 1
                if collides(one, found, who):
                    self.colliding[one.sort] += 1
                elif is_there(one, result) or told_by_another(one, found, result, who):
                    self.applied[one.sort] += 1
                else:
                    self.lost.append(f"{name}, {_WAYS[who][0]}: {one}")
        for reply in replies:
            self.alone += 1
            got = merge(sent, [reply]).result({}).current
            if read_rows(got) == read_rows(reply.draft.current):
                self.same += 1
            else:
                self.lost.append(f"{name}, {reply.file} alone is not that copy")

    def show(self) -> None:
        """The table."""
        print(f"{'planted':16}{'all':>6}{'applied':>9}{'collide':>9}{'lost':>6}")
        for sort in SORTS:
            every, done, open_ = self.planted[sort], self.applied[sort], self.colliding[sort]
            print(f"{sort:16}{every:6}{done:9}{open_:9}{every - done - open_:6}")
        every, kept = self.planted.total(), self.applied.total() + self.colliding.total()
        print(f"{kept} of {every} planted changes are in the text or in a collision")
        print(
            f"{self.same} of {self.alone} copies, merged alone and accepted, are that copy exactly"
        )
        print(f"{self.sums} of {self.texts} tallies add up; slowest merge {self.slowest:.2f} s")
        for line in self.lost[:20]:
            print(f"  {line[:200]}")


def main() -> int:
    """Print the table."""
    arguments = asked_for(
        __doc__, 40, changes=(8, "changes of each colleague, at most"), seed=(7, "of the chances")
    )
    chosen = evenly_chosen(arguments.corpus, arguments.pairs)
    if not chosen:
        return 0
    rng = random.Random(arguments.seed)
    run = Run()
    for base, _ in chosen:
        run.take(base, rng, arguments.changes)
    run.show()
    return 0


if __name__ == "__main__":
    sys.exit(main())
