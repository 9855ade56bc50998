"""`drafter mandates FILE`."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.cli.files import read
from drafter.cli.root import FILE

if TYPE_CHECKING:
    from drafter.checks.mandates import Mandate

_REACH = 100


@click.command("mandates")
@click.argument("file", type=FILE)
@click.option("--json", "as_json", is_flag=True, help="As JSON, with keys that stay the same.")
@click.option("--all", "everything", is_flag=True, help="Also tasks that are no report or meeting.")
def mandates_command(file: Path, *, as_json: bool, everything: bool) -> None:
    """List what FILE asks for: reports, meetings, bodies, posts; of whom, for whom, when."""
    from drafter.checks.mandate_words import summary
    from drafter.checks.mandates import TASK, mandates

    found = [m for m in mandates(read(file).draft.current) if everything or m.kind != TASK]
    if as_json:
        objects = [asdict(m) | {"date": m.date.isoformat() if m.date else None} for m in found]
        click.echo(json.dumps(objects, ensure_ascii=False, indent=2))
        return
    for mandate in found:
        click.echo(_told(mandate))
    click.echo(summary(found))


def _told(mandate: Mandate) -> str:
    """Two lines: what, of whom, for whom, when; and the words."""
    parts = [f"paragraph {mandate.label}: {mandate.kind}, {mandate.who}"]
    if mandate.to:
        parts.append(f"for the {mandate.to}")
    if mandate.when:
        parts.append(mandate.when)
    if mandate.cost:
        parts.append(f"may need an estimate ({mandate.cost})")
    if mandate.within_resources:
        parts.append("within existing resources")
    words = mandate.action
    shown = words if len(words) <= _REACH else words[:_REACH].rpartition(" ")[0] + " …"
    return "; ".join(parts) + f"\n    {shown}"
