"""Tracked changes proven by LibreOffice: `python -m benchmarks.docx_libreoffice [CORPUS] [--pairs N]`.

The later text of each pair is written with its changes against the earlier one; LibreOffice accepts all and
rejects all by its own commands and saves; the words must be those of the later and of the earlier text.
Needs LibreOffice and its Python module (on Debian: libreoffice-writer, python3-uno).
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from benchmarks.docx_tracked import pairs
from drafter.document.draft import Draft
from drafter.document.numbering import footnote_numbers, paragraph_labels
from drafter.document.resolution import Resolution
from drafter.formats.contract import WriteOptions
from drafter.formats.docx import read, write

_TRACKED = WriteOptions(scrub=True, tracked=True)
_HELPER = Path(__file__).with_name("_accept_all.py")


def words(resolution: Resolution) -> list[str]:
    """Every line a reader sees: title, labelled paragraphs with the numbers of their notes, notes."""
    labels, numbers = paragraph_labels(resolution), footnote_numbers(resolution)
    lines = [resolution.title.plain, resolution.organ_line.plain]
    for paragraph in resolution.paragraphs:
        notes = [numbers.get(note, "?") for _, note in paragraph.content.footnote_references]
        lines.append(f"{labels[paragraph.id]} {paragraph.content.plain} {notes}")
    lines += [f"{numbers.get(note.id)} {note.content.plain}" for note in resolution.footnotes]
    return [" ".join(line.split()) for line in lines]


def office_python() -> str | None:
    """A Python that can talk to LibreOffice."""
    for name in ("/usr/bin/python3", "python3"):
        path = shutil.which(name)
        if path and subprocess.run([path, "-c", "import uno"], capture_output=True).returncode == 0:
            return path
    return None


def main() -> int:
    """Print what differs; 1 when anything does."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.docx_libreoffice", description=__doc__
    )
    parser.add_argument("corpus", nargs="?", default="../shared/corpus", type=Path)
    parser.add_argument("--pairs", type=int, default=0, help="only so many pairs")
    arguments = parser.parse_args()
    soffice, python = shutil.which("soffice"), office_python()
    if soffice is None or python is None:
        print("LibreOffice or its Python module is not installed: nothing is measured.")
        return 0
    found = pairs(arguments.corpus)[: arguments.pairs or None] if arguments.corpus.is_dir() else []
    if not found:
        print(
            f"There are no resolutions of both sessions under {arguments.corpus}: nothing is measured."
        )
        return 0
    wrong: list[str] = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for number, pair in enumerate(found):
            data = write(Draft(pair.current, base=pair.base), _TRACKED)
            (folder / f"{number:03}.docx").write_bytes(data)
        subprocess.run([python, str(_HELPER), soffice, name], check=True)
        for number, pair in enumerate(found):
            # LibreOffice does not know w:sectPrChange: the number of the first note stays the new one.
            base = replace(pair.base, first_footnote=pair.current.first_footnote)
            for kind, wanted in (("accepted", pair.current), ("rejected", base)):
                path = folder / f"{number:03}.{kind}.docx"
                plain = read(write(Draft(wanted), WriteOptions(scrub=True))).draft.current
                got = words(read(path.read_bytes()).draft.current) if path.exists() else []
                expected = words(plain)
                if got != expected:
                    wrong.append(f"{kind}: {pair.title}")
                    _show(expected, got)
    for line in wrong:
        print(line)
    print(f"{len(found)} pairs, {2 * len(found) - len(wrong)} of {2 * len(found)} equal")
    return int(bool(wrong))


def _show(expected: list[str], got: list[str]) -> None:
    for want, have in zip(expected, got, strict=False):
        if want != have:
            print(f"   wanted {want[:160]}\n   got    {have[:160]}")
            return
    print(f"   {len(expected)} lines wanted, {len(got)} there")


if __name__ == "__main__":
    sys.exit(main())
