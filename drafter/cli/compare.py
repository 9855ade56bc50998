"""`drafter compare OLD NEW`."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click

from drafter.cli.failures import CannotBeDone
from drafter.cli.files import read
from drafter.cli.root import FILE

_SHOWING_CHANGES = (".docx", ".odt", ".html", ".pdf")


@click.command("compare")
@click.argument("old", type=FILE)
@click.argument("new", type=FILE)
@click.option("--format", "form", type=click.Choice(["text", "json", "html"]), default="text")
@click.option("--summary", is_flag=True, help="Only what was added, moved, strengthened, weakened.")
@click.option("-o", "--output", type=FILE, help="Write NEW with its changes: DOCX, ODT, HTML, PDF.")
@click.option("--side-by-side", is_flag=True, help="OLD and NEW in two columns (PDF, with -o).")
@click.option("--author", default="", help="The name to sign the tracked changes with.")
def compare_command(
    old: Path,
    new: Path,
    form: str,
    output: Path | None,
    author: str,
    *,
    side_by_side: bool,
    summary: bool,
) -> None:
    """Show what has changed from OLD to NEW, word by word."""
    from drafter.revision.changes import listed
    from drafter.revision.redline import redline

    suffix = "" if output is None else output.suffix.lower()
    if side_by_side and suffix != ".pdf":
        raise CannotBeDone("two columns need a file to write: add -o with a name ending in .pdf.")
    before, after = read(old).draft, read(new).draft
    if output is not None:
        if suffix not in _SHOWING_CHANGES:
            known = ", ".join(_SHOWING_CHANGES)
            raise CannotBeDone(f"{output.name}: changes need a name ending in {known}.")
        from drafter.formats.contract import WriteOptions
        from drafter.open_draft import SaveJob

        draft = replace(after, base=before.current)
        options = WriteOptions(tracked=True, side_by_side=side_by_side, author=author)
        SaveJob(draft, output, options).run()
        click.echo(str(output))
        return
    changes = listed(redline(before.current, after.current, exact=False))
    if form == "json":
        from drafter.revision.output.json_form import as_json, summary_as_json

        click.echo(summary_as_json(changes) if summary else as_json(changes), nl=False)
    elif form == "html":
        from drafter.revision.output.html import as_html

        title = f"{old.name} and {new.name}"
        click.echo(as_html(title, changes, only_summary=summary), nl=False)
    else:
        from drafter.revision.output.text import as_text, counts, summary_lines

        short = "\n".join([*summary_lines(changes), counts(changes)]) + "\n"
        click.echo(short if summary else as_text(changes), nl=False)
