"""Nothing is lost: a sitting is killed with SIGKILL at random moments, and the disk is looked at.

    python -m benchmarks.kills [CORPUS] [--count 200] [--seed 1]

After each kill: every keystroke that had been typed is offered again; the saved file and each export are whole,
the old or the new; the library is sound and each of its resolutions complete; and what was recovered
can be saved. Needs no corpus. Ends with 1 when any of this is not so.
"""

from __future__ import annotations

import argparse
import os
import random
import select
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks._sitting_to_kill import EXPORTS, Sitting, digest, short_name
from drafter.clauses.store import Library
from drafter.document.draft import Draft
from drafter.document.marked_text import plain
from drafter.document.paragraph import Paragraph, ParagraphKind
from drafter.document.resolution import Resolution
from drafter.formats.contract import UnreadableFile
from drafter.formats.registry import read_file, write
from drafter.open_draft import OpenDraft, SaveJob
from drafter.paths import HOME_VARIABLE, library_path
from drafter.workspace.recovery import recoverable

_LONGEST_SITTING = 0.6
"""Seconds after the first keystroke; in them all acts happen several times."""
_PARAGRAPHS_OF_A_SOURCE = 30
_START_SECONDS = 30


@dataclass
class Told:
    """What a sitting had said when it was killed: by subject, what was done and what was begun."""

    done: dict[str, str] = field(default_factory=dict)
    begun: dict[str, str] = field(default_factory=dict)
    keystrokes: int = 0
    during: str = "between two acts"
    imported: set[str] = field(default_factory=set)

    def take(self, line: str) -> None:
        """Note a line of the report."""
        step, subject, *rest = line.split()
        if subject == "import" and step == "done":
            self.imported.update(rest)
        (self.done if step == "done" else self.begun)[subject] = " ".join(rest)
        self.keystrokes += step == "done" and subject == "text"
        self.during = subject if step == "begin" else "between two acts"

    def may_be(self, subject: str) -> set[str]:
        """What may stand on the disk: what was done last, or what was being done."""
        own = {self.done[subject]} if subject in self.done else set()
        return own | ({self.begun[subject]} if self.during == subject else set())


def sources(folder: Path) -> list[Path]:
    """Invented resolutions to import."""
    made = []
    for number in range(12):
        rows = (
            Paragraph(f"{n:08X}", ParagraphKind.OPERATIVE, plain(f"Requests matter {number}-{n};"))
            for n in range(_PARAGRAPHS_OF_A_SOURCE)
        )
        text = Resolution(
            title=plain(f"Matter {number}"),
            organ_line=plain("The General Assembly,"),
            paragraphs=tuple(rows),
        )
        path = folder / f"matter{number}.docx"
        path.write_bytes(write(Draft(text), ".docx"))
        made.append(path)
    return made


def killed_sitting(folder: Path, made: list[Path], seed: int) -> Told:
    """Run a sitting in a process of its own and kill it at a moment that the seed decides."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(reading)
            Sitting(folder, made, seed, writing).run()
        except BaseException as error:  # a child must never return into the loop of its parent
            os.write(2, f"The sitting broke off: {error!r}\n".encode())
        finally:
            os._exit(1)
    os.close(writing)
    try:
        heard = _heard(reading, _START_SECONDS, once=True)
        moment = random.Random(seed).uniform(0, _LONGEST_SITTING)
        heard += _heard(reading, moment)
    finally:
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
    told = Told()
    with os.fdopen(reading, "rb") as pipe:
        heard += pipe.read()
    for line in heard.decode().splitlines():
        told.take(line)
    if not os.WIFSIGNALED(status):
        raise RuntimeError("the sitting ended before it was killed")
    return told


def _heard(reading: int, seconds: float, *, once: bool = False) -> bytes:
    """What comes in that time; a full pipe would stop the sitting, so it is emptied all along."""
    heard, end = b"", time.monotonic() + seconds
    while (left := end - time.monotonic()) > 0 and not (once and heard):
        if select.select([reading], [], [], left)[0]:
            more = os.read(reading, 65536)
            if not more:
                break
            heard += more
    return heard


def faults(folder: Path, told: Told) -> Iterator[str]:
    """What is not as it must be after a kill."""
    yield from _faults_of_files(folder, told)
    yield from _faults_of_library(told)
    yield from _faults_of_recovery(folder, told)


def _faults_of_files(folder: Path, told: Told) -> Iterator[str]:
    saved = folder / "draft.docx"
    if saved.exists():
        if _text_of(saved) not in told.may_be("save"):
            yield "the saved file is neither the old nor the new"
    elif "save" in told.done:
        yield "the saved file is gone"
    for suffix in EXPORTS:
        path = folder / f"export.{suffix}"
        if path.exists():
            if short_name(path.read_bytes()) not in told.may_be(path.name):
                yield f"{path.name} is neither the old nor the new export"
        elif path.name in told.done:
            yield f"{path.name} is gone"


def _text_of(path: Path) -> str:
    try:
        return digest(read_file(path).draft.current)
    except UnreadableFile:
        return "unreadable"


def _faults_of_library(told: Told) -> Iterator[str]:
    if not library_path().exists():
        return
    with Library(library_path()) as library:
        for problem in library.verify():
            yield f"the library: {problem}"
        titles = {}
        for row in library._db.query("SELECT id, title FROM documents WHERE title LIKE 'Matter %'"):
            titles[row["title"].replace("Matter ", "matter")] = row["id"]
        for name, key in titles.items():
            count = library._db.execute(
                "SELECT count(*) FROM paragraphs WHERE document = ?", [key]
            ).fetchone()[0]
            if count != _PARAGRAPHS_OF_A_SOURCE:
                yield f"the library has {count} paragraphs of {name}"
        if told.imported - set(titles):
            yield f"the library has lost {told.imported - set(titles)}"


def _faults_of_recovery(folder: Path, told: Told) -> Iterator[str]:
    found = recoverable()
    wanted = told.may_be("text")
    on_disk = told.may_be("save")
    if not found:
        if not wanted & on_disk:
            yield "what was typed is not offered"
        return
    if len(found) > 1:
        yield f"{len(found)} drafts are offered in place of one"
    offered = digest(found[0].draft.current)
    if offered not in wanted:
        yield "another text is offered than was typed"
    again = OpenDraft.recover(found[0])
    path = folder / "recovered.docx"
    SaveJob(again.draft, path).run()
    if _text_of(path) != offered:
        yield "what was recovered does not save"


def main() -> int:
    """Kill, look, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", nargs="?", help="not needed")
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    if not hasattr(os, "fork"):
        print("This system cannot kill a process with SIGKILL.")
        return 0
    started, bad, keystrokes = time.monotonic(), 0, 0
    during: Counter[str] = Counter()
    for number in range(options.count):
        seed = options.seed * 100_000 + number
        with tempfile.TemporaryDirectory() as name:
            os.environ[HOME_VARIABLE] = str(Path(name, "home"))
            folder = Path(name, "work")
            folder.mkdir()
            told = killed_sitting(folder, sources(Path(name)), seed)
            found = list(faults(folder, told))
        for fault in found:
            print(f"kill {seed}, during {told.during}: {fault}")
        bad += bool(found)
        keystrokes += told.keystrokes
        during[told.during] += 1
    moments = ", ".join(f"{name} {count}" for name, count in during.most_common())
    print(f"{options.count} kills, {bad} with a fault; during: {moments}")
    print(f"{keystrokes} changes made, none lost" if not bad else f"{keystrokes} changes made")
    print(f"{time.monotonic() - started:.0f} s")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
