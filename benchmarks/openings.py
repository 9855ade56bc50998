"""How often the italic extent of the program equals that of issued resolutions, and how fast.

    python -m benchmarks.openings [CORPUS] [--differences N] [--unseen]

CORPUS is a folder of AKN4UN files, ``en/ORGAN/SESSION/*.xml`` (default ../shared/corpus). ``--unseen`` also
measures the grammar alone: each phrase is judged as if the table did not have it.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

from drafter.conventions import opening_table, openings
from drafter.conventions.opening_table import OpeningKind
from drafter.conventions.typography import fold

ORGANS = {
    "GA": "general-assembly",
    "HRC": "human-rights-council",
    "ECOSOC": "economic-and-social-council",
    "SC": "security-council",
}
_NS = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"


@dataclass(frozen=True)
class Sample:
    """A paragraph of an issued text and where its first italic run, at its very start, ends."""

    organ: str
    file: str
    kind: OpeningKind
    text: str
    end: int


def _runs(element: ET.Element, italic: bool) -> Iterator[tuple[str, bool]]:
    yield element.text or "", italic
    for child in element:
        name = str(child.tag).removeprefix(_NS)
        if name != "authorialNote":
            yield from _runs(
                child, italic or (name == "span" and "italic" in child.get("class", ""))
            )
        yield child.tail or "", italic


def _paragraph(p: ET.Element) -> tuple[str, int]:
    """The text, and where its first italic run ends; 0 where it does not begin in italics."""
    runs = [(t, i) for t, i in _runs(p, False) if t]
    text = "".join(t for t, _ in runs)
    lead = len(text) - len(text.lstrip())
    position = end = 0
    begun = False
    for run, italic in runs:
        if run.strip() and position + len(run) > lead:
            if italic:
                begun = True
                end = position + len(run.rstrip())
            else:
                break
        position += len(run)
    return text.strip(), end - lead if begun else 0


def _numbered(body: ET.Element) -> Iterator[ET.Element]:
    for paragraph in body.iter(_NS + "paragraph"):
        number = paragraph.find(_NS + "num")
        label = "".join(number.itertext()).strip() if number is not None else ""
        if not label.rstrip(".").isdigit():
            continue
        p = paragraph.find(f"{_NS}content/{_NS}p")
        if p is None:
            p = paragraph.find(f"{_NS}list/{_NS}intro/{_NS}p")
        if p is not None:
            yield p


def _is_english(statement: ET.Element) -> bool:
    """A few files of the English set hold the text in another language."""
    line = statement.find(f"{_NS}preamble/{_NS}formula")
    return line is None or "".join(line.itertext()).strip().startswith("The ")


def samples(corpus: Path) -> Iterator[Sample]:
    """Every preambular and numbered paragraph that begins with italics, annexes left out."""
    for file in sorted((corpus / "en").rglob("*.xml")):
        organ = file.relative_to(corpus / "en").parts[0]
        statement = ET.parse(file).getroot().find(_NS + "statement")
        if statement is None or not _is_english(statement):
            continue
        found: list[tuple[OpeningKind, ET.Element]] = []
        for preamble in statement.findall(_NS + "preamble"):
            for container in preamble.findall(_NS + "container"):
                p = container.find(f".//{_NS}p")
                if p is not None:
                    found.append(("preambular", p))
        for body in statement.findall(_NS + "mainBody"):
            found += [("operative", p) for p in _numbered(body)]
        for kind, p in found:
            text, end = _paragraph(p)
            if end:
                yield Sample(organ, file.name, kind, text, end)


def _measure(rows: list[Sample], differences: int) -> None:
    right: Counter[tuple[str, str]] = Counter()
    total: Counter[tuple[str, str]] = Counter()
    accepted: Counter[tuple[str, str]] = Counter()
    wrong: dict[tuple[str, str], Counter[tuple[str, str]]] = defaultdict(Counter)
    for row in rows:
        key = (row.kind, row.organ)
        organ = ORGANS[row.organ]
        opening = openings.match_opening(row.text, row.kind, organ)
        total[key] += 1
        end = len(row.text[: row.end].rstrip(" ,\u00a0"))
        if opening is not None and opening.end == end:
            right[key] += 1
        else:
            ours = opening.text if opening else "-"
            wrong[key][(fold(row.text[:end]), fold(ours))] += 1
        if end in openings.accepted_ends(row.text, row.kind, organ):
            accepted[key] += 1
    print(f"{'kind':12}{'organ':8}{'paragraphs':>11}{'equal':>10}{'accepted':>10}")
    for group in sorted(total):
        n = total[group]
        print(f"{group[0]:12}{group[1]:8}{n:11}{right[group] / n:10.3%}{accepted[group] / n:10.3%}")
    for group in sorted(wrong):
        if differences:
            print(f"\n{group[0]} {group[1]}: official | ours")
        for (official, ours), count in wrong[group].most_common(differences):
            print(f"  {count:4} {official} | {ours}")


def _unseen(rows: list[Sample], differences: int) -> None:
    """Judge every phrase with its own row taken out of the table (not the Security Council)."""
    by_phrase: dict[tuple[OpeningKind, str], list[Sample]] = defaultdict(list)
    for row in rows:
        if row.organ != "SC":
            opening = openings.match_opening(row.text, row.kind)
            end = len(row.text[: row.end].rstrip(" ,\u00a0"))
            if opening is not None and opening.known is not None and opening.end == end:
                by_phrase[(row.kind, opening.base)].append(row)
    kinds: tuple[OpeningKind, ...] = ("preambular", "operative")
    for kind in kinds:
        phrases = paragraphs = right_phrases = right_paragraphs = 0
        missed: Counter[tuple[str, str]] = Counter()
        for (own, base), found in by_phrase.items():
            if own != kind:
                continue
            index = opening_table.phrase_index(kind, "common")[base.split(" ", 1)[0]]
            extents = opening_table.all_extents(kind)
            taken_out = index.pop(base)
            del extents[base]
            ends = [openings.match_opening(row.text, kind) for row in found]
            index[base] = extents[base] = taken_out
            good = 0
            for row, opening in zip(found, ends, strict=True):
                end = len(row.text[: row.end].rstrip(" ,\u00a0"))
                if opening is not None and opening.end == end:
                    good += 1
                else:
                    missed[(base, opening.text if opening else "-")] += 1
            phrases += 1
            right_phrases += good * 2 > len(found)
            paragraphs += len(found)
            right_paragraphs += good
        print(
            f"unseen {kind}: {right_phrases} of {phrases} phrases, "
            f"{right_paragraphs / paragraphs:.2%} of {paragraphs} paragraphs"
        )
        for (base, ours), count in missed.most_common(differences):
            print(f"  {count:4} {base} | {ours}")


def _speed(rows: list[Sample]) -> None:
    times: dict[str, list[float]] = {"known": [], "grammar": []}
    for row in rows[:: max(1, len(rows) // 20000)]:
        begun = time.perf_counter_ns()
        opening = openings.match_opening(row.text, row.kind, ORGANS[row.organ])
        spent = (time.perf_counter_ns() - begun) / 1000
        if opening is not None:
            times[opening.confidence].append(spent)
    for name, values in times.items():
        if values:
            print(
                f"match_opening, {name}: median {statistics.median(values):.1f} microseconds, "
                f"99th percentile {sorted(values)[int(len(values) * 0.99)]:.1f} ({len(values)} paragraphs)"
            )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", nargs="?", type=Path, default=Path("../shared/corpus"))
    parser.add_argument("--differences", type=int, default=0, metavar="N")
    parser.add_argument("--unseen", action="store_true")
    options = parser.parse_args()
    if not (options.corpus / "en").is_dir():
        print(f"No corpus at {options.corpus}: give the folder that holds en/ as the argument.")
        return
    rows = list(samples(options.corpus))
    _measure(rows, options.differences)
    _speed(rows)
    if options.unseen:
        _unseen(rows, options.differences)


if __name__ == "__main__":
    main()
