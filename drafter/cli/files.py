"""`drafter inspect` and `drafter convert`."""

from __future__ import annotations

import datetime
import json
from dataclasses import replace
from pathlib import Path

import click

from drafter.cli.failures import CannotBeDone, warn
from drafter.cli.root import FILE
from drafter.formats.contract import ReadResult, WriteOptions


def read(path: Path) -> ReadResult:
    """Read a file of any known format. Raises UnreadableFile."""
    from drafter.formats.registry import read_file

    return read_file(path)


@click.command("inspect")
@click.argument("file", type=FILE)
@click.option("--json", "as_json", is_flag=True, help="As JSON, with keys that stay the same.")
def inspect_command(file: Path, *, as_json: bool) -> None:
    """Show what was understood of FILE."""
    from drafter.formats.inspection import inspect, summary

    result = read(file)
    if as_json:
        click.echo(json.dumps(inspect(result), ensure_ascii=False, indent=2))
    else:
        click.echo(summary(result))


@click.command("convert")
@click.argument("source", metavar="IN", type=FILE)
@click.argument("target", metavar="OUT", type=FILE)
@click.option(
    "--base", type=FILE, help="Show the changes against this earlier text (DOCX, ODT, HTML, PDF)."
)
@click.option(
    "--side-by-side", is_flag=True, help="Base and text in two columns (PDF, with --base)."
)
@click.option("--scrub", is_flag=True, help="Leave out authors, dates, comments and hidden parts.")
@click.option("--paper", type=click.Choice(["house", "a4", "letter"]), default="house")
@click.option("--line-numbers", is_flag=True, help="Number the lines in the margin.")
@click.option("--draft-mark", is_flag=True, help="Print DRAFT with date and time.")
@click.option("--author", default="", help="The name to sign tracked changes with.")
@click.option(
    "--view",
    metavar="VIEW",
    default="compilation",
    help="Of a text with brackets: compilation, clean, clean:drop, clean:base, or proposer:EU.",
)
def convert_command(
    source: Path,
    target: Path,
    base: Path | None,
    paper: str,
    author: str,
    view: str,
    *,
    side_by_side: bool,
    scrub: bool,
    line_numbers: bool,
    draft_mark: bool,
) -> None:
    """Write IN as OUT, in the format that the suffix of OUT names."""
    from drafter.formats.registry import writable_suffixes
    from drafter.open_draft import SaveJob
    from drafter.revision.negotiation.views import UnknownViewError, draft_seen, view_named

    try:
        wanted = view_named(view)
    except UnknownViewError as error:
        raise CannotBeDone(str(error)) from error
    suffix = target.suffix.lower()
    if suffix not in writable_suffixes():
        known = ", ".join(sorted(writable_suffixes()))
        raise CannotBeDone(f"{target.name} cannot be written: choose a name ending in {known}.")
    if side_by_side and (base is None or suffix != ".pdf"):
        raise CannotBeDone("two columns need the earlier text (--base) and a name ending in .pdf.")
    result = read(source)
    draft = result.draft
    if base is not None:
        draft = replace(draft, base=read(base).draft.current)
    draft = draft_seen(draft, wanted)
    for warning in result.warnings:
        warn(f"{source.name}: {warning}")
    options = WriteOptions(
        paper=paper,
        tracked=base is not None,
        side_by_side=side_by_side,
        scrub=scrub,
        line_numbers=line_numbers,
        draft_mark=draft_mark,
        author=author,
        moment=datetime.datetime.now(datetime.UTC).astimezone() if draft_mark else None,
    )
    SaveJob(draft, target, options).run()
    click.echo(str(target))
