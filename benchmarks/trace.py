"""Tracing agreed language: `python -m benchmarks.trace [CORPUS] [--library FILE] [--speed FILE] [--show N]`.

A library of everything adopted up to the 78th session of the General Assembly; the texts of the 79th that have a
predecessor under the same title are traced in it. Right is a paragraph that is traced to the one with which
`revision.alignment` pairs it, or to a text that is the same but for figures. Verbatim and updated are held against
an account of its own: all words that differ are figures, months or ordinals. The planted paragraphs are put together
from phrases about matters that no resolution knows. `--speed` measures the times in another, larger library.
"""

from __future__ import annotations

import argparse
import itertools
import random
import re
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from benchmarks._pairs import pairs_of
from benchmarks.library import row
from drafter.clauses.store import Library
from drafter.clauses.tracing.comparison import Status, is_same
from drafter.clauses.tracing.skeleton import skeleton
from drafter.conventions.ordinals import parse_ordinal
from drafter.document.resolution import Resolution
from drafter.revision.alignment import matches

_RIGHT = "the predecessor or its equal"


def library_of_earlier(corpus: Path, path: Path) -> Library:
    """Everything but the 79th session and what was adopted after the 78th began to end."""
    library = Library(path)
    if library.stats().documents:
        return library
    report = library.add([corpus / "en"])
    keys = library._db.execute(
        "SELECT id FROM documents WHERE (organ = 'general-assembly' AND session > 78) OR date >= '2024-09-10'"
    ).fetchall()
    from drafter.clauses.store.adding import _delete_contents

    for (number,) in keys:
        with library._db.atomic():
            _delete_contents(library._db, number)
            library._db.execute("DELETE FROM documents WHERE id = ?", [number])
    row("resolutions added, of them later ones", f"{report.added:,}  {len(keys):,}")
    return library


def main() -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.trace", description=__doc__)
    parser.add_argument("corpus", nargs="?", default="../shared/corpus", type=Path)
    parser.add_argument("--library", type=Path, help="keep the library of earlier texts here")
    parser.add_argument("--speed", type=Path, help="measure the times in this library")
    parser.add_argument("--show", type=int, default=0, help="show so many of each sort of failure")
    options = parser.parse_args()
    if not (options.corpus / "en").is_dir():
        print(f"There is no folder {options.corpus / 'en'}: name the folder of official texts.")
        return 0
    pairs = pairs_of(options.corpus)
    row("pairs of versions", str(len(pairs)))
    with tempfile.TemporaryDirectory() as temporary:
        path = options.library or Path(temporary, "library.sqlite")
        with library_of_earlier(options.corpus, path) as library:
            row("paragraphs of earlier texts", f"{library.stats().paragraphs:,}")
            trace_pairs(library, pairs, options.show)
            trace_planted(library, options.show)
            speed(library, [after for _, after in pairs])
    if options.speed:
        with Library(options.speed) as library:
            row("paragraphs of the larger library", f"{library.stats().paragraphs:,}")
            speed(library, [after for _, after in pairs])
    return 0


def trace_pairs(library: Library, pairs: list[tuple[Resolution, Resolution]], show: int) -> None:
    """How many are traced to their predecessor, and whether their status is right."""
    traced: Counter[str] = Counter()
    told: Counter[bool] = Counter()
    shown: Counter[str] = Counter()
    for before, after in pairs:
        joined = {place: index for index, place in matches(before.paragraphs, after.paragraphs)}
        tracer = library.tracer(after)
        found = {trace.paragraph: trace for trace in tracer.trace(after)}
        for place, paragraph in enumerate(after.paragraphs):
            trace = found.get(paragraph.id)
            if trace is None or place not in joined:
                continue
            old = before.paragraphs[joined[place]].content.plain.strip()
            text = paragraph.content.plain.strip()
            source = trace.source
            if source is not None and is_same(source.text, old):
                sort = _RIGHT
            elif source is not None and is_same(source.text, text) and not is_same(old, text):
                sort = "a verbatim text elsewhere"
            elif source is not None and skeleton(source.text) == skeleton(text) != skeleton(old):
                sort = "an updated text elsewhere"
            elif source is not None and source.similarity > 0.5:
                sort = "another text"
            else:
                sort = "nothing"
            traced[sort] += 1
            if source is None:
                truth, status = modest_status(text, old), Status.NEW
            else:
                truth, status = modest_status(text, source.text), trace.status
            agreed = status in (Status.VERBATIM, Status.UPDATED)
            told[agreed == truth] += 1
            if agreed != truth and shown["told"] < show:
                shown["told"] += 1
                print(f"  {status}: {text}\n    {source.text if source else old}")
            if sort in ("another text", "nothing") and shown[sort] < show:
                shown[sort] += 1
                print(f"  {sort}: {text}\n    {old}\n    {source.text if source else ''}")
    total = sum(traced.values())
    row("paragraphs with a predecessor", f"{total:,}")
    nearer = traced["a verbatim text elsewhere"] + traced["an updated text elsewhere"]
    right = 100 * traced[_RIGHT] / (total - nearer)
    row("  of them with no nearer text elsewhere", f"{total - nearer:,}")
    row("  traced rightly of those (wanted: 98 %)", f"{right:.2f} %")
    for sort, count in traced.most_common():
        row(f"  traced to {sort}", f"{count:,}  {100 * count / total:.2f} %")
    row("agreed told from modified (wanted: 99 %)", f"{100 * told[True] / total:.2f} %")


_TOKEN = re.compile(r"[^\W_][^\s,;:.()]*|[,;:]")
_FIGURE_WORDS = frozenset(
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "and",
        "of",
        "to",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
    ]
)


def modest_status(text: str, source: str) -> bool:
    """Whether all words that differ are figures: an account that shares nothing with the tracing."""
    mine, theirs = (
        Counter(_TOKEN.findall(t.lower().replace("\u2011", "-").rstrip(" ,;.:")))
        for t in (text, source)
    )
    differing = (mine - theirs) + (theirs - mine)
    if any(word[0].isalnum() for word in differing):  # else a comma is what differs
        differing = Counter({word: n for word, n in differing.items() if word[0].isalnum()})
    return all(
        any(c.isdigit() for c in word) or word in _FIGURE_WORDS or _is_figure(word, differing)
        for word in differing
    )


def _is_figure(word: str, differing: Counter[str]) -> bool:
    if parse_ordinal(word) is not None or re.fullmatch(r"[ivxlc]+|[a-z]", word):
        return True
    number = {"resolution", "resolutions", "session", "sessions", "paragraph", "paragraphs"}
    return word in number and len(number & set(differing)) >= 2


_OPENINGS = (
    "Requests the Secretary-General to",
    "Calls upon Member States to",
    "Encourages the organizations of the United Nations system to",
    "Invites all relevant stakeholders to",
    "Urges Governments to",
)
_DEEDS = (
    "catalogue the migratory habits of librarians",
    "refrain from whistling in submarine kitchens",
    "publish recipes for moonlit pancakes in every lighthouse",
    "count the umbrellas forgotten on alpine trains",
    "teach chess to retired circus elephants",
    "polish the brass doorknobs of abandoned observatories",
    "exchange knitting patterns among glacier guides",
    "store violin strings beside ripening pears",
)
_ENDS = (
    "before the first frost",
    "with the help of volunteer beekeepers",
    "whenever the tide permits",
    "in the company of a licensed cartographer",
    "as a tribute to inventors of the paper clip",
)


def trace_planted(library: Library, show: int) -> None:
    """Paragraphs that nobody has agreed upon."""
    made = [f"{a} {b} {c};" for a, b, c in itertools.product(_OPENINGS, _DEEDS, _ENDS)]
    tracer = library.tracer(Resolution())
    wrong = []
    for text in made:
        trace = tracer.trace_text(text)
        if trace.status is not Status.NEW:
            wrong.append((text, trace))
    row(
        "planted new, called new (wanted: 95 %)",
        f"{100 - 100 * len(wrong) / len(made):.1f} % of {len(made)}",
    )
    for text, trace in wrong[:show]:
        print(f"  {text}\n    {trace.source and trace.source.text}")


def speed(library: Library, texts: list[Resolution]) -> None:
    """The time of one paragraph in a draft of its own, and of the longest draft."""
    generator = random.Random(3)
    times = []
    for _ in range(300):
        text = generator.choice(texts)
        paragraph = generator.choice(text.paragraphs).content.plain.strip()
        tracer = library.tracer(text)
        tracer.trace_text("Decides to remain seized of the matter.")  # reads the own version
        started = time.perf_counter()
        tracer.trace_text(paragraph)
        times.append((time.perf_counter() - started) * 1000)
    times.sort()
    row(
        "one paragraph: median, p95, worst ms",
        f"{times[150]:.1f}  {times[285]:.1f}  {times[-1]:.1f}",
    )
    longest = max(texts, key=lambda text: len(text.paragraphs))
    started = time.perf_counter()
    found = library.trace(longest)
    row(f"a draft of {len(found)} paragraphs", f"{time.perf_counter() - started:.2f} s")


if __name__ == "__main__":
    sys.exit(main())
