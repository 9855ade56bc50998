"""How PDFs of issued resolutions are read: `python -m benchmarks.pdf_read [CORPUS]`.

Every file under CORPUS/pdf is compared with the AKN4UN file of the same resolution under
CORPUS/en: a paragraph counts as equal when its words, its kind, its label, the places of its notes and
the words of those notes are the same; white space and kinds of hyphens aside.
"""

from __future__ import annotations

import argparse
import difflib
import re
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from drafter.conventions.dates import format_date
from drafter.document.marked_text import MarkKind
from drafter.document.numbering import footnote_numbers, paragraph_labels
from drafter.document.paragraph import ParagraphKind
from drafter.document.resolution import Resolution
from drafter.formats import akn, pdf_reading

WANTED = 0.98
_PARTICULARS = ("symbol", "session", "agenda_item")
_FOLDED = str.maketrans({"\u2011": "-", "\u2212": "-", "\u2010": "-", "\u00a0": " ", "\u202f": " "})

Row = tuple[str, str, str, tuple[tuple[int, str, str], ...]]


@dataclass
class Figures:
    """What was counted over all files."""

    files: int = 0
    paragraphs: int = 0
    equal: int = 0
    whole: int = 0
    italics: int = 0
    particulars: Counter[str] = field(default_factory=Counter)
    differences: Counter[str] = field(default_factory=Counter)


def folded(text: str) -> str:
    """The text with plain hyphens and without white space."""
    return re.sub(r"\s+", "", text.translate(_FOLDED))


def rows_of(resolution: Resolution) -> list[Row]:
    """Each paragraph as (words, kind, label, notes); a note is (place, number, words)."""
    labels, numbers = paragraph_labels(resolution), footnote_numbers(resolution)
    notes = {note.id: folded(note.content.plain) for note in resolution.footnotes}
    rows = []
    date = resolution.adoption.date
    closing = folded(format_date(date)) if date else ""
    for paragraph in resolution.paragraphs:
        content = paragraph.content
        if paragraph.kind is ParagraphKind.TEXT and folded(content.plain) == closing:
            continue  # the date of adoption, which the AKN4UN files repeat as a line of text
        found = tuple(
            (len(folded(content.slice(0, at).plain)), numbers.get(note, ""), notes.get(note, ""))
            for at, note in content.footnote_references
        )
        rows.append((folded(content.plain), str(paragraph.kind), labels[paragraph.id], found))
    return rows


def italics_of(resolution: Resolution) -> list[str]:
    """The italic words of each paragraph."""
    return [
        folded("".join(p.content.slice(a, b).plain for a, b in p.content.ranges(MarkKind.ITALIC)))
        for p in resolution.paragraphs
    ]


def compare(
    found: Resolution, wanted: Resolution, figures: Figures, name: str, verbose: int
) -> None:
    """Count how the paragraphs of a file fit those of its twin."""
    ours, theirs = rows_of(found), rows_of(wanted)
    equal = 0
    matcher = difflib.SequenceMatcher(
        None, [r[0] for r in ours], [r[0] for r in theirs], autojunk=False
    )
    italics = italics_of(found), italics_of(wanted)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag != "equal":
            figures.differences["words"] += max(b - a, d - c)
            if verbose:
                for row in ours[a:b]:
                    print(f"{name} pdf - {row[1:3]} {row[0][:150]!r} … {row[0][-60:]!r}")
                for row in theirs[c:d]:
                    print(f"{name} akn + {row[1:3]} {row[0][:150]!r} … {row[0][-60:]!r}")
            continue
        for i, j in zip(range(a, b), range(c, d), strict=True):
            same = ours[i] == theirs[j]
            equal += same
            figures.italics += italics[0][i] == italics[1][j]
            if verbose > 1 and italics[0][i] != italics[1][j]:
                print(f"{name} italics {italics[0][i][:80]!r} for {italics[1][j][:80]!r}")
            if not same:
                for place, what in ((1, "kind"), (2, "label"), (3, "notes")):
                    if ours[i][place] != theirs[j][place]:
                        figures.differences[what] += 1
                        if verbose:
                            print(
                                f"{name} {what} {ours[i][0][:60]!r}: {ours[i][place]} for {theirs[j][place]}"
                            )
    total = max(len(ours), len(theirs))
    figures.files += 1
    figures.paragraphs += total
    figures.equal += equal
    figures.whole += equal == total
    _particulars(found, wanted, figures, name, verbose)


def _particulars(
    found: Resolution, wanted: Resolution, figures: Figures, name: str, verbose: int
) -> None:
    pairs = [(p, getattr(found.masthead, p), getattr(wanted.masthead, p)) for p in _PARTICULARS]
    pairs += [
        ("title", folded(found.title.plain), folded(wanted.title.plain)),
        ("heading", folded(found.masthead.heading.plain), folded(wanted.masthead.heading.plain)),
        ("report", folded(found.masthead.report.plain), folded(wanted.masthead.report.plain)),
        ("organ line", folded(found.organ_line.plain), folded(wanted.organ_line.plain)),
        ("meeting", found.adoption.meeting, wanted.adoption.meeting),
        ("adoption date", found.adoption.date, wanted.adoption.date),
    ]
    for what, ours, theirs in pairs:
        figures.particulars[what] += ours == theirs
        if verbose and ours != theirs:
            print(f"{name} {what} {ours!r} for {theirs!r}")


def twin_of(path: Path, corpus: Path) -> Path | None:
    """The AKN4UN file of the same resolution, None where there is none."""
    session = path.stem.split("_")[2]
    found = sorted((corpus / "en" / "GA").glob(f"{session}session/{path.stem}-*.xml"))
    return found[0] if found else None


def main() -> int:
    """Print the table; 1 when less than the wanted share of paragraphs is equal."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.pdf_read", description=__doc__)
    parser.add_argument("corpus", nargs="?", default="../shared/corpus", type=Path)
    parser.add_argument("-v", "--verbose", action="count", default=0, help="say what differs")
    parser.add_argument("--only", default="", help="only files whose name has this")
    arguments = parser.parse_args()
    files = sorted(p for p in arguments.corpus.glob("pdf/*.pdf") if arguments.only in p.stem)
    if not files:
        print(f"There are no PDFs under {arguments.corpus}/pdf: nothing is measured.")
        return 0
    figures = Figures()
    seconds = slowest = 0.0
    for path in files:
        twin = twin_of(path, arguments.corpus)
        if twin is None:
            print(f"{path.name} has no twin under {arguments.corpus}/en")
            continue
        started = time.perf_counter()
        found = pdf_reading.read(path.read_bytes()).draft.current
        took = time.perf_counter() - started
        seconds, slowest = seconds + took, max(slowest, took)
        wanted = akn.read(twin.read_bytes()).draft.current
        compare(found, wanted, figures, path.stem.removeprefix("A_RES_"), arguments.verbose)
    share = figures.equal / max(figures.paragraphs, 1)
    print(f"files               {figures.files}, of which {figures.whole} wholly equal")
    print(f"paragraphs equal    {figures.equal} of {figures.paragraphs} ({100 * share:.2f} %)")
    print(f"  italics equal too {figures.italics}")
    for what, count in sorted(figures.differences.items()):
        print(f"  {what} differ{'s' if what != 'words' else ''}: {count}")
    for what, count in figures.particulars.items():
        print(f"{what:19} equal in {count}")
    print(f"read in {1000 * seconds / max(figures.files, 1):.0f} ms each, {slowest:.2f} s at most")
    return int(share < WANTED and not arguments.only)


if __name__ == "__main__":
    sys.exit(main())
