"""`drafter library add|search|stats|browse|phrase|chain|export|import|verify|restore`."""

from __future__ import annotations

import contextlib
import json
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from drafter.cli.failures import CANNOT, warn
from drafter.cli.root import FILE
from drafter.paths import library_path


@click.group("library")
def library_command() -> None:
    """Prior resolutions at hand: add, search, look after."""


_with_library = click.option(
    "--library", type=FILE, default=None, help="The library's file; the user's if not given."
)


@library_command.command("add")
@click.argument("paths", nargs=-1, required=True, type=FILE)
@_with_library
def add_files(paths: Sequence[Path], library: Path | None) -> int:
    """Add files and folders. Adding a file again changes nothing; Ctrl-C stops, and keeps what was read."""
    from drafter.clauses.store import Library

    with Library(library or library_path()) as opened, _interrupted() as stopped:
        progress = _Progress()
        report = opened.add(paths, progress=progress.show, cancel=stopped)
        progress.end()
    for failure in (*report.failed, *report.remarks):
        warn(f"{failure.file}: {failure.reason}")
    click.echo(str(report))
    if report.cancelled:
        warn("stopped; what was read is kept: add the same again to go on")
        return CANNOT
    return CANNOT if report.failed and not (report.changed + report.unchanged) else 0


@contextlib.contextmanager
def _interrupted() -> Iterator[Callable[[], bool]]:
    """Whether Ctrl-C was pressed within, which then ends nothing by itself."""
    pressed = threading.Event()
    before = signal.signal(signal.SIGINT, lambda *_: pressed.set())
    try:
        yield pressed.is_set
    finally:
        signal.signal(signal.SIGINT, before)


class _Progress:
    """A bar on a terminal, nothing in a pipe."""

    def __init__(self) -> None:
        self._bar: Any = None
        self._shown = sys.stderr.isatty()
        self._done = 0
        self._started = time.monotonic()

    def show(self, done: int, total: int) -> None:
        """So many files of so many are done."""
        if not self._shown or total < 2:
            return
        if self._bar is None:
            self._bar = click.progressbar(length=total, label="Adding", file=sys.stderr)
        seconds = time.monotonic() - self._started
        if seconds > 1:
            self._bar.label = f"Adding, {done / seconds:.0f} files a second"
        self._bar.update(done - self._done)
        self._done = done

    def end(self) -> None:
        """Leave the line of the bar."""
        if self._bar is not None:
            self._bar.render_finish()


@library_command.command("search")
@click.argument("query")
@click.option("--json", "as_json", is_flag=True)
@click.option(
    "--kind", type=click.Choice(["preambular", "operative", "subparagraph", "heading", "text"])
)
@click.option("--organ", default="", help="GA, HRC, SC or ECOSOC.")
@click.option("--limit", type=click.IntRange(1, 1000), default=20)
@_with_library
def search(
    query: str, kind: str | None, organ: str, limit: int, library: Path | None, *, as_json: bool
) -> None:
    """Find paragraphs by words, phrases in quotation marks, or symbol."""
    from drafter.cli.clause import organ_id
    from drafter.cli.libraries import libraries

    with libraries(library) as opened:
        hits = opened.search(
            query, kind=kind, organ=organ_id(organ) if organ else None, limit=limit
        )
        meant = opened.look(query, limit=1).meant
    if hits and meant:
        warn(f"Nothing has the words as typed; what was found is for: {meant}")
    if as_json:
        click.echo(json.dumps([asdict(hit) for hit in hits], ensure_ascii=False, indent=2))
        return
    for hit in hits:
        click.echo(f"{hit.symbol} {hit.label}".rstrip() + f"\n    {hit.text}")


@library_command.command("stats")
@_with_library
def stats(library: Path | None) -> None:
    """Say what the library holds."""
    from drafter.clauses.store import Library

    with Library(library or library_path()) as opened:
        held = opened.stats()
    click.echo(f"{held.documents} resolutions, {held.paragraphs} paragraphs, {held.notes} notes")
    for organ, count in held.by_organ:
        click.echo(f"  {organ or 'organ not known':32}{count}")
    click.echo(f"  {held.bytes / 1024 / 1024:.1f} MB")


@library_command.command("export")
@click.argument("target", type=FILE)
@_with_library
def export(target: Path, library: Path | None) -> None:
    """Write the library as one compact file."""
    from drafter.clauses.store import Library

    with Library(library or library_path()) as opened:
        opened.export(target)
    click.echo(str(target))


@library_command.command("verify")
@_with_library
def verify(library: Path | None) -> int:
    """Look whether the library is sound."""
    from drafter.clauses.store import Library

    with Library(library or library_path()) as opened:
        faults = opened.verify()
    for fault in faults:
        warn(fault)
    if not faults:
        click.echo("The library is sound.")
    return CANNOT if faults else 0


@library_command.command("phrase")
@click.argument("phrase")
@click.option("--json", "as_json", is_flag=True)
@click.option("--language", default="en", help="The language of the resolutions.")
@_with_library
def phrase(phrase: str, language: str, library: Path | None, *, as_json: bool) -> None:
    """Name every resolution that used PHRASE, and how many by year and organ."""
    from drafter.cli.libraries import libraries

    with libraries(library) as opened:
        found = opened.phrase(phrase, language)
    if as_json:
        click.echo(json.dumps(asdict(found), ensure_ascii=False, indent=2))
        return
    click.echo(f"{len(found.uses)} resolutions, {found.paragraphs} paragraphs")
    for name, count in (*found.by_organ, *found.by_year):
        click.echo(f"  {name or 'not known':32}{count}")
    for use in found.uses:
        click.echo(f"{use.date}  {use.symbol}  {use.title}")


@library_command.command("chain")
@click.argument("symbol")
@click.option("--language", default="en", help="The language of the resolutions.")
@_with_library
def chain(symbol: str, language: str, library: Path | None) -> None:
    """List the versions of the resolution SYMBOL, the earliest first."""
    from drafter.cli.libraries import libraries

    with libraries(library) as opened:
        versions = opened.chain(symbol, language)
    for _, version in versions:
        click.echo(f"{version.date or '----------'}  {version.symbol}  {version.title}")


@library_command.command("browse")
@click.argument("facet", type=click.Choice(["organ", "session", "subject", "opening", "addressee"]))
@click.argument("value", required=False)
@click.option("--language", default="en", help="The language of the resolutions.")
@_with_library
def browse(facet: str, value: str | None, language: str, library: Path | None) -> None:
    """List the values of FACET with their counts, or the resolutions that have VALUE."""
    from drafter.cli.libraries import libraries

    with libraries(library) as opened:
        if value is None:
            for name, count in opened.facet(facet, language):
                click.echo(f"{count:7}  {name}")
            return
        for one in opened.documents(facet, value, language):
            click.echo(f"{one.date or '----------'}  {one.symbol}  {one.title}")


@library_command.command("import")
@click.argument("source", type=FILE)
@_with_library
def import_library(source: Path, library: Path | None) -> None:
    """Take in SOURCE, a library that was exported."""
    from drafter.clauses.store import Library

    with Library(library or library_path()) as opened:
        report = opened.merge(source)
    click.echo(str(report))


@library_command.command("restore")
@_with_library
def restore(library: Path | None) -> None:
    """Put the last good copy in place of a damaged library, which is kept beside it."""
    from drafter.clauses.store.library import restore_library

    damaged = restore_library(library)
    click.echo(f"Restored. The damaged file is kept as {damaged}.")
