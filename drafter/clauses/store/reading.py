"""Files become records: which files there are, and reading them in one process or two."""

from __future__ import annotations

import hashlib
import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path, PurePath
from typing import NamedTuple, Self

from drafter.clauses.store.archives import bytes_of, is_archive, members_of, size_of
from drafter.clauses.store.keywords import keywords_of_file
from drafter.clauses.store.records import DocumentRecord, record_of

_WORKERS = 2
_WORTH_A_POOL = 60
_IN_FLIGHT = 96
_LARGEST = 50 * 1024 * 1024


class Failure(NamedTuple):
    """A file that was not taken in, and why in one phrase or sentence."""

    file: str
    reason: str


class Reading(NamedTuple):
    """What came of one file: a record, or a failure."""

    file: str
    record: DocumentRecord | None
    failure: Failure | None


def files_of(paths: Iterable[Path], suffixes: Iterable[str]) -> tuple[list[Path], list[Failure]]:
    """The files to read: those named, and those of readable kinds in the folders named, sorted.

    Hidden files, and links that lead to what was seen already, are passed over.
    """
    readable = {suffix.lower() for suffix in suffixes}
    found: dict[Path, None] = {}
    missing: list[Failure] = []
    for path in paths:
        if path.is_dir():
            for folder, folders, names in os.walk(path):
                folders[:] = sorted(name for name in folders if not name.startswith("."))
                for name in sorted(names):
                    if Path(name).suffix.lower() in readable and name[0] not in ".~":
                        found[Path(folder, name)] = None
                    elif is_archive(name):
                        _open(Path(folder, name), readable, found, missing)
        elif is_archive(path.name) and path.exists():
            _open(path, readable, found, missing)
        elif path.exists():
            found[path] = None
        else:
            missing.append(Failure(str(path), "There is no such file or folder."))
    return list(found), missing


def _open(path: Path, suffixes: set[str], found: dict[Path, None], missing: list[Failure]) -> None:
    """The readable files in an archive."""
    try:
        found |= dict.fromkeys(members_of(path, suffixes))
    except OSError as error:
        missing.append(Failure(str(path), f"{error.strerror or error}."))


def content_hash(path: Path) -> str:
    """The SHA-256 of a file's bytes, also of one in an archive. Raises OSError."""
    if not path.exists():
        return hashlib.sha256(bytes_of(str(path))).hexdigest()
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def read_one(path: str, digest: str) -> Reading:
    """Read a file through the formats. Never raises: whatever goes wrong is a failure."""
    from drafter.formats.contract import UnreadableFile
    from drafter.formats.registry import read_bytes

    try:
        if size_of(path) > _LARGEST:
            return Reading(path, None, Failure(path, "The file is larger than 50 MB."))
        data = bytes_of(path)
        result = read_bytes(data, PurePath(path).name)
        record = record_of(result.draft.current, path, digest)
        if path.lower().endswith(".xml"):
            record = record._replace(keywords=keywords_of_file(data))
    except UnreadableFile as error:
        reason = str(error).removeprefix(f"{PurePath(path).name}: ")  # a failure names its file
        return Reading(path, None, Failure(path, reason))
    except MemoryError:
        return Reading(path, None, Failure(path, "There is not enough memory to read the file."))
    except OSError as error:
        return Reading(path, None, Failure(path, f"The file cannot be read: {error.strerror}."))
    except Exception as error:
        kind = type(error).__name__
        return Reading(
            path, None, Failure(path, f"The file could not be understood ({kind}: {error}).")
        )
    if not record.paragraphs:
        return Reading(
            path, None, Failure(path, "No paragraph of a resolution was found in the file.")
        )
    return Reading(path, record, None)


def read_all(
    files: Iterable[tuple[Path, str]], count: int, cancel: Callable[[], bool]
) -> Iterator[Reading]:
    """The readings of files (with their hashes), in order; two processes where that is worth it."""
    if count < _WORTH_A_POOL:
        for path, digest in files:
            if cancel():
                return
            yield read_one(str(path), digest)
        return
    with _Pool() as pool:
        yield from pool.read(files, cancel)


def _leave_interrupts() -> None:
    """Ctrl-C reaches every process of a terminal: who reads goes on until he is told to end."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


class _Pool:
    """Two reading processes. A file that kills its process is named and the reading goes on."""

    def __init__(self) -> None:
        self._executor = self._started()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._executor.shutdown(wait=True, cancel_futures=True)

    @staticmethod
    def _started() -> ProcessPoolExecutor:
        import multiprocessing

        # Not forked: a window has threads, and a forked child may inherit a held lock.
        return ProcessPoolExecutor(
            _WORKERS,
            mp_context=multiprocessing.get_context("spawn"),
            initializer=_leave_interrupts,
        )

    def read(
        self, files: Iterable[tuple[Path, str]], cancel: Callable[[], bool]
    ) -> Iterator[Reading]:
        """Readings in the order of the files, a few files ahead at most."""
        waiting: deque[tuple[str, str, Future[Reading]]] = deque()
        source = iter(files)
        while not cancel():
            while len(waiting) < _IN_FLIGHT and (item := next(source, None)) is not None:
                path, digest = str(item[0]), item[1]
                waiting.append((path, digest, self._submitted(path, digest)))
            if not waiting:
                return
            path, digest, future = waiting.popleft()
            try:
                yield future.result()
            except BrokenProcessPool:
                broken = [(path, digest), *((p, d) for p, d, _ in waiting)]
                waiting.clear()
                yield from self._one_by_one(broken)

    def _submitted(self, path: str, digest: str) -> Future[Reading]:
        try:
            return self._executor.submit(read_one, path, digest)
        except BrokenProcessPool as error:
            failed: Future[Reading] = Future()
            failed.set_exception(error)
            return failed

    def _one_by_one(self, files: list[tuple[str, str]]) -> Iterator[Reading]:
        """Read files singly after a process died, to find the one that does it.

        Where no process can be started at all, they are read here.
        """
        works = self._renewed()
        for path, digest in files:
            if not works:
                yield read_one(path, digest)
                continue
            try:
                yield self._executor.submit(read_one, path, digest).result()
            except BrokenProcessPool:
                works = self._renewed()
                if works:
                    yield Reading(path, None, Failure(path, "Reading the file ended the reader."))
                else:
                    yield read_one(path, digest)

    def _renewed(self) -> bool:
        """Start new processes; False where they end by themselves."""
        self._executor.shutdown(wait=True)
        self._executor = self._started()
        try:
            return self._executor.submit(os.getpid).result() > 0
        except BrokenProcessPool:
            return False
