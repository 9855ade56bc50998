"""`drafter merge OURS THEIRS... -o OUT`: several returned copies of a draft in one text."""

from __future__ import annotations

from pathlib import Path

import click

from drafter.cli.failures import CannotBeDone
from drafter.cli.files import read
from drafter.cli.root import FILE
from drafter.open_draft.merging import Sort


@click.command("merge")
@click.argument("ours", type=FILE)
@click.argument("theirs", nargs=-1, required=True, metavar="[NAME=]THEIRS...")
@click.option("-o", "--output", type=FILE, required=True, help="The file to write.")
@click.option(
    "--as",
    "sort",
    type=click.Choice(["tracked", "compilation", "accepted"]),
    default="tracked",
    help="Tracked changes with their authors; all in brackets with attributions; or plain text.",
)
@click.option("--json", "json_form", is_flag=True, help="Say what became of each change as JSON.")
def merge_command(
    ours: Path, theirs: tuple[str, ...], output: Path, sort: Sort, *, json_form: bool
) -> int:
    """Merge returned copies of OURS, the draft as it was sent: [NAME=]THEIRS says who sent one.

    Exit status 1: something collides or was refused; it is listed, and stands in the margin.
    """
    from drafter.formats.contract import WriteOptions
    from drafter.formats.registry import writable_suffixes
    from drafter.open_draft import SaveJob
    from drafter.open_draft.merge_report import as_json, as_text
    from drafter.open_draft.merging import decisions_for, merged_files, result_as

    suffix = output.suffix.lower()
    if suffix not in writable_suffixes():
        raise CannotBeDone(f"{output.name} cannot be written: choose a name ending in .docx.")
    if sort == "tracked" and suffix != ".docx":
        raise CannotBeDone(
            f"{output.name}: tracked changes need a name ending in .docx; or use --as accepted."
        )
    files = [_named(argument) for argument in theirs]
    if output.resolve() in {ours.resolve(), *(path.resolve() for path, _ in files)}:
        raise CannotBeDone(f"{output.name} is one of the files to merge: choose another name.")
    found = merged_files(read(ours).draft, files)
    decisions = decisions_for(found, sort)
    result = result_as(found, decisions, sort)
    SaveJob(result, output, WriteOptions(tracked=sort == "tracked")).run()
    report = as_json(found, decisions) if json_form else as_text(found, decisions)
    click.echo(report, nl=False)
    if not json_form:
        click.echo(str(output))
    tally = found.tally(decisions)
    return int(any(t.colliding or t.refusals for t in tally))


def _named(argument: str) -> tuple[Path, str]:
    """The file, and the name before "=" where there is one and no file is called so."""
    name, sign, rest = argument.partition("=")
    if sign and name.strip() and not Path(argument).exists():
        return Path(rest), name.strip()
    return Path(argument), ""
