"""Opening phrases in French and Spanish, each text judged by the others: `python -m benchmarks.openings_fr_es`.

CORPUS holds AKN4UN files in fr/ and es/ (default ../shared/corpus). For each text the table is drawn from the
other texts of its language alone, phrases that occur there twice or more.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path

from drafter.document.marked_text import MarkKind
from drafter.document.paragraph import ParagraphKind
from drafter.formats.registry import read_file

_KINDS = (ParagraphKind.PREAMBULAR, ParagraphKind.OPERATIVE)
Row = tuple[str, str, int]


def rows_of(path: Path) -> list[Row]:
    """(kind, text, where the italics at its start end) of each paragraph."""
    rows = []
    for paragraph in read_file(path).draft.current.paragraphs:
        if paragraph.kind in _KINDS:
            runs = list(paragraph.content.ranges(MarkKind.ITALIC))
            end = runs[0][1] if runs and runs[0][0] == 0 else 0
            rows.append((str(paragraph.kind), paragraph.content.text, end))
    return rows


def phrases(rows: list[Row]) -> Counter[tuple[str, str]]:
    """How often each italic opening occurs."""
    return Counter((kind, text[:end].strip(" ,;\u00a0")) for kind, text, end in rows if end)


def judged(row: Row, table: set[tuple[str, str]]) -> str:
    """What the rule LANG-01 would say: "short", "no italics", "no opening", or why it is silent."""
    kind, text, end = row
    folded = text.replace("\u00a0", " ")
    fitting = [
        p
        for k, p in table
        if k == kind and folded.startswith(p) and not folded[len(p) : len(p) + 1].isalnum()
    ]
    longest = max(map(len, fitting), default=0)
    if not end:
        return "no italics" if longest else "no opening"
    if not longest:
        return "unknown, in italics"
    italic = len(text[:end].strip(" ,;\u00a0"))
    return "short" if italic < longest else "as known" if italic == longest else "goes on"


def main() -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.openings_fr_es", description=__doc__
    )
    parser.add_argument("corpus", nargs="?", default="../shared/corpus", type=Path)
    corpus = parser.parse_args().corpus
    for language in ("fr", "es"):
        texts = [rows_of(path) for path in sorted((corpus / language).rglob("*.xml"))]
        if not texts:
            print(f"There are no texts under {corpus}/{language}: nothing is measured.")
            continue
        whole = Counter[tuple[str, str]]()
        for rows in texts:
            whole.update(phrases(rows))
        counts: Counter[str] = Counter()
        for rows in texts:
            own = phrases(rows)
            table = {phrase for phrase, n in whole.items() if n - own[phrase] >= 2}
            counts.update(judged(row, table) for row in rows)
        print(f"{language}: {sum(counts.values())} paragraphs of {len(texts)} texts")
        for what, count in counts.most_common():
            print(f"  {what:22}{count:5}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
