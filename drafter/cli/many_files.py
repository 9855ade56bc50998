"""Checking many files: which ones a folder holds, two processes, a bar on a terminal.

A file that cannot be read, or that ends the process that reads it, is named and the rest goes on.
"""

from __future__ import annotations

import functools
import sys
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from drafter.checks.engine import Checker
from drafter.checks.house.rules import HouseRules
from drafter.checks.known import KnownTexts
from drafter.checks.output.report import FileReport
from drafter.checks.spelling.reading import in_reading_order, unknown_words
from drafter.checks.spelling.speller import Speller
from drafter.checks.suppression import split
from drafter.cli.failures import CannotBeDone, sentence
from drafter.document.draft import Draft, Suppression

_WORKERS = 2
_FEW = 8
"""So many files are checked here sooner than two processes have started."""
_IN_FLIGHT = 8


@dataclass(frozen=True, slots=True)
class Job:
    """How to check: what every file of a command has in common."""

    profile: str
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    always: tuple[Suppression, ...] = ()
    house: HouseRules | None = None
    spelling: bool = False
    words: tuple[str, ...] = ()
    """With `spelling`, words that are right whatever the lists say."""

    def checker(self) -> Checker:
        """A new checker that does so."""
        return Checker(
            self.profile, select=self.select, ignore=self.ignore, always=self.always,
            house=self.house, known=_known_texts,
        )  # fmt: skip


def checked(name: str, draft: Draft, job: Job) -> FileReport:
    """What a draft of that name is found to have."""
    checker = job.checker()
    findings, ignored = checker.check(draft), checker.ignored
    if job.spelling:
        kept, left_out = split(draft, unknown_words(draft, _speller(job.words)), job.always)
        findings = in_reading_order(draft.current, [*findings, *kept])
        ignored = [*ignored, *left_out]
    return FileReport(name, draft.current, tuple(findings), tuple(ignored))


@functools.cache
def _known_texts() -> KnownTexts:
    """What the user's library knows: read once in each process."""
    from drafter.open_draft.library_knowledge import known_texts

    return known_texts()


@functools.cache
def _speller(words: tuple[str, ...]) -> Speller:
    return Speller(words)


def check_file(path: Path, job: Job) -> FileReport | str:
    """What a file is found to have, or the sentence that says why it cannot be checked."""
    from drafter.formats.registry import read_file

    try:
        return checked(str(path), read_file(path).draft, job)
    except Exception as error:
        return sentence(error)


def expanded(paths: Sequence[Path]) -> list[Path]:
    """The files, with each folder replaced by those in it that can be read, in order of their names.

    Hidden files and the locks of office programs are passed over. Raises CannotBeDone for a folder
    without any.
    """
    from drafter.formats.registry import readable_suffixes

    suffixes = set(readable_suffixes())
    files: list[Path] = []
    for path in paths:
        if not path.is_dir():
            files.append(path)
            continue
        inside = sorted(
            p for p in path.rglob("*")
            if p.suffix.lower() in suffixes and not p.name.startswith((".", "~$")) and p.is_file()
        )  # fmt: skip
        if not inside:
            raise CannotBeDone(f"{path} holds no file that can be checked: name another folder.")
        files += inside
    return files


def check_all(files: Sequence[Path], job: Job) -> Iterator[tuple[Path, FileReport | str]]:
    """Every file in order with its report, or with a sentence that says why there is none."""
    results = _here(files, job) if len(files) < _FEW else _in_processes(files, job)
    bar = _Bar(len(files))
    try:
        for result in results:
            bar.step()
            yield result
    finally:
        bar.end()


def _here(files: Sequence[Path], job: Job) -> Iterator[tuple[Path, FileReport | str]]:
    for path in files:
        yield path, check_file(path, job)


def _in_processes(files: Sequence[Path], job: Job) -> Iterator[tuple[Path, FileReport | str]]:
    done = 0
    while done < len(files):
        with _pool() as pool:
            for result in _from_pool(pool, files[done:], job):
                done += 1
                yield result


def _from_pool(
    pool: ProcessPoolExecutor, files: Sequence[Path], job: Job
) -> Iterator[tuple[Path, FileReport | str]]:
    """Results in order, a few files ahead at most, until a file ends a process."""
    waiting: deque[tuple[Path, Future[FileReport | str]]] = deque()
    source = iter(files)
    while True:
        try:
            while len(waiting) < _IN_FLIGHT and (path := next(source, None)) is not None:
                waiting.append((path, pool.submit(check_file, path, job)))
        except BrokenProcessPool:
            pass  # the one that broke it is among those that wait
        if not waiting:
            return
        path, future = waiting.popleft()
        try:
            yield path, future.result()
        except BrokenProcessPool:
            yield path, _alone(path, job)
            return


def _alone(path: Path, job: Job) -> FileReport | str:
    """A file that was in work when a process died, in a process of its own."""
    with _pool(1) as pool:
        try:
            return pool.submit(check_file, path, job).result()
        except BrokenProcessPool:
            return "reading the file ended the process that read it."


def _pool(workers: int = _WORKERS) -> ProcessPoolExecutor:
    import multiprocessing

    return ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn"))


class _Bar:
    """A bar on a terminal, nothing in a pipe."""

    def __init__(self, total: int) -> None:
        self._bar: Any = None
        if total > 1 and sys.stderr.isatty():
            self._bar = click.progressbar(length=total, label="Checking", file=sys.stderr)

    def step(self) -> None:
        """One more file is done."""
        if self._bar is not None:
            self._bar.update(1)

    def end(self) -> None:
        """Leave the line of the bar."""
        if self._bar is not None:
            self._bar.render_finish()
