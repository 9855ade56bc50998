"""Damaged input: every reader, the templates and the queries answer or refuse in one sentence, in bounds.

    python -m benchmarks.fuzz [CORPUS] [--count 2000] [--seed 1] [--only docx] [--keep FOLDER]

For each subject `count` inputs are made from seeds (the samples in each format, the templates that are shipped,
words of queries) by random damage. A finding is whatever is neither a result nor the refusal that is made
for the user, takes longer than 10 s or more than 1 GB, or kills its process. The inputs of findings go to FOLDER.
CORPUS is not needed. An overnight run: `--count 200000 --seed $RANDOM`.
"""

from __future__ import annotations

import argparse
import functools
import os
import random
import re
import select
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks._mutations import damaged
from drafter.clauses.context import ClauseContext
from drafter.clauses.errors import ClauseError, LibraryError
from drafter.clauses.rendering import render
from drafter.clauses.store import Library
from drafter.clauses.templates import parse_template
from drafter.formats.contract import UnreadableFile
from drafter.formats.registry import read_bytes, read_file, write
from drafter.paths import HOME_VARIABLE, resource, template

LONGEST = 10.0
"""Seconds for one input; the largest seed takes a tenth of one."""
MOST_MEMORY = 1024 * 1024 * 1024
"""Bytes that one input may ask for on top of what the process has."""
_READ = ("docx", "odt", "xml", "txt", "md", "pdf", "json")
_LONGEST_SENTENCE = 600
_QUERIES = (
    '"older persons" organ:general-assembly session:75..80',
    "A/RES/55/105 -trafficking kind:operative",
    "féminicide OR (NEAR AND NOT) title:water* ^x {y}",
)
Subject = tuple[list[bytes], Callable[[bytes], object], tuple[type[Exception], ...]]


REFUSED = "refused"


class TooLong(Exception):
    """An input took longer than it may."""


def subjects() -> dict[str, Subject]:
    """By name: the seeds, what is done with an input, and the refusals it may end with."""
    samples = sorted(resource("samples").glob("*.txt"))
    drafts = [read_file(path).draft for path in samples]
    found: dict[str, Subject] = {}
    for suffix in _READ:
        seeds = [write(draft, f".{suffix}") for draft in drafts]
        if suffix == "txt":
            seeds += [path.read_bytes() for path in samples]
        found[suffix] = (
            seeds,
            functools.partial(read_bytes, name=f"a.{suffix}"),
            (UnreadableFile,),
        )
    shipped = sorted(template().rglob("*.j2"))
    found["template"] = ([path.read_bytes() for path in shipped], _rendered, (ClauseError,))
    found["query"] = ([query.encode() for query in _QUERIES], _searched, (LibraryError,))
    return found


def _rendered(data: bytes) -> object:
    text = data.decode(errors="replace")
    named = re.search(r'^id = "([\w-]{1,200})"', text, re.MULTILINE)
    made = parse_template(text, f"{named[1] if named else 'a'}.j2")
    return render(made, made.examples, ClauseContext(session=80, year=2025))


def _searched(data: bytes) -> object:
    return _library().search(data.decode(errors="replace"))


@functools.cache
def _library() -> Library:
    path = Path(os.environ[HOME_VARIABLE], "fuzz.sqlite")
    library = Library(path)
    library.add([resource("samples")])
    return library


def input_of(seeds: list[bytes], seed: int) -> bytes:
    """The input of a number: the same number gives the same input."""
    rng = random.Random(seed)
    return damaged(rng.choice(seeds), rng)


def fault(
    data: bytes, act: Callable[[bytes], object], refusals: tuple[type[Exception], ...]
) -> str:
    """What is wrong with how an input is taken: "" when nothing is, REFUSED when it is refused rightly."""
    started = time.monotonic()
    signal.setitimer(signal.ITIMER_REAL, LONGEST)
    try:
        act(data)
    except refusals as error:
        said = str(error)
        if not said or "\n" in said or len(said) > _LONGEST_SENTENCE:
            return f"the refusal is not one sentence: {said[:200]!r}"
        return REFUSED
    except TooLong:
        return f"longer than {LONGEST:.0f} s"
    except BaseException as error:
        return f"{type(error).__name__}: {str(error)[:120]} at {_place(error)}"
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
    taken = time.monotonic() - started
    return f"{taken:.1f} s" if taken > LONGEST else ""


def _place(error: BaseException) -> str:
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return "?"
    return f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}"


def _too_long(*_: object) -> None:
    raise TooLong


def _work(subject: Subject, first: int, end: int, report: int) -> None:
    """In a process of its own: say the number of each input before it, and a fault after it."""
    import resource as limits

    size = int(Path("/proc/self/statm").read_text().split()[0]) * os.sysconf("SC_PAGESIZE")
    limits.setrlimit(limits.RLIMIT_AS, (size + MOST_MEMORY, size + MOST_MEMORY))
    signal.signal(signal.SIGALRM, _too_long)
    seeds, act, refusals = subject
    for number in range(first, end):
        os.write(report, f"{number}\n".encode())
        found = fault(input_of(seeds, number), act, refusals)
        if found:
            os.write(report, f"{number} {found}\n".encode())


def fuzzed(subject: Subject, first: int, end: int) -> list[tuple[int, str]]:
    """What is told of the inputs of these numbers that are not simply taken. A process that dies is a
    finding, and another goes on."""
    findings: list[tuple[int, str]] = []
    while first < end:
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            status = 1
            try:
                os.close(reading)
                _work(subject, first, end, writing)
                status = 0
            finally:
                os._exit(status)
        os.close(writing)
        last, said = _followed(reading, child, first)
        findings += said
        _, status = os.waitpid(child, 0)
        if status == 0:
            break
        findings.append((last, f"its process ended ({status}): killed, or stuck in a library"))
        first = last + 1
    return findings


def _followed(reading: int, child: int, first: int) -> tuple[int, list[tuple[int, str]]]:
    """The last number begun and the faults told; ends a child that says nothing for too long."""
    last, rest = first, b""
    said: list[tuple[int, str]] = []
    with os.fdopen(reading, "rb", buffering=0) as pipe:
        while True:
            if not select.select([pipe], [], [], LONGEST * 3)[0]:
                os.kill(child, signal.SIGKILL)
            more = pipe.read(65536)
            if not more:
                return last, said
            *lines, rest = (rest + more).split(b"\n")
            for line in lines:
                number, _, fault_told = line.decode(errors="replace").partition(" ")
                last = int(number)
                if fault_told:
                    said.append((last, fault_told))


def main() -> int:
    """Fuzz each subject and print the table; 1 when there is a finding."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("corpus", nargs="?", help="not needed")
    parser.add_argument("--count", type=int, default=2000, help="inputs for each subject")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", help="one subject")
    parser.add_argument("--keep", type=Path, help="folder for the inputs of findings")
    options = parser.parse_args()
    if not sys.platform.startswith("linux"):
        print("The limits on memory and time need Linux.")
        return 0
    bad = 0
    with tempfile.TemporaryDirectory() as home:
        os.environ[HOME_VARIABLE] = home
        for name, subject in subjects().items():
            if options.only and name != options.only:
                continue
            if name == "query":
                _library().close()  # made before the fork, opened anew by each child
                _library.cache_clear()
            started = time.monotonic()
            first = options.seed * 10_000_000
            told_of = fuzzed(subject, first, first + options.count)
            findings = [(number, told) for number, told in told_of if told != REFUSED]
            refused = len(told_of) - len(findings)
            seconds = time.monotonic() - started
            print(
                f"{name:9}{options.count:7} inputs {refused:6} refused "
                f"{len(findings):4} findings {seconds:7.1f} s",
                flush=True,
            )
            for number, told in findings[:20]:
                print(f"    {number}: {told}", flush=True)
            if options.keep is not None:
                options.keep.mkdir(parents=True, exist_ok=True)
                for number, _ in findings:
                    kept = options.keep / f"{number}.{name}"
                    kept.write_bytes(input_of(subject[0], number))
            bad += len(findings)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
