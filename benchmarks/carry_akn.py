"""How much of the body text of AKN4UN files the model holds, file by file.

    python -m benchmarks.carry_akn [CORPUS] [--worst N]

An independent walk over the XML collects the characters of title, preamble, body, conclusions and
annexes (white space folded); the model gives its own with labels, numbers of notes left out on both
sides. A file is carried when both are the same characters in the same order, or when its warnings name
what is missing.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
from collections import Counter, defaultdict
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

from lxml import etree

from drafter.document.numbering import paragraph_labels
from drafter.document.resolution import Resolution
from drafter.formats.contract import ReadResult, UnreadableFile
from drafter.formats.registry import read_file

_SPACE = re.compile(r"[\s\u00a0\u200e\u200b]+")
_SKIPPED = {"meta", "coverPage", "img"}


@dataclass
class Row:
    """What was found of one file."""

    path: Path
    wanted: Counter[str]
    held: Counter[str]
    labels: tuple[int, int]
    warned: bool

    @property
    def lost(self) -> Counter[str]:
        """Characters of the file that the model has not."""
        return self.wanted - self.held

    @property
    def gained(self) -> Counter[str]:
        """Characters of the model that the file has not."""
        return self.held - self.wanted


def _characters(text: str) -> Counter[str]:
    return Counter(_SPACE.sub("", text))


def xml_text(path: Path) -> tuple[str, str]:
    """The body text of a file, and the text of its notes."""
    root = etree.parse(path).getroot()
    body: list[str] = []
    notes: list[str] = []

    def walk(element: etree._Element, into: list[str]) -> None:
        tag = element.tag
        name = tag.rpartition("}")[2] if isinstance(tag, str) else ""
        if name in _SKIPPED or not name:
            return
        target = notes if name == "authorialNote" else into
        target.append(element.text or "")
        for child in element:
            walk(child, target)
            target.append(child.tail or "")

    walk(root, body)
    return "".join(body), "".join(notes)


def model_text(resolution: Resolution) -> tuple[str, str]:
    """The same of the model: number and title, organ line, paragraphs with their labels, closing lines."""
    labels = paragraph_labels(resolution)
    adoption = resolution.adoption
    parts = [resolution.title.plain, resolution.organ_line.plain]
    for paragraph in resolution.paragraphs:
        parts.append(paragraph.source_label or labels[paragraph.id])
        parts.append(paragraph.content.plain)
    if resolution.masthead.organ != "security-council":
        when = adoption.date
        shown = "" if when is None else f"{when.day} {when:%B %Y}"
        parts += [adoption.meeting, shown, adoption.vote]
    return "".join(parts), "".join(note.text for note in resolution.footnotes)


def measure(path: Path) -> Row:
    """Compare one file."""
    result: ReadResult = read_file(path)
    resolution = result.draft.current
    wanted, wanted_notes = xml_text(path)
    held, held_notes = model_text(resolution)
    number = _title_numbers(path)
    wanted_count = _characters(wanted) + _characters(wanted_notes)
    held_count = _characters(held + number) + _characters(held_notes)
    labels = paragraph_labels(resolution)
    typed = [p for p in resolution.paragraphs if p.source_label]
    same = sum(labels[p.id].rstrip(".") == (p.source_label or "").rstrip(".") for p in typed)
    return Row(path, wanted_count, held_count, (same, len(typed)), bool(result.warnings))


def _title_numbers(path: Path) -> str:
    """The number before the title belongs to the masthead in the model."""
    root = etree.parse(path).getroot()
    found = root.findall("./{*}statement/{*}preface//{*}docNumber")
    found += root.findall("./{*}documentCollection/{*}preface//{*}docNumber")
    found += root.findall("./{*}documentCollection/{*}collectionBody")
    return "".join("".join(element.itertext()) for element in found)


def main() -> int:
    """Print the table; exit status 1 when a file lost text without a warning."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", nargs="?", type=Path, default=Path("../shared/corpus"))
    parser.add_argument("--worst", type=int, default=12)
    parser.add_argument("--show", type=Path, help="show the differences of one file")
    arguments = parser.parse_args()
    if arguments.show:
        return _show(arguments.show)
    folder = arguments.corpus / "en"
    if not folder.is_dir():
        print(f"There is no folder {folder}: name the folder of official texts.")
        return 0
    rows: dict[str, list[Row]] = defaultdict(list)
    unread: list[str] = []
    start = time.perf_counter()
    paths = sorted(folder.rglob("*.xml"))
    for path in paths:
        try:
            rows[path.relative_to(folder).parts[0]].append(measure(path))
        except UnreadableFile as error:
            unread.append(str(error))
    print(f"{len(paths)} files in {time.perf_counter() - start:.1f} s, {len(unread)} not read")
    print(
        f"{'organ':8}{'files':>7}{'carried whole':>15}{'with warning':>14}{'lost silently':>15}{'labels equal':>14}"
    )
    silent: list[Row] = []
    for organ, found in sorted(rows.items()):
        whole = sum(not row.lost for row in found)
        warned = sum(bool(row.lost) and row.warned for row in found)
        quiet = [row for row in found if row.lost and not row.warned]
        same, total = (sum(r.labels[n] for r in found) for n in (0, 1))
        print(
            f"{organ:8}{len(found):7}{whole:15}{warned:14}{len(quiet):15}{same / max(total, 1):14.3%}"
        )
        silent += quiet
    everything = [row for found in rows.values() for row in found]
    wanted = sum(sum(r.wanted.values()) for r in everything)
    lost = sum(sum(r.lost.values()) for r in everything)
    gained = sum(sum(r.gained.values()) for r in everything)
    print(f"characters {wanted}, lost {lost} ({lost / wanted:.5%}), added {gained}")
    for row in sorted(everything, key=lambda r: -sum(r.lost.values()))[: arguments.worst]:
        if row.lost or row.gained:
            print(
                f"  {row.path.name}: lost {sum(row.lost.values())}, added {sum(row.gained.values())}"
            )
    for row in sorted(everything, key=lambda r: -(r.labels[1] - r.labels[0]))[: arguments.worst]:
        if row.labels[0] < row.labels[1]:
            print(
                f"  {row.path.name}: {row.labels[1] - row.labels[0]} of {row.labels[1]} labels differ"
            )
    print(*unread, sep="\n")
    return 1 if silent else 0


def _show(path: Path) -> int:
    wanted = _SPACE.sub("", "".join(xml_text(path)))
    held = _SPACE.sub("", "".join(model_text(read_file(path).draft.current)))
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, wanted, held, False).get_opcodes():
        if tag != "equal":
            print(
                f"{tag}: {wanted[max(0, i1 - 40) : i1]}[-{wanted[i1:i2][:300]}-]{{+{held[j1:j2][:300]}+}}"
            )
    return 0


if __name__ == "__main__":
    sys.exit(main())
