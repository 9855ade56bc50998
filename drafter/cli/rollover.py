"""`drafter rollover PRIOR --session N`."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.cli.failures import CannotBeDone, warn
from drafter.cli.files import read
from drafter.cli.root import FILE

if TYPE_CHECKING:
    from drafter.document.resolution import Resolution
    from drafter.revision.rollover.proposal import Proposal

_LEVELS = ("high", "medium", "low")


@click.command("rollover")
@click.argument("prior", type=FILE)
@click.option("--session", type=int, required=True, help="The session to come (ECOSOC: the year).")
@click.option("--date", type=click.DateTime(["%Y-%m-%d"]), help="The date of the new draft.")
@click.option("--list", "as_list", is_flag=True, help="Print the proposals as JSON.")
@click.option("-o", "--output", type=FILE, help="Write the draft as DOCX, its changes tracked.")
@click.option(
    "--accept",
    type=click.Choice(_LEVELS),
    default="medium",
    help="Carry out the proposals that are at least so sure; medium if not given.",
)
@click.option("--author", default="", help="The name to sign the tracked changes with.")
def rollover_command(
    prior: Path,
    session: int,
    date: datetime.datetime | None,
    output: Path | None,
    accept: str,
    author: str,
    *,
    as_list: bool,
) -> None:
    """Carry PRIOR over to a later session: the technical update."""
    from drafter.revision.rollover.engine import propose

    if as_list == (output is not None):
        raise CannotBeDone("say either --list for the proposals or -o OUT.docx for the draft.")
    text = read(prior).draft.current
    proposals = propose(text, session, date.date() if date is not None else None)
    if as_list:
        click.echo(json.dumps(_rows(text, proposals), ensure_ascii=False, indent=2))
        return
    assert output is not None  # noqa: S101 - one of both was given
    _write(text, proposals, output, accept, author)


def _rows(text: Resolution, proposals: list[Proposal]) -> list[dict[str, object]]:
    from drafter.document.numbering import footnote_numbers, paragraph_labels
    from drafter.document.resolution import NOTE_PREFIX

    labels = paragraph_labels(text)
    labels |= {NOTE_PREFIX + note: number for note, number in footnote_numbers(text).items()}
    return [
        {
            "paragraph": proposal.target or None,
            "label": labels.get(proposal.target, ""),
            "start": proposal.start,
            "end": proposal.end,
            "old": proposal.old,
            "new": proposal.new,
            "reason": proposal.reason,
            "confidence": str(proposal.confidence),
            "kind": str(proposal.kind),
        }
        for proposal in proposals
    ]


def _write(
    text: Resolution, proposals: list[Proposal], output: Path, accept: str, author: str
) -> None:
    from drafter.formats.contract import WriteOptions
    from drafter.open_draft import SaveJob
    from drafter.revision.rollover.engine import rolled_over

    if output.suffix.lower() != ".docx":
        raise CannotBeDone(f"{output.name}: tracked changes need a name ending in .docx.")
    sure = _LEVELS[: _LEVELS.index(accept) + 1]
    accepted = [p for p in proposals if p.confidence in sure]
    SaveJob(rolled_over(text, accepted), output, WriteOptions(tracked=True, author=author)).run()
    left = len(proposals) - len(accepted)
    if left:
        warn(f"{left} less certain proposals were not carried out: see --list, or --accept low.")
    click.echo(str(output))
