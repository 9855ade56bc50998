"""`drafter rollover PRIOR --session N`."""

from __future__ import annotations

import datetime
import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.cli.failures import CannotBeDone, warn
from drafter.cli.files import read
from drafter.cli.libraries import present_libraries
from drafter.cli.root import FILE

if TYPE_CHECKING:
    from drafter.document.resolution import Resolution
    from drafter.revision.rollover.proposal import Proposal

_LEVELS = ("high", "medium", "low")


@click.command("rollover")
@click.argument("prior", type=FILE)
@click.option(
    "--session",
    type=int,
    help="The session to come (ECOSOC: the year); by the cycle of the earlier versions if not given.",
)
@click.option("--date", type=click.DateTime(["%Y-%m-%d"]), help="The date of the new draft.")
@click.option("--list", "as_list", is_flag=True, help="Print the proposals as JSON.")
@click.option("-o", "--output", type=FILE, help="Write the draft as DOCX, its changes tracked.")
@click.option(
    "--accept",
    type=click.Choice(_LEVELS),
    default="medium",
    help="Carry out the proposals that are at least so sure; medium if not given.",
)
@click.option(
    "--library",
    type=FILE,
    help="The library with earlier versions; the user's and his mission's if not given.",
)
@click.option("--alone", is_flag=True, help="Leave earlier versions out of account.")
@click.option("--author", default="", help="The name to sign the tracked changes with.")
def rollover_command(
    prior: Path,
    session: int | None,
    date: datetime.datetime | None,
    output: Path | None,
    accept: str,
    library: Path | None,
    author: str,
    *,
    as_list: bool,
    alone: bool,
) -> None:
    """Carry PRIOR over to a later session: the technical update."""
    from drafter.revision.rollover.engine import propose

    if as_list == (output is not None):
        raise CannotBeDone("say either --list for the proposals or -o OUT.docx for the draft.")
    text = read(prior).draft.current
    earlier = () if alone else _earlier(text, library)
    wanted = _session(text, earlier) if session is None else session
    proposals = propose(text, wanted, date.date() if date is not None else None, earlier)
    if as_list:
        click.echo(json.dumps(_rows(text, proposals), ensure_ascii=False, indent=2))
        return
    assert output is not None  # noqa: S101 - one of both was given
    _write(text, proposals, output, accept, author)


def _earlier(text: Resolution, library: Path | None) -> tuple[Resolution, ...]:
    from drafter.open_draft.earlier_versions import earlier_versions

    with present_libraries(library) as layers:
        return earlier_versions(text, layers)


def _session(text: Resolution, earlier: Sequence[Resolution]) -> int:
    """The session that the cycle of the versions leads to, which is said."""
    from drafter.revision.rollover.chain import cycle_of, in_order

    cycle = cycle_of(text, in_order(text, earlier))
    if cycle is None or text.masthead.session is None:
        raise CannotBeDone("no cycle is known: say the session to come with --session N.")
    session = text.masthead.session + cycle.step
    warn(f"The resolution is {cycle.name} by its earlier versions: carried over to {session}.")
    return session


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
