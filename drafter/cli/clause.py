"""`drafter clause list|show|render`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from drafter.clauses.templates import ClauseTemplate
from drafter.cli.failures import CannotBeDone, warn
from drafter.cli.root import FILE
from drafter.document.marked_text import FOOTNOTE_CHARACTER


@click.group("clause")
def clause_command() -> None:
    """Standard clauses drawn from prior resolutions."""


@clause_command.command("list")
@click.option(
    "--organ", default="", help="Only clauses worded for this organ: GA, HRC, SC, ECOSOC."
)
@click.option("--kind", type=click.Choice(["preambular", "operative"]))
@click.option("--topic", default="", help="Only this topic.")
def list_clauses(organ: str, kind: str | None, topic: str) -> None:
    """List the clauses."""
    from drafter.clauses.templates import load_collection

    collection = load_collection()
    for error in collection.broken:
        warn(str(error))
    wanted = organ_id(organ) if organ else ""
    chosen = [
        template
        for template in collection.templates.values()
        if (not wanted or wanted in template.organs)
        and kind in (None, template.kind)
        and topic in ("", template.topic)
    ]
    width = max((len(template.id) for template in chosen), default=0)
    for template in chosen:
        click.echo(
            f"{template.id:{width}}  {template.kind:10}  {template.topic:16}  {template.title}"
        )


@clause_command.command("show")
@click.argument("clause_id", metavar="ID")
def show_clause(clause_id: str) -> None:
    """Show the clause ID: its slots, its source, its wording."""
    from drafter.clauses.templates import find_template

    template = find_template(clause_id)
    click.echo(f"{template.title}\n")
    if template.help:
        click.echo(f"{template.help}\n")
    click.echo(f"Kind: {template.kind}\nFor: {', '.join(template.organs)}")
    for source in template.source:
        click.echo(f"Source: {source.symbol}, {source.paragraph}")
    for slot in template.slots:
        optional = ", may stay empty" if slot.optional else ""
        click.echo(
            f"Slot: {slot.name} ({slot.type}{optional}): {slot.label}, such as {slot.example!r}"
        )
    click.echo(f"\n{template.body.strip()}")


@clause_command.command("render")
@click.argument("clause_id", metavar="ID")
@click.option("--set", "settings", multiple=True, metavar="SLOT=VALUE", help="Fill a slot.")
@click.option("--organ", default="", help="The organ whose text it is for: GA, HRC, SC, ECOSOC.")
@click.option("--session", type=int, help="The session of the draft (ECOSOC: the year).")
@click.option("--into", type=FILE, help="Insert it into this draft instead of printing it.")
@click.option("-o", "--output", type=FILE, help="Where --into writes the draft.")
def render_clause(
    clause_id: str,
    settings: Sequence[str],
    organ: str,
    session: int | None,
    into: Path | None,
    output: Path | None,
) -> None:
    """Render the clause ID with its slots filled; slots not set take what the draft proposes."""
    from drafter.clauses.templates import find_template

    template = find_template(clause_id)
    values = dict(_setting(text) for text in settings)
    if into is None:
        _print(template, values, organ, session)
    elif output is None:
        raise CannotBeDone("--into needs a name for the result: add -o OUT.docx.")
    else:
        _insert(template, values, into, output)


def _print(
    template: ClauseTemplate, values: dict[str, str], organ: str, session: int | None
) -> None:
    from drafter.clauses.context import ClauseContext
    from drafter.clauses.rendering import render
    from drafter.document.numbering import footnote_numbers, paragraph_labels
    from drafter.document.resolution import Resolution

    known = organ_id(organ) if organ else template.organs[0]
    rendered = render(template, values, ClauseContext(organ=known, session=session))
    alone = Resolution(paragraphs=rendered.paragraphs, footnotes=rendered.footnotes)
    labels, numbers = paragraph_labels(alone), footnote_numbers(alone)
    for paragraph in rendered.paragraphs:
        text = paragraph.text
        for _, note_id in paragraph.content.footnote_references:
            text = text.replace(FOOTNOTE_CHARACTER, f"[{numbers[note_id]}]", 1)
        label = labels[paragraph.id]
        click.echo(f"{label} {text}" if label else text)
    for note in rendered.footnotes:
        click.echo(f"[{numbers[note.id]}] {note.text}")


def _insert(template: ClauseTemplate, values: dict[str, str], into: Path, output: Path) -> None:
    from drafter.clauses.context import context_of
    from drafter.clauses.rendering import render
    from drafter.open_draft import OpenDraft, SaveJob

    draft = OpenDraft.open(into)
    for warning in draft.warnings:
        warn(f"{into.name}: {warning}")
    draft.insert_clause(
        render(template, values, context_of(draft.resolution)), title=template.title
    )
    SaveJob(draft.draft, output).run()
    click.echo(str(output))


def _setting(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals or not name.strip():
        raise CannotBeDone(f"--set {text} is not understood: write --set SLOT=VALUE.")
    return name.strip(), value


def organ_id(text: str) -> str:
    """The id of the organ that the user names by code, id or name. Raises CannotBeDone."""
    from drafter.conventions.organs import all_organs

    for organ in all_organs():
        if text.casefold() in (organ.code.casefold(), organ.id, organ.name.casefold()):
            return organ.id
    known = ", ".join(organ.code for organ in all_organs())
    raise CannotBeDone(f"there is no organ {text}: choose one of {known}.")
