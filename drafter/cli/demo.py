"""`drafter demo`: the whole loop without a window, each step and each path printed."""

from __future__ import annotations

from pathlib import Path

import click

from drafter.cli.root import FILE
from drafter.paths import resource, user_data_dir

_SAMPLE = "a-res-55-105.txt"
_CLAUSE = "report-on-implementation"


@click.command("demo")
@click.option(
    "--to", "folder", type=FILE, help="Where to write; the user's data folder if not given."
)
def demo_command(folder: Path | None) -> None:
    """Open a sample, insert a clause, check it, write DOCX and PDF."""
    from drafter.checks.engine import Checker
    from drafter.checks.output.text import as_text
    from drafter.clauses.context import context_of
    from drafter.clauses.rendering import render
    from drafter.clauses.templates import find_template
    from drafter.open_draft import OpenDraft, SaveJob

    sample = resource("samples", _SAMPLE)
    click.echo(f"1. Open the sample {sample}")
    draft = OpenDraft.open(sample)
    masthead = draft.resolution.masthead
    click.echo(
        f"   {masthead.symbol}, “{draft.resolution.title.plain}”, "
        f"{len(draft.resolution.paragraphs)} paragraphs, {len(draft.resolution.footnotes)} notes"
    )
    for warning in draft.warnings:
        click.echo(f"   {warning}")
    template = find_template(_CLAUSE)
    click.echo(f"2. Insert the clause “{template.title}”")
    inserted = draft.insert_clause(
        render(template, {}, context_of(draft.resolution)), title=template.title
    )
    for paragraph_id in inserted:
        click.echo(f"   {draft.resolution.paragraph(paragraph_id).content.plain}")
    click.echo("3. Check the draft")
    findings = Checker("drafting").check(draft.draft)
    for line in as_text(_SAMPLE, draft.resolution, findings).splitlines():
        click.echo(f"   {line}")
    target = folder if folder is not None else user_data_dir() / "demo"
    target.mkdir(parents=True, exist_ok=True)
    for number, suffix in ((4, ".docx"), (5, ".pdf")):
        path = target / f"demo{suffix}"
        SaveJob(draft.draft, path).run()
        click.echo(f"{number}. Write {path}")
