"""Which paragraph of one text is which of another: `python -m benchmarks.alignment [CORPUS]`.

The later version of each pair of the 78th and 79th sessions is changed by chance, under new ids, so that it is
known where every paragraph came from: shuffled (a quarter moved), split (a third parted in two, the larger part
belongs), merged (a third joined to the next one, either belongs), and all with every twelfth word another one. A
paragraph is right where its partner is the one it came from or has the same words. Then the pairs themselves are
compared as the window does: every paragraph must stand in the comparison, and the seconds of the largest pair count.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace

from benchmarks._pairs import Pair, asked_for, evenly_chosen
from drafter.document.identity import new_id
from drafter.document.marked_text import plain
from drafter.document.paragraph import Paragraph
from drafter.revision.alignment import align, matches
from drafter.revision.redline import redline

Varied = list[tuple[Paragraph, set[int]]]
"""Paragraphs of a variant, each with the places in the text it came from."""
_EVERY = 12
_LEAST = 60
"""Characters from which a paragraph is parted: half a line is nobody's version."""


def shuffled(found: Varied, rng: random.Random) -> Varied:
    """A quarter of the paragraphs elsewhere."""
    moved = list(found)
    for _ in range(len(found) // 4):
        moved.insert(rng.randrange(len(moved)), moved.pop(rng.randrange(len(moved))))
    return moved


def split(found: Varied, rng: random.Random) -> Varied:
    """A third parted at a space; only the larger part is the paragraph."""
    made: Varied = []
    for paragraph, origins in found:
        text = paragraph.content.plain
        cut = text.find(" ", rng.randint(len(text) // 3, len(text) // 2))
        if rng.random() > 1 / 3 or len(text) < _LEAST or cut < 0:
            made.append((paragraph, origins))
            continue
        first, second = text[:cut], text[cut + 1 :]
        larger = len(first) > len(second)
        made.append((_with(paragraph, first), origins if larger else set()))
        made.append((_with(paragraph, second), set() if larger else origins))
    return made


def merged(found: Varied, rng: random.Random) -> Varied:
    """A third joined to the next one."""
    made: Varied = []
    for paragraph, origins in found:
        if made and rng.random() < 1 / 3 and made[-1][0].kind is paragraph.kind:
            before, earlier = made.pop()
            text = f"{before.content.plain} {paragraph.content.plain}"
            made.append((_with(before, text), earlier | origins))
        else:
            made.append((paragraph, origins))
    return made


def reworded(found: Varied, rng: random.Random) -> Varied:
    """Every twelfth word another one."""
    made: Varied = []
    for paragraph, origins in found:
        words = paragraph.content.plain.split(" ")
        for place in range(rng.randrange(_EVERY), len(words), _EVERY):
            words[place] = "otherwise"
        made.append((_with(paragraph, " ".join(words)), origins))
    return made


def _with(paragraph: Paragraph, text: str) -> Paragraph:
    return replace(paragraph, id=new_id(), content=plain(text))


def all_of_it(found: Varied, rng: random.Random) -> Varied:
    """Shuffled, split, merged and reworded."""
    for change in (shuffled, split, merged, reworded):
        found = change(found, rng)
    return found


VARIANTS: dict[str, Callable[[Varied, random.Random], Varied]] = {
    "shuffled": shuffled,
    "split": split,
    "merged": merged,
    "reworded": reworded,
    "all of it": all_of_it,
}


def right(base: Sequence[Paragraph], varied: Varied) -> tuple[int, int]:
    """How many paragraphs that came from somewhere have their partner, and how many there are."""
    partner = {place: index for index, place in matches(base, [p for p, _ in varied])}
    texts = [p.content.plain for p in base]
    known = [(partner.get(place), from_) for place, (_, from_) in enumerate(varied) if from_]
    good = sum(
        found is not None and (found in from_ or texts[found] in {texts[i] for i in from_})
        for found, from_ in known
    )
    return good, len(known)


def seconds_of(pair: Pair) -> float:
    """How long it takes to compare both; a paragraph that is in none of the rows breaks off."""
    base, current = pair
    begun = time.perf_counter()
    redline(base, current)
    seconds = time.perf_counter() - begun
    rows = align(base, current)
    assert {row.base for row in rows} - {None} == set(range(len(base.paragraphs)))
    assert {row.current for row in rows} - {None} == set(range(len(current.paragraphs)))
    return seconds


def main() -> int:
    """Print the table."""
    arguments = asked_for(__doc__, 171, seed=(7, "of the chances"))
    chosen = evenly_chosen(arguments.corpus, arguments.pairs)
    if not chosen:
        return 0
    rng = random.Random(arguments.seed)
    print(f"{'variant':12}{'paragraphs':>12}{'right':>8}")
    for name, change in VARIANTS.items():
        good = every = 0
        for _, text in chosen:
            fresh: Varied = [
                (replace(p, id=new_id()), {index}) for index, p in enumerate(text.paragraphs)
            ]
            found, known = right(text.paragraphs, change(fresh, rng))
            good, every = good + found, every + known
        print(f"{name:12}{every:12}{good / every:8.1%}")
    largest = max(chosen, key=lambda pair: len(pair[0].paragraphs) + len(pair[1].paragraphs))
    slowest = seconds_of(largest)
    for pair in chosen:
        seconds_of(pair)
    sizes = " against ".join(str(len(one.paragraphs)) for one in largest)
    print(f"{len(chosen)} pairs compared; {sizes} paragraphs in {slowest:.2f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
