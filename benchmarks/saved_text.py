"""How well resolutions read from saved text, dialect by dialect, held against their official XML.

    python -m benchmarks.saved_text [CORPUS] [--files N] [--show FIELD]

CORPUS is a folder with AKN4UN files in `en/` and, optionally, PDF files in `pdf/` whose twins are among them
(default ../shared/corpus); PDF needs `pdftotext`. A file is right when every field compared is.
"""

from __future__ import annotations

import argparse
import random
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks._dialects import DIALECTS
from drafter.document.numbering import footnote_numbers, paragraph_labels
from drafter.document.paragraph import ParagraphKind
from drafter.document.resolution import Resolution
from drafter.formats import akn
from drafter.formats.contract import UnreadableFile
from drafter.formats.plain_text import read, read_text

_GAPS = re.compile(r"[\s\u00ad\u2010\u2011-]+")


def _fold(text: str) -> str:
    return _GAPS.sub("", text.replace("\ufffc", ""))


def fields(resolution: Resolution) -> dict[str, object]:
    """What is compared: spaces and hyphens, which wrapping and extraction change, are left out."""
    masthead = resolution.masthead
    kinds = Counter(p.kind for p in resolution.paragraphs)
    labels = paragraph_labels(resolution)
    numbers = footnote_numbers(resolution)
    return {
        "organ": masthead.organ,
        "symbol": _fold(masthead.symbol),
        "session": masthead.session,
        "agenda item": _fold(masthead.agenda_item),
        "title": _fold(resolution.title.plain),
        "heading": _fold(masthead.heading.plain),
        "preambular": kinds[ParagraphKind.PREAMBULAR],
        "operative": kinds[ParagraphKind.OPERATIVE],
        "labels": [labels[p.id] for p in resolution.paragraphs if labels[p.id]],
        "annexes": kinds[ParagraphKind.ANNEX],
        "meeting": _fold(resolution.adoption.meeting),
        "date": resolution.adoption.date,
        "notes": [
            (numbers.get(note), _fold(text.text[:at])[-12:])
            for _, text in resolution.texts()
            for at, note in text.footnote_references
        ],
        "words of notes": [_fold(note.text) for note in resolution.footnotes],
        "words": _fold("".join(p.text for p in resolution.paragraphs)),
    }


def official(corpus: Path, count: int) -> list[Resolution]:
    """A fixed sample of the English resolutions."""
    files = sorted((corpus / "en").rglob("*.xml"))
    random.Random(7).shuffle(files)
    found: list[Resolution] = []
    for file in files:
        if len(found) == count:
            break
        try:
            resolution = akn.read(file.read_bytes()).draft.current
        except UnreadableFile:
            continue
        if resolution.organ_line.text.startswith("The "):  # some files hold another language
            found.append(resolution)
    return found


def pdf_twins(corpus: Path) -> Iterator[tuple[Path, Resolution]]:
    """PDF files and the resolution in their XML twin."""
    xml = {re.split(r"[-.]", f.stem)[0]: f for f in (corpus / "en").rglob("*.xml")}
    for pdf in sorted((corpus / "pdf").glob("*.pdf")):
        twin = xml.get(pdf.stem)
        if twin is not None:
            yield pdf, akn.read(twin.read_bytes()).draft.current


class Score:
    """Files right and wrong of one dialect, and what was wrong."""

    def __init__(self, name: str, lost: frozenset[str] = frozenset(), show: str = "") -> None:
        self.name, self.lost, self.show = name, lost, show
        self.total = self.right = 0
        self.wrong: Counter[str] = Counter()

    def add(self, expected: Resolution, reading: Callable[[], Resolution]) -> None:
        """Count one file."""
        self.total += 1
        try:
            got = fields(reading())
        except UnreadableFile as error:
            self.wrong[f"refused: {error}"] += 1
            return
        want = fields(expected)
        bad = [name for name in want if name not in self.lost and want[name] != got[name]]
        self.right += not bad
        self.wrong.update(bad)
        if self.show in bad:
            print(f"  {expected.masthead.symbol}: {str(want[self.show])[:300]}")
            print(f"  {' ' * len(expected.masthead.symbol)}  {str(got[self.show])[:300]}")

    def report(self) -> None:
        """Print the share and the fields that were wrong."""
        share = self.right / self.total if self.total else 0.0
        why = ", ".join(f"{name} {n}" for name, n in self.wrong.most_common())
        print(f"{self.name:16} {self.right:4} of {self.total:4}  {share:6.1%}  {why}", flush=True)


def main() -> int:
    """Print a line for each dialect."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", nargs="?", default="../shared/corpus", type=Path)
    parser.add_argument("--files", type=int, default=200, help="resolutions for the dialects")
    parser.add_argument("--show", default="", help="print the files where this field is wrong")
    arguments = parser.parse_args()
    if not (arguments.corpus / "en").is_dir():
        print(f"There is no corpus at {arguments.corpus}: nothing is measured.")
        return 0
    sample = official(arguments.corpus, arguments.files)
    for name, render in DIALECTS.items():
        lost = frozenset({"words of notes"}) if name == "notes lost" else frozenset()
        score = Score(name, lost, arguments.show)
        for resolution in sample:
            text = render(resolution)
            score.add(resolution, lambda text=text: read_text(text).draft.current)  # type: ignore[misc]
        score.report()
    if shutil.which("pdftotext") is None:
        print("pdftotext is not installed: PDF is not measured.")
        return 0
    twins = list(pdf_twins(arguments.corpus))
    for name, options in (("PDF, raw", []), ("PDF, layout", ["-layout"])):
        score = Score(name, show=arguments.show)
        for pdf, resolution in twins:
            command = ["pdftotext", *options, str(pdf), "-"]
            data = subprocess.run(command, capture_output=True, check=True).stdout
            score.add(resolution, lambda data=data: read(data).draft.current)  # type: ignore[misc]
        score.report()
    return 0


if __name__ == "__main__":
    sys.exit(main())
